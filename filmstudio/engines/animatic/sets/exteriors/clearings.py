"""What a wood's name puts into it: a log house in a clearing, the lianas and great leaves of a jungle."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect, ribbon
from filmstudio.engines.animatic.sets.exteriors.facades import pane_paint
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.houses import roofing
from filmstudio.engines.animatic.sets.exteriors.pigments import BARK, STONE, STRAW, WOOD
from filmstudio.engines.animatic.sets.exteriors.skies import OVER
from filmstudio.engines.animatic.sets.scene import Scene


def log_house(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A house of logs with a porch and a chimney of stone, about 4 wide and 3 high; its windows burn at night."""
    wall, shade = scene.paint(WOOD, Tone.MID, depth), scene.paint(WOOD, Tone.DARK, depth, lit=False)
    roof, roof_shade = roofing(scene, depth, BARK)
    canvas.fill(polygon((1.1, 0), (1.2, -3.2), (1.8, -3.2), (1.9, 0)), scene.paint(STONE, Tone.DARK, depth))
    canvas.fill(polygon((-1.9, 0), (-1.9, -1.35), (0, -2.6), (1.9, -1.35), (1.9, 0)), wall)
    for k in range(7):
        y = -0.22 - 0.2 * k
        canvas.fill(rect(-1.98, y, 1.98, y + 0.05), shade, 0.7)
        canvas.fill(circle(-1.9, y + 0.12, 0.1), shade)
        canvas.fill(circle(1.9, y + 0.12, 0.1), shade)
    canvas.fill(polygon((-2.35, -1.05), (0, -2.85), (2.35, -1.05), (2.15, -0.95), (0, -2.55), (-2.15, -0.95)), roof)
    canvas.fill(polygon((-2.1, -0.98), (0, -2.55), (2.1, -0.98), (1.9, -1.05), (0, -2.40), (-1.9, -1.05)), roof_shade)
    for x in (-1.45, 0.75):
        canvas.fill(rect(x - 0.06, -1.02, x + 0.66, -0.38), shade)
        canvas.fill(rect(x, -0.96, x + 0.6, -0.44), pane_paint(scene, depth, burning=True))
        canvas.fill(rect(x + 0.27, -0.96, x + 0.33, -0.44), shade)
    canvas.fill(rect(-0.4, -1.1, 0.35, 0), scene.paint(WOOD, Tone.DEEP, depth))
    canvas.fill(circle(0.22, -0.5, 0.05), scene.key.accent)
    canvas.fill(rect(-2.1, -0.06, 2.1, 0.08), shade)
    if scene.key.lamps:
        canvas.fill(polygon((-1.4, 0.08), (1.3, 0.08), (2.0, 0.6), (-2.2, 0.6)), scene.key.lamp, 0.25)


def lianas(canvas: Canvas, scene: Scene, foliage: Colour) -> None:
    """Hang lianas from the crowns, in loose groups, and set a few palms' fronds between the stems."""
    half = scene.half + OVER
    dark = scene.paint(foliage, Tone.DEEP, 0.8)
    for _ in range(9):
        x, long = scene.roll(-half, half), scene.roll(0.25, 0.52)
        sway = scene.roll(-0.08, 0.08)
        if abs(x) < 0.16:
            continue
        canvas.fill(ribbon([(x, -0.05), (x + sway, long * 0.6), (x + sway * 0.4, long)], [0.007, 0.006, 0.004]), dark)
        for k in range(4):
            y = long * (0.35 + 0.16 * k)
            canvas.fill(blob((x + sway * 0.8, y, 0), (x + sway + 0.02, y + 0.012), (x + sway + 0.03, y + 0.04, 0),
                             (x + sway + 0.004, y + 0.025)), dark)  # fmt: skip


def great_leaves(canvas: Canvas, scene: Scene, side: int, foliage: Colour) -> None:
    """Let leaves as long as an arm reach in from a lower corner, dark, their ribs a step lighter."""
    v = shown(scene)
    deep = scene.paint(foliage, Tone.DEEP, 1.35)
    rib = mix(deep, scene.paint(foliage, Tone.DARK, 1.35), 0.7)
    for x, y, turn, long in (
        (1.02, 0.96, -18, 0.40),
        (0.92, 1.04, -46, 0.36),
        (1.06, 0.80, 8, 0.34),
        (0.80, 1.08, -66, 0.30),
    ):
        leaf = canvas.at(side * v * x, y, long, turn * side, flip=side > 0)
        leaf.fill(blob((0, 0, 0), (-0.02, -0.34), (0.20, -0.78), (0.52, -1.0, 0), (0.56, -0.62), (0.34, -0.18)), deep)
        leaf.fill(ribbon([(0.0, 0.0), (0.20, -0.46), (0.50, -0.95)], [0.03, 0.02, 0.006]), rib)
        for k in range(4):
            t = 0.2 + 0.18 * k
            x0, y0 = 0.42 * t, -0.9 * t
            leaf.fill(ribbon([(x0, y0), (x0 + 0.15, y0 - 0.04)], [0.016, 0.004]), rib)
    for k in range(5):
        x = side * v * (0.62 + 0.10 * k)
        canvas.fill(
            ribbon([(x, 1.05), (x - side * 0.03, 0.94), (x - side * 0.10, 0.89 - 0.012 * k)], [0.02, 0.016, 0.002]),
            mix(deep, scene.paint(STRAW, Tone.DEEP, 1.3), 0.2),
        )
