"""What stands in homes, in metres on the pen's floor line: seats, tables, beds, shelves, kitchen, lamps, plants."""

from __future__ import annotations

from filmstudio.engines.animatic.places.colour import mix
from filmstudio.engines.animatic.places.lamps import table_lamp
from filmstudio.engines.animatic.places.materials import CLOTHS, PAPER, WOODS, ground
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.rooms import Room


def sofa(room: Room, pen: Pen) -> None:
    """Draw a sofa for three."""
    cloth = room.scene.pick(CLOTHS)
    ground(pen, 1.0)
    pen.rounded(-0.95, -0.86, 0.95, -0.2, 0.12, cloth, 0.45)
    for x in (-0.56, 0.0, 0.56):
        pen.rounded(x - 0.27, -0.82, x + 0.27, -0.42, 0.08, cloth, 0.68)
    pen.rounded(-0.84, -0.48, 0.84, -0.28, 0.06, cloth, 0.9)
    pen.rect(-0.9, -0.30, 0.9, -0.10, cloth, 0.35)
    for x in (-0.95, 0.95):
        pen.rounded(x - 0.14, -0.62, x + 0.14, -0.08, 0.08, cloth, 0.6)
        pen.rect(x * 0.9 - 0.03, -0.10, x * 0.9 + 0.03, 0.0, (60, 44, 40), 0.4)
    pen.rounded(-0.74, -0.66, -0.40, -0.36, 0.06, room.scene.pick(CLOTHS), 0.8)


def armchair(room: Room, pen: Pen) -> None:
    """Draw an armchair."""
    cloth = room.scene.pick(CLOTHS)
    ground(pen, 0.5)
    pen.rounded(-0.40, -0.98, 0.40, -0.2, 0.16, cloth, 0.42)
    pen.rounded(-0.30, -0.90, 0.30, -0.42, 0.10, cloth, 0.65)
    pen.rounded(-0.34, -0.50, 0.34, -0.28, 0.06, cloth, 0.9)
    pen.rect(-0.36, -0.32, 0.36, -0.1, cloth, 0.3)
    for x in (-0.42, 0.42):
        pen.rounded(x - 0.10, -0.62, x + 0.10, -0.06, 0.08, cloth, 0.6)
        pen.rect(x * 0.86 - 0.03, -0.08, x * 0.86 + 0.03, 0.0, (60, 44, 40), 0.4)


def table(room: Room, pen: Pen) -> None:
    """Draw a wooden table with a chair at each end, a cup and a bowl."""
    wood = room.scene.pick(WOODS)
    ground(pen, 0.9)
    for x in (-0.98, 0.98):
        chair(room, pen.at(x, 0.0, flip=x > 0))
    pen.rect(-0.80, -0.76, 0.80, -0.70, wood, 0.95)
    pen.rect(-0.76, -0.70, 0.76, -0.60, wood, 0.3)
    for x in (-0.70, 0.64):
        pen.rect(x, -0.62, x + 0.07, 0.0, wood, 0.4)
    pen.blob([(-0.2, -0.86), (0.2, -0.86), (0.12, -0.77), (-0.12, -0.77)], room.scene.pick(CLOTHS), 0.8)
    pen.rect(0.42, -0.86, 0.51, -0.76, PAPER, 0.8)


def chair(room: Room, pen: Pen) -> None:
    """Draw a plain chair, its back to the left."""
    wood = room.scene.pick(WOODS)
    pen.rect(-0.20, -0.92, -0.15, 0.0, wood, 0.5)
    pen.rect(0.16, -0.46, 0.20, 0.0, wood, 0.4)
    pen.rect(-0.21, -0.48, 0.22, -0.43, wood, 0.85)
    for y in (-0.90, -0.74):
        pen.rect(-0.205, y, -0.12, y + 0.07, wood, 0.7)


def bookshelf(room: Room, pen: Pen) -> None:
    """Draw a tall shelf of books."""
    wood, scene = room.scene.pick(WOODS), room.scene
    ground(pen, 0.55)
    pen.rect(-0.55, -2.0, 0.55, 0.0, wood, 0.4)
    for shelf in range(5):
        top, foot = -1.94 + shelf * 0.385, -1.60 + shelf * 0.385
        pen.rect(-0.49, top, 0.49, foot, wood, -0.2)
        x = -0.47
        while x < 0.40:
            wide = scene.roll(0.035, 0.075)
            if scene.chance(0.86):
                pen.rect(
                    x, foot - scene.roll(0.20, 0.31), x + wide * 0.9, foot, mix(scene.pick(CLOTHS), PAPER, 0.15), 0.55
                )
            x += wide
        pen.rect(-0.52, foot, 0.52, foot + 0.04, wood, 0.75)


