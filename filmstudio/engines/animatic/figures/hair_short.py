"""Short hair: parted, cropped, combed back, curly, round, or none."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas, Point
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.figures.scalp import cap, curls


def draw_short(canvas: Canvas, head: HeadView) -> None:
    """Draw parted short hair with a lock over the brow."""
    s, t = head.traits.part_side, head.tones
    line: list[Point] = [
        (-0.365, 0.02, 0.3),
        (-0.325, -0.10),
        (-0.285, -0.235),
        (-0.10, -0.275),
        (0.10, -0.315),
        (0.235, -0.30),
        (0.315, -0.16),
        (0.365, 0.02, 0.3),
    ]
    cap(canvas, head, t.hair, line if s > 0 else [(-p[0], *p[1:]) for p in reversed(line)], 0.032, 0.060)
    part = head.x(s * 0.16, 0.05)
    canvas.blob(
        [
            (part, -0.50),
            (part - s * 0.16, -0.53),
            (part - s * 0.36, -0.42),
            (part - s * 0.40, -0.30),
            (part - s * 0.22, -0.40),
        ],
        t.hair_light,
        0.8,
    )
    canvas.line(
        [(part, -0.53), (part + s * 0.02, -0.40), (part + s * 0.05, -0.315)], [0.006, 0.014, 0.006], t.hair_shade
    )


def draw_cropped(canvas: Canvas, head: HeadView) -> None:
    """Draw hair cut close to the skull."""
    cap(
        canvas,
        head,
        head.tones.hair,
        [
            (-0.365, 0.06, 0.2),
            (-0.335, -0.12),
            (-0.30, -0.255, 0.5),
            (-0.17, -0.315),
            (0.17, -0.315),
            (0.30, -0.255, 0.5),
            (0.335, -0.12),
            (0.365, 0.06, 0.2),
        ],
        0.012,
        0.012,
    )
    x = head.x(-0.12 * head.light_side * -1, 0.02)
    canvas.ellipse(x, -0.41, 0.15, 0.055, head.tones.hair_light, 0.7, 12 * head.light_side)


def draw_pulled_back(canvas: Canvas, head: HeadView) -> None:
    """Draw hair combed back, for a bun or a ponytail."""
    cap(
        canvas,
        head,
        head.tones.hair,
        [
            (-0.36, 0.05, 0.3),
            (-0.325, -0.10),
            (-0.26, -0.27),
            (-0.10, -0.355),
            (0.0, -0.365),
            (0.10, -0.355),
            (0.26, -0.27),
            (0.325, -0.10),
            (0.36, 0.05, 0.3),
        ],
        0.018,
        0.020,
    )
    t = head.tones
    for x in (-0.20, 0.0, 0.20):
        canvas.line(
            [(head.x(x, 0.09), -0.395 + abs(x) * 0.40), (head.x(x * 0.8, 0.02), -0.50 + abs(x) * 0.2)],
            [0.010, 0.004],
            t.hair_shade,
            0.9,
        )
    canvas.blob(
        [
            (head.x(-0.20, 0.04), -0.43),
            (head.x(0.0, 0.05), -0.475),
            (head.x(0.16, 0.05), -0.44),
            (head.x(0.0, 0.06), -0.44),
        ],
        t.hair_light,
        0.75,
    )


def draw_curly(canvas: Canvas, head: HeadView) -> None:
    """Draw a fringe of curls."""
    t = head.tones
    cap(
        canvas,
        head,
        t.hair,
        [(-0.37, 0.02), (-0.33, -0.14), (-0.24, -0.26), (0.0, -0.30), (0.24, -0.26), (0.33, -0.14), (0.37, 0.02)],
        0.05,
        0.05,
    )
    fringe = [
        (-0.33, -0.12, 0.085),
        (-0.25, -0.235, 0.095),
        (-0.115, -0.285, 0.09),
        (0.02, -0.275, 0.095),
        (0.15, -0.29, 0.09),
        (0.26, -0.225, 0.095),
        (0.335, -0.11, 0.08),
    ]
    curls(canvas, [(head.x(x, 0.09), y, r) for x, y, r in fringe], t.hair)
    for x, y, r in fringe[1::2]:
        canvas.ellipse(head.x(x, 0.09) + 0.02 * head.light_side, y - 0.10, r * 0.62, r * 0.50, t.hair_light, 0.7)


def draw_afro(canvas: Canvas, head: HeadView) -> None:
    """Draw the front of a round afro."""
    t = head.tones
    cap(
        canvas,
        head,
        t.hair,
        [
            (-0.37, 0.06),
            (-0.335, -0.10),
            (-0.27, -0.24),
            (-0.10, -0.295),
            (0.10, -0.295),
            (0.27, -0.24),
            (0.335, -0.10),
            (0.37, 0.06),
        ],
        0.06,
        0.06,
    )
    x = 0.13 * head.light_side - head.yaw * 0.05
    for dx, dy, r in (
        (0.0, -0.50, 0.13),
        (0.13 * head.light_side, -0.40, 0.10),
        (-0.14 * head.light_side, -0.52, 0.08),
    ):
        canvas.ellipse(x + dx, dy, r, r * 0.72, t.hair_light, 0.45)


def draw_bald(canvas: Canvas, head: HeadView) -> None:
    """Draw the gleam on a bald head."""
    x = head.x(0.13 * head.light_side, 0.02)
    canvas.ellipse(x, -0.385, 0.12, 0.045, (255, 255, 255), 0.20, 14 * head.light_side)
