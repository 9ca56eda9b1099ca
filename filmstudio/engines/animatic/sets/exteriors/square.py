"""The town square."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob
from filmstudio.engines.animatic.sets.exteriors.framed import TOP, shown, tinted
from filmstudio.engines.animatic.sets.exteriors.fronts import fronts, paving
from filmstudio.engines.animatic.sets.exteriors.grounds import long_shadow, stand
from filmstudio.engines.animatic.sets.exteriors.houses import church
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    LEAF,
    OCHRE,
    PAVING,
    WOOD,
)
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import castle, skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import fountain, lamp, statue
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era


def square(scene: Scene) -> None:
    """An open square: a church or hall on one third, a fountain or statue on the other, pigeons, long shadows."""
    tinted(scene, OCHRE, 0.16)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    skyline(far, scene, 0.60, 0.16, 0.12)
    if scene.place.era is Era.MEDIEVAL:
        castle(far, scene, -side * v * 0.3, 0.52, 0.15, 0.12)
    mist(far, scene, 0.54)
    mid = scene.flat(0.28)
    fronts(mid, scene, -scene.half - 0.05, scene.half + 0.05, 0.24, storeys=(2, 3))
    church(mid.at(side * v * 0.42, stand(0.25), 0.072), scene, 0.5, flip=side < 0)
    plant(
        mid,
        scene,
        [
            (-side * v * 0.80, stand(0.32), 0.22, Tree.ROUND),
            (-side * v * 0.28, stand(0.29), 0.14, Tree.ROUND),
            (side * v * 0.86, stand(0.30), 0.16, Tree.ROUND),
        ],
        depth=0.6,
        local=LEAF,
    )
    floor = paving(scene, stand(0.27))
    stage = first_stage(scene, 0.72)
    thing = scene.pick((fountain, statue))
    x = -side * v * 0.58
    long_shadow(floor, scene, x, stand(0.62), 0.22, 0.30, PAVING)
    thing(stage.at(x, stand(0.62), 0.42 * 0.56 * scene.narrow), scene, 0.85)
    lamp(stage.at(side * v * 0.66, stand(0.56), 0.42 * 0.54), scene, 0.8)
    _arch(scene, side)


def _arch(scene: Scene, side: int) -> None:
    """Frame the square with the arcade that the camera stands in: a pier at one side and the spring of its arch."""
    v = shown(scene)
    near = foreground(scene)
    tint = scene.paint(WOOD, Tone.DEEP, 1.35)
    out = side * (scene.half + OVER)
    edge = side * v * 0.88
    near.fill(
        blob(
            (edge, 1.1, 0),
            (edge, 0.38, 0.6),
            (edge - side * v * 0.16, 0.20),
            (edge - side * v * 0.62, 0.115),
            (edge - side * v * 1.3, TOP + 0.005),
            (edge - side * v * 2.2, TOP + 0.04),
            (-out, TOP + 0.09, 0),
            (-out, -0.1, 0),
            (out, -0.1, 0),
            (out, 1.1, 0),
        ),
        tint,
    )
