"""Where land meets water: open sea from a deck, beach, harbour, lighthouse rock, cliff."""

from __future__ import annotations

from filmstudio.engines.animatic.places.buildings import IRON, LAMPLIGHT, house, lighthouse, street_lamp
from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import PLAIN, Colour
from filmstudio.engines.animatic.places.ground import along, paving, plain, puddles, reflection, shrink
from filmstudio.engines.animatic.places.nature import GRASS, ROCK, SNOW, blades, grass_edge, hills, rock
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.scene import HORIZON_Y, Scene
from filmstudio.engines.animatic.places.sky import paint_sky
from filmstudio.engines.animatic.places.softness import glow, soft_shape
from filmstudio.engines.animatic.places.water import paint_water, surf

Painting = list[tuple[Canvas, float]]
"""Canvases with their depths, far to near."""

SAND: Colour = (222, 196, 152)
PLANK: Colour = (150, 120, 96)


def open_water(scene: Scene, *, bottom: float = 1.0, land: bool = True) -> Painting:
    """Paint sky and sea, with a far coast on one side."""
    back = scene.canvas()
    paint_sky(back, scene, HORIZON_Y)
    paint_water(back, scene, HORIZON_Y, bottom)
    far = scene.canvas()
    if land:
        pen = scene.pen(far, 0.9).at(scene.sun_side * -scene.half * 0.8, HORIZON_Y)
        pen.blob([(-0.5, 0.006), (-0.35, -0.035), (-0.1, -0.06), (0.15, -0.03), (0.42, 0.006), (0, 0.008)],
                 (104, 122, 110), 0.4)  # fmt: skip
    return [(back, 0.0), (far, 0.2)]


def sailboat(pen: Pen, size: float) -> None:
    """Draw a small boat under sail on the water line y = 0."""
    pen.poly([(0.0, -size), (0.0, -size * 0.14), (size * 0.42, -size * 0.14)], (240, 234, 220), 0.9)
    pen.poly([(-0.03 * size, -size * 0.86), (-0.03 * size, -size * 0.14), (-size * 0.3, -size * 0.14)],
             (240, 234, 220), 0.5)  # fmt: skip
    pen.poly([(-size * 0.42, -size * 0.11), (size * 0.5, -size * 0.11), (size * 0.32, size * 0.03),
              (-size * 0.3, size * 0.03)], (150, 66, 58), 0.5)  # fmt: skip


def sea(scene: Scene) -> Painting:
    """Paint the open sea from the deck of a boat: planks under foot, a rail, a mast."""
    layers = open_water(scene, land=scene.chance(0.5))
    far = layers[1][0]
    sailboat(scene.pen(far, 0.5).at(-scene.sun_side * scene.half * 0.45, HORIZON_Y + 0.012), 0.09)
    near = scene.canvas()
    pen = scene.pen(near)
    wide = scene.half + 0.1
    for y in (0.595, 0.645):
        pen.rect(-wide, y, wide, y + 0.012, (226, 222, 212), 0.72 if y < 0.6 else 0.45)
    for index in range(-5, 6):
        pen.rect(index * 0.26 - 0.008, 0.595, index * 0.26 + 0.008, 0.715, (226, 222, 212), 0.5)
    pen.rect(-wide, 0.700, wide, 0.735, (214, 208, 196), 0.75)
    pen.rect(-wide, 0.733, wide, 1.02, PLANK, 0.62)
    pen.rect(-wide, 0.733, wide, 0.760, PLANK, 0.2)
    for index in range(-12, 13):
        pen.poly([along(index * 0.17 - 0.003, 0.735), along(index * 0.17 + 0.003, 0.735),
                  along(index * 0.17 + 0.005, 1.02), along(index * 0.17 - 0.005, 1.02)], PLANK, 0.1, 0.6)  # fmt: skip
    side = scene.sun_side * -1
    cabin = pen.at(side * (scene.half - 0.08), 0.80, scene.size, flip=side < 0)
    cabin.rect(-0.20, -0.46, 0.5, 0.0, (232, 228, 216), 0.6)
    cabin.rect(-0.24, -0.50, 0.5, -0.455, (70, 104, 118), 0.6)
    cabin.rect(-0.20, -0.46, -0.15, 0.0, (232, 228, 216), 0.95)
    lamps = scene.tone.lamps
    (cabin.lit(PLAIN) if lamps else cabin).rounded(
        -0.09, -0.38, 0.06, -0.24, 0.03, LAMPLIGHT if lamps else (70, 92, 108)
    )
    if lamps:
        x, y = cabin.spot(-0.02, -0.31)
        glow(near, x, y, 0.22, 0.22, LAMPLIGHT, 0.4)
    puddles(near, scene, 0.735)
    front = scene.canvas()
    rope = scene.pen(front).at(-side * scene.half, 0.0, flip=side > 0)
    rope.line([(0.02, -0.05), (0.10, 0.5), (0.03, 1.05)], 0.012, (64, 56, 52), 0.3)
    rope.line([(0.16, -0.05), (0.11, 0.5), (0.17, 1.05)], 0.009, (64, 56, 52), 0.3)
    for step in range(1, 7):
        rope.line([(0.035 + step * 0.008, step * 0.14), (0.145, step * 0.14 + 0.004)], 0.007, (64, 56, 52), 0.3)
    return [*layers, (near, 1.0), (front, 1.3)]


