"""The harbour."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, polygon, rect, ribbon
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.fronts import fronts
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, earth, sheen, stand
from filmstudio.engines.animatic.sets.exteriors.movers import flag, gulls
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    DEEP_SEA,
    MINT,
    MOSS,
    NAVY,
    OCHRE,
    PAVING,
    RED,
    SEA,
    SNOW,
    STONE,
    WOOD,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.street_things import bollard
from filmstudio.engines.animatic.sets.exteriors.vessels import fishing_boat, rowing_boat, ship
from filmstudio.engines.animatic.sets.exteriors.waters import mirrored, water
from filmstudio.engines.animatic.sets.scene import Scene


def harbour(scene: Scene) -> None:
    """A quay of stone, boats with their masts, the town across the water, ropes and gulls."""
    tinted(scene, SEA, 0.14)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    hills(far, scene, 0.54, 0.10, MOSS, 0.10, count=2, foot=0.60)
    town = scene.flat(0.20)
    fronts(town, scene, -scene.half - 0.05, scene.half + 0.05, 0.15, storeys=(2, 3))
    basin = scene.flat(0.16, NEAREST)
    top = stand(0.17)
    basin.fill(rect(-half, top - 0.004, half, top + 0.012), scene.paint(STONE, Tone.DARK, 0.4))
    water(basin, scene, top + 0.010, 0.90, local=SEA, depth=0.4)
    for _ in range(7):
        mirrored(
            basin,
            scene,
            scene.roll(-v, v),
            top + 0.012,
            scene.roll(0.03, 0.07),
            0.09,
            scene.key.lamp if scene.key.lamps else scene.paint(CHALK, Tone.LIGHT, 0.4),
            0.45,
        )
    boats = first_stage(scene, 0.50)
    fishing_boat(
        boats.at(-side * v * 0.62, stand(0.52), 0.42 * scene.narrow), scene, 0.62, scene.pick((NAVY, RED, MINT))
    )
    if scene.chance(0.6):
        fishing_boat(
            boats.at(side * v * 0.34, stand(0.36), 0.28 * scene.narrow, flip=True), scene, 0.5, scene.pick((RED, OCHRE))
        )
    else:
        ship(boats.at(side * v * 0.70, stand(0.34), 0.30 * scene.narrow), scene, 0.5)
    rowing_boat(
        boats.at(side * v * 0.72, stand(0.58), 0.26 * scene.narrow, flip=True),
        scene,
        0.65,
        scene.pick((RED, OCHRE, CHALK)),
    )
    mirrored(boats, scene, -side * v * 0.62, stand(0.52), 0.30, 0.08, scene.paint(DEEP_SEA, Tone.DARK, 0.6), 0.6)
    gulls(scene, 0.6, side * v * 0.15, 0.28, scene.paint(SNOW, Tone.LIGHT, 0.7), 4)
    quay = scene.flat(0.79, NEAREST)
    y = stand(0.80)
    edge = [(-half, y), (-v * 0.1, y + 0.004), (half, y)]
    plate = polygon(*edge, (half, 1.1), (-half, 1.1))
    light, dark = earth(scene, PAVING, Tone.LIGHT), earth(scene, PAVING, Tone.MID)
    quay.fill(plate, mix(light, dark, 0.6))
    quay.brush(plate, light, coverage=0.6, fade=((0, y), (0, 0.98)), seed=4)
    quay.fill(polygon((-half, y), (half, y), (half, y + 0.022), (-half, y + 0.022)), light)
    quay.fill(
        polygon((-half, y + 0.020), (half, y + 0.020), (half, y + 0.026), (-half, y + 0.026)),
        earth(scene, PAVING, Tone.DARK),
    )
    for k in range(6):
        x = -half + 2 * half * (k + scene.roll(0.2, 0.8)) / 6
        quay.fill(
            polygon((x, y + 0.022), (x + 0.003, y + 0.022), (x * 1.28 + 0.005, 1.1), (x * 1.28, 1.1)),
            earth(scene, PAVING, Tone.DARK),
            0.4,
        )
    if scene.key.wet:
        sheen(quay, scene, y + 0.04)
    stage = scene.flat(0.86)
    x, top = -side * v * 0.80, 0.30
    stage.fill(
        polygon((x - 0.005, stand(0.84)), (x - 0.003, top), (x + 0.003, top), (x + 0.005, stand(0.84))),
        scene.paint(CHALK, Tone.LIGHT, 0.9),
    )
    flag(scene, 0.86, x, top + 0.004, 0.05, scene.key.accent)
    bollard(stage.at(side * v * 0.50, stand(0.86), 0.42), scene, 0.9)
    bollard(stage.at(-side * v * 0.88, stand(0.86), 0.42), scene, 0.9)
    rope: list[Point] = [
        (side * v * 0.50, stand(0.86) - 0.09),
        (side * v * 0.60, stand(0.80)),
        (side * v * 0.74, stand(0.58)),
    ]
    stage.fill(ribbon(rope, 0.007), scene.paint(WOOD, Tone.LIGHT, 0.9))
    near = foreground(scene)
    tint = scene.paint(WOOD, Tone.DEEP, 1.35)
    for k, (at, top, wide) in enumerate(((0.90, 0.52, 0.032), (1.02, 0.60, 0.036))):
        x = side * v * at
        near.fill(
            blob(
                (x - wide, 1.1, 0),
                (x - wide * 0.9, top + 0.02, 0.3),
                (x, top - 0.012 * k),
                (x + wide * 0.9, top + 0.02, 0.3),
                (x + wide, 1.1, 0),
            ),
            tint,
        )
    x = side * v * 0.90
    for k in range(3):
        near.fill(
            ribbon([(x - 0.045, 0.66 + 0.024 * k), (x, 0.675 + 0.024 * k), (x + 0.045, 0.66 + 0.024 * k)], 0.016),
            scene.paint(WOOD, Tone.DARK, 1.3),
        )
