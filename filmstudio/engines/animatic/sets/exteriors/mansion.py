"""A great house behind its gate. The canvas stands at the middle of the foot; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.facades import pane_paint
from filmstudio.engines.animatic.sets.exteriors.houses import roofing, window
from filmstudio.engines.animatic.sets.exteriors.pigments import BRICK, CHALK, IRON, PLASTER, SLATE, STONE, WOOD
from filmstudio.engines.animatic.sets.scene import Scene


def mansion(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Two wings and a porch under a steep roof, about 11 wide and 4.8 high."""
    local = scene.pick((PLASTER, BRICK, STONE))
    wall = scene.paint(local, Tone.LIGHT if not scene.key.dark else Tone.MID, depth)
    shade, trim = scene.paint(local, Tone.DARK, depth, lit=False), scene.paint(CHALK, Tone.LIGHT, depth)
    roof, roof_shade = roofing(scene, depth, SLATE)
    for x in (-3.4, -1.2, 2.9):
        canvas.fill(rect(x, -5.1, x + 0.5, -3.4), shade)
    canvas.fill(polygon((-5.0, -2.7), (-4.2, -4.2), (4.2, -4.2), (5.0, -2.7)), roof)
    canvas.fill(rect(-4.6, -2.75, 4.6, 0), wall)
    canvas.fill(rect(-4.6, -2.75, 4.6, -2.5), shade, 0.6)
    for side in (-1, 1):
        x0, x1 = sorted((side * 2.9, side * 5.2))
        middle = (x0 + x1) / 2
        lit = side == scene.key.side
        canvas.fill(rect(x0, -2.9, x1, 0), wall if lit else scene.paint(local, Tone.MID, depth, lit=False))
        canvas.fill(polygon((x0 - 0.2, -2.85), (middle, -4.75), (x1 + 0.2, -2.85)), roof if lit else roof_shade)
        canvas.fill(circle(middle, -3.35, 0.24), pane_paint(scene, depth, burning=True))
        for low in (-1.75, -0.5):
            for k in (-0.75, 0.25):
                window(canvas, scene, middle + k, low, 0.5, 0.8, depth, burning=scene.chance(0.5))
    for x in (-2.4, -1.55, 1.1, 1.95):
        window(canvas, scene, x, -1.75, 0.45, 0.7, depth, burning=scene.chance(0.4))
    for x in (-2.4, 1.95):
        window(canvas, scene, x, -0.5, 0.45, 0.85, depth, burning=scene.chance(0.6))
    canvas.fill(rect(-1.3, -1.5, 1.3, 0), shade)
    canvas.fill(rect(-0.4, -1.2, 0.4, 0), scene.paint(WOOD, Tone.DARK, depth))
    canvas.fill(rect(-0.26, -1.06, 0.26, -0.7), pane_paint(scene, depth, burning=True))
    for x in (-1.3, -0.62, 0.62, 1.3):
        canvas.fill(rect(x - 0.1, -1.5, x + 0.1, 0), trim)
    canvas.fill(polygon((-1.7, -1.48), (0, -2.25), (1.7, -1.48)), trim)
    canvas.fill(polygon((-1.2, -1.55), (0, -2.05), (1.2, -1.55)), shade)
    canvas.fill(rect(-1.7, -0.12, 1.7, 0.04), scene.paint(STONE, Tone.LIGHT, depth))


def gate(canvas: Canvas, scene: Scene, depth: float) -> None:
    """One leaf of an iron gate, open, on a pillar with a ball: about 1.6 wide and 1.9 high."""
    stone, iron = scene.paint(STONE, Tone.DARK, depth), scene.paint(IRON, Tone.DEEP, depth)
    canvas.fill(polygon((-0.26, 0.05), (-0.22, -1.6), (0.22, -1.6), (0.26, 0.05)), stone)
    canvas.fill(rect(-0.32, -1.72, 0.32, -1.56), stone)
    canvas.fill(circle(0, -1.86, 0.19), stone)
    for k in range(5):
        x = 0.38 + 0.22 * k
        canvas.fill(rect(x, -1.25 - 0.06 * k, x + 0.05, 0.05 + 0.03 * k), iron)
    canvas.fill(polygon((0.26, -1.12), (1.60, -1.38), (1.60, -1.30), (0.26, -1.04)), iron)
    canvas.fill(polygon((0.26, -0.22), (1.60, -0.16), (1.60, -0.08), (0.26, -0.14)), iron)
