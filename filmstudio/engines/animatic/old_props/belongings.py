"""What people carry and what they are: telephone, radio, camera, screen, suitcase, umbrella, rope, flower, boat,
hand, eye."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.places.colour import PLAIN, Colour
from filmstudio.engines.animatic.places.pen import Pen, Point, arc
from filmstudio.engines.animatic.old_props.metals import BRASS, STEEL, WOOD
from filmstudio.engines.animatic.old_props.papers import INK, LEATHER, PAPER, RED

SKIN: Colour = (206, 152, 118)
LEAF: Colour = (92, 138, 82)


def phone(pen: Pen) -> None:
    """Draw a telephone that lies with its screen up."""
    pen.rounded(-0.255, -0.47, 0.235, 0.51, 0.06, INK, 0.0)
    pen.rounded(-0.24, -0.49, 0.25, 0.49, 0.06, INK, 0.7)
    glass = pen.lit(PLAIN)
    glass.rounded(-0.215, -0.45, 0.225, 0.45, 0.04, (62, 98, 142))
    glass.blob(
        [(-0.215, 0.1), (-0.05, -0.06), (0.10, 0.08), (0.225, -0.02), (0.225, 0.43), (0.0, 0.45), (-0.215, 0.43)],
        (96, 146, 176),
    )
    glass.rounded(-0.07, -0.43, 0.08, -0.405, 0.012, (18, 20, 30))
    glass.rounded(-0.17, -0.16, 0.18, 0.03, 0.035, (240, 244, 248))
    glass.rect(-0.13, -0.115, 0.05, -0.09, (70, 80, 96))
    glass.rect(-0.13, -0.055, 0.13, -0.035, (150, 160, 172))
    glass.rounded(-0.10, -0.34, 0.11, -0.26, 0.02, (240, 244, 248), opacity=0.9)


def telephone(pen: Pen) -> None:
    """Draw a desk telephone with a dial."""
    body: Colour = (74, 92, 98)
    pen.blob(
        [(-0.36, 0.46), (-0.30, 0.06), (-0.16, -0.16), (0.16, -0.16), (0.30, 0.06), (0.36, 0.46), (0.0, 0.50)],
        body,
        0.45,
    )
    pen.blob([(0.14, 0.40), (0.12, 0.0), (0.12, -0.14), (0.18, -0.12), (0.29, 0.08), (0.34, 0.42)], body, 1.0)
    pen.ellipse(0, 0.18, 0.19, 0.19, PAPER, 0.8)
    for turn in range(10):
        angle = math.tau * (turn / 12 + 0.05)
        pen.ellipse(math.cos(angle) * 0.135, 0.18 + math.sin(angle) * 0.135, 0.030, 0.030, INK, 0.4)
    pen.ellipse(0, 0.18, 0.075, 0.075, BRASS, 0.8)
    pen.line([(-0.42, -0.20), (-0.30, -0.32), (0.0, -0.37), (0.30, -0.32), (0.42, -0.20)], 0.11, body, 0.35)
    pen.line([(-0.34, -0.31), (0.0, -0.40), (0.34, -0.31)], 0.03, body, 1.3)
    for x in (-0.40, 0.40):
        pen.blob(
            [(x - 0.12, -0.22), (x + 0.12, -0.22), (x + 0.10, -0.08), (x - 0.10, -0.08)], body, 0.5 if x < 0 else 0.9
        )


def radio(pen: Pen) -> None:
    """Draw a wooden wireless set, its dial lit."""
    pen.rounded(-0.49, -0.27, 0.47, 0.43, 0.10, WOOD, 0.0)
    pen.rounded(-0.47, -0.29, 0.49, 0.41, 0.10, WOOD, 0.6)
    pen.rounded(-0.42, -0.28, 0.44, -0.24, 0.02, WOOD, 1.25)
    pen.rounded(-0.40, -0.20, 0.06, 0.30, 0.06, (206, 184, 140), 0.55)
    for bar in range(8):
        pen.rect(-0.36 + bar * 0.055, -0.18, -0.345 + bar * 0.055, 0.28, LEATHER, 0.2)
    face = pen.lit(PLAIN)
    face.rounded(0.12, -0.18, 0.42, 0.04, 0.03, (255, 222, 150))
    for mark in range(7):
        face.rect(0.155 + mark * 0.04, -0.14, 0.162 + mark * 0.04, -0.08 + 0.02 * (mark % 2), (120, 80, 50))
    face.rect(0.29, -0.16, 0.30, 0.02, RED)
    for x in (0.19, 0.36):
        pen.ellipse(x, 0.20, 0.07, 0.07, BRASS, 0.3)
        pen.ellipse(x + 0.008, 0.19, 0.05, 0.05, BRASS, 0.95)
    for x in (-0.36, 0.30):
        pen.rect(x, 0.40, x + 0.10, 0.45, INK, 0.3)
    pen.line([(0.34, -0.29), (0.46, -0.50)], 0.014, STEEL, 0.8)


def camera(pen: Pen) -> None:
    """Draw a stills camera."""
    pen.rounded(-0.48, -0.22, 0.46, 0.36, 0.05, INK, 0.1)
    pen.rounded(-0.46, -0.24, 0.48, 0.34, 0.05, INK, 0.7)
    pen.poly([(-0.18, -0.24), (-0.10, -0.38), (0.14, -0.38), (0.22, -0.24)], STEEL, 0.6)
    pen.rect(-0.46, -0.22, 0.48, -0.12, STEEL, 0.8)
    pen.rounded(-0.40, -0.32, -0.26, -0.23, 0.02, STEEL, 0.6)
    pen.rounded(0.30, -0.30, 0.42, -0.23, 0.02, RED, 0.8)
    pen.rect(-0.07, -0.34, 0.11, -0.24, (40, 60, 76), 0.6)
    for radius, tone, value in ((0.27, STEEL, 0.35), (0.245, INK, 0.5), (0.19, STEEL, 0.2), (0.165, (38, 58, 84), 0.7)):
        pen.ellipse(0.02, 0.08, radius, radius, tone, value)
    pen.blob([(0.02, -0.04), (0.12, 0.0), (0.14, 0.10), (0.06, 0.06)], (150, 196, 220), 0.9)
    pen.ellipse(-0.04, 0.14, 0.028, 0.028, (150, 196, 220), 0.6)


def screen(pen: Pen) -> None:
    """Draw a computer's screen with lines of text."""
    pen.rounded(-0.50, -0.44, 0.50, 0.28, 0.04, INK, 0.55)
    pen.rect(-0.06, 0.28, 0.06, 0.44, STEEL, 0.5)
    pen.rounded(-0.24, 0.42, 0.24, 0.49, 0.03, STEEL, 0.8)
    glass = pen.lit(PLAIN)
    glass.rect(-0.455, -0.395, 0.455, 0.235, (24, 50, 66))
    glass.rect(-0.455, -0.395, 0.455, -0.32, (70, 122, 142))
    for dot, tone in enumerate(((236, 110, 90), (240, 196, 96), (120, 196, 130))):
        glass.ellipse(-0.41 + dot * 0.05, -0.357, 0.015, 0.015, tone)
    for row, (left, right) in enumerate(
        ((0.0, 0.42), (0.06, 0.62), (0.06, 0.34), (0.12, 0.56), (0.0, 0.28), (0.06, 0.44))
    ):
        tone = (150, 222, 190) if row % 3 else (244, 210, 130)
        glass.rect(-0.41 + left, -0.265 + row * 0.08, -0.41 + right, -0.235 + row * 0.08, tone)
    glass.poly([(0.12, -0.395), (0.455, -0.395), (0.455, 0.12)], (255, 255, 255), opacity=0.08)


