"""The market."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, polygon, ribbon
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.fronts import fronts, paving
from filmstudio.engines.animatic.sets.exteriors.grounds import long_shadow, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    IRON,
    MINT,
    OCHRE,
    PAVING,
    ROSE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.stalls import crate, stall
from filmstudio.engines.animatic.sets.scene import Scene


def market(scene: Scene) -> None:
    """Stalls under striped cloth, crates of fruit, bunting overhead, houses behind."""
    tinted(scene, OCHRE, 0.20)
    v = shown(scene)
    paint_sky(scene)
    far = scene.flat(0.14)
    fronts(far, scene, -scene.half - 0.05, scene.half + 0.05, 0.22, storeys=(2, 3))
    mist(far, scene, 0.58)
    floor = paving(scene, stand(0.24))
    mid = first_stage(scene, 0.45)
    side = scene.pick((-1, 1))
    for x, depth in ((-side * v * 0.12, 0.34), (side * v * 0.36, 0.38), (-side * v * 0.48, 0.38)):
        stall(mid.at(x, stand(depth), 0.42 * depth), scene, depth + 0.2)
    stage = scene.flat(0.80)
    stall(stage.at(side * v * 0.78, stand(0.66), 0.42 * 0.60 * scene.narrow), scene, 0.85)
    stall(stage.at(-side * v * 0.90, stand(0.62), 0.42 * 0.56 * scene.narrow), scene, 0.85)
    for k in range(3):
        crate(stage.at(side * v * (0.42 + 0.12 * k), stand(0.78 - 0.03 * (k % 2)), 0.42 * 0.66), scene, 0.88)
    long_shadow(floor, scene, side * v * 0.7, stand(0.8), 0.4, 0.3, PAVING)
    _bunting(stage, scene)
    near = foreground(scene)
    tint = scene.paint(IRON, Tone.DEEP, 1.35)
    out = -side * (scene.half + OVER)
    edge = -side * v * 0.52
    points: list[Point] = [(out, 0.03, 0), (edge, 0.10, 0)]
    for k in range(6):
        x = edge + (out - edge) * (k + 1) / 6
        points += [(x - (out - edge) / 12, 0.21 - 0.012 * k), (x, 0.17 - 0.012 * k, 0)]
    near.fill(blob(*points, (out, -0.1, 0)), tint)
    near.fill(
        polygon((-side * v * 0.95, 0.1), (-side * v * 0.975, 0.1), (-side * v * 0.98, 1.1), (-side * v * 0.945, 1.1)),
        tint,
    )


def _bunting(canvas: Canvas, scene: Scene) -> None:
    """Hang a line of little flags across the picture, one of them in the accent."""
    v = shown(scene)
    sag = 0.05
    left, right = (-v * 1.5, 0.16), (v * 1.5, 0.12)
    colours = (CHALK, MINT, ROSE, OCHRE)
    canvas.fill(
        ribbon([left, ((left[0] + right[0]) / 2, 0.14 + sag * 1.4), right], 0.003), scene.paint(IRON, Tone.DEEP, 0.8)
    )
    for k in range(23):
        t = (k + scene.roll(-0.15, 0.15) + 0.5) / 23
        x = left[0] + (right[0] - left[0]) * t
        y = left[1] + (right[1] - left[1]) * t + sag * 1.28 * math.sin(math.pi * t)
        tint = scene.key.accent if k in (9, 16) else scene.paint(colours[k % 4], Tone.LIGHT, 0.8)
        canvas.fill(polygon((x - 0.018, y), (x + 0.018, y + 0.001), (x + scene.lean * 0.04, y + 0.05)), tint)
