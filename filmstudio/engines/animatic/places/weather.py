"""Weather that moves: rain, snow, fog and blown dust as pre-made tiles that scroll with the frame index.

A tile is the coverage of one sheet of weather. It is drawn once for a frame size and repeats in both directions; a
frame is two shifted sheets, a near and a far one, which is what keeps it cheap. Inside nothing falls.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.places.colour import Colour
from filmstudio.engines.animatic.places.painted import Overlay
from filmstudio.model.place import Place, Side, Weather

Cover = NDArray[np.uint8]
"""`(height, width)` coverage, wraps around in both directions."""


@dataclass(frozen=True)
class _Sheet:
    """One sheet of weather; speeds in picture heights per frame, `sway` is a slow swing from side to side."""

    draw: Callable[[int, int, np.random.Generator], Cover]
    across: float
    down: float
    sway: float = 0.0


class _Scrolling:
    """Shifts the sheets by the frame index. Tiles are kept for the last frame size only."""

    def __init__(self, sheets: tuple[_Sheet, ...], colour: Colour, seed: int, *, lightning: bool = False) -> None:
        self._sheets, self._colour, self._seed, self._lightning = sheets, colour, seed, lightning
        self._size = (0, 0)
        self._tiles: list[Cover] = []
        self._planes: list[Cover] = []

    def __call__(self, frame: int, width: int, height: int) -> Cover:
        """Return the overlay of one frame, `(height, width, rgba)`."""
        if self._size != (width, height):
            rng = np.random.default_rng(self._seed)
            self._tiles = [np.tile(sheet.draw(width, height, rng), (2, 2)) for sheet in self._sheets]
            self._planes = [np.full((height, width), channel, np.uint8) for channel in self._colour]
            self._size = (width, height)
        cover: Cover = np.zeros((height, width), np.uint8)
        for sheet, tile in zip(self._sheets, self._tiles, strict=True):
            swing = sheet.sway * math.sin(frame / 17)
            x = round(-(frame * sheet.across + swing) * height) % width
            y = round(-frame * sheet.down * height) % height
            part = tile[y : y + height, x : x + width]
            cover = np.asarray(cv2.max(cover, part), np.uint8)
        flash = _flash(frame, self._seed) if self._lightning else 0
        if flash:
            cover = np.maximum(cover, np.uint8(flash))
        return np.asarray(cv2.merge([*self._planes, cover]), np.uint8)


def overlay_for(place: Place, seed: int) -> Overlay | None:
    """Return what moves in the air at a place, or None inside and in quiet weather."""
    if place.side is not Side.EXTERIOR:
        return None
    wind = -1 if seed % 2 else 1
    if place.weather is Weather.RAIN:
        slant = 0.010 * wind
        return _Scrolling((_rain(slant, 1.0, 0.052), _rain(slant, 0.55, 0.032)), (206, 220, 238), seed)
    if place.weather is Weather.STORM:
        slant = 0.034 * wind
        sheets = (_rain(slant, 1.25, 0.060), _rain(slant * 0.7, 0.7, 0.040))
        return _Scrolling(sheets, (206, 218, 238), seed, lightning=True)
    if place.weather is Weather.SNOW:
        near = _Sheet(_flakes(0.0052, 90, 235), 0.0012 * wind, 0.0058, 0.012)
        far = _Sheet(_flakes(0.0024, 420, 200), 0.0006 * wind, 0.0030, 0.006)
        return _Scrolling((near, far), (250, 252, 255), seed)
    if place.weather is Weather.FOG:
        near, far = _Sheet(_banks(0.20, 105), 0.0016 * wind, 0.0), _Sheet(_banks(0.11, 70), -0.0007 * wind, 0.0)
        return _Scrolling((near, far), (214, 219, 224) if _bright(place) else (92, 106, 134), seed)
    if place.weather is Weather.WIND:
        near, far = _Sheet(_gusts(26, 70), 0.045 * wind, 0.0016), _Sheet(_gusts(40, 44), 0.030 * wind, 0.0008)
        return _Scrolling((near, far), (240, 236, 222) if _bright(place) else (150, 164, 196), seed)
    return None


def _bright(place: Place) -> bool:
    return place.time.value not in ("dusk", "evening", "night")


def _flash(frame: int, seed: int) -> int:
    """Return the opacity of lightning: two short strokes about every four seconds, never faster than 3 a second."""
    beat = (frame + seed % 61 + 37) % 97
    return {0: 84, 1: 40, 9: 116, 10: 76, 11: 40, 12: 18}.get(beat, 0)


def _wrapped(width: int, height: int, draw: Callable[[Cover, int, int], None]) -> Cover:
    """Return a tile on which whatever `draw(surface, dx, dy)` lets hang over an edge comes in at the other."""
    tile = np.zeros((height, width), np.uint8)
    for dx in (-width, 0, width):
        for dy in (-height, 0, height):
            draw(tile, dx, dy)
    return tile


def _rain(slant: float, size: float, speed: float) -> _Sheet:
    def draw(width: int, height: int, rng: np.random.Generator) -> Cover:
        count = round(150 * width / height / size)
        drops = np.stack([rng.random(count) * width, rng.random(count) * height, rng.random(count)], axis=1)
        lean = slant / speed

        def strokes(tile: Cover, dx: int, dy: int) -> None:
            for x, y, chance in drops:
                long = (0.035 + 0.05 * chance) * size * height
                start = (round((x + dx) * 8), round((y + dy) * 8))
                end = (round((x + dx + long * lean) * 8), round((y + dy + long) * 8))
                cv2.line(
                    tile, start, end, 46 + int(70 * chance * size), max(1, round(height * size / 700)), cv2.LINE_AA, 3
                )

        return _wrapped(width, height, strokes)

    return _Sheet(draw, slant, speed)


def _flakes(radius: float, per_height: int, opacity: int) -> Callable[[int, int, np.random.Generator], Cover]:
    def draw(width: int, height: int, rng: np.random.Generator) -> Cover:
        count = round(per_height * width / height)
        flakes = np.stack([rng.random(count) * width, rng.random(count) * height, rng.random(count)], axis=1)

        def dots(tile: Cover, dx: int, dy: int) -> None:
            for x, y, chance in flakes:
                size = max(radius * height * (0.5 + 0.8 * chance), 0.6)
                level = int(opacity * (0.5 + 0.5 * chance))
                centre = (round((x + dx) * 16), round((y + dy) * 16))
                cv2.circle(tile, centre, round(size * 16), level, -1, cv2.LINE_AA, 4)

        tile = _wrapped(width, height, dots)
        return np.asarray(cv2.blur(tile, (3, 3)), np.uint8) if radius * height > 2.5 else tile

    return draw


def _banks(size: float, opacity: int) -> Callable[[int, int, np.random.Generator], Cover]:
    def draw(width: int, height: int, rng: np.random.Generator) -> Cover:
        small_w, small_h = max(8, width // 8), max(8, height // 8)
        noise = np.tile(rng.standard_normal((small_h, small_w)).astype(np.float32), (3, 3))
        sigma = size * small_h
        smooth = cv2.GaussianBlur(noise, (0, 0), sigma * 1.8, sigmaY=sigma * 0.45)[
            small_h : 2 * small_h, small_w : 2 * small_w
        ]
        level = np.clip((smooth - smooth.min()) / max(float(np.ptp(smooth)), 1e-6) * 1.5 - 0.35, 0, 1)
        height_share = (np.arange(small_h, dtype=np.float32) + 0.5)[:, None] / small_h
        low = np.exp(-(((height_share - 0.62) / 0.26) ** 2))
        cover = np.clip(level * (0.25 + 0.75 * low) * opacity, 0, 255).astype(np.float32)
        wide = np.concatenate([cover, cover, cover], axis=1)
        full = cv2.resize(wide, (width * 3, height), interpolation=cv2.INTER_LINEAR)[:, width : 2 * width]
        return np.asarray(full, np.uint8)

    return draw


def _gusts(count: int, opacity: int) -> Callable[[int, int, np.random.Generator], Cover]:
    def draw(width: int, height: int, rng: np.random.Generator) -> Cover:
        number = round(count * width / height)
        gusts = np.stack([rng.random(number) * width, rng.random(number) * height, rng.random(number)], axis=1)

        def strokes(tile: Cover, dx: int, dy: int) -> None:
            for x, y, chance in gusts:
                long = (0.05 + 0.16 * chance) * height
                steps = np.arange(9) / 8
                curve = np.stack(
                    [x + dx + steps * long, y + dy + np.sin(steps * 4 + chance * 6) * height * 0.006], axis=1
                )
                points = np.round(curve * 8).astype(np.int32).reshape(-1, 1, 2)
                cv2.polylines(tile, [points], False, int(opacity * (0.4 + 0.6 * chance)), 1, cv2.LINE_AA, 3)

        return _wrapped(width, height, strokes)

    return draw
