"""The airfield: a plane on a wide apron, the control tower behind it, lights along the runway."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect, rounded
from filmstudio.engines.animatic.sets.dressing.outdoor_large import plane as biplane
from filmstudio.engines.animatic.sets.exteriors.airliner import airliner
from filmstudio.engines.animatic.sets.exteriors.facades import pane_paint
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    ASPHALT,
    CHALK,
    CONCRETE,
    IRON,
    MEADOW,
    MINT,
    MOSS,
    OCHRE,
    SLATE,
    STEEL,
)
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.scene import PERSON, Scene
from filmstudio.model.place import Era

_OF_PROPELLERS = frozenset({Era.VICTORIAN, Era.FRONTIER, Era.TWENTIES, Era.FORTIES})


def airfield(scene: Scene) -> None:
    """An airliner across one third (a biplane in its time), hangar and tower far off, the long lines of the runway."""
    tinted(scene, MINT, 0.12)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.12)
    hills(far, scene, 0.555, 0.04, MOSS, 0.12)
    mist(far, scene, 0.54)
    mid = scene.flat(0.30)
    _tower(mid.at(-side * v * 0.50, stand(0.20), PERSON * 0.22), scene, 0.4)
    _hangar(mid.at(-side * v * 0.86, stand(0.21), PERSON * 0.23), scene, 0.42)
    apron = ground(scene, CONCRETE, y=stand(0.18), wave=0.0, degrees=0, tones=(Tone.LIGHT, Tone.MID))
    apron.fill(rect(-half, stand(0.18), half, stand(0.27)), earth(scene, MEADOW, Tone.MID))
    tar = rect(-half, stand(0.62), half, 1.1)
    apron.fill(tar, mix(earth(scene, ASPHALT, Tone.MID), earth(scene, ASPHALT, Tone.DARK), 0.45))
    apron.brush(tar, earth(scene, ASPHALT, Tone.MID), coverage=0.55, fade=((0, 0.72), (0, 0.98)), seed=7)
    apron.fill(rect(-half, stand(0.62), half, stand(0.62) + 0.006), earth(scene, OCHRE, Tone.LIGHT))
    for k in range(-3, 4):
        x = 0.36 * k
        apron.fill(polygon((x, stand(0.90)), (x + 0.20, stand(0.90)), (x + 0.215, stand(0.90) + 0.014),
                           (x - 0.005, stand(0.90) + 0.014)), earth(scene, CHALK, Tone.LIGHT), 0.85)  # fmt: skip
    if scene.key.wet:
        sheen(apron, scene, 0.68)
    stage = first_stage(scene, 0.62)
    if scene.place.era in _OF_PROPELLERS:
        biplane(stage.at(side * v * 0.40, stand(0.50), PERSON * 0.36 * scene.narrow), scene, 0.7)
    else:
        airliner(stage.at(side * v * 0.42, stand(0.48), PERSON * 0.42 * scene.narrow, flip=side < 0), scene, 0.66)
    lights = scene.flat(0.84)
    for at, depth in ((-0.62, 0.66), (-0.80, 0.78), (0.88, 0.80)):
        _runway_light(lights.at(side * v * at, stand(depth), PERSON * depth * 0.5), scene)
    near = foreground(scene)
    deep = scene.paint(IRON, Tone.DEEP, 1.35)
    edge, out = -side * v * 0.86, -side * half
    near.fill(rect(min(edge, out), 0.74, max(edge, out), 1.1), deep)
    near.fill(rounded(min(edge + side * 0.03, out), 0.66, max(edge + side * 0.03, out), 0.76, 0.02), deep)
    near.fill(rect(min(edge, out), 0.80, max(edge, out), 0.82), scene.key.accent)


def _tower(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A control tower, 5 persons high, its cabin of glass lit."""
    wall = scene.paint(CHALK, Tone.MID, depth)
    canvas.fill(polygon((-0.5, 0), (-0.34, -3.7), (0.34, -3.7), (0.5, 0)), wall)
    canvas.fill(
        polygon((0.05, 0), (0.05, -3.7), (0.34, -3.7), (0.5, 0)), scene.paint(CHALK, Tone.DARK, depth, lit=False), 0.7
    )
    canvas.fill(
        polygon((-0.65, -3.7), (0.65, -3.7), (0.95, -4.5), (-0.95, -4.5)), pane_paint(scene, depth, burning=True)
    )
    for x in (-0.3, 0.3):
        canvas.fill(polygon((x, -3.7), (x + 0.05, -3.7), (x * 1.4 + 0.05, -4.5), (x * 1.4, -4.5)), wall)
    canvas.fill(polygon((-1.1, -4.5), (1.1, -4.5), (0.85, -4.75), (-0.85, -4.75)), scene.paint(IRON, Tone.DARK, depth))
    canvas.fill(rect(-0.02, -5.4, 0.02, -4.7), scene.paint(IRON, Tone.DARK, depth))
    canvas.fill(circle(0, -5.42, 0.08), scene.key.glow(scene.key.accent))


def _hangar(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A hangar with a round roof, open, about 6 wide."""
    canvas.fill(blob((-3.0, 0, 0), (-3.0, -1.2, 0.3), (0, -2.3), (3.0, -1.2, 0.3), (3.0, 0, 0)),
                scene.paint(STEEL, Tone.MID, depth))  # fmt: skip
    canvas.fill(rect(-2.1, -1.25, 2.1, 0), scene.paint(SLATE, Tone.DEEP, depth))
    canvas.fill(rect(1.0, -1.25, 2.1, 0), scene.paint(STEEL, Tone.DARK, depth))


def _runway_light(canvas: Canvas, scene: Scene) -> None:
    canvas.fill(polygon((-0.10, 0), (-0.05, -0.24), (0.05, -0.24), (0.10, 0)), scene.paint(IRON, Tone.DARK, 0.85))
    glow = scene.key.glow(scene.key.lamp)
    canvas.fill(circle(0, -0.30, 0.09), glow if scene.key.lamps else scene.paint(OCHRE, Tone.LIGHT, 0.85))
    if scene.key.lamps:
        canvas.glow(0, -0.30, 0.7, 0.6, scene.key.lamp, 0.6)
