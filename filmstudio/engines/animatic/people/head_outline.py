"""Outlines as points: shapes that are cut by other shapes without a mask.

Why: a shade that ends exactly at the cheek, teeth that end exactly at the lip. Cutting points is far cheaper than
painting through a stencil, and a face is drawn anew for every blink.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, polygon

XY = tuple[float, float]
_EDGE_ROWS = 24


def sampled(points: Sequence[Point], steps: int = 9) -> tuple[XY, ...]:
    """Return the closed curve of `blob` through the points as a polygon, `steps` corners for each segment."""
    return traced(blob(*points), steps)[0]


def traced(shape: Shape, steps: int = 5) -> tuple[tuple[XY, ...], ...]:
    """Return the outlines of a shape as polygons, `steps` corners for each curve."""
    return tuple(_polygon(outline, steps) for outline in shape.outlines)


def _polygon(outline: Sequence[tuple[float, ...]], steps: int) -> tuple[XY, ...]:
    x, y = outline[0][0], outline[0][1]
    found: list[XY] = []
    for step in outline[1:]:
        if len(step) == 2:
            found.append((x, y))
        else:
            ax, ay, bx, by, ex, ey = step
            for k in range(steps):
                t = k / steps
                u = 1 - t
                one, two, three, four = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
                px, py = one * x + two * ax + three * bx + four * ex, one * y + two * ay + three * by + four * ey
                found.append((px, py))
        x, y = step[-2], step[-1]
    return tuple(found)


def cut(outline: Sequence[XY], edge: Callable[[float], float], side: int) -> Shape:
    """Return the part of an outline beyond an upright edge: right of `x = edge(y)` for side 1, left of it for -1.

    The shape is empty where all of the outline lies on the other side.
    """
    inside = [(x - edge(y)) * side >= 0 for x, y in outline]
    if not any(inside):
        return Shape(())
    start = inside.index(True)
    turned = [*outline[start:], *outline[:start]]
    kept = [*inside[start:], *inside[:start]]
    found: list[XY] = []
    at = 0
    while at < len(turned):
        if kept[at]:
            found.append(turned[at])
            at += 1
            continue
        end = at
        while end < len(turned) and not kept[end]:
            end += 1
        # From where the outline leaves to where it comes back it follows the edge, and not beyond.
        leaves, comes = turned[at - 1][1], turned[end % len(turned)][1]
        high, low = min(leaves, comes), max(leaves, comes)
        found += [(edge(y), y) for y in (min(low, max(high, one[1])) for one in turned[at:end])]
        at = end
    return polygon(*found)


def lit_edge(outlines: Sequence[Sequence[XY]], side: int, top: float, low: float, thick: float) -> Shape | None:
    """Return the thin outer edge on one side (1 right), from `top` down to `low`; None where there is none."""
    rows: list[XY] = []
    for k in range(_EDGE_ROWS + 1):
        y = top + (low - top) * k / _EDGE_ROWS
        found = [
            x0 + (x1 - x0) * (y - y0) / (y1 - y0)
            for outline in outlines
            for (x0, y0), (x1, y1) in zip(outline, (*outline[1:], outline[0]), strict=True)
            if (y0 <= y < y1) or (y1 <= y < y0)
        ]
        if found:
            rows.append((max(found, key=lambda x: x * side), y))
    if len(rows) < _EDGE_ROWS // 2:
        return None
    last = len(rows) - 1
    inner = [(x - side * thick * (1 - abs(2 * k / last - 1) ** 3), y) for k, (x, y) in enumerate(rows)]
    return polygon(*rows, *reversed(inner))


def blended(first: Sequence[Point], second: Sequence[Point], share: float) -> tuple[Point, ...]:
    """Return points between two equally long lists; a corner's softness goes along."""
    return tuple(
        tuple(a + (b - a) * share for a, b in zip(_soft(one), _soft(two), strict=True))
        for one, two in zip(first, second, strict=True)
    )


def mirrored(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points seen in a mirror, in the order that keeps going round the same way."""
    return tuple((-point[0], *point[1:]) for point in reversed(points))


def curve_at(corners: Sequence[XY]) -> Callable[[float], float]:
    """Return the broken line through `(y, x)` corners, sorted by y, as a function of y."""

    def at(y: float) -> float:
        if y <= corners[0][0]:
            return corners[0][1]
        for (y0, x0), (y1, x1) in pairwise(corners):
            if y <= y1:
                return x0 + (x1 - x0) * (y - y0) / (y1 - y0)
        return corners[-1][1]

    return at


def _soft(point: Point) -> tuple[float, float, float]:
    return point[0], point[1], point[2] if len(point) > 2 else 1.0
