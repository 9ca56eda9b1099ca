"""The cactus. It stands at the origin of its canvas, 1 high."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import ribbon
from filmstudio.engines.animatic.sets.exteriors.pigments import PINE
from filmstudio.engines.animatic.sets.scene import Scene


def cactus(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Paint a saguaro with one to three arms, lit along one edge."""
    body, light = scene.paint(PINE, Tone.DARK, depth), scene.paint(PINE, Tone.MID, depth)
    side = scene.key.side
    limbs = [([(0.0, 0.02), (0.0, -0.5), (0.01, -1.0)], 0.13)]
    first = scene.pick((-1, 1))
    for k in range(int(scene.roll(1, 4))):
        way = first * (-1) ** k
        y = -scene.roll(0.34, 0.62)
        limbs.append(
            ([(0.0, y), (way * 0.16, y - 0.03), (way * 0.21, y - 0.14), (way * 0.21, y - scene.roll(0.26, 0.4))], 0.09)
        )
    for line, wide in limbs:
        canvas.fill(ribbon(line, wide), body)
    for line, wide in limbs:
        inner = [(x + side * wide * 0.24, y + 0.01) for x, y in line[-2:]]
        canvas.fill(ribbon(inner, wide * 0.24), light)
