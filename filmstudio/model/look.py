"""The Look: what holds for the whole film, decided by `film.toml` and the command line."""

from __future__ import annotations

from fractions import Fraction

from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.units import Resolution


class Look(Record):
    """Engine, picture size, frame rate, seed and style of a film."""

    engine: str = "animatic"
    size: Resolution = Resolution(1280, 720)
    rate: Rate = Fraction(24)
    seed: int = 1
    style: str = ""
