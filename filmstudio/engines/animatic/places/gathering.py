"""What stands where people gather, in metres: bar, tables, pews, columns, shop shelves, the till."""

from __future__ import annotations

from filmstudio.engines.animatic.places.colour import PLAIN, mix
from filmstudio.engines.animatic.places.materials import CLOTHS, DARK, PAPER, STEEL, WOODS, ground
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.rooms import Room
from filmstudio.engines.animatic.places.softness import glow


def bar_counter(room: Room, pen: Pen) -> None:
    """Draw a bar with stools before it and bottles behind it."""
    wood, scene = room.scene.pick(WOODS), room.scene
    for shelf in (-1.42, -1.86, -2.28):
        pen.rect(-1.5, shelf, 1.5, shelf + 0.05, wood, 0.8)
        x = -1.42
        while x < 1.4:
            if scene.chance(0.85):
                glass = scene.pick(((92, 140, 104), (188, 132, 66), (206, 196, 170), (150, 74, 62), (112, 148, 166)))
                tall = scene.roll(0.20, 0.32)
                pen.rect(x, shelf - tall * 0.65, x + 0.075, shelf, glass, 0.55)
                pen.rect(x + 0.022, shelf - tall, x + 0.053, shelf - tall * 0.6, glass, 0.7)
                pen.rect(x + 0.008, shelf - tall * 0.6, x + 0.022, shelf - 0.03, mix(glass, (255, 255, 255), 0.5), 0.9)
            x += scene.roll(0.09, 0.15)
    ground(pen, 1.7)
    pen.rect(-1.6, -1.08, 1.6, 0.0, wood, 0.42)
    for x in (-1.5, -0.74, 0.02, 0.78):
        pen.rect(x, -0.94, x + 0.68, -0.14, wood, 0.62)
    pen.rect(-1.68, -1.14, 1.68, -1.06, wood, 1.0)
    for x in (-1.15, -0.45, 0.6, 1.25):
        stool = pen.at(x, 0.12, 1.06)
        stool.rounded(-0.19, -0.78, 0.19, -0.70, 0.04, CLOTHS[0], 0.75)
        stool.rect(-0.02, -0.72, 0.02, 0.0, DARK, 0.6)
        stool.ellipse(0, 0, 0.17, 0.035, DARK, 0.4)


def round_table(room: Room, pen: Pen) -> None:
    """Draw a small round table with two chairs and a candle or a vase."""
    cloth = room.scene.pick((PAPER, *CLOTHS))
    ground(pen, 0.5)
    for side in (-1, 1):
        seat = pen.at(side * 0.62, -0.02, flip=side > 0)
        seat.rect(-0.17, -0.90, -0.12, 0.0, WOODS[3], 0.5)
        seat.rect(0.12, -0.44, 0.16, 0.0, WOODS[3], 0.4)
        seat.rounded(-0.19, -0.48, 0.18, -0.42, 0.03, WOODS[3], 0.8)
    pen.rect(-0.03, -0.7, 0.03, 0.0, DARK, 0.5)
    pen.ellipse(0, 0, 0.22, 0.045, DARK, 0.4)
    pen.ellipse(0, -0.73, 0.46, 0.075, cloth, 0.9)
    pen.blob([(-0.46, -0.73), (-0.40, -0.56), (0.0, -0.60), (0.40, -0.56), (0.46, -0.73), (0.0, -0.66)], cloth, 0.5)
    pen.rect(-0.025, -0.92, 0.025, -0.76, (246, 236, 214), 0.8)
    if room.lamps_on:
        x, y = pen.spot(0, -0.97)
        room.lamp(x, y, 0.24, 0.6)

        def shine() -> None:
            pen.lit(PLAIN).ellipse(0, -0.97, 0.022, 0.05, (255, 226, 150))
            glow(pen.canvas, x, y, 0.12, 0.12, (255, 196, 110), 0.5, veil=True)

        room.later(shine)


def goods(room: Room, pen: Pen) -> None:
    """Draw a shop shelf full of goods."""
    scene = room.scene
    ground(pen, 0.8)
    pen.rect(-0.8, -2.05, 0.8, 0.0, (186, 172, 150), 0.35)
    for shelf in (-1.62, -1.16, -0.70, -0.24):
        x = -0.74
        while x < 0.66:
            tall, wide = scene.roll(0.16, 0.34), scene.roll(0.10, 0.18)
            tone = scene.pick((*CLOTHS, (222, 206, 150), (206, 214, 214)))
            pen.rounded(x, shelf - tall, x + wide * 0.9, shelf, 0.02, tone, 0.6)
            pen.rect(x, shelf - tall * 0.6, x + wide * 0.9, shelf - tall * 0.3, PAPER, 0.7, 0.8)
            x += wide
        pen.rect(-0.8, shelf, 0.8, shelf + 0.05, (214, 202, 180), 0.9)


def till(room: Room, pen: Pen) -> None:
    """Draw a shop counter with a till."""
    wood = room.scene.pick(WOODS)
    ground(pen, 0.9)
    pen.rect(-0.85, -0.94, 0.85, 0.0, wood, 0.5)
    pen.rect(-0.92, -1.0, 0.92, -0.93, wood, 0.95)
    for x in (-0.78, -0.24, 0.30):
        pen.rect(x, -0.84, x + 0.48, -0.12, wood, 0.68)
    pen.rect(0.22, -1.18, 0.62, -1.0, STEEL, 0.5)
    pen.poly([(0.26, -1.18), (0.58, -1.18), (0.54, -1.36), (0.30, -1.36)], STEEL, 0.75)
    pen.rect(-0.6, -1.16, -0.3, -1.0, CLOTHS[2], 0.7)


def pews(_room: Room, pen: Pen) -> None:
    """Draw rows of benches seen from the aisle."""
    wood = WOODS[1]
    for row in range(3):
        bench = pen.at(-0.10 * row, 0.30 * row, 1 + 0.22 * row)
        bench.rect(-1.1, -0.90, 0.5, -0.50, wood, 0.45 + 0.1 * row)
        bench.rect(-1.1, -0.94, 0.5, -0.88, wood, 0.95)
        bench.rect(0.44, -1.0, 0.54, 0.0, wood, 0.25)
        bench.rect(-1.1, -0.48, 0.5, -0.42, wood, 0.8)


def column(_room: Room, pen: Pen) -> None:
    """Draw a stone column that leaves the picture at the top."""
    stone = (196, 190, 180)
    ground(pen, 0.4)
    pen.rect(-0.24, -4.6, 0.24, 0.0, stone, 0.5)
    pen.rect(-0.24, -4.6, -0.10, 0.0, stone, 0.85)
    pen.rect(0.12, -4.6, 0.24, 0.0, stone, 0.15)
    pen.rect(-0.34, -0.26, 0.34, 0.0, stone, 0.6)
    pen.rect(-0.29, -0.36, 0.29, -0.24, stone, 0.8)
