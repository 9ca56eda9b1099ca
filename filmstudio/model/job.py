"""The RenderJob sheet: one shot with every value bound. Equal jobs have equal keys and make the same take."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from filmstudio.digest import digest
from filmstudio.model.camera import Camera
from filmstudio.model.cast import Appearance
from filmstudio.model.place import Place
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.model.shots import Delivery, Facing, Pose, Position, Role
from filmstudio.units import FrameGrid, Resolution


class Capabilities(Record):
    """What an engine can make and what it reads. Known without loading the engine's weights."""

    name: str
    version: str
    """Enters every key: raise it when the same job would give other pixels."""
    size_multiple: int = 2
    smallest: Resolution = Resolution(64, 64)
    largest: Resolution = Resolution(4096, 4096)
    grid: FrameGrid = FrameGrid()
    draws_captions: bool = False
    """True: the lines can be read in the picture, so the film needs no subtitle track over them."""
    reads_prompt: bool = True
    """False: the prompt is left out of the job, so that a reworded prompt makes nothing again."""


class Person(Record):
    """Somebody in frame, with the look bound."""

    name: str
    appearance: Appearance
    position: Position
    facing: Facing
    pose: Pose
    shoulder: bool = False


class TimedLine(Record):
    """A line at its place in the shot, in frames from the shot's start (end exclusive)."""

    speaker: str
    text: str
    delivery: Delivery
    colour: str
    """The caption's accent, `#rrggbb`."""
    start_frame: int
    end_frame: int
    mouth: tuple[int, ...] = ()
    """How open the mouth is, one value (0 closed ... 3 wide) for each frame from `start_frame`."""


class RenderJob(Record):
    """Everything that an engine needs for one shot, and nothing that it does not."""

    schema_: Literal["render-job/1"] = Field(default="render-job/1", alias="schema")
    engine: str
    engine_version: str
    slate: str
    """The shot's id as drawn on the slate: `12A`."""
    role: Role
    camera: Camera
    place: Place
    people: tuple[Person, ...] = ()
    subject: str = ""
    action: str = ""
    lines: tuple[TimedLine, ...] = ()
    prompt: str = ""
    seed: int = Field(ge=0, lt=2**32)
    size: Resolution
    rate: Rate
    frames: int = Field(gt=0)
    """The whole take, including a tail that a dissolve overlaps."""

    @property
    def key(self) -> str:
        """The SHA-256 of everything that can change a pixel: two jobs with one key make the same take."""
        return digest(self.as_json())
