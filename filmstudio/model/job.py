"""The RenderJob sheet: one shot with every value bound. Equal jobs have equal keys and make the same take."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from filmstudio.digest import digest
from filmstudio.model.camera import Camera, Light, Stock
from filmstudio.model.cast import Appearance
from filmstudio.model.checkpoint import CheckpointPin
from filmstudio.model.conditions import BoundLora, Reference
from filmstudio.model.guide import BoundGuide
from filmstudio.model.look import Finish, Quality, Retime
from filmstudio.model.place import Place
from filmstudio.model.prompt import PromptPart
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.model.shots import Delivery, Expression, Facing, Pose, Position, Role, StoryTime
from filmstudio.units import Resolution


class Person(Record):
    """Somebody in frame, with the look bound."""

    name: str
    """Says whose lines, pictures and adapters are meant. An engine shows no name but those of lines."""
    called: str = ""
    """The words of the action that mean them, in lower case: `colonel voss`. A record may give another name."""
    appearance: Appearance
    position: Position
    facing: Facing
    pose: Pose
    expression: Expression = Expression.NEUTRAL
    holding: str = ""
    """What is in the hand: `the brass key`."""
    shoulder: bool = False


def _mouth_of_before(value: object) -> object:
    """Records of before letters were kept say how open the mouth is, 0 ... 3: such a take can still be read."""
    if isinstance(value, list | tuple) and all(isinstance(one, int) and 0 <= one <= 3 for one in value):
        return "".join("XBCD"[one] for one in value)
    return value


class TimedLine(Record):
    """A line at its place in the shot, in frames from the shot's start (end exclusive)."""

    speaker: str
    text: str
    delivery: Delivery
    expression: Expression = Expression.NEUTRAL
    """What the face does while it is said; neutral keeps the person's own."""
    colour: str
    """The caption's accent, `#rrggbb`."""
    start_frame: int
    end_frame: int
    mouth: Annotated[str, BeforeValidator(_mouth_of_before)] = Field(default="", pattern=r"^[XABCDEFGH]*$")
    """The mouth's shapes, one letter for each frame from `start_frame`: X at rest, A closed lips (m b p), B teeth
    together (s t d k ee), C open (eh uh), D wide open (ah), E rounded (oh er), F pursed (oo w), G teeth on the lip
    (f v), H tongue up (l)."""


class Keyframe(Record):
    """A picture at a place of the shot."""

    frame: int = Field(ge=0)
    """At the job's rate, from the shot's start."""
    sha256: str


class Continuation(Record):
    """The take that this one goes on from."""

    after: str
    """Key of the job that makes it."""
    shot: str
    """Its slate, for people; not part of the key."""
    frames: int = Field(gt=0)
    """So many of its last frames, at the engine's own rate: 1 matches the picture, more carry the motion on."""


class RenderJob(Record):
    """Everything that an engine needs for one shot, and nothing that it does not."""

    schema_: Literal["render-job/2"] = Field(default="render-job/2", alias="schema")
    engine: str
    engine_version: str
    checkpoint: CheckpointPin | None = None
    """The model's weights, for engines that need some."""
    quality: Quality = Quality.FINAL
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
    finish: Finish = Finish.COLOUR
    story_time: StoryTime = StoryTime.PRESENT
    lines: tuple[TimedLine, ...] = ()
    prompt: tuple[PromptPart, ...] = ()
    negative: str = ""
    """What must not be seen."""
    references: tuple[Reference, ...] = ()
    first_frame: str = ""
    """SHA-256 of the picture that the shot starts from."""
    last_frame: str = ""
    """SHA-256 of the picture that the shot ends with."""
    keyframes: tuple[Keyframe, ...] = ()
    control: str = ""
    """SHA-256 of a clip whose movement the shot follows."""
    guide: BoundGuide | None = None
    """The drawing of this shot that leads it, instead of a clip of its own."""
    continues: Continuation | None = None
    loras: tuple[BoundLora, ...] = ()
    steps: int | None = None
    guidance: float | None = None
    sound: bool = False
    """True: the engine shall make the shot's sound, and say its lines."""
    retime: Retime = Retime.MOTION
    """How footage at the engine's own rate comes to the film's."""
    seed: int = Field(ge=0, lt=2**32)
    size: Resolution
    rate: Rate
    frames: int = Field(gt=0)
    """The whole take, including a tail that a dissolve overlaps."""

    @property
    def key(self) -> str:
        """The SHA-256 of everything that can change a pixel: two jobs with one key make the same take.

        What somebody is called counts only where they have a line, whose caption names them: another name alone makes
        nothing again. Nor does the slate of the shot that it goes on from, nor its own where a model makes the picture.
        """
        unseen: dict[str, Any] = {"continues": {"shot"}}
        if self.checkpoint is not None:
            unseen["slate"] = True
        return digest(self._unnamed().model_dump(mode="json", exclude=unseen))

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
