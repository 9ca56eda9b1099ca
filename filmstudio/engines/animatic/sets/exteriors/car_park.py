"""The car park."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon, rect
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import ground, stand
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    ASPHALT,
    CHALK,
    CONCRETE,
    IRON,
    MOSS,
    SLATE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import lamp
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.exteriors.vehicles import CAR_COLOURS, car
from filmstudio.engines.animatic.sets.scene import Scene


def car_park(scene: Scene) -> None:
    """Painted bays that fan out, cars in clusters, one high lamp, a low building with a lit front."""
    tinted(scene, SLATE, 0.18)
    v, half = shown(scene), scene.half + OVER
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    skyline(far, scene, 0.56, 0.12, 0.10)
    mid = scene.flat(0.26)
    x0, x1 = side * v * 0.02, side * (half + 0.1)
    top, foot = 0.425, stand(0.26)
    body = scene.paint(CONCRETE, Tone.MID, 0.5)
    mid.fill(rect(min(x0, x1), top, max(x0, x1), foot), body)
    pane = (
        scene.key.glow(scene.key.lamp)
        if scene.key.lamps
        else mix(scene.paint(SLATE, Tone.DARK, 0.5), scene.key.sky[1], 0.3)
    )
    mid.fill(rect(min(x0 + side * 0.06, x1), top + 0.075, max(x0 + side * 0.06, x1), foot - 0.01), pane)
    for k in range(9):
        x = x0 + side * (0.06 + 0.105 * k)
        mid.fill(rect(x - 0.003, top + 0.07, x + 0.003, foot), body)
    mid.fill(
        rect(min(x0 - side * 0.02, x1), top - 0.005, max(x0 - side * 0.02, x1), top + 0.02),
        scene.paint(CONCRETE, Tone.LIGHT, 0.5),
    )
    mid.fill(
        polygon(
            (x0 + side * 0.10, top - 0.09),
            (x0 + side * 0.40, top - 0.09),
            (x0 + side * 0.40, top - 0.012),
            (x0 + side * 0.10, top - 0.012),
        ),
        scene.key.accent,
    )
    plant(
        mid,
        scene,
        thicket(
            scene,
            (Tree.ROUND, Tree.POPLAR, Tree.ROUND),
            -half if side > 0 else 0.0,
            0.0 if side > 0 else half,
            stand(0.25),
            0.10,
            0.20,
            0.13,
        ),
        depth=0.45,
        local=MOSS,
    )
    floor = ground(scene, ASPHALT, y=stand(0.26), wave=0.0, degrees=0)
    if not scene.key.snowy:
        white = scene.paint(CHALK, Tone.LIGHT)
        for k in range(-5, 6):
            x = k * 0.42
            floor.fill(
                polygon(
                    (x * 0.52, stand(0.44)),
                    (x * 0.52 + 0.008, stand(0.44)),
                    (x * 0.80 + 0.012, stand(0.74)),
                    (x * 0.80, stand(0.74)),
                ),
                white,
                0.75,
            )
        floor.fill(rect(-half, stand(0.44) - 0.003, half, stand(0.44)), white, 0.75)
    cars = first_stage(scene, 0.55)
    for at, depth in ((-0.92, 0.36), (-0.60, 0.36), (0.30, 0.38), (0.80, 0.50)):
        if scene.chance(0.85):
            car(
                cars.at(side * v * at, stand(depth), 0.42 * depth),
                scene,
                depth + 0.15,
                scene.pick(CAR_COLOURS),
                flip=scene.chance(0.5),
            )
    stage = scene.flat(0.78)
    lamp(stage.at(-side * v * 0.56, stand(0.62), 0.42 * 0.62), scene, 0.8)
    near = foreground(scene)
    tint = scene.paint(IRON, Tone.DEEP, 1.35)
    edge = side * v * 0.90
    near.fill(polygon((edge, 0.60), (side * half, 0.60), (side * half, 0.632), (edge, 0.632)), tint)
    near.fill(
        polygon(
            (edge + side * 0.06, 0.60),
            (edge + side * 0.085, 0.60),
            (edge + side * 0.09, 1.1),
            (edge + side * 0.06, 1.1),
        ),
        tint,
    )
