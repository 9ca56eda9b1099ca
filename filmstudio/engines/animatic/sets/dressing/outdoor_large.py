"""Large outdoor things that only the script asks for. Each stands at the origin; its unit is a person's height."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, ribbon, rounded
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    GLASS,
    IRON,
    NAVY,
    OCHRE,
    RED,
    SLATE,
    STEEL,
    STONE,
    WOOD,
)
from filmstudio.engines.animatic.sets.scene import Scene


def crane(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A dock crane, four persons high."""
    tint, dark = scene.paint(OCHRE, Tone.MID, depth), scene.paint(IRON, Tone.DARK, depth)
    for x in (-0.6, 0.6):
        canvas.fill(polygon((x - 0.09, 0), (x * 0.5 - 0.07, -1.8), (x * 0.5 + 0.07, -1.8), (x + 0.09, 0)), tint)
    canvas.fill(polygon((-0.55, -1.0), (0.5, -1.5), (0.5, -1.42), (-0.55, -0.92)), tint)
    canvas.fill(polygon((-0.6, -1.75), (0.45, -1.75), (0.45, -2.3), (-0.4, -2.3)), dark)
    canvas.fill(
        rect(0.1, -2.2, 0.38, -1.92),
        scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(GLASS, Tone.LIGHT, depth),
    )
    canvas.fill(polygon((0.2, -2.2), (2.3, -3.9), (2.36, -3.8), (0.4, -2.0)), tint)
    canvas.fill(ribbon([(-0.2, -2.3), (0.1, -3.0), (2.3, -3.85)], 0.02), dark)
    canvas.fill(rect(2.29, -3.8, 2.31, -2.3), dark)
    canvas.fill(polygon((2.22, -2.3), (2.38, -2.3), (2.34, -2.12), (2.26, -2.12)), dark)


