"""Public buildings from the front. The canvas stands at the middle of the foot; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.houses import roofing, window
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    BRICK,
    CHALK,
    CONCRETE,
    GLASS,
    IRON,
    OCHRE,
    PLASTER,
    RED,
    ROSE,
    SLATE,
    STEEL,
    STONE,
    WOOD,
)
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era


def pane_paint(scene: Scene, depth: float, *, burning: bool) -> Colour:
    """Return the paint of a pane: the sky's by day, a lamp's where one burns."""
    if burning and scene.key.lamps:
        return mix(scene.key.glow(scene.key.lamp), scene.key.air, 0.2 * (1 - depth))
    return mix(scene.paint(SLATE, Tone.DARK, depth), scene.key.sky[1], 0.28)


def _shaded(canvas: Canvas, scene: Scene, wide: float, tall: float, shade: Colour) -> None:
    """Lay the shade of a front's far end over it, one hard edge."""
    s = -scene.key.side
    x0, x1 = sorted((s * wide * 0.62, s * wide))
    canvas.fill(rect(x0, -tall, x1, 0), shade, 0.45)


def _steps(canvas: Canvas, scene: Scene, wide: float, depth: float, count: int = 4) -> None:
    for k in range(count):
        reach = wide + 0.16 * k
        y = -0.36 + 0.12 * k
        canvas.fill(rect(-reach, y, reach, y + 0.12), scene.paint(STONE, Tone.LIGHT if k % 2 else Tone.MID, depth))


