"""A tent: two great slopes of cloth, an open flap in the middle, a pole, a lantern, a cot."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, lamps, openings, seats, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.swatches import CREAM, OAK, OCHRE, OLIVE, RED, TEAL, WALNUT, WINE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_tent(scene: Scene) -> None:
    """Paint the inside of a tent."""
    cloth, rug = scene.pick((OCHRE, CREAM, OLIVE, RED, TEAL)), scene.pick((WINE, TEAL, OLIVE))
    hand = scene.pick((-1, 1))
    if rug == cloth:
        rug = WINE
    room = shell.enter(scene, wide=0.9, top=0.0, base=0.715, lamps=0.8)
    size, top_x = scene.narrow, hand * 0.05
    mouth = blob((-0.17 * size, 0.72, 0), (-0.10 * size + top_x, 0.44), (top_x, 0.20, 0),
        (0.12 * size + top_x, 0.46), (0.22 * size, 0.72, 0))  # fmt: skip
    openings.look_out(room, [mouth])
    floor = floors.lay_floor(room, OAK)
    floor.fill(room.ground(-0.34 * size, 0.34 * size, 1.12, 3), scene.paint(rug, Tone.DARK))
    floor.fill(room.ground(-0.29 * size, 0.29 * size, 1.16, 3), scene.paint(rug, Tone.MID))
    warm, opacity, long = lamplight.sun(scene)
    slant = -scene.key.side * 0.25
    floor.fill(room.ground(-0.16 * size, 0.20 * size, 1.02, 1.25 + 0.28 * long, slant), warm, opacity)
    lamplight.puddle(floor, scene, -hand * 0.30 * size, 0.84, 0.40 * size)
    wall = scene.flat(room.depth)
    outer = rect(-3, -1, 3, room.base)
    wall.fill(shell.pierced(outer, [mouth]), scene.paint(cloth, Tone.MID))
    for side in (-1, 1):
        lit = side != scene.key.side
        slope = polygon((top_x, -0.10), (top_x + side * 0.02, -0.10), (side * 0.56 * size, room.base),
            (side * 3, room.base + 0.6), (side * 3, -0.1))  # fmt: skip
        wall.fill(slope, scene.paint(cloth, Tone.LIGHT if lit else Tone.MID, lit=lit))
        for k, share in enumerate((0.86, 1.25, 1.8)):
            foot = side * 0.56 * size * share
            wall.fill(polygon((top_x, -0.10), (foot, 0.715 + 0.10 * k),
                (foot + side * 0.045 * (1 + k), 0.72 + 0.13 * k)),
                scene.paint(cloth, Tone.MID, lit=not lit and k == 1))  # fmt: skip
    for side, edge, fold in ((-1, -0.17, -0.30), (1, 0.22, 0.34)):
        wall.fill(blob((top_x, 0.19, 0), (edge * size * 0.62 + top_x * 0.4, 0.46), (edge * size, 0.725, 0),
            (fold * size, 0.725, 0), (fold * 0.52 * size, 0.46), (top_x + side * 0.015, 0.17, 0)),
            scene.paint(cloth, Tone.DARK))  # fmt: skip
    along = scene.flat(0.84)
    _cot(along.at(room.keep(hand * 0.60 * shell.reach(scene), 0.24 * size), 0.795, 0.9 * size, flip=hand > 0), scene)
    chest = along.at(-hand * shell.reach(scene) * 0.62, 0.80, size)
    chest.fill(rect(-0.11, -0.12, 0.11, 0), scene.paint(WALNUT, Tone.DARK))
    chest.fill(blob((-0.115, -0.12, 0), (-0.11, -0.165), (0, -0.178), (0.11, -0.165), (0.115, -0.12, 0)),
        scene.paint(WALNUT, Tone.MID))  # fmt: skip
    chest.fill(rect(-0.016, -0.128, 0.016, -0.09), scene.key.accent)
    lamps.lantern(along.at(-hand * 0.30 * size, 0.33, 1.05 * size), scene)
    along.fill(rect(-hand * 0.30 * size - 0.0016, -0.2, -hand * 0.30 * size + 0.0016, 0.33 - 0.12 * size),
        scene.paint(OAK, Tone.DEEP))  # fmt: skip
    pole = scene.flat(0.93)
    x = hand * 0.36 * shell.reach(scene)
    pole.fill(polygon((x - 0.010, 0.84), (x + 0.010, 0.84), (x + 0.007 - hand * 0.02, -0.2),
        (x - 0.007 - hand * 0.02, -0.2)), scene.paint(OAK, Tone.DARK))  # fmt: skip
    near = scene.flat(NEAR)
    edge = shell.reach(scene)
    near.fill(blob((-hand * (edge - 0.30 * size), -0.2, 0), (-hand * (edge - 0.09 * size), 0.35),
        (-hand * (edge - 0.03 * size), 1.2, 0), (-hand * 3, 1.2, 0), (-hand * 3, -0.2, 0)),
        scene.paint(cloth, Tone.DEEP))  # fmt: skip


def _cot(canvas: Canvas, scene: Scene) -> None:
    seats.shadow(canvas, scene, 0.5)
    wood = scene.paint(OAK, Tone.DARK)
    for x in (-0.22, -0.02, 0.19):
        canvas.line([(x - 0.025, 0), (x + 0.03, -0.11)], 0.010, wood)
        canvas.line([(x + 0.03, 0), (x - 0.025, -0.11)], 0.010, wood)
    canvas.fill(blob((-0.26, -0.125, 0), (0, -0.108), (0.25, -0.125, 0), (0.25, -0.10, 0), (0, -0.088),
        (-0.26, -0.10, 0)), scene.paint(CREAM, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((-0.02, -0.150, 0), (0.25, -0.145, 0), (0.255, -0.06, 0), (0.12, -0.075), (0.0, -0.06, 0)),
        scene.paint(WINE, Tone.DARK))  # fmt: skip
    canvas.fill(blob((-0.25, -0.125), (-0.24, -0.165), (-0.15, -0.16), (-0.14, -0.122)), scene.paint(CREAM, Tone.LIGHT))
