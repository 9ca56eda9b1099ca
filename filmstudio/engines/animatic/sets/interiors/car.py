"""A car, seen through its windscreen: the seats, the rear window, a strip of side glass, the wheel dark in front."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, ellipse, polygon, rect, rounded
from filmstudio.engines.animatic.sets.interiors import openings, shell
from filmstudio.engines.animatic.sets.interiors.foreground import NEAR
from filmstudio.engines.animatic.sets.interiors.lamplight import sun
from filmstudio.engines.animatic.sets.interiors.passing import Posts
from filmstudio.engines.animatic.sets.interiors.swatches import (
    COAL,
    CREAM,
    NAVY,
    OAK,
    RED,
    SLATE,
    STEEL,
    TEAL,
    TERRACOTTA,
)
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Mover


def paint_car(scene: Scene) -> None:
    """Paint a car's inside."""
    body, seat = scene.pick((TEAL, RED, NAVY, SLATE)), scene.pick((CREAM, TERRACOTTA, OAK, SLATE))
    room = shell.enter(scene, wide=0.9, top=0.1, lamps=0.25)
    size = max(0.62, scene.narrow)
    rear = blob((-0.30 * size, 0.535, 0), (-0.245 * size, 0.335, 0.3), (0, 0.322), (0.245 * size, 0.335, 0.3),
        (0.30 * size, 0.535, 0))  # fmt: skip
    sides = [polygon((k * 0.335 * size, 0.545), (k * 0.30 * size, 0.345), (k * 0.55 * size, 0.30),
        (k * 0.95 * size, 0.24), (k * 1.9 * size, 0.24), (k * 1.9 * size, 0.60),
        (k * 0.80 * size, 0.575)) for k in (-1, 1)]  # fmt: skip
    openings.look_out(room, [rear, *sides])
    scene.movers.append(Mover(openings.VIEW_DEPTH, Posts(room.outside, -0.9 * size, 0.9 * size, 0.25, 0.58)))
    shell_flat = scene.flat(0.70)
    everything = rect(-3, -1, 3, 2)
    shell_flat.fill(shell.pierced(everything, [rear, *sides]), scene.paint(body, Tone.DARK))
    shell_flat.fill(polygon((-3, -1), (3, -1), (3, 0.20), (0.55 * size, 0.285), (0.25 * size, 0.305),
        (-0.25 * size, 0.305), (-0.55 * size, 0.285), (-3, 0.20)), scene.paint(CREAM, Tone.MID))  # fmt: skip
    shell_flat.fill(polygon((-3, -1), (3, -1), (3, 0.10), (0.4 * size, 0.19), (-0.4 * size, 0.19), (-3, 0.10)),
        scene.paint(CREAM, Tone.MID, lit=False))  # fmt: skip
    shell_flat.fill(rect(-3, 0.60, 3, 2), scene.paint(body, Tone.DARK, lit=False))
    lamp = scene.paint((250, 240, 210), Tone.GLOW) if scene.key.lamps else scene.paint(CREAM, Tone.LIGHT)
    shell_flat.fill(ellipse(0, 0.235, 0.06 * size, 0.012), lamp)
    benches = scene.flat(0.86)
    _seat_row(benches, scene, seat, size)
    _window_light(benches, scene, size)
    mirror = scene.flat(1.15).at(0.0, 0.20, size)
    mirror.fill(rect(-0.004, -0.3, 0.004, 0), scene.paint(COAL, Tone.DEEP))
    mirror.fill(rounded(-0.10, -0.02, 0.10, 0.035, 0.018), scene.paint(COAL, Tone.DEEP))
    mirror.fill(rounded(-0.092, -0.013, 0.092, 0.028, 0.014), scene.key.sky[1], 0.8)
    charm = mirror.at(0.025, 0.03)
    charm.line([(0, 0), (0.003, 0.07)], 0.003, scene.paint(COAL, Tone.DEEP))
    charm.fill(circle(0.003, 0.085, 0.017), scene.key.accent)
    near = scene.flat(NEAR)
    deep, dark = scene.paint(COAL, Tone.DEEP), scene.paint(body, Tone.DEEP)
    near.fill(blob((-3, 0.90, 0), (-0.6, 0.872), (0, 0.862), (0.6, 0.872), (3, 0.90, 0), (3, 1.6, 0), (-3, 1.6, 0)),
        dark)  # fmt: skip
    wheel = near.at(0.23 * size, 0.90, size)
    wheel.fill(_ring(0.15, 0.128, 0.085, 0.068), deep)
    wheel.fill(polygon((-0.14, 0.0), (0.14, 0.0), (0.05, 0.03), (-0.05, 0.03)), deep)
    for k in (-1, 1):
        x = k * (shell.reach(scene) + 0.02)
        near.fill(polygon((x, 1.3), (x - k * 0.035, 0.9), (x - k * 0.16, 0.0), (x - k * 0.20, -0.3), (k * 3, -0.3),
            (k * 3, 1.3)), dark)  # fmt: skip


def _ring(across: float, across_in: float, down: float, down_in: float) -> Shape:
    return shell.pierced(ellipse(0, 0, across, down), [ellipse(0, 0, across_in, down_in)])


def _seat_row(canvas: Canvas, scene: Scene, seat: Colour, size: float) -> None:
    """Stand two seat backs with their headrests, behind whoever sits there."""
    for k in (-1, 1):
        one = canvas.at(k * 0.235 * size, 0.9, size, flip=k > 0)
        lit = k != scene.key.side
        one.fill(rounded(-0.062, -0.455, 0.062, -0.365, 0.026), scene.paint(seat, Tone.DARK, lit=lit))
        for x in (-0.03, 0.026):
            one.fill(rect(x, -0.37, x + 0.006, -0.335), scene.paint(STEEL, Tone.MID))
        one.fill(blob((-0.19, 0.3, 0), (-0.17, -0.20), (-0.125, -0.335, 0.5), (0, -0.35), (0.115, -0.335, 0.5),
            (0.15, -0.20), (0.16, 0.3, 0)), scene.paint(seat, Tone.DARK, lit=lit))  # fmt: skip
        one.fill(blob((-0.105, 0.3, 0), (-0.10, -0.20), (-0.07, -0.305, 0.5), (0.06, -0.305, 0.5), (0.085, -0.20),
            (0.09, 0.3, 0)), scene.paint(seat, Tone.MID, lit=lit))  # fmt: skip


def _window_light(canvas: Canvas, scene: Scene, size: float) -> None:
    """Let the light fall over seats from the side, as one slanting shape."""
    warm, opacity, _ = sun(scene)
    side = scene.key.side
    canvas.fill(polygon((side * 0.46 * size, 0.54), (side * 0.30 * size, 0.56), (side * 0.10 * size, 1.1),
        (side * 0.34 * size, 1.1)), warm, opacity * 0.38)  # fmt: skip
