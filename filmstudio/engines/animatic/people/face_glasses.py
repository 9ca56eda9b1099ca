"""Glasses: two rings, a bridge and an arm; round, square, or with a heavy upper rim."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import polygon
from filmstudio.engines.animatic.people.hair import covers_ears
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.engines.animatic.people.head_outline import XY

_SQUARENESS = (2.0, 4.5, 3.0)
"""Exponent of the ring's superellipse: 2 is a circle."""


def draw_glasses(canvas: Canvas, head: Head) -> None:
    """Draw the glasses, where they are worn."""
    if not head.look.glasses:
        return
    t, frame = head.traits, head.tones.frame
    style = (t.fringe + (t.part > 0)) % 3
    thick = (0.016, 0.022, 0.018)[style]
    y = head.y(t.eye_y + 0.012)
    for side in (1,) if head.profile else (1, -1):
        rim = _rim(head, side, y, style)
        canvas.fill(polygon(*_half(rim)), head.tones.lens, 0.16)
        canvas.line([*rim, rim[0]], thick, frame)
        if style == 2:
            canvas.line([p for p in rim if p[1] <= y - 0.02], thick * 2.0, frame)
    if head.profile:
        # Long hair hides where the arm ends.
        end = 0.135 if covers_ears(head) else -0.09
        canvas.line([(0.215, y - 0.02), (end, y - 0.012)], [thick, thick * 0.8], frame)
        canvas.line([(0.318, y - 0.018), (0.352, y - 0.012)], thick, frame)
        return
    inner = t.eye_gap - _across(head)
    canvas.line(
        [(head.x(-inner, 0.31), y - 0.014), (head.x(0.0, 0.335), y - 0.030), (head.x(inner, 0.31), y - 0.014)],
        thick,
        frame,
    )
    outer = t.eye_gap + _across(head)
    for side in (1, -1):
        if side > 0 and head.turn > 0.25:
            continue
        ear = head.ear_x + 0.03 if side < 0 else -head.ear_x - 0.03
        if covers_ears(head):
            ear = (ear + head.x(side * outer, 0.29)) / 2
        canvas.line([(head.x(side * outer, 0.29), y - 0.02), (ear, y - 0.012)], thick * 0.9, frame)


def _across(head: Head) -> float:
    return min(0.128, head.traits.eye_gap - 0.022)


def _rim(head: Head, side: int, y: float, style: int) -> list[XY]:
    power, wide = _SQUARENESS[style], _across(head)
    tall = wide * (1.0, 0.78, 0.86)[style]
    rim = []
    for k in range(28):
        angle = math.tau * k / 28
        u = math.copysign(abs(math.cos(angle)) ** (2 / power), math.cos(angle))
        v = math.copysign(abs(math.sin(angle)) ** (2 / power), math.sin(angle))
        x = 0.262 + 0.055 * u if head.profile else head.x(side * (head.traits.eye_gap + wide * u), 0.30)
        rim.append((x, y + tall * v))
    return rim


def _half(rim: list[XY]) -> list[XY]:
    """Return the upper half of a lens, cut slantwise: the light that lies on it."""
    return [p for k, p in enumerate(rim) if 11 <= k <= 25]
