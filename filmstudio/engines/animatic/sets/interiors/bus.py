"""A bus: an aisle between rows of seats, wide windows to both sides, the driver's pane at the end, poles and straps."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import floors, lamplight, openings, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.passing import Posts
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CREAM,
    IRON,
    NAVY,
    OCHRE,
    RED,
    STEEL,
    TEAL,
    WHITE,
    WINE,
)
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Mover

_PANES = ((1.06, 1.30), (1.36, 1.72), (1.80, 2.35), (2.46, 3.3))
_ROWS = (1.10, 1.34, 1.68, 2.15)


def paint_bus(scene: Scene) -> None:
    """Paint a bus, seen from its back seats."""
    body, cloth = scene.pick((CREAM, STEEL, OCHRE)), scene.pick((NAVY, WINE, TEAL, RED))
    hand = scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.36, top=0.15, base=0.655, aside=0.05, lamps=0.7)
    front = rect(room.left + 0.02, 0.23, room.right - 0.02, 0.50)
    sides = [room.side(side, s0, s1, 0.25, 0.49) for side in (-1, 1) for s0, s1 in _PANES]
    openings.look_out(room, [front, *sides])
    reach = shell.reach(scene)
    scene.movers.append(Mover(openings.VIEW_DEPTH, Posts(room.outside, -reach, reach, 0.10, 0.56)))
    floor = floors.lay_floor(room, IRON)
    floors.boards(floor, room, IRON, count=20)
    lamplight.puddle(floor, scene, 0, 0.82, 0.30 * scene.narrow)
    back = shell.raise_walls(room, body, holes=[front, *sides], ceiling=WHITE, cast=False)
    _front(back, room)
    for side in (-1, 1):
        lit = side != scene.key.side
        back.fill(room.side(side, 1, shell.FAR, 0.485, 0.50), scene.paint(IRON, Tone.DARK, lit=lit))
        back.fill(room.side(side, 1, shell.FAR, 0.19, 0.20), scene.paint(STEEL, Tone.LIGHT, lit=lit))
    x0, x1 = room.x(0.36), room.x(0.64)
    light = scene.paint((250, 244, 225), Tone.GLOW) if scene.key.lamps else scene.paint(WHITE, Tone.LIGHT)
    back.fill(polygon(room.out(x0, room.top, 1.05), room.out(x1, room.top, 1.05), room.out(x1, room.top, 3.2),
                      room.out(x0, room.top, 3.2)), light)  # fmt: skip
    seats = scene.flat(0.78)
    for s in _ROWS:
        for side in (-1, 1):
            _seat(seats, room, side, s, cloth)
    poles = scene.flat(0.88)
    steel = scene.paint(OCHRE, Tone.MID)
    for share, s in ((0.30, 1.5), (0.72, 1.9)):
        x, _ = room.out(room.x(share), 0, s)
        poles.fill(rect(x - 0.006, -0.1, x + 0.006, room.out(0, room.base, s)[1]), steel)
    for k in range(5):
        x = (-0.30 + 0.15 * k) * scene.narrow
        poles.fill(rect(x - 0.002, 0.02, x + 0.002, 0.15 + 0.01 * (k % 2)), scene.paint(COAL, Tone.DARK))
        poles.fill(
            rounded(x - 0.022, 0.15 + 0.01 * (k % 2), x + 0.022, 0.195 + 0.01 * (k % 2), 0.014),
            scene.paint(COAL, Tone.DARK),
        )
        poles.fill(rounded(x - 0.014, 0.160 + 0.01 * (k % 2), x + 0.014, 0.185 + 0.01 * (k % 2), 0.010), light)
    near = scene.flat(NEAR).at(hand * (reach - 0.10), 0.94, scene.narrow, flip=hand > 0)
    deep = scene.paint(cloth, Tone.DEEP)
    near.fill(
        blob((-0.40, 0.3, 0), (-0.38, -0.20), (-0.24, -0.27), (-0.02, -0.25), (0.06, -0.18), (0.09, 0.3, 0)), deep
    )
    near.fill(rounded(-0.30, -0.31, 0.0, -0.25, 0.02), scene.paint(OCHRE, Tone.DARK))


def _front(canvas: Canvas, room: Room) -> None:
    """Frame the driver's pane, a mirror above it, the driver's seat and the wheel below."""
    scene = room.scene
    middle = room.x(0.5)
    dark = scene.paint(IRON, Tone.DARK)
    canvas.fill(rect(middle - 0.006, 0.23, middle + 0.006, 0.50), dark)
    canvas.fill(rect(room.left, 0.49, room.right, 0.535), dark)
    canvas.fill(rounded(room.x(0.36), 0.185, room.x(0.64), 0.222, 0.012), scene.paint(STEEL, Tone.LIGHT))
    x = room.x(0.27)
    canvas.line([(x - 0.035, 0.49), (x, 0.474), (x + 0.035, 0.49)], 0.010, scene.paint(COAL, Tone.DEEP))
    canvas.fill(rounded(x - 0.045, 0.50, x + 0.045, 0.64, 0.02), scene.paint(COAL, Tone.DEEP))
    canvas.fill(rect(room.x(0.78), 0.52, room.x(0.90), 0.60), scene.paint(STEEL, Tone.DARK))
    canvas.fill(rect(room.x(0.80), 0.53, room.x(0.88), 0.545), scene.key.accent)


def _seat(canvas: Canvas, room: Room, side: int, s: float, cloth: Colour) -> None:
    """Stand the back of a double seat against a side wall, a rail along its top."""
    scene = room.scene
    edge = room.left if side < 0 else room.right
    inner = edge - side * room.wide * 0.30
    lit = side != scene.key.side
    (x0, top), (x1, foot) = room.out(edge, 0.535, s), room.out(inner, 0.632, s)
    left, right = min(x0, x1), max(x0, x1)
    low = room.out(0, room.base, s)[1]
    canvas.fill(
        rect(left + (right - left) * 0.12, foot, left + (right - left) * 0.18, low), scene.paint(IRON, Tone.DEEP)
    )
    canvas.fill(
        rect(left + (right - left) * 0.80, foot, left + (right - left) * 0.86, low), scene.paint(IRON, Tone.DEEP)
    )
    canvas.fill(rounded(left, top, right, foot, 0.018 * s), scene.paint(cloth, Tone.MID, lit=lit))
    canvas.fill(
        rect((left + right) / 2 - 0.002 * s, top + 0.01, (left + right) / 2 + 0.002 * s, foot),
        scene.paint(cloth, Tone.DARK, lit=lit),
    )
    canvas.fill(
        rounded(left + 0.01, top - 0.010 * s, right - 0.01, top + 0.006 * s, 0.006 * s),
        scene.paint(OCHRE, Tone.MID, lit=lit),
    )
