"""What grows on a field: its rows, its ears."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.grounds import earth, stand
from filmstudio.engines.animatic.sets.scene import Scene


def furrows(canvas: Canvas, scene: Scene, local: Colour, y: float, vanish: float, share: float) -> None:
    """Rule the rows of a field towards one point."""
    paint = earth(scene, local, Tone.DARK)
    for k in range(-9, 10):
        x = k * 0.24 + scene.roll(-0.03, 0.03)
        canvas.fill(
            polygon(
                (vanish + x * 0.10, y),
                (vanish + x * 0.10 + 0.002, y),
                (vanish + x * 2.1 + 0.05, 1.1),
                (vanish + x * 2.1, 1.1),
            ),
            paint,
            share,
        )


def ears(canvas: Canvas, scene: Scene, local: Colour, side: int) -> None:
    """A stand of corn at one side, ears bent by their weight."""
    v = shown(scene)
    body, light = earth(scene, local, Tone.MID, 0.95), earth(scene, local, Tone.LIGHT, 0.95)
    for k in range(34):
        t = scene.roll(0, 1)
        x = side * (v * 1.35 - v * 0.85 * t)
        y, tall = stand(0.92) + scene.roll(-0.01, 0.02), (0.20 - 0.13 * t) * scene.roll(0.7, 1.15)
        bend = scene.lean * tall + scene.roll(-0.02, 0.03)
        canvas.fill(
            polygon((x - 0.002, y), (x + bend - 0.001, y - tall), (x + bend + 0.001, y - tall), (x + 0.003, y)), body
        )
        canvas.fill(
            blob(
                (x + bend * 0.9, y - tall * 0.84, 0.2),
                (x + bend - 0.007, y - tall * 1.02),
                (x + bend * 1.3, y - tall * 1.22, 0),
                (x + bend + 0.007, y - tall * 1.0),
            ),
            light if k % 3 else body,
        )
