"""The cliff."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, blob, polygon
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.framing import grasses
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, earth
from filmstudio.engines.animatic.sets.exteriors.movers import gulls
from filmstudio.engines.animatic.sets.exteriors.nearest import foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    GRASS,
    ROCK,
    SEA,
    SLATE,
    SNOW,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import weathered
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, lens, paint_sky
from filmstudio.engines.animatic.sets.exteriors.waters import road_of_light, rough, water
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, Scene


def cliff(scene: Scene) -> None:
    """A headland cut straight down to the sea; the brink runs across the picture."""
    tinted(scene, SLATE, 0.12)
    horizon = HORIZON_Y - 0.02
    paint_sky(scene, horizon)
    side = scene.key.side
    far = scene.flat(0.10)
    water(far, scene, horizon, 1.1, local=SEA, depth=0.18)
    road_of_light(far, scene, horizon, 0.62, 0.10)
    stacks = scene.flat(0.28)
    edge = -side * (scene.half + OVER)
    v = shown(scene)
    for k, (at, top, depth) in enumerate(((-0.10, 0.47, 0.30), (0.26, 0.37, 0.45), (0.62, 0.25, 0.62))):
        tip = -side * v * (at + scene.roll(-0.03, 0.03))
        lift = top + scene.roll(-0.02, 0.02)
        foot = 0.60 + 0.045 * k
        stacks.fill(
            polygon(
                (edge, lift - 0.03),
                (tip - side * 0.03, lift),
                (tip, lift + 0.03),
                (tip + side * 0.012, foot - 0.08),
                (tip + side * 0.035, foot),
                (edge, foot + 0.02),
            ),
            scene.paint(ROCK, Tone.MID, depth),
        )
        crack = tip - side * v * 0.15
        dark = scene.paint(ROCK, Tone.DARK, depth, lit=False)
        stacks.fill(
            polygon(
                (edge, lift),
                (crack - side * 0.03, lift + 0.02),
                (crack + side * 0.02, (lift + foot) / 2 - 0.05),
                (crack - side * 0.05, (lift + foot) / 2 + 0.02),
                (crack + side * 0.01, foot + 0.012),
                (edge, foot + 0.02),
            ),
            dark,
            0.75,
        )
        stacks.fill(
            polygon(
                (tip - side * 0.03, lift + 0.05),
                (tip - side * 0.02, lift + 0.05),
                (tip - side * 0.035, foot - 0.06),
                (tip - side * 0.05, foot - 0.10),
            ),
            dark,
            0.5,
        )
        stacks.fill(
            blob(
                (edge, lift - 0.04, 0),
                (tip - side * 0.10, lift - 0.012),
                (tip, lift + 0.01, 0),
                (tip - side * 0.08, lift + 0.024),
                (edge, lift + 0.01, 0),
            ),
            earth(scene, GRASS, Tone.MID, depth),
        )
        stacks.fill(
            lens(tip - side * 0.05, foot + 0.004, 0.12, 0.006 * rough(scene)), scene.paint(SNOW, Tone.LIGHT, 0.4), 0.9
        )
    gulls(scene, 0.5, side * shown(scene) * 0.1, 0.36, scene.paint(SNOW, Tone.LIGHT, 0.6), 4)
    brink = scene.flat(0.60, NEAREST)
    half = scene.half + OVER
    lip: list[Point] = [
        (-side * half, 0.715, 0),
        (-side * v * 0.4, 0.735),
        (side * v * 0.20, 0.74),
        (side * v * 0.50, 0.775, 0.2),
    ]
    rock = blob(
        *lip,
        (side * v * 0.64, 0.83, 0.2),
        (side * v * 0.60, 0.90, 0),
        (side * v * 0.72, 1.1, 0),
        (-side * half, 1.1, 0),
    )
    brink.fill(rock, scene.paint(ROCK, Tone.DARK))
    weathered(brink, scene, rock, ROCK, 1.0)
    turf = blob(
        *lip, (side * v * 0.46, 0.84), (side * v * 0.34, 0.90), (side * v * 0.40, 1.1, 0), (-side * half, 1.1, 0)
    )
    brink.fill(turf, earth(scene, GRASS, Tone.DARK))
    brink.brush(turf, earth(scene, GRASS, Tone.MID), coverage=0.85, fade=((0, 0.72), (0, 0.95)), degrees=4 * side)
    near = foreground(scene, bare=True)
    grasses(near, scene, -side, tall=0.34)
