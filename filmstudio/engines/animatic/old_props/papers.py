"""Things of paper: letter, envelope, photograph, book, map, ticket, newspaper.

All props are drawn in a box from -0.5 to 0.5, light from the upper right, in three values and one highlight.
"""

from __future__ import annotations

from filmstudio.engines.animatic.places.colour import Colour
from filmstudio.engines.animatic.places.pen import Pen, Point

PAPER: Colour = (242, 232, 208)
INK: Colour = (66, 62, 76)
RED: Colour = (182, 66, 58)
LEATHER: Colour = (126, 72, 56)


def letter(pen: Pen) -> None:
    """Draw a written sheet, folded twice, a corner curling up."""
    sheet: list[Point] = [(-0.34, -0.46), (0.30, -0.50), (0.38, 0.40), (0.28, 0.48), (-0.30, 0.50)]
    pen.poly([(x - 0.015, y + 0.02) for x, y in sheet], PAPER, 0.05)
    pen.poly(sheet, PAPER, 0.85)
    pen.poly([(-0.327, -0.16), (0.327, -0.20), (0.35, 0.10), (-0.313, 0.15)], PAPER, 0.65)
    pen.poly([(0.38, 0.40), (0.28, 0.48), (0.27, 0.37)], PAPER, 0.2)
    for row in range(11):
        y = -0.38 + row * 0.075
        x, end = -0.26 + row * 0.003, (0.24, 0.20, 0.26, 0.02, 0.25, 0.22, 0.24, 0.10, 0.25, 0.21, -0.02)[row]
        wave = [
            (x + (end - x) * step / 14, y - 0.045 * step / 14 + (0.009 if step % 2 else -0.009)) for step in range(15)
        ]
        pen.line(wave, 0.011, INK, 0.3, 0.9)


def envelope(pen: Pen) -> None:
    """Draw a closed envelope with a stamp and a wax seal."""
    pen.poly([(-0.50, -0.28), (0.50, -0.32), (0.52, 0.30), (-0.48, 0.34)], PAPER, 0.72)
    pen.poly([(-0.48, 0.34), (0.0, -0.02), (0.52, 0.30)], PAPER, 0.5)
    pen.poly([(-0.50, -0.28), (0.01, 0.10), (0.50, -0.32)], PAPER, 0.25)
    pen.poly([(-0.50, -0.285), (0.005, 0.075), (0.50, -0.325)], PAPER, 0.98)
    pen.blob([(-0.08, 0.04), (0.02, -0.03), (0.10, 0.04), (0.08, 0.13), (-0.02, 0.15), (-0.10, 0.11)], RED, 0.6)
    pen.ellipse(0.0, 0.06, 0.05, 0.045, RED, 1.0)


def photograph(pen: Pen) -> None:
    """Draw a framed photograph of two people by the sea."""
    wood: Colour = (142, 98, 66)
    pen.poly([(0.10, 0.30), (0.30, 0.50), (0.24, 0.50), (0.02, 0.34)], wood, 0.05)
    pen.rect(-0.40, -0.48, 0.40, 0.48, wood, 0.35)
    pen.poly([(-0.40, -0.48), (0.40, -0.48), (0.33, -0.41), (-0.33, -0.41)], wood, 1.0)
    pen.poly([(0.40, -0.48), (0.40, 0.48), (0.33, 0.41), (0.33, -0.41)], wood, 0.8)
    pen.rect(-0.33, -0.41, 0.33, 0.41, PAPER, 0.8)
    sepia: Colour = (200, 176, 140)
    pen.rect(-0.25, -0.33, 0.25, 0.33, sepia, 1.0)
    pen.rect(-0.25, 0.02, 0.25, 0.33, sepia, 0.55)
    for x, tall, tone in ((-0.08, 0.0, 0.0), (0.09, -0.05, -0.25)):
        pen.ellipse(x, -0.06 + tall, 0.05, 0.06, (120, 92, 74), 0.5 + tone)
        pen.blob([(x - 0.11, 0.33), (x - 0.09, 0.06 + tall), (x, 0.01 + tall), (x + 0.09, 0.06 + tall),
            (x + 0.11, 0.33)],
                 (120, 92, 74), 0.2 + tone)  # fmt: skip
    pen.poly([(0.0, -0.33), (0.16, -0.33), (-0.12, 0.33), (-0.25, 0.33), (-0.25, 0.20)], (255, 255, 255), 1.0, 0.13)


def book(pen: Pen) -> None:
    """Draw a closed book with a ribbon, standing a little askew."""
    pen.poly([(-0.38, -0.40), (0.26, -0.46), (0.38, 0.38), (-0.28, 0.46)], LEATHER, 0.45)
    pen.poly([(0.26, -0.46), (0.34, -0.42), (0.45, 0.40), (0.38, 0.38)], PAPER, 0.9)
    pen.poly([(-0.28, 0.46), (0.38, 0.38), (0.45, 0.40), (-0.19, 0.49)], PAPER, 0.4)
    pen.poly([(-0.38, -0.40), (-0.27, -0.41), (-0.17, 0.45), (-0.28, 0.46)], LEATHER, 0.05)
    pen.poly([(-0.22, -0.37), (0.22, -0.41), (0.23, -0.37), (-0.215, -0.33)], (214, 176, 96), 0.8)
    pen.poly([(-0.13, 0.39), (0.33, 0.335), (0.325, 0.30), (-0.135, 0.35)], (214, 176, 96), 0.8)
    pen.poly([(-0.10, -0.20), (0.16, -0.225), (0.19, 0.0), (-0.07, 0.025)], (214, 176, 96), 0.7)
    pen.poly([(-0.08, -0.18), (0.145, -0.20), (0.17, -0.02), (-0.055, 0.0)], LEATHER, 0.2)
    pen.poly([(0.26, -0.46), (0.22, -0.41), (0.33, 0.36), (0.38, 0.38)], LEATHER, 0.9)
    pen.poly([(0.10, 0.42), (0.15, 0.415), (0.19, 0.56), (0.15, 0.54), (0.12, 0.57)], RED, 0.8)


