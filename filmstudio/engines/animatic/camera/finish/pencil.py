"""The pencil: a line on every edge between values and round everything that stands apart, as on a storyboard.

The lines are also the drawing's edges for those who guide a model by them.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.camera.picture import FIRST_PERSON, Picture
from filmstudio.engines.animatic.paintbox.brushes import Brush, bristles
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]

_LEAST, _FULL = 5, 26
"""Steps of grey between two areas from which on there is a line, and from which on it is dark."""
_WOBBLE_PX = 1.1
"""How far a hand strays from an edge, in pixels of a picture 720 high."""
_GRAPHITE = 0.86
_HATCHED_BELOW, _HATCHED = 138, 0.34
"""Greys below this are hatched as well, at most this dark."""


class Pencil:
    """Draws lines over pictures of one size; the same picture gets the same lines."""

    def __init__(self, size: Resolution) -> None:
        self._scale = size.height / 720
        self._map = _wobble(size, _WOBBLE_PX * self._scale)
        grain = bristles(size.width, size.height, Brush.SPONGE, scale=max(0.25, 0.4 * self._scale), seed=5)
        self._grain = cv2.LUT(grain, _levels(0.48, 1.0))
        hatch = bristles(size.width, size.height, Brush.DRY, scale=max(0.3, 0.55 * self._scale), degrees=-52.0, seed=2)
        self._hatch = cv2.LUT(hatch, np.where(np.arange(256) < 118, 255, 0).astype(np.uint8))
        steps = np.arange(256, dtype=np.float64)
        self._strength = np.clip((steps - _LEAST) / (_FULL - _LEAST) * 255, 0, 255).astype(np.uint8)
        self._shade = np.where(steps < _HATCHED_BELOW, (_HATCHED_BELOW - steps) / _HATCHED_BELOW * 255 * _HATCHED, 0)
        self._darker = _levels(0.0, _GRAPHITE)
        # What is far is drawn with a lighter hand than who stands before it.
        self._hand = np.where(np.arange(256) < FIRST_PERSON - 1, 176, 255).astype(np.uint8)
        side = max(1, round(2.2 * self._scale))
        self._nib = np.ones((side, side), np.uint8)

    def edges(self, picture: Picture) -> Pixels:
        """Return the lines of a picture, `(height, width)` uint8, white on black: clean ones, without the hand.

        Needs the picture's planes: whose pixels are whose. Raises ValueError without them.
        """
        if picture.planes is None:
            raise ValueError("lines follow what belongs together: the picture was drawn without its planes")
        grey = cv2.cvtColor(picture.rgb, cv2.COLOR_RGB2GRAY)
        cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
        # One half of an outline is enough: both together would be a double line.
        found = cv2.LUT(cv2.subtract(grey, cv2.erode(grey, cross)), self._strength)
        owner = picture.planes.owner
        parted = cv2.compare(owner, cv2.erode(owner, cross), cv2.CMP_NE)
        return np.asarray(cv2.max(found, parted), np.uint8)

    def over(self, picture: Picture) -> Pixels:
        """Return the picture as a new one, `(height, width, rgb)` uint8, drawn over in pencil."""
        line = self._drawn(self.edges(picture), picture)
        grey = cv2.cvtColor(picture.rgb, cv2.COLOR_RGB2GRAY)
        shade = cv2.multiply(cv2.LUT(grey, self._shade.astype(np.uint8)), self._hatch, scale=1 / 255)
        dark = cv2.max(cv2.LUT(line, self._darker), shade)
        return np.asarray(cv2.subtract(picture.rgb, cv2.merge([dark, dark, dark])), np.uint8)

    def _drawn(self, edges: Pixels, picture: Picture) -> Pixels:
        """Return edges as a hand draws them: a soft lead, a little off, on rough paper."""
        owner = edges if picture.planes is None else picture.planes.owner
        lighter = cv2.multiply(edges, cv2.LUT(owner, self._hand), scale=1 / 255)
        thick = cv2.GaussianBlur(cv2.dilate(lighter, self._nib), (3, 3), 0.8)
        strayed = cv2.remap(thick, *self._map, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(cv2.multiply(strayed, self._grain, scale=1 / 255), np.uint8)


def _wobble(size: Resolution, by_px: float) -> tuple[NDArray[np.int16], NDArray[np.uint16]]:
    """Return where each pixel is looked for: a little beside itself, and slowly another way along the line."""
    dice = np.random.Generator(np.random.PCG64(seed_from("pencil")))
    grids = []
    for _ in range(2):
        rough = dice.uniform(-by_px, by_px, (size.height // 26 + 3, size.width // 26 + 3)).astype(np.float32)
        grids.append(cv2.resize(rough, tuple(size), interpolation=cv2.INTER_CUBIC))
    y, x = np.mgrid[0 : size.height, 0 : size.width].astype(np.float32)
    whole, part = cv2.convertMaps(x + grids[0], y + grids[1], cv2.CV_16SC2)
    return np.asarray(whole, np.int16), np.asarray(part, np.uint16)


def _levels(low: float, high: float) -> Pixels:
    return np.round(np.linspace(255 * low, 255 * high, 256)).astype(np.uint8)
