"""Sprites: premultiplied pictures with a place in the frame, and how they are laid over it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.canvas import Affine

Pixels = NDArray[np.uint8]
Tint = tuple[float, float, float]
"""Factors of red, green and blue, at most 1."""

OUT_OF_FOCUS = 0.008
"""Blur of what the focus has left, as a part of the picture's height."""


@dataclass(frozen=True, slots=True)
class Sprite:
    """`(height, width, rgba)` uint8, premultiplied, whose top left pixel belongs at `(x, y)` of the frame."""

    rgba: Pixels
    x: int
    y: int


def premultiplied(straight: Pixels) -> Pixels:
    """Return a straight-alpha RGBA picture with its colours multiplied by its alpha."""
    alpha = cv2.cvtColor(cv2.extractChannel(straight, 3), cv2.COLOR_GRAY2RGB)
    colour = cv2.multiply(cv2.cvtColor(straight, cv2.COLOR_RGBA2RGB), alpha, scale=1 / 255)
    return with_alpha(np.asarray(colour, np.uint8), straight[..., 3])


def with_alpha(colour: Pixels, alpha: Pixels) -> Pixels:
    """Return `(height, width, rgba)` from a colour picture and its coverage."""
    return np.asarray(cv2.merge([*cv2.split(colour), np.ascontiguousarray(alpha)]), np.uint8)


def cropped(rgba: Pixels, x: int, y: int) -> Sprite:
    """Return the part of a picture that is not clear, as a sprite; a clear picture gives one clear pixel."""
    alpha = rgba[..., 3]
    left, top, width, height = cv2.boundingRect(np.ascontiguousarray(alpha))
    if not width:
        return Sprite(np.zeros((1, 1, 4), np.uint8), x, y)
    return Sprite(np.ascontiguousarray(rgba[top : top + height, left : left + width]), x + left, y + top)


def blend(under: Pixels, over: Pixels) -> None:
    """Lay a premultiplied RGBA picture over an RGB picture of the same size, in place."""
    alpha = cv2.extractChannel(over, 3)
    let_through = cv2.cvtColor(cv2.bitwise_not(alpha), cv2.COLOR_GRAY2RGB)
    colour = cv2.cvtColor(over, cv2.COLOR_RGBA2RGB)
    under[...] = cv2.add(colour, cv2.multiply(np.ascontiguousarray(under), let_through, scale=1 / 255))


def seen_as(sprite: Sprite, tint: Tint | None, soft_px: float) -> Sprite:
    """Return a sprite in the shot's own light, and out of focus by `soft_px`."""
    rgba = sprite.rgba
    if tint is not None:
        levels = np.arange(256)[:, None] * np.array([*tint, 1.0])
        rgba = np.asarray(cv2.LUT(rgba, np.round(levels).astype(np.uint8).reshape(1, 256, 4)), np.uint8)
    if soft_px < 0.3:
        return Sprite(rgba, sprite.x, sprite.y)
    edge = round(3 * soft_px) + 1
    wide = cv2.copyMakeBorder(rgba, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))
    return Sprite(np.asarray(cv2.GaussianBlur(wide, (0, 0), soft_px), np.uint8), sprite.x - edge, sprite.y - edge)


def lay(frame: Pixels, sprite: Sprite, dx: int = 0, dy: int = 0) -> None:
    """Lay a sprite over the frame, moved by whole pixels; what lies outside is cut off."""
    height, width = frame.shape[:2]
    x, y = sprite.x + dx, sprite.y + dy
    rows, columns = sprite.rgba.shape[:2]
    left, top, right, low = max(0, x), max(0, y), min(width, x + columns), min(height, y + rows)
    if left < right and top < low:
        blend(frame[top:low, left:right], sprite.rgba[top - y : low - y, left - x : right - x])


def lay_moved(frame: Pixels, sprite: Sprite, camera: Affine, dx: float = 0.0, dy: float = 0.0) -> None:
    """Lay a sprite over the frame as the camera sees it: moved by `(dx, dy)` pixels and then by `camera`."""
    view = camera.after(Affine(c=sprite.x + dx, f=sprite.y + dy))
    rows, columns = sprite.rgba.shape[:2]
    corners = [view(x, y) for x in (0, columns) for y in (0, rows)]
    height, width = frame.shape[:2]
    left, top = max(0, int(min(x for x, _ in corners)) - 1), max(0, int(min(y for _, y in corners)) - 1)
    right, low = min(width, int(max(x for x, _ in corners)) + 2), min(height, int(max(y for _, y in corners)) + 2)
    if left >= right or top >= low:
        return
    shifted = Affine(c=-left, f=-top).after(view)
    seen = cv2.warpAffine(sprite.rgba, shifted.matrix(), (right - left, low - top), flags=cv2.INTER_LINEAR)
    blend(frame[top:low, left:right], np.asarray(seen, np.uint8))
