"""Insides that are no plain room: cave, tent, stage."""

from __future__ import annotations

from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.colour import Colour, mix
from filmstudio.engines.animatic.places.materials import BRASS, CLOTHS, WOODS
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.pen import Point
from filmstudio.engines.animatic.places.rooms import Room
from filmstudio.engines.animatic.places.scene import HORIZON_Y, Scene
from filmstudio.engines.animatic.places.sky import paint_sky
from filmstudio.engines.animatic.places.softness import soft_shape
from filmstudio.engines.animatic.places.stores import boxes, lantern


def cave(scene: Scene) -> tuple[Painting, Light]:
    """Paint a cave that opens to the outside at its back."""
    back = scene.canvas()
    paint_sky(back, scene, HORIZON_Y)
    land = scene.pen(back, 0.6)
    land.blob(
        [(-scene.half, 0.55), (-0.2, 0.50), (0.2, 0.53), (scene.half, 0.50), (scene.half, 0.9), (-scene.half, 0.9)],
        (110, 130, 104),
        0.5,
    )
    room = Room(scene)
    stone: Colour = scene.pick(((124, 112, 112), (112, 116, 128), (136, 118, 100)))
    pen, wide = room.pen(room.wall), scene.half + 0.2
    mouth = scene.half * 0.42
    shift = scene.sun_side * scene.half * 0.18
    for scale, value in ((1.0, 0.85), (1.28, 0.55), (1.62, 0.25)):
        rim: list[Point] = []
        for x, y in (
            (-1.0, 0.735),
            (-1.12, 0.56),
            (-0.86, 0.40),
            (-0.5, 0.30),
            (0.0, 0.25),
            (0.46, 0.31),
            (0.9, 0.42),
            (1.08, 0.58),
            (0.96, 0.735),
        ):
            rim.append(
                (shift + x * mouth * scale * scene.roll(0.94, 1.06), 0.52 + (y - 0.52) * (1 + (scale - 1) * 1.1))
            )
        foot = rim[0][1]
        pen.poly([(-wide, foot), *rim, (wide, foot), (wide, -0.1), (-wide, -0.1)], stone, value)
    for x, long in ((-0.62, 0.14), (-0.30, 0.09), (0.42, 0.12), (0.70, 0.17), (0.12, 0.06)):
        at = x * scene.half
        pen.poly([(at - 0.045, -0.01), (at, 0.04 + long), (at + 0.05, -0.01)], stone, 0.05)
        pen.poly([(at - 0.045, -0.01), (at, 0.04 + long), (at - 0.012, -0.01)], stone, 0.4)
    pen.poly(
        [
            (-wide, 0.735),
            (shift - mouth, 0.73),
            (shift, 0.722),
            (shift + mouth, 0.73),
            (wide, 0.735),
            (wide, 1.1),
            (-wide, 1.1),
        ],
        stone,
        0.5,
    )
    room.light.shape([(shift - mouth * 0.9, 0.74), (shift + mouth * 0.9, 0.74), (shift + mouth * 1.5, 0.94),
        (shift - mouth * 1.5, 0.94)],
                     (room.beam[0] + 0.2, room.beam[1] + 0.2, room.beam[2] + 0.22), 0.03)  # fmt: skip
    room.light.pool(shift, 0.5, mouth * 2.0, 0.4, (0.22, 0.23, 0.26))
    room.light.pool(0, 0.0, scene.half * 2, 0.4, (-0.14, -0.14, -0.12))
    side = -scene.sun_side
    rock_pen = room.pen(room.floor)
    for x, y, size in ((side * 0.80, 0.80, 0.26), (-side * 0.84, 0.84, 0.32), (side * 0.97, 0.88, 0.30)):
        boulder = rock_pen.at(x * scene.half, y, size * scene.size)
        boulder.poly([(-0.52, 0), (-0.40, -0.5), (-0.05, -0.72), (0.34, -0.52), (0.55, 0)], stone, 0.3)
        boulder.poly([(-0.40, -0.5), (-0.05, -0.72), (0.34, -0.52), (0.06, -0.36)], stone, 0.9)
    lantern(room, room.stand(side * 0.56, 0.80))
    room.finish()
    return [(back, 0.0), (room.wall, 0.5), (room.floor, 0.7), (room.near, 0.95)], room.people_light()


