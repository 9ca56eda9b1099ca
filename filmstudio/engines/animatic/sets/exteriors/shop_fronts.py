"""Fronts that invite: a bar, a diner, a shop, a cinema. The canvas stands at the middle of the foot, unit: a person."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.facades import pane_paint
from filmstudio.engines.animatic.sets.exteriors.houses import window
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    FACADES,
    IRON,
    MINT,
    NAVY,
    OCHRE,
    RED,
    STEEL,
    WOOD,
)
from filmstudio.engines.animatic.sets.scene import Scene

_SIGNS = {
    "bar pub tavern saloon nightclub club inn brewery taproom disco casino": "glass",
    "cafe café coffee tearoom bistro bakery diner": "cup",
}


def shop_front(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A house with a wide lit pane, a striped awning and a sign that juts out: about 6 wide."""
    local = scene.pick(FACADES)
    front = scene.pick([one for one in (WOOD, NAVY, RED, IRON) if one is not local])
    wall, shade = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth, lit=False)
    canvas.fill(rect(-3.0, -5.0, 3.0, 0), wall)
    for x in (-2.4, -1.1, 0.2):
        window(canvas, scene, x, -2.15, 0.55, 0.95, depth, burning=scene.chance(0.5))
    canvas.fill(rect(-3.0, -1.86, 3.0, 0), scene.paint(front, Tone.DARK, depth))
    canvas.fill(rect(-3.1, -1.92, 3.1, -1.78), shade)
    canvas.fill(rect(-2.7, -1.30, 1.15, -0.34), pane_paint(scene, depth, burning=True))
    for x in (-1.42, -0.14):
        canvas.fill(rect(x - 0.03, -1.30, x + 0.03, -0.34), scene.paint(front, Tone.DARK, depth))
    _goods(canvas, scene, depth)
    canvas.fill(rect(1.5, -1.36, 2.4, 0), scene.paint(front, Tone.DEEP, depth))
    canvas.fill(rect(1.64, -1.22, 2.26, -0.42), pane_paint(scene, depth, burning=True))
    canvas.fill(circle(1.72, -0.58, 0.05), scene.paint(OCHRE, Tone.LIGHT, depth))
    _awning(canvas, scene, depth, scene.pick([one for one in (RED, MINT, NAVY, OCHRE) if one is not front]))
    _hanging_sign(canvas, scene, depth)
    if scene.key.lamps:
        canvas.fill(polygon((-2.7, 0.02), (1.15, 0.02), (1.7, 0.9), (-3.4, 0.9)), scene.key.lamp, 0.20)


