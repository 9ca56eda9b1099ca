"""What an engine is given besides words: reference pictures, adapters and a person's seed.

Everything is known by its content, never by its path: a file that moves changes nothing, one that changes is another.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from filmstudio.model.camera import CameraMove
from filmstudio.model.look import Quality
from filmstudio.model.record import Record


class ReferenceKind(StrEnum):
    """What a picture is a reference for."""

    FACE = "face"
    """Who somebody is: an anchor."""
    LOOK = "look"
    """What somebody wears."""
    SHOT = "shot"
    """What a shot looks like."""


class Reference(Record):
    """A picture that an engine is shown."""

    kind: ReferenceKind
    person: str = ""
    """Whom it shows, empty for nobody in particular."""
    sha256: str


class PinnedPicture(Record):
    """A picture that belongs to somebody of the cast."""

    kind: ReferenceKind
    file: str
    """Its name, for people."""
    sha256: str


class PinnedRecording(Record):
    """A recording of somebody's voice."""

    file: str
    sha256: str


class BoundLora(Record):
    """A low-rank adapter with everything that decides what it does."""

    name: str
    """The file's name without its ending: what a note calls it by."""
    person: str = ""
    """Whom it knows; empty for one of style."""
    family: str
    expert: Literal["high", "low"] | None = None
    hub: str | None = None
    revision: str | None = None
    sha256: str | None = None
    """Of the file; None for a hub id that was never fetched, which `revision` then pins."""
    weight: float = 1.0
    triggers: tuple[str, ...] = ()
    moves: tuple[CameraMove, ...] = ()
    """It moves the camera so: used only in shots that ask for one of these moves; empty for every shot."""
    steps: int | None = None
    """It lets the model do with so few steps and without guidance; None for adapters that do something else."""
    qualities: tuple[Quality, ...] = ()
    """Used only in shots of these; empty for all. Planning decides by it, so that jobs have none."""


class SeedRule(Record):
    """How the shots that a person leads get their seeds, where it is not as in every other shot."""

    policy: Literal["fixed", "scene", "shot"]
    value: int = Field(ge=0, lt=2**32)
