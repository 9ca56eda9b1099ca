"""Dressing that hangs: on a wall, its middle at the canvas's origin, or from the ceiling."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import lamps, storage
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    COAL,
    CREAM,
    IRON,
    NAVY,
    OAK,
    OCHRE,
    PAPER,
    SAGE,
    SCREEN,
    STEEL,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WHITE,
    WINE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def painting(canvas: Canvas, scene: Scene) -> None:
    """Hang a large painting."""
    storage.picture(canvas, scene, 0.24, 0.17, BRASS)


def photograph(canvas: Canvas, scene: Scene) -> None:
    """Hang three small framed photographs, not in line."""
    for x, y, wide, high in ((-0.06, -0.01, 0.07, 0.085), (0.025, -0.035, 0.055, 0.05), (0.03, 0.035, 0.075, 0.055)):
        storage.picture(canvas.at(x, y), scene, wide, high, WALNUT)


def poster(canvas: Canvas, scene: Scene) -> None:
    """Pin up a poster: one disc, two bars of lettering."""
    canvas.fill(polygon((-0.072, -0.105), (0.072, -0.102), (0.070, 0.105), (-0.070, 0.103)),
        scene.paint(PAPER, Tone.LIGHT))  # fmt: skip
    canvas.fill(rect(-0.060, -0.092, 0.060, 0.045), scene.paint(TEAL, Tone.MID))
    canvas.fill(circle(0.012, -0.02, 0.036), scene.key.accent)
    canvas.fill(rect(-0.050, 0.060, 0.045, 0.072), scene.paint(COAL, Tone.DARK))
    canvas.fill(rect(-0.050, 0.080, 0.010, 0.087), scene.paint(COAL, Tone.DARK))


def chart(canvas: Canvas, scene: Scene) -> None:
    """Hang a map with two lands and a marked route."""
    canvas.fill(polygon((-0.14, -0.09), (0.14, -0.088), (0.138, 0.09), (-0.138, 0.092)), scene.paint(CREAM, Tone.LIGHT))
    canvas.fill(blob((-0.11, -0.05), (-0.05, -0.065), (-0.03, -0.02), (-0.07, 0.05), (-0.10, 0.01)),
        scene.paint(SAGE, Tone.MID))  # fmt: skip
    canvas.fill(blob((0.01, -0.055), (0.10, -0.05), (0.11, 0.02), (0.05, 0.06), (0.03, 0.0)),
        scene.paint(OCHRE, Tone.MID))  # fmt: skip
    canvas.line([(-0.07, 0.0), (-0.01, 0.03), (0.06, -0.01)], 0.004, scene.key.accent)
    for y in (-0.096, 0.088):
        canvas.fill(rounded(-0.15, y, 0.15, y + 0.010, 0.005), scene.paint(WALNUT, Tone.DARK))


def flag(canvas: Canvas, scene: Scene) -> None:
    """Hang a banner of three bands of no country."""
    for k, local in enumerate((NAVY, WHITE, WINE)):
        y = -0.08 + 0.055 * k
        tone = (Tone.DARK, Tone.LIGHT, Tone.MID)[k]
        canvas.fill(blob((-0.11, y, 0), (0, y + 0.012), (0.11, y, 0), (0.11, y + 0.056, 0), (0, y + 0.068),
            (-0.11, y + 0.056, 0)), scene.paint(local, tone))  # fmt: skip
    canvas.fill(rounded(-0.125, -0.092, 0.125, -0.080, 0.006), scene.paint(BRASS, Tone.DARK))


def clock(canvas: Canvas, scene: Scene) -> None:
    """Hang a clock."""
    storage.clock(canvas, scene, 0.052)


def mirror(canvas: Canvas, scene: Scene) -> None:
    """Hang an oval mirror."""
    storage.mirror(canvas, scene, 0.15, 0.21, BRASS, oval=True)


def cross(canvas: Canvas, scene: Scene) -> None:
    """Hang a cross."""
    paint = scene.paint(WALNUT, Tone.DEEP)
    canvas.fill(rect(-0.011, -0.09, 0.011, 0.09), paint)
    canvas.fill(rect(-0.05, -0.045, 0.05, -0.023), paint)


def dartboard(canvas: Canvas, scene: Scene) -> None:
    """Hang a dartboard with three darts in it."""
    for radius, local, tone in ((0.068, COAL, Tone.DEEP), (0.054, CREAM, Tone.LIGHT), (0.040, COAL, Tone.DARK),
        (0.026, CREAM, Tone.LIGHT)):  # fmt: skip
        canvas.fill(circle(0, 0, radius), scene.paint(local, tone))
    canvas.fill(circle(0, 0, 0.012), scene.key.accent)
    for x, y in ((0.012, 0.02), (-0.02, -0.006), (0.03, -0.018)):
        canvas.line([(x, y), (x + 0.016, y - 0.010)], 0.004, scene.paint(STEEL, Tone.DARK))


def blackboard(canvas: Canvas, scene: Scene) -> None:
    """Hang a blackboard with three chalk lines."""
    canvas.fill(rect(-0.17, -0.11, 0.17, 0.11), scene.paint(OAK, Tone.MID))
    canvas.fill(rect(-0.158, -0.098, 0.158, 0.098), scene.paint((63, 106, 88), Tone.DARK))
    for k, wide in enumerate((0.17, 0.12, 0.20)):
        y = -0.055 + 0.04 * k
        canvas.line([(-0.13, y), (-0.13 + wide, y - 0.004)], 0.004, scene.paint(WHITE, Tone.LIGHT), 0.8)


def shelf(canvas: Canvas, scene: Scene) -> None:
    """Fix a shelf with books and things."""
    storage.books(canvas, scene, -0.12, 0.03, 0, 0.07)
    storage.things(canvas, scene, 0.05, 0.12, 0)
    canvas.fill(rect(-0.14, 0, 0.14, 0.012), scene.paint(WALNUT, Tone.DARK))
    for x in (-0.10, 0.09):
        canvas.fill(polygon((x, 0.012), (x + 0.012, 0.012), (x, 0.05)), scene.paint(WALNUT, Tone.DEEP))


def screen(canvas: Canvas, scene: Scene) -> None:
    """Hang a flat screen that gives light."""
    canvas.fill(rounded(-0.16, -0.10, 0.16, 0.095, 0.008), scene.paint(COAL, Tone.DEEP))
    canvas.fill(rect(-0.150, -0.090, 0.150, 0.083), scene.paint(SCREEN, Tone.LIGHT, lit=False))
    canvas.fill(polygon((-0.15, 0.05), (-0.04, -0.02), (0.04, 0.03), (0.15, -0.03), (0.15, 0.083), (-0.15, 0.083)),
        scene.paint(TEAL, Tone.MID))  # fmt: skip


def window_bars(canvas: Canvas, scene: Scene) -> None:
    """Fix an iron grille."""
    deep = scene.paint(IRON, Tone.DEEP)
    for k in range(6):
        x = -0.10 + 0.04 * k
        canvas.fill(rect(x - 0.005, -0.14, x + 0.005, 0.16), deep)
    for y in (-0.12, 0.13):
        canvas.fill(rect(-0.12, y, 0.12, y + 0.012), deep)


def curtain(canvas: Canvas, scene: Scene) -> None:
    """Hang a curtain to the floor."""
    canvas.fill(blob((-0.11, -0.16, 0), (0.11, -0.16, 0), (0.085, 0.12), (0.105, 0.40, 0), (-0.105, 0.40, 0),
        (-0.085, 0.12)), scene.paint(WINE, Tone.MID))  # fmt: skip
    for x in (-0.06, 0.0, 0.065):
        canvas.fill(blob((x - 0.012, -0.16, 0), (x + 0.014, -0.16, 0), (x + 0.006, 0.12), (x + 0.016, 0.40, 0),
            (x - 0.014, 0.40, 0), (x - 0.006, 0.12)), scene.paint(WINE, Tone.DARK))  # fmt: skip
    canvas.fill(rounded(-0.135, -0.172, 0.135, -0.158, 0.006), scene.paint(BRASS, Tone.DARK))


def chandelier(canvas: Canvas, scene: Scene) -> None:
    """Hang a chandelier, its foot at the origin."""
    lamps.chandelier(canvas, scene)


def birdcage(canvas: Canvas, scene: Scene) -> None:
    """Hang a cage with a small bird in the accent's colour, its foot at the origin."""
    wire = scene.paint(BRASS, Tone.DARK)
    canvas.fill(rect(-0.002, -0.6, 0.002, -0.15), wire)
    canvas.fill(blob((0.012, -0.05), (0.030, -0.066), (0.038, -0.05), (0.024, -0.036), (-0.006, -0.030, 0)),
        scene.key.accent)  # fmt: skip
    for x in (-0.055, -0.028, 0.0, 0.028, 0.055):
        canvas.line([(x, 0), (x * 1.02, -0.09), (x * 0.3, -0.148)], 0.003, wire)
    canvas.fill(rounded(-0.062, -0.008, 0.062, 0.008, 0.004), wire)
    canvas.fill(ellipse(0, -0.088, 0.058, 0.004), wire)


def lantern(canvas: Canvas, scene: Scene) -> None:
    """Hang a lamp on a cord, its mouth at the origin."""
    lamps.pendant(canvas, scene, TERRACOTTA, foot=0.40, spread=0.20)
