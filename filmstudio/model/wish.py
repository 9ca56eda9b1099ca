"""A Wish: what somebody asks of a shot, in a note, on the title page, in `film.toml` or on the command line.

Why one record for all of them: the same words mean the same everywhere, and precedence is a walk over a list. None
means `not said`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.model.camera import CameraAngle, CameraMove, Focus, LensKind, Light, MoveSpeed, ShotSize, Stock, View
from filmstudio.model.guide import Guide
from filmstudio.model.look import Finish, Quality
from filmstudio.model.place import Era, Mood
from filmstudio.model.record import Record
from filmstudio.model.shots import Expression, Joining, Lora, PictureAt, Pose, Role, SoundFrom, TransitionKind


class Acted(Record):
    """What one person of a shot does: `MARA angry`, `LEV sit`."""

    name: str = ""
    """As written; empty for the only one in frame."""
    expression: Expression | None = None
    pose: Pose | None = None


class Wish(Record):
    """Every field is a key of the notation; `docs/directives.md` says how each is written."""

    size: ShotSize | None = None
    angle: CameraAngle | None = None
    view: View | None = None
    move: CameraMove | None = None
    speed: MoveSpeed | None = None
    lens_mm: float | None = Field(default=None, ge=4, le=2000)
    lens_kind: LensKind | None = None
    focus: Focus | None = None
    light: Light | None = None
    stock: Stock | None = None
    finish: Finish | None = None
    """How the animatic draws it: `ink`, `colour`, `noir`."""
    era: Era | None = None
    """When the scene plays: `1950s`. Of a scene, a place or the film."""
    mood: Mood | None = None
    """What it feels like: `eerie`. Of a scene, a place or the film."""
    guide: Guide | Literal["none"] | None = None
    """Whether the animatic of the shot leads an engine that generates: `animatic`, `pose@0.8`, `none`."""
    look: str | None = None
    """Style in words: `cold grey, salt haze`."""
    role: Role | None = None
    subject: str | None = None
    """What is seen (key `on`): a thing, or a name of the cast."""
    people: tuple[str, ...] | None = None
    """Who is in frame (key `chars`), as written; empty for nobody."""
    acting: tuple[Acted, ...] | None = None
    """What faces and bodies do, whatever the words say: for an engine that draws."""
    side: Literal["same", "across"] | None = None
    """Key `line`: on which side of the 180-degree line the camera stands. `across` crosses it on purpose."""
    duration_s: float | Literal["auto"] | None = Field(default=None)
    """Key `dur` in seconds; `auto` is what the rules and the recorded lines say."""
    duration_frames: int | None = Field(default=None, gt=0)
    """Key `dur` in frames (`48f`)."""
    transition: TransitionKind | None = None
    """Key `trans`: how the shot comes in (a fade-out: how it goes)."""
    transition_s: float | None = Field(default=None, gt=0, le=20)
    sound_lead_s: float | None = Field(default=None, ge=-10, le=10)
    """Keys `lead` and, negative, `lag`: its sound comes before its picture, or that of the shot before runs on."""
    whole_scene: bool | None = None
    """`until: scene`: the shot runs on to the end of its scene or the next shot note."""
    skip: bool | None = None
    setup: str | None = None
    """Shots with the same name here share one set-up, whatever the rules say."""
    id: str | None = None
    """The slate, given by hand."""
    engine: str | None = None
    """Key `model`."""
    seed: int | None = Field(default=None, ge=0, lt=2**32)
    steps: int | None = Field(default=None, ge=1, le=1000)
    guidance: float | None = Field(default=None, ge=0, le=100)
    """Key `cfg`."""
    loras: tuple[Lora, ...] | None = None
    references: tuple[str, ...] | None = None
    """Key `ref`: pictures, as paths relative to the script."""
    first_frame: str | None = None
    """Key `init`: the picture that the shot starts from, as a path relative to the script."""
    last_frame: str | None = None
    """Key `last`: the picture that the shot ends with, as a path relative to the script."""
    keyframes: tuple[PictureAt, ...] | None = None
    """Key `keyframe`: pictures at places between."""
    control: str | None = None
    """A clip whose movement the shot follows, as a path relative to the script."""
    continues: Joining | None = None
    """Key `continue`: whether the shot goes on from an earlier one of its set-up."""
    quality: Quality | None = None
    prompt: str | None = None
    """Replaces the written prompt."""
    prompt_extra: str | None = None
    """Key `prompt+`: goes behind the written prompt."""
    negative: str | None = None
    """Key `neg`."""
    audio: SoundFrom | None = None
    ambience: str | None = None
    """What the place sounds like: a file as a path relative to the script, a kind of `Ambience`, or `none`."""
    voice: str | None = None
    locked: tuple[str, ...] | None = None
    """Key `lock`: fields of this note that the command line does not override; `all` for all of them."""


class SaidField(Record):
    """Where one field of a wish was said."""

    field: str
    line: int
    """In the script, from 1; 0 for a wish that stands in no script."""
