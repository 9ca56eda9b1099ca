"""The village."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob
from filmstudio.engines.animatic.sets.exteriors.fences import stone_wall
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import branch, grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import crest, earth, ground, stand
from filmstudio.engines.animatic.sets.exteriors.houses import chimney_smoke, church, cottage
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    AUTUMN,
    CHALK,
    EARTH,
    GRASS,
    LEAF,
    MEADOW,
    MOSS,
    OCHRE,
    PLASTER,
    ROSE,
    SAND,
    STONE,
)
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def village(scene: Scene) -> None:
    """Cottages round a church on a rise, a lane between dry-stone walls, smoke from the chimneys."""
    tinted(scene, OCHRE, 0.12)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    hills(far, scene, 0.55, 0.14, MOSS, 0.12, count=3)
    mist(far, scene, 0.54)
    mid = scene.flat(0.24)
    mid.fill(crest(scene, 0.585, 0.012, 0.8), earth(scene, GRASS, Tone.MID, 0.36))
    church(mid.at(side * v * 0.36, 0.588, 0.066), scene, 0.46, flip=side < 0)
    houses = sorted(
        (scene.roll(0.15, 0.30), at + scene.roll(-0.05, 0.05)) for at in (-0.95, -0.66, -0.36, 0.10, 0.62, 0.92)
    )
    for depth, at in houses:
        local = scene.pick((PLASTER, CHALK, STONE, OCHRE, ROSE))
        foot, unit = stand(depth), 0.42 * depth * scene.roll(0.62, 0.84)
        chimney = cottage(mid.at(side * v * at, foot, unit), scene, depth + 0.22, local, flip=scene.chance(0.5))
        if scene.chance(0.4):
            chimney_smoke(scene, 0.24, (side * v * at, foot), unit, chimney, unit * 0.9)
    plant(
        mid,
        scene,
        thicket(scene, (Tree.ROUND, Tree.BUSH, Tree.POPLAR), -scene.half, scene.half, stand(0.28), 0.05, 0.14, 0.16),
        depth=0.42,
        local=LEAF,
    )
    land = ground(scene, MEADOW, y=stand(0.32), wave=0.006)
    lane = blob(
        (side * 0.20, 0.622, 0),
        (side * 0.24, 0.622, 0),
        (side * 0.20, 0.68),
        (-side * 0.02, 0.74),
        (side * 0.10, 0.84),
        (side * 0.30, 1.1, 0),
        (-side * 0.62, 1.1, 0),
        (-side * 0.40, 0.84),
        (-side * 0.22, 0.74),
        (side * 0.14, 0.67),
    )
    land.fill(lane, earth(scene, SAND, Tone.LIGHT))
    land.brush(lane, earth(scene, EARTH, Tone.MID), coverage=0.5, fade=((0, 1.0), (0, 0.72)), degrees=-6)
    stage = first_stage(scene, 0.74)
    stone_wall(stage, scene, -side * (scene.half + 0.1), -side * v * 0.46, stand(0.62), stand(0.50), 0.11, 0.8)
    plant(
        stage,
        scene,
        [(-side * v * 0.80, stand(0.58), 0.48, scene.pick((Tree.ROUND, Tree.TIERED)))],
        depth=0.78,
        local=scene.pick((LEAF, AUTUMN, MOSS)),
    )
    stone_wall(stage, scene, side * (scene.half + 0.1), side * v * 0.66, stand(0.84), stand(0.78), 0.13, 0.85)
    near = foreground(scene)
    branch(near, scene, side)
    grasses(near, scene, -side, tall=0.26, count=8)
