"""Dressing of trades, institutions and rites: the canvas's origin is on the floor."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import hospital, lamps, seats
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    COAL,
    CREAM,
    IRON,
    NAVY,
    OAK,
    PAPER,
    PINE,
    STEEL,
    STONE,
    TEAL,
    TERRACOTTA,
    WALNUT,
    WHITE,
    WINE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def altar(canvas: Canvas, scene: Scene) -> None:
    """Stand an altar with a cloth and two candles."""
    canvas.fill(rect(-0.17, -0.20, 0.17, 0), scene.paint(STONE, Tone.MID))
    canvas.fill(polygon((-0.18, -0.215), (0.18, -0.215), (0.185, -0.13), (-0.185, -0.13)),
        scene.paint(WHITE, Tone.LIGHT))  # fmt: skip
    canvas.fill(polygon((-0.045, -0.215), (0.045, -0.215), (0.04, -0.09), (0, -0.07), (-0.04, -0.09)), scene.key.accent)
    for x in (-0.13, 0.125):
        lamps.candle(canvas.at(x, -0.215, 1.1), scene)


def anvil(canvas: Canvas, scene: Scene) -> None:
    """Stand an anvil on its block, a hammer laid over it."""
    canvas.fill(polygon((-0.06, 0), (-0.05, -0.10), (0.05, -0.10), (0.06, 0)), scene.paint(OAK, Tone.DARK))
    canvas.fill(blob((-0.13, -0.178, 0), (0.085, -0.178, 0), (0.085, -0.155, 0), (0.03, -0.145), (0.04, -0.10, 0),
        (-0.045, -0.10, 0), (-0.03, -0.145), (-0.07, -0.16)), scene.paint(IRON, Tone.DEEP))  # fmt: skip
    canvas.line([(-0.01, -0.182), (0.10, -0.215)], 0.008, scene.paint(OAK, Tone.MID))


def barrel(canvas: Canvas, scene: Scene) -> None:
    """Stand a barrel with three hoops."""
    seats.shadow(canvas, scene, 0.15)
    canvas.fill(blob((-0.06, 0, 0), (-0.085, -0.10), (-0.06, -0.20, 0), (0.06, -0.20, 0), (0.085, -0.10),
        (0.06, 0, 0)), scene.paint(OAK, Tone.MID))  # fmt: skip
    side = -scene.key.side
    canvas.fill(blob((side * 0.02, 0, 0), (side * 0.03, -0.10), (side * 0.02, -0.20, 0), (side * 0.06, -0.20, 0),
        (side * 0.085, -0.10), (side * 0.06, 0, 0)), scene.paint(OAK, Tone.DARK))  # fmt: skip
    for y, wide in ((-0.045, 0.077), (-0.165, 0.072)):
        canvas.fill(rect(-wide, y, wide, y + 0.014), scene.paint(IRON, Tone.DARK))


def crate(canvas: Canvas, scene: Scene) -> None:
    """Stand two crates, one on the other."""
    for x, y, wide, high in ((-0.10, 0, 0.19, 0.15), (-0.06, -0.15, 0.13, 0.10)):
        canvas.fill(rect(x, y - high, x + wide, y), scene.paint(PINE, Tone.MID))
        for edge in (y - high, y - 0.02):
            canvas.fill(rect(x, edge, x + wide, edge + 0.02), scene.paint(PINE, Tone.DARK))
        canvas.fill(polygon((x, y - 0.02), (x + 0.02, y - 0.02), (x + wide, y - high + 0.02),
            (x + wide - 0.02, y - high + 0.02)), scene.paint(PINE, Tone.DARK))  # fmt: skip


def coffin(canvas: Canvas, scene: Scene) -> None:
    """Stand a coffin on two trestles, flowers on its lid."""
    for x in (-0.16, 0.13):
        canvas.fill(polygon((x - 0.02, 0), (x, -0.11), (x + 0.012, -0.11), (x + 0.034, 0), (x + 0.02, 0),
            (x + 0.006, -0.09), (x - 0.006, 0)), scene.paint(WALNUT, Tone.DEEP))  # fmt: skip
    canvas.fill(polygon((-0.27, -0.11), (-0.28, -0.16), (-0.15, -0.175), (0.27, -0.165), (0.265, -0.11)),
        scene.paint(WALNUT, Tone.DARK))  # fmt: skip
    canvas.fill(polygon((-0.28, -0.16), (-0.15, -0.205), (0.24, -0.195), (0.27, -0.165), (-0.15, -0.175)),
        scene.paint(WALNUT, Tone.MID))  # fmt: skip
    for x in (-0.06, -0.02, 0.03):
        canvas.fill(circle(x, -0.208, 0.017), scene.key.accent if x == -0.02 else scene.paint(CREAM, Tone.LIGHT))
    for x in (-0.18, 0.0, 0.17):
        canvas.fill(rounded(x, -0.140, x + 0.05, -0.130, 0.005), scene.paint(BRASS, Tone.LIGHT))


def easel(canvas: Canvas, scene: Scene) -> None:
    """Stand an easel with a canvas half painted."""
    wood = scene.paint(OAK, Tone.DARK)
    canvas.line([(0.0, -0.43), (-0.09, 0)], 0.011, wood)
    canvas.line([(0.0, -0.43), (0.09, 0)], 0.011, wood)
    canvas.line([(0.0, -0.40), (0.02, -0.02)], 0.008, scene.paint(OAK, Tone.DEEP))
    canvas.fill(polygon((-0.10, -0.36), (0.10, -0.365), (0.105, -0.155), (-0.105, -0.15)),
        scene.paint(PAPER, Tone.LIGHT))  # fmt: skip
    canvas.fill(blob((-0.08, -0.17, 0), (-0.07, -0.26), (0.0, -0.23), (0.05, -0.29), (0.09, -0.17, 0)),
        scene.paint(TEAL, Tone.MID))  # fmt: skip
    canvas.fill(circle(0.04, -0.31, 0.022), scene.key.accent)
    canvas.fill(rect(-0.12, -0.152, 0.12, -0.138), wood)


def hospital_bed(canvas: Canvas, scene: Scene) -> None:
    """Stand a hospital bed."""
    hospital.ward_bed(canvas, scene, NAVY)


def operating_table(canvas: Canvas, scene: Scene) -> None:
    """Stand an operating table under its lamp."""
    canvas.fill(polygon((-0.06, 0), (0.06, 0), (0.02, -0.03), (0.02, -0.15), (-0.02, -0.15), (-0.02, -0.03)),
        scene.paint(STEEL, Tone.DARK))  # fmt: skip
    canvas.fill(rounded(-0.24, -0.185, 0.24, -0.150, 0.012), scene.paint(TEAL, Tone.MID))
    canvas.line([(0.0, -0.9), (0.02, -0.62), (-0.03, -0.52)], 0.012, scene.paint(STEEL, Tone.DARK))
    canvas.fill(ellipse(-0.03, -0.505, 0.085, 0.022), scene.paint(STEEL, Tone.MID))
    canvas.fill(ellipse(-0.03, -0.496, 0.070, 0.012), scene.paint((245, 250, 240), Tone.GLOW))
    if scene.key.lamps:
        canvas.fill(polygon((-0.10, -0.49), (0.04, -0.49), (0.20, -0.18), (-0.24, -0.18)), scene.key.lamp, 0.16)


def loom(canvas: Canvas, scene: Scene) -> None:
    """Stand a loom with a striped web."""
    wood = scene.paint(OAK, Tone.DARK)
    canvas.fill(polygon((-0.15, -0.36), (0.15, -0.36), (0.15, -0.09), (-0.15, -0.09)), scene.paint(CREAM, Tone.LIGHT))
    for k, local in enumerate((WINE, TEAL, TERRACOTTA)):
        canvas.fill(rect(-0.15, -0.20 + 0.035 * k, 0.15, -0.178 + 0.035 * k), scene.paint(local, Tone.MID))
    for x in (-0.17, 0.15):
        canvas.fill(rect(x, -0.42, x + 0.02, 0), wood)
    for y in (-0.40, -0.24, -0.09):
        canvas.fill(rect(-0.19, y, 0.19, y + 0.018), wood)


def machine(canvas: Canvas, scene: Scene) -> None:
    """Stand a machine: a press with a flywheel."""
    canvas.fill(polygon((-0.15, 0), (-0.13, -0.20), (-0.07, -0.22), (-0.06, -0.33), (0.06, -0.33), (0.08, -0.12),
        (0.16, -0.10), (0.16, 0)), scene.paint(IRON, Tone.DARK))  # fmt: skip
    canvas.fill(circle(-0.07, -0.18, 0.10), scene.paint(IRON, Tone.DEEP))
    canvas.fill(circle(-0.07, -0.18, 0.078), scene.paint(IRON, Tone.DARK))
    for dx, dy in ((0.08, 0.0), (0.0, 0.08), (0.057, 0.057), (-0.057, 0.057)):
        canvas.line([(-0.07 - dx, -0.18 - dy), (-0.07 + dx, -0.18 + dy)], 0.010, scene.paint(IRON, Tone.DEEP))
    canvas.fill(circle(-0.07, -0.18, 0.020), scene.paint(BRASS, Tone.LIGHT))
    canvas.fill(rounded(0.09, -0.17, 0.12, -0.13, 0.005), scene.key.accent)


def microphone(canvas: Canvas, scene: Scene) -> None:
    """Stand a microphone."""
    canvas.fill(ellipse(0, -0.004, 0.045, 0.009), scene.paint(COAL, Tone.DEEP))
    canvas.fill(rect(-0.004, -0.35, 0.004, -0.006), scene.paint(STEEL, Tone.DARK))
    canvas.fill(rounded(-0.018, -0.405, 0.018, -0.345, 0.016), scene.paint(STEEL, Tone.LIGHT))
    for y in (-0.39, -0.375, -0.36):
        canvas.fill(rect(-0.017, y, 0.017, y + 0.004), scene.paint(COAL, Tone.DARK))


def pool_table(canvas: Canvas, scene: Scene) -> None:
    """Stand a pool table, seen from its long side."""
    for x in (-0.22, 0.18):
        canvas.fill(polygon((x, -0.10), (x + 0.045, -0.10), (x + 0.036, 0), (x + 0.010, 0)),
            scene.paint(WALNUT, Tone.DEEP))  # fmt: skip
    canvas.fill(polygon((-0.24, -0.20), (0.24, -0.20), (0.29, -0.155), (-0.29, -0.155)), scene.paint(WALNUT, Tone.MID))
    canvas.fill(polygon((-0.22, -0.194), (0.22, -0.194), (0.26, -0.165), (-0.26, -0.165)),
        scene.paint((50, 130, 90), Tone.MID))  # fmt: skip
    canvas.fill(rect(-0.29, -0.156, 0.29, -0.10), scene.paint(WALNUT, Tone.DARK))
    for x, local in ((-0.06, WHITE), (0.04, TERRACOTTA), (0.09, NAVY)):
        canvas.fill(circle(x, -0.182, 0.008), scene.paint(local, Tone.LIGHT if local is WHITE else Tone.MID))


def printing_press(canvas: Canvas, scene: Scene) -> None:
    """Stand a hand press with a sheet on its bed."""
    iron = scene.paint(IRON, Tone.DARK)
    canvas.fill(blob((-0.12, 0, 0), (-0.11, -0.35, 0.2), (0, -0.44), (0.11, -0.35, 0.2), (0.12, 0, 0),
        (0.085, 0, 0), (0.08, -0.33, 0.2), (0, -0.39), (-0.08, -0.33, 0.2), (-0.085, 0, 0)), iron)  # fmt: skip
    canvas.fill(rect(-0.02, -0.40, 0.02, -0.24), scene.paint(IRON, Tone.DEEP))
    canvas.fill(rect(-0.075, -0.25, 0.075, -0.225), scene.paint(IRON, Tone.DEEP))
    canvas.fill(polygon((-0.20, -0.16), (0.20, -0.16), (0.22, -0.135), (-0.22, -0.135)), scene.paint(OAK, Tone.DARK))
    canvas.fill(polygon((-0.06, -0.168), (0.06, -0.168), (0.068, -0.158), (-0.068, -0.158)),
        scene.paint(PAPER, Tone.LIGHT))  # fmt: skip
    canvas.line([(0.02, -0.30), (0.17, -0.27)], 0.012, scene.key.accent)


def pulpit(canvas: Canvas, scene: Scene) -> None:
    """Stand a pulpit on its foot."""
    canvas.fill(polygon((-0.05, 0), (0.05, 0), (0.03, -0.16), (-0.03, -0.16)),
        scene.paint(WALNUT, Tone.DARK, lit=False))  # fmt: skip
    canvas.fill(polygon((-0.11, -0.36), (0.11, -0.36), (0.07, -0.15), (-0.07, -0.15)), scene.paint(WALNUT, Tone.DARK))
    canvas.fill(polygon((-0.03, -0.35), (0.03, -0.35), (0.02, -0.165), (-0.02, -0.165)), scene.paint(WALNUT, Tone.MID))
    canvas.fill(rect(-0.125, -0.375, 0.125, -0.355), scene.paint(WALNUT, Tone.MID))
    canvas.fill(polygon((-0.05, -0.375), (-0.04, -0.40), (0.05, -0.40), (0.055, -0.375)),
        scene.paint(PAPER, Tone.LIGHT))  # fmt: skip


def skeleton(canvas: Canvas, scene: Scene) -> None:
    """Hang a teacher's skeleton on its stand."""
    bone = scene.paint(CREAM, Tone.LIGHT)
    canvas.fill(rect(0.05, -0.47, 0.056, 0), scene.paint(IRON, Tone.DARK))
    canvas.fill(rect(0.0, -0.474, 0.056, -0.466), scene.paint(IRON, Tone.DARK))
    canvas.fill(ellipse(0, -0.405, 0.026, 0.032), bone)
    for x in (-0.010, 0.010):
        canvas.fill(circle(x, -0.405, 0.006), scene.paint(COAL, Tone.DEEP))
    canvas.line([(0, -0.37), (0, -0.22)], 0.009, bone)
    for k in range(4):
        y = -0.345 + 0.022 * k
        canvas.line([(-0.042 + 0.003 * k, y + 0.006), (0, y - 0.004), (0.042 - 0.003 * k, y + 0.006)], 0.007, bone)
    canvas.fill(blob((-0.035, -0.232), (0.035, -0.232), (0.015, -0.195), (-0.015, -0.195)), bone)
    for side in (-1, 1):
        canvas.line([(side * 0.045, -0.345), (side * 0.058, -0.27), (side * 0.055, -0.19)], 0.007, bone)
        canvas.line([(side * 0.018, -0.20), (side * 0.022, -0.11), (side * 0.018, -0.015)], 0.009, bone)


