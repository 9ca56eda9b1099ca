"""The Changes sheet: what a rewrite did to the shots, for `filmstudio breakdown --diff` and its `--json`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.record import Record


class ShotLine(Record):
    """One shot: its id, its scene's number and the beginning of its words."""

    id: str
    scene: str
    gist: str


class AddedShot(ShotLine):
    """A shot that the film did not have before."""

    returned: bool = False
    """True where an earlier draft had it: it has its old id again."""


class ChangedShot(ShotLine):
    """The same shot with other words."""

    was: str
    """The beginning of the old words."""
    fields: tuple[str, ...]
    """Whose words differ: `action`, `lines`, or `subject` for a shot without words."""


class MovedShot(ShotLine):
    """The same words elsewhere in the film: in another scene, or in another order within its own."""

    from_scene: str
    """The number that its scene had in the draft before."""
    after: str = ""
    """The shot that it follows now, empty for the first."""


class DroppedShot(ShotLine):
    """A shot that the film has no more. Its id is kept for it."""

    left_out: bool = False
    """True where a note skips it; else its words are gone."""


class Renamed(Record):
    """An id or a scene number that the script itself has changed."""

    was: str
    now: str
    gist: str


class SceneLine(Record):
    """One scene: its number and heading."""

    number: str
    heading: str


class MovedScene(SceneLine):
    """The same scene elsewhere in the film."""

    after: str = ""
    """The number of the scene that it follows now, empty for the first."""


class ChangedHeading(Record):
    """The same scene under another heading."""

    number: str
    was: str
    now: str


class Changes(Record):
    """From the locked draft to this one, in the film's order (what is gone: in the old one's).

    Every shot of the film stands in exactly one of `added`, `changed`, `moved` and `kept`.
    """

    schema_: Literal["changes/1"] = Field(default="changes/1", alias="schema")
    added: tuple[AddedShot, ...] = ()
    changed: tuple[ChangedShot, ...] = ()
    moved: tuple[MovedShot, ...] = ()
    dropped: tuple[DroppedShot, ...] = ()
    kept: tuple[ShotLine, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    """Shots whose id a note has changed; they stand in one of the lists above too, under the new id."""
    renumbered: tuple[Renamed, ...] = ()
    """Scenes whose number the script has changed. Their shots keep their ids."""
    headings: tuple[ChangedHeading, ...] = ()
    """Scenes whose heading has changed."""
    added_scenes: tuple[SceneLine, ...] = ()
    dropped_scenes: tuple[SceneLine, ...] = ()
    moved_scenes: tuple[MovedScene, ...] = ()
    """As few as tell the new order: where two change places, one has moved."""

    @property
    def is_empty(self) -> bool:
        """True where the draft has the same scenes and shots, in the same order, with the same words."""
        shots = (self.added, self.changed, self.moved, self.dropped, self.renamed)
        scenes = (self.renumbered, self.headings, self.added_scenes, self.dropped_scenes, self.moved_scenes)
        return not any((*shots, *scenes))
