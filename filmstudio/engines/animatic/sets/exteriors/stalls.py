"""Market stalls and crates. The canvas stands at the middle of the foot; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    LEAF,
    MINT,
    NAVY,
    OCHRE,
    RED,
    ROSE,
    STRAW,
    WOOD,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def stall(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A market stall, about 2.6 wide and 1.9 high: a striped cloth, a board of goods, a lamp at night."""
    wood, dark = scene.paint(WOOD, Tone.MID, depth), scene.paint(WOOD, Tone.DEEP, depth)
    cloth = scene.pick((RED, NAVY, MINT, OCHRE, ROSE))
    stripe, plain = scene.paint(cloth, Tone.MID, depth), scene.paint(CHALK, Tone.LIGHT, depth)
    canvas.fill(
        polygon((-1.15, -0.62), (1.15, -0.62), (1.05, -1.45), (-1.05, -1.45)),
        scene.paint(cloth, Tone.DARK, depth, lit=False),
    )
    for x in (-1.18, 1.14):
        canvas.fill(rect(x, -1.6, x + 0.05, 0), dark)
    canvas.fill(polygon((-1.25, -0.68), (1.25, -0.68), (1.15, 0), (-1.15, 0)), wood)
    canvas.fill(
        polygon((-1.25, -0.68), (1.25, -0.68), (1.24, -0.60), (-1.24, -0.60)), scene.paint(WOOD, Tone.LIGHT, depth)
    )
    for x, local in ((-0.95, RED), (-0.32, STRAW), (0.30, LEAF), (0.86, OCHRE)):
        tint = scene.paint(scene.pick((local, RED, OCHRE, LEAF)), Tone.MID, depth)
        heap = [(-0.22, 0.0), (0.0, 0.0), (0.22, 0.0), (-0.11, -0.14), (0.11, -0.14)]
        for dx, dy in heap:
            canvas.fill(circle(x + dx, -0.76 + dy, 0.115), tint)
    stripes = 7
    top_l, top_r, low_l, low_r = -1.12, 1.12, -1.45, 1.45
    for k in range(stripes):
        a, b = k / stripes, (k + 1) / stripes
        xs = [top_l + (top_r - top_l) * t for t in (a, b)]
        ys = [low_l + (low_r - low_l) * t for t in (a, b)]
        paint = stripe if k % 2 == 0 else plain
        canvas.fill(polygon((xs[0], -2.0), (xs[1], -2.0), (ys[1], -1.46), (ys[0], -1.46)), paint)
        canvas.fill(
            blob(
                (ys[0], -1.47, 0), (ys[1], -1.47, 0), (ys[1], -1.38, 0), ((ys[0] + ys[1]) / 2, -1.30), (ys[0], -1.38, 0)
            ),
            paint,
        )
    if scene.key.lamps:
        canvas.fill(circle(0, -1.28, 0.09), scene.key.glow(scene.key.lamp))
        canvas.glow(0, -1.2, 1.1, 0.8, scene.key.lamp, 0.5)


def crate(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A crate of fruit on the ground, about half a person wide."""
    tint = scene.paint(scene.pick((RED, OCHRE, LEAF)), Tone.MID, depth)
    for k in range(4):
        canvas.fill(circle(-0.18 + 0.12 * k, -0.24, 0.08), tint)
    canvas.fill(polygon((-0.28, -0.24), (0.28, -0.24), (0.25, 0), (-0.25, 0)), scene.paint(WOOD, Tone.MID, depth))
    canvas.fill(
        polygon((-0.27, -0.14), (0.27, -0.14), (0.265, -0.10), (-0.265, -0.10)), scene.paint(WOOD, Tone.DARK, depth)
    )
