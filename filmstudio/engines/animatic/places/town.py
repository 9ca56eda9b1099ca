"""Built-up places outside: street, rooftop, village, station platform."""

from __future__ import annotations

from filmstudio.engines.animatic.places.buildings import (
    IRON,
    LAMPLIGHT,
    STONE,
    WALLS,
    church,
    fence,
    front,
    house,
    skyline,
    street_lamp,
)  # fmt: skip
from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import PLAIN, Colour, mix
from filmstudio.engines.animatic.places.country import ASPHALT, heaven
from filmstudio.engines.animatic.places.ground import along, paving, plain, puddles, reflection, road, shrink
from filmstudio.engines.animatic.places.nature import GRASS, SNOW, bush, hills, row, tree
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.scene import HORIZON_Y, Scene
from filmstudio.engines.animatic.places.softness import glow

SLATE: Colour = (96, 104, 124)


def street(scene: Scene) -> Painting:
    """Paint a town street that runs away between two rows of fronts, lamps along the kerb."""
    back = heaven(scene)
    skyline(scene.pen(back, 0.95).at(0, HORIZON_Y + 0.04), scene, SLATE, 0.22)
    middle = scene.canvas()
    pen = scene.pen(middle, 0.45)
    x = -scene.half - 0.05
    gap = 0.15 * scene.size
    while x < scene.half:
        wide = scene.roll(0.16, 0.24)
        if not (x < gap and x + wide > -gap):
            front(pen.at(x, HORIZON_Y + 0.06), scene, wide, 3 + int(scene.roll(0, 2)), 0.10)
        elif x < -gap:
            front(pen.at(-gap - wide, HORIZON_Y + 0.06), scene, wide, 3, 0.10)
            x = gap - wide
        else:
            x = gap - wide
        x += wide
    near = scene.canvas()
    ground = plain(near, scene, (150, 146, 144), HORIZON_Y + 0.055, bands=2)
    paving(ground, scene, (70, 68, 74), top=HORIZON_Y + 0.055)
    road(ground, 0.60, (196, 192, 186), value=0.7, top=HORIZON_Y + 0.055)
    road(ground, 0.57, SNOW if scene.snowy else ASPHALT, value=0.5, top=HORIZON_Y + 0.055)
    _walls(ground, scene)
    puddles(near, scene, 0.6)
    for side in (-1, 1):
        for y in (0.66, 0.80):
            lamp_x = min(abs(along(0.74, y)[0]), scene.half * 0.88) * side
            street_lamp(ground.at(lamp_x, y), scene, 0.66 * shrink(y))
            if scene.tone.lamps:
                reflection(near, scene, lamp_x, y + 0.01, LAMPLIGHT, 0.5)
    return [(back, 0.0), (middle, 0.4), (near, 1.0)]


def _walls(pen: Pen, scene: Scene) -> None:
    """Draw the two near houses that frame the street, in steep perspective at the picture's sides."""
    for side in (-1, 1):
        wall = scene.pick(WALLS)
        edge, inner = scene.half + 0.05, max(scene.half * 0.74, scene.half - 0.34)
        lit = 0.70 if side != scene.sun_side else 0.28
        low_out, low_in = 0.80, 0.685
        pen.poly(
            [(side * edge, -0.05), (side * inner, -0.05), (side * inner, low_in), (side * edge, low_out)], wall, lit
        )
        pen.poly([(side * edge, low_out - 0.055), (side * inner, low_in - 0.03), (side * inner, low_in),
                  (side * edge, low_out)], wall, lit - 0.4)  # fmt: skip
        plain_pen = pen.lit(PLAIN)
        depth = edge - inner
        for row_y, tall in ((0.02, 0.13), (0.25, 0.13), (0.46, 0.14)):
            for start in (0.22, 0.64):
                a, b = inner + depth * start, inner + depth * (start + 0.24)
                top_a, top_b = row_y + 0.02 * (1 - start), row_y + 0.012 * (0.7 - start) - 0.012
                glass = [
                    (side * a, top_a),
                    (side * b, top_b),
                    (side * b, top_b + tall),
                    (side * a, top_a + tall * 0.94),
                ]
                if scene.chance(0.45) and scene.tone.lamps:
                    plain_pen.poly(glass, LAMPLIGHT)
                    glow(pen.canvas, side * (a + b) / 2, row_y + tall / 2, 0.16, 0.16, LAMPLIGHT, 0.3)
                else:
                    pen.poly(glass, mix((64, 76, 94), scene.tone.sky_middle, 0.15), 0.35)
                pen.poly([(side * (a - 0.008), top_a + tall * 0.94), (side * (b + 0.008), top_b + tall),
                          (side * (b + 0.008), top_b + tall + 0.014), (side * (a - 0.008), top_a + tall + 0.006)],
                         (230, 224, 214), lit)  # fmt: skip


