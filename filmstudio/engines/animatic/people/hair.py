"""Hair: which drawing a style has in each layer and from each side."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.people.hair_long import (
    draw_bob,
    draw_bob_behind,
    draw_braids,
    draw_long,
    draw_long_behind,
    draw_tail_behind,
)
from filmstudio.engines.animatic.people.hair_round import (
    draw_afro,
    draw_afro_behind,
    draw_curls_behind,
    draw_curly,
)
from filmstudio.engines.animatic.people.hair_short import (
    draw_bald,
    draw_bun,
    draw_cropped,
    draw_pulled_back,
    draw_short,
)
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.model.cast import Hair

_Painter = Callable[[Canvas, Head], None]
_FRONT: dict[Hair, _Painter] = {
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
_BEHIND_HEAD: dict[Hair, _Painter] = {Hair.BUN: draw_bun, Hair.CURLY: draw_curls_behind, Hair.AFRO: draw_afro_behind}
_BEHIND_BODY: dict[Hair, _Painter] = {
    Hair.LONG: draw_long_behind,
    Hair.BOB: draw_bob_behind,
    Hair.PONYTAIL: draw_tail_behind,
}


def covers_ears(head: Head) -> bool:
    """Say whether the ears lie under the hair."""
    hair = head.look.hair
    return hair in (Hair.LONG, Hair.BOB, Hair.AFRO) or (hair is Hair.CURLY and head.woman)


def draw_hair(canvas: Canvas, head: Head) -> None:
    """Draw the hair on and beside the face."""
    _FRONT[head.look.hair](canvas, head)


def draw_hair_behind_head(canvas: Canvas, head: Head) -> None:
    """Draw what stands off behind the skull, before it."""
    painter = _BEHIND_HEAD.get(head.look.hair)
    if painter:
        painter(canvas, head)


def draw_hair_behind_body(canvas: Canvas, head: Head) -> None:
    """Draw what falls behind neck and shoulders."""
    painter = _BEHIND_BODY.get(head.look.hair)
    if painter:
        painter(canvas, head)
