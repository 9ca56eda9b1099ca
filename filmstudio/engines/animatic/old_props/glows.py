"""Things that burn or shine, and glass: lamp, lantern, candle, match, cup, bottle."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.places.colour import PLAIN, Colour, mix
from filmstudio.engines.animatic.places.pen import Pen, arc
from filmstudio.engines.animatic.places.softness import glow
from filmstudio.engines.animatic.old_props.metals import BRASS, IRON
from filmstudio.engines.animatic.old_props.papers import INK, PAPER, RED

FLAME: Colour = (255, 176, 72)


def _halo(pen: Pen, x: float, y: float, reach: float, strength: float = 0.6) -> None:
    spot_x, spot_y = pen.spot(x, y)
    size = reach * pen.scale / pen.canvas.height
    glow(pen.canvas, spot_x, spot_y, size, size, (255, 206, 124), strength, veil=True)


def _flame(pen: Pen, x: float, y: float, tall: float) -> None:
    fire = pen.lit(PLAIN)
    fire.blob([(x, y), (x - tall * 0.26, y - tall * 0.28), (x - tall * 0.08, y - tall * 0.66),
        (x + tall * 0.03, y - tall),
               (x + tall * 0.12, y - tall * 0.62), (x + tall * 0.26, y - tall * 0.28)], FLAME)  # fmt: skip
    fire.blob([(x, y - tall * 0.02), (x - tall * 0.14, y - tall * 0.24), (x, y - tall * 0.62),
        (x + tall * 0.14, y - tall * 0.24)],
              (255, 242, 196))  # fmt: skip


def lamp(pen: Pen) -> None:
    """Draw a table lamp, lit."""
    _halo(pen, 0, -0.2, 0.62, 0.4)
    pen.blob(
        [(-0.14, 0.46), (-0.10, 0.22), (-0.04, 0.10), (0.04, 0.10), (0.10, 0.22), (0.14, 0.46)], (92, 128, 132), 0.35
    )
    pen.blob([(0.02, 0.44), (0.04, 0.24), (0.02, 0.12), (0.06, 0.16), (0.10, 0.26), (0.13, 0.44)], (92, 128, 132), 1.0)
    pen.rounded(-0.18, 0.44, 0.18, 0.50, 0.02, BRASS, 0.6)
    pen.rect(-0.02, 0.0, 0.02, 0.12, BRASS, 0.6)
    shade = pen.lit(PLAIN)
    shade.poly([(-0.18, -0.48), (0.18, -0.48), (0.36, 0.04), (-0.36, 0.04)], (244, 190, 110))
    shade.poly([(-0.12, -0.48), (0.12, -0.48), (0.20, 0.04), (-0.20, 0.04)], (255, 228, 160))
    shade.rect(-0.36, 0.02, 0.36, 0.045, (208, 140, 70))


def lantern(pen: Pen) -> None:
    """Draw a storm lantern, lit."""
    _halo(pen, 0, 0.06, 0.60, 0.5)
    pen.line(arc(0, -0.24, 0.22, 0.25, 0.5, 1.0, 20), 0.022, IRON, 0.7)
    for side in (-1, 1):
        pen.line([(side * 0.22, -0.24), (side * 0.27, 0.06), (side * 0.23, 0.34)], 0.030, IRON, 0.4 + side * 0.4)
    pen.poly([(-0.10, -0.36), (0.10, -0.36), (0.16, -0.22), (-0.16, -0.22)], IRON, 0.6)
    glass = pen.lit(PLAIN)
    glass.blob(
        [(-0.13, -0.22), (0.13, -0.22), (0.19, 0.06), (0.14, 0.28), (-0.14, 0.28), (-0.19, 0.06)],
        (255, 206, 118),
        opacity=0.85,
    )
    _flame(pen, 0, 0.24, 0.30)
    pen.poly([(-0.16, 0.26), (0.16, 0.26), (0.24, 0.34), (0.24, 0.48), (-0.24, 0.48), (-0.24, 0.34)], IRON, 0.4)
    pen.rect(0.06, 0.34, 0.18, 0.48, IRON, 1.1)
    pen.line([(0.08, -0.16), (0.12, 0.04), (0.09, 0.20)], 0.018, (255, 255, 255), 1.0, 0.6)


def candle(pen: Pen) -> None:
    """Draw a candle in a holder, burning."""
    _halo(pen, 0, -0.32, 0.50, 0.55)
    pen.ellipse(0, 0.42, 0.34, 0.075, BRASS, 0.25)
    pen.ellipse(0, 0.40, 0.34, 0.07, BRASS, 0.85)
    pen.ellipse(0, 0.39, 0.22, 0.04, BRASS, 0.3)
    pen.line(arc(0.34, 0.36, 0.09, 0.08, 0.45, 1.3, 16), 0.034, BRASS, 0.7)
    pen.rounded(-0.09, -0.20, 0.09, 0.39, 0.02, PAPER, 0.4)
    pen.rounded(0.01, -0.20, 0.09, 0.39, 0.02, PAPER, 1.0)
    pen.blob(
        [(-0.10, -0.20), (0.10, -0.20), (0.09, -0.08), (0.05, -0.14), (0.0, -0.04), (-0.04, -0.14), (-0.08, 0.02)],
        PAPER,
        0.95,
    )
    pen.rect(-0.008, -0.25, 0.008, -0.19, INK, 0.0)
    _flame(pen, 0, -0.21, 0.27)


def matchbox(pen: Pen) -> None:
    """Draw a matchbox with a burning match over it."""
    _halo(pen, 0.30, -0.34, 0.36, 0.6)
    pen.poly([(-0.46, 0.14), (0.22, 0.04), (0.36, 0.20), (-0.32, 0.32)], (206, 76, 58), 0.85)
    pen.poly([(-0.32, 0.32), (0.36, 0.20), (0.36, 0.36), (-0.32, 0.48)], (120, 72, 60), 0.35)
    pen.poly([(-0.46, 0.14), (-0.32, 0.32), (-0.32, 0.48), (-0.46, 0.30)], (206, 76, 58), 0.15)
    pen.poly([(-0.28, 0.165), (0.14, 0.10), (0.22, 0.19), (-0.20, 0.26)], PAPER, 0.85)
    pen.line([(-0.16, 0.06), (0.29, -0.24)], 0.036, (226, 190, 136), 0.8)
    pen.ellipse(0.30, -0.245, 0.036, 0.030, INK, 0.0)
    _flame(pen, 0.31, -0.23, 0.26)


def cup(pen: Pen) -> None:
    """Draw a cup with steam."""
    body: Colour = (198, 92, 74)
    for x, phase in ((-0.10, 0.0), (0.09, 2.4)):
        steam = [(x + 0.035 * math.sin(phase + step * 0.75), -0.20 - step * 0.034) for step in range(10)]
        pen.line(steam, 0.034, (244, 244, 244), 1.0, 0.45, 0.2)
    pen.line(arc(-0.34, 0.12, 0.14, 0.15, 0.20, 0.80, 18), 0.055, body, 0.3)
    pen.blob([(-0.34, -0.12), (-0.32, 0.20), (-0.20, 0.44), (0.20, 0.44), (0.32, 0.20), (0.34, -0.12)], body, 0.55)
    pen.blob([(0.16, -0.08), (0.15, 0.22), (0.08, 0.42), (0.20, 0.42), (0.30, 0.20), (0.32, -0.08)], body, 1.05)
    pen.blob([(-0.34, -0.12), (-0.32, 0.20), (-0.20, 0.44), (-0.10, 0.44), (-0.20, 0.20), (-0.22, -0.08)], body, 0.1)
    pen.ellipse(0, -0.12, 0.345, 0.085, PAPER, 0.9)
    pen.ellipse(0, -0.11, 0.30, 0.066, (84, 52, 40), 0.6)
    pen.rounded(-0.26, 0.43, 0.26, 0.48, 0.02, body, 0.2)


def bottle(pen: Pen) -> None:
    """Draw a bottle and a glass."""
    green: Colour = (66, 116, 92)
    outline = [(-0.26, 0.50), (-0.28, 0.0), (-0.24, -0.14), (-0.14, -0.24), (-0.13, -0.46), (-0.02, -0.46),
        (-0.01, -0.24),
               (0.09, -0.14), (0.13, 0.0), (0.11, 0.50)]  # fmt: skip
    pen.poly(outline, green, 0.4)
    pen.poly([(0.02, 0.48), (0.03, 0.0), (-0.03, -0.16), (-0.06, -0.22), (-0.01, -0.22), (0.09, -0.12), (0.12, 0.0),
        (0.10, 0.48)],
             green, 1.0)  # fmt: skip
    pen.rect(-0.15, -0.50, 0.0, -0.42, (186, 146, 100), 0.7)
    pen.rect(-0.27, 0.08, 0.12, 0.34, PAPER, 0.75)
    pen.rect(-0.20, 0.15, 0.05, 0.18, RED, 0.6)
    pen.rect(-0.20, 0.23, -0.02, 0.245, INK, 0.5)
    pen.poly([(-0.235, -0.05), (-0.20, -0.12), (-0.20, 0.06), (-0.235, 0.06)], (255, 255, 255), 1.0, 0.5)
    glass = mix((206, 222, 226), (255, 255, 255), 0.2)
    pen.poly([(0.18, 0.10), (0.46, 0.10), (0.42, 0.50), (0.22, 0.50)], glass, 0.6, 0.5)
    pen.poly([(0.195, 0.26), (0.445, 0.26), (0.42, 0.49), (0.22, 0.49)], (188, 116, 52), 0.8, 0.9)
    pen.ellipse(0.32, 0.26, 0.125, 0.022, (222, 160, 82), 1.0)
    pen.line([(0.41, 0.13), (0.385, 0.46)], 0.02, (255, 255, 255), 1.0, 0.6)
