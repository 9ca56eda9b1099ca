"""Is a folder of weights whole? Every file that is loaded, one by one, and what lies there and is not loaded."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from filmstudio.errors import ProjectError
from filmstudio.tensor_file import read_tensor_file
from filmstudio.weights.wanted import INDEX
from filmstudio.wording import few

_MOST_CONFIG_BYTES = 4 << 20
_PROGRAMS = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".py")
_MOST_NAMED = 3


class Finding(NamedTuple):
    """Something wrong or remarkable about a folder of weights."""

    error: bool
    """False: only worth knowing."""
    sentence: str


def look_over(folder: Path, files: Sequence[str]) -> tuple[Finding, ...]:
    """Return everything that is wrong with the files of a model, given relative to its folder.

    Reads configs and headers, never the numbers. All of it at once: a recogniser stops at the first.
    """
    return (*_headers(folder, files), *_classes(folder), *_others(folder))


def _headers(folder: Path, files: Iterable[str]) -> Iterator[Finding]:
    for file in files:
        path = folder / file
        if not path.is_file():
            yield Finding(True, f"{file}: is missing")
        elif file.endswith(".safetensors"):
            try:
                read_tensor_file(path)
            except ProjectError as error:
                yield Finding(True, error.message.replace(str(path), file))


def broken_weights(folder: Path) -> tuple[Finding, ...]:
    """Return what is wrong with weights of a folder that no engine could read to the end."""
    found: list[Finding] = []
    for index in sorted(folder.glob("*/*.safetensors.index.json")):
        shards = _json(index).get("weight_map")
        names = sorted({str(name) for name in shards.values()}) if isinstance(shards, dict) else []
        here = index.parent.relative_to(folder)
        lost = [name for name in names if not (index.parent / Path(name).name).is_file()]
        if lost:
            told = f"{len(lost)} of {len(names)} shards are missing: {few(lost, _MOST_NAMED)}"
            found.append(Finding(True, f"{here}: {told}"))
    weights = [path.relative_to(folder).as_posix() for path in sorted(folder.glob("*/*.safetensors"))]
    return (*found, *_headers(folder, weights), *_others(folder))


def _classes(folder: Path) -> Iterator[Finding]:
    """Compare what the index says a component is with what its own config says."""
    for name, value in sorted(_json(folder / INDEX).items()):
        if not isinstance(value, list) or len(value) != 2 or os.sep in name:
            continue
        own = _json(folder / name / "config.json").get("_class_name")
        if isinstance(own, str) and isinstance(value[1], str) and own != value[1]:
            yield Finding(True, f"{name}: is a {own} by its own config, a {value[1]} by {INDEX}")


def _others(folder: Path) -> Iterator[Finding]:
    found = sorted(
        path.relative_to(folder).as_posix()
        for path in (*folder.glob("*"), *folder.glob("*/*"))
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(".")
    )
    programs = [name for name in found if name.endswith(_PROGRAMS)]
    if programs:
        named = few(programs, _MOST_NAMED)
        yield Finding(False, f"never read, because such files can run any program: {named}")
    parts = [name for name in found if name.endswith(".part")]
    if parts:
        yield Finding(True, f"the download of {', '.join(parts[:_MOST_NAMED])} was interrupted")


def _json(path: Path) -> dict[str, Any]:
    """Return a config as it is, nothing of it trusted; a file that is none is empty."""
    try:
        with path.open("rb") as stream:
            values = json.loads(stream.read(_MOST_CONFIG_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