def rooftop(scene: Scene) -> Painting:
    """Paint a flat roof over the city: skyline on two depths, parapet, vents, a water tank."""
    back = heaven(scene)
    skyline(scene.pen(back, 1.0).at(0, HORIZON_Y + 0.09), scene, SLATE, 0.30)
    middle = scene.canvas()
    skyline(scene.pen(middle, 0.55).at(0, 0.68), scene, mix(SLATE, (120, 92, 92), 0.4), 0.30, 0.4)
    near = scene.canvas()
    ground = plain(near, scene, (142, 136, 136), 0.70, bands=3)
    wide = scene.half + 0.1
    ground.rect(-wide, 0.635, wide, 0.715, (168, 128, 112), 0.45)
    for line in range(2):
        ground.rect(-wide, 0.662 + line * 0.026, wide, 0.664 + line * 0.026, (110, 80, 74), 0.4)
    ground.rect(-wide, 0.618, wide, 0.642, SNOW if scene.snowy else STONE, 0.85)
    ground.rect(-wide, 0.715, wide, 0.725, (40, 40, 50), 0.3, 0.5)
    side = scene.sun_side
    tank = ground.at(-side * scene.half * 0.72, 0.78, scene.size, flip=side > 0)
    for x in (-0.13, 0.13):
        tank.rect(x - 0.010, -0.24, x + 0.010, 0.0, IRON, 0.4)
    tank.poly([(-0.12, -0.02), (0.12, -0.22), (0.12, -0.20), (-0.12, 0.0)], IRON, 0.3)
    tank.rect(-0.17, -0.50, 0.17, -0.23, (152, 110, 84), 0.35)
    tank.rect(-0.17, -0.50, -0.06, -0.23, (152, 110, 84), 0.8)
    for y in (-0.44, -0.30):
        tank.rect(-0.175, y, 0.175, y + 0.012, IRON, 0.4)
    tank.poly([(-0.20, -0.49), (0.0, -0.60), (0.20, -0.49)], SNOW if scene.snowy else (120, 86, 74), 0.6)
    hut = ground.at(side * scene.half * 0.80, 0.80, scene.size)
    hut.rect(-0.18, -0.44, 0.4, 0.0, (176, 168, 158), 0.4)
    hut.rect(-0.20, -0.47, 0.4, -0.43, SNOW if scene.snowy else (120, 116, 116), 0.7)
    hut.rect(-0.10, -0.36, 0.06, 0.0, (92, 70, 64), 0.4)
    if scene.tone.lamps:
        hut.lit(PLAIN).rounded(-0.05, -0.415, 0.01, -0.395, 0.01, (255, 240, 200))
        x, y = hut.spot(-0.02, -0.38)
        glow(near, x, y, 0.28, 0.36, LAMPLIGHT, 0.55)
        reflection(near, scene, x, 0.82, LAMPLIGHT, 0.5)
    puddles(near, scene, 0.72)
    front_layer = scene.canvas()
    wires = scene.pen(front_layer)
    wires.line([(-wide, 0.10), (-0.1, 0.155), (wide, 0.07)], 0.004, (30, 30, 40), 0.2)
    wires.line([(-wide, 0.13), (0.1, 0.175), (wide, 0.10)], 0.004, (30, 30, 40), 0.2)
    return [(back, 0.0), (middle, 0.35), (near, 1.0), (front_layer, 1.2)]


def village(scene: Scene) -> Painting:
    """Paint a village lane: houses on both sides, the church behind, fences, a path."""
    back = heaven(scene)
    hills(scene.pen(back, 1.0), scene, HORIZON_Y + 0.01, 0.13, (110, 138, 112))
    middle = scene.canvas()
    pen = scene.pen(middle, 0.5)
    hills(pen, scene, HORIZON_Y + 0.05, 0.025, GRASS, 0.5)
    church(pen.at(-scene.sun_side * scene.half * 0.22, HORIZON_Y + 0.045), scene, 0.26)
    row(scene, 8, lambda x: house(pen.at(x, HORIZON_Y + 0.055), scene, 0.12, 0.13), clear=0.12)
    row(scene, 7, lambda x: tree(pen.at(x, HORIZON_Y + 0.06), scene, scene.roll(0.1, 0.16)), clear=0.1)
    near = scene.canvas()
    ground = plain(near, scene, GRASS, HORIZON_Y + 0.055)
    ground.blob([(0.0, 0.575), (0.05, 0.575), (0.02, 0.64), (0.26, 0.80), (0.48, 1.08), (-0.36, 1.08), (-0.22, 0.80),
                 (-0.06, 0.64)], SNOW if scene.snowy else (206, 184, 148), 0.72)  # fmt: skip
    for side in (-1, 1):
        house(ground.at(side * scene.half * 0.84, 0.735), scene, 0.46 * scene.size, 0.50 * scene.size)
        left, right = sorted((side * scene.half * 0.50, side * (scene.half + 0.1)))
        fence(ground.at(0, 0.775), left, right, 0.095 * scene.size)
        bush(ground.at(side * scene.half * 0.56, 0.745), scene, 0.14 * scene.size)
    lamp_x = scene.sun_side * scene.half * 0.42
    street_lamp(ground.at(lamp_x, 0.70), scene, 0.40)
    if scene.tone.lamps:
        reflection(near, scene, lamp_x, 0.71, LAMPLIGHT, 0.55)
    puddles(near, scene, 0.62)
    return [(back, 0.0), (middle, 0.45), (near, 1.0)]


