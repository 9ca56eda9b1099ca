"""Dressing that stands on the floor in homes and bars: the canvas's origin is on the floor."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import bathroom, kitchen, seats, storage
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    COAL,
    CORAL,
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


def piano(canvas: Canvas, scene: Scene) -> None:
    """Stand an upright piano with its stool and a sheet of music."""
    seats.shadow(canvas, scene, 0.4)
    canvas.fill(rect(-0.21, -0.33, 0.21, -0.012), scene.paint(COAL, Tone.DARK))
    canvas.fill(rect(-0.225, -0.345, 0.225, -0.328), scene.paint(COAL, Tone.MID))
    canvas.fill(rect(-0.185, -0.145, 0.185, -0.02), scene.paint(COAL, Tone.DEEP))
    canvas.fill(polygon((-0.225, -0.19), (0.225, -0.19), (0.235, -0.155), (-0.235, -0.155)),
        scene.paint(COAL, Tone.DEEP))  # fmt: skip
    canvas.fill(polygon((-0.195, -0.186), (0.195, -0.186), (0.20, -0.170), (-0.20, -0.170)),
        scene.paint(WHITE, Tone.LIGHT))  # fmt: skip
    for k in range(13):
        if k % 7 not in (2, 6):
            x = -0.176 + 0.029 * k
            canvas.fill(rect(x, -0.187, x + 0.011, -0.177), scene.paint(COAL, Tone.DEEP))
    canvas.fill(polygon((-0.05, -0.20), (-0.045, -0.265), (0.05, -0.265), (0.055, -0.20)),
        scene.paint(PAPER, Tone.LIGHT))  # fmt: skip
    for x in (-0.215, 0.195):
        canvas.fill(rect(x, -0.16, x + 0.02, 0), scene.paint(COAL, Tone.DEEP))
    seats.stool(canvas.at(0.03, 0.03, 0.8), scene, WINE, high=0.13)


def jukebox(canvas: Canvas, scene: Scene) -> None:
    """Stand a jukebox, its arch alight."""
    outer = blob((-0.105, 0, 0), (-0.105, -0.22, 0.4), (0, -0.345), (0.105, -0.22, 0.4), (0.105, 0, 0))
    canvas.glow(0, -0.2, 0.26, 0.26, scene.key.lamp, 0.4 if scene.key.dark else 0.15)
    canvas.fill(outer, scene.paint(WINE, Tone.DARK))
    canvas.fill(blob((-0.088, -0.02, 0), (-0.088, -0.215, 0.4), (0, -0.32), (0.088, -0.215, 0.4),
        (0.088, -0.02, 0)), scene.key.lamp if scene.key.lamps else scene.paint(OCHRE, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((-0.066, -0.02, 0), (-0.066, -0.205, 0.4), (0, -0.285), (0.066, -0.205, 0.4),
        (0.066, -0.02, 0)), scene.paint(TEAL, Tone.DARK))  # fmt: skip
    canvas.fill(rect(-0.054, -0.205, 0.054, -0.155), scene.paint(CREAM, Tone.LIGHT))
    for k in range(4):
        canvas.fill(rect(-0.05 + 0.026 * k, -0.148, -0.034 + 0.026 * k, -0.140),
            scene.key.accent if k == 1 else scene.paint(BRASS, Tone.LIGHT))  # fmt: skip
    for y in (-0.12, -0.09, -0.06):
        canvas.fill(rounded(-0.05, y, 0.05, y + 0.012, 0.006), scene.paint(BRASS, Tone.MID))


def pinball(canvas: Canvas, scene: Scene) -> None:
    """Stand a pinball machine with its lit back glass."""
    for x in (-0.10, 0.09):
        canvas.fill(rect(x, -0.15, x + 0.012, 0), scene.paint(STEEL, Tone.DARK))
    canvas.fill(polygon((-0.125, -0.13), (0.12, -0.175), (0.12, -0.21), (-0.125, -0.165)), scene.paint(NAVY, Tone.DARK))
    canvas.fill(polygon((-0.115, -0.168), (0.10, -0.208), (0.10, -0.215), (-0.115, -0.175)),
        scene.paint(WHITE, Tone.LIGHT))  # fmt: skip
    canvas.fill(rect(0.07, -0.37, 0.135, -0.19), scene.paint(WINE, Tone.DARK))
    canvas.fill(rect(0.062, -0.36, 0.074, -0.235), scene.key.lamp if scene.key.lamps else scene.paint(OCHRE,
        Tone.LIGHT))  # fmt: skip
    canvas.fill(circle(0.10, -0.30, 0.022), scene.key.accent)


def safe(canvas: Canvas, scene: Scene) -> None:
    """Stand a safe with a dial."""
    seats.shadow(canvas, scene, 0.18)
    canvas.fill(rounded(-0.09, -0.20, 0.09, -0.008, 0.008), scene.paint(IRON, Tone.DARK))
    canvas.fill(rounded(-0.074, -0.184, 0.074, -0.026, 0.006), scene.paint(IRON, Tone.DARK, lit=False))
    canvas.fill(circle(0.018, -0.11, 0.024), scene.paint(STEEL, Tone.LIGHT))
    canvas.fill(circle(0.018, -0.11, 0.010), scene.paint(IRON, Tone.DEEP))
    canvas.line([(-0.045, -0.12), (-0.045, -0.085)], 0.010, scene.paint(BRASS, Tone.LIGHT))


def throne(canvas: Canvas, scene: Scene) -> None:
    """Stand a throne: a tall pointed back on a step."""
    canvas.fill(polygon((-0.20, 0), (-0.17, -0.03), (0.17, -0.03), (0.20, 0)), scene.paint(SAGE, Tone.DARK, lit=False))
    canvas.fill(blob((-0.10, -0.03, 0), (-0.11, -0.40, 0.2), (0, -0.52, 0), (0.11, -0.40, 0.2), (0.10, -0.03, 0)),
        scene.paint(BRASS, Tone.DARK))  # fmt: skip
    canvas.fill(blob((-0.075, -0.10, 0), (-0.08, -0.38, 0.2), (0, -0.47, 0), (0.08, -0.38, 0.2), (0.075, -0.10, 0)),
        scene.paint(WINE, Tone.MID))  # fmt: skip
    for side in (-1, 1):
        canvas.fill(rounded(min(side * 0.085, side * 0.135), -0.215, max(side * 0.085, side * 0.135), -0.03, 0.012),
            scene.paint(BRASS, Tone.MID, lit=side != scene.key.side))  # fmt: skip
    canvas.fill(rounded(-0.09, -0.165, 0.09, -0.12, 0.014), scene.paint(WINE, Tone.LIGHT))
    canvas.fill(circle(0, -0.43, 0.016), scene.key.accent)


def toilet(canvas: Canvas, scene: Scene) -> None:
    """Stand a toilet."""
    white, shade = scene.paint(WHITE, Tone.LIGHT), scene.paint(WHITE, Tone.LIGHT, lit=False)
    canvas.fill(rounded(-0.055, -0.23, 0.055, -0.13, 0.010), shade)
    canvas.fill(blob((-0.055, -0.125, 0), (0.06, -0.125, 0), (0.05, -0.06), (0.03, 0, 0), (-0.035, 0, 0),
        (-0.045, -0.06)), white)  # fmt: skip
    canvas.fill(rounded(-0.062, -0.138, 0.066, -0.120, 0.008), white)
    canvas.fill(circle(0.0, -0.236, 0.009), scene.paint(STEEL, Tone.MID))


def cradle(canvas: Canvas, scene: Scene) -> None:
    """Stand a cradle on rockers."""
    canvas.line([(-0.12, -0.012), (0, 0.004), (0.12, -0.012)], 0.012, scene.paint(OAK, Tone.DARK))
    canvas.fill(polygon((-0.11, -0.13), (0.11, -0.13), (0.085, -0.01), (-0.085, -0.01)), scene.paint(OAK, Tone.DARK))
    canvas.fill(blob((-0.11, -0.12, 0), (-0.13, -0.235), (-0.07, -0.245), (-0.03, -0.13, 0)),
        scene.paint(OAK, Tone.MID))  # fmt: skip
    canvas.fill(blob((-0.05, -0.13, 0), (0.03, -0.155), (0.11, -0.13, 0)), scene.paint(CREAM, Tone.LIGHT))


def crib(canvas: Canvas, scene: Scene) -> None:
    """Stand a child's bed with bars and a mobile's moon."""
    white = scene.paint(WHITE, Tone.LIGHT)
    canvas.fill(rect(-0.15, -0.09, 0.15, -0.05), scene.paint(CORAL, Tone.MID))
    for k in range(9):
        x = -0.15 + 0.0375 * k
        canvas.fill(rect(x - 0.005, -0.20, x + 0.005, -0.02), white)
    for y in (-0.21, -0.05):
        canvas.fill(rounded(-0.16, y, 0.16, y + 0.014, 0.006), white)
    for x in (-0.158, 0.146):
        canvas.fill(rect(x, -0.22, x + 0.012, 0), white)


def screen(canvas: Canvas, scene: Scene) -> None:
    """Stand a folding screen of three leaves."""
    for k, (x, tone) in enumerate(((-0.13, Tone.MID), (-0.03, Tone.LIGHT), (0.07, Tone.MID))):
        lean = 0.012 if k % 2 else -0.012
        canvas.fill(polygon((x, 0), (x, -0.38 - lean), (x + 0.098, -0.38 + lean), (x + 0.098, 0.01)),
            scene.paint(OCHRE, tone, lit=k != 2))  # fmt: skip
        canvas.fill(rect(x, -0.20, x + 0.098, -0.192), scene.paint(WALNUT, Tone.DARK))
        canvas.fill(rect(x + 0.094, -0.38, x + 0.100, 0.01), scene.paint(WALNUT, Tone.DARK))


def dresser(canvas: Canvas, scene: Scene) -> None:
    """Stand a dressing table with its mirror."""
    storage.drawers(canvas, scene, OAK, wide=0.26, high=0.18, rows=3)
    storage.mirror(canvas.at(0, -0.30), scene, 0.16, 0.19, BRASS, oval=True)
    canvas.fill(rounded(0.06, -0.225, 0.082, -0.194, 0.004), scene.key.accent)


def desk(canvas: Canvas, scene: Scene) -> None:
    """Stand a plain desk with papers."""
    seats.table(canvas, scene, WALNUT, 0.36)
    canvas.fill(rect(0.06, -0.165, 0.165, -0.02), scene.paint(WALNUT, Tone.DARK))
    canvas.fill(polygon((-0.10, -0.194), (-0.02, -0.194), (-0.03, -0.180), (-0.115, -0.180)),
        scene.paint(PAPER, Tone.LIGHT))  # fmt: skip


def counter(canvas: Canvas, scene: Scene) -> None:
    """Stand a counter."""
    storage.counter(canvas, scene, -0.22, 0.22, OAK, CREAM, doors=3)


def ottoman(canvas: Canvas, scene: Scene) -> None:
    """Stand an upholstered footstool."""
    seats.shadow(canvas, scene, 0.16)
    canvas.fill(rounded(-0.085, -0.095, 0.085, -0.012, 0.03), scene.paint(TERRACOTTA, Tone.MID))
    canvas.fill(ellipse(0, -0.085, 0.078, 0.014), scene.paint(TERRACOTTA, Tone.LIGHT))


def rug(canvas: Canvas, scene: Scene) -> None:
    """Lay a round rug."""
    canvas.fill(ellipse(0, 0, 0.26, 0.036), scene.paint(WINE, Tone.DARK))
    canvas.fill(ellipse(0, 0, 0.20, 0.027), scene.paint(OCHRE, Tone.MID))


def refrigerator(canvas: Canvas, scene: Scene) -> None:
    """Stand a refrigerator."""
    kitchen.refrigerator(canvas, scene, WHITE)


def stove(canvas: Canvas, scene: Scene) -> None:
    """Stand a stove with a pipe to the ceiling."""
    canvas.fill(rect(-0.018, -1, 0.018, -0.22), scene.paint(IRON, Tone.DARK))
    kitchen.stove(canvas, scene, hood=False)


def bathtub(canvas: Canvas, scene: Scene) -> None:
    """Stand a bathtub."""
    bathroom.tub(canvas, scene, CORAL)


def sink(canvas: Canvas, scene: Scene) -> None:
    """Stand a wash basin."""
    bathroom.basin(canvas, scene)


def arcade_monitor(canvas: Canvas, scene: Scene) -> None:
    """Stand a console with slanting screens."""
    canvas.fill(polygon((-0.14, 0), (-0.12, -0.17), (0.12, -0.17), (0.14, 0)), scene.paint(STEEL, Tone.DARK))
    canvas.fill(polygon((-0.13, -0.16), (-0.10, -0.215), (0.10, -0.215), (0.13, -0.16)), scene.paint(COAL, Tone.DEEP))
    for k in range(3):
        x = -0.085 + 0.065 * k
        canvas.fill(polygon((x - 0.008, -0.170), (x, -0.205), (x + 0.044, -0.205), (x + 0.050, -0.170)),
            scene.paint(SCREEN, Tone.LIGHT if k % 2 else Tone.MID))  # fmt: skip
    for k in range(6):
        canvas.fill(circle(-0.075 + 0.03 * k, -0.13, 0.007), scene.key.accent if k == 4 else scene.paint(WHITE,
            Tone.LIGHT))  # fmt: skip
