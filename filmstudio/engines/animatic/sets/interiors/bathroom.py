"""A bathroom: tiles to the shoulder, a tub behind its curtain, a basin under a round mirror, one small high window."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
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
    BRASS,
    CORAL,
    IRON,
    MINT,
    OCHRE,
    ROSE,
    SLATE,
    STEEL,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def paint_bathroom(scene: Scene) -> None:
    """Paint a bathroom."""
    wall, tile = scene.pick((TEAL, ROSE, OCHRE, SLATE)), scene.pick((WHITE, MINT))
    cloth, hand = scene.pick((CORAL, TEAL, OCHRE)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.70, top=0.10, turn=0.10 * hand)
    size = scene.narrow
    x = room.x(0.5 + hand * 0.06)
    window = openings.sash(x - 0.10 * size, 0.18, x + 0.10 * size, 0.36, 2, 1)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, SLATE)
    floors.squares(floor, room, WHITE, size=0.10)
    openings.sunbeams(floor, room, [window])
    floor.fill(ellipse(-hand * shell.reach(scene) * 0.36, 0.80, 0.20 * size, 0.036), scene.paint(cloth, Tone.MID))
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=WHITE)
    surfaces.dado(back, room, tile, 0.44, tone=Tone.MID)
    a, b = room.x(0.5 - hand * 0.50), room.x(0.5 - hand * 0.18)
    surfaces.tiles(back, room, rect(min(a, b), 0.445, max(a, b), room.base), tile, size=0.048)
    back.fill(rect(room.left, 0.432, room.right, 0.446), scene.paint(cloth, Tone.DARK))
    openings.frame(back, room, window, WHITE)
    along = scene.flat(room.depth + 0.08)
    sink = along.at(room.keep(room.x(0.5 - hand * 0.27), 0.2), room.base + 0.02, 0.88 * size)
    basin(sink, scene)
    storage.mirror(sink.at(0, -0.40), scene, 0.17, 0.20, BRASS, oval=scene.chance(0.5))
    lamps.sconce(sink.at(0.13, -0.40, 0.9), scene)
    seats.stool(along.at(room.x(0.5 - hand * 0.06), room.base + 0.03, 0.7 * size), scene, cloth, high=0.13)
    tub(along.at(room.keep(room.x(0.5 + hand * 0.33), 0.30 * size), room.base + 0.05, 0.98 * size, flip=hand < 0),
        scene, cloth)  # fmt: skip
    near = foreground.begin(room, -hand, 0.06)
    scene.aside("front").pick((foreground.jamb, foreground.leaves))(near, scene)


def basin(canvas: Canvas, scene: Scene) -> None:
    """Stand a wash basin on its foot."""
    white, shade = scene.paint(WHITE, Tone.LIGHT), scene.paint(WHITE, Tone.LIGHT, lit=False)
    canvas.fill(polygon((-0.03, 0), (0.03, 0), (0.02, -0.17), (-0.02, -0.17)), shade)
    canvas.fill(blob((-0.10, -0.225, 0), (0.10, -0.225, 0), (0.088, -0.18), (0.03, -0.155), (-0.03, -0.155),
        (-0.088, -0.18)), white)  # fmt: skip
    canvas.fill(rounded(-0.11, -0.235, 0.11, -0.215, 0.008), white)
    canvas.fill(rect(-0.11, -0.216, 0.11, -0.209), shade)
    canvas.line([(-0.002, -0.232), (-0.002, -0.268), (0.03, -0.262)], 0.010, scene.paint(STEEL, Tone.DARK))
    canvas.fill(rounded(-0.075, -0.268, -0.052, -0.232, 0.004), scene.key.accent)


def tub(canvas: Canvas, scene: Scene, cloth: Colour) -> None:
    """Stand a tub on feet, its curtain drawn to the far end."""
    white, shade = scene.paint(WHITE, Tone.LIGHT), scene.paint(WHITE, Tone.LIGHT, lit=False)
    iron = scene.paint(IRON, Tone.DARK)
    seats.shadow(canvas, scene, 0.5)
    for x in (-0.19, 0.2):
        canvas.fill(blob((x - 0.02, -0.05, 0), (x + 0.02, -0.05, 0), (x + 0.012, 0, 0), (x - 0.012, 0, 0)), iron)
    canvas.fill(blob((-0.28, -0.19, 0), (0.29, -0.19, 0), (0.275, -0.10), (0.22, -0.03), (-0.18, -0.03),
        (-0.26, -0.10)), white)  # fmt: skip
    canvas.fill(blob((0.06, -0.19, 0), (0.29, -0.19, 0), (0.275, -0.10), (0.22, -0.03), (0.02, -0.03, 0),
        (0.10, -0.10)), shade)  # fmt: skip
    canvas.fill(rounded(-0.30, -0.205, 0.31, -0.182, 0.011), white)
    canvas.line([(-0.24, -0.2), (-0.245, -0.47), (-0.20, -0.51), (-0.17, -0.48)], 0.008, iron)
    canvas.fill(circle(-0.165, -0.472, 0.020), iron)
    canvas.fill(rect(-0.20, -0.545, 0.40, -0.536), iron)
    canvas.fill(blob((0.12, -0.54, 0), (0.36, -0.54, 0), (0.36, -0.06, 0), (0.16, -0.07, 0), (0.15, -0.3)),
        scene.paint(cloth, Tone.MID))  # fmt: skip
    for x in (0.17, 0.26):
        canvas.fill(blob((x, -0.54, 0), (x + 0.035, -0.54, 0), (x + 0.03, -0.3), (x + 0.05, -0.065, 0),
            (x + 0.01, -0.065, 0), (x + 0.012, -0.3)), scene.paint(cloth, Tone.MID, lit=False))  # fmt: skip
