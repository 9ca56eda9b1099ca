"""`filmstudio character check`: is the cast whole, is everybody themself, and may anybody be taken for another?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import Field

from filmstudio.characters.anchors import Anchored, read_anchors
from filmstudio.characters.faces.matrix import CastMatrix, cast_matrix
from filmstudio.characters.store import BrokenEntry, Entry, read_entries
from filmstudio.model.diagnostic import Severity
from filmstudio.model.face import FaceMeasurement
from filmstudio.model.record import Record
from filmstudio.studio.characters.check_faces import likeness_remarks, measure_stale, unmeasured_remarks
from filmstudio.studio.characters.check_files import (
    lora_remarks,
    picture_remarks,
    recording_remarks,
    stray_remarks,
    style_remarks,
)
from filmstudio.studio.characters.check_records import Remark, look_remarks, name_remarks
from filmstudio.studio.characters.measured import comparing_embedder, unmeasured_drawing, working_embedder
from filmstudio.studio.characters.stores import Stores
from filmstudio.studio.characters.voice_reference import NO_IMITATION
from filmstudio.studio.project import Project, open_project


class CastCheck(Record):
    """What was found."""

    schema_: Literal["cast-check/1"] = Field(default="cast-check/1", alias="schema")
    names: tuple[str, ...]
    """Everybody, in the order of stores and slugs."""
    matrix: CastMatrix
    remarks: tuple[Remark, ...]
    """Errors first, else in the order of the cast."""
    notes: tuple[str, ...] = ()
    """What is good to know and asks for nothing."""
    measured: tuple[str, ...] = ()
    """Files that were measured again."""


def film_here() -> Project:
    """Return the film of the current folder: its settings are those of the folder, whatever its script is called."""
    return open_project(Path("film.fountain"))


def check_cast(
    stores: Stores, *, embedder: str | None = None, measure: bool = False, film: Project | None = None
) -> CastCheck:
    """Read every file that the records name, compare all faces and return what is wrong or doubtful.

    Faces are compared by `embedder`, without one by that which measured most of them. `measure` measures what it has
    not measured, and is all that writes. With `film` the LoRAs of its style are looked at as well. Raises UsageError
    for an unknown embedder, and where `measure` is asked MissingTool for one that cannot work and ProjectError where
    nothing can be written.
    """
    everything = list(read_entries(stores.folders))
    entries = [found for found in everything if isinstance(found, Entry)]
    remarks = [_broken(found) for found in everything if isinstance(found, BrokenEntry)]
    remarks += name_remarks(entries)
    anchors: dict[str, list[Anchored]] = {}
    for entry in entries:
        anchors.setdefault(entry.record.name, []).extend(read_anchors(entry))
    chosen = comparing_embedder(
        (one.measurement for some in anchors.values() for one in some if one.measurement), embedder
    )
    measured: list[str] = []
    if measure:
        chosen = working_embedder(embedder)
        for name in anchors:
            anchors[name], renewed = measure_stale(anchors[name], chosen)
            measured += [f"{name}: {file}" for file in renewed]
    for entry in entries:
        for find in (look_remarks, picture_remarks, recording_remarks, lora_remarks, stray_remarks):
            remarks += find(entry)
    if film:
        remarks += style_remarks(film.script.parent / "film.toml", film.settings.loras)
    for name, some in anchors.items():
        remarks += unmeasured_remarks(name, some, chosen)
    notes = [
        f"{entry.record.name}: recording {entry.record.voice.reference}: {NO_IMITATION}"
        for entry in entries
        if entry.record.voice.reference
    ]
    matrix = cast_matrix({name: _measurements(some) for name, some in anchors.items()}, chosen)
    remarks += likeness_remarks(matrix, anchors)
    order = {name: at for at, name in enumerate(anchors)}
    remarks.sort(key=lambda remark: (remark.severity is not Severity.ERROR, order.get(remark.who, -1)))
    return CastCheck(
        names=tuple(anchors), matrix=matrix, remarks=tuple(remarks), notes=tuple(notes), measured=tuple(measured)
    )


def _measurements(anchors: Sequence[Anchored]) -> list[FaceMeasurement]:
    known = [
        unmeasured_drawing(one.anchor.sha256) if one.anchor.drawn and one.measurement is None else one.measurement
        for one in anchors
    ]
    return [one for one in known if one is not None]


def _broken(found: BrokenEntry) -> Remark:
    return Remark(
        code="broken-record",
        severity=Severity.ERROR,
        who=found.path.parent.name,
        message=found.error.message,
        hint=found.error.hint or "",
    )
