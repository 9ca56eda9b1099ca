"""A picture under construction: crisp shapes by aggdraw, soft light by numpy and OpenCV.

Why premultiplied: shapes are blended over black into a colour plane and over zero into a coverage plane, which makes
the colour plane exactly the premultiplied one; the edges of a transparent layer then carry no fringe.
"""

from __future__ import annotations

from typing import Any

import aggdraw
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.places.colour import Colour

Pixels = NDArray[np.uint8]


class Canvas:
    """One layer, transparent at first. Positions are in pixels here; `Pen` draws in units of the height."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._rgb: Pixels = np.zeros((height, width, 3), np.uint8)
        self._alpha: Pixels = np.zeros((height, width), np.uint8)
        self._inks: tuple[Any, Any] | None = None

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height

    def fill(self, path: Any, colour: Colour, opacity: float = 1.0) -> None:
        """Fill an aggdraw Path (pixels) with a flat colour."""
        rgb, alpha = self._surfaces()
        level = int(255 * opacity + 0.5)
        rgb.path(path, aggdraw.Brush(colour, level))
        alpha.path(path, aggdraw.Brush(255, level))

    def planes(self) -> tuple[Pixels, Pixels]:
        """Return colour `(height, width, 3)`, premultiplied, and coverage `(height, width)`, to be changed in place."""
        if self._inks is not None:
            size = (self.height, self.width)
            self._rgb = np.frombuffer(self._inks[0].tobytes(), np.uint8).reshape(*size, 3).copy()
            self._alpha = np.frombuffer(self._inks[1].tobytes(), np.uint8).reshape(size).copy()
            self._inks = None
        return self._rgb, self._alpha

    def rgba(self) -> Pixels:
        """Return `(height, width, 4)` with straight alpha."""
        rgb, alpha = self.planes()
        picture = np.empty((self.height, self.width, 4), np.uint8)
        picture[..., :3] = rgb
        picture[..., 3] = alpha
        soft = (alpha > 0) & (alpha < 255)
        if soft.any():
            cover = alpha[soft].astype(np.float32)[:, None]
            picture[soft, :3] = np.minimum(rgb[soft] * (255 / cover) + 0.5, 255).astype(np.uint8)
        return picture

    def _surfaces(self) -> tuple[Any, Any]:
        if self._inks is None:
            size = (self.width, self.height)
            rgb, alpha = aggdraw.Draw("RGB", size, (0, 0, 0)), aggdraw.Draw("L", size, 0)
            rgb.frombytes(self._rgb.tobytes())
            alpha.frombytes(self._alpha.tobytes())
            self._inks = rgb, alpha
        return self._inks
