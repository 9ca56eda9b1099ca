"""The gas station: pumps under a canopy of light beside an empty road."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.exteriors.facades import pane_paint
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    ASPHALT,
    CHALK,
    CONCRETE,
    DUST,
    IRON,
    MOSS,
    OCHRE,
    RED,
    SLATE,
    STEEL,
)
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.vehicles import CAR_COLOURS, car
from filmstudio.engines.animatic.sets.scene import PERSON, Scene


def gas_station(scene: Scene) -> None:
    """A white canopy on two posts, pumps below it, a small shop, a sign as high as a house."""
    tinted(scene, OCHRE, 0.12)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    hills(scene.flat(0.08), scene, 0.555, 0.07, scene.pick((DUST, MOSS)), 0.10)
    shop = scene.flat(0.40)
    _shop(shop.at(side * v * 0.56, stand(0.38), PERSON * 0.38 * scene.narrow), scene, 0.58)
    _price_sign(shop.at(-side * v * 0.62, stand(0.34), PERSON * 0.36), scene, 0.55)
    lot = ground(scene, CONCRETE, y=stand(0.28), wave=0.0, degrees=0, tones=(Tone.LIGHT, Tone.MID))
    tar = rect(-half, stand(0.92), half, 1.1)
    lot.fill(tar, mix(earth(scene, ASPHALT, Tone.MID), earth(scene, ASPHALT, Tone.DARK), 0.5))
    lot.fill(rect(-half, stand(0.90), half, stand(0.92)), earth(scene, CHALK, Tone.LIGHT))
    stain = scene.paint(ASPHALT, Tone.DARK, lit=False)
    lot.fill(
        polygon((side * v * 0.05, 0.70), (side * v * 0.32, 0.695), (side * v * 0.36, 0.715), (side * v * 0.02, 0.72)),
        stain,
        0.35,
    )
    if scene.key.lamps:
        x = side * v * 0.22
        lot.fill(
            polygon((x - 0.34, stand(0.42)), (x + 0.34, stand(0.42)), (x + 0.52, stand(0.86)), (x - 0.52, stand(0.86))),
            scene.key.lamp,
            0.28,
        )
    if scene.key.wet:
        sheen(lot, scene, 0.68)
    stage = first_stage(scene, 0.62)
    unit = PERSON * 0.53 * scene.narrow
    _canopy(stage.at(side * v * 0.22, stand(0.58), unit), scene, 0.75)
    car(stage.at(side * v * 0.66, stand(0.66), PERSON * 0.60 * scene.narrow), scene, 0.8, scene.pick(CAR_COLOURS),
        flip=side > 0)  # fmt: skip
    near = foreground(scene)
    tint = scene.paint(IRON, Tone.DEEP, 1.35)
    x = -side * v * 0.88
    near.fill(rounded(x - 0.05, 0.66, x + 0.05, 1.1, 0.03), tint)
    near.fill(rect(x - 0.05, 0.70, x + 0.05, 0.725), scene.key.accent)
    grasses(near, scene, -side, local=MOSS, tall=0.18, count=6)


def _canopy(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A roof of light on two posts, two pumps on their island: about 4.6 wide and 2.4 high."""
    white = scene.paint(CHALK, Tone.LIGHT, depth)
    steel, dark = scene.paint(STEEL, Tone.MID, depth), scene.paint(IRON, Tone.DARK, depth)
    for x in (-1.35, 1.25):
        canvas.fill(rect(x - 0.09, -2.1, x + 0.09, 0), steel)
        canvas.fill(rect(x + 0.02, -2.1, x + 0.09, 0), dark, 0.6)
    canvas.fill(polygon((-2.4, -2.08), (2.4, -2.08), (2.1, -1.96), (-2.1, -1.96)), dark)
    if scene.key.lamps:
        canvas.fill(polygon((-2.1, -2.05), (2.1, -2.05), (1.95, -1.98), (-1.95, -1.98)), scene.key.glow(CHALK))
        canvas.fill(polygon((-1.9, -1.97), (1.9, -1.97), (2.6, 0.1), (-2.6, 0.1)), scene.key.lamp, 0.12)
    canvas.fill(rect(-2.5, -2.48, 2.5, -2.06), white if not scene.key.lamps else scene.key.glow(CHALK))
    canvas.fill(rect(-2.5, -2.20, 2.5, -2.06), scene.paint(RED, Tone.MID, depth))
    canvas.fill(circle(-1.8, -2.33, 0.10), scene.key.accent)
    canvas.fill(rect(-1.9, -0.10, 1.9, 0.04), scene.paint(CONCRETE, Tone.LIGHT, depth))
    for x in (-0.62, 0.55):
        canvas.fill(rounded(x - 0.24, -1.02, x + 0.24, -0.08, 0.06), scene.paint(RED, Tone.MID, depth))
        canvas.fill(rect(x + 0.08, -0.98, x + 0.24, -0.10), scene.paint(RED, Tone.DARK, depth, lit=False))
        canvas.fill(rect(x - 0.17, -0.92, x + 0.17, -0.66), white)
        canvas.fill(circle(x, -1.16, 0.15), scene.key.glow(CHALK) if scene.key.lamps else white)
        canvas.line([(x + 0.24, -0.78), (x + 0.38, -0.40), (x + 0.30, -0.22), (x + 0.25, -0.52)], 0.035, dark)


def _shop(canvas: Canvas, scene: Scene, depth: float) -> None:
    """The cashier's shop: a low box of glass, about 4 wide and 1.6 high."""
    wall = scene.paint(CHALK, Tone.LIGHT if not scene.key.dark else Tone.MID, depth)
    canvas.fill(rect(-2.0, -1.6, 2.0, 0), wall)
    canvas.fill(rect(-2.15, -1.78, 2.15, -1.52), scene.paint(RED, Tone.MID, depth))
    canvas.fill(rect(-1.8, -1.25, 0.75, -0.3), pane_paint(scene, depth, burning=True))
    for x in (-1.0, -0.15):
        canvas.fill(rect(x - 0.03, -1.25, x + 0.03, -0.3), wall)
    for x, tall in ((-1.6, 0.4), (-0.7, 0.28), (0.25, 0.5)):
        canvas.fill(rect(x, -0.3 - tall, x + 0.34, -0.3), scene.paint(SLATE, Tone.DARK, depth), 0.7)
    canvas.fill(rect(1.05, -1.25, 1.65, 0), pane_paint(scene, depth, burning=True))
    canvas.fill(rect(1.33, -1.25, 1.37, 0), wall)


def _price_sign(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A sign on a pole: a disc and two rows of figures nobody reads, 3.6 high."""
    dark = scene.paint(IRON, Tone.DARK, depth)
    glow = scene.key.glow(CHALK) if scene.key.lamps else scene.paint(CHALK, Tone.LIGHT, depth)
    canvas.fill(rect(-0.08, -2.2, 0.08, 0), dark)
    canvas.fill(rounded(-0.75, -3.7, 0.75, -1.9, 0.12), dark)
    canvas.fill(rounded(-0.66, -3.6, 0.66, -2.0, 0.10), glow)
    canvas.fill(circle(0, -3.18, 0.34), scene.key.accent)
    for y in (-2.66, -2.34):
        for x in (-0.46, -0.16, 0.18):
            canvas.fill(rect(x, y, x + 0.22, y + 0.2), scene.paint(RED, Tone.DARK, depth))
