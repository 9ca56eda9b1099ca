"""Rooms one walks through: the corridor, deep and full of doors, and the staircase."""

from __future__ import annotations

from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import PLAIN, Colour, mix
from filmstudio.engines.animatic.places.furniture import plant
from filmstudio.engines.animatic.places.lamps import pendant
from filmstudio.engines.animatic.places.materials import WOODS
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.pen import Pen, Point
from filmstudio.engines.animatic.places.rooms import EYE_Y, WALL_FOOT_Y, Room
from filmstudio.engines.animatic.places.scene import Scene
from filmstudio.engines.animatic.places.softness import glow
from filmstudio.engines.animatic.places.windows import is_open, opening, window

_WALLS: tuple[Colour, ...] = ((186, 182, 168), (168, 180, 182), (190, 168, 150), (160, 172, 156))


def corridor(scene: Scene) -> tuple[Painting, Light]:
    """Paint a corridor: walls that run to a far end with a window, doors on both sides, lamps over the way."""
    room = Room(scene, ceiling=0.33, lamplit=None)
    wall, floor = scene.pick(_WALLS), scene.pick(((150, 120, 98), (150, 150, 152), (128, 92, 80)))
    end = _Frame(min(scene.half * 0.26, 0.22), 0.30, 0.615)
    pen = room.pen(room.wall)
    edge = scene.half + 0.02
    reach = edge / end.half
    far_left, far_right = (-end.half, end.foot), (end.half, end.foot)
    near_foot, near_top = EYE_Y + (end.foot - EYE_Y) * reach, EYE_Y + (end.top - EYE_Y) * reach
    pen.rect(-edge, -0.02, edge, EYE_Y, mix(wall, (255, 255, 255), 0.4), 0.2)
    pen.poly([far_left, far_right, (edge, near_foot), (edge, 1.1), (-edge, 1.1), (-edge, near_foot)], floor, 0.55)
    runner = scene.pick(((142, 66, 62), (70, 96, 110), (96, 92, 72)))
    pen.poly([(-end.half * 0.5, end.foot), (end.half * 0.5, end.foot), (end.half * 0.5 * 4.6, 1.03),
        (-end.half * 0.5 * 4.6, 1.03)],
             runner, 0.6)  # fmt: skip
    for side in (-1, 1):
        value = 0.66 if side != scene.sun_side else 0.30
        pen.poly([(side * end.half, end.top), (side * end.half, end.foot), (side * edge, near_foot),
            (side * edge, near_top)],
                 wall, value)  # fmt: skip
        low_far, low_near = end.foot - 0.05, EYE_Y + (end.foot - 0.05 - EYE_Y) * reach
        pen.poly([(side * end.half, low_far), (side * end.half, end.foot), (side * edge, near_foot),
            (side * edge, low_near)],
                 mix(wall, (90, 70, 64), 0.5), value)  # fmt: skip
        for near, far in ((0.92, 0.70), (0.56, 0.46), (0.385, 0.34)):
            _door(pen, end, side, scene.half * near, scene.half * far, scene.pick(WOODS), value)
    pen.rect(-end.half, end.top, end.half, end.foot, wall, 0.5)
    window(room, 0.0, end.top + 0.05, end.half * 1.0, 0.14)
    for y, scale in ((0.06, 1.0), (0.20, 0.45)):
        _ceiling_lamp(room, pen, y, 0.11 * scale)
    room.light.pool(0.0, 0.62, 0.16, 0.14, room.beam)
    room.finish()
    return room.painting(), room.people_light()


class _Frame:
    """The far end of a passage: half its width, its ceiling and its floor."""

    def __init__(self, half: float, top: float, foot: float) -> None:
        self.half, self.top, self.foot = half, top, foot

    def on_wall(self, side: int, x: float, share: float) -> Point:
        """Return a point of the side wall at |x|, `share` of the way from its floor to its ceiling."""
        scale = x / self.half
        return side * x, EYE_Y + (self.foot + (self.top - self.foot) * share - EYE_Y) * scale


