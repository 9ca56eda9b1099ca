"""Capes: far land that runs into the water."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, blob
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.grounds import earth
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    MOSS,
    ROCK,
)
from filmstudio.engines.animatic.sets.exteriors.skies import OVER
from filmstudio.engines.animatic.sets.scene import Scene


def headland(canvas: Canvas, scene: Scene, side: int, y: float, depth: float, tall: float = 0.06) -> None:
    """Let a far cape run into the picture from one side."""
    edge = side * (scene.half + OVER)
    reach = shown(scene) * scene.roll(0.55, 0.9)
    body = earth(scene, MOSS, Tone.MID, depth)
    points: list[Point] = [
        (edge - side * reach, y, 0),
        (edge - side * reach * 0.8, y - tall * 0.35),
        (edge - side * reach * 0.5, y - tall * 0.75),
        (edge - side * reach * 0.25, y - tall * 0.6),
        (edge, y - tall, 0),
        (edge, y + 0.008, 0),
    ]
    canvas.fill(blob(*points), body)
    canvas.fill(
        blob(
            (edge - side * reach, y, 0),
            (edge - side * reach * 0.72, y - tall * 0.2),
            (edge - side * reach * 0.4, y - tall * 0.22),
            (edge, y - tall * 0.4, 0),
            (edge, y + 0.008, 0),
        ),
        scene.paint(ROCK, Tone.DARK, depth, lit=False),
        0.7,
    )
