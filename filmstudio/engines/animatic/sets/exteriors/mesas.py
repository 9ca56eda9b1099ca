"""Tables of red rock, far away."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import polygon
from filmstudio.engines.animatic.sets.exteriors.grounds import crest
from filmstudio.engines.animatic.sets.exteriors.pigments import CLAY, DUST
from filmstudio.engines.animatic.sets.scene import Scene


def mesas(canvas: Canvas, scene: Scene, side: int) -> None:
    """Flat-topped rocks: a long one, a tower, a needle."""
    for at, wide, tall in (
        (side * 0.62, 0.34, 0.20),
        (-side * 0.55, 0.11, 0.27),
        (-side * 0.80, 0.20, 0.13),
        (side * 0.12, 0.05, 0.10),
    ):
        x, w, h = at * scene.half, wide * min(1.0, scene.half), tall * scene.roll(0.85, 1.15)
        base = 0.565
        light, shade = scene.paint(CLAY, Tone.MID, 0.10), scene.paint(CLAY, Tone.DARK, 0.10, lit=False)
        canvas.fill(
            polygon(
                (x - w * 1.35, base),
                (x - w * 0.95, base - h * 0.35),
                (x - w * 0.88, base - h),
                (x + w * 0.86, base - h * scene.roll(0.92, 1.04)),
                (x + w * 0.95, base - h * 0.38),
                (x + w * 1.4, base),
            ),
            light,
        )
        s = -scene.key.side
        seam = x + s * w * scene.roll(0.1, 0.4)
        canvas.fill(
            polygon(
                (seam, base - h * 0.97),
                (x + s * w * 0.87, base - h * 0.97),
                (x + s * w * 0.95, base - h * 0.36),
                (x + s * w * 1.35, base),
                (seam + s * w * 0.2, base),
                (seam - s * w * 0.06, base - h * 0.5),
            ),
            shade,
            0.8,
        )
        canvas.fill(
            polygon(
                (x - w * 0.90, base - h * 0.80),
                (x + w * 0.88, base - h * 0.78),
                (x + w * 0.89, base - h * 0.72),
                (x - w * 0.91, base - h * 0.75),
            ),
            shade,
            0.5,
        )
    canvas.fill(crest(scene, 0.562, 0.006, 0.8), scene.paint(DUST, Tone.LIGHT, 0.12))
