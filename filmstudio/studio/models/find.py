"""How a render finds its weights: a name of the list, a folder, or the only model that its engine has."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

from filmstudio.errors import FilmstudioError, MissingTool, ProjectError, UsageError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.ports.engine import Hear
from filmstudio.studio.models.engines import find_preset, recognise
from filmstudio.studio.models.known import ignore, read_all, registry
from filmstudio.studio.models.missing import missing_model
from filmstudio.studio.plugins import find_engine
from filmstudio.weights.entry import ModelEntry


def registered_models() -> tuple[ModelEntry, ...]:
    """Return the models whose weights are here, by name. Raises ProjectError for a broken list."""
    return tuple(entry for entry in registry().entries() if entry.ready)


def engine_of(asked: str, beside: Path | None = None) -> str | None:
    """Return the engine of a registered or published model, or of the weights in a folder; None for anything else.

    `beside` is where relative folders begin. Reads no weights. Raises ProjectError for a broken list of models.
    """
    entry = registry().find(asked)
    if entry is not None and entry.engine:
        return entry.engine
    preset = find_preset(asked)
    if preset is not None:
        return preset.engine
    folder = _folder(asked, beside)
    if folder is None:
        return None
    try:
        return recognise(folder).engine
    except FilmstudioError:  # `find_checkpoint` will say what is wrong with it
        return None


def owner_of(asked: str, beside: Path | None = None) -> str:
    """Return what `engine_of` does, or raise what is wrong with what was asked for: ProjectError for weights that no
    engine can use, UsageError where there is no such model.
    """
    engine = engine_of(asked, beside)
    if engine is not None:
        return engine
    folder = _folder(asked, beside)
    if folder is None:
        raise _no_model(asked)
    return recognise(folder).engine


def _no_model(asked: str) -> UsageError:
    return UsageError(
        f"there is no model {asked!r}, and no folder of that name",
        hint="filmstudio models list shows the models; filmstudio models add NAME FOLDER adds one",
    )


def find_checkpoint(
    engine_name: str, asked: str | None = None, *, beside: Path | None = None, hear: Hear = ignore
) -> Checkpoint:
    """Return the weights that an engine shall work with, `digest` filled.

    `asked` is a registered name or a folder (relative ones begin at `beside`); None means the only registered model
    of that engine. Where nothing changed since the last time no weights are read. Raises MissingTool with a page of
    ways out where there are none, UsageError where `asked` is none of these or a choice is needed, ProjectError where
    the weights are broken or no longer those that were added.
    """
    if asked is None:
        return _registered(_only_one(engine_name), engine_name, hear)
    entry = registry().find(asked)
    if entry is not None:
        return _registered(entry, engine_name, hear)
    folder = _folder(asked, beside)
    if folder is not None:
        return _of_engine(recognise(folder), engine_name, hear)
    preset = find_preset(asked)
    if preset is not None:
        raise MissingTool(
            f"the model {asked!r} ({preset.licence}) is not here yet", hint=f"filmstudio models fetch {asked}"
        )
    raise _no_model(asked)


def _folder(asked: str, beside: Path | None) -> Path | None:
    folder = Path(asked).expanduser()
    folder = folder if beside is None else beside / folder
    try:
        return folder.absolute() if folder.is_dir() else None
    except (OSError, ValueError):  # a text that cannot be a path
        return None


def _only_one(engine_name: str) -> ModelEntry:
    find_engine(engine_name)  # an engine that is none is told first
    all_of_it = [entry for entry in registry().entries() if entry.engine == engine_name]
    here = [entry for entry in all_of_it if entry.ready]
    if len(here) == 1:
        return here[0]
    if here:
        names = ", ".join(entry.name for entry in here)
        raise UsageError(
            f"the engine {engine_name} has several models here: {names}", hint=f"choose one: --model {here[0].name}"
        )
    raise missing_model(engine_name, begun=all_of_it)


def _registered(entry: ModelEntry, engine_name: str, hear: Hear) -> Checkpoint:
    if not entry.ready:
        raise MissingTool(
            f"the model {entry.name!r} is not here yet, or not whole", hint=f"filmstudio models fetch {entry.name}"
        )
    if entry.engine != engine_name:
        raise UsageError(
            f"the model {entry.name!r} is one of the engine {entry.engine}, not of {engine_name}",
            hint=f"render with --engine {entry.engine} --model {entry.name}",
        )
    folder = Path(entry.folder)
    if not folder.is_dir():
        raise MissingTool(
            f"{folder}: the folder of the model {entry.name!r} is gone",
            hint=f"bring it back, or: filmstudio models remove {entry.name}",
        )
    checkpoint = _of_engine(recognise(folder, engine_name), engine_name, hear)
    if checkpoint.digest != entry.digest:
        raise ProjectError(
            f"{folder}: the weights are no longer those that were added as {entry.name!r}",
            hint=f"filmstudio models check {entry.name} --deep says which file differs; "
            f"filmstudio models add {entry.name} {quote(str(folder))} takes them as they are",
        )
    return checkpoint.model_copy(update={"name": entry.name})


def _of_engine(checkpoint: Checkpoint, engine_name: str, hear: Hear) -> Checkpoint:
    if checkpoint.engine != engine_name:
        raise UsageError(
            f"{checkpoint.folder}: is a model of the engine {checkpoint.engine}, not of {engine_name}",
            hint=f"render with --engine {checkpoint.engine}",
        )
    return read_all(checkpoint, hear)[0]
