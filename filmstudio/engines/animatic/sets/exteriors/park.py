"""The park."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.framing import branch, grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.leisure import poolside, slide, swings
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import AUTUMN, BIRCH, EARTH, LEAF, MOSS, SNOW
from filmstudio.engines.animatic.sets.exteriors.skies import paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import bench, lamp
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def park(scene: Scene) -> None:
    """Lawns, a winding path, three big trees, a bench (or what children play on), a lamp; roofs behind the trees."""
    if by_name(scene, {"pool poolside bath": True}, False):
        poolside(scene)
        return
    paint_sky(scene)
    far = scene.flat(0.10)
    skyline(far, scene, 0.545, 0.12, 0.12)
    leaf = scene.pick((LEAF, MOSS, AUTUMN, LEAF))
    mid = scene.flat(0.30)
    plant(
        mid,
        scene,
        thicket(
            scene,
            (Tree.ROUND, Tree.BUSH, Tree.POPLAR, Tree.ROUND),
            -scene.half - 0.1,
            scene.half + 0.1,
            stand(0.30),
            0.10,
            0.22,
            0.10,
        ),
        depth=0.32,
        local=leaf,
    )
    lawn = ground(scene, MOSS, y=0.62, wave=0.008, degrees=-2)
    side = scene.pick((-1, 1))
    path = blob(
        (-side * 0.05, 0.625, 0),
        (-side * 0.01, 0.625, 0),
        (side * 0.16, 0.68),
        (-side * 0.10, 0.76),
        (-side * 0.05, 0.86),
        (side * 0.42, 1.1, 0),
        (-side * 0.55, 1.1, 0),
        (-side * 0.36, 0.86),
        (-side * 0.32, 0.76),
        (side * 0.06, 0.68),
    )
    lawn.fill(path, earth(scene, BIRCH, Tone.LIGHT))
    lawn.brush(path, earth(scene, EARTH, Tone.MID), coverage=0.5, fade=((0, 1.0), (0, 0.75)), degrees=-4)
    strew(lawn, scene, 4, 0.72, (scene.paint(AUTUMN, Tone.LIGHT), scene.paint(SNOW, Tone.LIGHT)), 0.007)
    stage = first_stage(scene, 0.72)
    plant(
        stage,
        scene,
        [
            (side * shown(scene) * 0.74, stand(0.70), scene.roll(0.62, 0.74), Tree.ROUND),
            (side * shown(scene) * 1.04, stand(0.6), 0.44, Tree.POPLAR),
        ],
        depth=0.72,
        local=leaf,
    )
    if by_name(scene, {"playground swing sandbox": True}, False):
        slide(stage.at(side * shown(scene) * 0.56, stand(0.66), 0.42 * 0.54 * scene.narrow, flip=side < 0), scene, 0.8)
        swings(stage.at(-side * shown(scene) * 0.62, stand(0.60), 0.42 * 0.56 * scene.narrow), scene, 0.75)
    else:
        seat = scene.flat(0.72, stands="bench")
        bench(seat.at(side * shown(scene) * 0.42, stand(0.80), 0.42 * 0.80 * scene.narrow), scene, 0.8)
    lamp(stage.at(-side * shown(scene) * 0.50, stand(0.52), 0.42 * 0.52), scene, 0.72)
    near = foreground(scene)
    branch(near, scene, -side)
    grasses(near, scene, -side, tall=0.24, count=7)
