"""Works: sheds with saw-toothed roofs, chimneys, a yard with rails, pipes across the sky."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.facades import pane_paint
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import ground, sheen, stand, strew
from filmstudio.engines.animatic.sets.exteriors.movers import smoke
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    ASPHALT,
    BRICK,
    CONCRETE,
    EARTH,
    IRON,
    OCHRE,
    SLATE,
    STEEL,
    WOOD,
)
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import lamp
from filmstudio.engines.animatic.sets.scene import PERSON, Scene


def works(scene: Scene) -> None:
    """Brick sheds and two chimneys on one side, a tank on the other, a yard between them."""
    tinted(scene, OCHRE, 0.16)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    skyline(far, scene, 0.555, 0.10, 0.10)
    mist(far, scene, 0.53)
    mid = scene.flat(0.36)
    unit = PERSON * 0.27
    for at, tall in ((0.30, 7.4), (0.48, 6.2)):
        _chimney(mid.at(side * v * at, stand(0.26), unit), scene, 0.42, tall)
        grey = scene.paint(STEEL, Tone.MID, 0.2)
        smoke(scene, 0.35, side * v * at, stand(0.26) - tall * unit, 0.10, grey)
    _tank(mid.at(-side * v * 0.62, stand(0.27), unit), scene, 0.5)
    _sheds(mid.at(side * v * 0.58, stand(0.29), unit * 1.06, flip=side < 0), scene, 0.56)
    yard = ground(scene, CONCRETE, y=stand(0.27), wave=0.0, degrees=0)
    for x in (-0.10, 0.04):
        rail = scene.paint(IRON, Tone.DARK)
        start = side * v * 0.30
        yard.fill(polygon((start + x * 0.3, stand(0.29)), (start + x * 0.3 + 0.004, stand(0.29)),
                          (-side * 0.10 + x * 2.6 + 0.016, 1.1), (-side * 0.10 + x * 2.6, 1.1)), rail)  # fmt: skip
    strew(yard, scene, 4, 0.70, (scene.paint(ASPHALT, Tone.DARK), scene.paint(EARTH, Tone.DARK)), 0.010)
    if scene.key.wet:
        sheen(yard, scene, 0.66)
    stage = first_stage(scene, 0.74)
    lamp(stage.at(-side * v * 0.48, stand(0.54), PERSON * 0.54), scene, 0.75)
    _drums(stage.at(side * v * 0.72, stand(0.72), PERSON * 0.70 * scene.narrow), scene, 0.82)
    _pipes(foreground(scene), scene, -side)


def _chimney(canvas: Canvas, scene: Scene, depth: float, tall: float) -> None:
    canvas.fill(polygon((-0.34, 0), (-0.22, -tall), (0.22, -tall), (0.34, 0)), scene.paint(BRICK, Tone.MID, depth))
    s = -scene.key.side
    canvas.fill(polygon((s * 0.08, 0), (s * 0.05, -tall), (s * 0.22, -tall), (s * 0.34, 0)),
                scene.paint(BRICK, Tone.DARK, depth, lit=False))  # fmt: skip
    canvas.fill(rect(-0.28, -tall - 0.1, 0.28, -tall + 0.2), scene.paint(IRON, Tone.DARK, depth))
    canvas.fill(rect(-0.26, -tall + 0.7, 0.26, -tall + 0.95), scene.key.accent)


def _sheds(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Four bays under a saw-toothed roof, a gate in the first: about 10 wide and 3.4 high."""
    wall, shade = scene.paint(BRICK, Tone.MID, depth), scene.paint(BRICK, Tone.DARK, depth, lit=False)
    roof = scene.paint(SLATE, Tone.DARK, depth)
    for k in range(5):
        x = -4.2 + 2.1 * k
        canvas.fill(polygon((x, -2.2), (x, -3.4), (x + 2.1, -2.2)), roof)
        canvas.fill(
            polygon((x, -2.3), (x, -3.3), (x + 0.34, -3.1), (x + 0.34, -2.3)), pane_paint(scene, depth, burning=True)
        )
    canvas.fill(rect(-4.2, -2.25, 6.3, 0), wall)
    canvas.fill(rect(-4.2, -2.25, 6.3, -2.05), shade)
    canvas.fill(rect(-4.2, -0.22, 6.3, 0), shade)
    for k in range(5):
        x = -4.2 + 2.1 * k
        canvas.fill(rect(x - 0.12, -2.25, x + 0.12, 0), shade)
        if k == 1:
            canvas.fill(rect(x + 0.45, -1.6, x + 1.75, 0), scene.paint(IRON, Tone.DEEP, depth))
            for n in range(4):
                canvas.fill(
                    rect(x + 0.45, -1.5 + 0.22 * n, x + 1.75, -1.44 + 0.22 * n), scene.paint(STEEL, Tone.DARK, depth)
                )
            continue
        for n in range(2):
            low = x + 0.4 + 0.75 * n
            canvas.fill(rect(low, -1.75, low + 0.55, -0.7), pane_paint(scene, depth, burning=scene.chance(0.6)))
            canvas.fill(rect(low + 0.25, -1.75, low + 0.30, -0.7), shade)
            canvas.fill(rect(low, -1.25, low + 0.55, -1.20), shade)


