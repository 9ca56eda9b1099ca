"""The beach."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, blob
from filmstudio.engines.animatic.sets.exteriors.capes import headland
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, earth, sheen, strew
from filmstudio.engines.animatic.sets.exteriors.movers import gulls
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    PINE,
    ROCK,
    SAND,
    SEA,
    SNOW,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import boulder
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.waters import road_of_light, water
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, Scene


def beach(scene: Scene) -> None:
    """Sand in a long bow, surf as torn strips of white, a cape on one side, dune grass near."""
    tinted(scene, SAND, 0.14)
    horizon = HORIZON_Y
    paint_sky(scene, horizon)
    side = -scene.key.side
    far = scene.flat(0.10)
    water(far, scene, horizon, 0.85, local=SEA, depth=0.2)
    road_of_light(far, scene, horizon, 0.63, 0.10)
    headland(far, scene, side, horizon + 0.004, 0.14, scene.roll(0.05, 0.10))
    gulls(scene, 0.4, scene.key.side * shown(scene) * 0.15, 0.30, scene.paint(SNOW, Tone.LIGHT, 0.5))
    half = scene.half + OVER
    sand = scene.flat(0.15, NEAREST)
    foam, wet = scene.paint(SNOW, Tone.LIGHT, 0.7), mix(earth(scene, SAND, Tone.DARK), scene.key.sky[2], 0.35)
    bow = 0.06 * side
    for lift, paint, wave in (
        (0.058, mix(foam, scene.paint(SEA, Tone.MID, 0.5), 0.55), 0.012),
        (0.030, foam, 0.008),
        (0.016, wet, 0.004),
    ):
        edge: list[Point] = [(-half, 0.705 + bow - lift, 0)]
        edge += [
            (-half + 2 * half * k / 7, 0.69 + bow * (1 - 2 * k / 7) - lift + scene.roll(-wave, wave))
            for k in range(1, 7)
        ]
        sand.fill(blob(*edge, (half, 0.705 - bow - lift, 0), (half, 1.1, 0), (-half, 1.1, 0)), paint)
    dry = blob(
        (-half, 0.715 + bow, 0),
        (-half * 0.4, 0.715 + bow * 0.4),
        (half * 0.3, 0.70 - bow * 0.2),
        (half, 0.715 - bow, 0),
        (half, 1.1, 0),
        (-half, 1.1, 0),
    )
    sand.fill(dry, earth(scene, SAND, Tone.LIGHT))
    sand.brush(dry, earth(scene, SAND, Tone.MID), coverage=0.75, fade=((0, 1.0), (0, 0.70)), degrees=3 * side)
    if scene.key.wet:
        sheen(sand, scene, 0.74)
    strew(sand, scene, 3, 0.76, (scene.paint(ROCK, Tone.DARK), scene.paint(SAND, Tone.DARK)), 0.008)
    beams = first_stage(scene, 0.75)
    boulder(beams, scene, side * shown(scene) * 0.72, 0.775, 0.13, 0.10, 0.7)
    boulder(beams, scene, side * shown(scene) * 0.52, 0.785, 0.06, 0.045, 0.7)
    near = foreground(scene)
    grasses(near, scene, side, local=PINE, tall=0.36, count=12)
