"""A platform below ground: a tiled vault, a train that stands with lit windows, a yellow line, a clock."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, lamps, seats, shell, storage
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CREAM,
    IRON,
    MINT,
    NAVY,
    OAK,
    OCHRE,
    RED,
    SAGE,
    STEEL,
    STONE,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene

_UNDER = 0.86
"""How much of the light below ground is lamps', at any hour."""


def paint_platform(scene: Scene) -> None:
    """Paint a platform: the train on one side, tiles and posters on the other, the tunnel's mouth at the end."""
    tile, hand = scene.pick((CREAM, MINT, SAGE)), scene.pick((-1, 1))
    train = scene.pick((RED, NAVY, TEAL, STEEL))
    room = shell.enter(scene, wide=0.34, top=0.20, base=0.665, aside=0.10, lamps=_UNDER)
    size = scene.narrow
    scene.flat(0.2).fill(rect(-9, -9, 9, 9), scene.paint(COAL, Tone.DEEP))
    floor = floors.lay_floor(room, STONE, tone=Tone.MID)
    floors.slabs(floor, room, STONE, tone=Tone.MID)
    edge = room.x(0.5 + hand * 0.18)
    far = hand * 9.0
    floor.fill(polygon(room.out(edge, room.base, 1), (far, room.base), (far, 1.4), room.out(edge, room.base, 9)),
               scene.paint(COAL, Tone.DEEP))  # fmt: skip
    for wide, local, tone in ((0.050, OCHRE, Tone.LIGHT), (0.018, STONE, Tone.LIGHT)):
        x0, x1 = sorted((edge, edge - hand * wide))
        floor.fill(room.ground(x0, x1, 1, 6), scene.paint(local, tone))
    back = shell.raise_walls(room, tile, ceiling=tile, ceiling_tone=Tone.DARK, cast=False)
    _end(back, room, hand)
    _tiles(back, room, -hand)
    for s in (1.12, 1.5, 2.05):
        x, top = room.out(room.x(0.5 - hand * 0.12), room.top + 0.02, s)
        lamps.strip(back.at(x, top, 0.62 * s * size), scene, 0.30)
        lamplight.puddle(floor, scene, x, room.out(0, room.base, s)[1], 0.16 * s * size)
    _train(scene.flat(0.80), room, hand, train)
    things = scene.flat(0.90)
    seat = scene.flat(0.90, stands="bench")
    seats.bench(seat.at(-hand * shell.reach(scene) * 0.76, 0.83, size), scene, OAK, 0.36, back=True)
    sign = things.at(-hand * shell.reach(scene) * 0.22, 0.16, size)
    for x in (-0.14, 0.14):
        sign.fill(rect(x - 0.003, -1.0, x + 0.003, 0), scene.paint(IRON, Tone.DARK))
    sign.fill(rounded(-0.20, 0, 0.20, 0.075, 0.008), scene.paint(COAL, Tone.DEEP))
    sign.fill(circle(-0.155, 0.037, 0.022), scene.key.accent)
    for x, wide in ((-0.115, 0.12), (0.02, 0.07), (0.105, 0.06)):
        sign.fill(rect(x, 0.028, x + wide, 0.046), scene.key.glow(CREAM))
    near = scene.flat(NEAR).at(-hand * (shell.reach(scene) - 0.03), 0, size, flip=hand < 0)
    deep = scene.paint(IRON, Tone.DEEP)
    near.fill(rect(-0.075, -0.1, 0.030, 1.5 / size), deep)
    near.fill(rect(-0.095, 0.13, 0.050, 0.165), deep)
    near.fill(rect(-0.075, 0.42, 0.030, 0.46), scene.key.accent)


def _end(canvas: Canvas, room: Room, hand: int) -> None:
    """Open the tunnel in the end wall, a signal beside it, a clock above."""
    scene = room.scene
    x0, x1 = sorted((room.x(0.5 + hand * 0.14), room.x(0.5 + hand * 0.50)))
    canvas.fill(rect(x0, 0.34, x1, room.base), scene.paint(COAL, Tone.DEEP))
    canvas.fill(circle((x0 + x1) / 2, 0.345, (x1 - x0) / 2), scene.paint(COAL, Tone.DEEP))
    canvas.fill(circle(x0 + 0.02, 0.47, 0.008), scene.key.glow(RED))
    storage.clock(canvas.at(room.x(0.5 - hand * 0.22), 0.33, 0.8), scene)


def _tiles(canvas: Canvas, room: Room, side: int) -> None:
    """Line the far wall's side with a coloured band, joints and two posters."""
    scene = room.scene
    lit = side != scene.key.side
    canvas.fill(room.side(side, 1, shell.FAR, 0.565, 0.60), scene.paint(TEAL, Tone.DARK, lit=lit))
    for s in (1.1, 1.25, 1.45, 1.7, 2.0, 2.4):
        canvas.fill(room.side(side, s, s * 1.008, room.top, room.base), scene.paint(WHITE, Tone.MID, lit=False), 0.5)
    for s0, s1, local in ((1.18, 1.36, RED), (1.62, 1.92, NAVY)):
        canvas.fill(room.side(side, s0 - 0.02, s1 + 0.02, 0.325, 0.525), scene.paint(WHITE, Tone.LIGHT))
        canvas.fill(room.side(side, s0, s1, 0.335, 0.515), scene.paint(local, Tone.MID))
        canvas.fill(room.side(side, s0 + (s1 - s0) * 0.2, s1 - (s1 - s0) * 0.3, 0.37, 0.44), scene.key.accent)


def _train(canvas: Canvas, room: Room, hand: int, local: tuple[int, int, int]) -> None:
    """Stand a train along the platform: lit windows, doors, a stripe."""
    scene = room.scene
    x = room.x(0.5 + hand * 0.21)
    edge = x - room.vx

    def pane(s0: float, s1: float, y0: float, y1: float) -> tuple[tuple[float, float], ...]:
        at = room.vx + edge
        return (room.out(at, y0, s0), room.out(at, y0, s1), room.out(at, y1, s1), room.out(at, y1, s0))

    lit = hand == -scene.key.side
    canvas.fill(polygon(*pane(1.12, 5.0, 0.31, 0.675)), scene.paint(local, Tone.MID, lit=lit))
    canvas.fill(polygon(*pane(1.12, 5.0, 0.285, 0.315)), scene.paint(IRON, Tone.DARK))
    canvas.fill(polygon(*pane(1.12, 5.0, 0.555, 0.575)), scene.paint(WHITE, Tone.LIGHT, lit=lit))
    canvas.fill(polygon(*pane(1.12, 5.0, 0.645, 0.69)), scene.paint(COAL, Tone.DEEP))
    glow = scene.key.glow(CREAM)
    s = 1.15
    while s < 4.6:
        canvas.fill(polygon(*pane(s, s * 1.10, 0.37, 0.50)), glow)
        canvas.fill(polygon(*pane(s * 1.13, s * 1.24, 0.345, 0.645)), scene.paint(local, Tone.DARK, lit=lit))
        canvas.fill(polygon(*pane(s * 1.145, s * 1.18, 0.37, 0.52)), glow)
        canvas.fill(polygon(*pane(s * 1.19, s * 1.225, 0.37, 0.52)), glow)
        s *= 1.28
