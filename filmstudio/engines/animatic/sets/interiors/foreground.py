"""Foreground shapes: dark, at one side, out of the middle's way. One of them makes a room deep.

All stand on a canvas from `begin`: the origin lies at the lower edge of what is shown, x grows towards the middle, and
the edge of what is shown is at about x = -0.16. They go on beyond both edges.
"""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors.shell import Room, reach
from filmstudio.engines.animatic.sets.interiors.storage import plant
from filmstudio.engines.animatic.sets.interiors.swatches import COAL, LEAF, WALNUT, WINE
from filmstudio.engines.animatic.sets.scene import Scene

NEAR = 1.4


def begin(room: Room, side: int, inset: float = 0.16) -> Canvas:
    """Begin the foreground's flat at the left (-1) or right (1) side of the picture."""
    scene = room.scene
    return scene.flat(NEAR).at(side * (reach(scene) - inset * scene.narrow), 0.92, scene.narrow, flip=side > 0)


def leaves(canvas: Canvas, scene: Scene) -> None:
    """Stand a big plant in the corner."""
    plant(canvas.at(-0.07, 0.10, 2.1), scene.aside("leaves"), LEAF, tone=Tone.DEEP, leaves=8)


def chair_back(canvas: Canvas, scene: Scene, local: Colour = WALNUT) -> None:
    """Stand the back of a chair with three rails."""
    deep = scene.paint(local, Tone.DEEP)
    canvas.fill(polygon((-0.17, 0.2), (-0.185, -0.34), (-0.150, -0.345), (-0.125, 0.2)), deep)
    canvas.fill(polygon((0.045, 0.2), (0.060, -0.36), (0.090, -0.355), (0.085, 0.2)), deep)
    for y in (-0.335, -0.225, -0.125):
        canvas.fill(polygon((-0.19, y), (0.08, y - 0.018), (0.08, y + 0.030), (-0.19, y + 0.045)), deep)


def wing_chair(canvas: Canvas, scene: Scene, local: Colour = WINE) -> None:
    """Stand the back of an armchair."""
    canvas.fill(blob((-0.4, 0.25, 0), (-0.4, -0.33, 0), (-0.20, -0.40), (-0.02, -0.36), (0.05, -0.22),
        (0.09, -0.16), (0.12, 0.25, 0)), scene.paint(local, Tone.DEEP))  # fmt: skip


def counter_end(canvas: Canvas, scene: Scene, local: Colour = WALNUT) -> None:
    """Stand the end of a counter or table with a jug and a bowl on it."""
    deep = scene.paint(local, Tone.DEEP)
    canvas.fill(polygon((-0.5, 0.2), (-0.5, -0.13), (0.10, -0.10), (0.125, -0.085), (0.11, 0.2)), deep)
    canvas.fill(blob((-0.16, -0.11, 0), (-0.175, -0.21), (-0.135, -0.275, 0.3), (-0.14, -0.325, 0), (-0.06, -0.325, 0),
                     (-0.07, -0.275, 0.3), (-0.035, -0.20), (-0.055, -0.10, 0)), deep)  # fmt: skip
    canvas.line([(-0.06, -0.30), (-0.005, -0.27), (-0.04, -0.17)], 0.014, deep)
    canvas.fill(blob((-0.01, -0.155, 0), (0.10, -0.15, 0), (0.08, -0.105), (0.015, -0.11)), deep)


def jamb(canvas: Canvas, scene: Scene, local: Colour = WALNUT) -> None:
    """Stand a door frame: the picture is seen through a doorway."""
    canvas.fill(polygon((-0.5, -1.3), (-0.045, -1.3), (-0.06, 0.2), (-0.5, 0.2)), scene.paint(local, Tone.DEEP))
    canvas.fill(polygon((-0.045, -1.3), (-0.022, -1.3), (-0.035, 0.2), (-0.06, 0.2)), scene.paint(local, Tone.DARK))


def drape(canvas: Canvas, scene: Scene, local: Colour = WINE) -> None:
    """Hang a curtain from above, gathered low."""
    canvas.fill(blob((-0.5, -1.3, 0), (0.10, -1.3, 0), (0.06, -0.85), (-0.05, -0.45), (-0.085, -0.30),
        (-0.04, 0.25, 0), (-0.5, 0.25, 0)), scene.paint(local, Tone.DEEP))  # fmt: skip
    canvas.fill(blob((-0.03, -1.3, 0), (0.03, -1.3, 0), (-0.02, -0.8), (-0.09, -0.40), (-0.10, -0.40), (-0.06, -0.8)),
                scene.paint(local, Tone.DARK))  # fmt: skip


def hanging_shade(canvas: Canvas, scene: Scene, local: Colour = COAL) -> None:
    """Hang a lamp's shade into the upper corner."""
    deep = scene.paint(local, Tone.DEEP)
    canvas.fill(rect(-0.066, -1.4, -0.058, -0.92), deep)
    canvas.fill(polygon((-0.105, -0.94), (-0.02, -0.94), (0.075, -0.80), (-0.20, -0.80)), deep)
    if scene.key.lamps:
        canvas.fill(polygon((-0.20, -0.80), (0.075, -0.80), (0.06, -0.788), (-0.185, -0.788)), scene.key.lamp)


def post(canvas: Canvas, scene: Scene, local: Colour = WALNUT, *, wide: float = 0.10) -> None:
    """Stand a pillar or a beam from floor to ceiling."""
    canvas.fill(polygon((-0.06 - wide, -1.3), (-0.05, -1.3), (-0.04, 0.2), (-0.06 - wide, 0.2)),
        scene.paint(local, Tone.DEEP))  # fmt: skip


def bars(canvas: Canvas, scene: Scene, local: Colour = COAL) -> None:
    """Stand the bars of a cell door."""
    deep = scene.paint(local, Tone.DEEP)
    for x in (-0.17, -0.075, 0.02):
        canvas.fill(rounded(x - 0.011, -1.3, x + 0.011, 0.2, 0.005), deep)
    for y in (-0.82, -0.20):
        canvas.fill(rect(-0.5, y, 0.06, y + 0.028), deep)
    canvas.fill(rect(0.045, -1.3, 0.075, 0.2), deep)


def headrests(canvas: Canvas, scene: Scene, local: Colour = COAL) -> None:
    """Stand the back of a row of seats."""
    deep = scene.paint(local, Tone.DEEP)
    canvas.fill(blob((-0.30, 0.2, 0), (-0.28, -0.24), (-0.17, -0.285), (-0.08, -0.24), (-0.06, 0.2, 0)), deep)
    canvas.fill(blob((-0.05, 0.2, 0), (-0.035, -0.17), (0.045, -0.21), (0.115, -0.165), (0.13, 0.2, 0)), deep)


def crate(canvas: Canvas, scene: Scene, local: Colour = WALNUT) -> None:
    """Stand crates in the corner."""
    deep = scene.paint(local, Tone.DEEP)
    canvas.fill(polygon((-0.5, 0.2), (-0.5, -0.30), (-0.03, -0.315), (-0.02, 0.2)), deep)
    canvas.fill(polygon((-0.3, -0.31), (-0.29, -0.45), (-0.10, -0.46), (-0.085, -0.31)), deep)
    canvas.fill(polygon((-0.02, 0.2), (-0.03, -0.12), (0.10, -0.115), (0.11, 0.2)), deep)
    edge = scene.paint(local, Tone.DARK)
    canvas.fill(polygon((-0.5, -0.26), (-0.035, -0.272), (-0.035, -0.262), (-0.5, -0.25)), edge)
