"""What a finished set hands over: flats for the camera to move through, and the key that people are painted in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.key import Key

Pixels = NDArray[np.uint8]

Overlay = Callable[[int, float, int, int], Pixels | None]
"""`(frame index, frames per second, width, height)` -> falling weather over the whole picture as premultiplied
`(height, width, rgba)` uint8, or None where nothing falls."""


@dataclass(frozen=True)
class Flat:
    """One painted sheet, as large as the whole set."""

    rgba: Pixels
    """`(height, width, rgba)` uint8, sRGB, premultiplied. The farthest one is opaque."""
    depth: float
    """Inverse distance from the camera, relative to the people: 0 endlessly far, 0.5 twice as far as they stand, 1
    beside them, 1.4 before them. A camera that goes sideways moves a flat by `depth` of what people move, one that goes
    in by the part m of its way to the people magnifies a flat by `1 / (1 - m * depth)`."""
    near: float | None = None
    """For a floor or a ground: its depth at the picture's lower edge, while `depth` is that at the horizon. None for
    what stands upright."""
    stands: str = ""
    """What it is where it is one piece that people use (`bed`, `table`, `sofa`, `bench`): where somebody lies or sits,
    the camera leaves it out and people have theirs in its stead."""


@dataclass(frozen=True)
class Patch:
    """A part of a set that moves, at one frame."""

    rgba: Pixels
    """`(height, width, rgba)` uint8, premultiplied."""
    left: int
    top: int
    """In pixels of the set."""


@dataclass(frozen=True)
class Mover:
    """Something in a set that is never still: a beam that turns, glitter on water, a fire, a train behind a window."""

    depth: float
    """Laid in front of all flats of its depth and behind nearer ones."""
    at: Callable[[int, float], Patch | None]
    """`(frame index, frames per second)` -> what it looks like; None where it is not seen. Small and cheap."""


@dataclass(frozen=True)
class StageSet:
    """A finished set."""

    flats: tuple[Flat, ...]
    """Far to near, all of one size."""
    floor_y: float
    """Where feet stand in a wide framing, as a part of the height from the top."""
    horizon_y: float
    """Eye level, as a part of the height from the top."""
    key: Key
    movers: tuple[Mover, ...] = ()
    weather: Overlay | None = None
