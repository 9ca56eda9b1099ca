"""A supermarket: an aisle between shelves of every colour, cold doors of light at its end, a trolley in front."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, lamps, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CREAM,
    GLASS,
    IRON,
    LEAF,
    NAVY,
    OCHRE,
    RED,
    STEEL,
    TEAL,
    WHITE,
    WINE,
)
from filmstudio.engines.animatic.sets.scene import Scene

_GOODS = (RED, OCHRE, TEAL, CREAM, NAVY, LEAF, WINE)
_BAYS = (1.0, 1.16, 1.36, 1.62, 1.96, 2.4, 3.0)
_LEVELS = (0.685, 0.60, 0.515, 0.43, 0.345)


def paint_supermarket(scene: Scene) -> None:
    """Paint an aisle of a supermarket."""
    stripe, hand = scene.pick((RED, TEAL, LEAF)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.36, top=0.06, base=0.675, aside=0.12)
    size, middle = scene.narrow, room.x(0.5)
    scene.flat(0.2).fill(rect(-9, -9, 9, 9), scene.paint(CREAM, Tone.DARK))
    floor = floors.lay_floor(room, CREAM, tone=Tone.MID)
    floors.squares(floor, room, WHITE, size=0.15)
    lamplight.puddle(floor, scene, 0, 0.82, 0.5 * size)
    back = shell.raise_walls(room, CREAM, ceiling=WHITE, cast=False)
    back.fill(rect(room.left, 0.30, room.right, 0.35), scene.paint(stripe, Tone.MID))
    for k in range(4):
        x0, x1 = room.x(0.04 + 0.235 * k), room.x(0.04 + 0.235 * k + 0.215)
        back.fill(rect(x0, 0.365, x1, room.base - 0.01), scene.key.glow(GLASS))
        for level in (0.44, 0.515, 0.59):
            x = x0 + 0.006
            while x < x1 - 0.012:
                wide = scene.roll(0.010, 0.020)
                back.fill(
                    rect(x, level - 0.045, min(x + wide, x1), level), scene.paint(scene.pick(_GOODS), Tone.MID), 0.8
                )
                x += wide + 0.003
        back.fill(rect(x1, 0.36, x1 + 0.006, room.base), scene.paint(STEEL, Tone.DARK))
    for side in (-1, 1):
        _shelves(back, room, side, stripe)
    for s in (1.15, 1.6, 2.2):
        x, top = room.out(middle, room.top + 0.03, s)
        lamps.strip(back.at(x, top, 0.7 * s * size), scene, 0.34)
    sign = scene.flat(0.80).at(middle + hand * 0.10 * size, 0.20, size)
    for x in (-0.07, 0.07):
        sign.fill(rect(x - 0.002, -1.0, x + 0.002, 0), scene.paint(COAL, Tone.DARK))
    sign.fill(rounded(-0.10, 0, 0.10, 0.065, 0.006), scene.key.accent)
    for k, wide in enumerate((0.11, 0.08)):
        sign.fill(rect(-0.06, 0.017 + 0.02 * k, -0.06 + wide, 0.027 + 0.02 * k), scene.paint(WHITE, Tone.LIGHT))
    _heap(scene.flat(0.94).at(-hand * shell.reach(scene) * 0.66, 0.868, size), scene)
    _trolley(scene.flat(NEAR).at(hand * (shell.reach(scene) - 0.10), 0.98, size, flip=hand < 0), scene)


def _shelves(canvas: Canvas, room: Room, side: int, stripe: tuple[int, int, int]) -> None:
    """Run shelves along a side wall: goods in blocks of one colour, a gap here and there."""
    scene = room.scene
    lit = side != scene.key.side
    canvas.fill(room.side(side, 1, shell.FAR, 0.30, room.base), scene.paint(IRON, Tone.DARK, lit=lit))
    for s0, s1 in pairwise(_BAYS):
        for level in _LEVELS:
            local, tall = scene.pick(_GOODS), scene.roll(0.036, 0.062)
            s = s0 * 1.01
            while s < s1 * 0.97:
                step = s * scene.roll(0.034, 0.055)
                if scene.chance(0.9):
                    tone = Tone.LIGHT if scene.chance(0.3) else Tone.MID
                    canvas.fill(room.side(side, s, min(s + step * 0.86, s1), level - tall, level),
                                scene.paint(local, tone, lit=lit))  # fmt: skip
                s += step
    for level in _LEVELS:
        canvas.fill(room.side(side, 1, shell.FAR, level, level + 0.010), scene.paint(WHITE, Tone.LIGHT, lit=lit))
    for s in _BAYS:
        canvas.fill(room.side(side, s, s * 1.012, 0.285, room.base), scene.paint(STEEL, Tone.DARK, lit=lit))
    canvas.fill(room.side(side, 1, shell.FAR, 0.255, 0.295), scene.paint(stripe, Tone.MID, lit=lit))


def _heap(canvas: Canvas, scene: Scene) -> None:
    """A bin of fruit under a price card."""
    canvas.fill(polygon((-0.17, -0.12), (0.17, -0.12), (0.15, 0), (-0.15, 0)), scene.paint(LEAF, Tone.DARK))
    for row, count in ((0, 6), (1, 5), (2, 3)):
        for k in range(count):
            x = -0.026 * (count - 1) + 0.052 * k
            tone = Tone.LIGHT if (k + row) % 3 == 0 else Tone.MID
            canvas.fill(circle(x, -0.14 - 0.034 * row, 0.028), scene.paint(OCHRE if row % 2 else RED, tone))
    canvas.fill(rect(0.118, -0.34, 0.124, -0.12), scene.paint(IRON, Tone.DARK))
    canvas.fill(rect(0.075, -0.40, 0.165, -0.33), scene.key.accent)
    canvas.fill(rect(0.09, -0.38, 0.15, -0.352), scene.paint(WHITE, Tone.LIGHT))


def _trolley(canvas: Canvas, scene: Scene) -> None:
    """The basket of a trolley that reaches into the picture, dark, with a loaf and a bottle in it."""
    deep, dark = scene.paint(IRON, Tone.DEEP), scene.paint(WINE, Tone.DEEP)
    canvas.fill(rounded(-0.02, -0.40, 0.04, -0.16, 0.02), dark)
    canvas.fill(rounded(0.06, -0.30, 0.30, -0.16, 0.06), dark)
    for k in range(8):
        x = -0.12 + 0.065 * k
        canvas.line([(x, -0.24), (x + 0.035, 0.2)], 0.010, deep)
    for y in (-0.245, -0.14, -0.03):
        canvas.line([(-0.14 + (y + 0.245) * 0.1, y), (0.6, y + 0.01)], 0.014, deep)
    canvas.line([(-0.14, -0.245), (-0.20, -0.31), (-0.23, -0.31)], 0.020, deep)
