"""Things of metal: key, coin, ring, blades, tools, clock, compass, handle, switch, wheel."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.places.colour import Colour
from filmstudio.engines.animatic.places.pen import Pen, arc
from filmstudio.engines.animatic.old_props.papers import INK, LEATHER, PAPER, RED

BRASS: Colour = (214, 166, 78)
STEEL: Colour = (176, 184, 196)
IRON: Colour = (92, 96, 108)
WOOD: Colour = (150, 100, 66)


def key(pen: Pen) -> None:
    """Draw an old key lying aslant."""
    for shift, value in ((0.016, 0.0), (0.0, 0.65)):
        y = shift
        pen.line(arc(-0.26, -0.20 + y, 0.155, 0.155, 0.0, 1.0, 36), 0.075, BRASS, value)
        pen.line([(-0.15, -0.10 + y), (0.36, 0.36 + y)], 0.075, BRASS, value)
        pen.poly(
            [
                (0.20, 0.20 + y),
                (0.34, 0.06 + y),
                (0.40, 0.12 + y),
                (0.36, 0.16 + y),
                (0.41, 0.21 + y),
                (0.30, 0.31 + y),
            ],
            BRASS,
            value,
        )
        pen.line([(-0.165, -0.03 + y), (-0.085, -0.115 + y)], 0.05, BRASS, value)
    pen.line(arc(-0.26, -0.21, 0.165, 0.165, 0.62, 0.98, 16), 0.020, BRASS, 1.25)
    pen.line([(-0.12, -0.095), (0.34, 0.32)], 0.016, BRASS, 1.25)


def coin(pen: Pen) -> None:
    """Draw a coin, face on, with a profile."""
    pen.ellipse(-0.02, 0.02, 0.44, 0.44, BRASS, 0.0)
    pen.ellipse(0.0, 0.0, 0.44, 0.44, BRASS, 0.6)
    pen.line(arc(0.0, 0.0, 0.39, 0.39, 0.0, 1.0, 48), 0.02, BRASS, 0.2)
    pen.line(arc(0.0, 0.0, 0.41, 0.41, 0.72, 0.98, 20), 0.03, BRASS, 1.3)
    pen.blob([(-0.10, -0.24), (0.06, -0.27), (0.16, -0.16), (0.15, -0.06), (0.22, 0.02), (0.16, 0.05), (0.15, 0.13),
        (0.05, 0.13),
              (0.06, 0.24), (-0.18, 0.24), (-0.12, 0.08), (-0.18, -0.10)], BRASS, 0.28)  # fmt: skip
    for turn in range(20):
        angle = math.tau * turn / 20
        pen.ellipse(math.cos(angle) * 0.345, math.sin(angle) * 0.345, 0.012, 0.012, BRASS, 0.25)


def ring(pen: Pen) -> None:
    """Draw a ring with a stone."""
    pen.line(arc(0.0, 0.14, 0.30, 0.30, 0.0, 1.0, 48), 0.085, BRASS, 0.1)
    pen.line(arc(0.005, 0.13, 0.30, 0.30, 0.0, 1.0, 48), 0.060, BRASS, 0.7)
    pen.line(arc(0.01, 0.125, 0.31, 0.31, 0.82, 1.05, 16), 0.018, BRASS, 1.35)
    pen.poly([(-0.09, -0.12), (0.09, -0.12), (0.13, -0.20), (-0.13, -0.20)], BRASS, 0.4)
    stone: Colour = (110, 176, 204)
    pen.poly([(-0.17, -0.32), (-0.09, -0.42), (0.09, -0.42), (0.17, -0.32), (0.0, -0.13)], stone, 0.5)
    pen.poly([(0.05, -0.32), (0.09, -0.42), (0.17, -0.32), (0.0, -0.13)], stone, 1.0)
    pen.poly([(-0.05, -0.32), (-0.02, -0.42), (0.09, -0.42), (0.05, -0.32)], (255, 255, 255), 0.9, 0.85)


def knife(pen: Pen) -> None:
    """Draw a kitchen knife lying aslant."""
    pen.poly([(-0.46, 0.22), (0.10, -0.20), (0.19, -0.08), (-0.16, 0.17), (-0.30, 0.24)], STEEL, 0.45)
    pen.poly([(-0.46, 0.22), (0.10, -0.20), (0.14, -0.15), (-0.30, 0.19)], STEEL, 1.15)
    pen.poly([(0.09, -0.23), (0.14, -0.265), (0.225, -0.135), (0.18, -0.08)], BRASS, 0.7)
    pen.poly([(0.14, -0.26), (0.42, -0.45), (0.50, -0.38), (0.47, -0.31), (0.22, -0.14)], WOOD, 0.35)
    pen.poly([(0.14, -0.26), (0.42, -0.45), (0.455, -0.42), (0.17, -0.215)], WOOD, 0.95)
    for x, y in ((0.25, -0.25), (0.34, -0.31), (0.42, -0.365)):
        pen.ellipse(x, y, 0.015, 0.015, BRASS, 1.0)


def sword(pen: Pen) -> None:
    """Draw a sword, point down."""
    pen.poly([(-0.045, -0.26), (0.045, -0.26), (0.035, 0.40), (0.0, 0.50), (-0.035, 0.40)], STEEL, 0.35)
    pen.poly([(0.0, -0.26), (0.045, -0.26), (0.035, 0.40), (0.0, 0.50)], STEEL, 1.05)
    pen.blob([(-0.22, -0.31), (0.0, -0.29), (0.22, -0.31), (0.23, -0.25), (0.0, -0.24), (-0.23, -0.25)], BRASS, 0.7)
    pen.rect(-0.032, -0.45, 0.032, -0.285, LEATHER, 0.4)
    for y in (-0.42, -0.38, -0.34):
        pen.rect(-0.034, y, 0.034, y + 0.012, BRASS, 0.8)
    pen.ellipse(0, -0.475, 0.05, 0.045, BRASS, 0.9)


def hammer(pen: Pen) -> None:
    """Draw a hammer."""
    pen.poly([(-0.30, 0.46), (-0.23, 0.50), (0.18, -0.24), (0.10, -0.28)], WOOD, 0.4)
    pen.poly([(-0.255, 0.485), (-0.23, 0.50), (0.18, -0.24), (0.15, -0.255)], WOOD, 1.0)
    pen.poly(
        [(-0.14, -0.42), (0.02, -0.46), (0.36, -0.28), (0.34, -0.16), (0.24, -0.18), (0.02, -0.30), (-0.12, -0.32)],
        IRON,
        0.4,
    )
    pen.poly([(-0.14, -0.42), (0.02, -0.46), (0.36, -0.28), (0.35, -0.24), (0.01, -0.40), (-0.135, -0.385)], IRON, 1.3)


def wrench(pen: Pen) -> None:
    """Draw a spanner."""
    pen.line([(-0.28, 0.36), (0.20, -0.22)], 0.10, STEEL, 0.45)
    pen.line([(-0.255, 0.375), (0.225, -0.205)], 0.03, STEEL, 1.2)
    pen.line(arc(0.28, -0.32, 0.125, 0.125, -0.02, 0.74, 24), 0.085, STEEL, 0.5)
    pen.line(arc(-0.34, 0.42, 0.075, 0.075, 0.0, 1.0, 24), 0.06, STEEL, 0.5)
    pen.line(arc(0.29, -0.33, 0.14, 0.14, 0.05, 0.28, 10), 0.02, STEEL, 1.25)


def clock(pen: Pen) -> None:
    """Draw a clock with hands at ten to four."""
    pen.ellipse(-0.02, 0.02, 0.45, 0.45, BRASS, 0.0)
    pen.ellipse(0.0, 0.0, 0.45, 0.45, BRASS, 0.65)
    pen.line(arc(0.0, 0.0, 0.425, 0.425, 0.70, 1.0, 20), 0.02, BRASS, 1.3)
    pen.ellipse(0.0, 0.0, 0.38, 0.38, PAPER, 0.25)
    pen.ellipse(-0.012, 0.012, 0.368, 0.368, PAPER, 0.95)
    for hour in range(12):
        angle = math.tau * hour / 12
        near = 0.28 if hour % 3 == 0 else 0.31
        pen.line([(math.cos(angle) * near, math.sin(angle) * near), (math.cos(angle) * 0.34, math.sin(angle) * 0.34)],
                 0.028 if hour % 3 == 0 else 0.014, INK, 0.3)  # fmt: skip
    pen.line([(0, 0), (0.17, 0.095)], 0.034, INK, 0.2, taper=0.6)
    pen.line([(0, 0), (-0.235, -0.135)], 0.024, INK, 0.2, taper=0.6)
    pen.ellipse(0, 0, 0.024, 0.024, RED, 0.8)


def watch(pen: Pen) -> None:
    """Draw a pocket watch on its chain."""
    pen.line([(0.02, -0.34), (0.12, -0.42), (0.26, -0.40), (0.38, -0.48), (0.50, -0.44)], 0.028, BRASS, 0.6)
    pen.rect(-0.035, -0.33, 0.035, -0.24, BRASS, 0.5)
    pen.line(arc(0.0, -0.35, 0.055, 0.055, 0.0, 1.0, 20), 0.022, BRASS, 0.8)
    clock(pen.at(0.0, 0.11, 0.80))


def compass(pen: Pen) -> None:
    """Draw a compass with a needle."""
    pen.ellipse(-0.02, 0.03, 0.45, 0.45, BRASS, 0.0)
    pen.ellipse(0.0, 0.0, 0.45, 0.45, BRASS, 0.6)
    pen.line(arc(0.0, 0.0, 0.42, 0.42, 0.70, 1.0, 20), 0.022, BRASS, 1.3)
    pen.ellipse(0.0, 0.0, 0.37, 0.37, PAPER, 0.8)
    for turn in range(16):
        angle = math.tau * turn / 16
        near = 0.26 if turn % 4 == 0 else 0.31
        pen.line(
            [(math.cos(angle) * near, math.sin(angle) * near), (math.cos(angle) * 0.34, math.sin(angle) * 0.34)],
            0.016,
            INK,
            0.4,
        )
    for turn in range(4):
        angle = math.tau * (turn / 4 + 0.125)
        side = (math.cos(angle) * 0.06, math.sin(angle) * 0.06)
        far = (math.cos(angle - math.pi / 4) * 0.22, math.sin(angle - math.pi / 4) * 0.22)
        pen.poly([(0, 0), side, far], (188, 172, 140), 0.4)
    pen.poly([(0.16, -0.24), (0.055, 0.04), (-0.055, -0.04)], RED, 0.8)
    pen.poly([(-0.16, 0.24), (0.055, 0.04), (-0.055, -0.04)], STEEL, 0.7)
    pen.ellipse(0, 0, 0.028, 0.028, BRASS, 1.1)


def handle(pen: Pen) -> None:
    """Draw a door handle on its plate, with a keyhole."""
    pen.rect(-0.46, -0.50, 0.46, 0.50, WOOD, 0.4)
    for x in (-0.40, 0.34):
        pen.rect(x, -0.50, x + 0.02, 0.50, WOOD, 0.1)
    pen.rounded(-0.15, -0.40, 0.15, 0.42, 0.06, BRASS, 0.1)
    pen.rounded(-0.13, -0.40, 0.15, 0.40, 0.06, BRASS, 0.6)
    pen.ellipse(0.01, -0.16, 0.09, 0.09, BRASS, 0.2)
    pen.rounded(-0.02, -0.185, 0.40, -0.085, 0.05, BRASS, 0.3)
    pen.rounded(0.0, -0.195, 0.40, -0.115, 0.04, BRASS, 0.95)
    pen.rounded(0.06, -0.185, 0.34, -0.165, 0.01, BRASS, 1.4)
    pen.ellipse(0.01, 0.14, 0.034, 0.034, INK, 0.0)
    pen.poly([(0.01, 0.13), (0.035, 0.25), (-0.015, 0.25)], INK, 0.0)


def switch(pen: Pen) -> None:
    """Draw a lever switch on a plate."""
    pen.rounded(-0.30, -0.46, 0.30, 0.48, 0.06, IRON, 0.1)
    pen.rounded(-0.28, -0.46, 0.30, 0.46, 0.06, IRON, 0.75)
    pen.rounded(-0.06, -0.26, 0.06, 0.30, 0.05, INK, 0.0)
    for x, y in ((-0.22, -0.38), (0.22, -0.38), (-0.22, 0.38), (0.22, 0.38)):
        pen.ellipse(x, y, 0.030, 0.030, STEEL, 0.8)
    pen.line([(0.0, 0.10), (0.10, -0.30)], 0.062, STEEL, 0.5)
    pen.line([(0.015, 0.09), (0.115, -0.29)], 0.02, STEEL, 1.2)
    pen.ellipse(0.11, -0.34, 0.085, 0.085, RED, 0.45)
    pen.ellipse(0.125, -0.36, 0.055, 0.05, RED, 0.9)
    pen.ellipse(0.145, -0.375, 0.018, 0.016, (255, 255, 255), 1.0, 0.8)


def wheel(pen: Pen) -> None:
    """Draw a wheel with eight spokes and grips, as on a ship."""
    for turn in range(8):
        angle = math.tau * turn / 8
        pen.line([(0, 0), (math.cos(angle) * 0.44, math.sin(angle) * 0.44)], 0.05, WOOD, 0.5 if turn % 2 else 0.75)
        pen.turned_ellipse(math.cos(angle) * 0.445, math.sin(angle) * 0.445, 0.055, 0.034, angle, WOOD, 0.85)
    pen.line(arc(0, 0, 0.31, 0.31, 0.0, 1.0, 48), 0.09, WOOD, 0.35)
    pen.line(arc(0.006, -0.006, 0.325, 0.325, 0.0, 1.0, 48), 0.045, WOOD, 0.9)
    pen.ellipse(0, 0, 0.09, 0.09, BRASS, 0.4)
    pen.ellipse(0.01, -0.01, 0.06, 0.06, BRASS, 1.0)