def _door(pen: Pen, end: _Frame, side: int, near: float, far: float, wood: Colour, value: float) -> None:
    def panel(a: float, b: float, low: float, high: float, colour: Colour, shade: float) -> None:
        pen.poly([end.on_wall(side, a, low), end.on_wall(side, b, low), end.on_wall(side, b, high), end.on_wall(side,
            a, high)],
                 colour, shade)  # fmt: skip

    wide = near - far
    panel(near + wide * 0.07, far - wide * 0.05, 0.0, 0.75, mix(wood, (255, 246, 230), 0.45), value)
    panel(near, far, 0.0, 0.71, wood, value)
    for low, high in ((0.07, 0.30), (0.38, 0.64)):
        panel(near - wide * 0.16, far + wide * 0.14, low, high, wood, value - 0.25)
    knob = end.on_wall(side, far + wide * 0.10, 0.34)
    pen.ellipse(*knob, wide * 0.03, wide * 0.03, (224, 190, 120), 0.9)


def _ceiling_lamp(room: Room, pen: Pen, y: float, wide: float) -> None:
    if not room.lamps_on:
        pen.ellipse(0, y, wide, wide * 0.22, (232, 228, 216), 0.7)
        return
    room.lamp(0.0, y + 0.30, 0.34, 0.55)
    room.light.pool(0.0, 0.84 if y < 0.1 else 0.66, wide * 3.2, wide * 0.8, (0.40, 0.28, 0.13))

    def shine() -> None:
        pen.lit(PLAIN).ellipse(0, y, wide, wide * 0.22, (255, 240, 206))
        glow(room.wall, 0.0, y, wide * 3, wide * 1.8, (255, 214, 140), 0.5)

    room.later(shine)


def staircase(scene: Scene) -> tuple[Painting, Light]:
    """Paint a hall with a staircase that climbs along one side, a banister, a window on the landing."""
    room = Room(scene, ceiling=0.02)
    wall, wood = scene.pick(_WALLS), scene.pick(WOODS)
    pen = room.shell(wall, (156, 122, 96))
    room.boards((156, 122, 96))
    side = 1 if scene.chance(0.5) else -1
    if is_open(scene):
        opening(room)
    else:
        window(room, -side * scene.half * 0.10, 0.12, 0.22 * scene.size, 0.34, arched=True)
    steps, run = 11, scene.half * 0.62 / 11
    start = side * scene.half * 0.30
    stairs = room.pen(room.floor)
    for step in range(steps):
        x = start + side * run * step
        top = WALL_FOOT_Y + 0.03 - 0.052 * (step + 1)
        left, right = sorted((x, side * (scene.half + 0.1)))
        stairs.rect(left, top, right, WALL_FOOT_Y + 0.03, mix(wood, wall, 0.35), 0.30)
        low, high = sorted((x - side * 0.010, x + side * run))
        stairs.rect(low, top, high, top + 0.014, wood, 0.95)
        stairs.rect(low, top + 0.014, high, top + 0.050, (238, 230, 214), 0.45)
        post = x + side * run * 0.4
        stairs.rect(post - 0.004, top - 0.135, post + 0.004, top, (238, 230, 214), 0.6)
    low_rail, high_rail = WALL_FOOT_Y - 0.155, WALL_FOOT_Y - 0.155 - 0.052 * (steps - 1)
    stairs.line([(start, low_rail), (start + side * run * steps, high_rail)], 0.020, wood, 0.8)
    stairs.rect(start - 0.016, WALL_FOOT_Y - 0.20, start + 0.016, WALL_FOOT_Y + 0.03, wood, 0.55)
    stairs.ellipse(start, WALL_FOOT_Y - 0.21, 0.022, 0.022, wood, 0.9)
    _wall_door(pen, -side * scene.half * 0.56, wood)
    plant(room, room.stand(-side * 0.88, 0.80))
    pendant(room, -side * scene.half * 0.28, 0.20)
    room.finish()
    return room.painting(), room.people_light()


def _wall_door(pen: Pen, x: float, wood: Colour) -> None:
    foot = WALL_FOOT_Y
    pen.rect(x - 0.095, foot - 0.375, x + 0.095, foot, mix(wood, (255, 246, 230), 0.5), 0.6)
    pen.rect(x - 0.080, foot - 0.36, x + 0.080, foot, wood, 0.5)
    for low, high in ((0.33, 0.20), (0.16, 0.03)):
        for left in (-0.062, 0.008):
            pen.rect(x + left, foot - low, x + left + 0.054, foot - high, wood, 0.75)
    pen.ellipse(x + 0.064, foot - 0.175, 0.007, 0.007, (224, 190, 120), 0.9)
