"""The desert: tables of rock, or dunes."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, blob
from filmstudio.engines.animatic.sets.exteriors.cactus import cactus
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import ground, long_shadow, stand, strew
from filmstudio.engines.animatic.sets.exteriors.mesas import mesas
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import CLAY, DUST, SAND
from filmstudio.engines.animatic.sets.exteriors.ridges import boulder, hills
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant
from filmstudio.engines.animatic.sets.scene import Scene

_KINDS = {"dune sahara oasis sand": False, "canyon mesa badland outback planet mar crater": True}
_BARREN = {"planet mar crater moon": False}
"""Where nothing grows, not even a cactus."""


def desert(scene: Scene) -> None:
    """Tables of red rock far away, dunes with knife-sharp ridges, one thing that grows."""
    tinted(scene, DUST, 0.3)
    paint_sky(scene)
    rocky = by_name(scene, _KINDS, scene.chance(0.55))
    far = scene.flat(0.07)
    side = scene.pick((-1, 1))
    if rocky:
        mesas(far, scene, side)
    else:
        hills(far, scene, 0.55, 0.05, DUST, 0.08, count=4)
    dunes = scene.flat(0.28)
    for k, (y, depth) in enumerate(((0.57, 0.2), (0.615, 0.34))):
        _dune(dunes, scene, y, side if k else -side, depth)
    land = ground(scene, SAND if not rocky else DUST, y=0.67, wave=0.014, degrees=-4, tones=(Tone.LIGHT, Tone.MID))
    strew(land, scene, 4, 0.72, (scene.paint(CLAY, Tone.DARK), scene.paint(CLAY, Tone.MID)), 0.012)
    stage = first_stage(scene, 0.80)
    x = side * shown(scene) * 0.70
    if rocky and not by_name(scene, _BARREN, True):
        boulder(stage, scene, x, stand(0.80), 0.16, 0.26, 0.85, local=CLAY)
        boulder(stage, scene, side * shown(scene) * 0.92, stand(0.84), 0.09, 0.07, 0.85, local=CLAY)
    elif rocky:
        long_shadow(land, scene, x, stand(0.80), 0.05, 0.36, CLAY)
        cactus(stage.at(x, stand(0.80), 0.42 * 0.95), scene, 0.82)
        cactus(stage.at(side * shown(scene) * 0.95, stand(0.66), 0.42 * 0.55), scene, 0.7)
        boulder(stage, scene, side * shown(scene) * 0.86, stand(0.84), 0.09, 0.07, 0.85, local=CLAY)
    else:
        plant(
            stage,
            scene,
            [(x, stand(0.78), 0.55, Tree.PALM), (x + side * 0.13, stand(0.72), 0.40, Tree.PALM)],
            depth=0.8,
        )
    near = foreground(scene)
    boulder(near, scene, -side * shown(scene) * 1.0, 1.05, 0.30, 0.20, 1.35, local=CLAY, tone=Tone.DEEP)


def _dune(canvas: Canvas, scene: Scene, y: float, side: int, depth: float) -> None:
    """One dune: a long windward back, a sharp crest that snakes down, a lee in shade."""
    half = scene.half + OVER
    top = (side * shown(scene) * scene.roll(0.2, 0.55), y - scene.roll(0.05, 0.09))
    back: list[Point] = [
        (-half, y + 0.02, 0),
        (-half * 0.5, y - 0.005),
        (top[0] - 0.2, top[1] + 0.022),
        (*top, 0),
        (top[0] + 0.25, y),
        (half, y + 0.015, 0),
    ]
    canvas.fill(blob(*sorted(back), (half, 0.8, 0), (-half, 0.8, 0)), scene.paint(SAND, Tone.LIGHT, depth))
    s = -scene.key.side
    canvas.fill(
        blob(
            (*top, 0),
            (top[0] + s * 0.03, y - 0.01),
            (top[0] - s * 0.04, y + 0.05),
            (top[0] + s * 0.05, 0.8, 0),
            (top[0] + s * 0.9, 0.8, 0),
            (top[0] + s * 0.6, y + 0.01),
            (top[0] + s * 0.25, y - 0.012),
        ),
        scene.paint(SAND, Tone.MID, depth, lit=False),
        0.85,
    )
