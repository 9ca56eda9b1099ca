"""A cell: bare walls, one small barred window high up, its light cut into bars across the floor, a bunk on chains."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import floors, foreground, lamps, openings, seats, shell, surfaces
from filmstudio.engines.animatic.sets.interiors.lamplight import by_flame, sun
from filmstudio.engines.animatic.sets.interiors.openings import Opening
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import BRICK, IRON, SLATE, STEEL, STONE, WALNUT, WHITE
from filmstudio.engines.animatic.sets.scene import Scene


def paint_cell(scene: Scene) -> None:
    """Paint a cell."""
    dungeon = by_name(scene, {"dungeon oubliette": True}, False)
    if dungeon:
        by_flame(scene)
    wall, hand = scene.pick((STONE, SLATE, BRICK)), -scene.key.side
    wall = STONE if dungeon else wall
    room = shell.enter(scene, wide=0.60, top=0.02, aside=0.06, turn=-0.05 * hand, lamps=0.45)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.24)
    window = openings.sash(x - 0.085 * size, 0.165, x + 0.085 * size, 0.285, 4, 1)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, STONE)
    floors.slabs(floor, room, STONE)
    _barred_pool(floor, room, window, hand)
    back = shell.raise_walls(room, wall, holes=[window.shape], tone=Tone.MID, cast=False)
    surfaces.blocks(back, room, shell.wall_with(room, [window.shape]), wall, high=0.062, share=0.34)
    damp = mix(scene.paint(wall, Tone.MID), scene.paint(STONE, Tone.DARK), 0.40)
    back.brush(rect(room.left, 0.5, room.right, room.base), damp, brush=Brush.SPONGE, coverage=0.5,
        fade=((0, room.base + 0.03), (0, 0.50)))  # fmt: skip
    openings.frame(back, room, window, STONE, tone=Tone.LIGHT)
    for k in range(1, 4):
        bar = window.left + (window.right - window.left) * k / 4
        back.fill(rect(bar - 0.006, window.top, bar + 0.006, window.bottom), scene.paint(IRON, Tone.DEEP))
    tally = back.at(room.x(0.5 + hand * 0.20), 0.44, size)
    chalk = scene.paint(WHITE, Tone.LIGHT)
    for group in range(3):
        for k in range(4):
            mark = group * 0.052 + k * 0.010
            tally.line([(mark, -0.016), (mark + 0.002, 0.016)], 0.0026, chalk, 0.7)
        tally.line([(group * 0.052 - 0.006, 0.010), (group * 0.052 + 0.036, -0.010)], 0.0026, chalk, 0.7)
    warm, opacity, _ = sun(scene)
    air = scene.flat(0.76)
    far = room.out(window.middle + hand * 0.46 * size, room.base, 1.45)
    air.fill(polygon((window.left, window.bottom if hand > 0 else window.top),
        (window.right, window.top if hand > 0 else window.bottom), (far[0] + 0.10 * size, far[1]),
        (far[0] - 0.16 * size, far[1])), warm, opacity * 0.24)  # fmt: skip
    bunk = scene.flat(0.76, stands="bed")
    bunk_x = room.keep(room.x(0.5 + hand * 0.33), 0.24 * size)
    _bunk(bunk.at(bunk_x, room.base + 0.03, 0.95 * size, flip=hand > 0), scene)
    lamps.bulb(air.at(room.x(0.5 - hand * 0.02), 0.175, 0.8 * size), scene, foot=0.70, spread=0.34)
    bucket = scene.flat(0.95).at(-hand * shell.reach(scene) * 0.68, 0.865, size)
    seats.shadow(bucket, scene, 0.07)
    bucket.fill(polygon((-0.042, -0.075), (0.042, -0.075), (0.030, 0), (-0.030, 0)), scene.paint(STEEL, Tone.DARK))
    bucket.fill(rect(-0.045, -0.082, 0.045, -0.070), scene.paint(STEEL, Tone.LIGHT))
    foreground.bars(foreground.begin(room, -hand, 0.10), scene)


def _barred_pool(floor: Canvas, room: Room, window: Opening, hand: int) -> None:
    """Lay the window's light on the floor in four strips."""
    warm, opacity, long = sun(room.scene)
    width = (window.right - window.left) / 4
    for k in range(4):
        x0 = window.left + width * (k + 0.10)
        strip = room.ground(x0, x0 + width * 0.78, 1.26, 1.46 + 0.14 * long, hand * (0.62 + 0.16 * long))
        floor.fill(strip, warm, opacity)


def _bunk(canvas: Canvas, scene: Scene) -> None:
    """Fold down a bunk on two chains, a grey blanket and a thin pillow on it."""
    iron = scene.paint(IRON, Tone.DEEP)
    canvas.fill(polygon((-0.26, 0.0), (0.24, 0.0), (0.27, 0.02), (-0.22, 0.02)), scene.paint(STONE, Tone.DEEP), 0.5)
    for x in (-0.23, 0.22):
        canvas.line([(x, -0.13), (x + 0.002, -0.33)], 0.005, iron)
    canvas.fill(rect(-0.26, -0.13, 0.26, -0.108), scene.paint(WALNUT, Tone.DARK))
    canvas.fill(blob((-0.25, -0.16), (-0.10, -0.165), (0.25, -0.158), (0.255, -0.13, 0), (-0.255, -0.13, 0)),
        scene.paint(WHITE, Tone.LIGHT, lit=False))  # fmt: skip
    canvas.fill(blob((0.04, -0.165, 0), (0.255, -0.162, 0), (0.262, -0.085, 0), (0.14, -0.095), (0.05, -0.088, 0)),
        scene.paint(SLATE, Tone.DARK))  # fmt: skip
    canvas.fill(blob((-0.245, -0.158), (-0.235, -0.19), (-0.15, -0.185), (-0.14, -0.158)),
        scene.paint(WHITE, Tone.LIGHT))  # fmt: skip