def pillared(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A portico with six columns between two wings, about 11 wide and 4.3 high: a court, a bank, a museum."""
    local = scene.pick((STONE, CHALK, PLASTER))
    wall = scene.paint(local, Tone.LIGHT if not scene.key.dark else Tone.MID, depth)
    mid, shade = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth, lit=False)
    canvas.fill(rect(-5.6, -2.9, 5.6, 0), mid)
    _shaded(canvas, scene, 5.6, 2.9, shade)
    canvas.fill(rect(-5.8, -3.08, 5.8, -2.86), wall)
    ancient = scene.place.era is Era.ANCIENT
    for side in () if ancient else (-1, 1):
        for k in range(3):
            x = side * (3.05 + 0.85 * k) - 0.2
            for low in (-1.75, -0.55):
                window(canvas, scene, x, low, 0.42, 0.78, depth, burning=scene.chance(0.5))
    canvas.fill(rect(-2.5, -2.95, 2.5, -0.36), scene.paint(local, Tone.DARK, depth, lit=False))
    door = scene.paint(WOOD, Tone.DARK, depth)
    canvas.fill(rect(-0.42, -1.75, 0.42, -0.36), door if ancient else pane_paint(scene, depth, burning=True))
    canvas.fill(rect(-0.03, -1.75, 0.03, -0.36), scene.paint(WOOD, Tone.DEEP, depth))
    for x in (-2.25, -1.4, -0.68, 0.68, 1.4, 2.25):
        canvas.fill(polygon((x - 0.17, -0.36), (x - 0.14, -2.85), (x + 0.14, -2.85), (x + 0.17, -0.36)), wall)
        s = -scene.key.side
        canvas.fill(polygon((x, -0.36), (x, -2.85), (x + s * 0.14, -2.85), (x + s * 0.17, -0.36)), mid)
        canvas.fill(rect(x - 0.24, -0.48, x + 0.24, -0.36), wall)
        canvas.fill(rect(x - 0.22, -2.92, x + 0.22, -2.80), wall)
    canvas.fill(rect(-2.75, -3.22, 2.75, -2.90), wall)
    canvas.fill(polygon((-2.95, -3.2), (0, -4.25), (2.95, -3.2)), wall)
    canvas.fill(polygon((-2.25, -3.27), (0, -4.02), (2.25, -3.27)), shade)
    canvas.fill(circle(0, -3.52, 0.2), scene.key.accent)
    _steps(canvas, scene, 2.7, depth)


def brick(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Four storeys of brick with a gable over the door, about 9 wide: a school, a hotel, a house of flats."""
    local = scene.pick((BRICK, ROSE, OCHRE))
    wall = scene.paint(local, Tone.MID, depth)
    shade, trim = scene.paint(local, Tone.DARK, depth, lit=False), scene.paint(CHALK, Tone.LIGHT, depth)
    tall = by_name(scene, {"school academy college station kindergarten": 3.1}, 4.5)
    canvas.fill(rect(-4.5, -tall, 4.5, 0), wall)
    _shaded(canvas, scene, 4.5, tall, shade)
    canvas.fill(rect(-4.7, -tall - 0.2, 4.7, -tall), trim if not scene.key.dark else shade)
    canvas.fill(rect(-4.5, -0.28, 4.5, 0), shade)
    for storey in range(round((tall - 0.2) / 1.15)):
        low = -0.50 - 1.15 * storey
        group = scene.chance(0.6)
        for k in range(9):
            x = -4.05 + 0.95 * k
            if not (storey == 0 and 3 <= k <= 5):
                window(canvas, scene, x, low, 0.45, 0.66, depth, burning=group and scene.chance(0.6))
    roof, roof_shade = roofing(scene, depth, SLATE)
    if tall < 4:
        canvas.fill(
            polygon((-1.6, -tall), (-1.6, -tall - 0.3), (0, -tall - 1.2), (1.6, -tall - 0.3), (1.6, -tall)), wall
        )
        canvas.fill(polygon((-1.75, -tall - 0.25), (0, -tall - 1.25), (1.75, -tall - 0.25), (1.5, -tall - 0.22),
                            (0, -tall - 1.05), (-1.5, -tall - 0.22)), roof)  # fmt: skip
        canvas.fill(circle(0, -tall - 0.35, 0.32), trim)
        canvas.line([(0, -tall - 0.35), (0, -tall - 0.55)], 0.05, roof_shade)
        canvas.line([(0, -tall - 0.35), (0.15, -tall - 0.30)], 0.05, roof_shade)
    canvas.fill(rect(-0.95, -1.55, 0.95, 0), scene.paint(STONE, Tone.LIGHT, depth))
    canvas.fill(rect(-0.62, -1.32, 0.62, 0), scene.paint(WOOD, Tone.DARK, depth))
    for x in (-0.52, 0.08):
        canvas.fill(rect(x, -1.2, x + 0.44, -0.42), pane_paint(scene, depth, burning=True))
    canvas.fill(polygon((-1.1, -1.5), (1.1, -1.5), (1.35, -1.28), (-1.35, -1.28)), scene.key.accent)
    _steps(canvas, scene, 1.0, depth, 2)


def modern(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Ribbons of glass over a canopy, about 11 wide and 3.2 high, a sign on the roof: a hospital, an office."""
    local = scene.pick((CONCRETE, CHALK, STEEL))
    wall = scene.paint(local, Tone.LIGHT if not scene.key.dark else Tone.MID, depth)
    mid, shade = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth, lit=False)
    canvas.fill(rect(-5.6, -3.2, 3.4, 0), wall)
    canvas.fill(rect(3.4, -2.1, 6.0, 0), mid)
    for k in range(2):
        y = -2.95 + 0.92 * k
        canvas.fill(rect(-5.3, y, 3.1, y + 0.56), pane_paint(scene, depth, burning=False))
        for n in range(12):
            x = -5.3 + 0.7 * n
            if scene.chance(0.4) and scene.key.lamps:
                canvas.fill(rect(x, y, x + 0.7, y + 0.56), pane_paint(scene, depth, burning=True))
            canvas.fill(rect(x - 0.03, y, x + 0.03, y + 0.56), mid)
    canvas.fill(rect(3.6, -1.85, 5.8, -1.25), pane_paint(scene, depth, burning=True))
    _shaded(canvas, scene, 5.6 if scene.key.side > 0 else 3.4, 3.2, shade)
    canvas.fill(rect(-2.1, -1.12, 1.9, 0), pane_paint(scene, depth, burning=True))
    for x in (-1.4, -0.7, 0.0, 0.7, 1.4):
        canvas.fill(rect(x - 0.03, -1.12, x + 0.03, 0), shade)
    canvas.fill(polygon((-2.7, -1.30), (2.5, -1.30), (2.8, -1.12), (-3.0, -1.12)), scene.paint(IRON, Tone.DARK, depth))
    for x in (-2.6, 2.35):
        canvas.fill(rect(x, -1.14, x + 0.1, 0.05), scene.paint(IRON, Tone.DARK, depth))
    _sign(canvas, scene, depth)


def _sign(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Stand a sign without a word on the roof: a cross where people are healed, a shield of the law, bars else."""
    kind = by_name(scene, {"hospital clinic surgery infirmary icu er emergency dentist": "cross",
                           "police precinct sheriff": "shield"}, "bars")  # fmt: skip
    glow = scene.key.glow if scene.key.lamps else (lambda one: scene.paint(one, Tone.MID, depth))
    pole = scene.paint(IRON, Tone.DARK, depth)
    for x in (-4.0, -2.2):
        canvas.fill(rect(x - 0.05, -3.4, x + 0.05, -3.15), pole)
    board = scene.paint(CHALK, Tone.LIGHT, depth) if not scene.key.dark else scene.paint(SLATE, Tone.DARK, depth)
    canvas.fill(rect(-4.5, -4.35, -1.7, -3.35), board)
    if kind == "cross":
        canvas.fill(rect(-4.30, -3.96, -3.66, -3.74), glow(RED))
        canvas.fill(rect(-4.09, -4.18, -3.87, -3.52), glow(RED))
    elif kind == "shield":
        canvas.fill(polygon((-4.28, -4.15), (-3.98, -4.23), (-3.68, -4.15), (-3.7, -3.76), (-3.98, -3.50),
                            (-4.26, -3.76)), scene.key.accent)  # fmt: skip
    else:
        canvas.fill(circle(-3.98, -3.85, 0.30), scene.key.accent)
    for k, long in enumerate((1.45, 1.1)):
        canvas.fill(rect(-3.42, -4.08 + 0.3 * k, -3.42 + long, -3.92 + 0.3 * k), glow(GLASS))
