"""What a room's name asks for by way of machines: washers, a conveyor, the engine of a ship, a cinema's screen."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, hoop, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import seats
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    COAL,
    GLASS,
    IRON,
    NAVY,
    OCHRE,
    RED,
    STEEL,
    TEAL,
    WHITE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def washers(canvas: Canvas, scene: Scene, count: int = 5) -> None:
    """Stand a row of washing machines, a second one on it, wash turning behind some doors: 0.15 wide each."""
    for row in range(2):
        for k in range(count):
            one = canvas.at(-0.075 * (count - 1) + 0.15 * k, -0.215 * row)
            one.fill(rounded(-0.072, -0.21, 0.072, 0, 0.008), scene.paint(WHITE, Tone.LIGHT, lit=row == 1))
            one.fill(rect(0.045, -0.205, 0.072, -0.004), scene.paint(WHITE, Tone.MID, lit=False), 0.7)
            one.fill(rect(-0.06, -0.198, 0.06, -0.175), scene.paint(TEAL, Tone.DARK))
            one.fill(circle(0.04, -0.187, 0.007), scene.key.accent)
            one.fill(circle(0, -0.088, 0.058), scene.paint(STEEL, Tone.MID))
            one.fill(circle(0, -0.088, 0.046), scene.paint(COAL, Tone.DARK))
            if scene.chance(0.6):
                cloth = scene.paint(scene.pick((RED, NAVY, OCHRE, TEAL)), Tone.MID)
                one.fill(blob((-0.04, -0.08), (-0.01, -0.11), (0.035, -0.085), (0.02, -0.052), (-0.02, -0.050)), cloth)
            one.fill(
                blob((-0.034, -0.10), (-0.014, -0.125), (0.006, -0.128), (-0.02, -0.108)),
                scene.paint(GLASS, Tone.LIGHT),
                0.7,
            )


def vending_machine(canvas: Canvas, scene: Scene) -> None:
    """Stand a vending machine, lit, with rows of cans: 0.18 wide."""
    seats.shadow(canvas, scene, 0.18)
    canvas.fill(rounded(-0.09, -0.40, 0.09, 0, 0.01), scene.paint(RED, Tone.MID))
    canvas.fill(rect(0.045, -0.395, 0.09, -0.004), scene.paint(RED, Tone.DARK))
    canvas.fill(rect(-0.078, -0.385, 0.04, -0.10), scene.key.glow(GLASS))
    for row in range(4):
        for k in range(4):
            local = (RED, TEAL, OCHRE, NAVY)[(row + k) % 4]
            x, y = -0.072 + 0.028 * k, -0.335 + 0.066 * row
            canvas.fill(rounded(x, y - 0.042, x + 0.020, y, 0.004), scene.paint(local, Tone.MID))
    canvas.fill(rect(0.055, -0.28, 0.08, -0.20), scene.paint(COAL, Tone.DEEP))
    canvas.fill(circle(0.067, -0.30, 0.007), scene.key.accent)
    canvas.fill(rect(-0.07, -0.075, 0.035, -0.03), scene.paint(COAL, Tone.DEEP))


def conveyor(canvas: Canvas, scene: Scene) -> None:
    """Stand a press over a belt that carries parts away: about 0.7 wide and 0.45 high."""
    steel, dark, deep = scene.paint(STEEL, Tone.MID), scene.paint(IRON, Tone.DARK), scene.paint(IRON, Tone.DEEP)
    seats.shadow(canvas, scene, 0.66)
    canvas.fill(rounded(-0.16, -0.44, 0.12, 0, 0.015), scene.paint(TEAL, Tone.MID))
    canvas.fill(rect(0.02, -0.43, 0.12, 0), scene.paint(TEAL, Tone.DARK))
    canvas.fill(rect(-0.11, -0.30, 0.07, -0.15), deep)
    canvas.fill(rect(-0.07, -0.36, 0.03, -0.24), steel)
    canvas.fill(rect(-0.085, -0.25, 0.045, -0.225), dark)
    canvas.fill(circle(-0.125, -0.385, 0.020), scene.key.glow(scene.key.accent))
    canvas.fill(circle(-0.125, -0.33, 0.014), scene.paint(WHITE, Tone.LIGHT))
    canvas.fill(hoop(0.06, -0.385, 0.05, 0.05, 0.016), dark)
    canvas.fill(rounded(-0.40, -0.155, 0.46, -0.115, 0.02), deep)
    canvas.fill(rect(-0.39, -0.158, 0.45, -0.146), scene.paint(COAL, Tone.DARK))
    for k in range(9):
        canvas.fill(circle(-0.375 + 0.1 * k, -0.135, 0.014), steel)
    for x in (-0.34, -0.24, 0.38):
        canvas.fill(rect(x - 0.012, -0.12, x + 0.012, 0), dark)
    for x, local in ((-0.33, OCHRE), (0.20, OCHRE), (0.34, RED)):
        canvas.fill(rect(x - 0.035, -0.20, x + 0.035, -0.158), scene.paint(local, Tone.MID))
        canvas.fill(rect(x + 0.012, -0.20, x + 0.035, -0.158), scene.paint(local, Tone.DARK))


def engine(canvas: Canvas, scene: Scene) -> None:
    """Stand an engine: a row of cylinders under pipes, a wheel, dials: about 0.8 wide and 0.5 high."""
    green, shade = scene.paint(TEAL, Tone.MID), scene.paint(TEAL, Tone.DARK)
    seats.shadow(canvas, scene, 0.76)
    canvas.fill(rect(-0.40, -0.15, 0.36, 0), scene.paint(IRON, Tone.DARK))
    canvas.fill(rect(-0.42, -0.17, 0.38, -0.145), scene.paint(STEEL, Tone.MID))
    for k in range(4):
        x = -0.32 + 0.16 * k
        canvas.fill(rounded(x - 0.055, -0.36, x + 0.055, -0.16, 0.02), green)
        canvas.fill(rounded(x + 0.012, -0.36, x + 0.055, -0.16, 0.02), shade)
        canvas.fill(rect(x - 0.065, -0.30, x + 0.065, -0.285), scene.paint(STEEL, Tone.LIGHT))
        canvas.fill(rect(x - 0.020, -0.40, x + 0.020, -0.35), scene.paint(BRASS, Tone.MID))
        canvas.fill(circle(x, -0.09, 0.022), scene.paint(BRASS, Tone.DARK))
    canvas.line([(-0.44, -0.42), (0.20, -0.42), (0.30, -0.46), (0.30, -0.9)], 0.036, scene.paint(RED, Tone.DARK))
    canvas.line([(-0.44, -0.47), (0.14, -0.47), (0.20, -0.52), (0.20, -0.9)], 0.018, scene.paint(BRASS, Tone.MID))
    canvas.fill(hoop(0.37, -0.16, 0.145, 0.155, 0.030), scene.paint(IRON, Tone.DEEP))
    for k in range(3):
        spoke = canvas.at(0.37, -0.16, degrees=60 * k + 12)
        spoke.fill(rect(-0.009, -0.14, 0.009, 0.14), scene.paint(IRON, Tone.DEEP))
    for x in (-0.22, -0.02):
        canvas.fill(circle(x, -0.505, 0.030), scene.paint(BRASS, Tone.DARK))
        canvas.fill(circle(x, -0.505, 0.023), scene.paint(WHITE, Tone.LIGHT))
        canvas.line([(x, -0.505), (x + 0.012, -0.52)], 0.005, scene.key.accent)


def picture_screen(canvas: Canvas, scene: Scene, wide: float) -> None:
    """Light up a cinema's screen: a face of few shapes, and the beam that throws it. The origin is its middle."""
    half, tall = wide / 2, wide * 0.24
    canvas.fill(rect(-half - 0.02, -tall - 0.02, half + 0.02, tall + 0.02), scene.paint(COAL, Tone.DEEP))
    frame = rect(-half, -tall, half, tall)
    with canvas.inside(frame) as inner:
        inner.fill(frame, scene.key.glow(GLASS))
        inner.fill(
            blob(
                (-half, tall * 0.5, 0),
                (-half * 0.4, tall * 0.1),
                (half * 0.1, tall * 0.45),
                (half, tall * 0.2, 0),
                (half, tall, 0),
                (-half, tall, 0),
            ),
            scene.paint(STEEL, Tone.MID),
        )
        inner.fill(
            blob(
                (-half * 0.52, tall, 0),
                (-half * 0.44, tall * 0.45),
                (-half * 0.2, tall * 0.35),
                (0.06 * half, tall * 0.5),
                (half * 0.12, tall, 0),
            ),
            scene.paint(NAVY, Tone.DARK),
        )
        inner.fill(ellipse(-half * 0.2, -tall * 0.12, half * 0.13, tall * 0.44), scene.paint(WHITE, Tone.MID))
        inner.fill(
            blob(
                (-half * 0.34, -tall * 0.1),
                (-half * 0.3, -tall * 0.62),
                (-half * 0.1, -tall * 0.66),
                (-half * 0.05, -tall * 0.15),
                (-half * 0.12, -tall * 0.4),
                (-half * 0.28, -tall * 0.36),
            ),
            scene.paint(COAL, Tone.DEEP),
        )
        inner.fill(circle(half * 0.55, -tall * 0.4, tall * 0.26), scene.key.glow(WHITE))
    canvas.glow(0, 0, half * 1.25, tall * 1.9, scene.key.glow(GLASS), 0.22)
    canvas.fill(
        polygon((-half, -tall), (half, -tall), (half * 0.1, -tall - 0.5), (-half * 0.02, -tall - 0.5)),
        scene.key.glow(WHITE),
        0.05,
    )
