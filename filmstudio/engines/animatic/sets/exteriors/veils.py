"""What hangs or blows in the air: fog as torn bands, sand in sheets, leaves on the wind."""

from __future__ import annotations

import math

import cv2
import numpy as np

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.sets.exteriors.endless import (
    Mark,
    Pixels,
    endless,
    kept_by_height,
    kept_by_size,
    lay,
    moved,
    sprite,
)
from filmstudio.engines.animatic.sets.exteriors.framing import leaf
from filmstudio.engines.animatic.sets.exteriors.pigments import AUTUMN, DUST, LEAF, OCHRE, SAND
from filmstudio.engines.animatic.sets.exteriors.skies import lens
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Overlay
from filmstudio.model.look import Finish


def fog(scene: Scene) -> Overlay:
    """Return fog: broad pale bands low in the picture that slide past one another, never over faces."""
    tint = mix(scene.key.air, scene.key.light, 0.35)
    low = [(scene.roll(), scene.roll(0.60, 0.98), _band(scene, tint, 0.45, 0.045, 0.20)) for _ in range(7)]
    high = [(scene.roll(), scene.roll(0.04, 0.42), _band(scene, tint, 0.55, 0.030, 0.13)) for _ in range(4)]
    return _sliding(scene, low, high, 0.012, -0.007)


def sand(scene: Scene, *, heavy: bool) -> Overlay:
    """Return blown sand: streaks that race along the ground; `heavy` for a storm that hides the distance."""
    tint = mix(scene.paint(DUST, Tone.LIGHT), scene.paint(SAND, Tone.LIGHT), 0.5)
    count = 22 if heavy else 11
    fast = [(scene.roll(), scene.roll(0.45, 1.0), _band(scene, tint, 0.28, 0.012, 0.34)) for _ in range(count)]
    slow = [(scene.roll(), scene.roll(0.0, 1.0), _band(scene, tint, 0.6, 0.07, 0.22)) for _ in range(9 if heavy else 3)]
    way = -scene.key.side
    return _sliding(scene, fast, slow, 0.75 * way, 0.30 * way)


def _band(scene: Scene, tint: Colour, across: float, tall: float, share: float) -> Mark:
    """Return one torn band, `across` to each side at most."""
    shape = lens(0, 0, across * scene.roll(0.5, 1.0), tall * scene.roll(0.5, 1.1), scene.roll(-0.3, 0.3))
    strength = share * scene.roll(0.7, 1.0)
    return lambda canvas: canvas.fill(shape, tint, strength)


def _sliding(
    scene: Scene,
    first: list[tuple[float, float, Mark]],
    second: list[tuple[float, float, Mark]],
    one: float,
    two: float,
) -> Overlay:
    """Return two endless sheets of marks sliding sideways at their own speeds, in heights of the picture a second."""
    plain = scene.finish is Finish.INK
    front = kept_by_size(lambda width, height: endless(width, height, first, plain=plain))
    back = kept_by_size(lambda width, height: endless(width, height, second, plain=plain))

    def at(frame: int, rate: float, width: int, height: int) -> Pixels | None:
        seconds = frame / rate
        near = moved(front(width, height), seconds * one * height, 0)
        far = moved(back(width, height), seconds * two * height, 0)
        return np.asarray(cv2.add(near, far, dst=near), np.uint8)

    return at


def blown_leaves(scene: Scene) -> Overlay:
    """Return leaves that tumble across the picture and thin streaks of wind, few of both."""
    plain = scene.finish is Finish.INK
    way = -scene.key.side
    tints = [scene.paint(one, Tone.MID, 1.0) for one in (AUTUMN, LEAF, OCHRE)]
    streak_tint = mix(scene.key.sky[2], scene.key.light, 0.5)
    leaves = [
        (scene.roll(), scene.roll(0.1, 0.95), scene.roll(0.8, 1.3), scene.roll(0, 6.28), k % 3) for k in range(13)
    ]
    gusts = [(scene.roll(), scene.roll(0.15, 0.75), scene.roll(0.9, 1.2)) for _ in range(4)]

    def turned(k: int) -> Mark:
        colour_of, turn = tints[k // 8], math.pi * (k % 8) / 4
        squash = 0.35 + 0.65 * abs(math.sin(turn * 1.5 + 0.4))
        dx, dy = math.cos(turn), math.sin(turn) * squash
        return lambda canvas: canvas.fill(leaf(-0.011 * dx, -0.011 * dy, 0.022, dx, dy), colour_of, 0.95)

    drawn = kept_by_height(lambda height: np.stack([sprite(0.032, height, turned(k), plain=plain) for k in range(24)]))

    def gust(canvas: Canvas) -> None:
        canvas.fill(lens(0, 0, 0.17, 0.0014), streak_tint, 0.38)

    breath = kept_by_height(lambda height: sprite(0.36, height, gust, plain=plain))

    def at(frame: int, rate: float, width: int, height: int) -> Pixels | None:
        seconds = frame / rate
        picture = np.zeros((height, width, 4), np.uint8)
        span = width + 0.5 * height
        streak = breath(height)
        rows = streak.shape[0] // 2
        band = max(1, round(0.004 * height))
        thin = streak[max(0, rows - band) : rows + band + 1]
        for x, y, speed in gusts:
            lay(picture, thin, (x * span + seconds * way * speed * 1.1 * height) % span - 0.25 * height, y * height)
        for x, y, speed, phase, colour_of in leaves:
            px = (x * span + seconds * way * 0.55 * speed * height) % span - 0.25 * height
            py = (y + 0.03 * math.sin(2.1 * speed * seconds + phase)) * height
            frame_of = int(seconds * 7 * speed + phase) % 8
            lay(picture, drawn(height)[colour_of * 8 + frame_of], px, py)
        return picture

    return at
