"""The field."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.sets.exteriors.crops import ears, furrows
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import crest, earth, ground, long_shadow, stand
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    AUTUMN,
    GRASS,
    LEAF,
    MEADOW,
    MOSS,
    PINE,
    WHEAT,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene

_CROPS = {
    "wheat wheatfield corn cornfield barley rye harvest stubble prairie": WHEAT,
    "meadow pasture football sport grass lawn green": MEADOW,
}


def field(scene: Scene) -> None:
    """A field in broad bands of corn or grass, one tree, a very large sky."""
    crop = by_name(scene, _CROPS, scene.pick((WHEAT, GRASS, WHEAT, MEADOW)))
    tinted(scene, crop, 0.14)
    v = shown(scene)
    paint_sky(scene)
    side = -scene.key.side
    far = scene.flat(0.10)
    hills(far, scene, 0.55, 0.08, MOSS, 0.12, count=4)
    plant(
        far,
        scene,
        thicket(scene, (Tree.POPLAR, Tree.BUSH, Tree.ROUND), -scene.half, scene.half, 0.562, 0.02, 0.06, 0.09),
        depth=0.18,
        local=PINE,
        sponge=0,
    )
    mist(far, scene, 0.55)
    land = ground(scene, crop, y=0.575, wave=0.006, degrees=-2, tones=(Tone.LIGHT, Tone.MID))
    green = crest(scene, 0.605, 0.010)
    land.fill(green, earth(scene, MEADOW, Tone.MID, 0.6))
    gold = crest(scene, 0.645, 0.012)
    land.fill(gold, earth(scene, crop, Tone.LIGHT, 0.8))
    land.brush(gold, earth(scene, crop, Tone.MID), coverage=0.9, fade=((0, 0.98), (0, 0.64)), degrees=-4)
    furrows(land, scene, crop, 0.65, side * v * 0.3, 0.22)
    stage = first_stage(scene, 0.55)
    x = side * v * 0.52
    long_shadow(land, scene, x, stand(0.52), 0.05, 0.30, crop)
    plant(
        stage,
        scene,
        [(x, stand(0.52), 0.46, scene.pick((Tree.ROUND, Tree.TIERED, Tree.ROUND)))],
        depth=0.68,
        local=scene.pick((LEAF, MOSS, AUTUMN)),
    )
    stalks = scene.flat(0.90)
    ears(stalks, scene, crop, -side)
    near = foreground(scene)
    grasses(near, scene, side, local=GRASS, tall=0.34, count=10)
