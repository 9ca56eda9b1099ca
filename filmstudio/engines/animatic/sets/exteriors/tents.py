"""Tents and fires. A tent's canvas stands at the middle of its foot; its unit is a person's height."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, ellipse, polygon, rect, ribbon
from filmstudio.engines.animatic.sets.exteriors.movers import cycle, smoke
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    CHALK,
    IRON,
    MOSS,
    NAVY,
    OCHRE,
    ROCK,
    WOOD,
)  # fmt: skip
from filmstudio.engines.animatic.sets.scene import Scene


def tent(canvas: Canvas, scene: Scene, depth: float) -> None:
    """A ridge tent, 2.2 wide and 1.1 high, lit from inside at night."""
    local = scene.pick((OCHRE, CHALK, NAVY, MOSS))
    lit = scene.key.lamps
    front = mix(scene.paint(local, Tone.LIGHT, depth), scene.key.lamp, 0.55 if lit else 0.0)
    side = scene.paint(local, Tone.MID, depth, lit=scene.key.side > 0)
    canvas.fill(polygon((-0.15, -1.12), (1.0, -1.0), (1.5, -0.02), (0.72, 0.02)), side)
    canvas.fill(polygon((-1.0, 0.02), (-0.15, -1.12), (0.72, 0.02)), front)
    canvas.fill(
        polygon((-0.32, 0.02), (-0.15, -1.0), (0.20, 0.02)),
        scene.key.glow(scene.key.lamp) if lit else scene.paint(IRON, Tone.DEEP, depth),
    )
    canvas.fill(polygon((-0.15, -1.0), (0.20, 0.02), (0.40, 0.02)), scene.paint(local, Tone.LIGHT, depth))
    for x0, y0, x1 in ((-0.15, -1.12, -1.25), (1.0, -1.0, 1.85)):
        canvas.fill(ribbon([(x0, y0), (x1, 0.02)], 0.012), scene.paint(CHALK, Tone.LIGHT, depth))


def campfire(scene: Scene, canvas: Canvas, x: float, y: float, size: float, depth: float) -> None:
    """A fire between stones: logs, flames that change twelve times in 1.2 s, its light on the ground, smoke.

    (x, y) and `size` (a person's height there) in the set's units.
    """
    c = canvas.at(x, y, size)
    lamp = scene.key.lamp
    strong = 0.30 if scene.key.dark else 0.12
    c.fill(ellipse(0, 0.03, 1.5, 0.24), lamp, strong)
    c.fill(ellipse(0, 0.03, 0.85, 0.13), lamp, strong)
    for turn in (-18, 14, 2):
        c.at(0, -0.04, degrees=turn).fill(rect(-0.34, -0.05, 0.34, 0.05), scene.paint(WOOD, Tone.DEEP, 0.9))
    for k in range(7):
        c.fill(ellipse(-0.48 + 0.16 * k, 0.04 + 0.03 * (k % 2), 0.09, 0.06), scene.paint(ROCK, Tone.DARK, 0.9))
    hot = scene.key.glow(lamp)

    def draw(patch: Canvas, phase: int) -> None:
        p = patch.at(x, y, size)
        for k, (dx, wide, tall) in enumerate(((-0.14, 0.15, 0.48), (0.13, 0.15, 0.42), (0.0, 0.2, 0.72))):
            sway = 0.07 * ((phase * (3 + k) + 2 * k) % 5 - 2) / 2
            high = tall * (1 + 0.12 * ((phase * 5 + k * 3) % 4 - 1.5) / 1.5)
            p.fill(
                blob(
                    (dx - wide, -0.05, 0.4),
                    (dx - wide * 0.7 + sway * 0.3, -high * 0.5),
                    (dx + sway, -high, 0),
                    (dx + wide * 0.75 + sway * 0.2, -high * 0.45),
                    (dx + wide, -0.05, 0.4),
                ),
                scene.key.accent if k < 2 else lamp,
            )
        p.fill(blob((-0.09, -0.05, 0.4), (-0.05, -0.22), (0.01, -0.38, 0), (0.07, -0.2), (0.09, -0.05, 0.4)), hot)
        if scene.key.dark:
            p.glow(0, -0.3, 1.15, 0.95, lamp, 0.34 + 0.03 * (phase % 3))

    cycle(scene, depth, (x - size * 1.3, y - size * 1.4, x + size * 1.3, y + size * 0.8), draw, phases=12, seconds=1.2)
    smoke(scene, depth, x, y - size * 0.75, size * 0.42, mix(scene.key.air, scene.key.light, 0.3))
