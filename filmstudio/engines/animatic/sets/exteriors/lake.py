"""The lake."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, ground, strew
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.exteriors.nearest import foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    LAKE,
    MOSS,
    PINE,
    ROCK,
    SLATE,
    WOOD,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills, peaks
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.swamp import swamp
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.exteriors.waters import road_of_light
from filmstudio.engines.animatic.sets.scene import Scene


def lake(scene: Scene) -> None:
    """Mountains and dark woods upside down in still water; a shore of stones, a landing stage."""
    if by_name(scene, {"swamp marsh bog wetland bayou everglade": True}, False):
        swamp(scene)
        return
    tinted(scene, LAKE, 0.2)
    paint_sky(scene)
    shore = 0.60
    far = scene.flat(0.08)
    peaks(far, scene, 0.56, 0.33, SLATE, 0.10, count=3, foot=shore)
    mid = scene.flat(0.22)
    hills(mid, scene, 0.57, 0.06, PINE, 0.22, tone=Tone.DARK, foot=shore + 0.01)
    plant(
        mid, scene, thicket(scene, (Tree.PINE,), -scene.half, scene.half, shore, 0.05, 0.11, 0.05), depth=0.25, sponge=0
    )
    glass = scene.flat(0.25, NEAREST)
    half = scene.half + OVER
    glass.fill(rect(-half, shore, half, 1.1), mix(scene.paint(LAKE, Tone.MID, 0.4), scene.key.sky[2], 0.35))
    dark = mix(scene.paint(PINE, Tone.DARK, 0.3), scene.paint(LAKE, Tone.MID, 0.4), 0.35)
    reflected: list[Point] = [(-half, shore, 0)]
    for k in range(9):
        reflected.append((-half + 2 * half * (k + 0.5) / 9, shore + scene.roll(0.035, 0.11), 0.3))
    glass.fill(blob(*reflected, (half, shore, 0)), dark)
    glass.brush(
        rect(-half, shore, half, 0.95),
        scene.paint(LAKE, Tone.DARK, 0.6),
        coverage=0.6,
        fade=((0, 0.95), (0, shore)),
        seed=3,
    )
    glass.brush(
        rect(-half, shore + 0.02, half, 0.8), mix(scene.key.sky[2], scene.key.light, 0.2), coverage=0.22, seed=8
    )
    road_of_light(glass, scene, shore, 0.74, 0.2)
    mist(glass, scene, shore - 0.01)
    side = -scene.key.side
    bank = ground(scene, MOSS, y=0.79, wave=0.012)
    bank.fill(
        polygon((side * 0.42, 0.80), (side * 0.52, 0.80), (side * 0.33, 0.665), (side * 0.29, 0.665)),
        scene.paint(WOOD, Tone.MID, 0.8),
    )
    for t in (0.05, 0.4, 0.9):
        x, y = side * (0.31 + 0.16 * t), 0.665 + 0.135 * t
        for off in (-0.025, 0.025):
            bank.fill(
                rect(x + off * (1 + t) - 0.004, y - 0.008, x + off * (1 + t) + 0.004, y + 0.035),
                scene.paint(WOOD, Tone.DEEP, 0.8),
            )
    strew(bank, scene, 4, 0.82, (scene.paint(ROCK, Tone.MID), scene.paint(ROCK, Tone.DARK)), 0.018)
    near = foreground(scene, bare=True)
    plant(
        near,
        scene,
        [(-side * shown(scene) * 1.12, 1.08, 0.95, Tree.PINE), (-side * shown(scene) * 0.80, 1.08, 0.46, Tree.PINE)],
        depth=1.35,
        tone=Tone.DEEP,
    )
