"""A library: walls of books running into the depth, an arched window at the end, a ladder, green lamps."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    storage,
)  # fmt: skip
from filmstudio.engines.animatic.sets.interiors.shell import FAR, Room
from filmstudio.engines.animatic.sets.interiors.swatches import CREAM, FABRICS, OAK, OLIVE, WALNUT, WHITE, WINE
from filmstudio.engines.animatic.sets.scene import Scene

_GREEN: Colour = colour("#3f8f5a")


def paint_library(scene: Scene) -> None:
    """Paint a library."""
    wood, hand = scene.pick((WALNUT, OAK)), scene.pick((-1, 1))
    carpet = scene.pick((WINE, OLIVE))
    room = shell.enter(scene, wide=0.34, top=0.04, base=0.69, aside=0.16)
    size = scene.narrow
    span = room.wide * 0.26
    window = openings.arched(room.x(0.5) - span, 0.14, room.x(0.5) + span, 0.56, columns=3)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, wood)
    floors.boards(floor, room, wood)
    floor.fill(room.ground(room.x(0.18), room.x(0.82), 1.05, FAR), scene.paint(carpet, Tone.DARK))
    floor.fill(room.ground(room.x(0.23), room.x(0.77), 1.05, FAR), scene.paint(carpet, Tone.MID))
    openings.sunbeams(floor, room, [window], reach=1.5)
    back = shell.raise_walls(room, CREAM, holes=[window.shape], ceiling=wood, ceiling_tone=Tone.DARK)
    openings.frame(back, room, window, WHITE)
    for side in (-1, 1):
        _shelves(back, room, side, wood)
    storage.bookshelf(back.at(room.x(0.10), room.base, 0.9), scene, wood, wide=room.wide * 0.20, high=0.40, rows=5)
    storage.bookshelf(back.at(room.x(0.90), room.base, 0.9), scene, wood, wide=room.wide * 0.20, high=0.40, rows=5)
    lamplight.shaft(back, scene, window.shape, room.ground(room.x(0.2), room.x(0.8), 1.2, 1.9), 0.8)
    ladder = scene.flat(0.82)
    _ladder(ladder, room, hand, wood)
    beside = scene.flat(0.96)
    spot = beside.at(-hand * shell.reach(scene) * 0.70, 0.872, size, flip=hand < 0)
    seats.table(spot, scene, wood, 0.36)
    lamps.table_lamp(spot.at(-0.05, -0.186), scene, _GREEN)
    for k, local in enumerate((WINE, OLIVE, OAK)):
        spot.fill(polygon((0.05, -0.188 - 0.016 * k), (0.13 - 0.008 * k, -0.19 - 0.016 * k),
            (0.13 - 0.008 * k, -0.204 - 0.016 * k), (0.052, -0.202 - 0.016 * k)),
            scene.key.accent if k == 2 else scene.paint(local, Tone.MID))  # fmt: skip
    near = foreground.begin(room, hand)
    scene.aside("front").pick((foreground.post, foreground.wing_chair, foreground.jamb))(near, scene)


def _shelves(canvas: Canvas, room: Room, side: int, wood: Colour) -> None:
    """Cover a side wall with shelves: uprights, boards, blocks of books; the upper rows stay dark."""
    scene = room.scene
    lit = side != scene.key.side
    canvas.fill(room.side(side, 1.0, FAR, 0.06, room.base), scene.paint(wood, Tone.DEEP))
    bays = (1.04, 1.24, 1.48, 1.78, 2.16, 2.64, 3.3)
    rows = 7
    pitch = (room.base - 0.03 - 0.10) / rows
    for s0, s1 in pairwise(bays):
        for row in range(rows):
            foot = 0.10 + pitch * (row + 1) - 0.008
            s = s0 * 1.02
            while s < s1 * 0.985:
                step = scene.roll(0.010, 0.034) * s
                if not scene.chance(0.13):
                    tone = Tone.DARK if row < 2 or not lit else scene.pick((Tone.MID, Tone.DARK, Tone.MID))
                    tall = pitch * scene.roll(0.55, 0.88)
                    canvas.fill(room.side(side, s, min(s + step, s1 * 0.99), foot - tall, foot),
                        scene.paint(scene.pick(FABRICS), tone, lit=lit))  # fmt: skip
                s += step * 1.08
    for row in range(rows + 1):
        y = 0.10 + pitch * row - 0.008
        canvas.fill(room.side(side, 1.02, 3.4, y, y + 0.010), scene.paint(wood, Tone.DARK, lit=lit))
    for s in bays:
        canvas.fill(room.side(side, s * 0.988, s * 1.012, 0.06, room.base), scene.paint(wood, Tone.MID, lit=lit))


def _ladder(canvas: Canvas, room: Room, side: int, wood: Colour) -> None:
    scene = room.scene
    edge = room.left if side < 0 else room.right
    foot0, foot1 = room.out(edge - side * 0.10, room.base, 1.50), room.out(edge - side * 0.10, room.base, 1.66)
    head0, head1 = room.out(edge, 0.14, 1.46), room.out(edge, 0.14, 1.62)
    paint = scene.paint(wood, Tone.LIGHT)
    canvas.line([foot0, head0], 0.010, paint)
    canvas.line([foot1, head1], 0.011, paint)
    for k in range(1, 10):
        t = k / 10
        a = (foot0[0] + (head0[0] - foot0[0]) * t, foot0[1] + (head0[1] - foot0[1]) * t)
        b = (foot1[0] + (head1[0] - foot1[0]) * t, foot1[1] + (head1[1] - foot1[1]) * t)
        canvas.line([a, b], 0.007, paint)