def _tank(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A round tank with a stair, 2.8 wide and 2.6 high."""
    canvas.fill(rect(-1.4, -2.4, 1.4, 0), scene.paint(STEEL, Tone.LIGHT if not scene.key.dark else Tone.MID, depth))
    s = -scene.key.side
    x0, x1 = sorted((s * 0.4, s * 1.4))
    canvas.fill(rect(x0, -2.4, x1, 0), scene.paint(STEEL, Tone.DARK, depth, lit=False), 0.8)
    canvas.fill(ellipse(0, -2.4, 1.4, 0.22), scene.paint(STEEL, Tone.MID, depth))
    canvas.fill(rect(-1.42, -1.5, 1.42, -1.15), scene.key.accent)
    canvas.line([(-1.2, 0), (0.2, -1.2), (1.2, -2.4)], 0.06, scene.paint(IRON, Tone.DARK, depth))


def _drums(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Oil drums: two standing, one on a pallet."""
    for x, y, local in ((-0.36, 0.0, SLATE), (0.28, 0.02, OCHRE), (-0.04, -0.52, BRICK)):
        canvas.fill(rounded(x - 0.22, y - 0.56, x + 0.22, y, 0.06), scene.paint(local, Tone.MID, depth))
        canvas.fill(rect(x + 0.06, y - 0.54, x + 0.22, y - 0.02), scene.paint(local, Tone.DARK, depth, lit=False))
        for band in (0.2, 0.38):
            canvas.fill(rect(x - 0.23, y - band, x + 0.23, y - band + 0.03), scene.paint(local, Tone.DARK, depth))
        canvas.fill(ellipse(x, y - 0.56, 0.22, 0.05), scene.paint(local, Tone.LIGHT, depth))
    canvas.fill(rect(-0.7, 0.0, 0.62, 0.06), scene.paint(WOOD, Tone.DARK, depth))


def _pipes(canvas: Canvas, scene: Scene, side: int) -> None:
    """Lead a thick and a thin pipe into the picture from above, down a stanchion."""
    v = shown(scene)
    deep = scene.paint(IRON, Tone.DEEP, 1.35)
    edge, out = side * v * 0.80, side * (scene.half + OVER)
    x0, x1 = sorted((edge, out))
    canvas.fill(rect(x0, 0.155, x1, 0.205), deep)
    canvas.fill(rect(x0, 0.235, x1, 0.252), deep)
    canvas.fill(rounded(edge - 0.035, 0.145, edge + 0.035, 1.1, 0.03), deep)
    canvas.fill(rect(edge - 0.055, 0.60, edge + 0.055, 0.63), deep)
    wheel = canvas.at(edge - side * 0.07, 0.50, 0.06)
    wheel.fill(ellipse(0, 0, 0.5, 1.0), scene.key.accent)
    wheel.fill(ellipse(0, 0, 0.3, 0.76), deep)
