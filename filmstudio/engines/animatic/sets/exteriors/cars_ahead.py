"""A parked car seen from behind, along the street.

The canvas stands at the middle of its foot; its unit is a person's height.
"""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.pigments import CHALK, GLASS, IRON, RED
from filmstudio.engines.animatic.sets.exteriors.skyline import OLD
from filmstudio.engines.animatic.sets.exteriors.vehicles import cart
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

_FINS = (Era.FIFTIES, Era.SIXTIES)
_ROUND = (Era.TWENTIES, Era.FORTIES)


def parked(canvas: Canvas, scene: Scene, depth: float, local: Colour, *, flip: bool = False) -> None:
    """Paint the back of a car of the place's age, about 1.1 wide and 0.85 high; a cart before there were cars."""
    if scene.place.era in OLD:
        cart(canvas, scene, depth, flip=flip)
        return
    body, dark = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth, lit=False)
    glass = mix(scene.paint(GLASS, Tone.MID, depth), scene.key.sky[1], 0.35)
    tyre = scene.paint(IRON, Tone.DEEP, depth)
    canvas.fill(ellipse(0, 0.0, 0.72, 0.05), tyre, 0.5)
    if scene.place.era is Era.FUTURE:
        canvas.fill(ellipse(0, -0.07, 0.52, 0.06), scene.key.glow(scene.key.accent), 0.6)
        canvas.fill(
            blob(
                (-0.66, -0.30, 0),
                (-0.34, -0.62),
                (0, -0.72),
                (0.34, -0.62),
                (0.66, -0.30, 0),
                (0.4, -0.16),
                (-0.4, -0.16),
            ),
            body,
        )
        canvas.fill(blob((-0.34, -0.46, 0), (0, -0.66), (0.34, -0.46, 0), (0, -0.42)), glass)
        canvas.fill(rect(-0.52, -0.30, 0.52, -0.26), scene.key.glow(RED))
        return
    for x in (-0.44, 0.44):
        canvas.fill(rounded(x - 0.09, -0.26, x + 0.09, 0.0, 0.03), tyre)
    if scene.place.era in _ROUND:
        canvas.fill(
            blob((-0.36, -0.30, 0), (-0.42, -0.62), (-0.26, -0.96), (0.26, -0.96), (0.42, -0.62), (0.36, -0.30, 0)),
            body,
        )
        canvas.fill(rounded(-0.20, -0.86, 0.20, -0.66, 0.06), glass)
        for side in (-1, 1):
            canvas.fill(
                blob((side * 0.30, -0.14, 0), (side * 0.32, -0.46), (side * 0.54, -0.50), (side * 0.62, -0.14, 0)), dark
            )
    else:
        top, wide = (-0.82, 0.40) if scene.place.era in _FINS else (-0.86, 0.42)
        canvas.fill(
            polygon(
                (-0.50, -0.52),
                (-wide, top + 0.04),
                (-wide + 0.06, top),
                (wide - 0.06, top),
                (wide, top + 0.04),
                (0.50, -0.52),
            ),
            body,
        )
        canvas.fill(
            polygon((-0.42, -0.54), (-wide + 0.06, top + 0.07), (wide - 0.06, top + 0.07), (0.42, -0.54)), glass
        )
        canvas.fill(
            polygon((-0.42, -0.54), (-wide + 0.06, top + 0.07), (-0.05, top + 0.07), (-0.2, -0.54)),
            mix(glass, scene.key.sky[2], 0.4),
        )
        canvas.fill(
            polygon((-0.58, -0.50), (-0.54, -0.55), (0.54, -0.55), (0.58, -0.50), (0.57, -0.16), (-0.57, -0.16)), body
        )
        if scene.place.era in _FINS:
            for side in (-1, 1):
                canvas.fill(polygon((side * 0.44, -0.52), (side * 0.58, -0.74), (side * 0.62, -0.40)), dark)
    canvas.fill(polygon((-0.60, -0.24), (0.60, -0.24), (0.58, -0.12), (-0.58, -0.12)), dark)
    canvas.fill(rect(-0.62, -0.25, 0.62, -0.21), scene.paint(CHALK, Tone.LIGHT, depth))
    canvas.fill(rect(-0.13, -0.37, 0.13, -0.29), scene.paint(CHALK, Tone.LIGHT, depth))
    lamp = mix(scene.paint(RED, Tone.LIGHT, depth), scene.key.glow(RED), 0.25 if scene.key.lamps else 0.0)
    for side in (-1, 1):
        canvas.fill(circle(side * 0.46, -0.38, 0.065), lamp)
