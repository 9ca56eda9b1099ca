"""What a painting of a place hands over: layers for the camera to move through, and the light that people stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Overlay = Callable[[int, int, int], NDArray[np.uint8] | None]
"""`(frame index, width, height)` -> moving weather as `(height, width, rgba)` uint8, or None where nothing falls."""


@dataclass(frozen=True)
class Layer:
    """One flat of the set, as large as the whole painting."""

    rgba: NDArray[np.uint8]
    """`(height, width, rgba)` uint8, sRGB, straight alpha."""
    depth: float
    """0 infinitely far ... 1 the plane where people stand ... above 1 in front of them."""


@dataclass(frozen=True)
class Light:
    """The light that falls on people and props at this place."""

    key: str
    """Colour of the main light, `#rrggbb`."""
    ambient: str
    """Colour of everything the main light does not reach, `#rrggbb`."""
    strength: float
    """0 ... 1: how strongly people take on the ambient colour."""
    direction: float
    """-1 from the left ... 1 from the right."""
    dark: bool
    """True where the picture as a whole is dark, so that captions and outlines can answer."""


@dataclass(frozen=True)
class PaintedPlace:
    """A finished painting."""

    layers: tuple[Layer, ...]
    """Far to near, all of one size; the first is opaque."""
    floor_y: float
    """Where feet stand in a wide framing, as a fraction of the height from the top."""
    horizon_y: float
    """Eye level of the painting, as a fraction of the height from the top."""
    light: Light
    weather_overlay: Overlay | None
    """Moving rain, snow, fog or dust over the whole frame; None in quiet weather."""
