"""Everything without a crisp edge: gradients, glows, soft-edged light and shadow, the light map, grain.

Soft things are made at a fraction of the size and enlarged: nobody can see the difference and it is many times faster.
"""

from __future__ import annotations

from collections.abc import Sequence

import aggdraw
import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.places.canvas import Canvas, Pixels
from filmstudio.engines.animatic.places.colour import Colour, Factors
from filmstudio.engines.animatic.places.pen import Point

Stops = Sequence[tuple[float, Colour]]
"""Positions 0 (top) .. 1 (bottom) with their colours, in order."""

_COARSE = 4
_LIGHT_COARSE = 8
_LIGHT_ONE = 120
"""The byte that means a factor of 1 in an enlarged light map; the brightest factor is 255 / 120."""


def paint_rows(canvas: Canvas, top: float, bottom: float, stops: Stops) -> None:
    """Cover the rows from `top` to `bottom` (fractions of the height) with a vertical gradient, opaque."""
    first, last = round(max(top, 0.0) * canvas.height), round(min(bottom, 1.0) * canvas.height)
    if last <= first:
        return
    places = (np.arange(first, last) / canvas.height - top) / (bottom - top)
    columns = np.array([stop[1] for stop in stops], np.float32)
    ramp = np.stack([np.interp(places, [stop[0] for stop in stops], columns[:, band]) for band in range(3)], axis=1)
    dither = np.array([[0.25, 0.75], [0.99, 0.5]], np.float32)
    rows = np.empty((last - first, 2, 3), np.uint8)
    for column in range(2):
        offset = np.resize(dither[:, column], last - first)[:, None]
        rows[:, column] = np.clip(ramp + offset, 0, 255).astype(np.uint8)
    rgb, alpha = canvas.planes()
    rgb[first:last, 0::2] = rows[:, :1]
    rgb[first:last, 1::2] = rows[:, 1:]
    alpha[first:last] = 255


def glow(
    canvas: Canvas, x: float, y: float, across: float, down: float, colour: Colour, strength: float, *,
    veil: bool = False,
) -> None:  # fmt: skip
    """Let light fall off smoothly from (x, y) in pen units to nothing at the half axes `across` and `down`.

    Light adds to what is painted. A `veil` also covers: it is mist, and shows where nothing is painted.
    """
    unit = canvas.height
    centre_x, centre_y = canvas.width / 2 + x * unit, y * unit
    box = _clipped(canvas, centre_x - across * unit, centre_y - down * unit, 2 * across * unit, 2 * down * unit)
    if box is None:
        return
    left, top, right, bottom = box
    wide, high = _coarse(right - left, _COARSE), _coarse(bottom - top, _COARSE)
    across_px, down_px = max(across * unit, 1.0), max(down * unit, 1.0)
    horizontal = (left + (np.arange(wide, dtype=np.float32) + 0.5) * ((right - left) / wide) - centre_x) / across_px
    vertical = (top + (np.arange(high, dtype=np.float32) + 0.5) * ((bottom - top) / high) - centre_y) / down_px
    fall = np.clip(1 - np.sqrt(horizontal[None, :] ** 2 + vertical[:, None] ** 2), 0, 1)
    _lay(canvas, box, fall * fall * (3 - 2 * fall) * strength, colour, veil=veil)


def soft_shape(
    canvas: Canvas, points: Sequence[Point], colour: Colour, opacity: float, softness: float, *, veil: bool = False
) -> None:
    """Fill a polygon (pen units) whose edge is as soft as `softness` units. Adds light, or covers as a `veil`."""
    unit = canvas.height
    placed = [(canvas.width / 2 + x * unit, y * unit) for x, y in points]
    spare = softness * unit * 2 + _COARSE
    left, top = min(p[0] for p in placed) - spare, min(p[1] for p in placed) - spare
    right, bottom = max(p[0] for p in placed) + spare, max(p[1] for p in placed) + spare
    box = _clipped(canvas, left, top, right - left, bottom - top)
    if box is None:
        return
    wide, high = _coarse(box[2] - box[0], _COARSE), _coarse(box[3] - box[1], _COARSE)
    step_x, step_y = (box[2] - box[0]) / wide, (box[3] - box[1]) / high
    flat = [value for x, y in placed for value in ((x - box[0]) / step_x, (y - box[1]) / step_y)]
    mask = _blurred(_mask(flat, wide, high), softness * unit / _COARSE)
    _lay(canvas, box, mask.astype(np.float32) * (opacity / 255), colour, veil=veil)


def shadow(canvas: Canvas, x: float, y: float, across: float, down: float, opacity: float = 0.35) -> None:
    """Lay a soft contact shadow under an object that stands at (x, y)."""
    glow(canvas, x, y, across, down, (8, 8, 20), opacity, veil=True)


