"""What is never still in a set: small drawings that follow one another slowly, drawn once each and then laid."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon
from filmstudio.engines.animatic.sets.exteriors.pigments import STEEL
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Mover, Patch
from filmstudio.model.look import Finish

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in the set's units."""


_KEPT_BYTES = 6 << 20
"""How much of its drawings a mover remembers: all of a small one; of a beam over half the sky only the last few."""


def cycle(
    scene: Scene, depth: float, box: Box, draw: Callable[[Canvas, int], None], *, phases: int, seconds: float
) -> None:
    """Add a mover that shows `phases` drawings in turn, all in `seconds`; each is drawn when it is seen."""
    pixels = scene.height
    left = max(0, math.floor(scene.width / 2 + box[0] * pixels))
    top = max(0, math.floor(box[1] * pixels))
    right = min(scene.width, math.ceil(scene.width / 2 + box[2] * pixels))
    bottom = min(scene.height, math.ceil(box[3] * pixels))
    if right - left < 2 or bottom - top < 2:
        return
    view = Affine(a=pixels, c=scene.width / 2 - left, e=pixels, f=-top)
    plain = scene.finish is Finish.INK
    drawn: dict[int, Patch | None] = {}
    kept = 0

    def at(frame: int, rate: float) -> Patch | None:
        nonlocal kept
        phase = int(frame / rate * phases / seconds) % phases
        if phase not in drawn:
            canvas = Canvas(right - left, bottom - top, view, plain=plain)
            draw(canvas, phase)
            patch = _cut(canvas, left, top)
            size = 0 if patch is None else patch.rgba.nbytes
            if kept + size > _KEPT_BYTES:
                drawn.clear()
                kept = 0
            drawn[phase] = patch
            kept += size
        return drawn[phase]

    scene.movers.append(Mover(depth, at))


def _cut(canvas: Canvas, left: int, top: int) -> Patch | None:
    """Return only the part of a canvas that is painted."""
    rgba = canvas.pixels()
    rows, columns = np.flatnonzero(rgba[..., 3].any(axis=1)), np.flatnonzero(rgba[..., 3].any(axis=0))
    if not rows.size:
        return None
    part = rgba[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Patch(np.ascontiguousarray(part), left + int(columns[0]), top + int(rows[0]))


def gulls(scene: Scene, depth: float, x: float, y: float, tint: Colour, count: int = 3) -> None:
    """Let a few gulls hang in the wind: two strokes each, wings slowly up and down."""
    dice = scene.aside("gulls")
    birds = [
        (x + dice.roll(-0.14, 0.14), y + dice.roll(-0.05, 0.05), dice.roll(0.010, 0.020), dice.pick((0, 3, 5)))
        for _ in range(count)
    ]

    def draw(canvas: Canvas, phase: int) -> None:
        for bx, by, size, start in birds:
            swing = math.sin(2 * math.pi * (phase + start) / 16)
            cx, cy = bx + 0.012 * math.cos(2 * math.pi * phase / 16), by + 0.004 * swing
            lift = size * (0.5 + 0.4 * swing)
            canvas.fill(
                blob(
                    (cx - size * 1.5, cy - lift * 0.7, 0),
                    (cx - size * 0.7, cy - lift),
                    (cx, cy, 0.1),
                    (cx + size * 0.7, cy - lift),
                    (cx + size * 1.5, cy - lift * 0.7, 0),
                    (cx + size * 0.65, cy - lift * 0.66),
                    (cx, cy + size * 0.34, 0.2),
                    (cx - size * 0.65, cy - lift * 0.66),
                ),
                tint,
            )

    cycle(scene, depth, (x - 0.22, y - 0.10, x + 0.22, y + 0.10), draw, phases=16, seconds=4.0)


def smoke(scene: Scene, depth: float, x: float, y: float, size: float, tint: Colour) -> None:
    """Let smoke rise from a chimney at (x, y): round scraps that grow, drift with the wind, and go."""
    drift = scene.lean * 1.6 - 0.25 * scene.key.side

    def draw(canvas: Canvas, phase: int) -> None:
        for k in range(5):
            t = (k + phase / 16) / 5
            px = x + size * (drift * 3.2 * t * t + 0.10 * math.sin(5 * t + k))
            canvas.fill(circle(px, y - size * 2.6 * t, size * (0.10 + 0.34 * t)), tint, 0.75 * (1 - t))

    reach = size * 3.9 * max(0.35, abs(drift)) + size
    cycle(scene, depth, (x - reach, y - size * 3.2, x + reach, y + size * 0.3), draw, phases=16, seconds=3.2)


def flag(scene: Scene, depth: float, x: float, y: float, size: float, tint: Colour) -> None:
    """Let a flag wave from the head of its pole at (x, y)."""
    side = -scene.key.side

    def draw(canvas: Canvas, phase: int) -> None:
        upper: list[tuple[float, float]] = []
        lower: list[tuple[float, float]] = []
        for k in range(7):
            t = k / 6
            wave = size * 0.16 * t * math.sin(2 * math.pi * (t * 0.9 - phase / 12))
            upper.append((x + side * size * 1.5 * t, y + wave))
            lower.append((x + side * size * 1.5 * t, y + wave + size * (0.85 - 0.12 * t)))
        canvas.fill(polygon(*upper, *reversed(lower)), tint)

    cycle(scene, depth, (x - size * 1.7, y - size * 0.4, x + size * 1.7, y + size * 1.4), draw, phases=12, seconds=1.5)


def twinkling(scene: Scene, depth: float, boxes: list[Box], tint: Colour) -> None:
    """Switch a few windows of a far town on and off, one after another, every few seconds."""
    if not boxes:
        return
    chosen = boxes[:12]
    frame = (min(b[0] for b in chosen), min(b[1] for b in chosen), max(b[2] for b in chosen), max(b[3] for b in chosen))

    def draw(canvas: Canvas, phase: int) -> None:
        for index, (left, top, right, bottom) in enumerate(chosen):
            if (index * 5 + phase) % 11 < 6:
                canvas.fill(polygon((left, top), (right, top), (right, bottom), (left, bottom)), tint)

    cycle(
        scene,
        depth,
        (frame[0] - 0.01, frame[1] - 0.01, frame[2] + 0.01, frame[3] + 0.01),
        draw,
        phases=11,
        seconds=19.0,
    )


def traffic(scene: Scene, depth: float, y: float, reach: float) -> None:
    """Let small lit craft drift across a sky of the future, each in its own lane, from side to side and round again."""
    dice = scene.aside("traffic")
    craft = [
        (dice.roll(), y + 0.05 * lane + dice.roll(-0.012, 0.012), dice.roll(0.010, 0.018), dice.pick((-1, 1)))
        for lane in range(4)
    ]
    body = scene.paint(STEEL, Tone.DARK, 0.4)
    light = scene.key.glow(scene.key.accent)
    phases = 72

    def draw(canvas: Canvas, phase: int) -> None:
        for start, lane, size, way in craft:
            x = reach * (2.4 * ((start + way * phase / phases) % 1.0) - 1.2)
            canvas.fill(
                blob(
                    (x - size * 1.6, lane, 0), (x, lane - size * 0.6), (x + size * 1.6, lane, 0), (x, lane + size * 0.3)
                ),
                body,
            )
            canvas.fill(circle(x - way * size * 1.5, lane, size * 0.22), light)

    cycle(scene, depth, (-1.3 * reach, y - 0.04, 1.3 * reach, y + 0.21), draw, phases=phases, seconds=36.0)
