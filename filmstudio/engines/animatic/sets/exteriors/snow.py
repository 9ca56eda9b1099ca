"""The snowfield."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, crest, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import PINE, SLATE, SNOW
from filmstudio.engines.animatic.sets.exteriors.ridges import peaks
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def snow(scene: Scene) -> None:
    """White land under a low sky: blue shadows, black firs, a fence that goes under, one far light."""
    tinted(scene, SLATE, 0.12)
    paint_sky(scene)
    far = scene.flat(0.08)
    peaks(far, scene, 0.57, 0.24, SLATE, 0.06, count=3, tone=Tone.LIGHT)
    middle = scene.flat(0.30)
    light, shade = scene.paint(SNOW, Tone.LIGHT, 0.35), scene.paint(SNOW, Tone.MID, 0.35, lit=False)
    middle.fill(crest(scene, 0.585, 0.018, 0.8), light)
    middle.fill(crest(scene, 0.625, 0.020, 0.8), mix(light, shade, 0.6))
    side = scene.pick((-1, 1))
    spots = thicket(
        scene,
        (Tree.PINE,),
        side * shown(scene) * 0.25 if side > 0 else -scene.half,
        scene.half if side > 0 else -shown(scene) * 0.25,
        0.625,
        0.10,
        0.22,
        0.06,
    )
    plant(middle, scene, spots, depth=0.42, tone=Tone.DARK)
    land = scene.flat(0.44, NEAREST)
    base = crest(scene, 0.675, 0.012)
    land.fill(base, scene.paint(SNOW, Tone.LIGHT))
    blue = scene.paint(SNOW, Tone.MID, lit=False)
    half = scene.half + OVER
    for k in range(4):
        y = 0.71 + 0.075 * k + scene.roll(-0.01, 0.01)
        x = scene.roll(-0.5, 0.5) * scene.half
        wide = shown(scene) * scene.roll(0.45, 0.9)
        land.fill(
            blob(
                (x - wide, y + 0.012, 0),
                (x - wide * 0.3, y),
                (x + wide, y - 0.006, 0),
                (x + wide * 0.4, y + 0.022 + 0.006 * k),
                (x - wide * 0.4, y + 0.03),
            ),
            mix(blue, scene.paint(SNOW, Tone.LIGHT), 0.25),
        )
    land.brush(base, blue, coverage=0.5, fade=((0, 1.02), (0, 0.80)), degrees=-4)
    for k in range(7):
        t = k / 6
        x, y = -side * shown(scene) * (0.95 - 0.55 * t), stand(0.85 - 0.45 * t)
        tall = 0.16 * (0.85 - 0.45 * t) * scene.roll(0.8, 1.1)
        land.fill(
            polygon(
                (x - 0.006, y), (x + 0.006, y), (x + 0.004 + scene.roll(-0.01, 0.01), y - tall), (x - 0.006, y - tall)
            ),
            scene.paint(PINE, Tone.DEEP, 0.9),
        )
    stage = first_stage(scene, 0.80)
    plant(
        stage,
        scene,
        [
            (side * shown(scene) * 0.83, stand(0.82), 0.68, Tree.PINE),
            (side * shown(scene) * 1.08, stand(0.76), 0.8, Tree.PINE),
            (side * shown(scene) * 0.64, stand(0.84), 0.26, Tree.PINE),
        ],
        depth=0.85,
    )
    near = foreground(scene)
    near.fill(
        blob((-half, 0.955, 0), (-half * 0.6, 0.935), (-half * 0.1, 0.99), (half * 0.2, 1.1, 0), (-half, 1.1, 0)),
        scene.paint(SNOW, Tone.MID, 1.3, lit=False),
    )
    plant(near, scene, [(-side * shown(scene) * 1.02, 1.1, 0.75, Tree.BARE)], depth=1.4, tone=Tone.DEEP)
