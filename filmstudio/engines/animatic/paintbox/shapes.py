"""Shapes as values: what is cut out of paper before any colour is chosen.

Why apart from the canvas: the same shape is filled, brushed over, used as a stencil for a pattern, or asked for its
outline. Points are in the units of whoever draws; y points down.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import aggdraw

from filmstudio.engines.animatic.paintbox.affine import Affine

Point = tuple[float, ...]
"""`(x, y)`, or `(x, y, softness)` in a blob: softness 0 is a corner, 1 (the default) a smooth curve."""

_CIRCLE = 0.5522847498
"""Length of the Bezier handles that make a quarter circle: 4/3 (sqrt(2) - 1)."""
_HANDLE = 0.36
"""Length of a blob's Bezier handles, as a part of its segment: round, without overshooting."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Closed outlines; several that overlap are painted as one. A step is `(x, y)` or a cubic of three points."""

    outlines: tuple[tuple[tuple[float, ...], ...], ...]

    def path(self, view: Affine) -> aggdraw.Path:
        """Return the shape as a path in pixels."""
        path = aggdraw.Path()
        for outline in self.outlines:
            path.moveto(*view(outline[0][0], outline[0][1]))
            for step in outline[1:]:
                if len(step) == 2:
                    path.lineto(*view(step[0], step[1]))
                else:
                    path.curveto(*view(step[0], step[1]), *view(step[2], step[3]), *view(step[4], step[5]))
            path.close()
        return path

    def moved(self, view: Affine) -> Shape:
        """Return the shape under a map."""
        return Shape(
            tuple(
                tuple(
                    tuple(part for k in range(0, len(step), 2) for part in view(step[k], step[k + 1]))
                    for step in outline
                )
                for outline in self.outlines
            )
        )

    def with_(self, *others: Shape) -> Shape:
        """Return this shape and others as one."""
        return Shape(self.outlines + tuple(outline for other in others for outline in other.outlines))

    def bounds(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of all corners and handles."""
        xs = [step[k] for outline in self.outlines for step in outline for k in range(0, len(step), 2)]
        ys = [step[k] for outline in self.outlines for step in outline for k in range(1, len(step), 2)]
        return min(xs), min(ys), max(xs), max(ys)


def polygon(*points: tuple[float, float]) -> Shape:
    """Return a shape with straight sides."""
    return Shape((tuple((x, y) for x, y in points),))


def rect(left: float, top: float, right: float, bottom: float) -> Shape:
    """Return an upright rectangle."""
    return polygon((left, top), (right, top), (right, bottom), (left, bottom))


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> Shape:
    """Return an upright rectangle with round corners."""
    r = min(radius, (right - left) / 2, (bottom - top) / 2)
    k = r * (1 - _CIRCLE)
    return Shape(
        (
            (
                (left, top + r),
                (left, top + k, left + k, top, left + r, top),
                (right - r, top),
                (right - k, top, right, top + k, right, top + r),
                (right, bottom - r),
                (right, bottom - k, right - k, bottom, right - r, bottom),
                (left + r, bottom),
                (left + k, bottom, left, bottom - k, left, bottom - r),
            ),
        )
    )


def ellipse(x: float, y: float, across: float, down: float, degrees: float = 0.0) -> Shape:
    """Return an ellipse with half axes `across` and `down`, turned clockwise."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def at(u: float, v: float) -> tuple[float, float]:
        return x + u * across * cos - v * down * sin, y + u * across * sin + v * down * cos

    k = _CIRCLE
    quarters = (
        ((1, k), (k, 1), (0, 1)),
        ((-k, 1), (-1, k), (-1, 0)),
        ((-1, -k), (-k, -1), (0, -1)),
        ((k, -1), (1, -k), (1, 0)),
    )
    steps = [(*at(*one), *at(*two), *at(*end)) for one, two, end in quarters]
    return Shape(((at(1, 0), *steps),))


def circle(x: float, y: float, radius: float) -> Shape:
    """Return a circle."""
    return ellipse(x, y, radius, radius)


def hoop(x: float, y: float, across: float, down: float, width: float) -> Shape:
    """Return a ring: an ellipse with half axes `across` and `down`, and a hole that leaves so much of it."""
    outer = ellipse(x, y, across, down).outlines[0]
    inner = ellipse(x, y, -(across - width), down - width).outlines[0]
    return Shape((outer, inner))


def blob(*points: Point) -> Shape:
    """Return a closed curve through all points; `(x, y, 0)` is a sharp corner."""
    count = len(points)
    steps: list[tuple[float, ...]] = [(points[0][0], points[0][1])]
    for index in range(count):
        before, start, end, after = (points[(index + k) % count] for k in (-1, 0, 1, 2))
        one, two = _handles(before, start, end, after)
        steps.append((*one, *two, end[0], end[1]))
    return Shape((tuple(steps),))


def ribbon(points: Sequence[Point], width: float | Sequence[float]) -> Shape:
    """Return a smooth open line as a shape with round ends; `width` is one value, or one for each point (a taper)."""
    widths = [float(width)] * len(points) if isinstance(width, int | float) else [float(one) for one in width]
    centre, half = _dense(points, [one / 2 for one in widths])
    count = len(centre)
    left: list[tuple[float, float]] = []
    right: list[tuple[float, float]] = []
    for index, (x, y) in enumerate(centre):
        x0, y0 = centre[max(0, index - 1)]
        x1, y1 = centre[min(count - 1, index + 1)]
        dx, dy = _direction((x0, y0), (x1, y1))
        left.append((x + dy * half[index], y - dx * half[index]))
        right.append((x - dy * half[index], y + dx * half[index]))
    start_cap = _cap(centre[0], right[0])
    end_cap = _cap(centre[-1], left[-1])
    return Shape(((*left, *end_cap, *reversed(right), *start_cap),))


def _cap(centre: tuple[float, float], start: tuple[float, float]) -> list[tuple[float, float]]:
    """Return a half circle round `centre` from `start` on, outwards, both ends left out."""
    sx, sy = start[0] - centre[0], start[1] - centre[1]
    return [
        (
            centre[0] + sx * math.cos(angle) - sy * math.sin(angle),
            centre[1] + sx * math.sin(angle) + sy * math.cos(angle),
        )
        for angle in (math.pi * part / 7 for part in range(1, 7))
    ]


def _handles(before: Point, start: Point, end: Point, after: Point) -> tuple[tuple[float, float], tuple[float, float]]:
    reach = math.hypot(end[0] - start[0], end[1] - start[1]) * _HANDLE
    sx, sy = _direction(before, end)
    ex, ey = _direction(start, after)
    soft_start = start[2] if len(start) > 2 else 1.0
    soft_end = end[2] if len(end) > 2 else 1.0
    return (
        (start[0] + sx * reach * soft_start, start[1] + sy * reach * soft_start),
        (end[0] - ex * reach * soft_end, end[1] - ey * reach * soft_end),
    )


def _direction(start: Sequence[float], end: Sequence[float]) -> tuple[float, float]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    return (dx / length, dy / length) if length > 1e-9 else (0.0, 0.0)


def _dense(points: Sequence[Point], half: Sequence[float]) -> tuple[list[tuple[float, float]], list[float]]:
    """Return the line as many points with their half widths, six for each segment."""
    centre = [(points[0][0], points[0][1])]
    widths = [half[0]]
    last = len(points) - 1
    for index in range(last):
        start, end = points[index], points[index + 1]
        one, two = _handles(points[max(0, index - 1)], start, end, points[min(last, index + 2)])
        for step in range(1, 7):
            t = step / 6
            u = 1 - t
            weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            corners = (start, one, two, end)
            centre.append(
                (
                    sum(w * c[0] for w, c in zip(weights, corners, strict=True)),
                    sum(w * c[1] for w, c in zip(weights, corners, strict=True)),
                )
            )
            widths.append(half[index] + (half[index + 1] - half[index]) * t)
    return centre, widths
