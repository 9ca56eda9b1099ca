"""What stands in cabins, cellars and camps, in metres: bunks, stove, lantern, crates, barrels."""

from __future__ import annotations

from filmstudio.engines.animatic.places.colour import PLAIN
from filmstudio.engines.animatic.places.materials import CLOTHS, DARK, PAPER, STEEL, WOODS, ground
from filmstudio.engines.animatic.places.pen import Pen, arc
from filmstudio.engines.animatic.places.rooms import Room
from filmstudio.engines.animatic.places.softness import glow


def boxes(_room: Room, pen: Pen) -> None:
    """Draw a stack of crates."""
    ground(pen, 0.55)
    for x, y, size in ((-0.28, 0.0, 0.56), (0.32, 0.0, 0.46), (-0.16, -0.56, 0.40)):
        pen.rect(x - size / 2, y - size, x + size / 2, y, (176, 138, 98), 0.55)
        pen.rect(x - size / 2, y - size, x - size * 0.3, y, (176, 138, 98), 0.85)
        for slat in (0.66, 0.34):
            pen.rect(x - size / 2, y - size * slat, x + size / 2, y - size * slat + 0.02, (110, 82, 60), 0.3)


def barrels(_room: Room, pen: Pen) -> None:
    """Draw two barrels."""
    ground(pen, 0.6)
    for x, tall in ((-0.30, 0.92), (0.30, 0.84)):
        pen.blob([(x - 0.24, -tall), (x + 0.24, -tall), (x + 0.31, -tall * 0.5), (x + 0.24, 0.0), (x - 0.24, 0.0),
                  (x - 0.31, -tall * 0.5)], WOODS[0], 0.5)  # fmt: skip
        pen.rect(x - 0.20, -tall * 0.95, x - 0.10, -0.04, WOODS[0], 0.85, 0.7)
        for hoop in (0.80, 0.22):
            pen.rect(x - 0.285, -tall * hoop - 0.03, x + 0.285, -tall * hoop + 0.03, DARK, 0.6)


def bunks(_room: Room, pen: Pen) -> None:
    """Draw two bunks, one over the other."""
    wood = WOODS[0]
    ground(pen, 1.0)
    for x in (-0.98, 0.90):
        pen.rect(x, -1.85, x + 0.09, 0.0, wood, 0.6)
    for y, cloth in ((-0.42, CLOTHS[1]), (-1.28, CLOTHS[0])):
        pen.rect(-0.95, y, 0.95, y + 0.16, wood, 0.45)
        pen.rounded(-0.90, y - 0.16, 0.92, y + 0.02, 0.05, PAPER, 0.7)
        pen.blob([(-0.2, y - 0.18), (0.9, y - 0.16), (0.92, y + 0.08), (-0.2, y + 0.06)], cloth, 0.65)
        pen.rounded(-0.86, y - 0.26, -0.46, y - 0.10, 0.06, PAPER, 0.95)


def stove(room: Room, pen: Pen) -> None:
    """Draw an iron stove with its pipe; embers glow when lamps are on."""
    ground(pen, 0.4)
    pen.rect(-0.07, -3.2, 0.07, -0.9, DARK, 0.5)
    pen.rounded(-0.34, -0.95, 0.34, -0.14, 0.08, DARK, 0.55)
    pen.rect(-0.38, -0.98, 0.38, -0.92, DARK, 0.95)
    for x in (-0.28, 0.22):
        pen.rect(x, -0.16, x + 0.06, 0.0, DARK, 0.3)
    pen.rounded(-0.20, -0.66, 0.20, -0.34, 0.05, (30, 26, 30), 0.4)
    pen.rounded(-0.16, -1.16, 0.16, -0.97, 0.06, STEEL, 0.7)
    if room.lamps_on:
        x, y = pen.spot(0, -0.5)
        room.lamp(x, y, 0.32, 0.8, (0.85, 0.40, 0.14))

        def shine() -> None:
            pen.lit(PLAIN).rounded(-0.17, -0.63, 0.17, -0.37, 0.04, (244, 138, 56))
            glow(pen.canvas, x, y, 0.16, 0.14, (255, 150, 60), 0.5, veil=True)

        room.later(shine)


def lantern(room: Room, pen: Pen) -> None:
    """Draw a storm lantern; it burns when lamps are on."""
    pen.line(arc(0, -0.34, 0.11, 0.14, 0.5, 1.0, 10), 0.02, DARK, 0.6)
    pen.rect(-0.10, -0.08, 0.10, 0.0, DARK, 0.6)
    pen.rect(-0.08, -0.36, 0.08, -0.30, DARK, 0.8)
    (pen if not room.lamps_on else pen.lit(PLAIN)).rounded(-0.09, -0.30, 0.09, -0.08, 0.04, (214, 204, 170), 0.8)
    if room.lamps_on:
        x, y = pen.spot(0, -0.18)
        room.lamp(x, y, 0.46, 1.1)

        def shine() -> None:
            pen.lit(PLAIN).rounded(-0.085, -0.29, 0.085, -0.09, 0.04, (255, 222, 140))
            glow(pen.canvas, x, y, 0.20, 0.20, (255, 200, 110), 0.6, veil=True)

        room.later(shine)
