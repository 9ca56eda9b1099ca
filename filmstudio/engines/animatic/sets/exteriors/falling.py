"""Rain, snow and lightning: slanted strokes, cut-paper flakes, a bolt and a moment of light."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas, over
from filmstudio.engines.animatic.paintbox.colour import Colour, mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, polygon
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
from filmstudio.engines.animatic.sets.exteriors.pigments import SNOW
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Overlay
from filmstudio.model.look import Finish

_FAR_SPEED, _NEAR_SPEED = 1.9, 2.9
"""Heights of the picture a second that rain falls, far and near."""
_BOLT_EVERY_S = 6.0
_BOLT_S, _FLASH_S = 0.17, 0.085
"""How long a bolt stands and how long it lights everything: four and two frames of film."""


def rain(scene: Scene, *, lightning: bool) -> Overlay:
    """Return rain in two depths: many thin strokes, and a few long ones before the lens. A storm adds lightning."""
    plain = scene.finish is Finish.INK
    slant = -scene.key.side * (0.34 if lightning else 0.16)
    tint = mix(scene.key.sky[2], scene.key.light, 0.65)
    if plain:
        tint = scene.paint((90, 90, 90), Tone.DARK)

    def stroke(long: float, wide: float, share: float) -> Mark:
        def mark(canvas: Canvas) -> None:
            x = slant * long
            canvas.fill(polygon((-wide, 0.0), (wide, 0.0), (x + wide * 0.5, long), (x - wide * 0.5, long)), tint, share)

        return mark

    count = 150 if lightning else 105
    marks = [
        (scene.roll(), scene.roll(), stroke(scene.roll(0.045, 0.10), 0.0009, scene.roll(0.22, 0.42)))
        for _ in range(count)
    ]
    near = [(scene.roll(), scene.roll(), scene.roll(0.9, 1.15)) for _ in range(26 if lightning else 17)]
    far_tile = kept_by_size(lambda width, height: endless(width, height, marks, plain=plain))
    near_one = kept_by_height(
        lambda height: sprite(
            0.22, height, lambda c: stroke(0.19, 0.0017, 0.42)(c.at(-slant * 0.095, -0.095)), plain=plain
        )
    )
    bolt = _lightning(scene) if lightning else None

    def at(frame: int, rate: float, width: int, height: int) -> Pixels | None:
        seconds = frame / rate
        fallen = seconds * _FAR_SPEED * height
        picture = moved(far_tile(width, height), fallen * slant, fallen)
        part = near_one(height)
        span_x, span_y = width + 0.3 * height, 1.3 * height
        for x, y, speed in near:
            gone = seconds * _NEAR_SPEED * speed * height
            px = (x * span_x + gone * slant) % span_x - 0.15 * height
            lay(picture, part, px, (y * span_y + gone) % span_y - 0.15 * height)
        return picture if bolt is None else bolt(seconds, picture)

    return at


def snowfall(scene: Scene) -> Overlay:
    """Return snow in three sizes: dust far away, flakes that sway, and a few large ones near."""
    plain = scene.finish is Finish.INK
    tint = scene.paint((90, 90, 90), Tone.DARK) if plain else mix(scene.paint(SNOW, Tone.LIGHT), scene.key.light, 0.6)
    drift = 0.10 * -scene.key.side

    def dot(radius: float, share: float) -> Mark:
        return lambda canvas: canvas.fill(circle(0, 0, radius), tint, share)

    marks = [(scene.roll(), scene.roll(), dot(scene.roll(0.0014, 0.0026), scene.roll(0.5, 0.8))) for _ in range(190)]
    flakes = [(scene.roll(), scene.roll(), scene.roll(0.8, 1.2), scene.roll(0, 6.28), k < 12) for k in range(58)]
    dust = kept_by_size(lambda width, height: endless(width, height, marks, plain=plain))
    small = kept_by_height(lambda height: sprite(0.014, height, dot(0.0048, 0.85), plain=plain))
    large = kept_by_height(lambda height: sprite(0.034, height, _flake(tint), plain=plain))

    def at(frame: int, rate: float, width: int, height: int) -> Pixels | None:
        seconds = frame / rate
        picture = moved(dust(width, height), seconds * drift * 0.6 * height, seconds * 0.07 * height)
        span_x, span_y = width + 0.1 * height, 1.1 * height
        for x, y, speed, phase, is_large in flakes:
            fall = (0.22 if is_large else 0.13) * speed * height
            sway = (0.022 if is_large else 0.012) * height * math.sin(1.3 * speed * seconds + phase)
            px = (x * span_x + seconds * drift * height * (1.6 if is_large else 1.0) + sway) % span_x - 0.05 * height
            lay(
                picture,
                (large if is_large else small)(height),
                px,
                (y * span_y + seconds * fall) % span_y - 0.05 * height,
            )
        return picture

    return at


def _flake(tint: Colour) -> Mark:
    """Return a large flake: a hand-cut, not quite round scrap of paper."""
    shape = blob((-0.011, 0.001), (-0.004, -0.010), (0.007, -0.008), (0.011, 0.002), (0.004, 0.010), (-0.006, 0.009))
    return lambda canvas: canvas.fill(shape, tint, 0.9)


def _lightning(scene: Scene) -> Callable[[float, Pixels], Pixels]:
    """Return what lightning adds to a picture at a moment: nothing, a bolt, or a bolt and its light."""
    plain = scene.finish is Finish.INK
    light = mix(scene.key.orb, (255, 255, 255), 0.5) if not plain else scene.key.orb
    look = scene.look

    def jagged(turn: int) -> list[tuple[float, float]]:
        """Return a bolt's corners, x within 0.16 of its foot, y from the top to 0.5."""
        dice = np.random.Generator(np.random.PCG64(seed_from("bolt", look, turn)))
        steps = dice.uniform(-0.055, 0.055, 8)
        return [(float(np.sum(steps[:k])), 0.5 * k / 8) for k in range(9)]

    def draw(width: int, height: int, turn: int, seconds: float, picture: Pixels) -> Pixels:
        corners = jagged(turn)
        x = (-0.36 + 0.72 * ((seed_from("where", look, turn) % 1000) / 999)) * width / height
        canvas = Canvas(width, height, Affine(a=height, c=width / 2, e=height), plain=plain)
        left = [(x + px - 0.007 * (1 - py), py) for px, py in corners]
        right = [(x + px + 0.007 * (1 - py), py) for px, py in corners]
        canvas.fill(polygon(*left, *reversed(right)), light, 0.95)
        px, py = corners[4]
        canvas.fill(
            polygon(
                (x + px, py),
                (x + px + 0.05, py + 0.07),
                (x + px + 0.035, py + 0.08),
                (x + px + 0.09, py + 0.17),
                (x + px + 0.02, py + 0.085),
                (x + px + 0.03, py + 0.072),
            ),
            light,
            0.8,
        )
        lit = over(picture, canvas.pixels())
        if seconds < _FLASH_S:
            share = 0.30
            flash = np.empty_like(lit)
            flash[...] = [round(c * share) for c in light] + [round(255 * share)]
            lit = over(lit, flash)
        return lit

    def at(seconds: float, picture: Pixels) -> Pixels:
        turn = int(seconds // _BOLT_EVERY_S)
        start = 0.8 + (seed_from("when", look, turn) % 1000) / 1000 * (_BOLT_EVERY_S - 1.6)
        since = seconds - turn * _BOLT_EVERY_S - start
        if not 0 <= since < _BOLT_S:
            return picture
        height, width = picture.shape[:2]
        return draw(width, height, turn, since, picture)

    return at
