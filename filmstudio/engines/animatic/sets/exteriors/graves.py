"""Gravestones. The canvas stands at the middle of the foot; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    SNOW,
    STONE,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def grave(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A gravestone: round, shouldered, or a cross; about half a person high."""
    body, shade = scene.paint(STONE, Tone.MID, depth), scene.paint(STONE, Tone.DARK, depth, lit=False)
    s = -scene.key.side
    kind = scene.pick((0, 0, 1, 1, 2))
    if kind == 2:
        canvas.fill(polygon((-0.18, 0), (-0.12, -0.16), (0.12, -0.16), (0.18, 0)), shade)
        canvas.fill(polygon((-0.06, -0.14), (-0.05, -0.78), (0.05, -0.78), (0.06, -0.14)), body)
        canvas.fill(polygon((-0.21, -0.60), (0.21, -0.60), (0.21, -0.50), (-0.21, -0.50)), body)
        canvas.fill(polygon((s * 0.005, -0.14), (s * 0.005, -0.78), (s * 0.05, -0.78), (s * 0.06, -0.14)), shade)
        return
    if kind:
        canvas.fill(blob((-0.20, 0.02, 0), (-0.20, -0.36, 0.4), (0, -0.60), (0.20, -0.36, 0.4), (0.20, 0.02, 0)), body)
        canvas.fill(
            blob(
                (s * 0.10, 0.02, 0),
                (s * 0.10, -0.44, 0.3),
                (s * 0.13, -0.50),
                (s * 0.20, -0.36, 0.4),
                (s * 0.20, 0.02, 0),
            ),
            shade,
        )
    else:
        canvas.fill(
            polygon(
                (-0.22, 0.02),
                (-0.22, -0.42),
                (-0.13, -0.42),
                (-0.13, -0.54),
                (0.13, -0.54),
                (0.13, -0.42),
                (0.22, -0.42),
                (0.22, 0.02),
            ),
            body,
        )
        canvas.fill(
            polygon(
                (s * 0.11, 0.02),
                (s * 0.11, -0.54),
                (s * 0.13, -0.54),
                (s * 0.13, -0.42),
                (s * 0.22, -0.42),
                (s * 0.22, 0.02),
            ),
            shade,
        )
    if scene.key.snowy:
        canvas.fill(
            blob((-0.22, -0.40, 0), (0, -0.62), (0.22, -0.40, 0), (0, -0.50)), scene.paint(SNOW, Tone.LIGHT, depth)
        )
