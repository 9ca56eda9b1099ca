"""What is done to a whole finished frame: colour, light over its area, glow, grain. Each costs a few milliseconds.

Why here and not in the paint: a place is painted once for all its shots, and only some of them ask for another light.
A shot that asks for nothing gets no step at all.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.paintbox.brushes import Brush, bristles
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.units import Resolution

Step = Callable[[Pixels, int], Pixels]
"""Gets a frame, `(height, width, rgb)` uint8, and its index; returns the next one, perhaps the same array."""
Factors = tuple[float, float, float]
"""Red, green and blue."""

_LUMA = np.array([0.299, 0.587, 0.114], np.float32)
_ONE = 128
"""The byte that means a factor of 1 in a light map, a power of two, so that products round alike everywhere; the
brightest factor is 1.99."""
_COARSE = 8
"""Pixels of the picture for one of a glow: what is soft needs no more."""
_CUT = 2
"""The same for shapes of light, whose edges are cut."""
_TORN = 0.20
"""How far the edge of a sheet of light is torn along the bristles, in steps of light."""
_STEPS = 3
"""Light falls off in so many sheets of paper."""
_PLAIN: Factors = (1.0, 1.0, 1.0)


def coloured(
    saturation: float = 1.0,
    gain: Factors = _PLAIN,
    contrast: float = 1.0,
    gamma: float = 1.0,
    lift: float = 0.0,
) -> Step:
    """Return a step that changes colours alike everywhere.

    `saturation` 0 is grey; `gain` multiplies; `contrast` turns about a middle grey a little below the half; a `gamma`
    below 1 is lighter; `lift` (0 ... 1) is what black becomes.
    """
    levels = np.linspace(0.0, 1.0, 256, dtype=np.float64)
    bands = []
    for factor in gain:
        band = np.clip((levels * factor - 0.42) * contrast + 0.42, 0.0, 1.0) ** gamma
        bands.append(lift + (1 - lift) * band)
    table = np.round(np.stack(bands, axis=1) * 255).astype(np.uint8).reshape(1, 256, 3)
    if saturation == 1.0:
        return lambda frame, _: np.asarray(cv2.LUT(frame, table), np.uint8)
    mixing = saturation * np.eye(3, dtype=np.float32) + (1 - saturation) * np.tile(_LUMA, (3, 1))
    return lambda frame, _: np.asarray(cv2.LUT(cv2.transform(frame, mixing), table), np.uint8)


class LightShapes:
    """How bright each part of the frame is: an ambient level, and pools, slopes and beams of light with torn edges.

    Places are fractions of the frame (0 ... 1), factors multiply what is painted. `side` is 0 where the main light of
    the place comes from the left, 1 from the right.
    """

    def __init__(self, size: Resolution, ambient: Factors, side: float = 0.0) -> None:
        self._size, self.side = size, side
        high, wide = max(1, -(-size.height // _CUT)), max(1, -(-size.width // _CUT))
        torn = bristles(wide, high, Brush.DRY, scale=max(0.5, high / 240), degrees=-24.0, seed=7)
        self._torn = torn.astype(np.float32) / 255 - 0.5
        y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
        self.x: NDArray[np.float32] = (x + 0.5) / wide
        self.y: NDArray[np.float32] = (y + 0.5) / high
        self._level: NDArray[np.float32] = np.empty((high, wide, 3), np.float32)
        self._level[:] = ambient

    def pool(self, x: float, y: float, across: float, down: float, light: Factors) -> None:
        """Add light that falls off from `(x, y)` in a few steps; at `across` and `down` a fifth is left."""
        far = ((self.x - x) / across) ** 2 + ((self.y - y) / down) ** 2
        self.cut(np.exp(-1.6 * far), light)

    def cut(self, share: NDArray[np.float32], light: Factors) -> None:
        """Add light by a share (0 ... 1) that is rounded to a few sheets with dry edges."""
        stepped = np.floor(np.clip(share, 0, 1) * _STEPS + 0.5 + _TORN * self._torn) / _STEPS
        self.add(np.clip(stepped, 0, 1).astype(np.float32), light)

    def add(self, share: NDArray[np.float32], light: Factors) -> None:
        """Add light by a share (0 ... 1) for each coarse part."""
        self._level += share.astype(np.float32)[..., None] * np.array(light, np.float32)

    def beam(self, corners: tuple[tuple[float, float], ...], light: Factors, softness: float) -> None:
        """Add light inside a polygon, its edge as soft as `softness` frame heights."""
        high, wide = self.x.shape
        mask = np.zeros((high, wide), np.float32)
        placed = np.array([[round(x * wide * 16), round(y * high * 16)] for x, y in corners], np.int32)
        cv2.fillPoly(mask, [placed], 1.0, lineType=cv2.LINE_8, shift=4)
        self.add(np.asarray(cv2.GaussianBlur(mask, (0, 0), max(0.6, softness * high)), np.float32), light)

    def step(self, flicker: float = 0.0, seed: int = 0) -> Step:
        """Return the step that multiplies a frame with this light, which flickers by that share from frame to frame."""
        coarse = np.clip(self._level * _ONE + 0.5, 0, 255).astype(np.uint8)
        light = np.asarray(cv2.resize(coarse, tuple(self._size), interpolation=cv2.INTER_LINEAR), np.uint8)

        def lit(frame: Pixels, index: int) -> Pixels:
            level = 1.0 + flicker * _unsteady(seed, index) if flicker else 1.0
            return np.asarray(cv2.multiply(frame, light, scale=level / _ONE), np.uint8)

        return lit


def glowing(strength: float, spread: float, tint: Factors = _PLAIN, keep: float = 1.0) -> Step:
    """Return a step that lets bright parts glow: `spread` is a part of the height, `keep` what stays of the frame."""
    squared = (np.arange(256, dtype=np.float64) ** 2 / 255)[:, None] * np.array(tint) * strength
    table = np.minimum(255, np.round(squared)).astype(np.uint8).reshape(1, 256, 3)

    def glow(frame: Pixels, _: int) -> Pixels:
        height, width = frame.shape[:2]
        small = cv2.resize(frame, (max(1, width // _COARSE), max(1, height // _COARSE)), interpolation=cv2.INTER_AREA)
        soft = cv2.GaussianBlur(small, (0, 0), max(0.6, spread * height / _COARSE))
        wide = cv2.resize(cv2.LUT(soft, table), (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(cv2.addWeighted(frame, keep, wide, 1.0, 0), np.uint8)

    return glow


def vignetted(size: Resolution, strength: float, light: bool = False) -> Step:
    """Return a step that darkens the corners by a share, or bleaches them (`light`)."""
    shapes = LightShapes(size, (1.0, 1.0, 1.0))
    far = np.hypot((shapes.x - 0.5) * 1.25, (shapes.y - 0.5) * 1.15)
    edge = np.clip((far - 0.32) / 0.5, 0, 1).astype(np.float32) ** 2
    if not light:
        shapes.add(edge, (-strength, -strength, -strength))
        return shapes.step()
    veil = cv2.resize((edge * strength * 255).astype(np.uint8), tuple(size), interpolation=cv2.INTER_LINEAR)
    white = np.asarray(cv2.merge([veil, veil, veil]), np.uint8)
    return lambda frame, _: np.asarray(cv2.add(frame, white), np.uint8)


def grained(size: Resolution, strength: float, coarse: float, seed: int, hold: int = 1) -> Step:
    """Return a step that lays film grain over every frame: `strength` in levels, `coarse` its size in pixels.

    The grain stays for `hold` frames.
    """
    margin = 64
    dice = np.random.Generator(np.random.PCG64(seed_from(seed, "grain")))
    noise = dice.standard_normal((size.height + margin, size.width + margin), dtype=np.float32)
    noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), coarse), np.float32)
    noise *= strength / float(noise.std())
    brighter, darker = (np.clip(part, 0, 60).astype(np.uint8) for part in (noise, -noise))
    plus, minus = cv2.merge([brighter] * 3), cv2.merge([darker] * 3)

    def grain(frame: Pixels, index: int) -> Pixels:
        where = seed_from(seed, "grain", index // hold)
        y, x = where % margin, where // margin % margin
        rows, columns = slice(y, y + size.height), slice(x, x + size.width)
        return np.asarray(cv2.subtract(cv2.add(frame, plus[rows, columns]), minus[rows, columns]), np.uint8)

    return grain


def _unsteady(seed: int, index: int) -> float:
    """Return a value of -1 ... 1 that wanders from frame to frame, as a flame does."""
    here, before = (seed_from(seed, "flicker", part // 2) / 2**31 - 1 for part in (index, index - 2))
    return (here + before) / 2 if index % 2 else before + (here - before) / 4
