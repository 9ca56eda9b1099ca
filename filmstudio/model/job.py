"""The RenderJob sheet: one shot with every value bound. Equal jobs have equal keys and make the same take."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from filmstudio.digest import digest
from filmstudio.model.camera import Camera, Light, Stock
from filmstudio.model.cast import Appearance
from filmstudio.model.conditions import BoundLora, Reference
from filmstudio.model.place import Place
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.model.shots import Delivery, Facing, Pose, Position, Role, StoryTime
from filmstudio.units import FrameGrid, Resolution


class Control(StrEnum):
    """How an engine answers a term of the camera's vocabulary, best first."""

    NATIVE = "native"
    """It does just that."""
    NEAREST = "nearest"
    """It does something near it, named in the detail."""
    PROMPT = "prompt"
    """It is told in words, and may or may not do it."""
    NONE = "none"
    """It cannot, and the shot is made without."""


class Handling(Record):
    """What an engine does with one term."""

    field: str
    """`size`, `angle`, `view`, `move`, `speed`, `lens`, `focus`, `light`, `stock` or `story_time`."""
    term: str
    """The term's id, such as `dolly_in`."""
    how: Control
    detail: str = ""


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
    most_people: int = 5
    """So many people in one frame it keeps apart."""
    reads_references: bool = False
    """True: it is shown pictures of the people and of the shot. What an engine does not read stays out of its jobs."""
    reads_first_frame: bool = False
    reads_negative: bool = False
    reads_sampling: bool = False
    """True: it takes steps and guidance."""
    lora_families: tuple[str, ...] = ()
    """Families of adapters that fit its model, `wan-2.2-a14b`; empty where it takes none."""
    handles: tuple[Handling, ...] = ()
    """Terms of the camera's vocabulary that it answers; the others go into the prompt where it reads one."""

    def handling(self, field: str, term: str) -> Handling:
        """Return what the engine does with a term of the vocabulary."""
        for handling in self.handles:
            if handling.field == field and handling.term == term:
                return handling
        return Handling(field=field, term=term, how=Control.PROMPT if self.reads_prompt else Control.NONE)


class Person(Record):
    """Somebody in frame, with the look bound."""

    name: str
    """Says whose lines, pictures and adapters are meant. An engine shows no name but those of lines."""
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


_EMPTY: tuple[object, ...] = (None, "", [])
_CONDITIONS = ("references", "first_frame", "loras", "negative", "steps", "guidance")


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
    title: str = ""
    """Words laid over the picture."""
    light: Light | None = None
    stock: Stock | None = None
    story_time: StoryTime = StoryTime.PRESENT
    lines: tuple[TimedLine, ...] = ()
    prompt: str = ""
    negative: str = ""
    """What must not be seen."""
    references: tuple[Reference, ...] = ()
    first_frame: str = ""
    """SHA-256 of the picture that the shot starts from."""
    loras: tuple[BoundLora, ...] = ()
    steps: int | None = None
    guidance: float | None = None
    seed: int = Field(ge=0, lt=2**32)
    size: Resolution
    rate: Rate
    frames: int = Field(gt=0)
    """The whole take, including a tail that a dissolve overlaps."""

    @property
    def key(self) -> str:
        """The SHA-256 of everything that can change a pixel: two jobs with one key make the same take.

        Conditions count only where there are any, so that takes from before there were conditions are still good. What
        somebody is called counts only where they have a line, whose caption names them: another name alone makes
        nothing again.
        """
        said = self._unnamed().as_json()
        return digest({name: value for name, value in said.items() if name not in _CONDITIONS or value not in _EMPTY})

    def _unnamed(self) -> RenderJob:
        """Return the job with a number for the name of everybody who has no line, wherever it stands."""
        spoken = {line.speaker.casefold() for line in self.lines}
        silent = dict.fromkeys(person.name for person in self.people if person.name.casefold() not in spoken)
        called = {name: f"#{number}" for number, name in enumerate(silent, 1)}
        if not called:
            return self
        return self.model_copy(
            update={
                "people": tuple(one.model_copy(update={"name": called.get(one.name, one.name)}) for one in self.people),
                **{
                    field: tuple(one.model_copy(update={"person": called.get(one.person, one.person)}) for one in some)
                    for field, some in (("references", self.references), ("loras", self.loras))
                },
            }
        )
