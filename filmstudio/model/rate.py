"""The frame rate as every sheet holds it: exact in memory, `24` or `24000/1001` on disk."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from filmstudio.units import parse_frame_rate, rate_text


def _read(value: object) -> object:
    return parse_frame_rate(str(value)) if isinstance(value, str | int | float) else value


Rate = Annotated[Fraction, BeforeValidator(_read), PlainSerializer(rate_text, return_type=str)]
"""Frames per second. Texts and numbers are read as `units.parse_frame_rate` reads them."""
