"""The building site: the bones of a house, a tower crane, heaps of sand behind a fence of boards."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, ribbon
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import CHALK, CONCRETE, EARTH, IRON, OCHRE, SAND, STEEL, WOOD
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.scene import PERSON, Scene


def building_site(scene: Scene) -> None:
    """Floors on columns with a hoist beside them, a crane over all, sand, pipes, a plank fence in front."""
    tinted(scene, SAND, 0.16)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    skyline(scene.flat(0.10), scene, 0.555, 0.18, 0.10)
    mid = scene.flat(0.34)
    _tower_crane(mid.at(-side * v * 0.40, stand(0.25), PERSON * 0.155, flip=side < 0), scene, 0.42)
    _skeleton(mid.at(side * v * 0.46, stand(0.28), PERSON * 0.25 * max(0.7, scene.narrow), flip=side < 0), scene, 0.55)
    land = ground(scene, EARTH, y=stand(0.26), wave=0.005, tones=(Tone.LIGHT, Tone.MID))
    for x in (-0.08, 0.10):
        track = blob((side * v * 0.2 + x * 0.3, stand(0.30), 0), (side * v * 0.2 + x * 0.3 + 0.012, stand(0.30), 0),
                     (x * 1.4 + 0.10, 0.78), (-side * 0.25 + x * 3 + 0.09, 1.1, 0), (-side * 0.25 + x * 3, 1.1, 0),
                     (x * 1.4 + 0.06, 0.78))  # fmt: skip
        land.fill(track, earth(scene, EARTH, Tone.DARK), 0.5)
    strew(land, scene, 5, 0.70, (scene.paint(CONCRETE, Tone.MID), scene.paint(CONCRETE, Tone.LIGHT)), 0.011)
    stage = first_stage(scene, 0.72)
    _heap(stage.at(-side * v * 0.68, stand(0.60), PERSON * 0.60), scene, 0.78)
    _planks(stage.at(side * v * 0.66, stand(0.70), PERSON * 0.66 * scene.narrow), scene, 0.82)
    near = foreground(scene)
    deep = scene.paint(WOOD, Tone.DEEP, 1.35)
    edge, out = side * v * 0.84, side * (scene.half + OVER)
    near.fill(rect(edge - 0.012, -0.1, edge + 0.012, 1.1), deep)
    for y in (0.20, 0.56):
        near.fill(
            polygon((edge - side * 0.10, y), (out, y - 0.012), (out, y + 0.010), (edge - side * 0.10, y + 0.016)), deep
        )
    near.fill(polygon((edge, 0.22), (edge + side * 0.02, 0.22), (out, 0.54), (out - side * 0.02, 0.56)), deep)
    near.fill(rect(edge - 0.016, 0.44, edge + 0.016, 0.49), scene.key.accent)


def _skeleton(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Four open floors, the upper ones not yet as wide, netting on a corner: about 8 wide and 5.6 high."""
    slab, column = scene.paint(CONCRETE, Tone.LIGHT, depth), scene.paint(CONCRETE, Tone.MID, depth)
    dark = scene.paint(IRON, Tone.DARK, depth)
    for floor in range(4):
        y, right = -1.35 * floor, 4.0 - (1.6 if floor == 3 else 0.0)
        inner = scene.paint(CONCRETE, Tone.DARK, depth, lit=False)
        canvas.fill(rect(-3.8, y - 1.22, right - 0.2, y), inner, 0.75 if floor < 3 else 0.0)
        for k in range(5):
            x = -3.7 + 1.8 * k
            if x < right:
                canvas.fill(rect(x - 0.13, y - 1.35, x + 0.13, y), column)
        canvas.fill(rect(-4.1, y - 1.42, right + 0.15, y - 1.2), slab)
        if scene.key.lamps and floor < 2:
            canvas.glow(-1.0 + 1.8 * floor, y - 0.8, 0.8, 0.6, scene.key.lamp, 0.7)
    for k in range(6):
        x = -3.7 + 0.72 * k
        canvas.fill(rect(x - 0.025, -6.3, x + 0.025, -5.55), dark)
    cloth = polygon((2.2, -4.0), (4.2, -4.05), (4.15, -0.2), (2.3, -0.1))
    canvas.fill(cloth, scene.key.accent, 0.72)
    for x in (4.2, 4.75):
        canvas.fill(rect(x - 0.03, -5.0, x + 0.03, 0), dark)
    for k in range(8):
        y = -0.6 * k
        canvas.fill(polygon((4.2, y), (4.75, y - 0.6), (4.75, y - 0.54), (4.2, y + 0.06)), dark)


