"""Asks all installed engines about models: which ones are published, and whose a folder of weights is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import FilmstudioError, MissingTool, ProjectError, UsageError
from filmstudio.model.checkpoint import Checkpoint, Preset
from filmstudio.ports.engine import Engine
from filmstudio.studio.plugins import engine_names, find_engine


class AskedEngine(NamedTuple):
    """An engine that can be asked."""

    name: str
    engine: Engine


def engines_with_models() -> Iterator[AskedEngine]:
    """Yield every installed engine that needs weights. One that cannot be loaded has no say: `doctor` tells of it."""
    for name in engine_names():
        engine = _loaded(name)
        if engine is not None and engine.capabilities().needs_checkpoint:
            yield AskedEngine(name, engine)


def _loaded(name: str) -> Engine | None:
    try:
        return find_engine(name)
    except MissingTool:
        return None


def all_presets() -> tuple[Preset, ...]:
    """Return the published models that can be fetched by name, those of one engine together, as each orders them."""
    return tuple(preset for asked in engines_with_models() for preset in asked.engine.presets())


def find_preset(name: str) -> Preset | None:
    """Return the published model of a name, or None."""
    return next((preset for preset in all_presets() if preset.name == name), None)


def recognise(folder: Path, engine: str | None = None) -> Checkpoint:
    """Say what the weights in a folder are; `digest` is still empty.

    `engine` asks only that one. Raises UsageError where there is no such folder, ProjectError where the weights are
    of no installed engine, of several, or broken.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder", hint="check the path")
    found: list[Checkpoint] = []
    broken: list[FilmstudioError] = []
    names: list[str] = []
    for name, asked in engines_with_models():
        if engine is not None and name != engine:
            continue
        names.append(name)
        try:
            checkpoint = asked.recognise(folder)
        except ProjectError as error:
            broken.append(error)
            continue
        if checkpoint is not None:
            found.append(checkpoint)
    if len(found) == 1:
        return found[0]
    if found:
        whose = " and ".join(sorted({checkpoint.engine for checkpoint in found}))
        raise ProjectError(
            f"{folder}: the engines {whose} both take these weights for theirs",
            hint="take one of the two plug-ins out: filmstudio doctor lists the engines",
        )
    if broken:
        raise broken[0]
    raise _of_none(folder, names)


def _of_none(folder: Path, names: list[str]) -> ProjectError:
    if not names:
        return ProjectError(
            f"{folder}: no installed engine uses weights",
            hint="filmstudio doctor says which engines are here, and what they lack",
        )
    if not (folder / "model_index.json").exists():
        inside = sorted(path.parent for path in folder.glob("*/model_index.json"))
        hint = (
            f"did you mean {inside[0]}?"
            if inside
            else "give the folder that holds model_index.json and, beside it, transformer, vae and text_encoder"
        )
        return ProjectError(f"{folder}: is no model in the layout of diffusers: it has no model_index.json", hint=hint)
    return ProjectError(
        f"{folder}: is no model that {_either(names)} can use",
        hint="filmstudio models list shows the published ones that fit",
    )


def _either(names: list[str]) -> str:
    if len(names) == 1:
        return f"the engine {names[0]}"
    return f"one of the engines {', '.join(names[:-1])} and {names[-1]}"
