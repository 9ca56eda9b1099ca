"""What horses need. Each stands at the origin; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.pigments import GLASS, STRAW, WOOD
from filmstudio.engines.animatic.sets.scene import Scene


def hitching_rail(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A rail on two posts to tie horses to, about 1.5 long."""
    wood, dark = scene.paint(WOOD, Tone.MID, depth), scene.paint(WOOD, Tone.DARK, depth)
    for x in (-0.55, 0.52):
        canvas.fill(polygon((x - 0.06, 0.02), (x - 0.05, -0.66), (x + 0.05, -0.66), (x + 0.06, 0.02)), dark)
    canvas.fill(rounded(-0.74, -0.60, 0.72, -0.50, 0.04), wood)
    canvas.line(
        [(-0.10, -0.55), (-0.06, -0.26), (0.06, -0.22), (0.10, -0.54)], 0.03, scene.paint(STRAW, Tone.MID, depth)
    )


def trough(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A trough of boards with water in it, about 1.4 long."""
    wood, dark = scene.paint(WOOD, Tone.MID, depth), scene.paint(WOOD, Tone.DARK, depth)
    for x in (-0.50, 0.44):
        canvas.fill(rect(x, -0.16, x + 0.08, 0.02), dark)
    canvas.fill(polygon((-0.70, -0.44), (0.70, -0.44), (0.58, -0.12), (-0.58, -0.12)), wood)
    canvas.fill(polygon((-0.63, -0.25), (0.63, -0.25), (0.58, -0.12), (-0.58, -0.12)), dark)
    canvas.fill(ellipse(0, -0.44, 0.70, 0.07), dark)
    canvas.fill(ellipse(0, -0.43, 0.62, 0.05), scene.paint(GLASS, Tone.LIGHT, depth))
