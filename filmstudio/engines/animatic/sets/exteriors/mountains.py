"""The mountains."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import ground, stand, strew, strip
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import EARTH, MOSS, PINE, ROCK, SLATE, SNOW
from filmstudio.engines.animatic.sets.exteriors.ridges import boulder, hills, peaks
from filmstudio.engines.animatic.sets.exteriors.skies import mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def mountains(scene: Scene) -> None:
    """A wall of peaks behind foothills; a path along a shoulder of turf and rock."""
    tinted(scene, SLATE, 0.16)
    paint_sky(scene)
    far = scene.flat(0.06)
    peaks(far, scene, 0.56, scene.roll(0.30, 0.36), SLATE, 0.05, count=4)
    mist(far, scene, 0.50)
    middle = scene.flat(0.16)
    peaks(middle, scene, 0.62, scene.roll(0.36, 0.46), scene.pick((SLATE, ROCK)), 0.22, count=2, snow=scene.chance(0.7))
    wood = scene.flat(0.36)
    hills(wood, scene, 0.60, 0.07, PINE, 0.36, tone=Tone.DARK)
    plant(wood, scene, thicket(scene, (Tree.PINE,), -scene.half, scene.half, 0.635, 0.06, 0.15, 0.075), depth=0.4)
    mist(wood, scene, 0.62)
    land = ground(scene, MOSS, y=0.69, wave=0.022, degrees=-6)
    side = scene.pick((-1, 1))
    land.fill(
        strip(side * 0.10, 0.695, 1.1, 0.012, 0.42, bend=side * 0.10, lean=-side * 0.1),
        scene.paint(EARTH, Tone.LIGHT) if not scene.key.snowy else scene.paint(SNOW, Tone.MID, lit=False),
    )
    strew(land, scene, 5, 0.72, (scene.paint(ROCK, Tone.MID), scene.paint(ROCK, Tone.DARK)), 0.02)
    rocks = first_stage(scene, 0.82)
    boulder(rocks, scene, side * shown(scene) * 0.80, stand(0.80), 0.17, 0.21, 0.82)
    boulder(rocks, scene, side * shown(scene) * 0.56, stand(0.84), 0.07, 0.07, 0.85)
    plant(rocks, scene, [(side * shown(scene) * 1.06, stand(0.78), 0.55, Tree.PINE)], depth=0.85)
    near = foreground(scene)
    boulder(near, scene, -side * shown(scene) * 0.98, 1.05, 0.24, 0.30, 1.35, local=SLATE, tone=Tone.DEEP)
    grasses(near, scene, -side, tall=0.22, count=5)
