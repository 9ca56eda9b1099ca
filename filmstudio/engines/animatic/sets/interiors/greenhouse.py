"""A greenhouse: walls and roof of glass in iron, beds of green to both sides, pots on a table, leaves in front."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect, ribbon
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamplight, openings, seats, shell
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import IRON, LEAF, OAK, SAGE, STONE, TERRACOTTA, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_greenhouse(scene: Scene) -> None:
    """Paint a greenhouse."""
    iron, hand = scene.pick((WHITE, IRON, SAGE)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.58, top=0.16, base=0.70, aside=0.06, lamps=0.5)
    size = scene.narrow
    view = openings.look_out(room, [rect(-scene.half - 0.1, -0.1, scene.half + 0.1, 0.62)])
    view.fill(rect(-9, -0.1, 9, 0.62), mix(scene.key.sky[2], scene.key.light, 0.3), 0.18)
    floor = floors.lay_floor(room, STONE, tone=Tone.MID)
    floors.slabs(floor, room, STONE, tone=Tone.MID)
    warm, opacity, _ = lamplight.sun(scene)
    for k in range(5):
        x = room.x(0.1 + 0.19 * k)
        floor.fill(room.ground(x, x + 0.05, 1.1, 2.6, -scene.key.side * 0.10), warm, opacity * 0.5)
    back = scene.flat(room.depth)
    wall, dark = scene.paint(STONE, Tone.LIGHT), scene.paint(STONE, Tone.MID, lit=False)
    for side in (-1, 1):
        back.fill(room.side(side, 1, shell.FAR, 0.60, room.base), dark if side == scene.key.side else wall)
    back.fill(rect(room.left, 0.60, room.right, room.base), wall)
    _bars(back, room, scene.paint(iron, Tone.LIGHT if iron is not IRON else Tone.DARK))
    door = scene.paint(iron, Tone.LIGHT if iron is not IRON else Tone.DARK)
    for x0, x1, y0 in ((-0.115, -0.100, 0.34), (0.100, 0.115, 0.34), (-0.008, 0.008, 0.34)):
        back.fill(rect(room.x(0.5) + x0 * size, y0, room.x(0.5) + x1 * size, room.base), door)
    back.fill(rect(room.x(0.5) - 0.115 * size, 0.335, room.x(0.5) + 0.115 * size, 0.352), door)
    for side in (-1, 1):
        _climbers(back, room, side)
    beds = scene.flat(0.84)
    for side in (-1, 1):
        _bed(beds.at(side * shell.reach(scene) * 0.82, 0.80, size, flip=side > 0), scene.aside(f"bed {side}"))
    for k, x in enumerate((-0.30, 0.12, 0.40)):
        _basket(beds.at(x * shell.reach(scene) * 1.5, 0.13 + 0.03 * (k % 2), size), scene.aside(f"basket {k}"))
    _potting(scene.flat(0.94).at(hand * shell.reach(scene) * 0.58, 0.868, size, flip=hand < 0), scene)
    lamplight.puddle(floor, scene, 0, 0.83, 0.5 * size)
    foreground.leaves(foreground.begin(room, -hand), scene)


def _bars(canvas: Canvas, room: Room, paint: Colour) -> None:
    """Set the iron: uprights, two rails, and a roof of ribs that meet in a ridge."""
    ridge = (room.x(0.5), room.top - 0.16)
    for k in range(9):
        x = room.x(k / 8)
        top = room.top - 0.16 * (1 - abs(k / 8 - 0.5) * 2)
        canvas.fill(rect(x - 0.004, top, x + 0.004, 0.605), paint)
    for y in (0.60, 0.40, room.top):
        canvas.fill(rect(room.left, y - 0.004, room.right, y + 0.005), paint)
    canvas.line([(room.left, room.top), ridge], 0.010, paint)
    canvas.line([ridge, (room.right, room.top)], 0.010, paint)
    for side in (-1, 1):
        edge = room.left if side < 0 else room.right
        for s in (1.0, 1.25, 1.6, 2.1, 2.8):
            canvas.fill(
                polygon(
                    room.out(edge, room.top, s),
                    room.out(edge, room.top, s * 1.018),
                    room.out(edge, 0.605, s * 1.018),
                    room.out(edge, 0.605, s),
                ),
                paint,
            )
            spring = room.out(edge, room.top, s)
            peak = room.out(ridge[0], ridge[1], s)
            canvas.line([spring, peak], 0.009 * s, paint)
        for y in (0.60, 0.40, room.top):
            canvas.fill(room.side(side, 1, shell.FAR, y - 0.004, y + 0.005), paint)


def _climbers(canvas: Canvas, room: Room, side: int) -> None:
    """Let something climb up a corner, in clusters of leaves."""
    scene = room.scene.aside(f"climber {side}")
    x = room.left if side < 0 else room.right
    for k in range(15):
        y = 0.60 - 0.030 * k
        spread = 0.09 * (1 - k / 20)
        px = x - side * scene.roll(-0.02, spread)
        tone = Tone.MID if scene.chance(0.4) else Tone.DARK
        canvas.fill(circle(px, y + scene.roll(-0.01, 0.01), scene.roll(0.014, 0.030)), scene.paint(LEAF, tone))


def _bed(canvas: Canvas, scene: Scene) -> None:
    """A raised bed with a palm, big leaves and something that flowers."""
    canvas.fill(rect(-0.34, -0.09, 0.22, 0), scene.paint(STONE, Tone.DARK))
    canvas.fill(rect(-0.35, -0.10, 0.23, -0.082), scene.paint(STONE, Tone.LIGHT))
    for x, tall, tone in ((-0.24, 0.40, Tone.DARK), (-0.02, 0.26, Tone.MID), (0.13, 0.17, Tone.DARK)):
        for k in range(7):
            turn = -66 + 22 * k + scene.roll(-6, 6)
            leaf = canvas.at(x, -0.09, tall, turn)
            leaf.fill(
                blob((0, 0, 0), (-0.09, -0.5), (0, -1.0, 0), (0.09, -0.5)), scene.paint(LEAF, tone, lit=k % 2 == 0)
            )
            leaf.fill(ribbon([(0, 0), (0, -0.9)], [0.02, 0.006]), scene.paint(LEAF, Tone.DARK, lit=False))
    for x, y in ((-0.10, -0.20), (-0.05, -0.27), (0.04, -0.22)):
        canvas.fill(circle(x, y, 0.016), scene.key.accent)


def _basket(canvas: Canvas, scene: Scene) -> None:
    """A hanging basket."""
    canvas.fill(rect(-0.0015, -1.0, 0.0015, 0), scene.paint(IRON, Tone.DARK))
    canvas.fill(blob((-0.05, 0, 0), (0, 0.055), (0.05, 0, 0)), scene.paint(TERRACOTTA, Tone.DARK))
    for k in range(8):
        x = scene.roll(-0.06, 0.06)
        canvas.line([(x * 0.6, 0), (x, 0.03), (x * 1.2, scene.roll(0.05, 0.12))], (0.012, 0.010, 0.003),
                    scene.paint(LEAF, Tone.MID if k % 2 else Tone.DARK))  # fmt: skip


def _potting(canvas: Canvas, scene: Scene) -> None:
    """A table with pots and a can."""
    seats.table(canvas, scene, OAK, 0.38)
    top = canvas.at(0, -0.185)
    for x, size in ((-0.13, 1.0), (-0.06, 0.75), (0.02, 0.9)):
        pot = top.at(x, 0, size)
        pot.fill(polygon((-0.026, -0.05), (0.026, -0.05), (0.018, 0), (-0.018, 0)), scene.paint(TERRACOTTA, Tone.MID))
        for turn in (-34, 0, 30):
            pot.at(0, -0.05, 0.07, turn).fill(
                blob((0, 0, 0), (-0.2, -0.5), (0, -1, 0), (0.2, -0.5)), scene.paint(LEAF, Tone.MID)
            )
    top.fill(rect(0.09, -0.055, 0.15, 0), scene.paint(IRON, Tone.MID))
    top.line([(0.09, -0.02), (0.055, -0.06)], 0.010, scene.paint(IRON, Tone.MID))
