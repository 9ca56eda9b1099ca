"""The farm."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob
from filmstudio.engines.animatic.sets.exteriors.barns import barn, wheel
from filmstudio.engines.animatic.sets.exteriors.crops import furrows
from filmstudio.engines.animatic.sets.exteriors.fences import rail_fence
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    EARTH,
    GRASS,
    LEAF,
    MOSS,
    WHEAT,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def farm(scene: Scene) -> None:
    """A red barn and its silo on a third, a fence, furrows, a wind wheel against the sky."""
    tinted(scene, WHEAT, 0.14)
    v = shown(scene)
    paint_sky(scene)
    side = -scene.key.side
    far = scene.flat(0.10)
    hills(far, scene, 0.55, 0.09, MOSS, 0.12, count=3)
    plant(
        far,
        scene,
        thicket(scene, (Tree.POPLAR, Tree.BUSH), -scene.half, scene.half, 0.565, 0.03, 0.07, 0.12),
        depth=0.2,
        sponge=0,
    )
    land = ground(scene, WHEAT, y=0.58, wave=0.006, degrees=-2, tones=(Tone.LIGHT, Tone.MID))
    furrows(land, scene, WHEAT, 0.60, -side * v * 0.2, 0.2)
    yard = blob(
        (side * 0.02, 0.64, 0),
        (side * (scene.half + 0.2), 0.63, 0),
        (side * (scene.half + 0.2), 1.1, 0),
        (-side * 0.7, 1.1, 0),
        (-side * 0.25, 0.84),
        (side * 0.12, 0.72),
    )
    land.fill(yard, earth(scene, EARTH, Tone.LIGHT))
    land.brush(yard, earth(scene, EARTH, Tone.MID), coverage=0.7, fade=((0, 1.0), (0, 0.64)), degrees=-3)
    mid = first_stage(scene, 0.40)
    wheel(mid.at(-side * v * 0.48, stand(0.30), 0.42 * 0.30), scene, 0.5)
    plant(
        mid,
        scene,
        [
            (-side * v * 0.80, stand(0.36), 0.30, Tree.ROUND),
            (-side * v * 0.98, stand(0.38), 0.24, Tree.ROUND),
            (side * v * 0.98, stand(0.34), 0.32, Tree.POPLAR),
        ],
        depth=0.55,
        local=LEAF,
    )
    barn(mid.at(side * v * 0.52, stand(0.40), 0.42 * 0.37 * scene.narrow), scene, 0.62, flip=side < 0)
    stage = scene.flat(0.74)
    rail_fence(stage, scene, -side * (scene.half + 0.1), -side * v * 0.30, stand(0.74), stand(0.58), 0.85)
    near = foreground(scene)
    grasses(near, scene, side, local=GRASS, tall=0.28, count=9)