def stage(canvas: Canvas, scene: Scene) -> None:
    """Stand a low stage with a curtain behind it."""
    canvas.fill(blob((-0.19, -0.46, 0), (0.19, -0.46, 0), (0.17, -0.2), (0.19, -0.05, 0), (-0.19, -0.05, 0),
        (-0.17, -0.2)), scene.paint(WINE, Tone.MID))  # fmt: skip
    for x in (-0.11, -0.02, 0.08):
        canvas.fill(rect(x, -0.46, x + 0.022, -0.05), scene.paint(WINE, Tone.DARK))
    canvas.fill(polygon((-0.22, -0.06), (0.22, -0.06), (0.25, -0.03), (-0.25, -0.03)), scene.paint(OAK, Tone.LIGHT))
    canvas.fill(rect(-0.25, -0.032, 0.25, 0.004), scene.paint(OAK, Tone.DARK))


def workbench(canvas: Canvas, scene: Scene) -> None:
    """Stand a workbench with a plane on it."""
    seats.table(canvas, scene, OAK, 0.40)
    canvas.fill(polygon((-0.07, -0.19), (-0.06, -0.215), (0.03, -0.21), (0.05, -0.19)), scene.paint(WALNUT, Tone.DARK))


def ladder(canvas: Canvas, scene: Scene) -> None:
    """Lean a ladder."""
    wood = scene.paint(PINE, Tone.MID)
    canvas.line([(-0.055, 0), (-0.005, -0.56)], 0.011, wood)
    canvas.line([(0.045, 0), (0.075, -0.56)], 0.011, wood)
    for k in range(1, 9):
        t = k / 9
        canvas.line([(-0.055 + 0.05 * t, -0.56 * t), (0.045 + 0.03 * t, -0.56 * t)], 0.008,
            scene.paint(PINE, Tone.DARK))  # fmt: skip


def monitor(canvas: Canvas, scene: Scene) -> None:
    """Stand a hospital's screen on its pole."""
    hospital.monitor(canvas, scene)
