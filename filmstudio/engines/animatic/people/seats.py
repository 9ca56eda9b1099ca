"""What somebody sits on alone: chairs for a room, a stool for a bar, a block outdoors; each a few boxes in space."""

from __future__ import annotations

from enum import StrEnum

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon
from filmstudio.engines.animatic.people.forms import hull
from filmstudio.engines.animatic.people.skeleton import depth, seen

_WOODS = ("#6e4a33", "#4d5a52", "#7b5a3c", "#57434a")

_LEATHER = colour("#a8443a")
_STONES = ("#77706a", "#6d6a5c")


class Seat(StrEnum):
    """What one person sits on."""

    CHAIR = "chair"
    BLOCK = "block"
    """Outdoors: it may be a step, a stone or a crate."""
    STOOL = "stool"
    """At a bar."""


def draw_seat(
    canvas: Canvas, key: Key, height: float, turn: float, own: float, *, before: bool, kind: Seat = Seat.CHAIR
) -> None:
    """Draw the seat under somebody turned by `turn` degrees.

    `own` (0..1) chooses a chair and its wood. `before`: only what stands between the camera and the person, else only
    what is behind.
    """
    wood = colour(_STONES[int(own * 2) % 2] if kind is Seat.BLOCK else _WOODS[min(3, int(own * 4))])
    light, shade = key.paint(wood, Tone.MID), key.paint(wood, Tone.DARK)
    back_kind = int(own * 13) % 4 % 3 if kind is Seat.CHAIR else 3
    half, back, front = 0.105, -0.125, 0.115
    top = -height
    boxes: list[tuple[tuple[float, float, float, float, float, float], Colour]] = []
    if kind is Seat.BLOCK:
        boxes.append(((-half, half, top, -0.002, back, front), shade))
        boxes.append(((-half, half, top, top + 0.022, back, front), light))
    elif kind is Seat.STOOL:
        boxes.append(((-0.014, 0.014, top + 0.03, -0.012, -0.014, 0.014), shade))
        boxes.append(((-0.060, 0.060, -0.014, 0.0, -0.060, 0.060), shade))
        boxes.append(((-0.082, 0.082, top, top + 0.040, -0.090, 0.090), key.paint(_LEATHER, Tone.MID)))
    else:
        legs = [(x, z) for x in (-half + 0.012, half - 0.012) for z in (back + 0.012, front - 0.012)]
        boxes += [((x - 0.009, x + 0.009, top + 0.012, 0.0, z - 0.009, z + 0.009), shade) for x, z in legs]
        boxes.append(((-half, half, top, top + 0.024, back, front), light))
    if back_kind in (0, 1):
        high = top - (0.30 if back_kind == 0 else 0.22)
        boxes.append(((-half, half, high, high + (0.30 if back_kind == 0 else 0.10), back - 0.018, back), shade))
        if back_kind == 1:
            boxes += [
                ((x - 0.008, x + 0.008, high, top, back - 0.016, back), shade) for x in (-half + 0.01, half - 0.01)
            ]
    for box, paint in sorted(boxes, key=lambda one: _depth(one[0], turn)):
        if (_depth(box, turn) > 0.05 and box[2] < top - 0.05) is before:
            corners = [seen((x, y, z), turn) for x in box[:2] for y in box[2:4] for z in box[4:]]
            canvas.fill(polygon(*hull(corners)), paint)


def _depth(box: tuple[float, float, float, float, float, float], turn: float) -> float:
    return depth(((box[0] + box[1]) / 2, 0.0, (box[4] + box[5]) / 2), turn)
