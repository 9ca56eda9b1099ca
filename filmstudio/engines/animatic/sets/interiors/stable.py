"""A barn from within: stalls to both sides, hay in the loft and on the floor, light through the open door."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, ellipse, polygon, rect
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    surfaces,
)
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import BRICK, IRON, OAK, OCHRE, PINE, STEEL, WALNUT
from filmstudio.engines.animatic.sets.scene import Scene

_HAY = (214, 176, 92)


def paint_stable(scene: Scene) -> None:
    """Paint a barn."""
    wood, hand = scene.pick((OAK, WALNUT, PINE)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.46, top=0.02, base=0.685, aside=0.08, lamps=0.7)
    size, middle = scene.narrow, room.x(0.5)
    door = openings.sash(middle - room.wide * 0.21, 0.36, middle + room.wide * 0.21, room.base, 1, 1)
    loft = openings.sash(middle - 0.045 * size, 0.14, middle + 0.045 * size, 0.23, 1, 1)
    openings.look_out(room, [door, loft])
    floor = floors.lay_floor(room, OCHRE)
    floors.worn(floor, room, _HAY)
    warm, opacity, long = lamplight.sun(scene)
    floor.fill(room.ground(door.left, door.right, 1.0, 1.5 + 0.3 * long, -scene.key.side * 0.12), warm, opacity)
    dice = scene.aside("straw")
    for _ in range(46):
        x, y = dice.roll(-shell.reach(scene), shell.reach(scene)), dice.roll(0.72, 0.95)
        long_ = 0.016 + 0.05 * (y - 0.68)
        floor.line([(x, y), (x + dice.roll(-long_, long_), y + dice.roll(-0.006, 0.006))], 0.0035,
                   scene.paint(_HAY, Tone.LIGHT if dice.chance(0.5) else Tone.MID))  # fmt: skip
    back = shell.raise_walls(
        room, wood, holes=[door.shape, loft.shape], ceiling=wood, ceiling_tone=Tone.DARK, cast=False
    )
    surfaces.planks(back, room, shell.wall_with(room, [door.shape, loft.shape]), wood, pitch=0.045)
    back.fill(rect(door.left - 0.012, 0.335, door.right + 0.012, 0.36), scene.paint(wood, Tone.DARK))
    leaf = (
        (door.right + 0.012, door.right + room.wide * 0.20)
        if hand > 0
        else (door.left - room.wide * 0.20, door.left - 0.012)
    )
    back.fill(rect(leaf[0], 0.36, leaf[1], room.base), scene.paint(BRICK, Tone.MID))
    back.line([(leaf[0] + 0.01, 0.37), (leaf[1] - 0.01, room.base - 0.01)], 0.014, scene.paint(wood, Tone.LIGHT))
    lamplight.shaft(
        back, scene, loft.shape, room.ground(room.x(0.35), room.x(0.75), 1.4, 2.0, -scene.key.side * 0.3), 1.0
    )
    for side in (-1, 1):
        _stalls(back, room, side)
    for s in (1.05, 1.5, 2.2):
        y = room.out(0, 0.10, s)[1]
        back.fill(rect(-9, y, 9, y + 0.024 * s), scene.paint(WALNUT, Tone.DEEP))
    _loft(scene.flat(0.78), scene, hand)
    bales = scene.flat(0.93)
    _bales(bales.at(hand * shell.reach(scene) * 0.72, 0.866, size, flip=hand > 0), scene)
    _fork(bales.at(-hand * shell.reach(scene) * 0.80, 0.845, size, flip=hand < 0), scene)
    lamps.lantern(scene.flat(0.95).at(-0.10 * hand, 0.26, 1.1 * size), scene)
    lamplight.puddle(floor, scene, -0.10 * hand, 0.84, 0.46 * size)
    foreground.post(foreground.begin(room, -hand), scene)


def _stalls(canvas: Canvas, room: Room, side: int) -> None:
    """Run half doors and posts along a side wall, dark above them."""
    scene = room.scene
    lit = side != scene.key.side
    for s0, s1 in ((1.10, 1.42), (1.50, 1.98), (2.1, 2.9)):
        canvas.fill(room.side(side, s0, s1, 0.40, 0.66), scene.paint(IRON, Tone.DEEP))
        canvas.fill(room.side(side, s0, s1, 0.545, room.base), scene.paint(BRICK, Tone.MID, lit=lit))
        canvas.fill(room.side(side, s0, s1, 0.545, 0.558), scene.paint(OAK, Tone.LIGHT, lit=lit))
        canvas.fill(room.side(side, s0, s1, 0.615, 0.625), scene.paint(OAK, Tone.DARK, lit=lit))
        canvas.fill(room.side(side, s0 - 0.03 * s0, s0, 0.30, room.base), scene.paint(WALNUT, Tone.DARK, lit=lit))
        canvas.fill(room.side(side, s1, s1 * 1.03, 0.30, room.base), scene.paint(WALNUT, Tone.DARK, lit=lit))
    canvas.fill(room.side(side, 1.06, shell.FAR, 0.30, 0.325), scene.paint(WALNUT, Tone.DARK, lit=lit))


def _loft(canvas: Canvas, scene: Scene, hand: int) -> None:
    """Let hay hang over the edge of a loft, a ladder up to it."""
    reach = shell.reach(scene)
    x0, x1 = sorted((hand * reach * 0.42, hand * (scene.half + 0.2)))
    canvas.fill(rect(x0, 0.215, x1, 0.245), scene.paint(WALNUT, Tone.DARK))
    edge = hand * reach
    hay = blob(
        (hand * reach * 0.46, 0.218, 0),
        (edge * 0.55, 0.15),
        (edge * 0.72, 0.185),
        (edge * 0.92, 0.11),
        (x1 if hand > 0 else x0, 0.10, 0),
        (x1 if hand > 0 else x0, 0.235, 0),
        (edge * 0.80, 0.262),
        (edge * 0.66, 0.232),
    )
    canvas.fill(hay, scene.paint(_HAY, Tone.MID))
    for k in range(7):
        x = edge * (0.52 + 0.07 * k)
        canvas.line([(x, 0.22), (x + 0.006, 0.255 + 0.008 * (k % 3))], 0.004, scene.paint(_HAY, Tone.LIGHT))
    ladder = canvas.at(hand * reach * 0.50, 0.77, scene.narrow)
    for x in (-0.035, 0.035):
        ladder.line([(x + 0.03, 0), (x, -0.58)], 0.011, scene.paint(OAK, Tone.MID))
    for k in range(8):
        y = -0.05 - 0.068 * k
        ladder.fill(
            rect(-0.035 - y * 0.0 + 0.03 * (1 + y / 0.58), y, 0.035 + 0.03 * (1 + y / 0.58), y + 0.009),
            scene.paint(OAK, Tone.DARK),
        )


def _bales(canvas: Canvas, scene: Scene) -> None:
    """Stack three bales of hay."""
    seats.shadow(canvas, scene, 0.44)
    for x, y, wide in ((-0.22, 0.0, 0.21), (0.0, 0.0, 0.20), (-0.12, -0.115, 0.21)):
        canvas.fill(rect(x, y - 0.115, x + wide, y), scene.paint(_HAY, Tone.MID))
        canvas.fill(rect(x + wide * 0.72, y - 0.115, x + wide, y), scene.paint(_HAY, Tone.DARK))
        canvas.fill(
            polygon((x, y - 0.115), (x + wide, y - 0.115), (x + wide - 0.012, y - 0.133), (x + 0.012, y - 0.133)),
            scene.paint(_HAY, Tone.LIGHT),
        )
        for share in (0.28, 0.66):
            canvas.fill(rect(x + wide * share, y - 0.13, x + wide * share + 0.007, y), scene.paint(WALNUT, Tone.DARK))


def _fork(canvas: Canvas, scene: Scene) -> None:
    """Lean a pitchfork over a bucket."""
    canvas.line([(0.06, 0), (-0.02, -0.36)], 0.011, scene.paint(OAK, Tone.MID))
    for dx in (-0.026, 0, 0.026):
        canvas.line([(-0.02 + dx * 0.4, -0.36), (-0.028 + dx, -0.44)], 0.006, scene.paint(IRON, Tone.DARK))
    canvas.fill(polygon((-0.10, -0.095), (0.0, -0.095), (-0.012, 0), (-0.088, 0)), scene.paint(STEEL, Tone.MID))
    canvas.fill(ellipse(-0.05, -0.095, 0.05, 0.011), scene.paint(STEEL, Tone.DARK))