def beach(scene: Scene) -> Painting:
    """Paint a beach: sea, surf, sand with driftwood and dune grass at the sides."""
    layers = open_water(scene, bottom=0.70)
    if scene.chance(0.6):
        sailboat(scene.pen(layers[1][0], 0.5).at(scene.sun_side * scene.half * 0.2, HORIZON_Y + 0.01), 0.06)
    near = scene.canvas()
    pen = plain(near, scene, SAND, 0.66)
    surf(near, scene, 0.665, 0.05)
    for x, y in ((-0.7, 0.74), (-0.86, 0.80), (0.74, 0.76)):
        rock(pen.at(x * scene.half, y, 0.14 * scene.size), scene, 1.0)
    wood = pen.at(scene.sun_side * -scene.half * 0.62, 0.90, scene.size)
    wood.line([(-0.17, 0.0), (0.0, -0.018), (0.17, -0.004)], 0.034, (150, 134, 118), 0.7, taper=0.5)
    wood.line([(0.02, -0.02), (0.09, -0.075)], 0.014, (150, 134, 118), 0.5, taper=0.4)
    wood.line([(-0.17, 0.012), (0.0, -0.004), (0.17, 0.004)], 0.012, (150, 134, 118), 0.05)
    front = scene.canvas()
    grass = scene.pen(front)
    for side in (-1, 1):
        edge = side * scene.half
        grass.blob([(edge - 0.26, 1.06), (edge, 0.92 if side == scene.sun_side else 0.95), (edge + 0.26, 1.06)],
                   SNOW if scene.snowy else SAND, 0.15)  # fmt: skip
        blades(grass.at(0, 1.0), scene, edge - 0.2, edge + 0.2, 0.20, (142, 148, 96), 0.15)
    return [*layers, (near, 1.0), (front, 1.4)]


def harbour(scene: Scene) -> Painting:
    """Paint a quay: boats and far houses over the water, planks, bollards, lamps."""
    layers = open_water(scene, bottom=0.78, land=False)
    far = layers[1][0]
    pen = scene.pen(far, 0.85)
    hills(pen, scene, HORIZON_Y - 0.01, 0.10, (92, 116, 104), body=0.02)
    far_pen = scene.pen(far, 0.6)
    for index in range(7):
        x = (index / 3 - 1) * scene.half * 0.9
        house(far_pen.at(x, HORIZON_Y + 0.012), scene, 0.085, 0.09)
    far_pen.rect(-scene.half - 0.1, HORIZON_Y + 0.01, scene.half + 0.1, HORIZON_Y + 0.026, (110, 104, 100), 0.3)
    middle = scene.canvas()
    boat = scene.pen(middle, 0.2)
    for x, y, size in ((-0.62, 0.66, 0.21), (0.72, 0.63, 0.16)):
        _fishing_boat(boat.at(x * scene.half, y, size * scene.size, flip=x > 0), scene)
    near = scene.canvas()
    ground = plain(near, scene, PLANK, 0.735, bands=2)
    paving(ground, scene, (70, 56, 50), top=0.735)
    ground.rect(-scene.half - 0.1, 0.728, scene.half + 0.1, 0.745, (104, 84, 70), 0.85)
    puddles(near, scene, 0.74)
    for x in (-0.74, 0.70):
        post = ground.at(x * scene.half, 0.79, scene.size)
        post.rounded(-0.03, -0.10, 0.03, 0.01, 0.02, IRON, 0.35)
        post.rounded(-0.042, -0.115, 0.042, -0.085, 0.015, IRON, 0.7)
    lamp_x = scene.sun_side * -scene.half * 0.84
    street_lamp(ground.at(lamp_x, 0.80, scene.size), scene, 0.62)
    if scene.tone.lamps:
        reflection(near, scene, lamp_x, 0.82, LAMPLIGHT, 0.5)
    _crates(ground.at(-lamp_x * 0.98, 0.84, scene.size), scene)
    return [*layers, (middle, 0.6), (near, 1.0)]


