"""The ruins."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.sets.exteriors.broken_stones import broken_arch, column, drum
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import branch, grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    GRASS,
    MOSS,
    OCHRE,
    STONE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def ruins(scene: Scene) -> None:
    """Broken columns and one standing arch on a hill; ivy, fallen drums, the sky through everything."""
    tinted(scene, OCHRE, 0.16)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.08)
    hills(far, scene, 0.55, 0.13, MOSS, 0.10, count=3)
    mist(far, scene, 0.54)
    mid = scene.flat(0.36)
    for k in range(6):
        x = -side * v * (1.05 - 0.24 * k)
        column(
            mid.at(x, stand(0.34), 0.42 * 0.36),
            scene,
            0.5,
            scene.pick((1.2, 2.6, 2.6, 1.8)) * scene.roll(0.8, 1.05),
            whole=scene.chance(0.35),
        )
    plant(
        mid,
        scene,
        thicket(
            scene,
            (Tree.CYPRESS, Tree.BUSH),
            side * v * 0.2 if side > 0 else -scene.half,
            scene.half if side > 0 else -v * 0.2,
            stand(0.32),
            0.06,
            0.24,
            0.16,
        ),
        depth=0.5,
    )
    land = ground(scene, GRASS, y=stand(0.34), wave=0.012, degrees=-4)
    strew(land, scene, 6, 0.68, (earth(scene, STONE, Tone.LIGHT), scene.paint(STONE, Tone.MID)), 0.016)
    stage = first_stage(scene, 0.74)
    broken_arch(stage.at(side * v * 0.58, stand(0.60), 0.155 * scene.narrow), scene, 0.82)
    for at, depth in ((-0.72, 0.80), (-0.50, 0.74)):
        drum(stage.at(side * v * at, stand(depth), 0.42 * depth * scene.roll(0.8, 1.0), scene.roll(-8, 8)), scene, 0.85)
    near = foreground(scene)
    grasses(near, scene, -side, tall=0.32, count=10)
    branch(near, scene, side)
