"""`filmstudio models add`: a folder of weights, or the name of a model on the hub, gets a name on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.ports.engine import Hear
from filmstudio.studio.models.engines import find_preset, recognise
from filmstudio.studio.models.facts import ModelFacts, model_facts
from filmstudio.studio.models.known import ignore, read_all, registry
from filmstudio.studio.plugins import engine_names
from filmstudio.weights.entry import ModelEntry
from filmstudio.weights.naming import HubId, checked_name, hub_id


class AddedModel(NamedTuple):
    """What was added."""

    entry: ModelEntry
    facts: ModelFacts | None
    """None where its weights are only to be fetched."""


def add_model(name: str, source: str, hear: Hear = ignore) -> AddedModel:
    """Give a folder or a repository of the hub a name; nothing is downloaded.

    Every file of a folder that is loaded is digested. A name that stands for the same folder or repository already is
    brought up to date. Raises UsageError for a name that is taken or a source that is neither, ProjectError for a
    folder that no engine can use.
    """
    checked_name(name)
    if name in engine_names():
        raise UsageError(f"{name!r} is the name of an engine", hint=f"call the model {name}-1, or what it is")
    before = registry().find(name)
    folder = Path(source).expanduser()
    repository = None if folder.is_dir() else hub_id(source)
    if repository is not None:
        return _from_hub(name, repository, before)
    if not folder.is_dir():
        raise UsageError(
            f"{source}: there is no such folder, and it is no repository of the hub either",
            hint="give a folder with model_index.json in it, or organisation/name",
        )
    folder = folder.absolute()
    if before is not None and before.folder and Path(before.folder) != folder:
        raise UsageError(
            f"the name {name!r} is taken: it stands for {before.folder}",
            hint=f"choose another name, or: filmstudio models remove {name}",
        )
    if before is not None and not before.folder:
        raise UsageError(
            f"the name {name!r} is taken: it stands for {before.repository} on the hub",
            hint=f"choose another name, or: filmstudio models remove {name}",
        )
    return enter(recognise(folder), before or ModelEntry(name=name, folder=str(folder)), hear)


def enter(checkpoint: Checkpoint, entry: ModelEntry, hear: Hear) -> AddedModel:
    """Read all files of a model and put it on the list. Raises UsageError for a published name on other weights."""
    preset = find_preset(entry.name)
    if preset is not None and (preset.engine, preset.kind) != (checkpoint.engine, checkpoint.kind):
        raise UsageError(
            f"{checkpoint.folder}: is a model of the kind {checkpoint.kind}; {entry.name} is the published one of the "
            f"kind {preset.kind}",
            hint="give it another name",
        )
    checkpoint, files = read_all(checkpoint, hear)
    found = {"engine": checkpoint.engine, "kind": checkpoint.kind, "digest": checkpoint.digest, "files": files}
    entry = entry.model_copy(update=found)
    registry().put(entry)
    return AddedModel(entry, model_facts(checkpoint, entry))


def _from_hub(name: str, asked: HubId, before: ModelEntry | None) -> AddedModel:
    preset = find_preset(name)
    if preset is not None and preset.repository != asked.repository:
        raise UsageError(
            f"{name} is the published model {preset.repository}", hint="give the other repository another name"
        )
    if before is not None and (before.folder or before.repository != asked.repository):
        raise UsageError(
            f"the name {name!r} is taken: it stands for {before.folder or before.repository}",
            hint=f"choose another name, or: filmstudio models remove {name}",
        )
    entry = ModelEntry(name=name, repository=asked.repository, revision=asked.revision)
    registry().put(entry)
    return AddedModel(entry, None)
