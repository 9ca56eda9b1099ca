"""Hair in front of and on the head. What falls behind the shoulders is drawn by `hair_behind`."""

from __future__ import annotations

import math
from collections.abc import Callable

from filmstudio.engines.animatic.canvas import Canvas
from filmstudio.engines.animatic.figures.hair_long import draw_bob, draw_braids, draw_long
from filmstudio.engines.animatic.figures.hair_short import (
    draw_afro,
    draw_bald,
    draw_cropped,
    draw_curly,
    draw_pulled_back,
    draw_short,
)
from filmstudio.engines.animatic.figures.headview import HeadView
from filmstudio.engines.animatic.figures.scalp import back_of_skull, curls
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
    Hair.SHORT: draw_short,
    Hair.CROPPED: draw_cropped,
    Hair.LONG: draw_long,
    Hair.BOB: draw_bob,
    Hair.BUN: draw_pulled_back,
    Hair.PONYTAIL: draw_pulled_back,
    Hair.BRAIDS: draw_braids,
    Hair.CURLY: draw_curly,
    Hair.AFRO: draw_afro,
    Hair.BALD: draw_bald,
}
