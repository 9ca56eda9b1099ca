"""What stands where people work and learn, in metres: desks, cabinets, light tubes, ward beds, benches, blackboards."""

from __future__ import annotations

from filmstudio.engines.animatic.places.colour import PLAIN
from filmstudio.engines.animatic.places.lamps import table_lamp
from filmstudio.engines.animatic.places.materials import DARK, PAPER, STEEL, WOODS, ground
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.rooms import Room
from filmstudio.engines.animatic.places.softness import glow
from filmstudio.engines.animatic.places.stores import boxes

COOL = (0.50, 0.56, 0.58)
"""The light of a ceiling tube."""


def desk(room: Room, pen: Pen) -> None:
    """Draw a desk with a screen, papers and a lamp."""
    wood = room.scene.pick(WOODS)
    ground(pen, 0.8)
    pen.rect(-0.78, -0.76, 0.78, -0.70, wood, 0.95)
    pen.rect(-0.74, -0.70, -0.28, 0.0, wood, 0.5)
    for y in (-0.64, -0.43, -0.22):
        pen.rect(-0.70, y, -0.32, y + 0.17, wood, 0.75)
        pen.rect(-0.56, y + 0.06, -0.46, y + 0.08, DARK, 0.6)
    pen.rect(0.66, -0.70, 0.74, 0.0, wood, 0.4)
    pen.rect(-0.28, -0.70, 0.70, -0.40, wood, 0.2)
    pen.rect(0.02, -0.82, 0.14, -0.76, DARK, 0.6)
    pen.rounded(-0.24, -1.22, 0.40, -0.82, 0.03, DARK, 0.6)
    glass = pen.lit(PLAIN) if room.lamps_on else pen

    def shine() -> None:
        glass.rect(-0.21, -1.19, 0.37, -0.86, (132, 178, 204), 0.7)
        glass.rect(-0.17, -1.14, 0.10, -1.11, (226, 238, 244), 0.8)
        glass.rect(-0.17, -1.06, 0.24, -1.04, (226, 238, 244), 0.8)

    room.later(shine)
    pen.rect(0.46, -0.80, 0.72, -0.76, PAPER, 0.9)
    table_lamp(room, pen.at(-0.52, -0.76))


def cabinet(room: Room, pen: Pen) -> None:
    """Draw a filing cabinet."""
    body = room.scene.pick((STEEL, (122, 132, 120), (160, 146, 124)))
    ground(pen, 0.35)
    pen.rect(-0.30, -1.36, 0.30, 0.0, body, 0.5)
    for y in (-1.32, -1.0, -0.68, -0.36):
        pen.rect(-0.26, y, 0.26, y + 0.28, body, 0.75)
        pen.rect(-0.08, y + 0.08, 0.08, y + 0.12, DARK, 0.6)
    pen.rect(-0.2, -1.52, 0.16, -1.36, (196, 158, 112), 0.6)


def tubes(room: Room) -> None:
    """Set a row of light tubes into the ceiling; they burn by day and night."""
    pen, scene = room.pen(room.wall), room.scene
    rows = ((room.ceiling * 0.35, 1.5), (room.ceiling * 0.78, 1.08))

    def shine() -> None:
        for y, scale in rows:
            for x in (-0.42, 0.42):
                wide = 0.16 * scale * scene.size
                middle = x * scene.half * scale
                pen.lit(PLAIN).poly([(middle - wide * 0.95, y - 0.008), (middle + wide * 0.95, y - 0.008),
                                     (middle + wide, y + 0.008), (middle - wide, y + 0.008)],
                                     (244, 252, 250))  # fmt: skip
                glow(room.wall, middle, y, wide * 1.8, 0.10, (222, 244, 244), 0.5)

    room.later(shine)
    gain = max(0.12, 0.9 - 0.8 * room.ambient[1])
    for x in (-0.42, 0.42):
        room.light.pool(x * scene.half, 0.5, scene.half * 0.7, 0.55, (COOL[0] * gain, COOL[1] * gain, COOL[2] * gain))


