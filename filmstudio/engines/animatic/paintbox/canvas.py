"""The canvas: shapes become paint. A transparent layer, premultiplied, painted in the units of whoever draws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import aggdraw
import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.affine import Affine, place_at
from filmstudio.engines.animatic.paintbox.brushes import Brush, bristles, pressed
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, ribbon

Pixels = NDArray[np.uint8]


@dataclass
class _Sheet:
    """The paper under all canvases that share it."""

    width: int
    height: int
    plain: bool
    drawing: aggdraw.Draw | None = None
    """The pen since the paint was last settled, None while nothing has been drawn with it."""
    paint: Pixels | None = None
    """What was painted by brushes and stencils, below what the pen has drawn since."""
    touched: tuple[float, float, float, float] | None = None
    """Left, top, right and bottom of what the pen has drawn since it is fresh."""

    def pen(self) -> aggdraw.Draw:
        """Return a pen that draws over the paint."""
        if self.drawing is None:
            self.drawing = aggdraw.Draw("RGBA", (self.width, self.height), (0, 0, 0, 0))
        return self.drawing

    def touch(self, box: tuple[float, float, float, float]) -> None:
        """Note that the pen has drawn inside a box."""
        old = self.touched or box
        self.touched = (min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]))

    def settle(self) -> Pixels:
        """Lay what the pen has drawn onto the paint, and return all of it. Only what was touched is laid."""
        if self.drawing is None:
            if self.paint is None:
                self.paint = np.zeros((self.height, self.width, 4), np.uint8)
            return self.paint
        top = np.frombuffer(self.drawing.tobytes(), np.uint8).reshape(self.height, self.width, 4)
        if self.paint is None:
            self.paint = top.copy()
        elif self.touched is not None:
            left, upper = (max(0, int(edge) - 1) for edge in self.touched[:2])
            right, lower = min(self.width, int(self.touched[2]) + 2), min(self.height, int(self.touched[3]) + 2)
            if left < right and upper < lower:
                part = self.paint[upper:lower, left:right]
                part[...] = over(part, top[upper:lower, left:right])
        self.drawing, self.touched = None, None
        return self.paint


class Canvas:
    """A transparent layer of `width` x `height` pixels. `view` maps the drawing's units to pixels.

    `plain`: no bristles, for finishes that draw the line of every edge.
    """

    def __init__(
        self, width: int, height: int, view: Affine, *, plain: bool = False, sheet: _Sheet | None = None
    ) -> None:
        self.width, self.height, self.view = width, height, view
        self._sheet = _Sheet(width, height, plain) if sheet is None else sheet

    def within(self, inner: Affine) -> Canvas:
        """Return a canvas on the same layer whose units are mapped by `inner` first."""
        return Canvas(self.width, self.height, self.view.after(inner), sheet=self._sheet)

    def at(self, x: float, y: float, scale: float = 1.0, degrees: float = 0.0, *, flip: bool = False) -> Canvas:
        """Return a canvas on the same layer for an object that stands at (x, y): its own origin, size and turn."""
        return self.within(place_at(x, y, scale, degrees, flip=flip))

    def fill(self, shape: Shape, colour: Colour, opacity: float = 1.0) -> None:
        """Paint a shape in one flat colour."""
        alpha = max(0, min(255, round(opacity * 255)))
        if alpha:
            self._sheet.pen().path(shape.path(self.view), aggdraw.Brush(colour, alpha))
            self._sheet.touch(self._box(shape))

    def line(
        self, points: Sequence[Point], width: float | Sequence[float], colour: Colour, opacity: float = 1.0
    ) -> None:
        """Paint a smooth line with round ends; `width` is one value, or one for each point (a taper)."""
        self.fill(ribbon(points, width), colour, opacity)

    def brush(
        self,
        shape: Shape,
        colour: Colour,
        *,
        brush: Brush = Brush.DRY,
        coverage: float = 0.5,
        degrees: float = 0.0,
        opacity: float = 1.0,
        fade: tuple[Point, Point] | None = None,
        seed: int = 0,
    ) -> None:
        """Drag a second colour over a shape so that the first shows through.

        `fade`: full at the first point, none at the second: a shape turns from light to shade by dry paint, not by a
        gradient. A plain canvas gets a flat tone instead.
        """
        stencil, (left, top, right, bottom) = self._stencil(shape)
        if stencil is None:
            return
        if self._sheet.plain:
            if fade is None:
                self.fill(shape, colour, opacity * coverage * 0.6)
            return
        wide, tall = right - left, bottom - top
        hairs = bristles(wide, tall, brush, scale=max(0.35, self._sheet.height / 900), degrees=degrees, seed=seed)
        pressure = coverage if fade is None else self._ramp(fade, left, top, wide, tall) * np.float32(coverage)
        cover = pressed(hairs, pressure)
        alpha = cv2.multiply(stencil, cover, scale=opacity / 255)
        self._lay(_coloured(np.asarray(alpha, np.uint8), colour), left, top)

    def glow(self, x: float, y: float, across: float, down: float, colour: Colour, strength: float) -> None:
        """Lay a soft pool of light: the only soft edge there is, for lamps, suns and mist."""
        cx, cy = self.view(x, y)
        rx, ry = across * self.view.scale, down * self.view.scale
        left, top = max(0, int(cx - rx)), max(0, int(cy - ry))
        right, bottom = min(self.width, int(cx + rx) + 1), min(self.height, int(cy + ry) + 1)
        if left >= right or top >= bottom:
            return
        u = ((np.arange(left, right) + 0.5 - cx) / rx)[None, :]
        v = ((np.arange(top, bottom) + 0.5 - cy) / ry)[:, None]
        fall = np.clip(1 - (u * u + v * v), 0, 1)
        if self._sheet.plain:
            fall = np.where(fall > 0.55, 0.55, 0.0)
        alpha = np.round(fall * fall * (255 * strength)).astype(np.uint8)
        self._lay(_coloured(alpha, colour), left, top)

    @contextmanager
    def inside(self, shape: Shape) -> Iterator[Canvas]:
        """Give a canvas that keeps only what lies inside the shape: for patterns, windows, planks, pools of light."""
        stencil, (left, top, right, bottom) = self._stencil(shape)
        aside = Canvas(self.width, self.height, self.view, plain=self._sheet.plain)
        yield aside
        if stencil is None:
            return
        cut = cv2.multiply(aside.pixels()[top:bottom, left:right], cv2.merge([stencil] * 4), scale=1 / 255)
        self._lay(np.asarray(cut, np.uint8), left, top)

    def pixels(self) -> Pixels:
        """Return the layer, `(height, width, rgba)` uint8, premultiplied."""
        return self._sheet.settle()

    def _lay(self, rgba: Pixels, left: int, top: int) -> None:
        base = self._sheet.settle()
        tall, wide = rgba.shape[:2]
        part = base[top : top + tall, left : left + wide]
        part[...] = over(part, rgba)

    def _stencil(self, shape: Shape) -> tuple[Pixels | None, tuple[int, int, int, int]]:
        """Return the shape's coverage in its box, and the box (left, top, right, bottom); None if it is off canvas."""
        x0, y0, x1, y1 = self._box(shape)
        left, top = max(0, int(x0) - 1), max(0, int(y0) - 1)
        right, bottom = min(self.width, int(x1) + 2), min(self.height, int(y1) + 2)
        if left >= right or top >= bottom:
            return None, (left, top, right, bottom)
        pen = aggdraw.Draw("L", (right - left, bottom - top), 0)
        pen.path(shape.path(Affine(c=-left, f=-top).after(self.view)), aggdraw.Brush(255))
        mask = np.frombuffer(pen.tobytes(), np.uint8).reshape(bottom - top, right - left)
        return mask, (left, top, right, bottom)

    def _box(self, shape: Shape) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of a shape in pixels."""
        x0, y0, x1, y1 = shape.bounds()
        corners = [self.view(x, y) for x in (x0, x1) for y in (y0, y1)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def _ramp(self, fade: tuple[Point, Point], left: int, top: int, wide: int, tall: int) -> NDArray[np.float32]:
        (x0, y0), (x1, y1) = (self.view(one[0], one[1]) for one in fade)
        dx, dy = x1 - x0, y1 - y0
        square = max(dx * dx + dy * dy, 1e-6)
        u = (np.arange(left, left + wide, dtype=np.float32) - np.float32(x0)) * np.float32(dx / square)
        v = (np.arange(top, top + tall, dtype=np.float32) - np.float32(y0)) * np.float32(dy / square)
        return np.asarray(np.clip(1 - (u[None, :] + v[:, None]), 0, 1), np.float32)


def over(below: Pixels, above: Pixels) -> Pixels:
    """Return one premultiplied picture laid over another."""
    keep = cv2.bitwise_not(np.ascontiguousarray(above[..., 3]))
    kept = cv2.multiply(below, cv2.merge([keep] * 4), scale=1 / 255)
    return np.asarray(cv2.add(kept, above), np.uint8)


def _coloured(alpha: Pixels, colour: Colour) -> Pixels:
    planes = [cv2.LUT(alpha, np.round(np.arange(256) * channel / 255).astype(np.uint8)) for channel in colour]
    return np.asarray(cv2.merge([*planes, alpha]), np.uint8)