def grain(canvas: Canvas, seed: int, strength: float = 1.1) -> None:
    """Add a paper tooth of about `strength` levels to everything painted, so that broad gradients do not band."""
    rgb, alpha = canvas.planes()
    rng = np.random.default_rng(seed)
    tile = cv2.GaussianBlur(rng.standard_normal((128, 128)).astype(np.float32), (0, 0), 0.7)
    levels = np.clip(tile / tile.std() * strength + 16, 0, 32).astype(np.uint8)
    rows, columns = -(-canvas.height // 128), -(-canvas.width // 128)
    field = np.tile(levels, (rows, columns))[: canvas.height, : canvas.width]
    field = cv2.multiply(field, alpha, scale=1 / 255)
    base = cv2.multiply(np.full_like(alpha, 16), alpha, scale=1 / 255)
    lifted = cv2.add(rgb, cv2.merge([field, field, field]))
    rgb[:] = cv2.min(cv2.subtract(lifted, cv2.merge([base, base, base])), cv2.merge([alpha, alpha, alpha]))


def defocus(canvas: Canvas, softness: float) -> None:
    """Blur the whole layer by `softness` units: something close to the lens."""
    rgb, alpha = canvas.planes()
    small = (_coarse(canvas.width, _COARSE), _coarse(canvas.height, _COARSE))
    sigma = max(softness * canvas.height / _COARSE, 0.3)
    size = (canvas.width, canvas.height)
    for plane in (rgb, alpha):
        reduced = cv2.GaussianBlur(cv2.resize(plane, small, interpolation=cv2.INTER_AREA), (0, 0), sigma)
        plane[:] = cv2.resize(reduced, size, interpolation=cv2.INTER_LINEAR)


class LightMap:
    """How bright every part of a picture is: an ambient level, pools of light and soft shapes of light.

    Used to light several layers alike: `apply` multiplies what is painted.
    """

    def __init__(self, width: int, height: int, ambient: Factors) -> None:
        self.width, self.height = width, height
        shape = (_coarse(height, _LIGHT_COARSE), _coarse(width, _LIGHT_COARSE))
        self._level: NDArray[np.float32] = np.empty((*shape, 3), np.float32)
        self._level[:] = ambient

    def pool(self, x: float, y: float, across: float, down: float, light: Factors) -> None:
        """Add light that falls off from (x, y) in pen units with half axes `across` and `down`."""
        high, wide = self._level.shape[:2]
        columns = (np.arange(wide, dtype=np.float32) + 0.5) / wide * (self.width / self.height)
        rows = (np.arange(high, dtype=np.float32) + 0.5) / high
        horizontal = (columns - self.width / self.height / 2 - x) / across
        vertical = (rows - y) / down
        fall = np.exp(-1.6 * (horizontal[None, :] ** 2 + vertical[:, None] ** 2))
        self._level += fall[..., None] * np.array(light, np.float32)

    def shape(self, points: Sequence[Point], light: Factors, softness: float) -> None:
        """Add light inside a polygon (pen units), its edge as soft as `softness` units."""
        high, wide = self._level.shape[:2]
        flat = [
            value
            for x, y in points
            for value in ((x * self.height + self.width / 2) / self.width * wide, y * high)
        ]  # fmt: skip
        mask = _blurred(_mask(flat, wide, high), softness * high)
        self._level += (mask.astype(np.float32) / 255)[..., None] * np.array(light, np.float32)

    def apply(self, canvas: Canvas) -> None:
        """Multiply a layer with this light."""
        rgb, alpha = canvas.planes()
        level = np.clip(self._level * _LIGHT_ONE + 0.5, 0, 255).astype(np.uint8)
        full = cv2.resize(level, (canvas.width, canvas.height), interpolation=cv2.INTER_LINEAR)
        lit = cv2.multiply(rgb, full, scale=1 / _LIGHT_ONE)
        rgb[:] = cv2.min(lit, cv2.merge([alpha, alpha, alpha]))


def _coarse(pixels: int, by: int) -> int:
    return max(1, -(-pixels // by))


def _clipped(canvas: Canvas, left: float, top: float, wide: float, high: float) -> tuple[int, int, int, int] | None:
    first_x, first_y = max(0, int(left)), max(0, int(top))
    last_x, last_y = min(canvas.width, int(left + wide) + 1), min(canvas.height, int(top + high) + 1)
    return (first_x, first_y, last_x, last_y) if last_x > first_x and last_y > first_y else None


def _mask(flat: Sequence[float], wide: int, high: int) -> Pixels:
    surface = aggdraw.Draw("L", (wide, high), 0)
    surface.polygon(flat, aggdraw.Brush(255))
    return np.frombuffer(surface.tobytes(), np.uint8).reshape(high, wide)


def _blurred(mask: Pixels, sigma: float) -> Pixels:
    return mask if sigma < 0.3 else np.asarray(cv2.GaussianBlur(mask, (0, 0), sigma), np.uint8)


def _lay(
    canvas: Canvas, box: tuple[int, int, int, int], cover: NDArray[np.float32], colour: Colour, *, veil: bool
) -> None:
    """Blend a coarse cover (0..1) of one colour into the box: `veil` covers, light is screened on what is painted."""
    left, top, right, bottom = box
    size = (right - left, bottom - top)
    rgb, alpha = canvas.planes()
    part, part_alpha = rgb[top:bottom, left:right], alpha[top:bottom, left:right]
    tinted = np.clip(cover[..., None] * np.array(colour, np.float32) + 0.5, 0, 255).astype(np.uint8)
    layer = cv2.resize(tinted, size, interpolation=cv2.INTER_LINEAR).reshape(part.shape)
    if veil:
        level = np.clip(cover * 255 + 0.5, 0, 255).astype(np.uint8)
        share = cv2.resize(level, size, interpolation=cv2.INTER_LINEAR).reshape(part_alpha.shape)
        keep = 255 - share
        part[:] = cv2.add(cv2.multiply(part, cv2.merge([keep, keep, keep]), scale=1 / 255), layer)
        part_alpha[:] = cv2.add(cv2.multiply(part_alpha, keep, scale=1 / 255), share)
        part[:] = cv2.min(part, cv2.merge([part_alpha, part_alpha, part_alpha]))
        return
    spread = cv2.merge([part_alpha, part_alpha, part_alpha])
    room = cv2.subtract(spread, part)
    part[:] = cv2.add(part, cv2.multiply(room, layer, scale=1 / 255).reshape(part.shape))
