"""Skies: torn bands of paper, a sun or moon cut out in rings, and stars set by hand."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.shapes import Point, Shape, blob, circle, polygon, rect
from filmstudio.engines.animatic.sets.exteriors.clouds import paint_clouds
from filmstudio.engines.animatic.sets.scene import HORIZON_Y, Scene
from filmstudio.model.place import Weather

OVER = 0.12
"""How far shapes run out of the picture, so that their ends are never seen."""


def torn(scene: Scene, left: float, right: float, y: float, wave: float, foot: float) -> Shape:
    """Return a band from a torn upper edge near `y`, which wanders by `wave`, down to `foot`."""
    count = max(3, round((right - left) * 3.2))
    step = (right - left) / count
    top: list[Point] = [(left, y + scene.roll(-wave, wave))]
    top += [(left + step * (k + scene.roll(-0.3, 0.3)), y + scene.roll(-wave, wave)) for k in range(1, count)]
    return blob(*top, (right, y + scene.roll(-wave, wave)), (right, foot, 0), (left, foot, 0))


def paint_sky(
    scene: Scene, horizon: float = HORIZON_Y, *, orb: bool = True, clouds: bool = True, orb_x: float | None = None
) -> Canvas:
    """Begin the set with its sky and return it: the first flat, endlessly far.

    `orb_x` is where the sun stands, in units; by default on the side that the light comes from, on a third.
    """
    canvas = scene.flat(0.0)
    sky_on(canvas, scene.aside("sky"), -scene.half - OVER, scene.half + OVER, horizon)
    if orb and scene.key.orb_seen:
        paint_orb(canvas, scene, horizon, sun_x(scene) if orb_x is None else orb_x)
    if clouds:
        paint_clouds(canvas, scene, horizon)
    return canvas


def sun_x(scene: Scene) -> float:
    """Return where sun or moon stands: on a third, on the side that the light comes from."""
    return scene.key.side * scene.half * scene.aside("sun").roll(0.38, 0.58)


def sky_on(canvas: Canvas, scene: Scene, left: float, right: float, horizon: float) -> None:
    """Paint the bands and the stars of a sky between two sides, from the top of the picture to below the horizon."""
    top, middle, low = scene.key.sky
    foot = horizon + 0.12
    canvas.fill(rect(left, -OVER, right, 1 + OVER), low)
    canvas.fill(rect(left, -OVER, right, horizon * 0.8), top)
    canvas.fill(torn(scene, left, right, horizon * 0.40, 0.035, foot), mix(top, middle, 0.55))
    canvas.fill(torn(scene, left, right, horizon * 0.68, 0.03, foot), middle)
    canvas.fill(torn(scene, left, right, horizon * 0.93, 0.012, foot), low)
    upper, lower = rect(left, 0, right, horizon * 0.66), rect(left, horizon * 0.45, right, horizon + 0.02)
    canvas.brush(upper, middle, coverage=0.62, fade=((0, horizon * 0.68), (0, horizon * 0.06)), seed=scene.look % 97)
    canvas.brush(lower, low, coverage=0.85, fade=((0, horizon * 1.02), (0, horizon * 0.5)), seed=scene.look % 89)
    if scene.key.stars:
        _stars(canvas, scene, left, right, horizon)


def _stars(canvas: Canvas, scene: Scene, left: float, right: float, horizon: float) -> None:
    """Set stars in loose clusters, larger ones rarely, none in rows."""
    light = mix(scene.key.sky[0], scene.key.orb, 0.85)
    faint = mix(scene.key.sky[0], scene.key.orb, 0.5)
    for _ in range(max(3, round((right - left) * 4))):
        x, y = scene.roll(left, right), scene.roll(0.02, 0.72) * horizon
        for k in range(int(scene.roll(1, 5))):
            px, py = x + scene.roll(-0.13, 0.13), y + scene.roll(-0.07, 0.07)
            if 0 < py < horizon * 0.82:
                canvas.fill(circle(px, py, scene.roll(0.0012, 0.0022)), faint if k else light)
    for _ in range(3):
        x, y, r = scene.roll(left, right), scene.roll(0.05, 0.55) * horizon, scene.roll(0.006, 0.011)
        canvas.fill(star(x, y, r), light)


def star(x: float, y: float, radius: float, points: int = 4) -> Shape:
    """Return a star with hollow sides."""
    corners = []
    for k in range(points * 2):
        reach = radius if k % 2 == 0 else radius * 0.22
        turn = math.pi * k / points
        corners.append((x + reach * math.sin(turn), y - reach * math.cos(turn)))
    return polygon(*corners)


def paint_orb(canvas: Canvas, scene: Scene, horizon: float, x: float) -> None:
    """Cut out sun or moon: a disc in two paler rings; the moon a little smaller, with its shadow as a second disc."""
    key = scene.key
    y = horizon - (horizon - 0.13) * key.orb_height
    size = 0.052 if key.stars else 0.066
    near = key.sky[0] if key.orb_height > 0.6 else key.sky[1] if key.orb_height > 0.25 else key.sky[2]
    canvas.fill(circle(x, y, size * 2.5), mix(near, key.orb, 0.22), 0.55)
    canvas.fill(circle(x, y, size * 1.65), mix(near, key.orb, 0.45), 0.7)
    canvas.fill(circle(x, y, size), key.orb)
    if key.stars:
        shade = mix(key.orb, key.sky[1], 0.16)
        canvas.fill(circle(x - size * 0.3, y - size * 0.2, size * 0.24), shade)
        canvas.fill(circle(x + size * 0.28, y + size * 0.3, size * 0.17), shade)
        canvas.fill(circle(x + size * 0.05, y + size * 0.55, size * 0.1), shade)


def mist(canvas: Canvas, scene: Scene, y: float, tall: float = 0.05, strength: float = 0.75) -> None:
    """Lay flat bands of mist across a flat where the air is thick; nothing in clear air but at dawn."""
    foggy = scene.place.weather in (Weather.FOG, Weather.SNOW, Weather.RAIN)
    if not foggy and scene.key.thickness < 0.859:
        return
    dice = scene.aside(f"mist {y:.3f}")
    share = strength * (1.0 if foggy else 0.45)
    for _ in range(3 if foggy else 2):
        x, wide = dice.roll(-scene.half, scene.half), dice.roll(0.25, 0.8)
        top, high = y + dice.roll(-tall, tall), tall * dice.roll(0.25, 0.6)
        canvas.fill(lens(x, top, wide, high, dice.roll(-0.3, 0.3)), scene.key.air, share)


def lens(x: float, y: float, across: float, tall: float, lean: float = 0.0) -> Shape:
    """Return a long flat shape with pointed ends, `across` wide to each side: a cloud, a band of mist, a streak."""
    return blob(
        (x - across, y, 0.15),
        (x - across * (0.45 - lean), y - tall),
        (x + across * (0.35 + lean), y - tall * 0.8),
        (x + across, y + tall * 0.1, 0.15),
        (x + across * 0.4, y + tall * 0.5),
        (x - across * 0.5, y + tall * 0.45),
    )
