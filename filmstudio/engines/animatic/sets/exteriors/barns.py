"""What stands on a farm. The canvas stands at the middle of the foot; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.houses import roofing
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    IRON,
    RED,
    SLATE,
    STEEL,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def barn(canvas: Canvas, scene: Scene, depth: float, *, flip: bool = False) -> None:
    """A barn with a broken-backed roof and a silo behind it, about 4.5 wide and 3 high."""
    c = canvas.at(0, 0, flip=flip)
    sunny = (scene.key.side > 0) != flip
    steel = scene.paint(STEEL, Tone.LIGHT, depth)
    c.fill(polygon((1.55, 0), (1.55, -3.2), (2.45, -3.2), (2.45, 0)), steel)
    c.fill(
        polygon((2.02, 0), (2.02, -3.2), (2.45, -3.2), (2.45, 0))
        if not sunny
        else polygon((1.55, 0), (1.55, -3.2), (1.85, -3.2), (1.85, 0)),
        scene.paint(STEEL, Tone.DARK, depth, lit=False),
        0.75,
    )
    c.fill(blob((1.48, -3.15, 0), (2.0, -3.75), (2.52, -3.15, 0)), scene.paint(SLATE, Tone.DARK, depth))
    red, dark = scene.paint(RED, Tone.MID, depth, lit=not sunny), scene.paint(RED, Tone.MID, depth, lit=sunny)
    roof, roof_shade = roofing(scene, depth, SLATE)
    gable = polygon((-2.0, 0), (-2.0, -1.5), (-1.62, -2.35), (-0.85, -2.85), (-0.08, -2.35), (0.3, -1.5), (0.3, 0))
    c.fill(polygon((0.3, 0), (0.3, -1.5), (1.9, -1.42), (1.9, 0)), dark)
    c.fill(gable, red)
    c.fill(
        polygon((-0.85, -2.95), (0.95, -2.78), (1.58, -2.25), (2.0, -1.38), (0.33, -1.42), (-0.05, -2.35)),
        roof if sunny else roof_shade,
    )
    c.fill(
        polygon((-0.85, -2.98), (-0.85, -2.80), (-1.58, -2.31), (-1.94, -1.46), (-2.12, -1.46), (-1.72, -2.42)), roof
    )
    white = scene.paint(CHALK, Tone.LIGHT, depth)
    hole = scene.paint(IRON, Tone.DEEP, depth)
    c.fill(rect(-1.32, -1.08, -0.38, 0), scene.paint(RED, Tone.DARK, depth, lit=False))
    for line in ((-1.32, -1.08, -1.24, 0), (-0.46, -1.08, -0.38, 0), (-1.32, -1.12, -0.38, -1.04)):
        c.fill(rect(*line), white)
    c.fill(polygon((-1.28, -0.02), (-1.22, -0.02), (-0.42, -1.04), (-0.48, -1.04)), white)
    c.fill(polygon((-1.28, -1.04), (-1.22, -1.04), (-0.42, -0.02), (-0.48, -0.02)), white)
    c.fill(rect(-1.08, -2.1, -0.62, -1.62), scene.key.glow(scene.key.lamp) if scene.key.lamps else hole)
    c.fill(polygon((-1.14, -1.6), (-0.56, -1.6), (-0.56, -1.55), (-1.14, -1.55)), white)


def wheel(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A wind wheel on its mast, 3.2 high."""
    iron = scene.paint(IRON, Tone.DARK, depth)
    for x in (-0.4, 0.4):
        canvas.fill(polygon((x - 0.03, 0), (x * 0.06 - 0.02, -2.7), (x * 0.06 + 0.02, -2.7), (x + 0.03, 0)), iron)
    for y in (-0.6, -1.3, -2.0):
        wide = 0.4 * (1 + y / 2.8)
        canvas.fill(rect(-wide, y - 0.02, wide, y + 0.02), iron)
    blades = scene.paint(STEEL, Tone.LIGHT, depth)
    for k in range(9):
        blade = canvas.at(0, -2.75, degrees=40 * k + 9)
        blade.fill(polygon((-0.03, -0.10), (0.03, -0.10), (0.12, -0.56), (-0.10, -0.56)), blades)
    canvas.fill(circle(0, -2.75, 0.10), iron)
    s = -scene.key.side
    canvas.fill(
        polygon((s * 0.05, -2.78), (s * 0.75, -2.98), (s * 0.75, -2.55), (s * 0.05, -2.72)),
        scene.paint(RED, Tone.MID, depth),
    )
