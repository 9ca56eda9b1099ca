"""The tower of a lighthouse. The canvas stands at its foot; it is 1 high."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    NAVY,
    RED,
    SLATE,
    SNOW,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def tower(canvas: Canvas, scene: Scene, depth: float) -> None:
    """Paint a lighthouse, 1 high: a tapering shaft with two or three bands, a gallery, the lantern and its cap."""
    shade = scene.paint(NAVY, Tone.DARK, depth, lit=False)
    foot, head, top = 0.10, 0.062, -0.82
    body = polygon((-foot, 0), (-head, top), (head, top), (foot, 0))
    canvas.fill(body, scene.paint(CHALK, Tone.LIGHT, depth))
    bands = scene.pick(((-0.16, -0.32, -0.48, -0.64), (-0.20, -0.40, -0.58, -0.74), (-0.30, -0.62)))
    paint = scene.paint(RED, Tone.MID, depth)

    def wide(y: float) -> float:
        return foot + (head - foot) * y / top

    for low, high in zip(bands[::2], bands[1::2], strict=False):
        canvas.fill(polygon((-wide(low), low), (-wide(high), high), (wide(high), high), (wide(low), low)), paint)
    s = -scene.key.side
    canvas.fill(polygon((s * foot * 0.22, 0), (s * head * 0.2, top), (s * head, top), (s * foot, 0)), shade, 0.5)
    dark = scene.paint(SLATE, Tone.DEEP, depth)
    for y in (-0.25, -0.52):
        canvas.fill(rect(-0.012 - scene.key.side * 0.02, y - 0.045, 0.012 - scene.key.side * 0.02, y), dark)
    canvas.fill(blob((-0.022, 0.0, 0), (-0.022, -0.07, 0.4), (0, -0.095), (0.022, -0.07, 0.4), (0.022, 0, 0)), dark)
    canvas.fill(
        polygon((-head * 1.5, top), (-head * 1.7, top - 0.026), (head * 1.7, top - 0.026), (head * 1.5, top)), dark
    )
    for k in range(5):
        x = -head * 1.6 + head * 3.2 * k / 4
        canvas.fill(rect(x - 0.003, top - 0.065, x + 0.003, top - 0.02), dark)
    canvas.fill(rect(-head * 1.65, top - 0.068, head * 1.65, top - 0.060), dark)
    glass = scene.key.glow(scene.key.lamp) if scene.key.lamps else scene.paint(SNOW, Tone.MID, depth)
    canvas.fill(rect(-head * 0.78, top - 0.15, head * 0.78, top - 0.026), glass)
    for x in (-head * 0.78, -head * 0.2, head * 0.3, head * 0.72):
        canvas.fill(rect(x - 0.002, top - 0.15, x + 0.003, top - 0.026), dark)
    canvas.fill(
        blob(
            (-head * 1.05, top - 0.148, 0),
            (-head * 0.5, top - 0.21),
            (0, top - 0.245, 0.3),
            (head * 0.5, top - 0.21),
            (head * 1.05, top - 0.148, 0),
        ),
        paint,
    )
    canvas.fill(rect(-0.003, top - 0.29, 0.003, top - 0.23), dark)
