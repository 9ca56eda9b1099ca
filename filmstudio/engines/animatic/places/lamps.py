"""Lamps and fires of a room: by day things, in the dark hours the light that shapes the picture."""

from __future__ import annotations

from filmstudio.engines.animatic.places.colour import PLAIN
from filmstudio.engines.animatic.places.materials import CLOTHS, PAPER, WOODS, ground
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.rooms import LAMP, Room
from filmstudio.engines.animatic.places.softness import glow


def table_lamp(room: Room, pen: Pen) -> None:
    """Draw a small shaded lamp; it lights the room in the dark hours."""
    pen.rect(-0.015, -0.22, 0.015, 0.0, (170, 140, 90), 0.6)
    pen.ellipse(0, -0.01, 0.08, 0.02, (170, 140, 90), 0.6)
    _shade(room, pen, -0.46, -0.20, 0.10, 0.17)


def floor_lamp(room: Room, pen: Pen) -> None:
    """Draw a standing lamp."""
    ground(pen, 0.2)
    pen.rect(-0.015, -1.40, 0.015, 0.0, (90, 76, 66), 0.5)
    pen.ellipse(0, -0.01, 0.16, 0.035, (90, 76, 66), 0.5)
    _shade(room, pen, -1.66, -1.30, 0.14, 0.24)


def _shade(room: Room, pen: Pen, top: float, bottom: float, narrow: float, wide: float) -> None:
    shape = [(-narrow, top), (narrow, top), (wide, bottom), (-wide, bottom)]
    if not room.lamps_on:
        pen.poly(shape, (222, 200, 160), 0.7)
        return
    x, y = pen.spot(0, (top + bottom) / 2)
    room.lamp(x, y, 0.56, 1.0)

    def shine() -> None:
        pen.lit(PLAIN).poly(shape, LAMP)
        pen.lit(PLAIN).poly([(-narrow * 0.7, top + 0.04), (narrow * 0.7, top + 0.04), (wide * 0.6, bottom),
            (-wide * 0.6, bottom)],
                            (255, 240, 200), opacity=0.8)  # fmt: skip
        glow(pen.canvas, x, y, 0.26, 0.26, LAMP, 0.42, veil=True)

    room.later(shine)


def pendant(room: Room, x: float, y: float, drop: float = 0.0) -> None:
    """Hang a lamp from the ceiling at (x, y) in pen units; its pool falls on table and floor."""
    pen = room.pen(room.floor)
    pen.rect(x - 0.0016, drop, x + 0.0016, y - 0.03, (40, 36, 40), 0.4)
    hood = [(x - 0.014, y - 0.038), (x + 0.014, y - 0.038), (x + 0.058, y), (x - 0.058, y)]
    pen.poly(hood, room.scene.pick(CLOTHS), 0.55)
    if not room.lamps_on:
        return
    room.lamp(x, y + 0.14, 0.52, 0.8)
    room.light.pool(x, FLOOR_POOL_Y, 0.42, 0.11, (0.42, 0.28, 0.12))

    def shine() -> None:
        plain = pen.lit(PLAIN)
        plain.ellipse(x, y, 0.054, 0.010, (255, 240, 204))
        glow(pen.canvas, x, y + 0.02, 0.24, 0.24, LAMP, 0.45, veil=True)

    room.later(shine)


FLOOR_POOL_Y = 0.86
"""Where the pool of a hanging lamp lies on the floor."""


def fireplace(room: Room, pen: Pen) -> None:
    """Draw a fireplace; a fire burns in it when lamps are on."""
    stone = (176, 166, 158)
    ground(pen, 0.8)
    pen.rect(-0.60, -2.6, 0.60, -1.1, stone, 0.42)
    pen.rect(-0.75, -1.15, 0.75, 0.0, stone, 0.6)
    pen.rect(-0.86, -1.26, 0.86, -1.13, WOODS[1], 0.85)
    pen.rounded(-0.46, -0.84, 0.46, 0.14, 0.3, (40, 32, 36), 0.4)
    pen.rect(-0.86, -0.02, 0.86, 0.05, stone, 0.3)
    pen.rounded(-0.6, -1.52, -0.46, -1.26, 0.05, CLOTHS[1], 0.6)
    pen.rect(0.30, -1.60, 0.62, -1.28, WOODS[2], 0.6)
    pen.rect(0.34, -1.56, 0.58, -1.32, PAPER, 0.7)
    if not room.lamps_on:
        return
    x, y = pen.spot(0, -0.25)
    room.lamp(x, y, 0.42, 1.0, (0.85, 0.42, 0.14))

    def shine() -> None:
        fire = pen.lit(PLAIN)
        fire.blob([(-0.32, 0.0), (-0.30, -0.26), (-0.16, -0.42), (-0.06, -0.30), (0.02, -0.62), (0.14, -0.34),
            (0.26, -0.44),
                   (0.32, -0.16), (0.30, 0.0)], (238, 122, 48))  # fmt: skip
        fire.blob([(-0.18, 0.0), (-0.14, -0.20), (0.0, -0.40), (0.12, -0.20), (0.18, 0.0)], (255, 222, 122))
        glow(pen.canvas, x, y, 0.24, 0.22, (255, 160, 70), 0.45, veil=True)

    room.later(shine)