def sideboard(room: Room, pen: Pen) -> None:
    """Draw a low cupboard with a lamp on it."""
    wood = room.scene.pick(WOODS)
    ground(pen, 0.7)
    pen.rect(-0.66, -0.80, 0.66, -0.08, wood, 0.5)
    pen.rect(-0.70, -0.84, 0.70, -0.79, wood, 0.95)
    for x in (-0.60, -0.18, 0.24):
        pen.rect(x, -0.72, x + 0.36, -0.16, wood, 0.7)
        pen.ellipse(x + 0.18, -0.46, 0.025, 0.025, (224, 190, 120), 0.9)
    for x in (-0.60, 0.54):
        pen.rect(x, -0.08, x + 0.06, 0.0, wood, 0.1)
    table_lamp(room, pen.at(0.40, -0.84))
    pen.rounded(-0.44, -1.04, -0.28, -0.84, 0.04, room.scene.pick(CLOTHS), 0.6)


def plant(room: Room, pen: Pen) -> None:
    """Draw a potted plant."""
    ground(pen, 0.25)
    pen.poly(
        [(-0.20, -0.36), (0.20, -0.36), (0.15, 0.0), (-0.15, 0.0)],
        room.scene.pick(((186, 104, 78), (206, 200, 190))),
        0.6,
    )
    for x, y, turn in (
        (-0.22, -0.80, 0.9),
        (0.20, -0.88, -0.9),
        (0.0, -1.06, 1.57),
        (-0.34, -0.56, 0.5),
        (0.34, -0.60, -0.5),
    ):
        pen.turned_ellipse(x, y, 0.28, 0.08, turn, (84, 128, 82), 0.55 if x < 0.1 else 0.85)


def bed(room: Room, pen: Pen) -> None:
    """Draw a bed, its head against the wall on the left."""
    wood, cloth = room.scene.pick(WOODS), room.scene.pick(CLOTHS)
    ground(pen, 1.05)
    pen.rounded(-1.08, -1.05, -0.96, 0.0, 0.04, wood, 0.5)
    pen.rect(-1.0, -0.34, 1.0, -0.14, wood, 0.35)
    pen.rounded(-1.0, -0.56, 1.02, -0.26, 0.08, PAPER, 0.75)
    pen.blob([(-0.95, -0.56), (-0.86, -0.74), (-0.52, -0.72), (-0.44, -0.56), (-0.7, -0.52)], PAPER, 0.95)
    pen.blob([(-0.42, -0.58), (0.2, -0.64), (0.94, -0.60), (1.06, -0.46), (1.05, -0.10), (0.3, -0.08), (-0.40, -0.12)],
             cloth, 0.6)  # fmt: skip
    pen.blob([(-0.42, -0.58), (-0.1, -0.62), (-0.06, -0.30), (-0.12, -0.10), (-0.40, -0.12)], cloth, 0.95)
    pen.rounded(0.98, -0.66, 1.08, 0.0, 0.03, wood, 0.6)


def wardrobe(room: Room, pen: Pen) -> None:
    """Draw a wardrobe with two doors."""
    wood = room.scene.pick(WOODS)
    ground(pen, 0.6)
    pen.rect(-0.58, -1.95, 0.58, 0.0, wood, 0.45)
    pen.rect(-0.62, -2.02, 0.62, -1.93, wood, 0.85)
    for x in (-0.52, 0.03):
        pen.rect(x, -1.86, x + 0.49, -0.12, wood, 0.65)
        pen.rect(x + 0.06, -1.78, x + 0.43, -1.05, wood, 0.5)
    pen.ellipse(-0.07, -1.0, 0.025, 0.025, (224, 190, 120), 0.9)
    pen.ellipse(0.07, -1.0, 0.025, 0.025, (224, 190, 120), 0.9)


