"""Sprites: premultiplied pictures with a place in the frame, and how they are laid over it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sprite:
    """`(height, width, rgba)` uint8, premultiplied, whose top left pixel belongs at `(x, y)` of the frame."""

    rgba: Pixels
    x: int
    y: int


def cropped(rgba: Pixels, x: int, y: int) -> Sprite:
    """Return the part of a picture that is not clear, as a sprite; a clear picture gives one clear pixel."""
    alpha = rgba[..., 3]
    left, top, width, height = cv2.boundingRect(np.ascontiguousarray(alpha))
    if not width:
        return Sprite(np.zeros((1, 1, 4), np.uint8), x, y)
    return Sprite(np.ascontiguousarray(rgba[top : top + height, left : left + width]), x + left, y + top)


def blend(under: Pixels, over: Pixels) -> None:
    """Lay a premultiplied RGBA picture over an RGB picture of the same size, in place."""
    through = cv2.cvtColor(cv2.bitwise_not(cv2.extractChannel(over, 3)), cv2.COLOR_GRAY2RGB)
    under[...] = cv2.add(cv2.multiply(under, through, scale=1 / 255), cv2.cvtColor(over, cv2.COLOR_RGBA2RGB))


def blurred(sprite: Sprite, sigma_px: float) -> Sprite:
    """Return a sprite out of focus, with the room that its edge then needs."""
    if sigma_px < 0.3:
        return sprite
    edge = round(3 * sigma_px) + 1
    wide = cv2.copyMakeBorder(sprite.rgba, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    return Sprite(np.asarray(cv2.GaussianBlur(wide, (0, 0), sigma_px), np.uint8), sprite.x - edge, sprite.y - edge)


def lay(frame: Pixels, sprite: Sprite, dx: int = 0, dy: int = 0) -> None:
    """Lay a sprite over the frame, moved by whole pixels; what lies outside is cut off."""
    height, width = frame.shape[:2]
    x, y = sprite.x + dx, sprite.y + dy
    rows, columns = sprite.rgba.shape[:2]
    left, top, right, low = max(0, x), max(0, y), min(width, x + columns), min(height, y + rows)
    if left < right and top < low:
        blend(frame[top:low, left:right], sprite.rgba[top - y : low - y, left - x : right - x])
