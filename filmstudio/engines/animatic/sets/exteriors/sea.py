"""The open sea, seen from a deck or from a spit of rock."""

from __future__ import annotations

import re

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.capes import headland
from filmstudio.engines.animatic.sets.exteriors.framed import shown, tinted
from filmstudio.engines.animatic.sets.exteriors.grounds import NEAREST, earth
from filmstudio.engines.animatic.sets.exteriors.movers import gulls
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    DEEP_SEA,
    ROCK,
    SEA,
    SLATE,
    SNOW,
    WOOD,
)
from filmstudio.engines.animatic.sets.exteriors.ridges import boulder
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, lens, paint_sky
from filmstudio.engines.animatic.sets.exteriors.vessels import sail
from filmstudio.engines.animatic.sets.exteriors.waters import road_of_light, rough, water, waves
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, Scene

_AFLOAT = re.compile(r"\b(boat|ship|deck|yacht|ferry|trawler|raft|vessel|sailboat|aboard|bow|stern)\b")

_LOW = re.compile(r"\b(lifeboat|raft|canoe|kayak|dinghy|rowboat|rowing boat|skiff|gondola)\b")
"""What has no deck: one is in it, near the water."""


def sea(scene: Scene) -> None:
    """Open water: rows of waves, a sail far out; under the feet a deck or a spit of rock."""
    tinted(scene, DEEP_SEA, 0.14)
    horizon = HORIZON_Y
    paint_sky(scene, horizon)
    side = -scene.key.side
    far = scene.flat(0.10)
    water(far, scene, horizon, 1.1, local=SEA, depth=0.18)
    road_of_light(far, scene, horizon, 0.64, 0.10)
    if scene.chance(0.7):
        sail(far.at(side * shown(scene) * scene.roll(0.35, 0.7), horizon + 0.006, 0.13), scene, 0.2)
    else:
        headland(far, scene, side, horizon + 0.004, 0.12, 0.045)
    middle = scene.flat(0.25, NEAREST)
    waves(middle, scene, 0.60, 0.86, 6, local=DEEP_SEA, depth=0.4)
    gulls(scene, 0.3, side * shown(scene) * 0.4, 0.26, scene.paint(SNOW, Tone.LIGHT, 0.5))
    name = scene.place.name.casefold()
    if _LOW.search(name):
        _small_boat(scene)
    elif _AFLOAT.search(name):
        _deck(scene)
    else:
        _spit(scene)


def _deck(scene: Scene) -> None:
    """A boat's deck in perspective, its rail, and rigging at one side."""
    half = scene.half + OVER
    deck = scene.flat(0.79, NEAREST)
    light, dark = scene.paint(WOOD, Tone.MID), scene.paint(WOOD, Tone.DARK)
    deck.fill(
        polygon((-half, 0.80), (-half * 0.2, 0.775), (half * 0.3, 0.775), (half, 0.80), (half, 1.1), (-half, 1.1)),
        light,
    )
    for k in range(-7, 8):
        deck.fill(
            polygon((k * 0.11, 0.775), (k * 0.11 + 0.002, 0.775), (k * 0.26 + 0.008, 1.1), (k * 0.26, 1.1)), dark, 0.7
        )
    deck.brush(rect(-half, 0.78, half, 1.1), dark, coverage=0.45, fade=((0, 1.05), (0, 0.78)))
    rail = first_stage(scene, 0.80)
    pale, deep = scene.paint(SNOW, Tone.LIGHT, 0.7), scene.paint(WOOD, Tone.DARK, 0.7)
    rail.fill(blob((-half, 0.67, 0), (0, 0.652), (half, 0.67, 0), (half, 0.69, 0), (0, 0.670), (-half, 0.69, 0)), deep)
    for k in range(9):
        x = -half + 2 * half * (k + scene.roll(0.3, 0.7)) / 9
        rail.fill(rect(x, 0.665, x + 0.008, 0.80), deep)
    rail.fill(blob((-half, 0.775, 0), (0, 0.755), (half, 0.775, 0), (half, 0.82, 0), (0, 0.80), (-half, 0.82, 0)), pale)
    near = foreground(scene)
    side, tint = scene.pick((-1, 1)), scene.paint(DEEP_SEA, Tone.DEEP, 1.3)
    x = side * shown(scene) * 0.86
    near.fill(polygon((x - 0.016, -0.1), (x + 0.016, -0.1), (x + 0.024, 1.1), (x - 0.024, 1.1)), tint)
    for k in (1, 2):
        near.fill(
            polygon((x, -0.1), (x + 0.006, -0.1), (x - side * 0.16 * k, 1.1), (x - side * 0.16 * k - 0.006, 1.1)), tint
        )


