"""What a bar's name asks for: the machines and the table of a casino, the mirror ball of a club."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import seats
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    COAL,
    CREAM,
    LEAF,
    RED,
    STEEL,
    TEAL,
    WALNUT,
    WHITE,
    WINE,
)
from filmstudio.engines.animatic.sets.scene import Scene


def slot_machines(canvas: Canvas, scene: Scene) -> None:
    """Stand three slot machines side by side, each with its reels and its arm: 0.42 wide."""
    seats.shadow(canvas, scene, 0.42)
    for k, local in enumerate((RED, TEAL, WINE)):
        one = canvas.at(-0.14 + 0.14 * k, 0)
        one.fill(rounded(-0.06, -0.36, 0.06, 0, 0.02), scene.paint(local, Tone.MID))
        one.fill(rect(0.02, -0.34, 0.06, -0.01), scene.paint(local, Tone.DARK))
        one.fill(rounded(-0.052, -0.35, 0.052, -0.275, 0.012), scene.key.glow(scene.key.accent if k == 1 else CREAM))
        one.fill(rect(-0.045, -0.25, 0.045, -0.18), scene.paint(COAL, Tone.DEEP))
        for x in (-0.038, -0.011, 0.016):
            one.fill(rect(x, -0.244, x + 0.022, -0.186), scene.key.glow(CREAM))
            one.fill(circle(x + 0.011, -0.215, 0.008), scene.paint(RED if k else LEAF, Tone.DARK))
        one.fill(
            polygon((-0.062, -0.17), (0.062, -0.17), (0.075, -0.15), (-0.075, -0.15)), scene.paint(BRASS, Tone.MID)
        )
        one.line([(0.062, -0.13), (0.082, -0.22)], 0.007, scene.paint(STEEL, Tone.MID))
        one.fill(circle(0.083, -0.225, 0.011), scene.key.accent)
        if scene.key.lamps:
            one.glow(0, -0.25, 0.14, 0.14, scene.key.accent, 0.25)


def card_table(canvas: Canvas, scene: Scene) -> None:
    """Stand a table of green cloth with chips and cards on it: 0.46 wide."""
    seats.shadow(canvas, scene, 0.44)
    canvas.fill(polygon((-0.06, 0), (-0.03, -0.15), (0.03, -0.15), (0.06, 0)), scene.paint(WALNUT, Tone.DARK))
    canvas.fill(ellipse(0, -0.178, 0.24, 0.050), scene.paint(WALNUT, Tone.DEEP))
    canvas.fill(ellipse(0, -0.190, 0.24, 0.050), scene.paint(WALNUT, Tone.MID))
    canvas.fill(ellipse(0, -0.192, 0.21, 0.040), scene.paint(LEAF, Tone.MID))
    canvas.fill(ellipse(0, -0.188, 0.12, 0.020), scene.paint(LEAF, Tone.DARK), 0.6)
    for x, y, tall, local in ((-0.10, -0.192, 4, RED), (-0.065, -0.182, 2, WHITE), (0.09, -0.19, 3, scene.key.accent)):
        for k in range(tall):
            canvas.fill(ellipse(x, y - 0.007 * k, 0.016, 0.006), scene.paint(local, Tone.LIGHT if k % 2 else Tone.MID))
    for x, turn in ((0.0, -14), (0.028, 10)):
        card = canvas.at(x, -0.196, 1, turn)
        card.fill(
            polygon((-0.013, -0.010), (0.013, -0.010), (0.018, 0.010), (-0.018, 0.010)), scene.paint(WHITE, Tone.LIGHT)
        )


def mirror_ball(canvas: Canvas, scene: Scene) -> None:
    """Hang a mirror ball and throw its spots and two cones of colour, as shapes."""
    dice = scene.aside("spots of light")
    for x, foot, local in ((-0.34, -0.16, scene.key.accent), (0.36, 0.10, TEAL), (0.02, 0.44, WINE)):
        tint = scene.key.glow(local) if scene.key.lamps else scene.paint(local, Tone.LIGHT)
        canvas.fill(polygon((x - 0.012, -0.1), (x + 0.012, -0.1), (foot + 0.16, 0.66), (foot - 0.16, 0.66)), tint, 0.16)
    for _ in range(26):
        x, y = dice.roll(-scene.half, scene.half), dice.roll(0.02, 0.52)
        canvas.fill(ellipse(x, y, 0.012, 0.008, dice.roll(-30, 30)), scene.key.glow(CREAM), 0.55)
    canvas.fill(rect(-0.0025, -1, 0.0025, 0.06), scene.paint(COAL, Tone.DARK))
    canvas.fill(circle(0, 0.11, 0.062), scene.paint(STEEL, Tone.MID))
    with canvas.inside(circle(0, 0.11, 0.062)) as ball:
        for row in range(8):
            for k in range(8):
                bright = (row * 3 + k * 5) % 7
                tone = Tone.LIGHT if bright < 3 else Tone.DARK
                paint = scene.key.glow(WHITE) if bright == 0 else scene.paint(STEEL, tone)
                ball.fill(rect(-0.064 + 0.016 * k, 0.046 + 0.016 * row, -0.050 + 0.016 * k, 0.060 + 0.016 * row), paint)
