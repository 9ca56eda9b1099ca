"""A thin, typed canvas over aggdraw: smooth shapes in world units, premultiplied RGBA out.

Why a layer: aggdraw knows pixels and cubic segments; a figure is easier to draw as points that a curve goes
through, in units of the body. All shapes are filled, never outlined by pens, so that line ends are always round
and line width scales with the picture.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import aggdraw
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.palette import RGB

Point = tuple[float, ...]
"""`(x, y)`, or `(x, y, softness)`: softness 0 is a corner, 1 (the default) a smooth curve."""

_HANDLE = 0.36
_CIRCLE = 0.5523


@dataclass(frozen=True, slots=True)
class Affine:
    """`x' = a*x + b*y + c`, `y' = d*x + e*y + f`."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 1.0
    f: float = 0.0

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        """Return the image of one point."""
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def after(self, first: Affine) -> Affine:
        """Return the map that applies `first` and then this one."""
        return Affine(
            self.a * first.a + self.b * first.d,
            self.a * first.b + self.b * first.e,
            self.a * first.c + self.b * first.f + self.c,
            self.d * first.a + self.e * first.d,
            self.d * first.b + self.e * first.e,
            self.d * first.c + self.e * first.f + self.f,
        )

    def inverse(self) -> Affine:
        """Return the inverse map. Raises ZeroDivisionError for a map without one."""
        det = self.a * self.e - self.b * self.d
        a, b, d, e = self.e / det, -self.b / det, -self.d / det, self.a / det
        return Affine(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))

    def matrix(self) -> NDArray[np.float64]:
        """Return the 2x3 matrix as OpenCV takes it."""
        return np.array([[self.a, self.b, self.c], [self.d, self.e, self.f]], dtype=np.float64)


def place_at(x: float, y: float, scale: float = 1.0, degrees: float = 0.0, scale_y: float | None = None) -> Affine:
    """Return the map that scales, turns clockwise (y points down) and then moves the origin to `(x, y)`."""
    turn = math.radians(degrees)
    tall = scale if scale_y is None else scale_y
    cos, sin = math.cos(turn), math.sin(turn)
    return Affine(cos * scale, -sin * tall, x, sin * scale, cos * tall, y)


class Canvas:
    """A transparent picture of `width` x `height` pixels, drawn in the units that `view` maps to pixels."""

    def __init__(self, width: int, height: int, view: Affine, pen: aggdraw.Draw | None = None) -> None:
        self.width, self.height, self.view = width, height, view
        self._pen = aggdraw.Draw("RGBA", (width, height), (0, 0, 0, 0)) if pen is None else pen

    def within(self, inner: Affine) -> Canvas:
        """Return a canvas on the same picture whose units are mapped by `inner` first."""
        return Canvas(self.width, self.height, self.view.after(inner), self._pen)

    def pixels(self) -> NDArray[np.uint8]:
        """Return the picture, `(height, width, rgba)` uint8, premultiplied (AGG blends onto clear that way)."""
        flat = np.frombuffer(self._pen.tobytes(), np.uint8)
        return flat.reshape(self.height, self.width, 4)

    def blob(self, points: Sequence[Point], colour: RGB, opacity: float = 1.0) -> None:
        """Fill a closed curve through all points."""
        self._fill(self._closed(points), colour, opacity)

    def polygon(self, points: Sequence[Point], colour: RGB, opacity: float = 1.0) -> None:
        """Fill a closed shape with straight sides."""
        path = aggdraw.Path()
        for index, point in enumerate(points):
            (path.lineto if index else path.moveto)(*self.view(point[0], point[1]))
        path.close()
        self._fill(path, colour, opacity)

    def ellipse(
        self, x: float, y: float, rx: float, ry: float, colour: RGB, opacity: float = 1.0, degrees: float = 0.0
    ) -> None:
        """Fill an ellipse around `(x, y)`, turned clockwise by `degrees`."""
        view = self.view.after(place_at(x, y, rx, degrees, ry))
        k = _CIRCLE
        path = aggdraw.Path()
        path.moveto(*view(1, 0))
        for one, two, end in (
            ((1, k), (k, 1), (0, 1)),
            ((-k, 1), (-1, k), (-1, 0)),
            ((-1, -k), (-k, -1), (0, -1)),
            ((k, -1), (1, -k), (1, 0)),
        ):
            path.curveto(*view(*one), *view(*two), *view(*end))
        path.close()
        self._fill(path, colour, opacity)

    def line(self, points: Sequence[Point], width: float | Sequence[float], colour: RGB, opacity: float = 1.0) -> None:
        """Fill a smooth open line with round ends; `width` is one value, or one for each point (a taper)."""
        widths = [width] * len(points) if isinstance(width, int | float) else list(width)
        centre, half = _dense(points, [value / 2 for value in widths])
        self._fill(self._outline(centre, half), colour, opacity)

    def _outline(self, centre: NDArray[np.float64], half: NDArray[np.float64]) -> aggdraw.Path:
        along = np.gradient(centre, axis=0)
        length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)
        normal = np.stack([-along[:, 1], along[:, 0]], axis=1) / length[:, None] * half[:, None]
        start, end = _cap(centre[0], normal[0]), _cap(centre[-1], -normal[-1])
        ring = np.concatenate([centre - normal, end, (centre + normal)[::-1], start])
        path = aggdraw.Path()
        path.moveto(*self.view(*ring[0]))
        for x, y in ring[1:]:
            path.lineto(*self.view(x, y))
        path.close()
        return path

    def _closed(self, points: Sequence[Point]) -> aggdraw.Path:
        path = aggdraw.Path()
        path.moveto(*self.view(points[0][0], points[0][1]))
        for before, start, end, after in _neighbours(points, closed=True):
            one, two = _handles(before, start, end, after)
            path.curveto(*self.view(*one), *self.view(*two), *self.view(end[0], end[1]))
        path.close()
        return path

    def _fill(self, path: aggdraw.Path, colour: RGB, opacity: float) -> None:
        self._pen.path(path, aggdraw.Brush(colour, max(0, min(255, round(opacity * 255)))))