def _small_boat(scene: Scene) -> None:
    """The inside of an open boat: its ribs, a thwart, the far gunwale that rises to the bow, an oar in front."""
    half, side = scene.half + OVER, scene.pick((-1, 1))
    hull = scene.flat(0.80, NEAREST)
    light, dark, deep = (scene.paint(WOOD, tone) for tone in (Tone.MID, Tone.DARK, Tone.DEEP))
    hull.fill(blob((-half, 0.83, 0), (0, 0.795), (half, 0.83, 0), (half, 1.1, 0), (-half, 1.1, 0)), light)
    hull.brush(rect(-half, 0.78, half, 1.1), dark, coverage=0.6, fade=((0, 1.02), (0, 0.80)), degrees=0)
    for k in range(-4, 5):
        x = 0.24 * k
        hull.fill(polygon((x, 0.78), (x + 0.014, 0.78), (x * 1.25 + 0.03, 1.1), (x * 1.25, 1.1)), dark)
    hull.fill(rect(-half, 0.905, half, 0.928), dark)
    rail = first_stage(scene, 0.82)
    edge = blob(
        (-side * half, 0.745, 0), (0, 0.772), (side * half * 0.70, 0.745), (side * half, 0.67, 0),
        (side * half, 0.735, 0), (side * half * 0.70, 0.795), (0, 0.815), (-side * half, 0.79, 0),
    )  # fmt: skip
    rail.fill(edge, dark)
    rail.line([(-side * half, 0.752), (0, 0.778), (side * half * 0.70, 0.752), (side * half, 0.678)], 0.012, light)
    near = foreground(scene)
    tint, v = scene.paint(DEEP_SEA, Tone.DEEP, 1.3), shown(scene)
    near.fill(blob((-half, 0.925, 0), (0, 0.955), (half, 0.925, 0), (half, 1.1, 0), (-half, 1.1, 0)), tint)
    near.fill(
        polygon((-side * v * 1.06, 0.60), (-side * v * 1.02, 0.59), (-side * v * 0.50, 1.1), (-side * v * 0.56, 1.1)),
        deep,
    )


def _spit(scene: Scene) -> None:
    """A low shelf of wet rock to stand on."""
    rocks = scene.flat(0.79, NEAREST)
    half = scene.half + OVER
    shape = blob(
        (-half, 0.80, 0),
        (-half * 0.5, 0.775),
        (-half * 0.12, 0.80, 0.3),
        (half * 0.35, 0.782),
        (half * 0.7, 0.80, 0.3),
        (half, 0.79, 0),
        (half, 1.1, 0),
        (-half, 1.1, 0),
    )
    rocks.fill(shape, earth(scene, ROCK, Tone.DARK))
    rocks.brush(shape, earth(scene, ROCK, Tone.MID), coverage=0.6, fade=((0, 0.76), (0, 0.95)), degrees=-5)
    foam = scene.paint(SNOW, Tone.LIGHT, 0.9)
    for _ in range(6):
        rocks.fill(
            lens(scene.roll(-half, half), scene.roll(0.785, 0.805), scene.roll(0.05, 0.14), 0.006 * rough(scene)),
            foam,
            0.85,
        )
    near = foreground(scene, bare=True)
    boulder(near, scene, scene.pick((-1, 1)) * shown(scene) * 0.95, 1.04, 0.26, 0.22, 1.3, local=SLATE, tone=Tone.DEEP)
