"""Hats in profile."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, circle, ellipse, polygon
from filmstudio.engines.animatic.people.hair_cap import cap
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.model.cast import Hat


def draw_hat_side(canvas: Canvas, head: Head, more: float) -> None:
    """Draw the hat of a head that faces right; `more`: how far the hair lifts it."""
    lifted = {Hat.CAP: _cap, Hat.BEANIE: _beanie, Hat.BRIMMED: _brimmed}.get(head.look.hat)
    if lifted:
        lifted(canvas, head, more)
    elif head.look.hat is Hat.HOOD:
        _hood(canvas, head)
    elif head.look.hat is Hat.SCARF:
        _scarf(canvas, head)


def _cap(canvas: Canvas, head: Head, more: float) -> None:
    t = head.tones
    canvas.fill(blob((0.20, -0.16, 0), (0.345, -0.17, 0), (0.350, -0.06, 0.2), (0.22, -0.09)), t.skin.shade)
    line: tuple[Point, ...] = ((0.345, -0.185, 0), (0.10, -0.165), (-0.20, -0.115), (-0.475, -0.065, 0))
    canvas.fill(cap(head, line, grow=0.028 + more, lift=0.045, right_y=-0.20, left_y=-0.07, pressed=False), t.hat)
    canvas.fill(
        blob(
            (-0.05, -0.575 - more, 0), (-0.33, -0.49), (-0.525 - more, -0.22), (-0.500 - more, -0.075, 0),
            (-0.22, -0.115, 0), (-0.20, -0.36),
        ),
        t.hat_shade,
    )  # fmt: skip
    canvas.fill(circle(-0.05, -0.58 - more, 0.024), t.hat_shade)
    canvas.fill(
        blob((0.24, -0.245, 0.2), (0.40, -0.225), (0.640, -0.135, 0.3), (0.46, -0.150), (0.255, -0.160, 0)), t.hat_light
    )


def _beanie(canvas: Canvas, head: Head, more: float) -> None:
    t, slouch = head.tones, 0.05 + 0.10 * head.traits.volume
    line: tuple[Point, ...] = ((0.345, -0.215, 0), (-0.05, -0.20), (-0.475, -0.08, 0))
    canvas.fill(cap(head, line, grow=0.032 + more, lift=slouch, right_y=-0.22, left_y=-0.08, pressed=False), t.hat)
    canvas.fill(
        blob((-0.50, -0.19, 0), (-0.515 - more, -0.34), (-0.33, -0.54 - slouch * 0.5, 0.2), (-0.38, -0.36)), t.hat_shade
    )
    if head.child:
        canvas.fill(circle(-0.16, -0.60 - slouch, 0.085), t.hat_light)
    canvas.fill(
        blob(
            (0.375, -0.275, 0.2), (-0.05, -0.305), (-0.515 - more, -0.185, 0.2), (-0.500 - more, -0.035, 0.2),
            (-0.05, -0.150), (0.382, -0.150, 0.2),
        ),
        t.hat_light,
    )  # fmt: skip
    for k in range(7):
        part = (k + 0.5) / 7
        x = 0.36 - 0.86 * part
        y = -0.275 - 0.03 * (1 - abs(2 * part - 0.8)) + 0.09 * part * part
        canvas.line([(x, y), (x + 0.012, y + 0.105)], 0.010, t.hat)


def _brimmed(canvas: Canvas, head: Head, more: float) -> None:
    t, tall = head.tones, 0.70 + 0.05 * head.traits.volume
    canvas.fill(blob((0.12, -0.15, 0), (0.345, -0.17, 0), (0.352, -0.065, 0.2), (0.22, -0.085)), t.skin.shade)
    back, front = -0.465 - more, 0.335 + more
    canvas.fill(
        blob(
            (front, -0.25, 0), (front - 0.03, -0.47), (front - 0.10, -tall, 0.5), (-0.06, -tall + 0.05, 0.7),
            (back + 0.13, -tall + 0.035, 0.5), (back + 0.02, -0.44), (back, -0.20, 0),
        ),
        t.hat,
    )  # fmt: skip
    s = -head.lit
    edge = back if s < 0 else front
    canvas.fill(
        blob(
            (edge, -0.22, 0), (edge - s * 0.025, -0.45), (edge - s * 0.115, -tall + 0.03, 0.2),
            (edge - s * 0.20, -0.46), (edge - s * 0.16, -0.235, 0),
        ),
        t.hat_shade,
    )  # fmt: skip
    canvas.fill(
        polygon((back - 0.004, -0.305), (front + 0.004, -0.345), (front + 0.006, -0.245), (back - 0.004, -0.200)),
        t.accent,
    )
    canvas.fill(
        blob(
            (0.615, -0.185, 0.2), (front, -0.268), (-0.06, -0.232), (back, -0.225), (-0.690, -0.235, 0.2),
            (-0.40, -0.135), (0.05, -0.150), (0.40, -0.170),
        ),
        t.hat_light,
    )  # fmt: skip
    canvas.fill(
        blob(
            (0.615, -0.183, 0), (0.40, -0.190), (0.05, -0.174), (-0.40, -0.160), (-0.690, -0.233, 0), (-0.40, -0.130),
            (0.05, -0.146), (0.40, -0.166),
        ),
        t.hat_shade,
    )  # fmt: skip


def _hood(canvas: Canvas, head: Head) -> None:
    t = head.tones
    canvas.fill(blob((0.25, -0.36, 0), (0.365, -0.20, 0), (0.27, -0.04), (0.16, 0.06, 0)), t.skin.shade)
    canvas.fill(
        blob(
            (0.385, -0.345, 0.3), (0.10, -0.610), (-0.30, -0.640, 0.5), (-0.585, -0.30), (-0.600, 0.15),
            (-0.50, 0.60, 0), (0.10, 0.60, 0), (0.105, 0.36), (0.150, 0.10), (0.290, -0.16),
        ),
        t.hat,
    )  # fmt: skip
    canvas.fill(
        blob(
            (-0.30, -0.64, 0), (-0.585, -0.30), (-0.60, 0.15), (-0.50, 0.60, 0), (-0.28, 0.60, 0), (-0.40, 0.15),
            (-0.42, -0.25),
        ),
        t.hat_shade,
    )  # fmt: skip
    canvas.fill(
        blob(
            (0.385, -0.345, 0.1), (0.295, -0.16), (0.155, 0.10), (0.110, 0.36), (0.105, 0.60, 0), (0.055, 0.60, 0),
            (0.055, 0.34), (0.105, 0.06), (0.235, -0.18), (0.310, -0.385, 0.1),
        ),
        t.hat_light,
    )  # fmt: skip


def _scarf(canvas: Canvas, head: Head) -> None:
    t = head.tones
    chin = 0.50 + head.jaw_drop
    canvas.fill(
        blob(
            (0.285, -0.375, 0.2), (0.02, -0.555), (-0.36, -0.450), (-0.535, -0.16), (-0.470, 0.20), (-0.56, 0.46, 0),
            (-0.25, 0.42), (0.06, chin + 0.01, 0.3), (0.235, chin + 0.015, 0), (0.10, 0.32), (0.075, 0.08),
            (0.165, -0.15),
        ),
        t.hat,
    )  # fmt: skip
    canvas.fill(
        blob((-0.36, -0.45, 0), (-0.535, -0.16), (-0.47, 0.20), (-0.56, 0.46, 0), (-0.36, 0.30), (-0.33, 0.0)),
        t.hat_shade,
    )
    canvas.line(
        [(0.285, -0.370), (0.170, -0.15), (0.085, 0.08), (0.11, 0.32), (0.225, chin)],
        [0.014, 0.026, 0.028, 0.022, 0.010],
        t.accent,
    )
    canvas.fill(
        blob(
            (0.21, chin + 0.01), (0.30, chin + 0.16, 0), (0.19, chin + 0.10), (0.10, chin + 0.19, 0),
            (0.14, chin + 0.02),
        ),
        t.hat_shade,
    )  # fmt: skip
    canvas.fill(ellipse(0.20, chin + 0.02, 0.050, 0.042), t.hat_light)
