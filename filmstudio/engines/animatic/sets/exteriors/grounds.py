"""Grounds: the land people stand on, what lies on it, and how far away a foot on it is."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, polygon
from filmstudio.engines.animatic.sets.exteriors.pigments import SNOW
from filmstudio.engines.animatic.sets.exteriors.skies import OVER, lens
from filmstudio.engines.animatic.sets.scene import FLOOR_Y, HORIZON_Y, Scene

NEAREST = 1.45
"""Inverse distance of the ground at the lower edge of the painting."""


def stand(depth: float) -> float:
    """Return where on the ground a thing of this inverse distance has its feet: 0 at eye level, 1 at the floor line."""
    return HORIZON_Y + (FLOOR_Y - HORIZON_Y) * depth


def size_at(y: float) -> float:
    """Return how large a thing is whose feet are at `y`: 1 where people stand."""
    return (y - HORIZON_Y) / (FLOOR_Y - HORIZON_Y)


def earth(scene: Scene, local: Colour, tone: Tone = Tone.MID, depth: float = 1.0) -> Colour:
    """Return the paint of the ground: its own colour, or snow where it lies."""
    if scene.key.snowy:
        lifted = {Tone.MID: Tone.LIGHT, Tone.DARK: Tone.MID, Tone.DEEP: Tone.DARK}.get(tone, tone)
        return scene.paint(SNOW, lifted, depth, lit=tone is not Tone.DARK)
    return scene.paint(local, tone, depth)


def crest(scene: Scene, y: float, wave: float, foot: float = 1 + OVER, count: int = 5) -> Shape:
    """Return land from a gently wandering upper edge near `y` down to `foot`."""
    left, right = -scene.half - OVER, scene.half + OVER
    points: list[Point] = []
    for k in range(count + 1):
        x = left + (right - left) * (k + (scene.roll(-0.25, 0.25) if 0 < k < count else 0)) / count
        points.append((x, y + scene.roll(-wave, wave), 0.0 if k in (0, count) else 1.0))
    return blob(*points, (right, foot, 0), (left, foot, 0))


def ground(
    scene: Scene, local: Colour, *, y: float = 0.66, wave: float = 0.012, degrees: float = -3.0,
    tones: tuple[Tone, Tone] = (Tone.MID, Tone.DARK), seed: int = 0,
) -> Canvas:  # fmt: skip
    """Begin the ground flat: land from `y` to the picture's foot, lighter far and darker near by one dry drag.

    Its depth at the far edge follows from where that is, so that it passes under what stands on it at the same speed.
    """
    canvas = scene.flat(max(0.03, size_at(y - wave)), NEAREST)
    shape = crest(scene, y, wave)
    light, dark = (earth(scene, local, tone) for tone in tones)
    dark = mix(light, dark, 0.72)
    canvas.fill(shape, mix(light, dark, 0.2))
    canvas.fill(crest(scene, y + 0.035, 0.012), mix(light, dark, 0.55))
    canvas.fill(crest(scene, y + 0.12, 0.02), mix(light, dark, 0.8))
    canvas.brush(shape, light, coverage=0.85, fade=((0, y - 0.03), (0, 0.97)), degrees=degrees, seed=seed)
    if scene.key.wet:
        sheen(canvas, scene, y + 0.03)
    return canvas


def sheen(canvas: Canvas, scene: Scene, top: float, strength: float = 0.5) -> None:
    """Lay the sky's streaks on wet ground, longer and farther apart towards the camera."""
    dice = scene.aside("sheen")
    tint = mix(scene.key.sky[2], scene.key.light, 0.25)
    for k in range(9):
        t = (k + dice.roll(0, 0.7)) / 9
        y = top + (0.99 - top) * t
        across = 0.05 + 0.22 * t * dice.roll(0.4, 1.0)
        canvas.fill(lens(dice.roll(-scene.half, scene.half), y, across, 0.004 + 0.008 * t), tint, strength * 0.7)


def strip(x: float, top: float, foot: float, far: float, near: float, bend: float = 0.0, lean: float = 0.0) -> Shape:
    """Return a road or path that comes from (x, top), `far` wide, to the lower edge, `near` wide, swaying by `bend`.

    `lean` moves its near end to the side.
    """
    tall = foot - top
    left: list[tuple[float, float]] = []
    right: list[tuple[float, float]] = []
    for k in range(9):
        t = k / 8
        eased = t * t
        middle = x + lean * eased + bend * (t * (1 - t)) * 4 * (1 if t < 0.55 else 0.55)
        half = far / 2 + (near - far) / 2 * eased
        left.append((middle - half, top + tall * t))
        right.append((middle + half, top + tall * t))
    return blob(*left, *reversed(right)) if bend else polygon(*left, *reversed(right))


def long_shadow(
    canvas: Canvas, scene: Scene, x: float, y: float, wide: float, tall: float, ground_local: Colour
) -> None:
    """Lay the shadow of something that stands at (x, y) away from the light: long when the sun is low."""
    key = scene.key
    if not (key.orb_seen or key.dark):
        return
    reach = tall * (0.55 + 1.5 * (1 - min(1.0, key.orb_height * 1.25)))
    away = -key.side
    tip = (x + away * reach, y + reach * 0.12)
    shape = polygon(
        (x - wide / 2, y), (x + wide / 2, y), (tip[0] + wide * 0.3, tip[1] + 0.006), (tip[0] - wide * 0.3, tip[1])
    )
    canvas.fill(shape, scene.key.paint(ground_local, Tone.DARK, lit=False), 0.45)


def strew(canvas: Canvas, scene: Scene, spots: int, top: float, colours: Sequence[Colour], size: float = 0.012) -> None:
    """Strew small things in clusters on the ground: stones, leaves, flowers; larger towards the camera."""
    for _ in range(spots):
        x, y = scene.roll(-scene.half, scene.half), scene.roll(top, 0.98)
        for _ in range(int(scene.roll(2, 6))):
            grow = max(0.15, size_at(y))
            px, py = x + scene.roll(-0.07, 0.07) * grow, y + scene.roll(-0.012, 0.012) * grow
            canvas.fill(lens(px, py, size * grow * scene.roll(0.5, 1.2), size * grow * 0.45), scene.pick(colours))