def _fishing_boat(pen: Pen, scene: Scene) -> None:
    hull = scene.pick(((58, 98, 122), (158, 62, 52), (66, 112, 88)))
    pen.line([(0.1, -0.2), (0.1, -1.5)], 0.035, (120, 100, 84), 0.4)
    pen.line([(0.1, -1.4), (-0.75, -0.34)], 0.014, (70, 64, 60), 0.4)
    pen.line([(0.1, -1.4), (0.8, -0.4)], 0.014, (70, 64, 60), 0.4)
    pen.rect(0.16, -0.74, 0.56, -0.3, (232, 226, 212), 0.65)
    pen.rect(0.12, -0.80, 0.60, -0.72, hull, 0.8)
    lit = scene.tone.lamps
    (pen.lit(PLAIN) if lit else pen).rect(0.22, -0.66, 0.50, -0.50, LAMPLIGHT if lit else (70, 90, 104), 0.4)
    pen.poly([(-0.95, -0.48), (-0.3, -0.32), (0.85, -0.36), (0.72, 0.06), (-0.62, 0.06)], hull, 0.5)
    pen.poly([(-0.95, -0.48), (-0.3, -0.32), (0.85, -0.36), (0.84, -0.28), (-0.3, -0.24), (-0.92, -0.40)],
             (236, 230, 216), 0.8)  # fmt: skip
    pen.rect(-0.7, 0.05, 0.8, 0.10, (20, 34, 46), 0.4, 0.5)


def _crates(pen: Pen, scene: Scene) -> None:
    for x, y, size in ((0.0, 0.0, 0.15), (0.14, 0.01, 0.12), (0.03, -0.15, 0.11)):
        box = pen.at(x, y, size, flip=scene.sun_side < 0)
        box.rect(-0.5, -1.0, 0.5, 0.0, (176, 138, 98), 0.6)
        box.rect(-0.5, -1.0, -0.28, 0.0, (176, 138, 98), 0.15)
        for slat in (-0.68, -0.36):
            box.rect(-0.5, slat, 0.5, slat + 0.05, (110, 82, 60), 0.3)


def lighthouse_rock(scene: Scene) -> Painting:
    """Paint the lighthouse on its rock over the sea, its beam across the sky at night."""
    layers = open_water(scene, bottom=1.0)
    side = -scene.sun_side
    x = side * scene.half * 0.56
    middle = scene.canvas()
    pen = scene.pen(middle, 0.12)
    pen.blob([(x - 0.55, 0.75), (x - 0.36, 0.66), (x - 0.16, 0.625), (x + 0.16, 0.62), (x + 0.36, 0.67),
        (x + 0.6, 0.76)],
             ROCK, 0.2)  # fmt: skip
    pen.blob([(x - 0.34, 0.665), (x - 0.15, 0.622), (x + 0.16, 0.617), (x + 0.33, 0.664), (x, 0.66)],
             SNOW if scene.snowy else GRASS, 0.72)  # fmt: skip
    tall = 0.54
    if scene.tone.lamps:
        lamp = (x, 0.632 - tall * 0.83)
        reach = -side * scene.half * 2.6
        soft_shape(middle, [lamp, (lamp[0] + reach, lamp[1] - 0.34), (lamp[0] + reach, lamp[1] - 0.06)],
                   (255, 236, 180), 0.42, 0.012, veil=True)  # fmt: skip
        soft_shape(middle, [lamp, (lamp[0] - reach * 0.4, lamp[1] + 0.02), (lamp[0] - reach * 0.4, lamp[1] + 0.16)],
                   (255, 236, 180), 0.26, 0.012, veil=True)  # fmt: skip
    house(pen.at(x - side * 0.19, 0.645), scene, 0.12, 0.13)
    lighthouse(pen.at(x, 0.638), scene, tall)
    if scene.tone.lamps:
        glow(middle, lamp[0], lamp[1], 0.17, 0.17, (255, 236, 190), 0.95, veil=True)
    near = scene.canvas()
    ground = plain(near, scene, (136, 140, 110), 0.735)
    ground.blob([(-scene.half - 0.3, 0.80), (-scene.half * 0.5, 0.732), (0, 0.722), (scene.half * 0.5, 0.735),
                 (scene.half + 0.3, 0.79), (0, 0.84)], SNOW if scene.snowy else GRASS, 0.5)  # fmt: skip
    path = [(x - 0.02, 0.66), (x * 0.6, 0.735), (side * 0.12, 0.80), (-side * 0.02, 1.02), (side * 0.42, 1.02),
            (side * 0.34, 0.80), (x * 0.72 + 0.03, 0.735), (x + 0.03, 0.66)]  # fmt: skip
    ground.poly(path[1:-1], SNOW if scene.snowy else (206, 188, 150), 0.85)
    for rock_x, y, size in ((-0.92, 0.80, 0.2), (0.84, 0.78, 0.16), (-0.70, 0.92, 0.13), (0.97, 0.9, 0.22)):
        rock(ground.at(rock_x * scene.half, y, size * scene.size), scene, 1.0)
    return [*layers, (middle, 0.55), (near, 1.0), grass_edge(scene, (96, 116, 78))]


