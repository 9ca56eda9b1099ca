"""Footage: what an engine hands over. Frames are made while they are taken, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from filmstudio.model.making import Making
from filmstudio.units import Resolution

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Frame = NDArray[np.uint8]
    """One picture, `(height, width, rgb)`, uint8, sRGB."""


@dataclass(frozen=True, slots=True)
class FootageSound:
    """Sound that was made with the picture, exactly as long: it is padded with silence, never stretched."""

    samples: NDArray[np.float32]
    """`(samples, channels)`, float32, -1 ... 1."""
    rate_hz: int


@dataclass(frozen=True, slots=True)
class Footage:
    """A stream of exactly `count` pictures. Not a pydantic record: it is a stream, it never touches disk.

    Size and rate are the engine's own; whoever encodes it conforms it to the job's.
    """

    frames: Iterator[Frame]
    count: int
    size: Resolution
    rate: Fraction
    sound: FootageSound | None = None
    making: Making | None = None
