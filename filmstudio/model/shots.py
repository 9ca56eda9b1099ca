"""The ShotList sheet: what the film shall show, engine-neutral. A ShotSpec is a wish; a RenderJob can be run."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from filmstudio.model.camera import Camera, Light, Stock
from filmstudio.model.diagnostic import Diagnostic, SourceSpan
from filmstudio.model.guide import Guide
from filmstudio.model.look import Finish, Quality
from filmstudio.model.place import Place
from filmstudio.model.record import Record
from filmstudio.model.soundtrack import EffectCue, Manner, MusicCue, Treatment
from filmstudio.model.transition import TransitionKind as TransitionKind


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
    POINT = "point"
    HOLD = "hold"
    FALL = "fall"
    EMBRACE = "embrace"
    TURN = "turn"
    LOOK = "look"


class Expression(StrEnum):
    """What a face does, as far as a drawing in few marks can tell."""

    NEUTRAL = "neutral"
    HAPPY = "happy"
    LAUGHING = "laughing"
    TENDER = "tender"
    SLY = "sly"
    SAD = "sad"
    CRYING = "crying"
    ANGRY = "angry"
    STERN = "stern"
    DETERMINED = "determined"
    AFRAID = "afraid"
    SURPRISED = "surprised"
    DISGUSTED = "disgusted"
    THOUGHTFUL = "thoughtful"
    TIRED = "tired"
    IN_PAIN = "in_pain"


class Presence(Record):
    """Somebody in frame."""

    name: str
    position: Position = Position.CENTER
    facing: Facing = Facing.CAMERA
    pose: Pose = Pose.STAND
    expression: Expression = Expression.NEUTRAL
    holding: str = ""
    """What is in the hand, as the action names it: `the brass key`."""
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
    expression: Expression = Expression.NEUTRAL
    """What the parenthetical makes of the face while the line is said; neutral keeps the shot's own."""
    manner: Manner = Manner()
    """What the parenthetical makes of the voice."""
    treatment: Treatment = Treatment.NATURAL
    """How the voice reaches us: through a telephone, from the next room."""
    with_previous: bool = False
    """True for the second half of dual dialogue: it starts together with the line before it."""
    sung: bool = False
    span: SourceSpan


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


class PictureAt(Record):
    """A picture at a place of a shot, as wished for: in seconds or in frames from its start."""

    at_s: float | None = Field(default=None, ge=0)
    at_frames: int | None = Field(default=None, ge=0)
    file: str

    @model_validator(mode="after")
    def _has_one_place(self) -> PictureAt:
        if (self.at_s is None) == (self.at_frames is None):
            raise ValueError("a picture stands at a time or at a frame")
        return self

    @property
    def place(self) -> str:
        """Where it stands, as people write it: `1.5s`, `36f`."""
        return f"{self.at_frames}f" if self.at_s is None else f"{self.at_s:g}s"


class Joining(StrEnum):
    """Whether a shot goes on from an earlier one of its set-up."""

    NO = "no"
    """It begins anew, and so does the chain of shots behind it."""
    MATCH = "match"
    """It begins with the last picture of that shot."""
    EXTEND = "extend"
    """It goes on from the last frames of that shot, motion included."""


class SoundFrom(StrEnum):
    """Who is heard in a shot."""

    ENGINE = "engine"
    """The engine makes its sound and says its lines, where it can."""
    VOICE = "voice"
    """The recorded voices."""


class Generation(Record):
    """What a shot asks of an engine that generates. Engines that draw leave it aside and say so. None: nobody said."""

    engine: str | None = None
    seed: int | None = None
    steps: int | None = None
    guidance: float | None = None
    loras: tuple[Lora, ...] = ()
    references: tuple[str, ...] = ()
    first_frame: str | None = None
    last_frame: str | None = None
    keyframes: tuple[PictureAt, ...] = ()
    control: str | None = None
    """A clip whose movement is followed."""
    continues: Joining | None = None
    quality: Quality | None = None
    prompt: str | None = None
    prompt_extra: str = ""
    negative: str = ""
    audio: SoundFrom | None = None
    guide: Guide | None = None
    """What of the animatic of this very shot leads its movement."""

    @property
    def files(self) -> tuple[str, ...]:
        """Every picture and clip that is named, as paths relative to the script."""
        named = (self.first_frame, self.last_frame, *(one.file for one in self.keyframes), self.control)
        return tuple(dict.fromkeys((*self.references, *(file for file in named if file))))


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
    finish: Finish | None = None
    """How the animatic draws it, None for the film's own."""
    style: str = ""
    """The look in words, of the shot, its scene or its place; the film's own stands before it."""
    story_time: StoryTime = StoryTime.PRESENT
    across_line: bool = False
    """True where the camera crosses the 180-degree line on purpose."""
    generation: Generation = Generation()
    effects: tuple[EffectCue, ...] = ()
    ambience: str | None = None
    """What the place sounds like: a file, `none`, or None for what its heading says."""
    sound_lead_s: float = Field(default=0.0, ge=-10, le=10)
    """So long before its picture its sound is heard (a J cut); negative: that of the shot before runs on (an L cut)."""
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
    music: tuple[MusicCue, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
