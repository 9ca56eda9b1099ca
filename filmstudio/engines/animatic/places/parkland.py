"""Green places near people: park, river bank, and the general outdoors."""

from __future__ import annotations

from filmstudio.engines.animatic.places.buildings import LAMPLIGHT, STONE, street_lamp
from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import mix
from filmstudio.engines.animatic.places.country import (
    EARTH,
    heaven,
)
from filmstudio.engines.animatic.places.ground import plain, puddles, reflection
from filmstudio.engines.animatic.places.nature import (
    GRASS,
    LEAF,
    SNOW,
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
from filmstudio.engines.animatic.places.scene import HORIZON_Y, Scene
from filmstudio.engines.animatic.places.water import paint_water


def park(scene: Scene) -> Painting:
    """Paint a park: lawn, winding path, trees, a bench, a lamp."""
    back = heaven(scene)
    row(scene, 12, lambda x: tree(scene.pen(back, 0.9).at(x, HORIZON_Y + 0.02), scene, scene.roll(0.2, 0.32)))
    middle = scene.canvas()
    pen = scene.pen(middle, 0.4)
    row(scene, 6, lambda x: tree(pen.at(x, 0.60), scene, scene.roll(0.30, 0.44)), clear=0.2)
    row(scene, 9, lambda x: bush(pen.at(x, 0.61), scene, scene.roll(0.12, 0.2)), clear=0.12)
    near = scene.canvas()
    ground = plain(near, scene, (134, 172, 92), 0.585)
    ground.blob([(0.04, 0.59), (0.10, 0.59), (0.0, 0.68), (0.34, 0.84), (0.50, 1.08), (-0.34, 1.08), (-0.26, 0.84),
                 (-0.12, 0.68)], SNOW if scene.snowy else (216, 198, 164), 0.75)  # fmt: skip
    side = scene.sun_side
    tree(ground.at(side * scene.half * 0.92, 0.76), scene, 0.72 * scene.size)
    bench = ground.at(-side * scene.half * 0.66, 0.79, scene.size)
    for y in (-0.17, -0.135, -0.085):
        bench.rect(-0.15, y, 0.15, y + 0.024, (150, 104, 72), 0.8 if y > -0.1 else 0.55)
    for x in (-0.13, 0.12):
        bench.rect(x, -0.18, x + 0.012, 0.0, (58, 60, 66), 0.4)
    lamp_x = -side * scene.half * 0.92
    street_lamp(ground.at(lamp_x, 0.77, scene.size), scene, 0.5)
    if scene.tone.lamps:
        reflection(near, scene, lamp_x, 0.78, LAMPLIGHT, 0.5)
    puddles(near, scene, 0.6)
    return [(back, 0.0), (middle, 0.45), (near, 1.0), grass_edge(scene, (98, 132, 72))]


def river(scene: Scene) -> Painting:
    """Paint a river bank with an arched bridge across the water."""
    back = heaven(scene)
    hills(scene.pen(back, 0.95), scene, HORIZON_Y + 0.0, 0.10, (108, 134, 110))
    paint_water(back, scene, HORIZON_Y + 0.05, 0.80)
    middle = scene.canvas()
    pen = scene.pen(middle, 0.45)
    hills(pen, scene, HORIZON_Y + 0.01, 0.03, (126, 156, 96), 0.5)
    row(scene, 9, lambda x: tree(pen.at(x, HORIZON_Y + 0.035), scene, scene.roll(0.10, 0.18)), clear=0.05)
    bridge = scene.pen(middle, 0.3)
    wide = scene.half + 0.1
    deck, water = 0.50, 0.645
    bridge.poly([(-wide, deck + 0.03), (0, deck - 0.02), (wide, deck + 0.03), (wide, deck + 0.07), (0, deck + 0.025),
                 (-wide, deck + 0.07)], STONE, 0.75)  # fmt: skip
    for pier in range(-2, 3):
        x = pier * 0.42
        bridge.poly([(x - 0.05, deck), (x + 0.05, deck), (x + 0.035, water), (x - 0.035, water)], STONE, 0.35)
        for side in (-1, 1):
            bridge.poly([(x, deck + 0.035), (x + side * 0.21, deck + 0.035), (x + side * 0.15, deck + 0.052),
                         (x + side * 0.085, deck + 0.09), (x + side * 0.05, water)], STONE, 0.35)  # fmt: skip
        bridge.rect(x - 0.06, water - 0.004, x + 0.06, water + 0.012, (20, 34, 46), 0.4, 0.35)
    near = scene.canvas()
    ground = scene.pen(near)
    turf = SNOW if scene.snowy else GRASS
    ground.blob([(-wide - 0.3, 0.70), (-scene.half * 0.4, 0.755), (0.1, 0.775), (scene.half * 0.5, 0.76),
        (wide + 0.3, 0.72),
                 (wide + 0.4, 1.2), (-wide - 0.4, 1.2)], turf, 0.6)  # fmt: skip
    for y, value in ((0.84, 0.42), (0.94, 0.25)):
        ground.blob([(-wide - 0.3, y), (0, y + 0.015), (wide + 0.3, y - 0.02), (wide + 0.3, 1.2), (-wide - 0.3, 1.2)],
                    turf, value, 0.6)  # fmt: skip
    for x in (-0.95, -0.72, 0.68, 0.9):
        blades(ground.at(x * scene.half, 0.80), scene, -0.08, 0.08, 0.16 * scene.size, (120, 138, 84), 0.3)
    tree(ground.at(-scene.sun_side * scene.half * 0.88, 0.80), scene, 0.66 * scene.size)
    return [(back, 0.0), (middle, 0.5), (near, 1.0), grass_edge(scene, (98, 124, 76))]


def outdoors(scene: Scene) -> Painting:
    """Paint a general outdoors: hills, a few trees and open ground in an arrangement of the name's own."""
    back = heaven(scene)
    hills(scene.pen(back, 1.0), scene, HORIZON_Y + 0.01, scene.roll(0.08, 0.2), (112, 132, 126))
    if scene.chance(0.4):
        mountains(scene.pen(back, 0.95), scene, HORIZON_Y + 0.02, scene.roll(0.16, 0.3), (124, 132, 150), capped=False)
    middle = scene.canvas()
    pen = scene.pen(middle, 0.5)
    hills(pen, scene, HORIZON_Y + 0.05, 0.06, (124, 150, 100), 0.5)
    needles = scene.chance(0.5)

    def grow(x: float) -> None:
        (pine if needles else tree)(pen.at(x, HORIZON_Y + 0.05), scene, scene.roll(0.12, 0.24))

    row(scene, 7, grow, clear=0.14)
    near = scene.canvas()
    local = scene.pick((GRASS, (160, 160, 96), EARTH, (118, 150, 104)))
    ground = plain(near, scene, local, HORIZON_Y + 0.055)
    (pine if needles else tree)(ground.at(scene.sun_side * scene.half * 0.86, 0.78), scene, 0.58 * scene.size)
    rock(ground.at(-scene.sun_side * scene.half * 0.8, 0.80, 0.2 * scene.size), scene, 1.0)
    bush(ground.at(-scene.sun_side * scene.half * 0.95, 0.79), scene, 0.24 * scene.size)
    puddles(near, scene, 0.6)
    return [(back, 0.0), (middle, 0.45), (near, 1.0), grass_edge(scene, mix(local, LEAF, 0.4))]