def _neighbours(points: Sequence[Point], *, closed: bool) -> list[tuple[Point, Point, Point, Point]]:
    count = len(points)
    if closed:
        return [(points[i - 1], points[i], points[(i + 1) % count], points[(i + 2) % count]) for i in range(count)]
    return [(points[max(0, i - 1)], points[i], points[i + 1], points[min(count - 1, i + 2)]) for i in range(count - 1)]


def _handles(before: Point, start: Point, end: Point, after: Point) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the two control points of a Catmull-Rom-like segment whose handles scale with its own length."""
    reach = math.hypot(end[0] - start[0], end[1] - start[1]) * _HANDLE
    sx, sy = _direction(before, end)
    ex, ey = _direction(start, after)
    soft_start = start[2] if len(start) > 2 else 1.0
    soft_end = end[2] if len(end) > 2 else 1.0
    return (
        (start[0] + sx * reach * soft_start, start[1] + sy * reach * soft_start),
        (end[0] - ex * reach * soft_end, end[1] - ey * reach * soft_end),
    )


def _direction(start: Point, end: Point) -> tuple[float, float]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    return (dx / length, dy / length) if length > 1e-9 else (0.0, 0.0)


def _dense(points: Sequence[Point], half: Sequence[float]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the line as many points with their half widths, eight for each segment."""
    steps = np.linspace(0.0, 1.0, 9)
    basis = np.stack([(1 - steps) ** 3, 3 * (1 - steps) ** 2 * steps, 3 * (1 - steps) * steps**2, steps**3], axis=1)
    centre = [np.array([[points[0][0], points[0][1]]])]
    widths = [np.array([half[0]])]
    for index, (before, start, end, after) in enumerate(_neighbours(points, closed=False)):
        one, two = _handles(before, start, end, after)
        corners = np.array([(start[0], start[1]), one, two, (end[0], end[1])])
        centre.append((basis @ corners)[1:])
        widths.append((half[index] + (half[index + 1] - half[index]) * steps)[1:])
    return np.concatenate(centre), np.concatenate(widths)


def _cap(centre: NDArray[np.float64], normal: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a half circle from `centre + normal` round to `centre - normal`, ends left out."""
    angles = np.linspace(0.0, math.pi, 8)[1:-1]
    turned = np.array([-normal[1], normal[0]])
    return np.asarray(centre + np.cos(angles)[:, None] * normal + np.sin(angles)[:, None] * turned)