def ferris_wheel(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A big wheel, four and a half persons high, its cars in two colours, lit at night."""
    iron, y, radius = scene.paint(CHALK, Tone.LIGHT, depth), -2.5, 1.9
    for x in (-0.9, 0.9):
        canvas.fill(ribbon([(x, 0), (0, y)], 0.09), scene.paint(IRON, Tone.DARK, depth))
    rim = [(radius * math.cos(math.tau * k / 24), y + radius * math.sin(math.tau * k / 24)) for k in range(25)]
    canvas.fill(ribbon(rim, 0.06), iron)
    canvas.fill(ribbon([(px * 0.86, y + (py - y) * 0.86) for px, py in rim], 0.035), iron)
    start = scene.roll(0, 1)
    for k in range(12):
        turn = math.tau * (k + start) / 12
        ex, ey = radius * math.cos(turn), y + radius * math.sin(turn)
        canvas.fill(ribbon([(0, y), (ex, ey)], 0.018), iron)
        tint = scene.key.accent if k % 4 == 0 else scene.paint((RED, NAVY, OCHRE)[k % 3], Tone.MID, depth)
        canvas.fill(
            blob(
                (ex - 0.14, ey + 0.05, 0),
                (ex, ey - 0.06),
                (ex + 0.14, ey + 0.05, 0),
                (ex + 0.11, ey + 0.24),
                (ex - 0.11, ey + 0.24),
            ),
            tint,
        )
        if scene.key.lamps:
            canvas.fill(circle(ex, ey, 0.05), scene.key.glow(scene.key.lamp))
    canvas.fill(circle(0, y, 0.14), scene.paint(IRON, Tone.DARK, depth))


def neon_sign(canvas: Canvas, scene: Scene, depth: float) -> None:
    """An upright sign on a post: an arrow and three bars without a word, burning at night."""
    dark = scene.paint(IRON, Tone.DARK, depth)
    canvas.fill(rect(-0.06, -1.4, 0.06, 0), dark)
    canvas.fill(rounded(-0.72, -3.0, 0.72, -1.35, 0.18), dark)
    tube = scene.key.glow(scene.key.accent) if scene.key.lamps else scene.paint(scene.key.accent, Tone.MID, depth)
    pale = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(CHALK, Tone.LIGHT, depth)
    canvas.fill(ribbon([(-0.5, -2.75), (0.28, -2.75)], 0.09), tube)
    canvas.fill(ribbon([(-0.5, -2.45), (0.5, -2.45)], 0.09), pale)
    canvas.fill(ribbon([(-0.5, -2.15), (0.1, -2.15)], 0.09), pale)
    canvas.fill(ribbon([(-0.5, -1.70), (0.0, -1.62), (0.46, -1.70)], 0.08), tube)
    canvas.fill(polygon((0.36, -1.92), (0.62, -1.70), (0.36, -1.50)), tube)
    if scene.key.lamps:
        canvas.glow(0, -2.2, 1.5, 1.4, scene.key.accent, 0.35)


def plane(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A small aeroplane on its wheels, five long."""
    body, dark = scene.paint(CHALK, Tone.LIGHT, depth), scene.paint(RED, Tone.MID, depth)
    canvas.fill(
        blob(
            (-2.4, -0.95, 0),
            (-1.0, -1.25),
            (0.8, -1.45),
            (1.9, -1.15),
            (2.2, -0.85, 0.4),
            (1.6, -0.5),
            (0, -0.45),
            (-2.3, -0.75, 0),
        ),
        body,
    )
    canvas.fill(polygon((-2.5, -0.85), (-2.7, -1.75), (-2.3, -1.75), (-1.6, -1.05)), dark)
    canvas.fill(blob((0.1, -1.36, 0), (0.5, -1.72), (1.0, -1.66), (1.3, -1.30, 0)), scene.paint(GLASS, Tone.MID, depth))
    canvas.fill(polygon((-0.6, -0.75), (-0.2, -0.95), (1.1, -0.90), (0.4, -0.62)), dark)
    canvas.fill(
        polygon((-2.3, -0.78), (2.1, -0.78), (1.6, -0.5), (0, -0.45), (-2.2, -0.72)),
        scene.paint(CHALK, Tone.MID, depth, lit=False),
        0.8,
    )
    canvas.fill(ellipse(2.22, -0.88, 0.05, 0.62), scene.paint(IRON, Tone.DARK, depth))
    for x in (0.9, -1.9):
        canvas.fill(ribbon([(x, -0.55), (x + 0.05, -0.18)], 0.05), scene.paint(IRON, Tone.DARK, depth))
        canvas.fill(circle(x + 0.05, -0.16, 0.16), scene.paint(IRON, Tone.DEEP, depth))


def spaceship(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A rocket on its fins, four persons high; its windows glow."""
    body, shade = scene.paint(STEEL, Tone.LIGHT, depth), scene.paint(STEEL, Tone.DARK, depth, lit=False)
    fin = scene.paint(RED, Tone.MID, depth)
    for side in (-1, 1):
        canvas.fill(
            blob((side * 0.35, -1.5, 0), (side * 0.85, -0.9), (side * 1.05, 0.02, 0), (side * 0.45, -0.45, 0)), fin
        )
    canvas.fill(
        blob(
            (0, -4.2, 0.1),
            (0.45, -3.0),
            (0.55, -1.6),
            (0.35, -0.4, 0.2),
            (-0.35, -0.4, 0.2),
            (-0.55, -1.6),
            (-0.45, -3.0),
        ),
        body,
    )
    s = -scene.key.side
    canvas.fill(
        blob(
            (0, -4.2, 0),
            (s * 0.14, -3.0),
            (s * 0.18, -1.6),
            (s * 0.12, -0.4, 0),
            (s * 0.35, -0.4, 0),
            (s * 0.55, -1.6),
            (s * 0.45, -3.0),
        ),
        shade,
        0.8,
    )
    canvas.fill(blob((0, -4.2, 0), (0.30, -3.5), (0.0, -3.42), (-0.30, -3.5)), fin)
    for y in (-2.9, -2.2):
        canvas.fill(circle(0, y, 0.20), scene.paint(IRON, Tone.DARK, depth))
        canvas.fill(
            circle(0, y, 0.14),
            scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(GLASS, Tone.LIGHT, depth),
        )
    canvas.fill(polygon((-0.06, -0.8), (0.06, -0.8), (0.08, 0.02), (-0.08, 0.02)), fin)


def tower(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A round stone tower with teeth, four and a half persons high."""
    body, shade = scene.paint(STONE, Tone.MID, depth), scene.paint(STONE, Tone.DARK, depth, lit=False)
    canvas.fill(polygon((-0.82, 0), (-0.66, -3.7), (0.66, -3.7), (0.82, 0)), body)
    s = -scene.key.side
    canvas.fill(polygon((s * 0.22, 0), (s * 0.2, -3.7), (s * 0.66, -3.7), (s * 0.82, 0)), shade, 0.8)
    canvas.fill(polygon((-0.70, -3.65), (-0.84, -3.9), (0.84, -3.9), (0.70, -3.65)), body)
    for k in range(4):
        canvas.fill(rect(-0.84 + 0.46 * k, -4.2, -0.84 + 0.46 * k + 0.28, -3.88), body if k < 2 else shade)
    dark = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(SLATE, Tone.DEEP, depth)
    for x, y in ((-0.2, -2.6), (0.1, -1.5)):
        canvas.fill(
            blob((x - 0.08, y, 0), (x - 0.08, y - 0.3, 0.4), (x, y - 0.42), (x + 0.08, y - 0.3, 0.4), (x + 0.08, y, 0)),
            dark,
        )
    canvas.fill(
        blob((-0.26, 0, 0), (-0.26, -0.7, 0.4), (0, -0.95), (0.26, -0.7, 0.4), (0.26, 0, 0)),
        scene.paint(WOOD, Tone.DEEP, depth),
    )


def windmill(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A windmill with four sails of lattice, four and a half persons high."""
    body, shade = scene.paint(CHALK, Tone.LIGHT, depth), scene.paint(CHALK, Tone.MID, depth, lit=False)
    canvas.fill(polygon((-0.85, 0), (-0.5, -2.6), (0.5, -2.6), (0.85, 0)), body)
    s = -scene.key.side
    canvas.fill(polygon((s * 0.2, 0), (s * 0.14, -2.6), (s * 0.5, -2.6), (s * 0.85, 0)), shade)
    canvas.fill(
        blob((-0.58, -2.55, 0), (-0.4, -2.95), (0, -3.12), (0.4, -2.95), (0.58, -2.55, 0)),
        scene.paint(RED, Tone.DARK, depth),
    )
    canvas.fill(polygon((-0.2, 0), (-0.18, -0.8), (0.18, -0.8), (0.2, 0)), scene.paint(WOOD, Tone.DARK, depth))
    turn = scene.roll(8, 80)
    for k in range(4):
        arm = canvas.at(0, -2.7, degrees=turn + 90 * k)
        arm.fill(rect(-0.03, -2.0, 0.03, 0), scene.paint(WOOD, Tone.DARK, depth))
        arm.fill(
            polygon((0.03, -0.5), (0.36, -0.5), (0.34, -1.95), (0.03, -1.95)),
            scene.paint(CHALK, Tone.LIGHT if k % 2 else Tone.MID, depth),
        )
        for n in range(4):
            arm.fill(rect(0.03, -1.9 + 0.38 * n, 0.35, -1.86 + 0.38 * n), scene.paint(WOOD, Tone.DARK, depth))
