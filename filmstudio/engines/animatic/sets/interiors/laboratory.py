"""A laboratory: a bench of glassware, shelves of flasks, a chart, a tank or a screen that glows."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamps,
    openings,
    seats,
    shell,
    storage,
    surfaces,
)
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    IRON,
    MINT,
    OCHRE,
    PAPER,
    SCREEN,
    SLATE,
    STEEL,
    TEAL,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def paint_laboratory(scene: Scene) -> None:
    """Paint a laboratory."""
    wall, hand = scene.pick((TEAL, MINT, SLATE)), scene.pick((-1, 1))
    liquid = scene.pick(((120, 210, 120), (220, 120, 200), (240, 190, 70)))
    room = shell.enter(scene, wide=0.80, top=0.06, turn=0.08 * hand, lamps=0.8)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.06)
    window = openings.sash(x - 0.20 * size, 0.17, x + 0.20 * size, 0.36, 3, 1)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, SLATE)
    floors.squares(floor, room, WHITE, size=0.15, tone=Tone.MID)
    openings.sunbeams(floor, room, [window])
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=WHITE)
    a, b = room.x(0.5 - hand * 0.46), room.x(0.5 - hand * 0.14)
    surfaces.tiles(back, room, rect(min(a, b), 0.40, max(a, b), room.base), WHITE, size=0.052)
    openings.frame(back, room, window, STEEL)
    lamps.strip(back.at(room.x(0.5 + hand * 0.16), 0.12), scene, 0.30 * size, foot=0.56)
    for y in (0.30, 0.40):
        shelf = room.keep(room.x(0.5 - hand * 0.36), 0.14)
        back.fill(rect(shelf - 0.13 * size, y, shelf + 0.13 * size, y + 0.010), scene.paint(STEEL, Tone.DARK))
        storage.bottles(back, scene, shelf - 0.12 * size, shelf + 0.12 * size, y, 0.065)
    _tank(scene.flat(room.depth + 0.05).at(room.keep(room.x(0.5 + hand * 0.34), 0.10 * size), room.base + 0.02,
        size), scene, liquid)  # fmt: skip
    bench = scene.flat(0.88)
    left = -hand * shell.reach(scene) * 0.62
    table = bench.at(left, 0.805, 0.98 * size, flip=hand > 0)
    storage.counter(table, scene, -0.40, 0.24, SLATE, WHITE, high=0.19, doors=4)
    _glassware(table.at(-0.06, -0.206), scene, liquid)
    seats.stool(bench.at(hand * shell.reach(scene) * 0.80, 0.86, size), scene, OCHRE, high=0.16)
    near = foreground.begin(room, hand)
    _flasks(near, scene)


def _tank(canvas: Canvas, scene: Scene, liquid: Colour) -> None:
    """Stand a tall vessel in which something glows."""
    iron = scene.paint(IRON, Tone.DARK)
    glow = mix(scene.paint(liquid, Tone.LIGHT), scene.key.glow(liquid), 0.55)
    if scene.key.dark:
        canvas.glow(0, -0.28, 0.30, 0.36, glow, 0.5)
    canvas.fill(rounded(-0.075, -0.50, 0.075, -0.05, 0.06), scene.paint((190, 215, 215), Tone.MID))
    canvas.fill(rounded(-0.062, -0.42, 0.062, -0.06, 0.05), glow)
    canvas.fill(rounded(-0.050, -0.44, -0.034, -0.12, 0.008), scene.paint(WHITE, Tone.LIGHT), 0.8)
    for x, y, radius in ((0.012, -0.20, 0.014), (-0.014, -0.29, 0.010), (0.022, -0.345, 0.007), (0.0, -0.13, 0.008)):
        canvas.fill(circle(x, y, radius), scene.paint(WHITE, Tone.LIGHT), 0.75)
    canvas.fill(polygon((-0.10, 0), (-0.088, -0.075), (0.088, -0.075), (0.10, 0)), iron)
    canvas.fill(polygon((-0.085, -0.47), (-0.05, -0.53), (0.05, -0.53), (0.085, -0.47)), iron)
    canvas.fill(circle(0.05, -0.036, 0.012), scene.key.accent)
    canvas.line([(0.0, -0.52), (0.01, -0.62), (0.09, -0.66), (0.14, -0.9)], 0.022, iron)


def _glassware(canvas: Canvas, scene: Scene, liquid: Colour) -> None:
    """Set up flasks, a burner and a coil on the bench."""
    glass, full = scene.paint((205, 228, 226), Tone.LIGHT), scene.paint(liquid, Tone.MID)
    canvas.fill(blob((-0.012, -0.125, 0), (0.012, -0.125, 0), (0.014, -0.075, 0.3), (0.050, -0.012), (0.042, 0, 0),
        (-0.042, 0, 0), (-0.050, -0.012), (-0.014, -0.075, 0.3)), glass, 0.85)  # fmt: skip
    canvas.fill(blob((-0.030, -0.045, 0), (0.030, -0.045, 0), (0.046, -0.012), (0.040, -0.003, 0),
        (-0.040, -0.003, 0), (-0.046, -0.012)), full)  # fmt: skip
    canvas.line([(0.004, -0.122), (0.04, -0.16), (0.12, -0.15), (0.13, -0.09)], 0.007, glass, 0.9)
    canvas.fill(circle(0.13, -0.065, 0.036), glass, 0.85)
    canvas.fill(blob((0.098, -0.060, 0), (0.162, -0.060, 0), (0.15, -0.038), (0.13, -0.032), (0.11, -0.038)),
        scene.key.accent)  # fmt: skip
    canvas.fill(rect(0.122, -0.032, 0.138, 0), scene.paint(IRON, Tone.DEEP))
    for k, x in enumerate((-0.13, -0.155, -0.18)):
        canvas.fill(rounded(x - 0.008, -0.085, x + 0.008, -0.012, 0.007), glass, 0.85)
        canvas.fill(rounded(x - 0.008, -0.04 - 0.012 * k, x + 0.008, -0.012, 0.007), full)
    canvas.fill(rect(-0.20, -0.045, -0.11, -0.038), scene.paint(WALNUT, Tone.DARK))
    canvas.fill(rect(-0.20, -0.010, -0.11, 0), scene.paint(WALNUT, Tone.DARK))
    canvas.fill(polygon((0.19, -0.002), (0.25, -0.002), (0.245, -0.02), (0.195, -0.02)), scene.paint(PAPER, Tone.LIGHT))


def _flasks(canvas: Canvas, scene: Scene) -> None:
    """Stand big dark flasks in the corner."""
    deep = scene.paint(COAL, Tone.DEEP)
    canvas.fill(rect(-0.6, -0.075, 0.11, 0.3), deep)
    canvas.fill(blob((-0.105, -0.36, 0), (-0.065, -0.36, 0), (-0.06, -0.25, 0.3), (0.0, -0.09), (-0.01, -0.07, 0),
        (-0.16, -0.07, 0), (-0.17, -0.09), (-0.11, -0.25, 0.3)), deep)  # fmt: skip
    canvas.fill(ellipse(-0.085, -0.11, 0.062, 0.014), scene.paint(SCREEN, Tone.DARK))
    canvas.fill(rounded(0.030, -0.20, 0.070, -0.07, 0.016), deep)
