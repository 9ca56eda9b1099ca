"""Views from the air and from space."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, ellipse, rect
from filmstudio.engines.animatic.sets.exteriors.clouds import bun, tones
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CLAY,
    NAVY,
    OCHRE,
    ROSE,
    SEA,
)  # fmt: skip
from filmstudio.engines.animatic.sets.exteriors.skies import star
from filmstudio.engines.animatic.sets.exteriors.view_pane import Pane
from filmstudio.engines.animatic.sets.scene import Scene


def clouds_view(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint the upper side of clouds, as from an aeroplane."""
    light, shade = tones(scene)
    for k in range(4):
        y = pane.horizon + pane.tall * (0.02 + 0.09 * k)
        x = pane.left - 0.1
        while x < pane.right:
            across = (pane.right - pane.left) * scene.roll(0.10, 0.24)
            canvas.fill(
                bun(x + across, y + 0.02, across * 1.1, pane.tall * scene.roll(0.06, 0.13)),
                mix(shade, light, 0.3 + 0.2 * k),
            )
            x += across * 1.4
    canvas.fill(rect(pane.left, pane.bottom - pane.tall * 0.06, pane.right, pane.bottom + 0.1), mix(shade, light, 0.9))


def space_view(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Paint stars and the limb of a planet."""
    black = scene.paint(NAVY, Tone.DEEP)
    canvas.fill(rect(pane.left, pane.top, pane.right, pane.bottom), black)
    canvas.brush(
        rect(pane.left, pane.top, pane.right, pane.bottom),
        scene.paint(NAVY, Tone.DARK),
        brush=Brush.SPONGE,
        coverage=0.24,
        seed=4,
    )
    light = mix(black, scene.key.orb, 0.9)
    for _ in range(max(10, round(70 * (pane.right - pane.left) * pane.tall / 0.4))):
        canvas.fill(
            circle(
                scene.roll(pane.left, pane.right),
                scene.roll(pane.top, pane.bottom),
                scene.pick((0.0011, 0.0016, 0.0022)),
            ),
            light,
            scene.roll(0.5, 1.0),
        )
    canvas.fill(star(scene.roll(pane.left, pane.right), scene.roll(pane.top, pane.bottom), 0.012), light)
    wide = pane.right - pane.left
    x, y, radius = pane.left + wide * scene.pick((0.40, 0.60)), pane.top + pane.tall * 0.62, 0.28 * min(wide, pane.tall)
    local = scene.pick((OCHRE, ROSE, SEA, CLAY))
    canvas.fill(circle(x, y, radius), scene.paint(local, Tone.MID))
    canvas.fill(
        ellipse(x - radius * 0.1, y - radius * 0.35, radius * 0.8, radius * 0.08, -12),
        scene.paint(local, Tone.LIGHT),
        0.7,
    )
    canvas.fill(
        ellipse(x + radius * 0.1, y - radius * 0.05, radius * 0.92, radius * 0.10, -12),
        scene.paint(local, Tone.LIGHT),
        0.7,
    )
    s = -scene.key.side
    canvas.fill(
        blob(
            (x + s * radius * 0.15, y - radius * 1.02, 0),
            (x + s * radius * 0.5, y),
            (x + s * radius * 0.15, y + radius * 1.02, 0),
            (x + s * radius * 0.75, y + radius * 0.72),
            (x + s * radius * 1.02, y),
            (x + s * radius * 0.75, y - radius * 0.72),
        ),
        black,
        0.8,
    )
