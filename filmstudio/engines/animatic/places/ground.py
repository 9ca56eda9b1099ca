"""The ground people stand on, in one-point perspective: plains, roads, paving, and what rain and snow make of them."""

from __future__ import annotations

from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import PLAIN, Colour, mix
from filmstudio.engines.animatic.places.nature import SNOW
from filmstudio.engines.animatic.places.pen import Pen, Point
from filmstudio.engines.animatic.places.scene import FLOOR_Y, HORIZON_Y, Scene
from filmstudio.engines.animatic.places.softness import glow, paint_rows


def along(x: float, y: float, horizon: float = HORIZON_Y) -> Point:
    """Return where a line that runs straight away from the camera, `x` units aside at the floor line,
    is at height y."""
    return x * (y - horizon) / (FLOOR_Y - horizon), y


def shrink(y: float, horizon: float = HORIZON_Y) -> float:
    """Return how large something on the ground at height y is, relative to the same at the floor line."""
    return (y - horizon) / (FLOOR_Y - horizon)


def plain(canvas: Canvas, scene: Scene, local: Colour, top: float = HORIZON_Y, *, bands: int = 5) -> Pen:
    """Cover everything below `top` with ground that fades towards the horizon. Returns the pen for things on it."""
    local = mix(local, SNOW, 0.88) if scene.snowy else local
    if scene.wet:
        local = mix(local, (60, 64, 78), 0.35)
    tone, horizon = scene.tone, min(top, HORIZON_Y)
    far, near = tone.tint(0.85)(local, 0.62), tone.tint()(local, 0.62)
    paint_rows(
        canvas, top, 1.0, [(0.0, far), (0.30, mix(far, near, 0.6)), (0.62, near), (1.0, tone.tint()(local, 0.34))]
    )
    pen = scene.pen(canvas)
    for band in range(bands):
        depth = (band + scene.roll(0.2, 0.9)) / bands
        y = top + (1.0 - top) * depth**1.8 + 0.004
        reach, thick = scene.roll(0.3, 0.9) * scene.half, 0.004 + 0.018 * depth
        x = scene.roll(-scene.half, scene.half)
        tint = tone.tint(0.8 * (1 - min(shrink(y, horizon), 1.0)))
        streak = [(x - reach, y), (x, y - thick), (x + reach, y), (x + reach * 0.2, y + thick)]
        pen.lit(tint).blob(streak, local, 0.36 if band % 2 else 0.8, 0.5)
    return pen


def road(
    pen: Pen, half_width: float, colour: Colour, *, x: float = 0.0, top: float = HORIZON_Y, value: float = 0.5
) -> None:
    """Draw a straight road from the camera to height `top`; `half_width` is measured at the floor line."""
    corners = [along(x + side * half_width, y, HORIZON_Y) for side, y in ((-1, top), (1, top), (1, 1.02), (-1, 1.02))]
    pen.poly(corners, colour, value)


def dashes(pen: Pen, colour: Colour, *, top: float = HORIZON_Y, width: float = 0.02) -> None:
    """Draw the broken line in the middle of a road."""
    for near, far in ((1.0, 0.90), (0.80, 0.745), (0.69, 0.655), (0.625, 0.605), (0.585, 0.572)):
        if far > top:
            corners = [along(side * width, y, top) for side, y in ((-1, far), (1, far), (1, near), (-1, near))]
            pen.poly(corners, colour, 0.8, 0.8)


def paving(pen: Pen, scene: Scene, colour: Colour, *, top: float = HORIZON_Y) -> None:
    """Draw the joints of large paving stones or boards that run away from the camera."""
    for step in range(-9, 10):
        x = step * 0.28
        pen.poly([along(x - 0.004, top + 0.01), along(x + 0.004, top + 0.01), along(x + 0.006, 1.0), along(x - 0.006,
            1.0)],
                 colour, 0.2, 0.35)  # fmt: skip
    for y in (0.565, 0.60, 0.65, 0.72, 0.81, 0.93):
        if y > top:
            pen.rect(-scene.half, y, scene.half, y + 0.004 * shrink(y) + 0.001, colour, 0.2, 0.3)


def puddles(canvas: Canvas, scene: Scene, top: float = HORIZON_Y) -> None:
    """Let rain stand on the ground: flat mirrors of the sky with a bright far edge."""
    if not scene.wet:
        return
    scene = scene.aside("puddles")
    pen = scene.pen(canvas).lit(PLAIN)
    mirror, edge = mix(scene.tone.sky_middle, scene.tone.sky_low, 0.5), mix(scene.tone.sky_low, (255, 255, 255), 0.2)
    for _ in range(7):
        y = scene.roll(max(top, HORIZON_Y) + 0.08, 0.98)
        x, wide = scene.roll(-scene.half, scene.half), scene.roll(0.08, 0.2) * shrink(y)
        flat = wide * 0.13
        pen.ellipse(x, y, wide, flat, edge, opacity=0.35)
        pen.ellipse(x, y + flat * 0.12, wide * 0.97, flat * 0.88, mirror, opacity=0.75)


def reflection(canvas: Canvas, scene: Scene, x: float, y: float, light: Colour, strength: float) -> None:
    """Let a lamp at (x, ground y) shine on wet or dry ground below it: a column when wet, a pool when dry."""
    if scene.wet:
        glow(canvas, x, y + 0.06, 0.035, 0.17, light, strength)
    glow(canvas, x, y, 0.22 * shrink(y), 0.055 * shrink(y), light, strength * 0.8)
