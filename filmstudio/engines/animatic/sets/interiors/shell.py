"""The shell of a room: where its back wall stands, how walls and floor run towards the camera, what is cut in."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, polygon, rect
from filmstudio.engines.animatic.sets.interiors.lamplight import cast_light, under_lamps
from filmstudio.engines.animatic.sets.scene import FLOOR_Y, HORIZON_Y, Scene

FAR = 4.0
"""How many times nearer than the back wall the side walls end: well outside of any picture."""
SHOWN = 0.72
"""What part of a painting's width a still framing shows; the rest is for a camera that moves."""


@dataclass(frozen=True)
class Room:
    """A box seen from within. Back wall coordinates are the picture's; `s` >= 1 is how many times nearer a point is."""

    scene: Scene
    outside: Scene
    """The same scene with the light of the open air."""
    left: float
    right: float
    top: float
    base: float
    vx: float
    """Where all lines into the depth meet, at eye level."""

    def out(self, x: float, y: float, s: float) -> tuple[float, float]:
        """Return where a point of the back wall's plane is seen after coming `s` times nearer."""
        return self.vx + (x - self.vx) * s, HORIZON_Y + (y - HORIZON_Y) * s

    @property
    def wide(self) -> float:
        """Width of the back wall."""
        return self.right - self.left

    def x(self, share: float) -> float:
        """Return the place on the back wall at a share of its width: 0 left .. 1 right."""
        return self.left + self.wide * share

    @property
    def depth(self) -> float:
        """Depth of the back wall: its foot stands on the floor that passes under the people at depth 1."""
        return floor_depth(self.base)

    def keep(self, x: float, wide: float) -> float:
        """Return the place nearest to x at which a thing of this half width is wholly shown."""
        edge = max(0.0, reach(self.scene) - wide)
        return max(-edge, min(edge, x))

    def back(self) -> Shape:
        """Return the back wall."""
        return rect(self.left, self.top, self.right, self.base)

    def side(self, side: int, s0: float, s1: float, y0: float, y1: float) -> Shape:
        """Return a patch of the left (-1) or right (1) wall, from `s0` to `s1`, its heights as on the back wall."""
        x = self.left if side < 0 else self.right
        return polygon(self.out(x, y0, s0), self.out(x, y0, s1), self.out(x, y1, s1), self.out(x, y1, s0))

    def ground(self, x0: float, x1: float, s0: float, s1: float, slant: float = 0.0) -> Shape:
        """Return a patch of floor between two distances; `slant` moves it sideways as it comes nearer."""
        a, b = slant * (s0 - 1), slant * (s1 - 1)
        y = self.base
        return polygon(
            self.out(x0 + a, y, s0), self.out(x1 + a, y, s0), self.out(x1 + b, y, s1), self.out(x0 + b, y, s1)
        )


def floor_depth(y: float) -> float:
    """Return the depth of a level floor at a height of the picture."""
    return (y - HORIZON_Y) / (FLOOR_Y - HORIZON_Y)


def reach(scene: Scene) -> float:
    """Return half the width that a still framing shows: the picture is composed within, and only goes on outside."""
    return scene.half * SHOWN


def enter(
    scene: Scene,
    *,
    wide: float = 0.68,
    top: float = 0.12,
    base: float = 0.735,
    aside: float = 0.10,
    lamps: float = 1.0,
    turn: float = 0.0,
) -> Room:
    """Begin a room. `wide`: the back wall's half width as a part of what is shown; `aside`: how far its middle and the
    vanishing point may lie off the middle; `turn`: how far the room is seen from its side, so that one side wall is
    large (positive: the left one); `lamps`: how much of the room is lit by lamps when they are on.

    Changes the scene's key to lamplight, so that people are lit by the room they stand in.
    """
    outside = scene.aside("outside")
    scene.key = under_lamps(scene.key, lamps)
    half = reach(scene)
    shift = (scene.roll(-aside, aside) + turn) * half
    return Room(scene, outside, shift - wide * half, shift + wide * half, top, base, shift * 0.55)


def pierced(outer: Shape, holes: Sequence[Shape]) -> Shape:
    """Return a shape with holes."""
    if not holes:
        return outer
    turn = _area(outer.outlines[0])
    cut = []
    for hole in holes:
        for outline in hole.outlines:
            cut.append(turned(outline) if _area(outline) * turn > 0 else outline)
    return Shape(outer.outlines + tuple(cut))


def wall_with(room: Room, holes: Sequence[Shape]) -> Shape:
    """Return the back wall without its openings: what a pattern may cover."""
    return pierced(room.back(), holes)


def _area(outline: tuple[tuple[float, ...], ...]) -> float:
    ends = [step[-2:] for step in outline]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ends, ends[1:] + ends[:1], strict=True))


def turned(outline: tuple[tuple[float, ...], ...]) -> tuple[tuple[float, ...], ...]:
    """Return the outline drawn the other way round."""
    steps: list[tuple[float, ...]] = [tuple(outline[-1][-2:])]
    for index in range(len(outline) - 1, 0, -1):
        step, end = outline[index], tuple(outline[index - 1][-2:])
        steps.append(end if len(step) == 2 else (step[2], step[3], step[0], step[1], *end))
    return tuple(steps)


