"""Endless tiles and small sprites: what weather is made of.

All pictures are premultiplied, `(height, width, rgba)` uint8.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas

Pixels = NDArray[np.uint8]
Mark = Callable[[Canvas], None]

_SIZES = 2
"""How many picture sizes an overlay keeps its tiles for: a film has one, a still of it another."""


def kept_by_size(draw: Callable[[int, int], Pixels]) -> Callable[[int, int], Pixels]:
    """Return `draw(width, height)` with its last pictures remembered."""
    return lru_cache(maxsize=_SIZES)(draw)


def kept_by_height(draw: Callable[[int], Pixels]) -> Callable[[int], Pixels]:
    """Return `draw(height)` with its last pictures remembered."""
    return lru_cache(maxsize=_SIZES)(draw)


def endless(width: int, height: int, marks: list[tuple[float, float, Mark]], *, plain: bool) -> Pixels:
    """Return a tile of marks that goes on seamlessly to all sides.

    Each mark is drawn by its function on a canvas whose origin is at (x, y) of the tile, 0..1 both, and whose unit is
    the picture's height; what runs over an edge comes in again at the opposite one.
    """
    canvas = Canvas(width, height, Affine(a=height, e=height), plain=plain)
    wide = width / height
    for x, y, mark in marks:
        for shift_x in (-wide, 0.0, wide):
            for shift_y in (-1.0, 0.0, 1.0):
                px, py = x * wide + shift_x, y + shift_y
                if -0.9 < px < wide + 0.9 and -0.4 < py < 1.4:
                    mark(canvas.at(px, py))
    return canvas.pixels()


def moved(tile: Pixels, right: float, down: float) -> Pixels:
    """Return the tile moved by whole pixels, its far ends coming in at the other side; a new picture."""
    height, width = tile.shape[:2]
    dx, dy = round(right) % width, round(down) % height
    out = np.empty_like(tile)
    out[dy:, dx:] = tile[: height - dy, : width - dx]
    out[dy:, :dx] = tile[: height - dy, width - dx :]
    out[:dy, dx:] = tile[height - dy :, : width - dx]
    out[:dy, :dx] = tile[height - dy :, width - dx :]
    return out


def sprite(size: float, height: int, mark: Mark, *, plain: bool) -> Pixels:
    """Return one mark cut out alone, in a square `size` heights of the picture wide, its origin in the middle."""
    side = max(3, round(size * height) | 1)
    canvas = Canvas(side, side, Affine(a=height, c=side / 2, e=height, f=side / 2), plain=plain)
    mark(canvas)
    return canvas.pixels()


def lay(picture: Pixels, part: Pixels, x: float, y: float) -> None:
    """Add a sprite to a picture, its middle at pixel (x, y), cut off at the picture's edges."""
    height, width = picture.shape[:2]
    tall, wide = part.shape[:2]
    left, top = round(x) - wide // 2, round(y) - tall // 2
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + wide), min(height, top + tall)
    if x0 >= x1 or y0 >= y1:
        return
    below = picture[y0:y1, x0:x1]
    # Saturating sums keep red, green and blue at or under alpha, so the result is premultiplied like its parts.
    picture[y0:y1, x0:x1] = cv2.add(below, part[y0 - top : y1 - top, x0 - left : x1 - left])
