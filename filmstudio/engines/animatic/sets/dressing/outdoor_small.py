"""Small outdoor things that only the script asks for. Each stands at the origin; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, polygon, rect, ribbon
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    IRON,
    NAVY,
    OCHRE,
    RED,
    ROCK,
    ROSE,
    STONE,
    STRAW,
    WOOD,
)
from filmstudio.engines.animatic.sets.scene import Scene


def anchor(canvas: Canvas, scene: Scene, depth: float) -> None:
    """An old anchor leaning on its stock."""
    c, iron = canvas.at(0, 0, degrees=14), scene.paint(IRON, Tone.DARK, depth)
    c.fill(polygon((-0.04, -0.08), (-0.03, -0.82), (0.03, -0.82), (0.04, -0.08)), iron)
    c.fill(rect(-0.24, -0.74, 0.24, -0.68), iron)
    c.fill(
        ribbon(
            [(-0.34, -0.30), (-0.22, -0.08), (0, 0.0), (0.22, -0.08), (0.34, -0.30)], [0.05, 0.08, 0.09, 0.08, 0.05]
        ),
        iron,
    )
    for side in (-1, 1):
        c.fill(polygon((side * 0.34, -0.42), (side * 0.44, -0.24), (side * 0.24, -0.26)), iron)
    ring = [(0.0, -0.80), (0.07, -0.86), (0.0, -0.94), (-0.07, -0.86), (0.0, -0.80)]
    c.fill(ribbon(ring, 0.03), iron)


def barrel(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A standing barrel with two hoops."""
    canvas.fill(
        blob((-0.20, 0, 0), (-0.27, -0.28), (-0.20, -0.56, 0), (0.20, -0.56, 0), (0.27, -0.28), (0.20, 0, 0)),
        scene.paint(WOOD, Tone.MID, depth),
    )
    s = -scene.key.side
    canvas.fill(
        blob(
            (s * 0.06, 0, 0),
            (s * 0.09, -0.28),
            (s * 0.06, -0.56, 0),
            (s * 0.20, -0.56, 0),
            (s * 0.27, -0.28),
            (s * 0.20, 0, 0),
        ),
        scene.paint(WOOD, Tone.DARK, depth, lit=False),
    )
    for y in (-0.16, -0.42):
        canvas.fill(rect(-0.25, y, 0.25, y + 0.04), scene.paint(IRON, Tone.DARK, depth))


