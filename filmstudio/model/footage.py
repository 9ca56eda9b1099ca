"""Footage: what an engine hands over. Frames are made while they are taken, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from filmstudio.units import Resolution

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Frame = NDArray[np.uint8]
    """One picture, `(height, width, rgb)`, uint8, sRGB."""


@dataclass(frozen=True, slots=True)
class Footage:
    """A stream of exactly `count` pictures. Not a pydantic record: it is a stream, it never touches disk."""

    frames: Iterator[Frame]
    count: int
    size: Resolution
    rate: Fraction
