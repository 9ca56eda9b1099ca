"""The ShotList sheet: what the film shall show, engine-neutral. A ShotSpec is a wish; a RenderJob can be run."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from filmstudio.model.camera import Camera, Light, Stock
from filmstudio.model.diagnostic import Diagnostic, SourceSpan
from filmstudio.model.place import Place
from filmstudio.model.record import Record


class Role(StrEnum):
    """What a shot is for."""

    TITLE = "title"
    ESTABLISHING = "establishing"
    MASTER = "master"
    TWO_SHOT = "two_shot"
    SINGLE = "single"
    OVER_SHOULDER = "over_shoulder"
    REACTION = "reaction"
    ACTION = "action"
    INSERT = "insert"
    POV = "pov"
    MONTAGE = "montage"


class Position(StrEnum):
    """Where in the frame, from the camera's view."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Facing(StrEnum):
    """Where a figure looks, in the frame."""

    LEFT = "left"
    RIGHT = "right"
    CAMERA = "camera"
    AWAY = "away"


class Pose(StrEnum):
    """What the body does, as far as a silhouette can tell."""

    STAND = "stand"
    SIT = "sit"
    WALK = "walk"
    RUN = "run"
    CLIMB = "climb"
    CROUCH = "crouch"
    LIE = "lie"
    REACH = "reach"
    CARRY = "carry"


class Presence(Record):
    """Somebody in frame."""

    name: str
    position: Position = Position.CENTER
    facing: Facing = Facing.CAMERA
    pose: Pose = Pose.STAND
    shoulder: bool = False
    """True for the near figure of an over-the-shoulder shot: seen from behind, out of focus."""


class Delivery(StrEnum):
    """How a line reaches us."""

    ON_SCREEN = "on_screen"
    OFF_SCREEN = "off_screen"
    VOICE_OVER = "voice_over"


class Line(Record):
    """One speech, or the part of it that this shot carries."""

    speaker: str
    text: str
    delivery: Delivery = Delivery.ON_SCREEN
    parenthetical: str = ""
    with_previous: bool = False
    """True for the second half of dual dialogue: it starts together with the line before it."""
    sung: bool = False
    span: SourceSpan


class TransitionKind(StrEnum):
    """How one shot becomes the next."""

    CUT = "cut"
    SMASH_CUT = "smash_cut"
    MATCH_CUT = "match_cut"
    JUMP_CUT = "jump_cut"
    DISSOLVE = "dissolve"
    WIPE = "wipe"
    FADE_IN = "fade_in"
    FADE_OUT = "fade_out"

    @property
    def is_cut(self) -> bool:
        """True where one frame is the old shot and the next the new one, whatever the writer calls it."""
        return self in _CUTS

    @property
    def overlaps(self) -> bool:
        """True where both shots are on screen at once."""
        return self in (TransitionKind.DISSOLVE, TransitionKind.WIPE)


_CUTS = frozenset({TransitionKind.CUT, TransitionKind.SMASH_CUT, TransitionKind.MATCH_CUT, TransitionKind.JUMP_CUT})


class StoryTime(StrEnum):
    """When a shot happens in the story, seen from the scenes around it."""

    PRESENT = "present"
    FLASHBACK = "flashback"
    FLASH_FORWARD = "flash_forward"
    DREAM = "dream"


class DurationSource(StrEnum):
    """Why a shot is as long as it is."""

    ESTIMATE = "estimate"
    DIALOGUE = "dialogue"
    SCRIPT = "script"
    """Somebody wrote it down: it stands, whatever the words would need."""


class Lora(Record):
    """A low-rank adapter by name (never a path), and how strongly it works."""

    name: str
    weight: float = Field(default=1.0, ge=-4, le=4)


class Generation(Record):
    """What a shot asks of an engine that generates. Engines that draw leave it aside and say so. None: nobody said."""

    engine: str | None = None
    seed: int | None = None
    steps: int | None = None
    guidance: float | None = None
    loras: tuple[Lora, ...] = ()
    references: tuple[str, ...] = ()
    first_frame: str | None = None
    prompt: str | None = None
    prompt_extra: str = ""
    negative: str = ""
    audio: str | None = None


class Origin(Record):
    """Where one field of a shot came from."""

    field: str
    """Dotted: `camera.size`, `duration_s`, `generation.seed`."""
    source: str
    """`rule:<id>`, `script:<line>`, `title-page:<line>`, `film.toml`, `cli` or `lock`."""


class ShotSpec(Record):
    """One shot, as wished for."""

    id: str
    """The slate: scene number and letter, `12A`."""
    scene: str
    """The scene's number, `12`."""
    role: Role
    camera: Camera
    place: Place
    subject: str = ""
    """What an insert or a title shows: `the brass key`, `LOW TIDE`."""
    action: str = ""
    """The action this shot carries, verbatim."""
    title: str = ""
    """Words laid over the picture: `SUPER: 1943`."""
    people: tuple[Presence, ...] = ()
    lines: tuple[Line, ...] = ()
    duration_s: float
    """Estimated from words spoken and action read; a measured line replaces it in planning."""
    duration_source: DurationSource = DurationSource.ESTIMATE
    duration_frames: int | None = None
    """Set where the script gives the length in frames (`48f`): it stands at every rate; `duration_s` is then at 24."""
    transition_in: TransitionKind = TransitionKind.CUT
    transition_out: TransitionKind = TransitionKind.CUT
    transition_in_s: float | None = None
    """How long it takes, None for the usual length."""
    transition_out_s: float | None = None
    light: Light | None = None
    stock: Stock | None = None
    style: str = ""
    """The look in words, of the shot, its scene or its place; the film's own stands before it."""
    story_time: StoryTime = StoryTime.PRESENT
    across_line: bool = False
    """True where the camera crosses the 180-degree line on purpose."""
    generation: Generation = Generation()
    setup: str = ""
    """Shots with the same set-up share camera position, so that they look the same: `12/MARA`."""
    origins: tuple[Origin, ...] = ()
    """Of every field that somebody or some rule decided, sorted by field."""
    spans: tuple[SourceSpan, ...] = ()


class Scene(Record):
    """One scene: the numbered heading under which shots stand."""

    number: str
    heading: str
    place: Place
    people: tuple[str, ...] = ()
    """Everybody who is seen or heard in it, in order of appearance."""
    eighths: int = 0
    """Length on paper, in eighths of a page; 0 where nobody has measured it."""
    numbered: bool = False
    """True where the script itself gives the number (`#12A#`)."""
    span: SourceSpan


class CastNote(Record):
    """What the script's notes say of a person: stronger than the character's record."""

    name: str
    scene: str = ""
    """The number of the scene in which alone it holds, empty for the whole film. Only a look is of one scene."""
    look: str | None = None
    voice: str | None = None
    seed: int | None = None
    loras: tuple[Lora, ...] = ()
    references: tuple[str, ...] = ()
    negative: str = ""
    line: int
    """In the script, from 1: of the first note on this person, or on their look in the scene."""


class ShotList(Record):
    """The whole film as shots, in order."""

    schema_: Literal["shot-list/1"] = Field(default="shot-list/1", alias="schema")
    source: str
    title: str
    scenes: tuple[Scene, ...]
    shots: tuple[ShotSpec, ...]
    left_out: tuple[ShotSpec, ...] = ()
    """Shots that a note skips: their words are neither seen nor heard."""
    cast_notes: tuple[CastNote, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
