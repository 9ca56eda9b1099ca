"""The Look: what holds for the whole film, decided by `film.toml` and the command line."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.units import Resolution


class Quality(StrEnum):
    """How much work an engine that generates puts into a shot. The film's size is the same for all."""

    DRAFT = "draft"
    """A fraction of the pixels, few steps: what happens and where."""
    PREVIEW = "preview"
    """The model's own size, half the steps."""
    FINAL = "final"
    """The model's own size and steps."""


class Retime(StrEnum):
    """How footage at the engine's own frame rate comes to the film's."""

    MOTION = "motion"
    """Frames between two are made by following what moves."""
    BLEND = "blend"
    """Frames between two are mixed from both."""
    REPEAT = "repeat"
    """The nearest frame is shown."""


class Finish(StrEnum):
    """How the animatic finishes its drawing: the same shapes, drawn three ways."""

    COLOUR = "colour"
    INK = "ink"
    """A storyboard: pencil line, two washes of grey."""
    NOIR = "noir"
    """Black, white and the one colour that the story owns."""


class Look(Record):
    """Engine, picture size, frame rate, seed and style of a film."""

    engine: str = "animatic"
    size: Resolution = Resolution(1280, 720)
    rate: Rate = Fraction(24)
    seed: int = 1
    style: str = ""
    quality: Quality = Quality.FINAL
    retime: Retime = Retime.MOTION
    finish: Finish = Finish.COLOUR
