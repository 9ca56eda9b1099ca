"""Hair that hangs behind the head and shoulders: drawn before the body, or after it where we see the back."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.figures.scalp import braid
from filmstudio.model.cast import Hair, Hat


def draw_hair_behind(canvas: Canvas, head: HeadView) -> None:
    """Draw the long part of a style; short styles have none. A hood hides it."""
    if head.look.hat is Hat.HOOD:
        return
    hair = head.look.hair
    if hair is Hair.LONG:
        _fall(canvas, head, 1.02, 0.105)
    elif hair is Hair.BOB:
        _fall(canvas, head, 0.50, 0.075)
    elif hair is Hair.BUN and head.look.hat in (Hat.NONE, Hat.CAP):
        _bun(canvas, head)
    elif hair is Hair.PONYTAIL:
        _tail(canvas, head)
    elif hair is Hair.BRAIDS and head.away:
        t = head.tones
        for side in (-1, 1):
            braid(canvas, (side * 0.22, 0.24), (side * 0.20, 0.95), 0.115, (t.hair, t.hair_shade, t.accent))


def _fall(canvas: Canvas, head: HeadView, bottom: float, wide: float) -> None:
    x, w = head.yaw * -0.10, head.traits.face_width + wide
    canvas.blob(
        [
            (x, -0.53),
            (x + w * 0.9, -0.30),
            (x + w * 1.02, 0.10),
            (x + w * 1.02, bottom * 0.62),
            (x + w * 0.90, bottom * 0.93),
            (x, bottom),
            (x - w * 0.90, bottom * 0.93),
            (x - w * 1.02, bottom * 0.62),
            (x - w * 1.02, 0.10),
            (x - w * 0.9, -0.30),
        ],
        head.tones.hair if head.away else head.tones.hair_shade,
    )


def _bun(canvas: Canvas, head: HeadView) -> None:
    t = head.tones
    x, y = (0.0, -0.40) if head.away else (head.yaw * -0.34, -0.545 + 0.16 * abs(head.yaw))
    canvas.ellipse(x, y, 0.175, 0.155, t.hair)
    canvas.line([(x - 0.11, y + 0.02), (x, y - 0.07), (x + 0.11, y + 0.01)], [0.006, 0.018, 0.006], t.hair_shade, 0.9)
    canvas.line(
        [(x - 0.08, y + 0.075), (x + 0.02, y + 0.02), (x + 0.10, y + 0.07)], [0.006, 0.014, 0.006], t.hair_shade, 0.7
    )


def _tail(canvas: Canvas, head: HeadView) -> None:
    t = head.tones
    side = -1 if head.yaw > 0 else 1 if head.yaw < 0 else head.traits.part_side
    root = (0.0, -0.20) if head.away else (head.yaw * -0.46 + side * 0.16 * (1 - abs(head.yaw)), -0.30)
    x, y = root
    out = 0.04 if head.away else 0.25
    canvas.blob(
        [
            (x - side * 0.02, y - 0.10),
            (x + side * (out * 0.8), y - 0.03),
            (x + side * (out + 0.12), y + 0.34),
            (x + side * (out + 0.06), y + 0.82),
            (x + side * (out - 0.02), y + 0.98),
            (x + side * (out - 0.12), y + 0.58),
            (x + side * (out - 0.20), y + 0.20),
        ],
        t.hair,
    )
    canvas.line(
        [(x + side * out * 0.7, y + 0.10), (x + side * (out - 0.01), y + 0.45), (x + side * (out - 0.01), y + 0.80)],
        [0.006, 0.020, 0.004],
        t.hair_shade,
        0.8,
    )
    canvas.line([(x + side * 0.02, y - 0.07), (x + side * 0.07, y + 0.04)], 0.055, t.accent)
