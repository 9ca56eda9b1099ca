"""Boats and ships, each standing at the origin of its canvas: one unit is a person's height times 2.4."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, ribbon
from filmstudio.engines.animatic.sets.exteriors.pigments import CHALK, IRON, NAVY, RED, SLATE, WOOD
from filmstudio.engines.animatic.sets.scene import Scene


def sail(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Paint a small sailing boat, 1 high."""
    side = -scene.key.side
    canvas.fill(
        blob((-0.34, -0.10, 0), (0.38, -0.10, 0), (0.24, 0.02), (-0.22, 0.02)), scene.paint(NAVY, Tone.DARK, depth)
    )
    canvas.fill(
        polygon((side * 0.02, -1.0), (side * 0.02, -0.14), (side * 0.34, -0.14)), scene.paint(CHALK, Tone.LIGHT, depth)
    )
    canvas.fill(
        polygon((-side * 0.03, -0.92), (-side * 0.03, -0.16), (-side * 0.26, -0.16)),
        scene.paint(CHALK, Tone.MID, depth, lit=False),
    )


def rowing_boat(canvas: Canvas, scene: Scene, depth: float, local: Colour = RED) -> None:
    """Paint an open boat, about 1 long and 0.2 high."""
    canvas.fill(
        blob((-0.52, -0.20, 0), (0, -0.13), (0.52, -0.22, 0), (0.36, 0.0, 0.3), (-0.38, 0.0, 0.3)),
        scene.paint(local, Tone.MID, depth),
    )
    canvas.fill(
        blob((-0.52, -0.20, 0), (0, -0.13), (0.52, -0.22, 0), (0.5, -0.18, 0), (0, -0.09), (-0.5, -0.165, 0)),
        scene.paint(CHALK, Tone.LIGHT, depth),
    )
    canvas.fill(
        blob((-0.30, -0.05, 0), (0.40, -0.06, 0), (0.36, 0.0, 0.3), (-0.38, 0.0, 0.3)),
        scene.paint(local, Tone.DARK, depth, lit=False),
        0.8,
    )
    canvas.fill(ribbon([(-0.05, -0.18), (0.34, 0.03)], 0.016), scene.paint(WOOD, Tone.DARK, depth))


def fishing_boat(canvas: Canvas, scene: Scene, depth: float, local: Colour = NAVY) -> None:
    """Paint a fishing boat with a wheelhouse and two masts, about 1 long and 0.9 high."""
    hull, dark = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth)
    mast = scene.paint(IRON, Tone.DARK, depth)
    for x, tall in ((-0.22, 0.92), (0.24, 0.62)):
        canvas.fill(polygon((x - 0.010, -0.2), (x + 0.010, -0.2), (x + 0.005, -tall), (x - 0.005, -tall)), mast)
    for line in ([(-0.22, -0.9), (-0.52, -0.28)], [(-0.22, -0.9), (0.24, -0.62)], [(0.24, -0.62), (0.54, -0.34)]):
        canvas.fill(ribbon(line, 0.005), mast)
    canvas.fill(
        polygon((-0.14, -0.20), (0.12, -0.20), (0.10, -0.46), (-0.12, -0.46)), scene.paint(CHALK, Tone.LIGHT, depth)
    )
    canvas.fill(
        polygon((-0.16, -0.45), (0.13, -0.45), (0.13, -0.485), (-0.16, -0.485)), scene.paint(RED, Tone.MID, depth)
    )
    pane = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(SLATE, Tone.DARK, depth)
    for x in (-0.09, 0.01):
        canvas.fill(rect(x, -0.42, x + 0.065, -0.34), pane)
    canvas.fill(blob((-0.56, -0.30, 0), (0, -0.20), (0.60, -0.38, 0), (0.42, 0.0, 0.2), (-0.46, 0.0, 0.2)), hull)
    canvas.fill(blob((-0.50, -0.12, 0), (0, -0.07), (0.51, -0.16, 0), (0.42, 0.0, 0.2), (-0.46, 0.0, 0.2)), dark)
    canvas.fill(
        blob((-0.56, -0.30, 0), (0, -0.20), (0.60, -0.38, 0), (0.59, -0.345, 0), (0, -0.165), (-0.55, -0.27, 0)),
        scene.paint(CHALK, Tone.LIGHT, depth),
    )


def ship(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Paint the big ship of the place's age, about 2 long: a square-rigger, a steamer, a freighter."""
    old = scene.key.flames
    hull = scene.paint(WOOD if old else IRON, Tone.DARK, depth)
    canvas.fill(blob((-1.0, -0.36, 0), (0, -0.24), (1.06, -0.44, 0), (0.86, 0.0, 0.2), (-0.88, 0.0, 0.2)), hull)
    pale = scene.paint(CHALK, Tone.LIGHT, depth)
    shade = scene.paint(CHALK, Tone.MID, depth, lit=False)
    if old:
        for x, tall in ((-0.5, 1.15), (0.05, 1.35), (0.55, 1.1)):
            canvas.fill(polygon((x - 0.012, -0.2), (x + 0.012, -0.2), (x + 0.006, -tall), (x - 0.006, -tall)), hull)
            for k in range(3):
                top, wide = -tall * (0.9 - 0.24 * k), 0.16 + 0.05 * k
                canvas.fill(
                    blob(
                        (x - wide, top, 0),
                        (x + wide, top, 0),
                        (x + wide * 1.15, top + 0.2, 0),
                        (x, top + 0.16),
                        (x - wide * 0.95, top + 0.2, 0),
                    ),
                    pale if k % 2 else shade,
                )
        return
    canvas.fill(polygon((-0.5, -0.27), (0.35, -0.28), (0.28, -0.52), (-0.44, -0.52)), pale)
    canvas.fill(polygon((-0.34, -0.51), (0.18, -0.51), (0.14, -0.66), (-0.28, -0.66)), shade)
    for x in (-0.18, 0.02):
        canvas.fill(
            polygon((x - 0.055, -0.64), (x + 0.055, -0.64), (x + 0.04, -0.92), (x - 0.06, -0.92)),
            scene.paint(RED, Tone.MID, depth),
        )
    pane = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(SLATE, Tone.DARK, depth)
    for k in range(9):
        if scene.chance(0.75):
            canvas.fill(rect(-0.42 + 0.08 * k, -0.44, -0.38 + 0.08 * k, -0.40), pane)
