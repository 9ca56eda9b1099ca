"""Hair in front of and on the head. What falls behind the shoulders is drawn by `hair_behind`."""

from __future__ import annotations

import math
from collections.abc import Callable

from filmstudio.engines.animatic.canvas import Canvas, Point
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.figures.scalp import back_of_skull, braid, cap, curls
from filmstudio.model.cast import Hair, Hat


def draw_back_of_hair(canvas: Canvas, head: HeadView) -> None:
    """Draw the hair on the back of the skull, before the face."""
    grow = _GROW[head.look.hair]
    if head.look.hair is Hair.BALD:
        return
    if head.look.hair in (Hair.CURLY, Hair.AFRO) and not _covered(head):
        _cloud(canvas, head)
    back_of_skull(canvas, head, head.tones.hair_shade, grow, 0.26 if head.look.hair is Hair.CROPPED else 0.33)


def draw_hair(canvas: Canvas, head: HeadView) -> None:
    """Draw the hair over the forehead and beside the face (or the whole of it where the head is turned away)."""
    if head.away:
        _seen_from_behind(canvas, head)
        return
    _FRONT[head.look.hair](canvas, head)


def _covered(head: HeadView) -> bool:
    return head.look.hat in (Hat.HOOD, Hat.SCARF, Hat.BEANIE)


def _short(canvas: Canvas, head: HeadView) -> None:
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


def _cropped(canvas: Canvas, head: HeadView) -> None:
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


def _long(canvas: Canvas, head: HeadView) -> None:
    _curtain(canvas, head, 0.84, 0.10)


def _bob(canvas: Canvas, head: HeadView) -> None:
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


def _pulled_back(canvas: Canvas, head: HeadView) -> None:
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


def _braids(canvas: Canvas, head: HeadView) -> None:
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


def _curly(canvas: Canvas, head: HeadView) -> None:
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


def _afro(canvas: Canvas, head: HeadView) -> None:
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


def _bald(canvas: Canvas, head: HeadView) -> None:
    x = head.x(0.13 * head.light_side, 0.02)
    canvas.ellipse(x, -0.385, 0.12, 0.045, (255, 255, 255), 0.20, 14 * head.light_side)


def _cloud(canvas: Canvas, head: HeadView) -> None:
    """Draw the round mass of curly hair behind the head."""
    afro = head.look.hair is Hair.AFRO
    reach, size, low = (0.47, 0.155, 0.30) if afro else (0.40, 0.125, 0.62)
    x0 = head.yaw * -0.10
    count = 15
    canvas.ellipse(x0, -0.16, reach, reach * 0.94, head.tones.hair)
    ring = []
    for index in range(count):
        angle = math.pi * (-low * 0.6 + (1 + low * 1.2) * index / (count - 1))
        ring.append(
            (x0 + math.cos(angle) * reach, -0.16 - math.sin(angle) * reach * 0.92, size * (0.92 + 0.16 * (index % 2)))
        )
    curls(canvas, ring, head.tones.hair)


def _seen_from_behind(canvas: Canvas, head: HeadView) -> None:
    hair, t = head.look.hair, head.tones
    if hair is Hair.BALD:
        canvas.ellipse(0.12 * head.light_side, -0.33, 0.13, 0.06, (255, 255, 255), 0.16)
        return
    nape = {Hair.CROPPED: 0.24, Hair.BOB: 0.50, Hair.LONG: 0.50}.get(hair, 0.36)
    back_of_skull(canvas, head, t.hair, _GROW[hair] + 0.012, nape)
    for x in (-0.24, -0.08, 0.10, 0.25):
        canvas.line([(x * 0.5, -0.44), (x, -0.12), (x * 0.92, nape - 0.08)], [0.005, 0.014, 0.004], t.hair_shade, 0.55)
    canvas.blob(
        [
            (-0.10 + 0.1 * head.light_side, -0.44),
            (0.12 + 0.1 * head.light_side, -0.42),
            (0.24 * head.light_side + 0.02, -0.22),
            (0.10 * head.light_side, -0.32),
        ],
        t.hair_light,
        0.6,
    )


_GROW: dict[Hair, float] = {
    Hair.SHORT: 0.03,
    Hair.CROPPED: 0.008,
    Hair.LONG: 0.055,
    Hair.BOB: 0.055,
    Hair.BUN: 0.015,
    Hair.PONYTAIL: 0.015,
    Hair.BRAIDS: 0.02,
    Hair.CURLY: 0.05,
    Hair.AFRO: 0.06,
    Hair.BALD: 0.0,
}

_FRONT: dict[Hair, Callable[[Canvas, HeadView], None]] = {
    Hair.SHORT: _short,
    Hair.CROPPED: _cropped,
    Hair.LONG: _long,
    Hair.BOB: _bob,
    Hair.BUN: _pulled_back,
    Hair.PONYTAIL: _pulled_back,
    Hair.BRAIDS: _braids,
    Hair.CURLY: _curly,
    Hair.AFRO: _afro,
    Hair.BALD: _bald,
}
