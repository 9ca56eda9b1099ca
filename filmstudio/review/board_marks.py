"""The shapes of arrows on a storyboard's pictures: plain polygons and strokes, so that every paper draws the same.

Points are in heights of the picture from its upper left corner: x runs from 0 to the aspect ratio, y from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
THICK = 0.034
"""Of an arrow's shaft, in picture heights."""
LINE = 0.0065
"""Of a line, in picture heights."""


class Ink(Enum):
    """Whose movement a mark shows; boards are read by this difference."""

    CAMERA = "camera"
    """Filled in the one colour of the board."""
    PEOPLE = "people"
    """White with a dark edge: it lies in the picture, on the ground."""


class Mark(NamedTuple):
    """A filled shape, or a line."""

    points: tuple[Point, ...]
    ink: Ink = Ink.CAMERA
    line: float = 0.0
    """How thick a line is, in picture heights; 0 for a filled shape."""
    dashed: bool = False
    closed: bool = False
    """A line that ends where it began."""
    fine: float = 1.0
    """How thick its edges are, as a part of the usual: less on an upright picture."""


def fineness(aspect: float) -> float:
    """Return how thick marks are on a picture of this shape, as a part of the usual: an upright one is narrow."""
    return float(min(1.0, (aspect / 1.35) ** 0.6))


def straight(start: Point, end: Point) -> tuple[Point, ...]:
    """Return a straight path."""
    return start, end


def bowed(start: Point, end: Point, bow: float) -> tuple[Point, ...]:
    """Return a path that swerves by `bow` to its right (negative: to its left) halfway; y points down."""
    (x0, y0), (x1, y1) = start, end
    length = math.hypot(x1 - x0, y1 - y0)
    across = (-(y1 - y0) / length, (x1 - x0) / length)
    steps = [index / 20 for index in range(21)]
    return tuple(
        (x0 + (x1 - x0) * t + across[0] * bow * 4 * t * (1 - t), y0 + (y1 - y0) * t + across[1] * bow * 4 * t * (1 - t))
        for t in steps
    )


def arc(centre: Point, radii: Point, from_degrees: float, to_degrees: float) -> tuple[Point, ...]:
    """Return a part of an ellipse; 0 degrees is to the right and 90 below, as y points down."""
    turns = [math.radians(from_degrees + (to_degrees - from_degrees) * index / 40) for index in range(41)]
    return tuple((centre[0] + radii[0] * math.cos(turn), centre[1] + radii[1] * math.sin(turn)) for turn in turns)


def wave(start: Point, end: Point, height: float, swings: float) -> tuple[Point, ...]:
    """Return a wavy path with so many swings, which fade towards its ends."""
    (x0, y0), (x1, y1) = start, end
    length = math.hypot(x1 - x0, y1 - y0)
    across = (-(y1 - y0) / length, (x1 - x0) / length)
    points = []
    for index in range(61):
        t = index / 60
        off = height * math.sin(2 * math.pi * swings * t) * math.sin(math.pi * t) ** 0.5
        points.append((x0 + (x1 - x0) * t + across[0] * off, y0 + (y1 - y0) * t + across[1] * off))
    return tuple(points)


def arrow(path: Sequence[Point], thick: float, *, tail: float = 0.35, head: float = 2.6, ink: Ink = Ink.CAMERA) -> Mark:
    """Return an arrow along a path: its shaft swells from `tail` * `thick` to `thick` before a head.

    The head is `head` times as wide as the shaft, and so long that its point has about 60 degrees; on a short path it
    is at most half the arrow.
    """
    points = _dense(path)
    run = [0.0]
    for before, here in pairwise(points):
        run.append(run[-1] + math.dist(before, here))
    long = min(thick * head * 0.92, run[-1] * 0.5)
    neck = next(index for index, far in enumerate(run) if far >= run[-1] - long)
    shaft = points[: neck + 1]
    left, right = [], []
    for index, (x, y) in enumerate(shaft):
        nx, ny = _normal(points, index)
        half = thick / 2 * (tail + (1 - tail) * run[index] / run[neck] if run[neck] else 1.0)
        left.append((x - nx * half, y - ny * half))
        right.append((x + nx * half, y + ny * half))
    nx, ny = _normal(points, neck)
    x, y = points[neck]
    wide = min(thick * head / 2, long / 0.92 / 2 * 1.15)
    ears = ((x - nx * wide, y - ny * wide), points[-1], (x + nx * wide, y + ny * wide))
    return Mark((*left, *ears, *reversed(right)), ink)


def _dense(path: Sequence[Point]) -> list[Point]:
    """Return the path in small steps, so that a head begins where it should."""
    points: list[Point] = [path[0]]
    for (x0, y0), (x1, y1) in pairwise(path):
        steps = max(1, math.ceil(math.dist((x0, y0), (x1, y1)) / 0.01))
        points += [(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps) for step in range(1, steps + 1)]
    return points


def _normal(points: Sequence[Point], index: int) -> Point:
    """Return the direction across a path, to the right of who walks along it, of length 1."""
    (x0, y0), (x1, y1) = points[max(0, index - 2)], points[min(len(points) - 1, index + 2)]
    length = math.dist((x0, y0), (x1, y1)) or 1.0
    return -(y1 - y0) / length, (x1 - x0) / length


class Paint(NamedTuple):
    """One layer of a mark: filled where `line` is 0, else stroked as thick as that, with round ends."""

    colour: tuple[float, float, float]
    """Red, green and blue from 0 to 1."""
    line: float = 0.0
    dashed: bool = False


DASH = (0.036, 0.028)
"""Length of a dash and of the gap behind it, in picture heights."""
_RED = (0.85, 0.22, 0.11)
_DARK = (0.08, 0.08, 0.10)
_WHITE = (1.0, 1.0, 1.0)
_CASING = 0.009
"""White around every mark, so that it is seen on light and on dark pictures."""


def paints(mark: Mark) -> tuple[Paint, ...]:
    """Return the layers of a mark, the lowest first: the one place that says what marks look like."""
    colour = _RED if mark.ink is Ink.CAMERA else _DARK
    casing = _CASING * mark.fine
    if mark.line:
        return Paint(_WHITE, mark.line + 2 * casing * 0.7), Paint(colour, mark.line, mark.dashed)
    if mark.ink is Ink.CAMERA:
        return Paint(_WHITE, 2 * casing), Paint(colour)
    return Paint(_WHITE, 3.2 * casing), Paint(_DARK, 1.5 * casing), Paint(_WHITE)
