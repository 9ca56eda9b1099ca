"""Walls and fences that run along or into the picture, in the set's own units."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.grounds import earth
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    SNOW,
    STONE,
    WOOD,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def stone_wall(
    canvas: Canvas, scene: Scene, out: float, end: float, y_out: float, y_end: float, tall: float, depth: float
) -> None:
    """A dry-stone wall from the picture's edge to `end`, with a few stones picked out."""
    body, dark, light = (
        earth(scene, STONE, tone, depth) if tone is Tone.LIGHT else scene.paint(STONE, tone, depth)
        for tone in (Tone.MID, Tone.DARK, Tone.LIGHT)
    )
    small = tall * 0.8
    canvas.fill(polygon((out, y_out), (out, y_out - tall), (end, y_end - small), (end, y_end)), body)
    canvas.fill(polygon((out, y_out), (out, y_out - tall * 0.34), (end, y_end - small * 0.34), (end, y_end)), dark, 0.6)
    canvas.fill(
        polygon(
            (out, y_out - tall * 1.1),
            (out, y_out - tall * 0.9),
            (end, y_end - small * 0.86),
            (end, y_end - small * 1.08),
        ),
        light,
    )
    for _ in range(11):
        t, u = scene.roll(0.02, 0.95), scene.roll(0.2, 0.8)
        x, y = out + (end - out) * t, y_out + (y_end - y_out) * t - tall * u
        wide = scene.roll(0.010, 0.022)
        canvas.fill(
            blob((x - wide, y, 0.5), (x, y - 0.008, 0.5), (x + wide, y + 0.001, 0.5), (x, y + 0.008, 0.5)),
            scene.pick((dark, light, dark)),
            0.55,
        )


def rail_fence(canvas: Canvas, scene: Scene, out: float, end: float, y_out: float, y_end: float, depth: float) -> None:
    """A fence of two rails from the picture's edge to `end`, posts at uneven distances."""
    wood, dark = scene.paint(WOOD, Tone.MID, depth), scene.paint(WOOD, Tone.DARK, depth)
    tall_out, tall_end = 0.17, 0.13
    for part in (0.85, 0.45):
        canvas.fill(
            polygon(
                (out, y_out - tall_out * part),
                (end, y_end - tall_end * part),
                (end, y_end - tall_end * part + 0.010),
                (out, y_out - tall_out * part + 0.014),
            ),
            wood,
        )
    count = 6
    for k in range(count + 1):
        t = min(1.0, (k + scene.roll(-0.2, 0.2)) / count)
        x, y = out + (end - out) * t, y_out + (y_end - y_out) * t
        tall = tall_out + (tall_end - tall_out) * t
        lean = scene.roll(-0.008, 0.008)
        canvas.fill(
            polygon((x - 0.008, y), (x - 0.007 + lean, y - tall), (x + 0.007 + lean, y - tall * 1.02), (x + 0.008, y)),
            dark,
        )
        if scene.key.snowy:
            canvas.fill(
                rect(x - 0.009 + lean, y - tall * 1.05, x + 0.009 + lean, y - tall * 0.97),
                scene.paint(SNOW, Tone.LIGHT, depth),
            )


def picket_fence(canvas: Canvas, scene: Scene, start: float, end: float, y: float, depth: float) -> None:
    """A white fence along the picture from `start` to `end`."""
    white = scene.paint(CHALK, Tone.LIGHT, depth)
    left, right = min(start, end), max(start, end)
    for part in (0.07, 0.03):
        canvas.fill(rect(left, y - part - 0.006, right, y - part), white)
    x = left
    while x < right:
        tall = 0.092 * scene.roll(0.95, 1.05)
        canvas.fill(
            polygon((x, y), (x, y - tall), (x + 0.006, y - tall - 0.010), (x + 0.012, y - tall), (x + 0.012, y)), white
        )
        x += 0.024