def _goods(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Show what stands behind the pane: dark shapes against its light, never evenly spaced."""
    dark = scene.paint(IRON, Tone.DARK, depth)
    for x, wide, tall in (
        (-2.45, 0.34, 0.34),
        (-1.95, 0.22, 0.52),
        (-1.0, 0.5, 0.26),
        (0.3, 0.26, 0.48),
        (0.68, 0.3, 0.3),
    ):
        canvas.fill(rounded(x, -0.34 - tall * scene.roll(0.8, 1.1), x + wide, -0.34, 0.08), dark, 0.7)


def _awning(canvas: Canvas, scene: Scene, depth: float, local: Colour) -> None:
    tall, low = -1.72, -1.26
    for k in range(9):
        x0, x1 = -2.85 + 0.46 * k, -2.85 + 0.46 * (k + 1)
        y0, y1 = x0 * 1.03 - 0.06, x1 * 1.03 - 0.06
        tint = scene.paint(CHALK, Tone.LIGHT, depth) if k % 2 else scene.paint(local, Tone.MID, depth)
        canvas.fill(polygon((x0, tall), (x1, tall), (y1, low), (y0, low)), tint)
        canvas.fill(rounded(y0, low - 0.02, y1, low + 0.13, 0.1), tint)


def _hanging_sign(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Hang a sign from the wall: tubes that burn at night, a glass or a cup by the name, an arrow else."""
    iron = scene.paint(IRON, Tone.DEEP, depth)
    tube = scene.key.glow(scene.key.accent) if scene.key.lamps else scene.key.accent
    x, y = 2.12, -2.42
    if scene.key.lamps:
        canvas.glow(x, y, 1.3, 1.1, scene.key.accent, 0.4)
    canvas.fill(rounded(x - 0.60, y - 0.60, x + 0.60, y + 0.60, 0.14), iron)
    kind = by_name(scene, _SIGNS, "arrow")
    if kind == "glass":
        canvas.line([(x - 0.42, y - 0.45), (x, y + 0.02), (x + 0.42, y - 0.45), (x - 0.42, y - 0.45)], 0.09, tube)
        canvas.line([(x, y), (x, y + 0.42)], 0.09, tube)
        canvas.line([(x - 0.26, y + 0.45), (x + 0.26, y + 0.45)], 0.09, tube)
    elif kind == "cup":
        canvas.fill(
            polygon((x - 0.42, y - 0.08), (x + 0.26, y - 0.08), (x + 0.16, y + 0.45), (x - 0.32, y + 0.45)), tube
        )
        canvas.fill(hoop(x + 0.30, y + 0.12, 0.2, 0.2, 0.08), tube)
        for k in (-0.2, 0.08):
            canvas.line([(x + k, y - 0.18), (x + k + 0.08, y - 0.34), (x + k, y - 0.5)], 0.07, scene.key.lamp)
    else:
        canvas.line([(x - 0.45, y), (x + 0.4, y)], 0.13, tube)
        canvas.line([(x + 0.1, y - 0.34), (x + 0.45, y), (x + 0.1, y + 0.34)], 0.13, tube)


def marquee(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A theatre: a lit board over doors of glass, a tower of light above it, about 8 wide."""
    local = scene.pick((RED, NAVY, OCHRE, MINT))
    wall, shade = scene.paint(local, Tone.MID, depth), scene.paint(local, Tone.DARK, depth, lit=False)
    canvas.fill(rect(-4.0, -3.6, 4.0, 0), wall)
    for x in (-3.6, -2.9, 2.5, 3.2):
        canvas.fill(rect(x, -3.3, x + 0.4, -1.9), shade)
    canvas.fill(polygon((-0.55, -1.9), (-0.45, -4.5), (0.45, -4.5), (0.55, -1.9)), scene.paint(IRON, Tone.DARK, depth))
    tube = scene.key.glow(scene.key.accent) if scene.key.lamps else scene.key.accent
    for k in range(4):
        canvas.fill(rounded(-0.26, -4.3 + 0.54 * k, 0.26, -3.92 + 0.54 * k, 0.08), tube)
    canvas.fill(rect(-3.7, -1.35, 3.7, 0), scene.paint(IRON, Tone.DARK, depth))
    for x in (-3.4, -2.35, -0.62, 0.64, 1.6, 2.65):
        canvas.fill(rect(x, -1.22, x + 0.85, 0), pane_paint(scene, depth, burning=True))
    for x in (-1.42, 1.52):
        canvas.fill(rect(x - 0.05, -1.22, x + 0.6, -0.3), scene.paint(CHALK, Tone.LIGHT, depth))
        canvas.fill(circle(x + 0.27, -0.78, 0.2), scene.key.accent)
    board = scene.key.glow(CHALK) if scene.key.lamps else scene.paint(CHALK, Tone.LIGHT, depth)
    canvas.fill(polygon((-4.3, -2.15), (4.3, -2.15), (4.5, -1.35), (-4.5, -1.35)), scene.paint(STEEL, Tone.DARK, depth))
    canvas.fill(polygon((-4.1, -2.05), (4.1, -2.05), (4.25, -1.47), (-4.25, -1.47)), board)
    for y, x0, x1 in ((-1.90, -2.6, 2.0), (-1.67, -1.7, 2.7)):
        canvas.fill(rect(x0, y, x1, y + 0.13), scene.paint(IRON, Tone.DARK, depth))
    for k in range(22):
        bulb = scene.key.lamp if scene.key.lamps else scene.paint(OCHRE, Tone.LIGHT, depth)
        canvas.fill(circle(-4.3 + 0.41 * k, -1.38, 0.06), bulb)
    if scene.key.lamps:
        canvas.glow(0, -1.5, 5.0, 1.6, scene.key.lamp, 0.35)
        canvas.fill(polygon((-3.7, 0.02), (3.7, 0.02), (4.4, 0.8), (-4.4, 0.8)), scene.key.lamp, 0.22)