def platform(scene: Scene) -> Painting:
    """Paint a railway platform: a train at rest behind it, a roof on posts, a clock, a bench."""
    back = heaven(scene)
    skyline(scene.pen(back, 0.95).at(0, HORIZON_Y + 0.02), scene, SLATE, 0.14)
    middle = scene.canvas()
    pen = scene.pen(middle, 0.12)
    wide = scene.half + 0.1
    body = scene.pick(((72, 104, 92), (128, 58, 54), (64, 86, 122)))
    pen.rect(-wide, 0.375, wide, 0.69, body, 0.55)
    pen.rect(-wide, 0.36, wide, 0.385, (206, 202, 192), 0.6)
    pen.rect(-wide, 0.56, wide, 0.575, (226, 206, 150), 0.75)
    pen.rect(-wide, 0.645, wide, 0.72, (34, 36, 44), 0.35)
    plain_pen = pen.lit(PLAIN)
    lit = scene.tone.lamps
    for index in range(-7, 8):
        x = index * 0.25 + 0.06
        glass = LAMPLIGHT if lit else pen.tint(mix((70, 84, 100), scene.tone.sky_low, 0.25), 0.5)
        plain_pen.rounded(x - 0.085, 0.42, x + 0.085, 0.53, 0.015, glass)
        plain_pen.rect(x - 0.085, 0.44, x + 0.085, 0.445, mix(glass, (40, 40, 50), 0.3))
        if lit:
            glow(middle, x, 0.475, 0.17, 0.15, LAMPLIGHT, 0.2)
    near = scene.canvas()
    ground = plain(near, scene, (172, 164, 156), 0.715, bands=2)
    paving(ground, scene, (92, 84, 84), top=0.715)
    ground.rect(-wide, 0.712, wide, 0.728, SNOW if scene.snowy else (232, 226, 208), 0.85)
    ground.rect(-wide, 0.745, wide, 0.757, (222, 180, 84), 0.7)
    puddles(near, scene, 0.75)
    for x in (-0.80, 0.80):
        post = ground.at(x * scene.half, 0.80)
        post.rect(-0.016, -0.72, 0.016, 0.0, (70, 92, 92), 0.45)
        post.rect(-0.016, -0.72, -0.006, 0.0, (70, 92, 92), 0.9)
        post.rect(-0.03, -0.03, 0.03, 0.0, (70, 92, 92), 0.3)
        for side in (-1, 1):
            post.poly([(0, -0.56), (side * 0.14, -0.70), (side * 0.14, -0.68), (0, -0.53)], (70, 92, 92), 0.3)
    ground.poly([(-wide, -0.02), (wide, -0.02), (wide, 0.085), (-wide, 0.085)], (84, 90, 96), 0.25)
    for index in range(-9, 10):
        ground.poly(
            [(index * 0.20, 0.085), (index * 0.20 + 0.10, 0.135), (index * 0.20 + 0.20, 0.085)], (84, 90, 96), 0.5
        )
    _clock(ground.at(scene.sun_side * scene.half * 0.36, 0.22, scene.size), lit=lit)
    if lit:
        for x in (-0.45, 0.1, 0.6):
            ground.lit(PLAIN).ellipse(x * scene.half, 0.145, 0.02, 0.012, (255, 238, 200))
            glow(near, x * scene.half, 0.15, 0.2, 0.15, LAMPLIGHT, 0.5, veil=True)
            reflection(near, scene, x * scene.half, 0.82, LAMPLIGHT, 0.38)
    bench = ground.at(-scene.sun_side * scene.half * 0.62, 0.80, scene.size)
    for y in (-0.17, -0.135, -0.09):
        bench.rect(-0.16, y, 0.16, y + 0.024, (150, 104, 72), 0.8 if y > -0.1 else 0.5)
    for x in (-0.14, 0.125):
        bench.rect(x, -0.18, x + 0.014, 0.0, IRON, 0.4)
    return [(back, 0.0), (middle, 0.7), (near, 1.0)]


def _clock(pen: Pen, *, lit: bool) -> None:
    pen.rect(-0.006, -0.14, 0.006, -0.05, IRON, 0.5)
    pen.ellipse(0, 0, 0.062, 0.062, IRON, 0.5)
    (pen.lit(PLAIN) if lit else pen).ellipse(0, 0, 0.052, 0.052, (250, 240, 214), 0.9)
    pen.line([(0, 0), (0.0, -0.042)], 0.006, IRON, 0.1)
    pen.line([(0, 0), (0.026, 0.012)], 0.007, IRON, 0.1)
