"""`filmstudio models list`: the published models, and those that are here."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from filmstudio.model.checkpoint import Preset
from filmstudio.model.record import Record
from filmstudio.studio.models.engines import engines_with_models
from filmstudio.studio.models.facts import licence_of
from filmstudio.studio.models.known import registry
from filmstudio.weights.entry import ModelEntry


class Presence(StrEnum):
    """Whether a model is on this machine."""

    HERE = "here"
    INCOMPLETE = "incomplete"
    """Its download was begun, or it is only named."""
    GONE = "gone"
    """Its folder is no longer there."""
    ABSENT = "absent"


class ModelRow(Record):
    """One model, published or a person's own."""

    name: str
    engine: str
    kind: str
    presence: Presence
    summary: str = ""
    parameters_b: float | None = None
    download_gb: float | None = None
    vram: str = ""
    """Memory of the graphics card, as published."""
    time: str = ""
    """As published, with the card."""
    licence: str = ""
    licence_terms: str = ""
    repository: str = ""
    revision: str = ""
    folder: str = ""
    own: bool = False
    """True: somebody added it under a name of their own."""


def list_models() -> tuple[ModelRow, ...]:
    """Return the published models by engine, each engine's own order kept, then a person's own by name.

    Raises ProjectError for a broken list of models.
    """
    entries = {entry.name: entry for entry in registry().entries()}
    engines = {asked.name: asked.engine for asked in engines_with_models()}
    rows = []
    for engine in engines.values():
        for preset in engine.presets():
            rows.append(_published(preset, entries.pop(preset.name, None)))
    for entry in entries.values():
        licence, terms = "", ""
        if entry.engine in engines:
            licence, terms = licence_of(engines[entry.engine], entry.kind, entry)
        rows.append(
            ModelRow(
                name=entry.name,
                engine=entry.engine,
                kind=entry.kind,
                presence=_presence(entry),
                licence=licence,
                licence_terms=terms,
                repository=entry.repository,
                revision=entry.revision,
                folder=entry.folder,
                own=True,
            )
        )
    return tuple(rows)


def _published(preset: Preset, entry: ModelEntry | None) -> ModelRow:
    return ModelRow(
        name=preset.name,
        engine=preset.engine,
        kind=preset.kind,
        presence=_presence(entry) if entry else Presence.ABSENT,
        summary=preset.summary,
        parameters_b=preset.parameters_b,
        download_gb=preset.download_gb,
        vram=preset.vram,
        time=preset.time,
        licence=preset.licence,
        licence_terms=preset.licence_terms,
        repository=preset.repository,
        revision=entry.revision if entry else preset.revision,
        folder=entry.folder if entry else "",
    )


def _presence(entry: ModelEntry) -> Presence:
    if not entry.ready:
        return Presence.INCOMPLETE
    return Presence.HERE if Path(entry.folder).is_dir() else Presence.GONE
