"""What somebody lies on in a room: a low bed of a few boxes in space, with mattress, pillow and blanket."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour, mix
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon
from filmstudio.engines.animatic.people.forms import hull
from filmstudio.engines.animatic.people.skeleton import V3, XY, Bones, depth, seen

BED_HEIGHT = 0.22
"""The top of a mattress over the floor, in heights of an average adult: a low bed of 38 cm."""

_HALF = 0.155
"""Half the width, in body heights."""
_THICK, _BOARD, _POST = 0.062, 0.036, 0.012
_WOODS = ("#6e4a33", "#5b6870", "#7b5a3c")
_BLANKETS = ("#7d4a4a", "#4c5f7a", "#5d6b4c")
_LINEN, _PILLOW = "#e2dccb", "#f4eee0"

_Box = tuple[float, float, float, float, float, float]


def ends_of(bones: Bones) -> tuple[float, float]:
    """Return where the bed of somebody who lies ends behind the head and at the feet, along their own z axis."""
    return bones.head[2] - 0.15, max(*(toe[2] for toe in bones.toes), *(heel[2] for heel in bones.heels)) + 0.08


def bed_corners(bones: Bones, height: float) -> list[XY]:
    """Return the corners of all that `draw_bed` draws, in the picture."""
    back, front = ends_of(bones)
    return _corners((-_HALF, _HALF, -0.14, height, back - 2 * _POST, front + 2 * _POST), bones.turn)


def draw_bed(canvas: Canvas, key: Key, height: float, bones: Bones, own: float) -> None:
    """Draw the bed under somebody who lies on it with y = 0 as its top, `height` (body heights) over the floor.

    `own` (0..1) chooses what it is made of.
    """
    wood, turn = colour(_WOODS[min(2, int(own * 3))]), bones.turn
    light, shade = key.paint(wood, Tone.MID), key.paint(wood, Tone.DARK)
    back, front = ends_of(bones)
    rail = (_THICK, _THICK + _BOARD)
    posts: list[_Box] = [
        (x - _POST, x + _POST, _THICK, height, z - _POST, z + _POST)
        for x in (-_HALF + _POST, _HALF - _POST)
        for z in (back, front)
    ]
    head: _Box = (-_HALF, _HALF, -0.12, rail[1], back - _POST, back + _POST)
    foot: _Box = (-_HALF, _HALF, -0.03, rail[1], front - _POST, front + _POST)
    for post in sorted(posts, key=lambda box: _depth(box, turn)):
        _fill(canvas, post, turn, shade)
    far, near = sorted((head, foot), key=lambda box: _depth(box, turn))
    _fill(canvas, far, turn, shade)
    _fill(canvas, (-_HALF, _HALF, *rail, back, front), turn, light)
    # The mattress in two tones: its top in the light, its side turned from it.
    _fill(canvas, (-_HALF, _HALF, 0.0, _THICK, back, front), turn, key.paint(colour(_LINEN), Tone.DARK))
    _fill(canvas, (-_HALF, _HALF, 0.0, 0.0, back, front), turn, key.paint(colour(_LINEN), Tone.MID))
    _fill(canvas, near, turn, light)
    pillow: _Box = (-_HALF * 0.8, _HALF * 0.8, -0.045, 0.0, back + 0.03, bones.head[2] + 0.09)
    _fill(canvas, pillow, turn, key.paint(colour(_PILLOW), Tone.LIGHT))


def draw_blanket(canvas: Canvas, key: Key, bones: Bones, own: float, cloth: Colour | None = None) -> None:
    """Draw the blanket over somebody in bed, from the waist to the foot: one shape over knees and feet, folded back.

    `cloth` is its paint, that of the set's own bed; without it `own` (0..1) chooses one.
    """
    turn = bones.turn
    mid = key.paint(colour(_BLANKETS[min(2, int(own * 3))]), Tone.MID) if cloth is None else cloth
    dark = mix(mid, (0, 0, 0), 0.28)
    _, front = ends_of(bones)
    rise = _THICK * 0.8
    begins = bones.pelvis[2] - 0.10
    tops = [(bones.pelvis[1] - 0.062, begins), *((knee[1] - 0.056, knee[2]) for knee in bones.knees)]
    tops += [(min(toe[1], 0.0) - 0.016, toe[2] + 0.01) for toe in bones.toes]
    ridge = [seen((x * 0.62, y, z), turn) for y, z in tops for x in (-_HALF, _HALF)]
    hem = [seen((x, y, z), turn) for x in (-_HALF, _HALF) for y in (0.0, rise) for z in (begins, front - 0.03)]
    canvas.fill(polygon(*hull([*ridge, *hem])), dark)
    lit = [seen((x, 0.012, z), turn) for x in (-_HALF * 0.9, _HALF * 0.9) for z in (begins, front - 0.05)]
    canvas.fill(polygon(*hull([*ridge, *lit])), mid)
    fold = [(x, y, z) for x in (-_HALF, _HALF) for y in (0.0, rise) for z in (begins - 0.010, begins + 0.055)]
    fold += [(x * 0.62, tops[0][0] - 0.004, z) for x in (-_HALF, _HALF) for z in (begins - 0.006, begins + 0.055)]
    canvas.fill(polygon(*hull([seen(one, turn) for one in fold])), key.paint(colour(_LINEN), Tone.LIGHT))


def _fill(canvas: Canvas, box: _Box, turn: float, paint: tuple[int, int, int]) -> None:
    canvas.fill(polygon(*hull(_corners(box, turn))), paint)


def _corners(box: _Box, turn: float) -> list[XY]:
    return [seen((x, y, z), turn) for x in box[:2] for y in box[2:4] for z in box[4:]]


def _depth(box: _Box, turn: float) -> float:
    middle: V3 = ((box[0] + box[1]) / 2, 0.0, (box[4] + box[5]) / 2)
    return depth(middle, turn)