def fire(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A fire that stands still: logs, three flames, its light on the ground."""
    lamp = scene.key.lamp
    canvas.fill(ellipse(0, 0.03, 1.1, 0.17), lamp, 0.28 if scene.key.dark else 0.12)
    for turn in (-16, 12):
        canvas.at(0, -0.04, degrees=turn).fill(rect(-0.32, -0.05, 0.32, 0.05), scene.paint(WOOD, Tone.DEEP, depth))
    for x, wide, tall, tint in (
        (-0.12, 0.14, 0.46, scene.key.accent),
        (0.12, 0.15, 0.52, scene.key.accent),
        (0.0, 0.16, 0.66, lamp),
    ):
        canvas.fill(
            blob(
                (x - wide, -0.04, 0.4),
                (x - wide * 0.6, -tall * 0.5),
                (x + 0.03, -tall, 0),
                (x + wide * 0.7, -tall * 0.45),
                (x + wide, -0.04, 0.4),
            ),
            tint,
        )
    canvas.fill(blob((-0.07, -0.04, 0.4), (0.01, -0.34, 0), (0.07, -0.04, 0.4)), scene.key.glow(lamp))
    if scene.key.dark:
        canvas.glow(0, -0.3, 1.1, 0.9, lamp, 0.4)


def clothesline(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A line between two poles with four pieces of washing."""
    pole = scene.paint(WOOD, Tone.DARK, depth)
    for x in (-1.0, 1.0):
        canvas.fill(rect(x - 0.025, -1.15, x + 0.025, 0), pole)
    canvas.fill(ribbon([(-1.0, -1.12), (0, -1.03), (1.0, -1.12)], 0.012), pole)
    for k, local in enumerate((CHALK, ROSE, CHALK, NAVY)):
        x, wide, long = -0.72 + 0.46 * k, scene.roll(0.12, 0.19), scene.roll(0.30, 0.52)
        swing = scene.lean * long
        canvas.fill(
            polygon(
                (x - wide, -1.06),
                (x + wide, -1.05),
                (x + wide + swing, -1.05 + long),
                (x - wide * 0.9 + swing, -1.05 + long * 0.94),
            ),
            scene.paint(local, Tone.LIGHT, depth),
        )


def cross(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A wayside cross of wood on a heap of stones."""
    wood = scene.paint(WOOD, Tone.DARK, depth)
    canvas.fill(polygon((-0.06, 0), (-0.045, -1.5), (0.045, -1.5), (0.06, 0)), wood)
    canvas.fill(polygon((-0.42, -1.18), (0.42, -1.20), (0.42, -1.09), (-0.42, -1.07)), wood)
    for x, r in ((-0.2, 0.14), (0.18, 0.15), (0.0, 0.17)):
        canvas.fill(ellipse(x, -0.06, r, r * 0.7), scene.paint(ROCK, Tone.MID, depth))


def fence(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A piece of fence: five uneven pickets on two rails."""
    wood, dark = scene.paint(WOOD, Tone.MID, depth), scene.paint(WOOD, Tone.DARK, depth)
    for y in (-0.20, -0.45):
        canvas.fill(polygon((-0.95, y), (0.95, y - 0.03), (0.95, y + 0.02), (-0.95, y + 0.05)), dark)
    for k in range(7):
        x, tall = -0.84 + 0.28 * k, 0.62 * scene.roll(0.88, 1.1)
        canvas.fill(
            polygon((x - 0.06, 0), (x - 0.06, -tall), (x, -tall - 0.09), (x + 0.06, -tall), (x + 0.06, 0)), wood
        )


def flagpole(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A flag on its pole, two persons high, in the accent."""
    pole = polygon((-0.03, 0), (-0.015, -2.05), (0.015, -2.05), (0.03, 0))
    canvas.fill(pole, scene.paint(CHALK, Tone.LIGHT, depth))
    s = -scene.key.side
    cloth = blob(
        (0, -2.02, 0),
        (s * 0.28, -2.07),
        (s * 0.56, -1.97),
        (s * 0.84, -2.02, 0),
        (s * 0.82, -1.62, 0),
        (s * 0.54, -1.57),
        (s * 0.28, -1.67),
        (0, -1.60, 0),
    )
    canvas.fill(cloth, scene.key.accent)


def gate(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Two stone posts with an iron gate, half open."""
    stone, iron = scene.paint(STONE, Tone.MID, depth), scene.paint(IRON, Tone.DARK, depth)
    for x in (-0.75, 0.75):
        canvas.fill(polygon((x - 0.15, 0), (x - 0.13, -1.1), (x + 0.13, -1.1), (x + 0.15, 0)), stone)
        canvas.fill(polygon((x - 0.19, -1.08), (x, -1.28), (x + 0.19, -1.08)), scene.paint(STONE, Tone.DARK, depth))
    for k in range(6):
        x = -0.58 + 0.15 * k
        canvas.fill(polygon((x, -0.04), (x, -0.92 + 0.03 * k), (x + 0.03, -0.92 + 0.03 * k), (x + 0.03, -0.04)), iron)
    for y in (-0.18, -0.72):
        canvas.fill(polygon((-0.6, y), (0.22, y + 0.05), (0.22, y + 0.09), (-0.6, y + 0.04)), iron)


def ladder(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A ladder that leans."""
    c, wood = canvas.at(0, 0, degrees=9), scene.paint(WOOD, Tone.MID, depth)
    for x in (-0.17, 0.14):
        c.fill(rect(x, -1.75, x + 0.04, 0), wood)
    for k in range(7):
        c.fill(rect(-0.15, -0.24 - 0.23 * k, 0.16, -0.205 - 0.23 * k), wood)


def scarecrow(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A scarecrow: a cross in a coat, a sack for a head, a hat."""
    canvas.fill(rect(-0.03, -1.1, 0.03, 0), scene.paint(WOOD, Tone.DARK, depth))
    canvas.fill(
        polygon(
            (-0.62, -1.02),
            (0.62, -0.92),
            (0.60, -0.78),
            (0.18, -0.80),
            (0.28, -0.30),
            (-0.24, -0.26),
            (-0.16, -0.84),
            (-0.60, -0.86),
        ),
        scene.paint(NAVY, Tone.MID, depth),
    )
    for x, y in ((-0.66, -0.96), (0.66, -0.87)):
        canvas.fill(
            polygon((x, y - 0.06), (x + 0.10, y + 0.02), (x, y + 0.10), (x - 0.10, y + 0.03)),
            scene.paint(STRAW, Tone.LIGHT, depth),
        )
    canvas.fill(circle(0, -1.12, 0.13), scene.paint(STRAW, Tone.LIGHT, depth))
    canvas.fill(
        polygon((-0.26, -1.18), (0.26, -1.24), (0.12, -1.28), (0.08, -1.44), (-0.10, -1.42), (-0.12, -1.25)),
        scene.paint(WOOD, Tone.DARK, depth),
    )


def swing(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A garden swing in its frame, a little off the plumb."""
    frame = scene.paint(RED, Tone.MID, depth)
    for foot, top in ((-0.95, -0.72), (-0.55, -0.72), (0.55, 0.72), (0.95, 0.72)):
        canvas.fill(ribbon([(foot, 0), (top, -1.5)], 0.05), frame)
    canvas.fill(rect(-0.76, -1.53, 0.76, -1.46), frame)
    rope = scene.paint(IRON, Tone.DARK, depth)
    for x in (-0.2, 0.2):
        canvas.fill(ribbon([(x, -1.48), (x + 0.10, -0.38)], 0.015), rope)
    canvas.fill(
        polygon((-0.14, -0.40), (0.36, -0.36), (0.36, -0.31), (-0.14, -0.35)), scene.paint(WOOD, Tone.MID, depth)
    )


def parasol(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A striped parasol over nothing in particular."""
    canvas.fill(rect(-0.02, -1.35, 0.02, 0), scene.paint(CHALK, Tone.LIGHT, depth))
    for k in range(6):
        a, b = -0.95 + 0.317 * k, -0.95 + 0.317 * (k + 1)
        tint = scene.paint(scene.key.accent, Tone.MID, depth) if k % 2 else scene.paint(CHALK, Tone.LIGHT, depth)
        canvas.fill(
            blob(
                (0, -1.62, 0), (a * 0.72, -1.45), (a, -1.10, 0), ((a + b) / 2, -1.15), (b, -1.10, 0), (b * 0.72, -1.45)
            ),
            tint,
        )


def wall(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A piece of broken wall."""
    body, dark = scene.paint(STONE, Tone.MID, depth), scene.paint(STONE, Tone.DARK, depth)
    canvas.fill(
        polygon(
            (-1.2, 0),
            (-1.16, -0.72),
            (-0.5, -0.76),
            (-0.35, -0.60),
            (0.3, -0.64),
            (0.45, -0.42),
            (1.0, -0.40),
            (1.2, 0),
        ),
        body,
    )
    canvas.fill(polygon((-1.2, 0), (-1.18, -0.22), (1.1, -0.2), (1.2, 0)), dark, 0.7)
    for _ in range(7):
        x, y = scene.roll(-1.0, 0.7), -scene.roll(0.1, 0.5)
        canvas.fill(rect(x, y, x + 0.22, y + 0.08), dark, 0.5)


def well(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A well under its little roof, a bucket on the rope."""
    stone, dark, wood = (
        scene.paint(STONE, Tone.MID, depth),
        scene.paint(STONE, Tone.DARK, depth, lit=False),
        scene.paint(WOOD, Tone.DARK, depth),
    )
    for x in (-0.42, 0.38):
        canvas.fill(rect(x, -1.3, x + 0.06, -0.3), wood)
    canvas.fill(rect(-0.38, -1.0, 0.40, -0.94), wood)
    canvas.fill(rect(0.0, -0.96, 0.02, -0.62), wood)
    canvas.fill(
        polygon((-0.10, -0.64), (0.12, -0.64), (0.09, -0.44), (-0.07, -0.44)), scene.paint(WOOD, Tone.MID, depth)
    )
    canvas.fill(polygon((-0.56, 0), (-0.52, -0.42), (0.52, -0.42), (0.56, 0)), stone)
    s = -scene.key.side
    canvas.fill(polygon((s * 0.18, 0), (s * 0.17, -0.42), (s * 0.52, -0.42), (s * 0.56, 0)), dark, 0.8)
    canvas.fill(ellipse(0, -0.42, 0.54, 0.08), scene.paint(STONE, Tone.LIGHT, depth))
    canvas.fill(ellipse(0, -0.415, 0.43, 0.05), scene.paint(IRON, Tone.DEEP, depth))
    canvas.fill(polygon((-0.68, -1.24), (0, -1.68), (0.68, -1.24)), scene.paint(OCHRE, Tone.DARK, depth))


def wheelbarrow(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A wheelbarrow, put down."""
    canvas.fill(
        polygon((-0.36, -0.52), (0.42, -0.46), (0.26, -0.20), (-0.22, -0.22)), scene.paint(RED, Tone.MID, depth)
    )
    iron = scene.paint(IRON, Tone.DARK, depth)
    canvas.fill(ribbon([(-0.85, -0.42), (-0.2, -0.26), (0.5, -0.12)], 0.04), iron)
    canvas.fill(polygon((-0.28, -0.24), (-0.34, 0), (-0.28, 0), (-0.20, -0.24)), iron)
    canvas.fill(circle(0.52, -0.14, 0.15), iron)
    canvas.fill(circle(0.52, -0.14, 0.06), scene.paint(CHALK, Tone.LIGHT, depth))