def suitcase(pen: Pen) -> None:
    """Draw a leather suitcase."""
    pen.line(arc(0.0, -0.24, 0.14, 0.14, 0.5, 1.0, 16), 0.045, LEATHER, 0.1)
    pen.rounded(-0.49, -0.22, 0.47, 0.47, 0.06, LEATHER, 0.0)
    pen.rounded(-0.47, -0.24, 0.49, 0.45, 0.06, LEATHER, 0.55)
    pen.rounded(-0.45, -0.235, 0.47, -0.19, 0.02, LEATHER, 1.2)
    pen.rect(-0.47, -0.05, 0.49, -0.02, LEATHER, 0.1)
    for x in (-0.34, 0.26):
        pen.rect(x, -0.24, x + 0.10, 0.45, LEATHER, 0.25)
        pen.rect(x + 0.07, -0.24, x + 0.10, 0.45, LEATHER, 0.95)
        pen.rounded(x - 0.01, -0.09, x + 0.11, 0.03, 0.015, BRASS, 0.85)
        pen.rect(x + 0.03, -0.06, x + 0.07, 0.0, LEATHER, 0.0)
    for x in (-0.47, 0.40):
        for y in (-0.24, 0.36):
            pen.rounded(x, y, x + 0.09, y + 0.09, 0.03, BRASS, 0.5)


