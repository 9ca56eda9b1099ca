"""The PlanReport sheet: what a render would do, for `filmstudio plan` and its `--json`."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from filmstudio.model.record import Record


class Fate(StrEnum):
    """What a render would do with a shot."""

    RENDER = "render"
    REUSE = "reuse"


class CueReport(Record):
    """A sound that begins with a shot or in it, as its note asks for it."""

    kind: Literal["effect", "music"]
    file: str
    """As a path relative to the script; empty where music stops."""
    at_s: float = 0.0
    """From the start of the shot."""
    from_s: float = 0.0
    """Where in its file music begins."""
    level_db: float = 0.0
    pan: float = 0.0
    """From -1, left, to 1, right."""
    until: str = ""
    """Of music, as written: `scene`, or the slate after which it has gone."""
    line: int = 0
    """Of its note in the script, from 1."""


class ShotFate(Record):
    """One shot, and what a render would do with it."""

    shot: str
    scene: str
    fate: Fate
    why: tuple[str, ...] = ()
    """Why it would be made: `line 88 edited`, `seed 7 to 9`. Empty for one that is reused."""
    line: int | None = None
    """Where it begins in the script, from 1."""
    gist: str
    """The beginning of its words."""
    engine: str
    seed: int
    frames: int
    """On screen."""
    take_frames: int
    """Of the take: what a transition overlaps is made too."""
    seconds: float
    """On screen."""
    supporting: bool = False
    """True for a shot that was not asked for, and from whose take another goes on: it is made, and not cut."""
    length_estimated: bool = False
    """True where a line of it is not recorded yet: it is estimated from its words."""
    takes_s: float | None = None
    """How long making it takes, learned from takes like it; None where nothing is learned yet."""
    cues: tuple[CueReport, ...] = ()
    """Its effects, and the music that begins or stops with it."""


class Moved(Record):
    """A shot that stands elsewhere in the film."""

    shot: str
    after: str
    """The shot that it follows now, empty for the first."""


class Trimmed(Record):
    """The same take, longer or shorter or joined otherwise on screen."""

    shot: str
    words: str


class ShotWords(Record):
    """A shot and its words, for one that joined or is gone."""

    shot: str
    gist: str


class ChangedShot(Record):
    """A shot whose picture is another."""

    shot: str
    why: tuple[str, ...]


class SinceCut(Record):
    """What differs from the film as it was last cut, in the film's order (what is gone: in the old one's)."""

    added: tuple[ShotWords, ...] = ()
    changed: tuple[ChangedShot, ...] = ()
    trimmed: tuple[Trimmed, ...] = ()
    moved: tuple[Moved, ...] = ()
    dropped: tuple[ShotWords, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True where the same shots stand in the same order, each just as it was."""
        return not (self.added or self.changed or self.trimmed or self.moved or self.dropped)


class Estimate(Record):
    """What the shots to be made will cost. None stands for: nothing is known."""

    seconds: float | None = None
    """By the clock, with `at_once` shots made at once. The model is read and the film is cut besides."""
    at_once: int = 1
    memory_bytes: int | None = None
    """Of the graphics card, by the engine's own figures, in its most generous setting: with less it is slower."""
    peak_bytes: int | None = None
    """The most that takes like these needed here."""
    disk_bytes: int | None = None
    """Of the takes; the film itself is about as large as all of its takes together."""
    learned_from: int = 0
    """So many takes on this machine."""
    published: tuple[str, ...] = ()
    """What the makers of a model say of time and memory, where nothing is learned yet."""


class LineReport(Record):
    """One line, and what it is heard from."""

    shot: str
    speaker: str
    text: str
    source: str
    """`lines/12-mara-3.wav`, or the voice: `hibari heart`."""
    recorded: bool = False
    """True where somebody has recorded it."""
    seconds: float | None = None
    """As measured; None where it was neither spoken nor read yet."""
    manner: str = ""
    """How it is said: `whispered, 1.25x`. Empty for the usual way."""
    treatment: str = ""
    """How it reaches us: `telephone`. Empty in the room."""
    file_name: str = ""
    """What a recording of its speech is to be called, without the ending: `12-mara-3`."""


class PlanReport(Record):
    """A film before it is rendered."""

    schema_: Literal["film-plan/1"] = Field(default="film-plan/1", alias="schema")
    script: str
    title: str
    engine: str
    model: str = ""
    """What people call the weights; empty for an engine that needs none."""
    size: str
    rate: str
    shots: tuple[ShotFate, ...]
    frames: int
    """Of the film, or of the shots that were chosen."""
    seconds: float
    to_render: int
    frames_to_render: int
    """Of all takes to be made, transitions included."""
    lines_to_record: int = 0
    """Lines that a voice has not spoken, and files that nobody has read yet."""
    lines: tuple[LineReport, ...] = ()
    """Of the planned shots, in their order."""
    estimate: Estimate = Estimate()
    compromises: tuple[str, ...] = ()
    """What an engine will do otherwise than asked, each once."""
    remarks: tuple[str, ...] = ()
    """What was snapped to an engine's limits."""
    film: str = ""
    """Where the film lies, if it is just as this plan would cut it: then a render does nothing."""
    since_cut: SinceCut | None = None
    """None where the film was never cut, or only a part of it is planned."""
