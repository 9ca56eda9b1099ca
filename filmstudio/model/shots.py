"""The ShotList sheet: what the film shall show, engine-neutral. A ShotSpec is a wish; a RenderJob can be run."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from filmstudio.model.camera import Camera
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
    DISSOLVE = "dissolve"
    FADE_IN = "fade_in"
    FADE_OUT = "fade_out"


class DurationSource(StrEnum):
    """Why a shot is as long as it is."""

    ESTIMATE = "estimate"
    DIALOGUE = "dialogue"
    SCRIPT = "script"


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
    people: tuple[Presence, ...] = ()
    lines: tuple[Line, ...] = ()
    duration_s: float
    """Estimated from words spoken and action read; a measured line replaces it in planning."""
    duration_source: DurationSource = DurationSource.ESTIMATE
    transition_in: TransitionKind = TransitionKind.CUT
    transition_out: TransitionKind = TransitionKind.CUT
    setup: str = ""
    """Shots with the same set-up share camera position, so that they look the same: `12/MARA`."""
    spans: tuple[SourceSpan, ...] = ()


class Scene(Record):
    """One scene: the numbered heading under which shots stand."""

    number: str
    heading: str
    place: Place
    people: tuple[str, ...] = ()
    """Everybody who is seen or heard in it, in order of appearance."""
    span: SourceSpan


class ShotList(Record):
    """The whole film as shots, in order."""

    schema_: Literal["shot-list/1"] = Field(default="shot-list/1", alias="schema")
    source: str
    title: str
    scenes: tuple[Scene, ...]
    shots: tuple[ShotSpec, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