def nightstand(room: Room, pen: Pen) -> None:
    """Draw a bedside table with its lamp."""
    wood = room.scene.pick(WOODS)
    ground(pen, 0.3)
    pen.rect(-0.26, -0.58, 0.26, -0.06, wood, 0.5)
    pen.rect(-0.29, -0.62, 0.29, -0.57, wood, 0.9)
    pen.rect(-0.20, -0.50, 0.20, -0.34, wood, 0.75)
    table_lamp(room, pen.at(0.0, -0.62))


def counter(room: Room, pen: Pen) -> None:
    """Draw a kitchen counter with sink, stove and wall cupboards."""
    front, top = room.scene.pick(((96, 132, 128), (206, 196, 178), (150, 116, 86), (112, 122, 150))), (92, 84, 84)
    ground(pen, 1.7)
    pen.rect(-1.6, -0.88, 1.6, 0.0, front, 0.45)
    pen.rect(-1.6, -0.08, 1.6, 0.0, (40, 36, 40), 0.4)
    for x in (-1.55, -1.02, -0.49, 1.05):
        pen.rect(x, -0.82, x + 0.48, -0.12, front, 0.7)
        pen.rect(x + 0.16, -0.74, x + 0.32, -0.71, (230, 220, 200), 0.8)
    pen.rect(0.10, -0.90, 0.98, 0.0, (214, 214, 212), 0.6)
    pen.rect(0.20, -0.62, 0.88, -0.16, (52, 54, 62), 0.4)
    for x in (0.24, 0.44, 0.64, 0.84):
        pen.ellipse(x, -0.76, 0.035, 0.035, (52, 54, 62), 0.6)
    pen.rect(-1.64, -0.94, 1.64, -0.87, top, 0.9)
    pen.line([(-0.72, -0.94), (-0.72, -1.20), (-0.58, -1.22), (-0.56, -1.12)], 0.03, (190, 194, 200), 0.8)
    pen.rounded(0.34, -1.12, 0.66, -0.94, 0.05, (178, 84, 66), 0.7)
    pen.rect(0.64, -1.07, 0.84, -1.04, (60, 50, 50), 0.5)
    for x in (-1.5, -1.05):
        pen.rect(x, -1.95, x + 0.42, -1.42, front, 0.55)
        pen.rect(x + 0.04, -1.90, x + 0.38, -1.47, front, 0.75)


def fridge(room: Room, pen: Pen) -> None:
    """Draw a fridge."""
    body = room.scene.pick(((226, 226, 222), (184, 208, 204), (214, 190, 150)))
    ground(pen, 0.4)
    pen.rounded(-0.36, -1.75, 0.36, 0.0, 0.07, body, 0.62)
    pen.rect(-0.36, -1.14, 0.36, -1.12, body, 0.05)
    for y in (-1.5, -1.02):
        pen.rect(0.24, y, 0.28, y + 0.24, (110, 110, 116), 0.6)
    pen.rect(-0.2, -0.94, -0.06, -0.78, (236, 214, 120), 0.8)


def picture(room: Room, x: float, y: float, wide: float, tall: float) -> None:
    """Hang a small landscape on the back wall, in pen units, x and y its middle."""
    pen, scene = room.pen(room.wall), room.scene
    pen.rect(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2, scene.pick(WOODS), 0.7)
    left, right, top, foot = x - wide * 0.42, x + wide * 0.42, y - tall * 0.40, y + tall * 0.40
    pen.rect(left, top, right, foot, scene.pick(((190, 206, 210), (226, 206, 170), (206, 190, 200))), 0.7)
    pen.poly([(left, y + tall * 0.05), (x - wide * 0.1, y - tall * 0.14), (x + wide * 0.2, y + tall * 0.06),
        (right, y - tall * 0.02),
              (right, foot), (left, foot)], scene.pick(CLOTHS), 0.5)  # fmt: skip


def rug(room: Room, across: float = 0.5) -> None:
    """Lay a rug on the middle of the floor."""
    pen, cloth = room.pen(room.wall), room.scene.pick(CLOTHS)
    wide = min(across, room.half * 0.85)
    for shrink, tone, value in ((1.0, cloth, 0.4), (0.90, mix(cloth, PAPER, 0.45), 0.55), (0.80, cloth, 0.6)):
        top, foot = 0.86 - 0.075 * shrink, 0.86 + 0.095 * shrink
        pen.poly([(-wide * shrink * 0.84, top), (wide * shrink * 0.84, top), (wide * shrink * 1.18, foot),
                  (-wide * shrink * 1.18, foot)], tone, value)  # fmt: skip
