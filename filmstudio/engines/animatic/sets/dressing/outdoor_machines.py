"""Machines that the script names outdoors. Each stands at the origin; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, ribbon, rounded
from filmstudio.engines.animatic.sets.exteriors.pigments import GLASS, IRON, MOSS, NAVY, STEEL, WOOD
from filmstudio.engines.animatic.sets.scene import Scene


def cannon(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A cannon on its carriage, muzzle to the left, balls beside it: about 1.9 long."""
    iron, dark = scene.paint(IRON, Tone.MID, depth), scene.paint(IRON, Tone.DEEP, depth)
    wood = scene.paint(WOOD, Tone.DARK, depth)
    canvas.fill(polygon((0.0, -0.42), (0.86, -0.04), (0.92, -0.12), (0.20, -0.52)), wood)
    canvas.fill(polygon((-1.0, -0.86), (-0.98, -0.66), (0.34, -0.36), (0.46, -0.50), (0.36, -0.66)), iron)
    canvas.fill(polygon((-1.0, -0.72), (-0.98, -0.66), (0.34, -0.36), (0.42, -0.44)), dark)
    canvas.fill(ribbon([(-0.98, -0.88), (-0.96, -0.64)], 0.07), dark)
    canvas.fill(circle(0.46, -0.54, 0.06), dark)
    canvas.fill(circle(0.0, -0.36, 0.36), wood)
    canvas.fill(circle(0.0, -0.36, 0.27), scene.paint(WOOD, Tone.MID, depth))
    for k in range(5):
        canvas.at(0.0, -0.36, degrees=36 * k + 8).fill(rect(-0.32, -0.025, 0.32, 0.025), wood)
    canvas.fill(circle(0.0, -0.36, 0.07), dark)
    for x, y in ((-0.82, -0.08), (-0.66, -0.08), (-0.74, -0.21)):
        canvas.fill(circle(x, y, 0.085), dark)


def helicopter(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A helicopter on its skids, nose to the left: about 4.6 long and 1.9 high."""
    body, shade = scene.paint(NAVY, Tone.MID, depth), scene.paint(NAVY, Tone.DARK, depth, lit=False)
    dark = scene.paint(IRON, Tone.DARK, depth)
    canvas.fill(ribbon([(-1.5, -0.05), (-1.3, 0.0), (0.6, 0.0)], 0.06), dark)
    for x in (-0.9, 0.2):
        canvas.fill(ribbon([(x, -0.45), (x - 0.1, 0.0)], 0.05), dark)
    canvas.fill(polygon((0.4, -1.15), (2.9, -1.25), (2.95, -1.05), (0.5, -0.65)), body)
    canvas.fill(polygon((2.6, -1.15), (2.8, -1.75), (3.05, -1.75), (2.98, -1.1)), scene.key.accent)
    canvas.fill(ellipse(2.9, -1.18, 0.07, 0.36), dark, 0.7)
    canvas.fill(
        blob((-1.65, -0.75), (-1.45, -1.20), (-0.7, -1.42), (0.4, -1.35), (0.8, -0.95), (0.5, -0.45), (-1.1, -0.38)),
        body,
    )
    canvas.fill(blob((-1.55, -0.62), (-0.4, -0.58), (0.7, -0.72), (0.5, -0.45), (-1.1, -0.38)), shade)
    canvas.fill(
        blob((-1.56, -0.82, 0), (-1.38, -1.14), (-0.85, -1.30, 0), (-0.82, -0.82, 0)),
        scene.paint(GLASS, Tone.LIGHT, depth),
    )
    canvas.fill(rounded(-0.68, -1.25, -0.05, -0.85, 0.08), scene.paint(GLASS, Tone.MID, depth))
    canvas.fill(rect(-0.30, -1.70, -0.18, -1.38), dark)
    canvas.fill(ellipse(-0.24, -1.74, 2.5, 0.045), dark, 0.75)


def dumpster(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A container for rubbish, its lid half open: about 1.5 wide and 0.9 high."""
    body, shade = scene.paint(MOSS, Tone.MID, depth), scene.paint(MOSS, Tone.DARK, depth, lit=False)
    dark = scene.paint(IRON, Tone.DEEP, depth)
    canvas.fill(ellipse(0, 0, 0.8, 0.04), dark, 0.4)
    canvas.fill(blob((-0.5, -0.70, 0), (-0.3, -0.88), (0.0, -0.80), (0.25, -0.90), (0.5, -0.70, 0)), dark)
    canvas.fill(polygon((-0.72, -0.72), (0.72, -0.72), (0.64, -0.06), (-0.64, -0.06)), body)
    canvas.fill(polygon((0.24, -0.72), (0.72, -0.72), (0.64, -0.06), (0.22, -0.06)), shade)
    for x in (-0.42, 0.0, 0.42):
        canvas.fill(rect(x - 0.03, -0.66, x + 0.03, -0.08), shade)
    canvas.fill(polygon((-0.78, -0.76), (0.10, -0.76), (0.06, -0.70), (-0.78, -0.68)), dark)
    canvas.fill(polygon((0.08, -0.76), (0.70, -1.16), (0.76, -1.12), (0.16, -0.70)), dark)
    for x in (-0.52, 0.52):
        canvas.fill(circle(x, -0.05, 0.06), scene.paint(STEEL, Tone.DARK, depth))