def umbrella(pen: Pen) -> None:
    """Draw an open umbrella."""
    cloth: Colour = (176, 58, 56)
    pen.rect(-0.013, -0.30, 0.013, 0.36, WOOD, 0.4)
    pen.line(arc(-0.07, 0.37, 0.07, 0.11, 0.0, 0.5, 12), 0.032, WOOD, 0.6)
    top: Point = (0.0, -0.44)
    feet = [-0.50, -0.26, 0.0, 0.26, 0.50]
    for index, value in enumerate((0.1, 0.4, 0.75, 1.05)):
        left, right = feet[index], feet[index + 1]
        rim = (left + right) / 2
        steps = [(reach, -0.44 + 0.47 * (1 - math.cos(reach * math.pi / 2))) for reach in (0.35, 0.7, 1.0)]
        near = [(left * reach, y) for reach, y in steps]
        far = [(right * reach, y) for reach, y in reversed(steps)]
        panel: list[Point] = [top, *near, (rim, -0.02), *far]
        pen.poly(panel, cloth, value)
    pen.rect(-0.012, -0.50, 0.012, -0.42, WOOD, 0.6)


def rope(pen: Pen) -> None:
    """Draw a coil of rope tied with a knot."""
    hemp: Colour = (204, 170, 112)
    for lap, value in ((0, 0.15), (1, 0.4), (2, 0.7)):
        y = 0.24 - lap * 0.13
        pen.line(arc(0.0, y, 0.40 - lap * 0.03, 0.17, 0.0, 1.0, 40), 0.115, hemp, value - 0.1)
        for turn in range(26):
            angle = math.tau * turn / 26
            x, foot = math.cos(angle) * (0.40 - lap * 0.03), y + math.sin(angle) * 0.17
            if math.sin(angle) > -0.2 or lap == 2:
                pen.turned_ellipse(x, foot, 0.050, 0.016, angle + 0.9, hemp, value + 0.35)
    pen.line([(0.20, 0.06), (0.30, 0.22), (0.40, 0.42), (0.50, 0.46)], 0.09, hemp, 0.6)
    pen.line(
        [(-0.10, -0.06), (0.05, 0.14), (0.22, 0.10), (0.12, -0.10), (-0.06, 0.10), (-0.10, 0.20)], 0.085, hemp, 0.9
    )
    pen.line([(0.21, 0.05), (0.31, 0.22), (0.41, 0.41)], 0.018, hemp, 1.25)


def flower(pen: Pen) -> None:
    """Draw a single flower with two leaves."""
    pen.line([(0.02, -0.10), (-0.02, 0.14), (0.03, 0.50)], 0.034, LEAF, 0.35)
    pen.blob([(0.0, 0.34), (-0.12, 0.14), (-0.30, 0.10), (-0.20, 0.26)], LEAF, 0.3)
    pen.blob([(0.02, 0.28), (0.12, 0.06), (0.30, 0.04), (0.20, 0.18)], LEAF, 0.9)
    petal: Colour = (214, 84, 82)
    for turn in range(8):
        angle = math.tau * turn / 8
        value = 0.45 + 0.45 * math.cos(angle + 0.8)
        pen.turned_ellipse(math.cos(angle) * 0.15, -0.24 + math.sin(angle) * 0.15, 0.135, 0.075, angle, petal, value)
    pen.ellipse(0, -0.24, 0.085, 0.085, BRASS, 0.4)
    pen.ellipse(0.015, -0.255, 0.06, 0.06, BRASS, 1.1)


def boat(pen: Pen) -> None:
    """Draw a toy sailing boat."""
    pen.rect(-0.022, -0.50, 0.012, 0.22, WOOD, 0.6)
    pen.poly([(0.03, -0.46), (0.03, 0.14), (0.42, 0.14)], PAPER, 0.95)
    pen.poly([(0.03, -0.10), (0.03, 0.14), (0.42, 0.14), (0.20, 0.02)], PAPER, 0.7)
    pen.poly([(-0.05, -0.40), (-0.05, 0.14), (-0.32, 0.14)], PAPER, 0.45)
    pen.poly([(-0.01, -0.50), (-0.01, -0.43), (-0.16, -0.46)], RED, 0.9)
    pen.poly([(-0.46, 0.20), (0.50, 0.20), (0.36, 0.44), (-0.30, 0.44)], RED, 0.35)
    pen.poly([(0.05, 0.20), (0.50, 0.20), (0.36, 0.44), (0.10, 0.44)], RED, 0.8)
    pen.poly([(-0.46, 0.20), (0.50, 0.20), (0.47, 0.255), (-0.43, 0.255)], PAPER, 0.85)
    pen.rect(-0.2, 0.44, 0.26, 0.49, WOOD, 0.2)


