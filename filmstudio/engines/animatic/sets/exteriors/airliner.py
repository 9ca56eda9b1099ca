"""The airliner. The canvas stands at the middle between its wheels; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.facades import pane_paint
from filmstudio.engines.animatic.sets.exteriors.pigments import CHALK, IRON, NAVY, SLATE, STEEL
from filmstudio.engines.animatic.sets.scene import Scene


def airliner(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A jet from its side, nose to the left: about 9 long and 3.2 high."""
    white, shade = scene.paint(CHALK, Tone.LIGHT, depth), scene.paint(STEEL, Tone.MID, depth, lit=False)
    dark = scene.paint(IRON, Tone.DARK, depth)
    canvas.fill(ellipse(0, 0.0, 3.4, 0.08), scene.paint(IRON, Tone.DEEP, depth), 0.45)
    for x in (-2.6, 0.5):
        canvas.fill(rect(x - 0.05, -0.6, x + 0.05, -0.14), dark)
        canvas.fill(circle(x, -0.14, 0.15), dark)
    canvas.fill(polygon((3.1, -1.55), (4.0, -3.3), (4.7, -3.3), (4.4, -1.5)), scene.key.accent)
    canvas.fill(polygon((3.3, -1.45), (4.9, -1.75), (5.0, -1.62), (3.8, -1.25)), shade)
    body = blob(
        (-4.0, -0.92),
        (-3.7, -1.22),
        (-2.9, -1.52),
        (0.0, -1.56),
        (3.4, -1.56),
        (4.6, -1.44, 0.3),
        (3.4, -0.98),
        (1.8, -0.62),
        (-2.6, -0.56),
        (-3.7, -0.70),
    )
    canvas.fill(body, white)
    with canvas.inside(body) as inner:
        inner.fill(polygon((-5, -0.9), (5, -0.98), (5, 0), (-5, 0)), shade)
        inner.fill(polygon((-5, -0.98), (5, -1.06), (5, -0.96), (-5, -0.88)), scene.key.accent)
        for k in range(17):
            inner.fill(
                rounded(-2.7 + 0.33 * k, -1.32, -2.55 + 0.33 * k, -1.14, 0.05),
                pane_paint(scene, depth, burning=k % 3 > 0),
            )
        inner.fill(
            polygon((-3.75, -1.2), (-3.3, -1.38), (-3.2, -1.2), (-3.6, -1.08)), scene.paint(SLATE, Tone.DARK, depth)
        )
    canvas.fill(polygon((-0.9, -0.78), (1.2, -0.78), (2.3, -0.30), (1.6, -0.28)), scene.paint(STEEL, Tone.MID, depth))
    canvas.fill(rounded(-0.75, -0.62, 0.45, -0.26, 0.18), scene.paint(NAVY, Tone.MID, depth))
    canvas.fill(ellipse(-0.72, -0.44, 0.08, 0.17), dark)
