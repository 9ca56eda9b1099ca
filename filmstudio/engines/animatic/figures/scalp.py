"""Shapes that all hair styles and hats are made of: caps over the skull, curtains beside the face, curls, braids."""

from __future__ import annotations

import math
from collections.abc import Sequence

from filmstudio.engines.animatic.canvas import Canvas, Point
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.palette import RGB

CROWN_Y = -0.10
"""The middle of the skull's ball."""


def dome(head: HeadView, grow: float, lift: float, end_y: float) -> list[Point]:
    """Return the outline over the skull from the right side at `end_y` over the crown to the left side."""
    w = head.traits.face_width + grow
    turn = abs(head.yaw)
    right, left = (_start(_side_end(head, side, end_y), grow) for side in (1, -1))
    points: list[Point] = []
    for step in range(11):
        angle = right + (math.pi - right - left) * step / 10
        side = math.cos(angle)
        back = 1 + (0.12 if side * head.yaw < 0 else -0.05) * turn
        x = head.yaw * -0.055 + side * w * back
        points.append((x, CROWN_Y - math.sin(angle) * (0.395 + grow + lift * max(0.0, math.sin(angle)))))
    return points


def _start(end_y: float, grow: float) -> float:
    return math.asin(max(-0.99, min(0.99, (CROWN_Y - end_y) / (0.40 + grow))))


def _side_end(head: HeadView, side: float, y: float) -> float:
    """Return how low hair comes on a side: the far temple of a turned head shows none below the brow."""
    return min(y, -0.15) if side * head.yaw > 0.3 else y


def cap(
    canvas: Canvas,
    head: HeadView,
    colour: RGB,
    hairline: Sequence[Point],
    grow: float = 0.03,
    lift: float = 0.03,
    end_y: float = 0.05,
) -> None:
    """Fill the scalp down to a hairline, which is given left to right in the front view."""
    front = [(head.x(p[0], 0.105), _side_end(head, math.copysign(1.0, p[0]), p[1]), *p[2:]) for p in hairline]
    canvas.blob([*dome(head, grow, lift, end_y), *front], colour)


def back_of_skull(canvas: Canvas, head: HeadView, colour: RGB, grow: float, nape: float = 0.30) -> None:
    """Fill the hair on the back of the head, down to the nape: it shows beside a turned face."""
    w = head.traits.face_width + grow
    x = head.yaw * -0.115
    canvas.blob(
        [
            (x, -0.49 - grow),
            (x + w * 0.86, -0.36),
            (x + w * 1.02, -0.06),
            (x + w * 0.86, nape * 0.62),
            (x + w * 0.50, nape),
            (x - w * 0.50, nape),
            (x - w * 0.86, nape * 0.62),
            (x - w * 1.02, -0.06),
            (x - w * 0.86, -0.36),
        ],
        colour,
    )


def curls(canvas: Canvas, centres: Sequence[tuple[float, float, float]], colour: RGB) -> None:
    """Fill a cloud of round curls, each `(x, y, radius)`."""
    for x, y, radius in centres:
        canvas.ellipse(x, y, radius, radius, colour)


def braid(
    canvas: Canvas, start: tuple[float, float], end: tuple[float, float], width: float, tones: Sequence[RGB]
) -> None:
    """Draw a braid as alternating strands from `start` to `end`; `tones` are colour, shade and ribbon."""
    count = 8
    canvas.line([start, end], [width, width * 0.8], tones[1])
    for index in range(count):
        part = (index + 0.4) / count
        x, y = start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
        radius = width * (0.62 - 0.16 * part)
        canvas.ellipse(x, y, radius, radius * 0.78, tones[0], degrees=32 if index % 2 else -32)
    canvas.ellipse(end[0], end[1], width * 0.40, width * 0.30, tones[2])
    canvas.blob(
        [
            (end[0] - width * 0.34, end[1] + 0.02),
            (end[0] + width * 0.34, end[1] + 0.02),
            (end[0], end[1] + width * 1.1),
        ],
        tones[0],
    )