def hand(pen: Pen) -> None:
    """Draw an open hand, held up, with a cuff."""
    cuff: Colour = (74, 92, 120)
    pen.blob([(-0.20, 0.30), (-0.22, 0.02), (-0.16, -0.08), (0.16, -0.08), (0.20, 0.06), (0.15, 0.32)], SKIN, 0.5)
    for x, top, lean in ((-0.15, -0.34, -0.07), (-0.05, -0.46, -0.02), (0.055, -0.44, 0.03), (0.15, -0.30, 0.08)):
        pen.line([(x, 0.0), (x + lean * 0.5, (top - 0.0) / 2), (x + lean, top)], 0.092, SKIN, 0.5)
        pen.ellipse(x + lean, top, 0.046, 0.05, SKIN, 0.5)
        pen.line([(x + 0.022, -0.06), (x + lean * 0.5 + 0.024, top / 2), (x + lean + 0.020, top)], 0.03, SKIN, 1.05)
        pen.line([(x - 0.045, -0.02), (x + lean * 0.5 - 0.045, top / 2)], 0.010, SKIN, 0.2)
    pen.line([(-0.14, 0.20), (-0.28, 0.06), (-0.37, -0.10)], 0.105, SKIN, 0.45)
    pen.ellipse(-0.372, -0.105, 0.054, 0.056, SKIN, 0.45)
    pen.blob([(0.06, 0.26), (0.10, 0.04), (0.17, 0.0), (0.18, 0.12), (0.13, 0.28)], SKIN, 1.0)
    pen.line([(-0.12, 0.04), (0.0, 0.08), (0.13, 0.03)], 0.010, SKIN, 0.2)
    pen.line([(-0.06, 0.26), (-0.09, 0.14), (-0.02, 0.04)], 0.010, SKIN, 0.2)
    pen.poly([(-0.20, 0.28), (0.17, 0.28), (0.21, 0.50), (-0.24, 0.50)], cuff, 0.45)
    pen.poly([(0.05, 0.28), (0.17, 0.28), (0.21, 0.50), (0.08, 0.50)], cuff, 1.0)
    pen.rect(-0.215, 0.28, 0.185, 0.315, PAPER, 0.85)


def eye(pen: Pen) -> None:
    """Draw an eye, wide open, with its brow."""
    pen.blob(
        [
            (-0.62, 0.0),
            (-0.44, -0.34),
            (0.0, -0.46),
            (0.44, -0.34),
            (0.62, 0.0),
            (0.44, 0.32),
            (0.0, 0.42),
            (-0.44, 0.32),
        ],
        SKIN,
        0.6,
    )
    pen.blob([(0.10, -0.30), (0.44, -0.26), (0.60, 0.0), (0.44, 0.26), (0.14, 0.36), (0.46, 0.08)], SKIN, 0.95)
    white: list[Point] = [
        (-0.42, 0.06),
        (-0.22, -0.12),
        (0.02, -0.175),
        (0.26, -0.10),
        (0.43, 0.08),
        (0.20, 0.19),
        (-0.12, 0.20),
    ]
    pen.blob([(x, y - 0.02) for x, y in white], INK, 0.1)
    pen.blob(white, PAPER, 0.95)
    pen.ellipse(0.02, 0.015, 0.165, 0.165, (66, 92, 84), 0.3)
    pen.ellipse(0.02, 0.03, 0.125, 0.125, (96, 140, 116), 0.7)
    pen.ellipse(0.02, 0.015, 0.075, 0.075, INK, 0.0)
    pen.ellipse(0.075, -0.045, 0.035, 0.035, (255, 255, 255), 1.2)
    pen.blob([(-0.46, 0.06), (-0.24, -0.16), (0.02, -0.225), (0.28, -0.15), (0.47, 0.08), (0.27, -0.085),
        (0.02, -0.150), (-0.22, -0.10)],
             INK, 0.2)  # fmt: skip
    pen.blob(
        [(-0.42, -0.26), (-0.16, -0.38), (0.16, -0.385), (0.45, -0.26), (0.16, -0.325), (-0.16, -0.315)],
        (70, 50, 46),
        0.4,
    )