def _tower_crane(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A tower crane, 7.5 persons high, its arm over the house."""
    paint, dark = scene.paint(OCHRE, Tone.MID, depth), scene.paint(IRON, Tone.DARK, depth)
    for x in (-0.22, 0.16):
        canvas.fill(rect(x, -6.6, x + 0.07, 0), paint)
    for k in range(11):
        y = -0.6 * k
        canvas.fill(polygon((-0.2, y), (0.2, y - 0.6), (0.2, y - 0.53), (-0.2, y + 0.07)), paint)
    canvas.fill(rect(-2.2, -6.75, 6.2, -6.62), paint)
    canvas.fill(ribbon([(-2.0, -6.7), (0.0, -7.5), (5.2, -6.72)], 0.05), dark)
    canvas.fill(polygon((-0.22, -6.7), (0, -7.55), (0.22, -6.7)), paint)
    canvas.fill(rect(-2.2, -6.65, -1.3, -6.0), dark)
    canvas.fill(rect(0.22, -6.6, 0.75, -6.05), scene.key.glow(scene.key.lamp) if scene.key.lamps else
                scene.paint(CHALK, Tone.LIGHT, depth))  # fmt: skip
    canvas.fill(rect(4.18, -6.62, 4.23, -4.6), dark)
    canvas.fill(rect(3.7, -4.6, 4.7, -4.42), scene.paint(STEEL, Tone.MID, depth))


def _heap(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A heap of sand with a shovel in it."""
    canvas.fill(blob((-1.3, 0.02, 0), (-0.7, -0.42), (-0.1, -0.72), (0.5, -0.40), (1.2, 0.02, 0)),
                earth(scene, SAND, Tone.LIGHT, depth))  # fmt: skip
    s = -scene.key.side
    canvas.fill(blob((-0.1, -0.72, 0), (s * 0.5, -0.36), (s * 1.2, 0.02, 0), (s * 0.2, 0.02, 0), (0.06, -0.3)),
                scene.paint(SAND, Tone.DARK, depth, lit=False), 0.7)  # fmt: skip
    canvas.fill(polygon((0.10, -0.5), (0.42, -1.35), (0.48, -1.33), (0.17, -0.48)), scene.paint(WOOD, Tone.DARK, depth))
    canvas.fill(rect(0.34, -1.42, 0.58, -1.34), scene.paint(IRON, Tone.DARK, depth))


def _planks(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A stack of planks and two lengths of pipe."""
    for row in range(3):
        canvas.fill(polygon((-0.75 + 0.05 * row, -0.14 * row), (0.62 - 0.03 * row, -0.14 * row),
                            (0.60 - 0.03 * row, -0.14 * row - 0.12), (-0.78 + 0.05 * row, -0.14 * row - 0.12)),
                    scene.paint(WOOD, Tone.MID if row % 2 else Tone.LIGHT, depth))  # fmt: skip
    canvas.fill(
        polygon((-0.4, -0.42), (0.75, -0.50), (0.75, -0.62), (-0.4, -0.54)), scene.paint(STEEL, Tone.MID, depth)
    )
    canvas.fill(rect(0.72, -0.63, 0.79, -0.49), scene.paint(IRON, Tone.DEEP, depth))
