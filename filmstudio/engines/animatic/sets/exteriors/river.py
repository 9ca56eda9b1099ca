"""The river."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import branch, grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import ground, sheen, stand, strew
from filmstudio.engines.animatic.sets.exteriors.houses import cottage
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    LAKE,
    LEAF,
    MINT,
    MOSS,
    ROCK,
    STONE,
)
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import lens, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def river(scene: Scene) -> None:
    """A river that comes round two bends out of the hills; trees and a house on its banks."""
    tinted(scene, MINT, 0.18)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    hills(far, scene, 0.545, 0.13, MOSS, 0.10, count=3)
    mist(far, scene, 0.53)
    mid = scene.flat(0.26)
    hills(mid, scene, 0.58, 0.06, LEAF, 0.3, count=4)
    plant(
        mid,
        scene,
        thicket(scene, (Tree.POPLAR, Tree.ROUND, Tree.BUSH), -scene.half, scene.half, stand(0.25), 0.07, 0.18, 0.11),
        depth=0.36,
        local=LEAF,
    )
    land = ground(scene, MOSS, y=stand(0.25), wave=0.008)
    bend = blob(
        (side * 0.10, 0.603, 0),
        (side * 0.24, 0.612),
        (side * 0.50, 0.64),
        (-side * 0.02, 0.675),
        (-side * 0.30, 0.72),
        (side * 0.24, 0.80),
        (side * (scene.half + 0.2), 0.88, 0),
        (side * (scene.half + 0.2), 0.70, 0),
        (side * 0.58, 0.71),
        (side * 0.30, 0.695),
        (side * 0.74, 0.655),
        (side * 0.42, 0.615),
        (side * 0.16, 0.603, 0),
    )
    blue = mix(scene.paint(LAKE, Tone.MID, 0.6), scene.key.sky[2], 0.3)
    land.fill(bend, blue)
    land.brush(bend, scene.paint(LAKE, Tone.DARK, 0.8), coverage=0.7, fade=((0, 0.86), (0, 0.62)), seed=2)
    for k in range(6):
        land.fill(
            lens(side * (0.10 + 0.08 * k), 0.70 + 0.022 * k, 0.05 + 0.015 * k, 0.003),
            mix(blue, scene.key.light, 0.6),
            0.8,
        )
    if scene.key.wet:
        sheen(land, scene, 0.8)
    strew(land, scene, 4, 0.84, (scene.paint(ROCK, Tone.MID), scene.paint(STONE, Tone.MID)), 0.012)
    stage = first_stage(scene, 0.55)
    cottage(stage.at(-side * v * 0.66, stand(0.30), 0.42 * 0.24), scene, 0.55, flip=side > 0)
    plant(
        stage,
        scene,
        [
            (-side * v * 0.92, stand(0.44), 0.38, Tree.ROUND),
            (-side * v * 0.40, stand(0.33), 0.22, Tree.POPLAR),
            (-side * v * 0.48, stand(0.34), 0.17, Tree.POPLAR),
        ],
        depth=0.65,
        local=LEAF,
    )
    near = foreground(scene)
    grasses(near, scene, side, tall=0.40, count=12)
    branch(near, scene, -side)
