"""A warehouse: steel trusses, racks of crates running away, light from a high band of windows, an open gate."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon, rect
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamplight, lamps, openings, seats, shell
from filmstudio.engines.animatic.sets.interiors.machinery import conveyor
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRICK,
    IRON,
    OAK,
    OCHRE,
    PINE,
    RED,
    SAGE,
    SLATE,
    STEEL,
    STONE,
    TEAL,
    WALNUT,
)
from filmstudio.engines.animatic.sets.scene import Scene

_MADE_HERE = {"factory plant mill foundry steelworks refinery assembly": True}
"""Names of places that make things rather than keep them."""


def paint_warehouse(scene: Scene) -> None:
    """Paint a warehouse."""
    wall, steel = scene.pick((BRICK, SLATE, SAGE)), scene.pick((TEAL, RED, OCHRE))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.48, top=0.06, base=0.685, aside=0.18, lamps=0.6)
    size = scene.narrow
    band = openings.sash(room.x(0.06), 0.13, room.x(0.94), 0.24, 7, 1)
    gate_x = room.x(0.5 - hand * 0.16)
    gate = openings.sash(gate_x - room.wide * 0.18, 0.35, gate_x + room.wide * 0.18, room.base, 1, 1)
    openings.look_out(room, [band, gate])
    floor = floors.lay_floor(room, STONE)
    floors.worn(floor, room, STONE)
    warm, opacity, long = lamplight.sun(scene)
    floor.fill(room.ground(gate.left, gate.right, 1.0, 1.35 + 0.25 * long, -scene.key.side * 0.22), warm, opacity)
    back = shell.raise_walls(room, wall, holes=[band.shape, gate.shape], ceiling=IRON, ceiling_tone=Tone.DARK,
        cast=False)  # fmt: skip
    openings.frame(back, room, band, IRON, thick=0.007, sill=False, tone=Tone.DARK)
    back.fill(rect(gate.left - 0.015, 0.315, gate.right + 0.015, 0.36), scene.paint(steel, Tone.DARK))
    for k in range(3):
        back.fill(rect(gate.left, 0.36 + 0.018 * k, gate.right, 0.370 + 0.018 * k),
            scene.paint(STEEL, Tone.MID, lit=k != 1))  # fmt: skip
    for side in (-1, 1):
        _rack(back, room, side, steel)
    for s in (1.06, 1.42, 2.0):
        _truss(back, room, s)
    lamplight.shaft(back, scene, rect(room.x(0.2), 0.14, room.x(0.55), 0.24),
        room.ground(room.x(0.3), room.x(0.8), 1.3, 1.9, -scene.key.side * 0.3), 0.9)  # fmt: skip
    for s, share in ((1.15, 0.5), (1.7, 0.5)):
        x, y = room.out(room.x(share), 0.16, s)
        lamps.pendant(back.at(x, y, 0.7 * s * size), scene, steel, foot=0.55, spread=0.24)
    lamplight.puddle(floor, scene, room.vx, 0.80, 0.42 * size)
    stack = scene.flat(0.93)
    pile = stack.at(hand * shell.reach(scene) * 0.68, 0.862, size, flip=hand > 0)
    if by_name(scene, _MADE_HERE, False):
        conveyor(pile, scene)
        near = foreground.begin(room, -hand)
        foreground.post(near, scene)
        return
    seats.shadow(pile, scene, 0.34)
    for x, y, wide, high, local in ((-0.20, 0, 0.19, 0.17, OAK), (0.0, 0, 0.16, 0.14, PINE),
        (-0.17, -0.17, 0.15, 0.12, WALNUT)):  # fmt: skip
        _crate(pile.at(x, y), scene, wide, high, local)
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.crate, foreground.post))(near, scene)


def _rack(canvas: Canvas, room: Room, side: int, steel: tuple[int, int, int]) -> None:
    """Stand a rack of crates along a side wall; some bays are empty."""
    scene = room.scene
    lit = side != scene.key.side
    bays = (1.05, 1.24, 1.48, 1.80, 2.25, 2.9)
    levels = (0.685, 0.55, 0.40, 0.25)
    for s0, s1 in pairwise(bays):
        for level in levels:
            s = s0 * 1.03
            while s < s1 * 0.92:
                wide = (s1 - s0) * scene.roll(0.28, 0.5)
                if scene.chance(0.74):
                    local = scene.pick((OAK, PINE, WALNUT, TEAL, OCHRE))
                    high = scene.roll(0.05, 0.105)
                    canvas.fill(room.side(side, s, min(s + wide * 0.92, s1 * 0.98), level - high, level),
                        scene.paint(local, scene.pick((Tone.MID, Tone.DARK)), lit=lit))  # fmt: skip
                s += wide
    for level in levels[1:]:
        canvas.fill(room.side(side, 1.03, 3.1, level, level + 0.013), scene.paint(steel, Tone.MID, lit=lit))
    for s in bays:
        canvas.fill(room.side(side, s * 0.988, s * 1.010, 0.12, room.base), scene.paint(steel, Tone.DARK, lit=lit))


def _truss(canvas: Canvas, room: Room, s: float) -> None:
    """Span a steel truss across the ceiling at a distance."""
    scene = room.scene
    paint = scene.paint(IRON, Tone.DEEP)
    y = room.top + 0.055
    thick = 0.006 * s
    a, b = room.out(room.left, y, s), room.out(room.right, y, s)
    high = room.out(0, room.top, s)[1]
    canvas.line([a, b], thick, paint)
    count = 8
    for k in range(count):
        x0 = a[0] + (b[0] - a[0]) * k / count
        x1 = a[0] + (b[0] - a[0]) * (k + 0.5) / count
        x2 = a[0] + (b[0] - a[0]) * (k + 1) / count
        canvas.line([(x0, a[1]), (x1, high)], thick * 0.7, paint)
        canvas.line([(x1, high), (x2, a[1])], thick * 0.7, paint)


def _crate(canvas: Canvas, scene: Scene, wide: float, high: float, local: tuple[int, int, int]) -> None:
    """Stand a crate with its left lower corner at the origin."""
    canvas.fill(rect(0, -high, wide, 0), scene.paint(local, Tone.MID))
    dark = scene.paint(local, Tone.DARK)
    for y in (-high, -0.022):
        canvas.fill(rect(0, y, wide, y + 0.022), dark)
    for x in (0, wide - 0.02):
        canvas.fill(rect(x, -high, x + 0.02, 0), dark)
    canvas.fill(polygon((0.02, -0.022), (0.045, -0.022), (wide - 0.02, -high + 0.022),
        (wide - 0.045, -high + 0.022)), dark)  # fmt: skip
