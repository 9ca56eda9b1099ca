"""A pen over a canvas: shapes in units of the picture's height, moved, scaled, mirrored and lit as a whole.

The origin of a fresh pen is the middle of the picture's top edge: x runs from `-aspect / 2` to `aspect / 2`, y from 0
at the top to 1 at the bottom. Objects are drawn by a pen that stands where they stand (`at`), so that their own
y = 0 is the floor and negative y is up.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import aggdraw

from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import PLAIN, Colour, Tint

Point = tuple[float, float]

_CIRCLE = 0.5522847498
"""Length of the Bezier handles that make a quarter circle: 4/3 (sqrt(2) - 1)."""


@dataclass(frozen=True)
class Pen:
    """Draws on `canvas` from the point (`x`, `y`) in pixels with `scale` pixels to the unit."""

    canvas: Canvas
    x: float
    y: float
    scale: float
    flip: int = 1
    tint: Tint = PLAIN

    def at(self, x: float, y: float, scale: float = 1.0, *, flip: bool = False, tint: Tint | None = None) -> Pen:
        """Return a pen that stands at (x, y) of this one, its unit `scale` times as long."""
        return Pen(
            self.canvas,
            self.x + self.flip * x * self.scale,
            self.y + y * self.scale,
            self.scale * scale,
            -self.flip if flip else self.flip,
            self.tint if tint is None else tint,
        )

    def spot(self, x: float, y: float) -> Point:
        """Return where (x, y) lies on the whole picture, in the units of a fresh pen: for glows and shadows."""
        unit = self.canvas.height
        return (
            (self.x + self.flip * x * self.scale - self.canvas.width / 2) / unit,
            (self.y + y * self.scale) / unit,
        )

    def lit(self, tint: Tint) -> Pen:
        """Return the same pen in another light."""
        return replace(self, tint=tint)

    def poly(self, points: Sequence[Point], colour: Colour, value: float = 0.6, opacity: float = 1.0) -> None:
        """Fill a polygon."""
        path = aggdraw.Path()
        for index, (x, y) in enumerate(self._placed(points)):
            (path.lineto if index else path.moveto)(x, y)
        self._fill(path, colour, value, opacity)

    def blob(self, points: Sequence[Point], colour: Colour, value: float = 0.6, opacity: float = 1.0) -> None:
        """Fill a closed curve through the points (Catmull-Rom spline)."""
        placed = self._placed(points)
        path = aggdraw.Path()
        path.moveto(*placed[0])
        for index in range(len(placed)):
            before, start, end, after = (placed[(index + step) % len(placed)] for step in (-1, 0, 1, 2))
            path.curveto(
                start[0] + (end[0] - before[0]) / 6,
                start[1] + (end[1] - before[1]) / 6,
                end[0] - (after[0] - start[0]) / 6,
                end[1] - (after[1] - start[1]) / 6,
                *end,
            )
        self._fill(path, colour, value, opacity)

    def rect(
        self, left: float, top: float, right: float, bottom: float, colour: Colour, value: float = 0.6,
        opacity: float = 1.0,
    ) -> None:  # fmt: skip
        """Fill an upright rectangle."""
        self.poly([(left, top), (right, top), (right, bottom), (left, bottom)], colour, value, opacity)

    def rounded(
        self, left: float, top: float, right: float, bottom: float, radius: float, colour: Colour,
        value: float = 0.6, opacity: float = 1.0,
    ) -> None:  # fmt: skip
        """Fill an upright rectangle with round corners."""
        radius = min(radius, (right - left) / 2, (bottom - top) / 2)
        rest = radius * (1 - _CIRCLE)
        corners = [
            ((left, top + radius), (left, top + rest), (left + rest, top), (left + radius, top)),
            ((right - radius, top), (right - rest, top), (right, top + rest), (right, top + radius)),
            ((right, bottom - radius), (right, bottom - rest), (right - rest, bottom), (right - radius, bottom)),
            ((left + radius, bottom), (left + rest, bottom), (left, bottom - rest), (left, bottom - radius)),
        ]
        path = aggdraw.Path()
        for index, corner in enumerate(corners):
            start, first, second, end = self._placed(corner)
            (path.lineto if index else path.moveto)(*start)
            path.curveto(*first, *second, *end)
        self._fill(path, colour, value, opacity)

    def ellipse(
        self, x: float, y: float, across: float, down: float, colour: Colour, value: float = 0.6, opacity: float = 1.0
    ) -> None:
        """Fill an ellipse with half axes `across` and `down`."""
        self.turned_ellipse(x, y, across, down, 0.0, colour, value, opacity)

    def turned_ellipse(
        self, x: float, y: float, across: float, down: float, turn: float, colour: Colour, value: float = 0.6,
        opacity: float = 1.0,
    ) -> None:  # fmt: skip
        """Fill an ellipse turned clockwise by `turn` radians."""
        cos, sin = math.cos(turn), math.sin(turn)
        h = _CIRCLE
        ring = [
            (1, 0), (1, h), (h, 1), (0, 1), (-h, 1), (-1, h), (-1, 0),
            (-1, -h), (-h, -1), (0, -1), (h, -1), (1, -h), (1, 0),
        ]  # fmt: skip
        points = self._placed(
            [(x + u * across * cos - v * down * sin, y + u * across * sin + v * down * cos) for u, v in ring]
        )
        path = aggdraw.Path()
        path.moveto(*points[0])
        for index in range(1, 13, 3):
            path.curveto(*points[index], *points[index + 1], *points[index + 2])
        self._fill(path, colour, value, opacity)

    def line(
        self, points: Sequence[Point], width: float, colour: Colour, value: float = 0.6, opacity: float = 1.0,
        taper: float = 1.0,
    ) -> None:  # fmt: skip
        """Fill a band along the points; `taper` is the width at the end relative to the start."""
        left: list[Point] = []
        right: list[Point] = []
        last = len(points) - 1
        for index, (x, y) in enumerate(points):
            before, after = points[max(index - 1, 0)], points[min(index + 1, last)]
            dx, dy = after[0] - before[0], after[1] - before[1]
            length = math.hypot(dx, dy) or 1.0
            half = width / 2 * (1 + (taper - 1) * index / max(last, 1))
            left.append((x - dy / length * half, y + dx / length * half))
            right.append((x + dy / length * half, y - dx / length * half))
        self.poly([*left, *reversed(right)], colour, value, opacity)

    def _placed(self, points: Sequence[Point]) -> list[Point]:
        step = self.flip * self.scale
        return [(self.x + x * step, self.y + y * self.scale) for x, y in points]

    def _fill(self, path: Any, colour: Colour, value: float, opacity: float) -> None:
        path.close()
        self.canvas.fill(path, self.tint(colour, value), opacity)


def pen_on(canvas: Canvas, tint: Tint = PLAIN) -> Pen:
    """Return a pen at the middle of the top edge whose unit is the picture's height."""
    return Pen(canvas, canvas.width / 2, 0.0, float(canvas.height), 1, tint)


def arc(x: float, y: float, across: float, down: float, start: float, end: float, steps: int = 12) -> list[Point]:
    """Return points along an ellipse, angles in turns (0 right, 0.25 down, 0.5 left, 0.75 up)."""
    angles = (math.tau * (start + (end - start) * step / steps) for step in range(steps + 1))
    return [(x + across * math.cos(angle), y + down * math.sin(angle)) for angle in angles]