def ward_bed(room: Room, pen: Pen) -> None:
    """Draw a hospital bed with a drip and a monitor."""
    ground(pen, 1.0)
    for x in (-0.95, 0.90):
        pen.rounded(x, -0.98 if x < 0 else -0.80, x + 0.06, 0.0, 0.02, STEEL, 0.75)
    pen.rect(-0.92, -0.46, 0.92, -0.38, STEEL, 0.5)
    pen.rounded(-0.90, -0.64, 0.92, -0.44, 0.07, (232, 238, 240), 0.75)
    pen.rounded(-0.88, -0.78, -0.44, -0.60, 0.08, (240, 244, 246), 1.0)
    pen.blob(
        [(-0.3, -0.64), (0.3, -0.68), (0.92, -0.64), (0.94, -0.34), (0.2, -0.30), (-0.3, -0.36)], (126, 172, 178), 0.65
    )
    pen.rect(-1.24, -1.9, -1.21, 0.0, STEEL, 0.7)
    pen.rounded(-1.30, -1.86, -1.15, -1.54, 0.04, (206, 226, 230), 0.9)
    pen.line([(-1.22, -1.54), (-1.16, -1.0), (-0.86, -0.66)], 0.014, (206, 226, 230), 0.8)
    pen.rounded(0.98, -1.58, 1.42, -1.22, 0.04, (214, 220, 222), 0.7)
    pen.rect(1.18, -1.22, 1.22, 0.0, STEEL, 0.6)

    def shine() -> None:
        screen = pen.lit(PLAIN)
        screen.rect(1.03, -1.53, 1.37, -1.29, (26, 48, 52))
        screen.line([(1.05, -1.40), (1.13, -1.40), (1.16, -1.49), (1.20, -1.33), (1.23, -1.40), (1.35, -1.40)], 0.016,
                    (120, 230, 170))  # fmt: skip

    room.later(shine)


def screen_curtain(room: Room, pen: Pen) -> None:
    """Draw a ward curtain on a rail."""
    cloth = room.scene.pick(((150, 188, 190), (176, 196, 170), (184, 190, 206)))
    pen.rect(-0.7, -2.16, 0.7, -2.12, STEEL, 0.8)
    for fold in range(8):
        x = -0.62 + fold * 0.155
        pen.rect(x, -2.12, x + 0.16, -0.25, cloth, 0.75 if fold % 2 else 0.45)


def workbench(room: Room, pen: Pen) -> None:
    """Draw a bench with a vice under a board of tools."""
    wood = WOODS[2]
    pen.rect(-1.1, -2.0, 1.1, -1.16, (164, 136, 104), 0.5)
    for index, x in enumerate((-0.95, -0.66, -0.38, -0.05, 0.28, 0.60, 0.88)):
        long = 0.30 + 0.10 * ((index * 5) % 3)
        pen.rect(x, -1.90, x + 0.05, -1.90 + long, WOODS[1], 0.5)
        if index % 3 == 0:
            pen.rect(x - 0.08, -1.92, x + 0.13, -1.82, DARK, 0.7)
        elif index % 3 == 1:
            pen.poly([(x, -1.6), (x + 0.05, -1.6), (x + 0.12, -1.28), (x - 0.07, -1.28)], STEEL, 0.8)
        else:
            pen.ellipse(x + 0.025, -1.88, 0.07, 0.07, STEEL, 0.7)
    ground(pen, 1.2)
    for x in (-1.08, 0.96):
        pen.rect(x, -0.84, x + 0.12, 0.0, wood, 0.35)
    pen.rect(-1.0, -0.30, 1.0, -0.22, wood, 0.5)
    pen.rect(-1.18, -0.94, 1.18, -0.83, wood, 0.9)
    pen.rect(0.55, -1.12, 0.75, -0.94, DARK, 0.7)
    pen.rect(0.48, -1.08, 0.92, -1.0, STEEL, 0.6)
    pen.rect(-0.8, -1.06, -0.35, -0.94, (178, 84, 66), 0.6)
    pen.rounded(-0.66, -1.12, -0.49, -1.05, 0.03, DARK, 0.6)
    boxes(room, pen.at(-0.3, 0.0, 0.7))


def school_desk(_room: Room, pen: Pen) -> None:
    """Draw a pupil's desk."""
    ground(pen, 0.4)
    pen.poly([(-0.38, -0.70), (0.38, -0.70), (0.44, -0.60), (-0.44, -0.60)], WOODS[2], 0.95)
    pen.rect(-0.44, -0.60, 0.44, -0.54, WOODS[2], 0.4)
    for x in (-0.40, 0.36):
        pen.rect(x, -0.56, x + 0.04, 0.0, DARK, 0.6)
    pen.rect(-0.16, -0.72, 0.10, -0.68, PAPER, 0.9)
