"""Open land: forest, field, mountains, road, desert, park, river, and the generic outdoors."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.engines.animatic.places.buildings import fence, house
from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import Colour, mix
from filmstudio.engines.animatic.places.ground import along, dashes, plain, puddles, road, shrink
from filmstudio.engines.animatic.places.nature import (
    BARK,
    GRASS,
    LEAF,
    PINE,
    ROCK,
    SNOW,
    bare_trunk,
    blades,
    bush,
    grass_edge,
    hills,
    mountains,
    pine,
    rock,
    row,
    tree,
)  # fmt: skip
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.scene import HORIZON_Y, Scene
from filmstudio.engines.animatic.places.sky import paint_sky
from filmstudio.engines.animatic.places.softness import soft_shape
from filmstudio.model.place import TimeOfDay

EARTH: Colour = (172, 144, 112)
ASPHALT: Colour = (98, 100, 108)


def heaven(scene: Scene) -> Canvas:
    """Return the canvas with the sky."""
    back = scene.canvas()
    paint_sky(back, scene, HORIZON_Y)
    return back


def forest(scene: Scene) -> Painting:
    """Paint a clearing between trunks: three curtains of trees that thin into haze, shafts of light by day."""
    conifers = scene.chance(0.5)
    back = heaven(scene)
    far = scene.pen(back, 1.0)
    far.rect(-scene.half - 0.1, 0.40, scene.half + 0.1, 0.62, PINE, 0.3)
    row(scene, 17, lambda x: pine(far.at(x, 0.60), scene, scene.roll(0.42, 0.62), value=0.3))
    middle = scene.canvas()
    pen = scene.pen(middle, 0.55)

    def grow(x: float) -> None:
        if conifers:
            pine(pen.at(x, 0.64), scene, scene.roll(0.62, 0.80))
        else:
            tree(pen.at(x, 0.64), scene, scene.roll(0.52, 0.68))

    row(scene, 9, grow, clear=0.16)
    row(scene, 8, lambda x: bush(pen.at(x, 0.645), scene, scene.roll(0.1, 0.2), PINE))
    near = scene.canvas()
    ground = plain(near, scene, mix(GRASS, BARK, 0.35), 0.625)
    ground.blob([(-0.06, 0.63), (0.07, 0.63), (0.16, 0.74), (0.36, 1.05), (-0.30, 1.05), (-0.10, 0.74)],
                SNOW if scene.snowy else EARTH, 0.6)  # fmt: skip
    for x, y, wide in ((-0.92, 0.80, 0.075), (0.86, 0.77, 0.06), (-0.58, 0.72, 0.042), (0.60, 0.71, 0.038)):
        bare_trunk(ground.at(x * scene.half, y), 0.9, wide * scene.size, scene.sun_side)
    for x, y in ((-0.72, 0.80), (0.95, 0.84), (0.7, 0.75)):
        bush(ground.at(x * scene.half, y), scene, 0.2 * scene.size, PINE)
    if scene.tone.sun_seen and scene.place.time is not TimeOfDay.DAWN:
        for x in (-0.5, 0.05, 0.45):
            start = x * scene.half + 0.25 * scene.sun_side
            end = start - 0.42 * scene.sun_side
            soft_shape(near, [(start, -0.05), (start + 0.09, -0.05), (end + 0.15, 0.9), (end - 0.03, 0.9)],
                       scene.tone.sun, 0.10, 0.012, veil=True)  # fmt: skip
    front = scene.canvas()
    leaves = scene.pen(front)
    side = scene.sun_side
    leaves.line([(side * (scene.half + 0.05), 0.04), (side * (scene.half - 0.22), 0.10),
        (side * (scene.half - 0.42), 0.07)],
                0.018, BARK, 0.05, taper=0.3)  # fmt: skip
    for index in range(9):
        x = side * (scene.half - 0.02 - index * 0.05)
        leaves.turned_ellipse(x, 0.075 + 0.03 * (index % 3), 0.045, 0.02, 0.5 * side, LEAF, 0.02)
    blades(leaves.at(0, 1.03), scene, -side * scene.half - 0.24, -side * scene.half + 0.24, 0.2, LEAF, 0.02)
    return [(back, 0.0), (middle, 0.5), (near, 1.0), (front, 1.4)]


def field(scene: Scene) -> Painting:
    """Paint farmland: hills, hedges, a farmhouse, crop rows that run to the horizon."""
    back = heaven(scene)
    hills(scene.pen(back, 1.0), scene, HORIZON_Y + 0.01, 0.11, (110, 140, 110))
    middle = scene.canvas()
    pen = scene.pen(middle, 0.55)
    hills(pen, scene, HORIZON_Y + 0.05, 0.05, (132, 158, 92), 0.6)
    house(pen.at(-scene.sun_side * scene.half * 0.5, HORIZON_Y + 0.035), scene, 0.13, 0.13)
    row(scene, 9, lambda x: tree(pen.at(x, HORIZON_Y + 0.045), scene, scene.roll(0.08, 0.15)), clear=0.1)
    near = scene.canvas()
    crop = scene.pick(((206, 178, 92), (150, 172, 92), (176, 168, 104)))
    ground = plain(near, scene, crop, HORIZON_Y + 0.05)
    for index in range(-14, 15):
        x = index * 0.20
        ground.poly([along(x, 0.575), along(x + 0.02, 0.575), along(x + 0.09, 1.02), along(x, 1.02)],
                    SNOW if scene.snowy else crop, 0.2, 0.55)  # fmt: skip
    fence(ground.at(0, 0.77), -scene.half - 0.1, -scene.half * 0.52, 0.12 * scene.size)
    fence(ground.at(0, 0.77), scene.half * 0.52, scene.half + 0.1, 0.12 * scene.size)
    tree(ground.at(scene.sun_side * scene.half * 0.84, 0.79), scene, 0.6 * scene.size)
    front = scene.canvas()
    edge = scene.pen(front).at(0, 1.03)
    blades(edge, scene, -scene.half - 0.05, -scene.half * 0.42, 0.17, SNOW if scene.snowy else crop, 0.12)
    blades(edge, scene, scene.half * 0.42, scene.half + 0.05, 0.17, SNOW if scene.snowy else crop, 0.12)
    return [(back, 0.0), (middle, 0.45), (near, 1.0), (front, 1.35)]


def mountain(scene: Scene) -> Painting:
    """Paint a mountain pass: two ranges, pines, boulders."""
    back = heaven(scene)
    mountains(scene.pen(back, 0.85), scene, HORIZON_Y + 0.04, 0.42, (122, 132, 156), capped=True)
    middle = scene.canvas()
    pen = scene.pen(middle, 0.5)
    hills(pen, scene, HORIZON_Y + 0.06, 0.13, (98, 122, 110), 0.35)
    row(scene, 15, lambda x: pine(pen.at(x, HORIZON_Y + 0.07), scene, scene.roll(0.10, 0.19)), clear=0.12)
    near = scene.canvas()
    ground = plain(near, scene, mix(GRASS, ROCK, 0.45), HORIZON_Y + 0.07)
    for x, y, size in ((-0.9, 0.78, 0.28), (0.85, 0.74, 0.2), (0.98, 0.86, 0.3), (-0.62, 0.70, 0.12)):
        rock(ground.at(x * scene.half, y, size * scene.size), scene, 1.0)
    pine(ground.at(-scene.half * 0.72, 0.735), scene, 0.52 * scene.size)
    pine(ground.at(scene.half * 0.66, 0.715), scene, 0.40 * scene.size)
    puddles(near, scene, HORIZON_Y + 0.1)
    return [(back, 0.0), (middle, 0.4), (near, 1.0), grass_edge(scene, (104, 116, 90))]


def country_road(scene: Scene) -> Painting:
    """Paint a straight road to the horizon with poles and wires along it."""
    back = heaven(scene)
    hills(scene.pen(back, 0.95), scene, HORIZON_Y + 0.01, 0.09, (112, 134, 116))
    middle = scene.canvas()
    pen = scene.pen(middle, 0.6)
    row(scene, 10, lambda x: bush(pen.at(x, HORIZON_Y + 0.02), scene, scene.roll(0.06, 0.12)), clear=0.1)
    near = scene.canvas()
    ground = plain(near, scene, GRASS, HORIZON_Y + 0.015)
    road(ground, 0.80, (176, 160, 128), value=0.7, top=HORIZON_Y + 0.015)
    road(ground, 0.70, ASPHALT, value=0.55, top=HORIZON_Y + 0.015)
    if scene.snowy:
        road(ground, 0.62, SNOW, value=0.5, top=HORIZON_Y + 0.015)
    dashes(ground, (236, 228, 204))
    puddles(near, scene)
    _poles(ground, scene)
    return [(back, 0.0), (middle, 0.35), (near, 1.0), grass_edge(scene, (110, 128, 78))]


def _poles(pen: Pen, scene: Scene) -> None:
    side = scene.sun_side
    tops: list[tuple[float, float]] = []
    for y in (0.545, 0.575, 0.63, 0.745, 0.97):
        size = shrink(y)
        x, _ = along(side * 1.02, y)
        top = y - 0.86 * size
        pen.rect(x - 0.010 * size, top, x + 0.010 * size, y, (96, 78, 68), 0.35)
        pen.rect(x - 0.11 * size, top + 0.05 * size, x + 0.11 * size, top + 0.07 * size, (96, 78, 68), 0.35)
        tops.append((x, top + 0.05 * size))
    for far, close in pairwise(tops):
        sag = [(far[0] + (close[0] - far[0]) * t, far[1] + (close[1] - far[1]) * t + 0.12 * t * (1 - t) * shrink(0.7))
               for t in (0, 0.25, 0.5, 0.75, 1)]  # fmt: skip
        pen.line(sag, 0.0022, (50, 48, 56), 0.3)


def desert(scene: Scene) -> Painting:
    """Paint dunes and table mountains."""
    back = heaven(scene)
    pen = scene.pen(back, 0.9)
    for x, wide, tall in ((-0.55, 0.30, 0.15), (0.15, 0.16, 0.10), (0.75, 0.26, 0.19)):
        left, right = x * scene.half - wide, x * scene.half + wide
        y = HORIZON_Y + 0.02
        pen.poly(
            [(left - 0.07, y), (left, y - tall), (right, y - tall * 0.97), (right + 0.08, y)], (196, 122, 92), 0.75
        )
        dark = right if scene.sun_side < 0 else left
        pen.poly([(dark, y - tall * 0.98), (dark + 0.08 * -scene.sun_side * -1, y - tall * 0.5),
                  (dark + 0.06 * scene.sun_side, y), (dark - 0.07 * scene.sun_side, y)],
                  (196, 122, 92), 0.1)  # fmt: skip
    middle = scene.canvas()
    dune = scene.pen(middle, 0.45)
    sand: Colour = (226, 178, 122)
    for y, value in ((0.555, 0.5), (0.60, 0.8)):
        crest = scene.roll(-0.4, 0.4) * scene.half
        dune.blob([(-scene.half - 0.4, y + 0.05), (crest - 0.4, y - 0.01), (crest, y - 0.055), (crest + 0.5, y),
                   (scene.half + 0.4, y + 0.04), (0, y + 0.14)], sand, value)  # fmt: skip
        dune.blob([(crest, y - 0.053), (crest + 0.22 * scene.sun_side, y + 0.0),
            (crest + 0.5 * scene.sun_side, y + 0.045),
                   (crest + 0.08 * scene.sun_side, y + 0.05)], sand, 0.15)  # fmt: skip
        dune.rect(-scene.half - 0.2, y + 0.05, scene.half + 0.2, y + 0.2, sand, value)
    near = scene.canvas()
    ground = plain(near, scene, sand, 0.655)
    for x, y, size in ((-0.86, 0.76, 0.12), (0.9, 0.80, 0.17)):
        rock(ground.at(x * scene.half, y, size * scene.size), scene, 1.0, (178, 116, 92))
    cactus = ground.at(scene.sun_side * -scene.half * 0.74, 0.76, scene.size)
    green: Colour = (86, 122, 88)
    cactus.rounded(-0.03, -0.36, 0.03, 0.0, 0.03, green, 0.35)
    cactus.rounded(-0.115, -0.25, -0.075, -0.13, 0.02, green, 0.35)
    cactus.rounded(-0.115, -0.16, 0.0, -0.12, 0.02, green, 0.35)
    cactus.rounded(0.075, -0.29, 0.112, -0.16, 0.02, green, 0.35)
    cactus.rounded(0.0, -0.20, 0.112, -0.16, 0.02, green, 0.35)
    cactus.rounded(
        0.012 if scene.sun_side > 0 else -0.03, -0.35, 0.03 if scene.sun_side > 0 else -0.012, 0, 0.01, green, 0.9
    )
    return [(back, 0.0), (middle, 0.4), (near, 1.0)]
