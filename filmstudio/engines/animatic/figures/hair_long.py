"""Long hair in front of the shoulders: loose, bobbed, braided."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas, Point
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.figures.scalp import braid, cap


def draw_long(canvas: Canvas, head: HeadView) -> None:
    """Draw long hair that falls over both shoulders."""
    _curtain(canvas, head, 0.84, 0.10)


def draw_bob(canvas: Canvas, head: HeadView) -> None:
    """Draw a bob with a straight fringe."""
    _curtain(canvas, head, 0.50, 0.13)
    line: list[Point] = [
        (-0.34, 0.04, 0.3),
        (-0.30, -0.09),
        (-0.15, -0.135),
        (0.0, -0.14),
        (0.15, -0.135),
        (0.30, -0.09),
        (0.34, 0.04, 0.3),
    ]
    cap(canvas, head, head.tones.hair, line, 0.040, 0.030)
    x = head.x(-0.02, 0.06)
    canvas.blob(
        [(x - 0.20, -0.38), (x, -0.425), (x + 0.20, -0.38), (x + 0.19, -0.32), (x, -0.365), (x - 0.19, -0.32)],
        head.tones.hair_light,
        0.75,
    )
    for dx in (-0.16, -0.03, 0.12):
        canvas.line(
            [(head.x(dx, 0.10), -0.24), (head.x(dx * 1.1, 0.11), -0.145)], [0.004, 0.012], head.tones.hair_shade, 0.8
        )


def draw_braids(canvas: Canvas, head: HeadView) -> None:
    """Draw a middle parting and two braids."""
    t = head.tones
    cap(
        canvas,
        head,
        t.hair,
        [
            (-0.365, 0.09, 0.3),
            (-0.31, -0.08),
            (-0.20, -0.24),
            (0.0, -0.375, 0.2),
            (0.20, -0.24),
            (0.31, -0.08),
            (0.365, 0.09, 0.3),
        ],
        0.025,
        0.015,
    )
    canvas.line([(head.x(0.0, 0.04), -0.52), (head.x(0.0, 0.10), -0.375)], [0.004, 0.012], t.skin_shade)
    for side in (-1, 1):
        x = side * (head.traits.face_width + 0.005) - head.yaw * (0.10 if side * head.yaw < 0 else 0.02)
        braid(canvas, (x, 0.17), (x + side * 0.045, 0.92), 0.115, (t.hair, t.hair_shade, t.accent))


def _curtain(canvas: Canvas, head: HeadView, bottom: float, width: float) -> None:
    """Draw parted hair that frames the face and falls to `bottom` on both sides."""
    t, s = head.tones, head.traits.part_side
    part = head.x(s * 0.10, 0.09)
    for side in (-1, 1):
        far = side * head.yaw > 0
        edge = head.x(side * 0.30, 0.09)
        out = (
            side * (head.traits.face_width + 0.060) * (1.0 - (0.06 if far else -0.06) * abs(head.yaw))
            - head.yaw * 0.055
        )
        canvas.blob(
            [
                (part, -0.335, 0.3),
                ((part + edge) / 2, -0.285),
                (edge, -0.14),
                (head.x(side * 0.335, 0.08), 0.06),
                (out - side * 0.085, bottom * 0.62),
                (out - side * width, bottom - 0.02),
                (out + side * 0.01, bottom * 0.86),
                (out + side * 0.022, bottom * 0.45),
                (out, -0.06),
                (out - side * 0.055, -0.34),
                ((out + part) / 2, -0.525),
                (part, -0.548),
            ],
            t.hair,
        )
    for side in (-1, 1):
        x = part + side * 0.17
        canvas.blob(
            [
                (part + side * 0.03, -0.50),
                (x, -0.485),
                (x + side * 0.10, -0.33),
                (x + side * 0.075, -0.31),
                (x - side * 0.03, -0.41),
            ],
            t.hair_light,
            0.75,
        )
    canvas.line([(part, -0.545), (part, -0.34)], [0.006, 0.012], t.hair_shade)
