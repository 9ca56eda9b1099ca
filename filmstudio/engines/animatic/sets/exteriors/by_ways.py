"""Two answers to an unknown exterior: the edge of a town, and a lane."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob
from filmstudio.engines.animatic.sets.exteriors.fences import rail_fence, stone_wall
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.framing import branch, grasses
from filmstudio.engines.animatic.sets.exteriors.fronts import fronts
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, ground, stand, strew
from filmstudio.engines.animatic.sets.exteriors.nearest import first_stage, foreground
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    AUTUMN,
    EARTH,
    GRASS,
    LEAF,
    MEADOW,
    MOSS,
    SAND,
    STONE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.ridges import hills
from filmstudio.engines.animatic.sets.exteriors.skies import mist, paint_sky
from filmstudio.engines.animatic.sets.exteriors.skyline import skyline
from filmstudio.engines.animatic.sets.exteriors.street_things import lamp
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant, thicket
from filmstudio.engines.animatic.sets.scene import Scene


def town_edge(scene: Scene) -> None:
    """Where the last houses stop: backs of houses, a fence, waste ground, the town's roofs far off."""
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    skyline(far, scene, 0.565, scene.roll(0.12, 0.20), 0.12)
    mist(far, scene, 0.54)
    mid = scene.flat(0.34)
    fronts(
        mid,
        scene,
        side * v * 0.36 if side > 0 else -scene.half - 0.2,
        scene.half + 0.2 if side > 0 else -v * 0.36,
        0.28,
        storeys=(2, 3),
    )
    plant(
        mid,
        scene,
        thicket(
            scene,
            (Tree.POPLAR, Tree.ROUND, Tree.BUSH),
            -scene.half if side > 0 else v * 0.1,
            -v * 0.1 if side > 0 else scene.half,
            stand(0.28),
            0.08,
            0.24,
            0.12,
        ),
        depth=0.5,
        local=LEAF,
    )
    land = ground(scene, scene.pick((GRASS, MEADOW, EARTH)), y=stand(0.28), wave=0.008)
    track = blob(
        (side * 0.08, 0.61, 0),
        (side * 0.13, 0.61, 0),
        (side * 0.10, 0.70),
        (side * 0.16, 0.80),
        (side * 0.46, 1.1, 0),
        (-side * 0.46, 1.1, 0),
        (-side * 0.16, 0.80),
        (side * 0.0, 0.70),
    )
    land.fill(track, earth(scene, SAND, Tone.LIGHT))
    land.brush(track, earth(scene, EARTH, Tone.MID), coverage=0.55, fade=((0, 1.0), (0, 0.70)), degrees=4)
    stage = first_stage(scene, 0.74)
    rail_fence(stage, scene, side * (scene.half + 0.1), side * v * 0.38, stand(0.74), stand(0.56), 0.82)
    lamp(stage.at(-side * v * 0.64, stand(0.62), 0.42 * 0.60), scene, 0.8)
    near = foreground(scene)
    grasses(near, scene, -side, tall=0.30, count=9)


def lane(scene: Scene) -> None:
    """A sunk lane between a wall and a row of trees."""
    v = shown(scene)
    paint_sky(scene)
    side = scene.pick((-1, 1))
    far = scene.flat(0.10)
    hills(far, scene, 0.55, 0.12, MOSS, 0.12, count=3)
    mist(far, scene, 0.54)
    land = ground(scene, scene.pick((MEADOW, GRASS)), y=0.585, wave=0.006)
    way = blob(
        (side * 0.16, 0.59, 0),
        (side * 0.19, 0.59, 0),
        (side * 0.22, 0.66),
        (side * 0.16, 0.76),
        (side * 0.36, 1.1, 0),
        (-side * 0.58, 1.1, 0),
        (-side * 0.22, 0.76),
        (side * 0.10, 0.66),
    )
    land.fill(way, earth(scene, SAND, Tone.LIGHT))
    land.brush(way, earth(scene, EARTH, Tone.MID), coverage=0.55, fade=((0, 1.0), (0, 0.68)), degrees=-4)
    strew(land, scene, 3, 0.80, (scene.paint(STONE, Tone.MID), scene.paint(AUTUMN, Tone.MID)), 0.009)
    mid = first_stage(scene, 0.44)
    leaf = scene.pick((LEAF, AUTUMN, MOSS))
    spots = [
        (
            side * v * (0.40 + 0.20 * k),
            stand(0.16 + 0.13 * k),
            0.17 + 0.12 * k,
            scene.pick((Tree.ROUND, Tree.POPLAR, Tree.ROUND)),
        )
        for k in range(4)
    ]
    plant(mid, scene, spots, depth=0.58, local=leaf)
    stage = scene.flat(0.72)
    stone_wall(stage, scene, -side * (scene.half + 0.1), -side * v * 0.14, stand(0.76), stand(0.26), 0.15, 0.8)
    near = foreground(scene)
    scene.pick((branch, branch))(near, scene, side)
    grasses(near, scene, -side, tall=0.26, count=7)
