"""The Look: what holds for the whole film, decided by `film.toml` and the command line."""

from __future__ import annotations

from fractions import Fraction

from pydantic import field_serializer, field_validator

from filmstudio.model.record import Record
from filmstudio.units import Resolution, parse_frame_rate, rate_text


class Look(Record):
    """Engine, picture size, frame rate, seed and style of a film."""

    engine: str = "animatic"
    size: Resolution = Resolution(1280, 720)
    rate: Fraction = Fraction(24)
    seed: int = 1
    style: str = ""

    @field_validator("rate", mode="before")
    @classmethod
    def _read_rate(cls, value: object) -> object:
        return parse_frame_rate(str(value)) if isinstance(value, str | int | float) else value

    @field_serializer("rate")
    def _write_rate(self, rate: Fraction) -> str:
        return rate_text(rate)
