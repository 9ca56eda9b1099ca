"""Animals that stand where the script says. The canvas stands at the middle of the feet; its unit is a person."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, ribbon
from filmstudio.engines.animatic.sets.scene import Scene

_COATS: tuple[Colour, ...] = (colour("#7a4a2c"), colour("#a9683a"), colour("#4a3a34"), colour("#cdbfa8"))
_DARK: Colour = colour("#2c2428")
_SADDLE: Colour = colour("#8a4a2f")


def horse(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A saddled horse from its side, its head to the left, its reins on its neck: 1.45 long and 1.25 high."""
    local = scene.pick(_COATS)
    coat, shade = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth)
    dark = scene.paint(_DARK, Tone.DEEP, depth)
    canvas.fill(ellipse(0.05, 0.0, 0.72, 0.05), dark, 0.35)
    for x, knee in ((-0.30, -0.33), (0.44, 0.47)):
        canvas.fill(ribbon([(x + 0.06, -0.48), (knee + 0.06, -0.26), (x + 0.08, -0.03)], [0.15, 0.075, 0.06]), shade)
        canvas.fill(polygon((x + 0.03, 0), (x + 0.05, -0.07), (x + 0.12, -0.07), (x + 0.14, 0)), dark)
    canvas.fill(ribbon([(0.62, -0.78), (0.76, -0.62), (0.74, -0.34), (0.68, -0.16)], [0.08, 0.12, 0.10, 0.02]), dark)
    body = blob(
        (-0.42, -0.66),
        (-0.30, -0.84),
        (0.04, -0.82),
        (0.40, -0.88),
        (0.64, -0.78),
        (0.68, -0.56),
        (0.50, -0.42),
        (0.10, -0.38),
        (-0.28, -0.42),
    )
    canvas.fill(body, coat)
    for x, knee in ((-0.36, -0.40), (0.52, 0.58)):
        canvas.fill(ribbon([(x, -0.52), (knee, -0.27), (x + 0.01, -0.03)], [0.20, 0.085, 0.065]), coat)
        canvas.fill(polygon((x - 0.05, 0), (x - 0.03, -0.07), (x + 0.05, -0.07), (x + 0.07, 0)), dark)
    canvas.fill(
        blob(
            (-0.20, -0.86, 0),
            (-0.44, -1.08),
            (-0.58, -1.20, 0.3),
            (-0.68, -1.10),
            (-0.58, -0.92),
            (-0.44, -0.56),
            (-0.20, -0.56, 0),
        ),
        coat,
    )
    canvas.fill(
        blob(
            (-0.54, -1.22, 0.3),
            (-0.66, -1.14),
            (-0.86, -0.90),
            (-0.84, -0.80),
            (-0.74, -0.80),
            (-0.62, -0.94),
            (-0.50, -1.02),
        ),
        coat,
    )
    canvas.fill(polygon((-0.56, -1.20), (-0.56, -1.32), (-0.49, -1.18)), coat)
    canvas.fill(blob((-0.50, -1.24, 0), (-0.34, -1.08), (-0.16, -0.84, 0), (-0.26, -0.80, 0.3), (-0.38, -0.98),
                     (-0.52, -1.14, 0)), dark)  # fmt: skip
    canvas.fill(circle(-0.67, -1.06, 0.022), dark)
    canvas.fill(ellipse(-0.82, -0.84, 0.03, 0.02), dark)
    saddle = scene.paint(_SADDLE, Tone.DARK, depth)
    canvas.fill(
        blob(
            (-0.16, -0.84, 0),
            (-0.12, -0.92, 0.3),
            (0.02, -0.86),
            (0.20, -0.94, 0.3),
            (0.24, -0.84, 0),
            (0.16, -0.62),
            (-0.08, -0.62),
        ),
        saddle,
    )
    canvas.fill(polygon((0.24, -0.85), (0.38, -0.89), (0.40, -0.80), (0.24, -0.76)), scene.key.accent)
    canvas.fill(ribbon([(0.0, -0.64), (0.0, -0.46)], 0.03), saddle)
    canvas.fill(ribbon([(-0.80, -0.90), (-0.60, -0.78), (-0.30, -0.88), (-0.12, -0.92)], 0.018), dark)
    canvas.fill(ribbon([(-0.72, -0.92), (-0.60, -1.10)], 0.02), dark)
