"""What somebody has in their hands: the thing that the words name, or a bundle for arms that carry."""

from __future__ import annotations

import math
import re

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, polygon, rounded
from filmstudio.engines.animatic.people.deeds import is_phone
from filmstudio.engines.animatic.people.forms import hull
from filmstudio.engines.animatic.people.skeleton import V3, XY, Bones, seen
from filmstudio.engines.animatic.props.catalogue import thing_for
from filmstudio.engines.animatic.props.show import draw_held

_BAKELITE = colour("#2a2a30")
_CARD = colour("#b98d5c")
_TAPE = colour("#7a5436")
_LOOKED_AT = re.compile(
    r"\b(?:letter|book|newspaper|paper|magazine|map|telegram|postcard|note|diary|phone|photo|photograph|picture|tablet"
    r"|ring|coin|key|watch|locket|mirror|toy|doll)s?\b",
    re.IGNORECASE,
)
_HANDLE, _SMALL = -0.35, 0.2
"""Where the grip of what hangs is in its box, and the height of what is still lifted to be looked at."""


def hangs(words: str) -> bool:
    """Say whether what the words name is held by a handle on top, and so large that it hangs from a straight arm."""
    thing = thing_for(words) if words else None
    return thing is not None and thing.grip[1] <= _HANDLE and thing.height > _SMALL


def room_for(words: str) -> float:
    """Return how far what a hand holds may reach from it, in body heights."""
    thing = thing_for(words) if words else None
    return 0.0 if thing is None else 1.1 * thing.height


def is_looked_at(words: str) -> bool:
    """Say whether somebody who lies holds what the words name up before their eyes."""
    return _LOOKED_AT.search(words) is not None


def draw_in_hand(canvas: Canvas, key: Key, words: str, palm: XY, turn: float, tip: float = 0.0) -> bool:
    """Draw what a hand holds, its grip in the palm, tipped forward by `tip` degrees; say whether anything was drawn."""
    # Things that point somewhere are drawn pointing to the left.
    flip = math.sin(math.radians(turn)) > 0.1
    inner = canvas.at(*palm, 1.0, tip if flip else -tip)
    if is_phone(words):
        _handset(inner, key, flip=flip)
        return True
    return draw_held(words, inner, key, flip=flip)


def _handset(canvas: Canvas, key: Key, *, flip: bool) -> None:
    """Draw the part of a telephone that is held to an ear: a bar with two cups towards the face."""
    body, light = key.paint(_BAKELITE, Tone.DEEP), key.paint(_BAKELITE, Tone.DARK)
    inner = canvas.at(0.0, -0.012, 1.0, 14.0 if flip else -14.0, flip=flip)
    inner.fill(
        blob((-0.006, -0.058), (0.016, -0.050), (0.022, 0.0), (0.016, 0.050), (-0.006, 0.058), (0.004, 0.0)), body
    )
    for y in (-0.046, 0.046):
        inner.fill(rounded(-0.020, y - 0.017, 0.006, y + 0.017, 0.007), body)
    inner.fill(blob((0.010, -0.046), (0.020, -0.020), (0.022, 0.020), (0.014, 0.0)), light)


def draw_load(canvas: Canvas, key: Key, words: str, bones: Bones) -> None:
    """Draw what both arms carry: the thing of these words, else a box tied with string."""
    one, two = bones.wrists
    middle = ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2 - 0.035, (one[2] + two[2]) / 2 + 0.035)
    if words and draw_in_hand(canvas, key, words, seen(middle, bones.turn), bones.turn):
        return
    half, high, deep = 0.088, 0.062, 0.072
    light, mid, shade = (
        key.paint(_CARD, Tone.LIGHT),
        key.paint(_CARD, Tone.MID),
        key.paint(_CARD, Tone.MID, lit=False),
    )
    across = math.sin(math.radians(bones.turn))
    canvas.fill(_face(bones, middle, (-half, half), (-high, high), (-deep, deep)), mid)
    canvas.fill(_face(bones, middle, (-half, half), (-high, -high * 0.99), (-deep, deep)), light)
    # The side that the turn shows: their right hand's where they look to the picture's right.
    side = -half if across > 0 else half
    if abs(across) > 0.25:
        canvas.fill(_face(bones, middle, (side, side * 0.99), (-high, high), (-deep, deep)), shade)
    string = key.paint(_TAPE, Tone.DARK)
    thin = (-0.011, 0.011)
    aside = abs(across) > 0.6
    xs, zs = ((side, side * 0.99), thin) if aside else (thin, (deep, deep * 0.99))
    canvas.fill(_face(bones, middle, xs, (-high, high), zs), string)


def _face(bones: Bones, middle: V3, xs: XY, ys: XY, zs: XY) -> Shape:
    """Return the silhouette of a box round a point."""
    corners = [seen((middle[0] + x, middle[1] + y, middle[2] + z), bones.turn) for x in xs for y in ys for z in zs]
    return polygon(*hull(corners))
