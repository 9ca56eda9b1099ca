"""The camp."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import trunk
from filmstudio.engines.animatic.sets.exteriors.grounds import ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    EARTH,
    MOSS,
    PINE,
    ROCK,
    SLATE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills, peaks
from filmstudio.engines.animatic.sets.exteriors.skies import mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.tents import campfire, tent
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def camp(scene: Scene) -> None:
    """Tents between firs, a fire with its light on the ground, smoke; stars when there are any."""
    tinted(scene, PINE, 0.16)
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.08)
    peaks(far, scene, 0.56, 0.26, SLATE, 0.08, count=3)
    mid = scene.flat(0.28)
    hills(mid, scene, 0.59, 0.05, PINE, 0.3, tone=Tone.DARK, count=3)
    plant(mid, scene, thicket(scene, (Tree.PINE,), -scene.half, scene.half, stand(0.28), 0.10, 0.26, 0.075), depth=0.38)
    mist(mid, scene, 0.60)
    land = ground(scene, MOSS, y=stand(0.30), wave=0.008)
    strew(land, scene, 4, 0.72, (scene.paint(ROCK, Tone.DARK), scene.paint(EARTH, Tone.MID)), 0.012)
    tents = first_stage(scene, 0.64)
    tent(tents.at(side * v * 0.62, stand(0.62), 0.42 * 0.62 * scene.narrow), scene, 0.75)
    tent(tents.at(side * v * 0.18, stand(0.44), 0.42 * 0.42 * scene.narrow, flip=True), scene, 0.62)
    plant(
        tents,
        scene,
        [
            (side * v * 1.02, stand(0.60), 0.62, Tree.PINE),
            (-side * v * 0.92, stand(0.56), 0.56, Tree.PINE),
            (-side * v * 0.72, stand(0.50), 0.34, Tree.PINE),
        ],
        depth=0.75,
    )
    stage = scene.flat(0.82)
    campfire(scene, stage, -side * v * 0.52, stand(0.76), 0.42 * 0.76, 0.82)
    near = foreground(scene)
    trunk(near, scene, side, 0.12)
    plant(near, scene, [(-side * v * 1.18, 1.10, 0.62, Tree.PINE)], depth=1.35, tone=Tone.DEEP)
