"""Dressing that stands on a table: the canvas's origin is on its top."""

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
    OAK,
    OCHRE,
    PAPER,
    SCREEN,
    STEEL,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WHITE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era


def phone(canvas: Canvas, scene: Scene) -> None:
    """Stand a telephone: a dial and a cradle, or a flat one of today."""
    if scene.place.era in (Era.NOW, Era.FUTURE):
        canvas.fill(polygon((-0.03, 0), (-0.022, -0.012), (0.03, -0.012), (0.026, 0)), scene.paint(COAL, Tone.DEEP))
        canvas.fill(polygon((-0.02, -0.004), (-0.016, -0.010), (0.024, -0.010), (0.020, -0.004)),
            scene.paint(SCREEN, Tone.LIGHT))  # fmt: skip
        return
    body = scene.paint(COAL, Tone.DEEP)
    canvas.fill(blob((-0.042, 0, 0), (-0.034, -0.026, 0.4), (-0.018, -0.042), (0.018, -0.042), (0.034, -0.026, 0.4),
        (0.042, 0, 0)), body)  # fmt: skip
    canvas.line([(-0.045, -0.044), (-0.02, -0.056), (0.02, -0.056), (0.045, -0.044)], [0.020, 0.011, 0.011, 0.020],
        body)  # fmt: skip
    canvas.fill(circle(0, -0.020, 0.015), scene.paint(CREAM, Tone.LIGHT))
    canvas.fill(circle(0, -0.020, 0.006), body)


def radio(canvas: Canvas, scene: Scene) -> None:
    """Stand a radio: round shoulders, cloth, one lit dial."""
    canvas.fill(blob((-0.062, 0, 0), (-0.062, -0.05, 0.4), (0, -0.088), (0.062, -0.05, 0.4), (0.062, 0, 0)),
        scene.paint(WALNUT, Tone.DARK))  # fmt: skip
    canvas.fill(rounded(-0.046, -0.052, 0.010, -0.012, 0.010), scene.paint(OCHRE, Tone.LIGHT))
    canvas.fill(circle(0.036, -0.036, 0.015), scene.paint(CREAM, Tone.LIGHT))
    canvas.line([(0.036, -0.036), (0.044, -0.046)], 0.003, scene.key.accent)
    canvas.fill(circle(0.036, -0.012, 0.006), scene.paint(BRASS, Tone.MID))


