"""Brows: one confident stroke each, thick inside and thin outside, and the crease that they make."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob
from filmstudio.engines.animatic.people.head_form import Head

_REACH = 0.050
"""How far an end of a brow moves, in heads."""


def draw_brows(canvas: Canvas, head: Head) -> None:
    """Draw the brows and the crease between them."""
    t, acts = head.traits, head.acts
    base = t.eye_y - t.brow_y + 0.030 * max(0.0, acts.upper - 0.6) - 0.012 * max(0.0, -acts.upper)
    for side in (1,) if head.profile else (1, -1):
        extra = acts.arch * (0.75 if side == head.part or head.profile else -0.35)
        inner, outer = acts.inner + extra * 0.7, acts.outer + extra
        pinch = 0.030 * max(0.0, acts.furrow) + 0.012 * max(0.0, -acts.inner)
        ys = (
            base - _REACH * inner,
            base - t.brow_arch - _REACH * (inner * 0.45 + outer * 0.55 + 0.18 * abs(extra)),
            base + 0.016 - _REACH * outer,
        )
        xs = (t.eye_gap - t.eye_width * 1.12 - pinch, t.eye_gap + t.eye_width * 0.15, t.eye_gap + t.eye_width * 1.34)
        canvas.fill(_stroke(head, side, xs, ys, t.brow_weight), head.tones.hair.brow)
    if acts.furrow > 0.3 and not head.profile and head.px > 50:
        y = head.y(base)
        for x in (-0.017, 0.019):
            canvas.line(
                [(head.x(x, 0.30), y - 0.035), (head.x(x * 1.3, 0.30), y + 0.022)],
                [0.004, 0.011 * acts.furrow],
                head.tones.skin.deep,
            )


def _stroke(
    head: Head, side: int, xs: tuple[float, float, float], ys: tuple[float, float, float], weight: float
) -> Shape:
    def at(x: float, y: float) -> Point:
        if head.profile:
            return 0.352 - (x - xs[0]) * 0.74, head.y(y)
        return head.x(side * x, 0.285), head.y(y)

    (x0, x1, x2), (y0, y1, y2) = xs, ys
    lean = 0.012
    return blob(
        (*at(x0, y0 + weight * 0.55), 0.1),
        (*at(x0 + lean, y0 - weight * 0.45), 0.25),
        at(x1, y1 - weight * 0.55),
        (*at(x2, y2 + 0.004), 0.0),
        at(x1 + 0.010, y1 + weight * 0.40),
    )
