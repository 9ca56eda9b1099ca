"""Clouds as designed shapes: a few big ones, never a flock; slabs when the weather turns."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, ellipse
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Weather

_OVERCAST = (Weather.CLOUDY, Weather.RAIN, Weather.SNOW)


def paint_clouds(canvas: Canvas, scene: Scene, horizon: float) -> None:
    """Paint what clouds the weather brings: two or three fair ones, wind streaks, a low ceiling, or storm slabs."""
    dice = scene.aside("clouds")
    weather = scene.place.weather
    if weather is Weather.FOG:
        return
    if weather is Weather.STORM:
        _storm(canvas, dice, horizon)
    elif weather in _OVERCAST:
        _ceiling(canvas, dice, horizon)
    elif weather is Weather.WIND:
        _streaks(canvas, dice, horizon, 6)
    else:
        dice.pick((_stacked, _heaped, _streaked))(canvas, dice, horizon)


def tones(scene: Scene) -> tuple[Colour, Colour]:
    """Return the light and the shaded colour of a cloud in this sky."""
    key = scene.key
    if key.stars:
        return mix(key.sky[1], key.orb, 0.20), mix(key.sky[1], key.sky[0], 0.35)
    return mix(key.sky[2], key.orb, 0.55), mix(key.sky[2], key.sky[1], 0.55)


def _stacked(canvas: Canvas, dice: Scene, horizon: float) -> None:
    """Long lenses over one another, as over a plain."""
    light, shade = tones(dice)
    x = -dice.key.side * dice.half * dice.roll(0.15, 0.55)
    y = horizon * dice.roll(0.42, 0.6)
    for k in range(4):
        across = dice.roll(0.16, 0.42) * (1 - 0.14 * k)
        lift = y - 0.042 * k - dice.roll(0, 0.015)
        middle = x + dice.roll(-0.16, 0.16)
        canvas.fill(bun(middle, lift + 0.006, across, 0.030), shade)
        canvas.fill(bun(middle - dice.key.side * -0.02, lift, across * 0.94, 0.026), light)
    x = dice.key.side * dice.half * dice.roll(0.5, 0.8)
    canvas.fill(bun(x, horizon * 0.75, 0.2, 0.014), light, 0.8)


def _heaped(canvas: Canvas, dice: Scene, horizon: float) -> None:
    """A tower of fair weather on a flat foot, and a smaller one far behind."""
    light, shade = tones(dice)
    for x, y, size in (
        (-dice.key.side * dice.half * dice.roll(0.3, 0.6), horizon * dice.roll(0.62, 0.72), dice.roll(0.20, 0.26)),
        (dice.key.side * dice.half * dice.roll(0.55, 0.9), horizon * 0.84, dice.roll(0.09, 0.13)),
    ):
        puffs = bun(x, y, size, size * 0.20)
        shades = bun(x - dice.key.side * size * 0.12, y, size * 0.86, size * 0.10)
        for u, tall in ((-0.58, 0.24), (-0.22, 0.40), (0.18, 0.33), (0.52, 0.20)):
            across = size * dice.roll(0.24, 0.34)
            middle = x + size * (u + dice.roll(-0.06, 0.06))
            rise = size * tall * dice.roll(0.68, 0.86)
            puffs = puffs.with_(ellipse(middle, y - rise, across, rise))
        canvas.fill(puffs, light)
        canvas.fill(shades, shade)


def _streaked(canvas: Canvas, dice: Scene, horizon: float) -> None:
    """A few thin veils far up."""
    _streaks(canvas, dice, horizon, 3)


def _streaks(canvas: Canvas, dice: Scene, horizon: float, count: int) -> None:
    light, shade = tones(dice)
    tilt = dice.key.side * dice.roll(0.03, 0.08)
    for k in range(count):
        x, y = dice.roll(-dice.half, dice.half), horizon * dice.roll(0.16, 0.78)
        across = dice.roll(0.2, 0.5)
        high = dice.roll(0.006, 0.016)
        shape = blob(
            (x - across, y + tilt, 0.1), (x - across * 0.2, y - high), (x + across, y - tilt, 0.1), (x, y + high * 0.7)
        )
        canvas.fill(shape, shade if k % 3 == 2 else light, 0.85)


def _ceiling(canvas: Canvas, dice: Scene, horizon: float) -> None:
    """An overcast: broad scalloped sheets that overlap from the top."""
    key = dice.key
    for k in range(3):
        y = horizon * (0.62 - 0.2 * k) + dice.roll(-0.02, 0.02)
        dark = key.paint((120, 128, 140), Tone.MID, 0.35, lit=False)
        canvas.fill(slab(dice, y, 0.05 - 0.008 * k), mix(mix(key.sky[1], key.sky[2], 0.4), dark, 0.16 + 0.17 * k), 0.95)
    canvas.brush(
        slab(dice, horizon * 0.5, 0.03), key.sky[2], coverage=0.28, fade=((0, horizon * 0.5), (0, 0.0)), seed=7
    )


def _storm(canvas: Canvas, dice: Scene, horizon: float) -> None:
    """A storm: slabs that lean in from one side, the darkest lowest and in front."""
    key = dice.key
    dark = key.paint((70, 78, 96), lit=False, depth=0.55)
    side = dice.pick((-1, 1))
    for k in range(4):
        y = horizon * (0.30 + 0.17 * k) + dice.roll(-0.02, 0.02)
        start = side * dice.half * (1.2 - 0.42 * k)
        tint = mix(key.sky[0], dark, 0.25 + 0.22 * k)
        canvas.fill(_shelf(dice, start, side, y), tint, 0.96)
    canvas.brush(
        slab(dice, horizon * 0.95, 0.02), key.sky[2], coverage=0.30, degrees=68,
        fade=((0, horizon), (0, horizon * 0.55)), seed=3,
    )  # fmt: skip


def _shelf(dice: Scene, start: float, side: int, y: float) -> Shape:
    """Return a slab that hangs from the top and ends in a bellied edge; it reaches in from `side`."""
    edge: list[Point] = [(start, -0.1, 0.0)]
    far = side * (dice.half + 0.3)
    count = 5
    for k in range(count + 1):
        t = k / count
        x = start + (far - start) * t
        edge.append((x, y * (0.45 + 0.55 * min(1.0, t * 1.6)) + dice.roll(-0.02, 0.02), 0.9))
    return blob(*edge, (far, -0.1, 0.0))


def slab(dice: Scene, y: float, belly: float) -> Shape:
    """Return a sheet from the top of the picture to a scalloped lower edge near `y`."""
    left, right = -dice.half - 0.15, dice.half + 0.15
    points: list[Point] = [(left, -0.1, 0.0), (left, y, 0.3)]
    x = left
    while x < right - 0.3:
        wide = dice.roll(0.22, 0.5)
        points += [
            (x + wide * 0.5, y + belly * dice.roll(0.4, 1.0)),
            (x + wide, y - belly * dice.roll(0.0, 0.5), 0.25),
        ]
        x += wide
    return blob(*points, (right, y + belly * 0.3, 0.3), (right, -0.1, 0.0))


def bun(x: float, y: float, across: float, tall: float) -> Shape:
    """Return a cloud with a flat foot and a low round back, `across` wide to each side."""
    return blob(
        (x - across, y, 0.1),
        (x - across * 0.62, y - tall * 0.72),
        (x - across * 0.05, y - tall),
        (x + across * 0.55, y - tall * 0.62),
        (x + across, y, 0.1),
        (x + across * 0.3, y + tall * 0.10),
        (x - across * 0.4, y + tall * 0.08),
    )