def chart(pen: Pen) -> None:
    """Draw a map with a coast, a dotted way and a cross."""
    sheet: list[Point] = [(-0.50, -0.34), (-0.18, -0.42), (0.16, -0.34), (0.50, -0.42), (0.48, 0.36), (0.16, 0.44),
        (-0.18, 0.36),
                          (-0.48, 0.44)]  # fmt: skip
    pen.poly(sheet, (228, 208, 162), 0.75)
    for index, value in enumerate((0.35, 0.95, 0.4)):
        left, right = (-0.50, -0.18, 0.16)[index], (-0.18, 0.16, 0.50)[index]
        tops, feet = (
            ((-0.34, -0.42), (-0.42, -0.34), (-0.34, -0.42))[index],
            ((0.44, 0.36), (0.36, 0.44), (0.44, 0.36))[index],
        )
        pen.poly(
            [(left, tops[0]), (right, tops[1]), (right - 0.0, feet[1]), (left, feet[0])], (228, 208, 162), value, 0.6
        )
    pen.blob(
        [(-0.46, 0.02), (-0.20, -0.10), (-0.02, 0.04), (0.12, 0.24), (0.02, 0.38), (-0.2, 0.34), (-0.44, 0.40)],
        (128, 164, 164),
        0.7,
    )
    pen.blob([(0.14, -0.30), (0.34, -0.32), (0.42, -0.18), (0.28, -0.08), (0.12, -0.16)], (164, 176, 118), 0.7)
    for x, y in ((-0.08, -0.26), (0.0, -0.18), (0.06, -0.08), (0.14, 0.0), (0.24, 0.05)):
        pen.ellipse(x, y, 0.016, 0.016, RED, 0.7)
    pen.line([(0.28, 0.04), (0.38, 0.14)], 0.028, RED, 0.8)
    pen.line([(0.38, 0.04), (0.28, 0.14)], 0.028, RED, 0.8)


def ticket(pen: Pen) -> None:
    """Draw a ticket with a stub."""
    pen.poly([(-0.50, -0.18), (0.46, -0.26), (0.50, 0.16), (-0.46, 0.24)], (232, 196, 128), 0.8)
    pen.poly([(-0.44, -0.12), (0.20, -0.175), (0.235, 0.135), (-0.41, 0.185)], (232, 196, 128), 0.45)
    pen.poly([(-0.41, -0.09), (0.18, -0.14), (0.205, 0.11), (-0.385, 0.155)], PAPER, 0.9)
    for row, end in enumerate((0.10, 0.02, 0.12)):
        pen.line([(-0.34, -0.02 + row * 0.07), (end, -0.06 + row * 0.07)], 0.03 if row == 0 else 0.016, INK, 0.3)
    for dot in range(8):
        pen.ellipse(0.28 + dot * 0.005, -0.20 + dot * 0.052, 0.009, 0.009, INK, 0.1)
    pen.line([(0.36, -0.12), (0.40, 0.06)], 0.05, RED, 0.7)


def newspaper(pen: Pen) -> None:
    """Draw a folded newspaper: a headline, a picture, columns."""
    grey: Colour = (226, 222, 210)
    pen.poly([(-0.40, -0.42), (0.44, -0.48), (0.50, 0.42), (-0.34, 0.50)], grey, 0.15)
    pen.poly([(-0.44, -0.44), (0.40, -0.48), (0.45, 0.40), (-0.38, 0.46)], grey, 0.85)
    pen.poly([(-0.39, -0.40), (0.36, -0.435), (0.367, -0.33), (-0.384, -0.29)], INK, 0.2)
    pen.poly([(-0.375, -0.25), (0.365, -0.29), (0.367, -0.27), (-0.374, -0.23)], INK, 0.5)
    pen.poly([(-0.365, -0.20), (0.02, -0.22), (0.045, 0.12), (-0.345, 0.15)], (150, 152, 156), 0.5)
    pen.poly([(-0.35, 0.05), (-0.2, -0.08), (-0.08, 0.03), (0.03, -0.04), (0.045, 0.12), (-0.345, 0.15)], INK, 0.5)
    for row in range(9):
        y = -0.205 + row * 0.062
        pen.line([(0.09 + row * 0.004, y), (0.375 + row * 0.004, y - 0.015)], 0.016, INK, 0.4, 0.6)
    for row in range(4):
        pen.line([(-0.335 + row * 0.003, 0.205 + row * 0.062), (0.05, 0.185 + row * 0.062)], 0.016, INK, 0.4, 0.6)
