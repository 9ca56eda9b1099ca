"""Checks the parts of a checkpoint: every config, every shard, every header; and says what is loaded from it."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from pathlib import Path
from typing import NamedTuple

from filmstudio.engines.diffusers.family import Configs
from filmstudio.engines.diffusers.folder import (
    INDEX,
    components_of,
    config_file,
    config_names,
    is_plain_name,
    read_json,
)
from filmstudio.errors import ProjectError
from filmstudio.model.checkpoint import Component
from filmstudio.tensor_file import read_tensor_file

_STEMS = ("diffusion_pytorch_model", "model")
"""What diffusers and what transformers call a part's weights."""
_TEXTS = frozenset({".json", ".txt", ".model", ".jinja"})
_CODE = frozenset({".bin", ".pt", ".pth", ".ckpt", ".pkl"})
_AGAIN = "fetch it again with `filmstudio models fetch`: what is there already stays"


class Parts(NamedTuple):
    """What is loaded from a folder."""

    components: tuple[Component, ...]
    files: tuple[str, ...]
    """Relative to the folder, sorted, with `/`."""


def check_parts(folder: Path, configs: Configs, beside: Sequence[str] = ()) -> Parts:
    """Return the parts of a folder whose index was read, and those that may stand `beside` them.

    Raises ProjectError for the first that is not whole.
    """
    components: list[Component] = []
    files = {INDEX}
    named = components_of(folder, dict(configs.model))
    for name in beside:
        if name not in named and (folder / name / "config.json").is_file():
            said = read_json(folder / name / "config.json").get("_class_name")
            named[name] = ("diffusers", said if isinstance(said, str) else "")
    for name, (library, class_name) in named.items():
        config = config_file(folder, name, class_name)
        if config is None:
            raise ProjectError(
                f"{folder}: the part {name} is missing ({name}/{config_names(class_name)[0]})", hint=_AGAIN
            )
        said = configs.get(name, "_class_name")
        if library == "diffusers" and name.startswith("transformer") and said not in (None, class_name):
            raise ProjectError(
                f"{config}: is the config of a {said!s:.80}, not of the index's {class_name}", hint=_AGAIN
            )
        if config.name != "config.json":
            files |= {f"{name}/{one.name}" for one in (folder / name).iterdir() if one.suffix in _TEXTS}
            components.append(Component(name=name, class_name=class_name))
            continue
        files.add(f"{name}/{config.name}")
        shards, index = _shards(folder / name)
        files |= {f"{name}/{file}" for file in (*shards, *index)}
        parameters = size_bytes = 0
        for shard, expected in shards.items():
            header = read_tensor_file(folder / name / shard)
            missing = sorted(expected - header.tensors.keys())
            if missing:
                raise ProjectError(f"{folder / name / shard}: lacks the tensor {missing[0][:120]!r}", hint=_AGAIN)
            parameters += sum(prod(tensor.shape) for tensor in header.tensors.values())
            size_bytes += sum(tensor.end - tensor.start for tensor in header.tensors.values())
        components.append(Component(name=name, class_name=class_name, parameters=parameters, size_bytes=size_bytes))
    return Parts(tuple(components), tuple(sorted(files)))


def _shards(part: Path) -> tuple[dict[str, frozenset[str]], tuple[str, ...]]:
    """Return a part's weight files with the tensors that its index expects in each, and the index's own name."""
    for stem in _STEMS:
        index = part / f"{stem}.safetensors.index.json"
        if index.is_file():
            return _indexed(part, index), (index.name,)
        if (part / f"{stem}.safetensors").is_file():
            return {f"{stem}.safetensors": frozenset()}, ()
    code = sorted(one.name for one in part.iterdir() if one.suffix in _CODE)
    if code:
        raise ProjectError(
            f"{part / code[0]}: is a Python pickle, which can run any program when it is opened; "
            "only safetensors files are read",
            hint="get the same model as safetensors; its page mostly has it",
        )
    raise ProjectError(f"{part}: holds no weights ({_STEMS[0]}.safetensors or {_STEMS[1]}.safetensors)", hint=_AGAIN)


def _indexed(part: Path, index: Path) -> dict[str, frozenset[str]]:
    names = read_json(index).get("weight_map")
    if not isinstance(names, dict) or not names:
        raise ProjectError(f"{index}: does not say which file holds which tensor", hint=_AGAIN)
    expected: dict[str, set[str]] = {}
    for tensor, file in names.items():
        if not is_plain_name(file) or not file.endswith(".safetensors"):
            raise ProjectError(
                f"{index}: names {str(file)[:80]!r}, which is no safetensors file beside it", hint=_AGAIN
            )
        expected.setdefault(file, set()).add(tensor)
    for file in sorted(expected):
        if not (part / file).is_file():
            raise ProjectError(f"{part / file}: is missing, though {index.name} names it", hint=_AGAIN)
    return {file: frozenset(expected[file]) for file in sorted(expected)}