def tent(scene: Scene) -> tuple[Painting, Light]:
    """Paint the inside of a tent: two falls of cloth, poles, the flap open to the outside."""
    back = scene.canvas()
    paint_sky(back, scene, HORIZON_Y)
    scene.pen(back, 0.5).rect(-scene.half, HORIZON_Y + 0.02, scene.half, 0.9, (124, 140, 100), 0.5)
    room = Room(scene)
    cloth = scene.pick(((206, 184, 140), (150, 160, 122), (196, 140, 104), (184, 188, 184)))
    pen, wide = room.pen(room.wall), scene.half + 0.15
    gap = scene.half * 0.20
    for side in (-1, 1):
        pen.poly([(0, 0.12), (side * gap, 0.735), (side * wide, 0.735), (side * wide, -0.1), (0, -0.1)], cloth, 0.55)
        pen.poly([(0, 0.12), (side * gap, 0.735), (side * gap * 2.0, 0.735), (side * gap * 1.3, 0.30)], cloth, 0.85)
        pen.poly(
            [(0, -0.02), (0, 0.10), (side * wide, 0.62), (side * wide, -0.1)],
            cloth,
            0.30 if side == scene.sun_side else 0.7,
        )
        for fold in (0.35, 0.65):
            pen.poly([(0, 0.02), (side * wide, 0.62 - fold * 0.5), (side * wide, 0.63 - fold * 0.5)], cloth, 0.05, 0.7)
        pen.poly(
            [
                (side * wide, 0.60),
                (side * (scene.half * 0.8), 0.72),
                (side * scene.half * 0.8, 0.76),
                (side * wide, 0.82),
            ],
            cloth,
            0.1,
        )
    pen.rect(-wide, 0.735, wide, 1.05, (142, 116, 92), 0.5)
    pen.poly([(-gap * 1.6, 0.80), (gap * 1.6, 0.80), (gap * 2.6, 0.98), (-gap * 2.6, 0.98)], scene.pick(CLOTHS), 0.5)
    pen.rect(-0.008, -0.02, 0.008, 0.14, WOODS[1], 0.5)
    for side in (-1, 1):
        pen.line([(side * 0.004, 0.10), (side * scene.half * 0.86, -0.04)], 0.012, WOODS[1], 0.5)
    room.light.shape([(-gap, 0.74), (gap, 0.74), (gap * 1.9, 0.95), (-gap * 1.9, 0.95)], room.beam, 0.015)
    if not room.lamps_on:
        room.light.pool(0, 0.2, scene.half * 1.2, 0.5, (0.14, 0.12, 0.06))
    boxes(room, room.stand(0.66, 0.80))
    roll = room.stand(-0.70, 0.82)
    roll.rounded(-0.8, -0.30, 0.7, 0.0, 0.14, CLOTHS[3], 0.6)
    roll.rounded(-0.8, -0.42, -0.35, -0.08, 0.14, (226, 216, 196), 0.8)
    lantern(room, room.stand(0.66, 0.80).at(0.0, -1.0))
    room.finish()
    return [(back, 0.0), (room.wall, 0.5), (room.floor, 0.7), (room.near, 0.95)], room.people_light()


def stage(scene: Scene) -> tuple[Painting, Light]:
    """Paint a theatre stage: curtains, a painted backdrop, spotlights, the heads of the audience."""
    room = Room(scene, lamplit=True)
    velvet = scene.pick(((150, 40, 48), (62, 54, 112), (36, 92, 84)))
    pen, wide = room.pen(room.wall), scene.half + 0.1
    pen.rect(-wide, -0.02, wide, 0.735, mix(velvet, (70, 80, 120), 0.75), 0.7)
    pen.ellipse(scene.sun_side * 0.22, 0.30, 0.075, 0.075, (250, 236, 190), 0.9)
    for y, tone in ((0.56, (112, 128, 150)), (0.64, (84, 104, 120))):
        pen.blob(
            [
                (-wide, y + 0.06),
                (-0.5, y - 0.05),
                (-0.1, y + 0.03),
                (0.3, y - 0.06),
                (wide, y + 0.05),
                (wide, 0.8),
                (-wide, 0.8),
            ],
            tone,
            0.6,
        )
    pen.rect(-wide, 0.735, wide, 1.05, WOODS[0], 0.6)
    room.boards(WOODS[0])
    folds = room.pen(room.floor)
    count = 6
    for side in (-1, 1):
        for fold in range(count):
            outer = scene.half + 0.05 - fold * 0.052 * scene.size
            low, high = sorted((side * outer, side * (outer - 0.056 * scene.size)))
            folds.poly([(low, -0.02), (high, -0.02), (high + 0.004, 0.79 - 0.004 * fold),
                (low - 0.004, 0.79 - 0.004 * fold)], velvet,
                       0.85 if fold % 2 else 0.3)  # fmt: skip
    swags = 7
    for swag in range(swags):
        x = (swag + 0.5) / swags * 2 * wide - wide
        reach = wide / swags
        folds.blob([(x - reach * 1.05, -0.05), (x + reach * 1.05, -0.05), (x + reach * 0.8, 0.085), (x, 0.15),
            (x - reach * 0.8, 0.085)],
                   velvet, 0.75 if swag % 2 else 0.5)  # fmt: skip
        folds.blob([(x - reach * 0.85, 0.075), (x, 0.15), (x + reach * 0.85, 0.075), (x, 0.128)], BRASS, 0.8)
    room.light.pool(
        0,
        0.5,
        scene.half * 2,
        1.0,
        (max(0.0, 0.72 - room.ambient[0]), max(0.0, 0.66 - room.ambient[1]), max(0.0, 0.66 - room.ambient[2])),
    )
    for x in (-0.26, 0.26):
        room.light.pool(x * scene.half, 0.62, 0.34, 0.42, (0.62, 0.54, 0.38))
        room.light.pool(x * scene.half, 0.86, 0.30, 0.09, (0.55, 0.48, 0.34))
    room.finish()
    for x in (-0.26, 0.26):
        soft_shape(room.wall, [(x * 2.2 * scene.half - 0.02, -0.05), (x * 2.2 * scene.half + 0.02, -0.05),
            (x * scene.half + 0.22, 0.87),
                               (x * scene.half - 0.22, 0.87)], (255, 240, 200), 0.20, 0.018)  # fmt: skip
    heads = scene.canvas()
    crowd = Room(scene).pen(heads)
    x = -scene.half - 0.04
    while x < scene.half + 0.06:
        tall = scene.roll(0.0, 0.02)
        crowd.ellipse(x, 0.965 - tall, 0.030, 0.036, (34, 28, 40), 0.5)
        crowd.rounded(x - 0.06, 0.99 - tall, x + 0.06, 1.08, 0.04, (34, 28, 40), 0.5)
        x += scene.roll(0.115, 0.155)
    light = room.people_light()
    return [(room.wall, 0.5), (room.floor, 0.85), (heads, 1.2)], light