def raise_walls(
    room: Room,
    local: Colour,
    *,
    holes: Sequence[Shape] = (),
    tone: Tone = Tone.MID,
    ceiling: Colour | None = None,
    ceiling_tone: Tone | None = None,
    cast: bool = True,
) -> Canvas:
    """Begin the walls' flat and paint ceiling, side walls and the back wall with its openings.

    The wall that faces the light is lit, the other is in shade. `cast`: a low sun throws the light of a window that
    is not seen onto a free part of the back wall.
    """
    scene = room.scene
    canvas = scene.flat(room.depth)
    above = local if ceiling is None else ceiling
    top = tone if ceiling_tone is None else ceiling_tone
    over = polygon(
        room.out(room.left, room.top, 1), room.out(room.left, room.top, FAR),
        room.out(room.right, room.top, FAR), room.out(room.right, room.top, 1),
    )  # fmt: skip
    canvas.fill(over, scene.paint(above, top, lit=False))
    for side in (-1, 1):
        cut = [one for one in holes if _on_side(room, one, side)]
        wall = pierced(room.side(side, 1, FAR, room.top, room.base), cut)
        lit, unlit = scene.paint(local, tone), _shaded(scene, local, tone)
        facing = side != scene.key.side
        canvas.fill(wall, lit if facing else unlit)
        edge = room.left if side < 0 else room.right
        canvas.brush(
            wall, mix(lit, unlit, 0.4 if facing else 0.6), coverage=0.6, degrees=90, seed=scene.look % 37,
            fade=((edge, room.base), (edge + side * 0.30, room.base)),
        )  # fmt: skip
    back = pierced(room.back(), [one for one in holes if not any(_on_side(room, one, side) for side in (-1, 1))])
    canvas.fill(back, scene.paint(local, tone))
    _painted(canvas, room, back, local, tone)
    _big_shade(canvas, room, back, scene.paint(local, tone), _shaded(scene, local, tone))
    if cast:
        cast_light(canvas, scene, back, _free(room, holes), 0.22)
    return canvas


def _painted(canvas: Canvas, room: Room, back: Shape, local: Colour, tone: Tone) -> None:
    """Drag a little of the shade up from the floor, and of a lighter paint down the lit end: a wall painted by hand."""
    scene = room.scene
    lit, unlit = scene.paint(local, tone), _shaded(scene, local, tone)
    lighter = mix(lit, scene.paint(local, Tone.LIGHT), 0.15)
    away = room.right if scene.key.side < 0 else room.left
    canvas.brush(
        back, lighter, coverage=0.55, degrees=88, seed=scene.look % 61,
        fade=((away, room.top), (away + 0.55 * scene.key.side * room.wide, room.top + 0.1)),
    )  # fmt: skip
    canvas.brush(
        back, mix(lit, unlit, 0.30), coverage=0.70, degrees=91, seed=scene.look % 43,
        fade=((room.vx, room.base + 0.02), (room.vx, room.base - 0.20)),
    )  # fmt: skip


def _free(room: Room, holes: Sequence[Shape]) -> float:
    """Return the place on the wall's lit side, within what is shown, that is farthest from all openings."""
    scene = room.scene
    shown = reach(scene) - 0.10
    lit = [room.x(0.5 - scene.key.side * share) for share in (0.02, 0.09, 0.16, 0.23, 0.30, 0.37)]
    boxes = [hole.bounds() for hole in holes]

    def room_round(x: float) -> float:
        return min([abs(x - edge) for box in boxes for edge in (box[0], box[2])] or [1.0]) * (
            -1 if any(box[0] < x < box[2] for box in boxes) else 1
        )

    return max([x for x in lit if abs(x) < shown] or [room.vx], key=room_round)


def _big_shade(canvas: Canvas, room: Room, back: Shape, lit: Colour, unlit: Colour) -> None:
    """Lay one leaning shade over the wall's side next to the light, its edge dragged dry: light falls past it."""
    scene = room.scene
    near, far = (room.left, room.right) if scene.key.side < 0 else (room.right, room.left)
    span = far - near
    shade = mix(lit, unlit, 0.55)
    part = 0.36 + 0.16 * (scene.look % 5) / 4
    edge = polygon(
        (near, room.top), (near + span * (part + 0.10), room.top),
        (near + span * (part - 0.20), room.base), (near, room.base),
    )  # fmt: skip
    along = math.degrees(math.atan2(room.base - room.top, -0.30 * span))
    with canvas.inside(back) as inner:
        inner.fill(
            polygon((near, room.top), (near + span * part, room.top), (near + span * (part - 0.30), room.base),
                    (near, room.base)), shade,
        )  # fmt: skip
        inner.brush(
            edge, shade, coverage=0.72, degrees=along, seed=scene.look % 97,
            fade=((near + span * (part - 0.18), room.base), (near + span * (part - 0.04), room.base + 0.06 * span)),
        )  # fmt: skip
        inner.fill(polygon((near, room.top), (far, room.top), (far, room.top + 0.022), (near, room.top + 0.05)), shade)


def _shaded(scene: Scene, local: Colour, tone: Tone) -> Colour:
    return scene.paint(local, tone, lit=False)


def _on_side(room: Room, hole: Shape, side: int) -> bool:
    left, _, right, _ = hole.bounds()
    return right <= room.left + 1e-6 if side < 0 else left >= room.right - 1e-6
