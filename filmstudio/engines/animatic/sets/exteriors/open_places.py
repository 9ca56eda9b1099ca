"""Two answers to an unknown exterior: a paved place, and a hillside with houses."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob
from filmstudio.engines.animatic.sets.exteriors.fences import stone_wall
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.framing import branch, grasses, trunk
from filmstudio.engines.animatic.sets.exteriors.fronts import fronts, paving
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.houses import chimney_smoke, cottage
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    AUTUMN,
    CHALK,
    GRASS,
    LEAF,
    MEADOW,
    MOSS,
    OCHRE,
    PLASTER,
    ROSE,
    SAND,
    STONE,
    WHEAT,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.street_things import bench, lamp
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def open_square(scene: Scene) -> None:
    """A paved place with a few houses round it and a tree in the middle of one side."""
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    hills(far, scene, 0.56, 0.12, MOSS, 0.12, count=2)
    mid = scene.flat(0.30)
    fronts(
        mid,
        scene,
        -scene.half - 0.1 if side > 0 else v * 0.05,
        -v * 0.05 if side > 0 else scene.half + 0.1,
        0.25,
        storeys=(2, 3),
    )
    plant(
        mid,
        scene,
        thicket(
            scene,
            (Tree.ROUND, Tree.POPLAR),
            v * 0.12 if side > 0 else -scene.half,
            scene.half if side > 0 else -v * 0.12,
            stand(0.26),
            0.10,
            0.22,
            0.14,
        ),
        depth=0.5,
        local=LEAF,
    )
    paving(scene, stand(0.26), scene.pick((STONE, SAND, CHALK)))
    stage = first_stage(scene, 0.74)
    plant(
        stage,
        scene,
        [(side * v * 0.64, stand(0.66), 0.56, scene.pick((Tree.ROUND, Tree.TIERED)))],
        depth=0.8,
        local=scene.pick((LEAF, AUTUMN)),
    )
    bench(stage.at(side * v * 0.42, stand(0.74), 0.42 * 0.70 * scene.narrow), scene, 0.82)
    lamp(stage.at(-side * v * 0.66, stand(0.60), 0.42 * 0.58), scene, 0.8)
    near = foreground(scene)
    branch(near, scene, -side)


def hillside(scene: Scene) -> None:
    """Houses climb a slope on one side; the other side is air."""
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.08)
    hills(far, scene, 0.56, 0.16, MOSS, 0.10, count=3)
    mist(far, scene, 0.54)
    slope = scene.flat(0.34)
    out = side * (scene.half + 0.15)
    hill = blob(
        (-side * v * 0.10, 0.66, 0),
        (side * v * 0.15, 0.60),
        (side * v * 0.42, 0.47),
        (side * v * 0.80, 0.36),
        (out, 0.28, 0),
        (out, 0.85, 0),
        (-side * v * 0.10, 0.85, 0),
    )
    local = scene.pick((GRASS, MEADOW, WHEAT))
    slope.fill(hill, mix(earth(scene, local, Tone.MID, 0.5), earth(scene, local, Tone.DARK, 0.5), 0.35))
    slope.brush(
        hill,
        earth(scene, local, Tone.MID, 0.5),
        coverage=0.7,
        fade=((side * v * 0.6, 0.40), (side * v * 0.4, 0.70)),
        degrees=-side * 24,
    )
    for at, y, unit in ((0.98, 0.37, 0.052), (0.62, 0.455, 0.060), (0.34, 0.55, 0.070), (0.86, 0.52, 0.074)):
        chimney = cottage(
            slope.at(side * v * at, y + scene.roll(-0.005, 0.01), unit),
            scene,
            0.55,
            scene.pick((PLASTER, CHALK, OCHRE, ROSE, STONE)),
            flip=scene.chance(0.5),
        )
        if scene.chance(0.4):
            chimney_smoke(scene, 0.34, (side * v * at, y), unit, chimney, unit * 0.8)
    plant(
        slope,
        scene,
        [
            (
                side * v * (0.2 + 0.16 * k),
                0.60 - 0.05 * k + scene.roll(-0.01, 0.02),
                scene.roll(0.07, 0.13),
                scene.pick((Tree.CYPRESS, Tree.ROUND, Tree.BUSH)),
            )
            for k in range(5)
        ],
        depth=0.55,
        local=LEAF,
    )
    land = ground(scene, local, y=stand(0.44), wave=0.010, degrees=-side * 3)
    strew(land, scene, 4, 0.74, (scene.paint(STONE, Tone.MID), scene.paint(CHALK, Tone.LIGHT)), 0.010)
    stage = first_stage(scene, 0.74)
    stone_wall(stage, scene, side * (scene.half + 0.1), side * v * 0.34, stand(0.78), stand(0.62), 0.11, 0.82)
    near = foreground(scene)
    if scene.chance(0.5):
        trunk(near, scene, -side, 0.10)
    grasses(near, scene, -side, tall=0.32, count=10)