def typewriter(canvas: Canvas, scene: Scene) -> None:
    """Stand a typewriter with a sheet in it."""
    canvas.fill(polygon((-0.028, -0.05), (-0.026, -0.10), (0.03, -0.10), (0.030, -0.05)),
        scene.paint(PAPER, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((-0.062, 0, 0), (-0.056, -0.026, 0.4), (-0.04, -0.05, 0.3), (0.04, -0.05, 0.3),
        (0.056, -0.026, 0.4), (0.062, 0, 0)), scene.paint(COAL, Tone.DEEP))  # fmt: skip
    canvas.fill(rounded(-0.070, -0.060, 0.070, -0.046, 0.006), scene.paint(IRON, Tone.DARK))
    for row in range(2):
        for k in range(6):
            canvas.fill(circle(-0.036 + 0.0145 * k, -0.018 + 0.010 * row, 0.0036), scene.paint(CREAM, Tone.LIGHT))


def computer(canvas: Canvas, scene: Scene) -> None:
    """Stand a computer: a deep box in the seventies and eighties, a flat one now."""
    if scene.place.era in (Era.SIXTIES, Era.SEVENTIES, Era.EIGHTIES):
        canvas.fill(rounded(-0.062, -0.115, 0.062, -0.02, 0.010), scene.paint(CREAM, Tone.LIGHT, lit=False))
        canvas.fill(rounded(-0.046, -0.102, 0.040, -0.034, 0.008), scene.paint(COAL, Tone.DEEP))
        for k, wide in enumerate((0.05, 0.03, 0.06)):
            canvas.fill(rect(-0.038, -0.092 + 0.017 * k, -0.038 + wide, -0.086 + 0.017 * k),
                scene.paint(SCREEN, Tone.LIGHT))  # fmt: skip
        canvas.fill(polygon((-0.07, 0), (-0.06, -0.02), (0.06, -0.02), (0.07, 0)), scene.paint(CREAM, Tone.MID))
        return
    canvas.fill(rect(-0.008, -0.03, 0.008, 0), scene.paint(COAL, Tone.DARK))
    canvas.fill(rounded(-0.085, -0.125, 0.085, -0.022, 0.006), scene.paint(COAL, Tone.DEEP))
    canvas.fill(rect(-0.076, -0.116, 0.076, -0.031), scene.paint(SCREEN, Tone.LIGHT, lit=False))
    canvas.fill(polygon((-0.076, -0.06), (0.0, -0.116), (0.04, -0.116), (-0.076, -0.035)),
        scene.paint(WHITE, Tone.LIGHT), 0.6)  # fmt: skip


def gramophone(canvas: Canvas, scene: Scene) -> None:
    """Stand a gramophone with a great horn."""
    canvas.fill(polygon((-0.052, 0), (-0.048, -0.038), (0.048, -0.038), (0.052, 0)), scene.paint(WALNUT, Tone.DARK))
    canvas.fill(ellipse(-0.005, -0.040, 0.040, 0.007), scene.paint(COAL, Tone.DEEP))
    canvas.line([(0.036, -0.04), (0.052, -0.085), (0.02, -0.105)], [0.006, 0.008, 0.014], scene.paint(BRASS, Tone.DARK))
    canvas.fill(blob((0.028, -0.098), (-0.02, -0.10), (-0.072, -0.075, 0.3), (-0.085, -0.125),
        (-0.060, -0.178, 0.3), (-0.01, -0.14)), scene.paint(BRASS, Tone.MID))  # fmt: skip
    canvas.fill(ellipse(-0.071, -0.126, 0.018, 0.052, 14), scene.paint(BRASS, Tone.LIGHT))


def globe(canvas: Canvas, scene: Scene) -> None:
    """Stand a globe."""
    canvas.fill(polygon((-0.03, 0), (0.03, 0), (0.008, -0.03), (-0.008, -0.03)), scene.paint(BRASS, Tone.DARK))
    canvas.fill(circle(0, -0.070, 0.045), scene.paint(TEAL, Tone.MID))
    canvas.fill(blob((-0.02, -0.10), (0.014, -0.10), (0.008, -0.066), (-0.014, -0.056), (-0.030, -0.078)),
        scene.paint(OCHRE, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((0.012, -0.05), (0.034, -0.056), (0.024, -0.036)), scene.paint(OCHRE, Tone.LIGHT))


def vase(canvas: Canvas, scene: Scene) -> None:
    """Stand a vase with three flowers."""
    for x, y in ((-0.026, -0.125), (0.006, -0.145), (0.034, -0.115)):
        canvas.line([(0, -0.06), (x * 0.7, (y - 0.06) / 2), (x, y)], 0.004, scene.paint((79, 138, 76), Tone.DARK))
        canvas.fill(circle(x, y, 0.016), scene.key.accent if x == 0.006 else scene.paint((220, 140, 120), Tone.LIGHT))
    canvas.fill(blob((-0.016, 0, 0), (-0.032, -0.035), (-0.012, -0.062, 0.4), (-0.016, -0.076, 0),
        (0.016, -0.076, 0), (0.012, -0.062, 0.4), (0.032, -0.035), (0.016, 0, 0)),
        scene.paint(TEAL, Tone.MID))  # fmt: skip


def bottle(canvas: Canvas, scene: Scene) -> None:
    """Stand a bottle and a glass."""
    storage.bottles(canvas, scene.aside("bottle"), -0.02, 0.0, 0, 0.085)
    canvas.fill(polygon((0.014, -0.032), (0.038, -0.032), (0.034, 0), (0.018, 0)), scene.paint(WHITE, Tone.LIGHT), 0.85)


def candle(canvas: Canvas, scene: Scene) -> None:
    """Stand three candles of three heights."""
    for x, size in ((-0.03, 0.8), (0.0, 1.2), (0.028, 0.95)):
        lamps.candle(canvas.at(x, 0, size), scene)


def lamp(canvas: Canvas, scene: Scene) -> None:
    """Stand a small lamp."""
    lamps.table_lamp(canvas, scene, PAPER)


def television(canvas: Canvas, scene: Scene) -> None:
    """Stand a television: a round tube in its box, or a flat one now."""
    if scene.place.era in (Era.NOW, Era.FUTURE):
        canvas.fill(polygon((-0.05, 0), (0.05, 0), (0.03, -0.02), (-0.03, -0.02)), scene.paint(COAL, Tone.DEEP))
        canvas.fill(rounded(-0.13, -0.165, 0.13, -0.016, 0.006), scene.paint(COAL, Tone.DEEP))
        canvas.fill(rect(-0.122, -0.157, 0.122, -0.026), scene.paint(SCREEN, Tone.MID))
        canvas.fill(polygon((-0.122, -0.07), (0.02, -0.157), (0.07, -0.157), (-0.122, -0.035)),
            scene.paint(WHITE, Tone.LIGHT), 0.5)  # fmt: skip
        return
    canvas.line([(0, -0.125), (-0.05, -0.19)], 0.004, scene.paint(STEEL, Tone.DARK))
    canvas.line([(0, -0.125), (0.042, -0.195)], 0.004, scene.paint(STEEL, Tone.DARK))
    canvas.fill(rounded(-0.09, -0.13, 0.09, 0, 0.012), scene.paint(OAK, Tone.DARK))
    canvas.fill(rounded(-0.078, -0.118, 0.040, -0.014, 0.022), scene.paint(SCREEN, Tone.LIGHT, lit=False))
    for y in (-0.10, -0.07):
        canvas.fill(circle(0.064, y, 0.010), scene.paint(BRASS, Tone.LIGHT))
    for k in range(3):
        canvas.fill(rect(0.052, -0.045 + 0.012 * k, 0.078, -0.040 + 0.012 * k), scene.paint(TERRACOTTA, Tone.LIGHT))


def aquarium(canvas: Canvas, scene: Scene) -> None:
    """Stand an aquarium with two fish."""
    canvas.fill(rect(-0.10, -0.12, 0.10, 0), scene.paint(TEAL, Tone.MID))
    canvas.fill(rect(-0.10, -0.12, 0.10, -0.105), scene.paint(COAL, Tone.DARK))
    canvas.fill(blob((-0.10, -0.02, 0), (-0.03, -0.03), (0.04, -0.014), (0.10, -0.028, 0), (0.10, 0, 0),
        (-0.10, 0, 0)), scene.paint(OCHRE, Tone.LIGHT))  # fmt: skip
    for x, y, paint in ((-0.03, -0.07, scene.key.accent), (0.045, -0.055, scene.paint(OCHRE, Tone.LIGHT))):
        canvas.fill(blob((x - 0.016, y), (x, y - 0.010), (x + 0.016, y, 0), (x + 0.026, y - 0.009, 0),
            (x + 0.026, y + 0.009, 0), (x + 0.016, y, 0), (x, y + 0.010)), paint)  # fmt: skip
    canvas.line([(-0.075, -0.02), (-0.082, -0.06), (-0.07, -0.09)], 0.006, scene.paint((79, 138, 76), Tone.DARK))
    canvas.fill(polygon((0.03, -0.105), (0.06, -0.105), (-0.02, -0.01), (-0.05, -0.01)),
        scene.paint(WHITE, Tone.LIGHT), 0.35)  # fmt: skip