def cliff(scene: Scene) -> Painting:
    """Paint a cliff top over the sea, a headland falling away on one side."""
    layers = open_water(scene)
    side = -scene.sun_side
    middle = scene.canvas()
    pen = scene.pen(middle, 0.35).at(0, 0, flip=side < 0)
    edge = scene.half
    pen.poly([(edge + 0.1, 0.36), (edge - 0.22, 0.375), (edge - 0.50, 0.42), (edge - 0.60, 0.47), (edge - 0.57, 0.60),
              (edge - 0.66, 0.70), (edge - 0.48, 0.80), (edge + 0.1, 0.80)], ROCK, 0.28)  # fmt: skip
    for x, y, wide in ((0.56, 0.46, 0.05), (0.42, 0.50, 0.06), (0.24, 0.46, 0.05), (0.08, 0.52, 0.06)):
        pen.poly([(edge - x, y), (edge - x + wide, y - 0.02), (edge - x + wide * 0.7, y + 0.20),
            (edge - x - 0.02, 0.74)],
                 ROCK, 0.72)  # fmt: skip
    pen.blob([(edge + 0.2, 0.35), (edge - 0.22, 0.362), (edge - 0.50, 0.408), (edge - 0.61, 0.468),
        (edge - 0.46, 0.452),
              (edge - 0.2, 0.415), (edge + 0.2, 0.40)], SNOW if scene.snowy else GRASS, 0.75)  # fmt: skip
    pen.lit(PLAIN).blob([(edge - 0.74, 0.71), (edge - 0.62, 0.695), (edge - 0.4, 0.72), (edge - 0.62, 0.725)],
                        scene.tone.tint()((240, 246, 246), 0.8), opacity=0.7)  # fmt: skip
    near = scene.canvas()
    ground = scene.pen(near)
    top = [(-scene.half - 0.2, 0.70), (-scene.half * 0.5, 0.715), (0.0, 0.735), (scene.half * 0.45, 0.728),
           (scene.half + 0.2, 0.745)]  # fmt: skip
    turf = SNOW if scene.snowy else GRASS
    ground.poly([*top, (scene.half + 0.2, 1.05), (-scene.half - 0.2, 1.05)], turf, 0.55)
    ground.poly([*top, (scene.half + 0.2, 0.765), (0.0, 0.752), (-scene.half - 0.2, 0.725)], turf, 0.95)
    for y, value in ((0.82, 0.38), (0.90, 0.3), (0.97, 0.2)):
        ground.blob([(-scene.half - 0.3, y + 0.02), (-0.2, y - 0.012), (scene.half * 0.4, y + 0.008),
                     (scene.half + 0.3, y - 0.01), (scene.half + 0.3, 1.1), (-scene.half - 0.3, 1.1)],
                    turf, value, 0.5)  # fmt: skip
    for x, y, size in ((-0.84, 0.78, 0.17), (0.80, 0.80, 0.13), (0.93, 0.86, 0.2)):
        rock(ground.at(x * scene.half, y, size * scene.size), scene, 1.0)
    for x in (-0.6, 0.55, -0.95, 0.3):
        blades(ground.at(x * scene.half, 0.75), scene, -0.06, 0.06, 0.045 * shrink(0.8), turf, 0.25)
    return [*layers, (middle, 0.45), (near, 1.0), grass_edge(scene, (96, 116, 78))]
