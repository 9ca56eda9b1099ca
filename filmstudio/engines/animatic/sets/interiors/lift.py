"""A lift: a box of panels under one light, a rail, buttons, the door's edge before it."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, foreground, shell
from filmstudio.engines.animatic.sets.interiors.swatches import BRASS, IRON, OAK, SLATE, STEEL, TEAL, WALNUT, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_lift(scene: Scene) -> None:
    """Paint the inside of a lift."""
    wall, hand = scene.pick((OAK, SLATE, TEAL, WALNUT)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.52, top=0.10, base=0.762, aside=0.06)
    size = scene.narrow
    scene.flat(0.2).fill(rect(-9, -9, 9, 9), scene.paint(wall, Tone.DEEP))
    floor = floors.lay_floor(room, IRON)
    floors.squares(floor, room, WHITE, size=0.15, tone=Tone.MID)
    back = shell.raise_walls(room, wall, ceiling=WHITE, ceiling_tone=Tone.LIGHT, cast=False)
    light = scene.paint((250, 240, 215), Tone.GLOW)
    x0, x1 = room.x(0.26), room.x(0.74)
    back.fill(polygon(room.out(x0, room.top, 1.12), room.out(x1, room.top, 1.12), room.out(x1, room.top, 1.5),
        room.out(x0, room.top, 1.5)), light)  # fmt: skip
    for part in (1.0, 0.66):
        reach = room.wide * 0.5 * part
        middle = room.x(0.5)
        back.fill(polygon((middle - reach * 0.5, room.top), (middle + reach * 0.5, room.top),
            (middle + reach, room.base), (middle - reach, room.base)), scene.key.lamp, 0.13)  # fmt: skip
    for share in (0.32, 0.70):
        back.fill(rect(room.x(share) - 0.002, room.top, room.x(share) + 0.002, room.base), scene.paint(wall, Tone.DARK))
    back.fill(rect(room.left, 0.30, room.right, 0.304), scene.paint(wall, Tone.DARK))
    back.fill(rect(room.left, room.base - 0.05, room.right, room.base), scene.paint(STEEL, Tone.DARK))
    rail = scene.flat(room.depth + 0.03)
    rail.fill(rounded(room.x(0.05), 0.600, room.x(0.95), 0.616, 0.008), scene.paint(BRASS, Tone.LIGHT))
    rail.fill(rect(room.x(0.05), 0.612, room.x(0.95), 0.620), scene.paint(BRASS, Tone.DARK))
    for share in (0.10, 0.5, 0.90):
        rail.fill(rect(room.x(share) - 0.006, 0.616, room.x(share) + 0.006, 0.64), scene.paint(BRASS, Tone.DARK))
    back.fill(room.side(hand, 1.16, 1.36, 0.36, 0.585), scene.paint(STEEL, Tone.LIGHT))
    for row in range(5):
        for column in range(2):
            s = 1.20 + column * 0.075
            button = room.side(hand, s, s + 0.035, 0.40 + row * 0.034, 0.418 + row * 0.034)
            lit = row == scene.look % 5 and column == 0
            back.fill(button, scene.key.accent if lit else scene.paint(IRON, Tone.DARK))
    sign = back.at(room.x(0.5), 0.17, size)
    sign.fill(rounded(-0.07, -0.028, 0.07, 0.028, 0.006), scene.paint(IRON, Tone.DEEP))
    sign.fill(polygon((-0.045, 0.012), (-0.03, -0.014), (-0.015, 0.012)), scene.key.accent)
    for k in range(3):
        sign.fill(circle(0.005 + 0.022 * k, 0, 0.006), scene.paint(WHITE,
            Tone.LIGHT if k == scene.look % 3 else Tone.DARK))  # fmt: skip
    near = foreground.begin(room, -hand)
    near.fill(polygon((-0.5, -1.3), (0.03, -1.3), (0.03, 0.2), (-0.5, 0.2)), scene.paint(STEEL, Tone.DEEP))
    near.fill(rect(0.018, -1.3, 0.034, 0.2), scene.paint(STEEL, Tone.DARK))
