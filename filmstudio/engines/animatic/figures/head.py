"""One head, from the back of the hair to the brim of the hat."""

from __future__ import annotations

from filmstudio.engines.animatic.canvas import Canvas
from filmstudio.engines.animatic.figures.beard import draw_beard, draw_moustache
from filmstudio.engines.animatic.figures.eyes import draw_eyes
from filmstudio.engines.animatic.figures.face import draw_face, draw_near_ear, draw_skull
from filmstudio.engines.animatic.figures.hair import draw_back_of_hair, draw_hair
from filmstudio.engines.animatic.figures.hair_behind import draw_hair_behind
from filmstudio.engines.animatic.figures.hats import draw_hat, draw_hat_behind
from filmstudio.engines.animatic.figures.headview import Acting, HeadView
from filmstudio.engines.animatic.figures.mouth import draw_mouth
from filmstudio.model.cast import Hair, Hat


def draw_behind_body(canvas: Canvas, head: HeadView) -> None:
    """Draw what the shoulders cover: long hair and the back of a hood. `canvas` is in heads."""
    if head.away:
        return
    draw_hat_behind(canvas, head)
    draw_hair_behind(canvas, head)


def draw_head(canvas: Canvas, head: HeadView, acting: Acting) -> None:
    """Draw a head and its face. `canvas` is in heads, the origin in the middle of the head."""
    covered = head.look.hat in (Hat.HOOD, Hat.SCARF)
    if not covered:
        draw_back_of_hair(canvas, head)
    draw_skull(canvas, head)
    if not head.away:
        draw_face(canvas, head)
        draw_beard(canvas, head)
        draw_mouth(canvas, head, acting)
        draw_moustache(canvas, head)
        draw_eyes(canvas, head, acting)
    if not covered or head.look.hair is not Hair.BALD:
        draw_hair(canvas, head)
    if not covered and head.look.hair not in (Hair.LONG, Hair.BOB, Hair.AFRO):
        draw_near_ear(canvas, head)
    if head.away:
        draw_hair_behind(canvas, head)
        draw_hat_behind(canvas, head)
    draw_hat(canvas, head)
