"""The Lock sheet, `<script>.lock`: the ids and seeds that were given to shots, kept through every rewrite.

It is a decision, not a making: it lives beside the script and belongs in its repository.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.record import Record
from filmstudio.model.variation import PLAIN, Variation


class LockedScene(Record):
    """A scene and the number that it keeps."""

    number: str
    content: str
    """Digest of its heading and its printed words."""
    gist: str
    """Its heading, for people and for finding the scene again after a rewrite."""


class LockedShot(Record):
    """A shot and the id and seed that it keeps."""

    id: str
    scene: str
    seed: int = Field(ge=0, lt=2**32)
    content: str
    """Digest of the words it carries, so that it is found again wherever they go."""
    gist: str
    """The beginning of those words, for people and for finding a shot whose words were changed."""
    left_out: bool = False
    """True while a note skips it: it stands in the script, not in the film, and keeps its id."""


class LockedPart(Record):
    """One thing that a person contributes to the film, by its digest."""

    name: str
    """In words for people: `description`, `look coat`, `anchor front.png`, `lora mara_v2`, `voice`, `seed`."""
    digest: str


class LockedMember(Record):
    """A person, and everything they contribute."""

    name: str
    digest: str
    """Of all parts."""
    parts: tuple[LockedPart, ...] = ()


class LockedModel(Record):
    """The weights that an engine made the film with."""

    engine: str
    name: str
    """What people called them."""
    kind: str
    digest: str


class LockedTake(Record):
    """What somebody decided about one take of a shot."""

    shot: str
    take: int = Field(ge=1)
    """Its number on the slate."""
    key: str
    """Of its job when the decision was made: another key tells that the script has moved on since."""
    picked: bool = False
    """It is in the film. At most one take of a shot is."""
    rejected: bool = False
    rating: int | None = Field(default=None, ge=1, le=5)
    note: str = ""
    variation: Variation = PLAIN
    """How it can be shot again where the film's folder is gone."""


class Lock(Record):
    """Every id that was ever given in a film. Written with one shot a line, so that two people's changes merge."""

    schema_: Literal["lock/1"] = Field(default="lock/1", alias="schema")
    seed: int
    """The film's seed when the shots' seeds were drawn; with another one they are drawn anew."""
    scenes: tuple[LockedScene, ...] = ()
    shots: tuple[LockedShot, ...] = ()
    retired: tuple[LockedShot, ...] = ()
    """Shots of earlier drafts. Their ids are not given again, and come back if their words do."""
    retired_scenes: tuple[LockedScene, ...] = ()
    """Scenes of earlier drafts. Their numbers are not given again, and come back if their words do."""
    cast: tuple[LockedMember, ...] = ()
    """Who the film was last rendered with, so that a change behind its back is told before the next render."""
    models: tuple[LockedModel, ...] = ()
    """What it was last rendered with, for engines that need weights."""
    takes: tuple[LockedTake, ...] = ()
    """Picks, rejections, ratings and notes, by shot and number. A shot without a pick shows its plain take."""
