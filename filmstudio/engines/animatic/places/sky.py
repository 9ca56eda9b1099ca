"""Skies: three stops of colour, a sun or moon with its glow, stars, and clouds as flat shapes lit from one side."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import Colour, mix
from filmstudio.engines.animatic.places.pen import Pen, Point, pen_on
from filmstudio.engines.animatic.places.scene import Scene
from filmstudio.engines.animatic.places.softness import glow, paint_rows
from filmstudio.model.place import TimeOfDay, Weather


def sun_place(scene: Scene, horizon: float) -> Point:
    """Return where sun or moon stands, in pen units."""
    return scene.sun_side * scene.half * 0.46, horizon * (1 - scene.tone.sun_height)


def paint_sky(canvas: Canvas, scene: Scene, horizon: float) -> None:
    """Cover the whole canvas with the sky down to the horizon, and with its low colour below."""
    scene = scene.aside("sky")
    tone = scene.tone
    paint_rows(canvas, 0.0, horizon, [(0.0, tone.sky_top), (0.58, tone.sky_middle), (1.0, tone.sky_low)])
    paint_rows(canvas, horizon, 1.0, [(0.0, tone.sky_low), (1.0, mix(tone.sky_low, tone.sky_top, 0.4))])
    pen = pen_on(canvas)
    if tone.stars:
        _stars(pen, scene, horizon)
        _clouds(pen, scene, horizon)
    if tone.sun_seen:
        _sun(canvas, scene, horizon)
    if not tone.stars:
        _clouds(pen, scene, horizon)


def _sun(canvas: Canvas, scene: Scene, horizon: float) -> None:
    tone, pen = scene.tone, pen_on(canvas)
    x, y = sun_place(scene, horizon)
    if tone.stars:
        glow(canvas, x, y, 0.34, 0.34, mix(tone.sun, tone.sky_low, 0.45), 0.42)
        pen.ellipse(x, y, 0.034, 0.034, tone.sun)
        if scene.place.time is TimeOfDay.NIGHT:
            shade = mix(tone.sun, tone.sky_middle, 0.22)
            pen.ellipse(x - 0.010, y - 0.008, 0.008, 0.006, shade)
            pen.ellipse(x + 0.011, y + 0.006, 0.011, 0.009, shade)
            pen.ellipse(x - 0.004, y + 0.016, 0.006, 0.004, shade)
        else:
            pen.ellipse(x + 0.013, y - 0.008, 0.030, 0.030, mix(tone.sky_top, tone.sky_middle, 0.62))
        return
    low = tone.sun_height < 0.2
    glow(canvas, x, y, 0.95 if low else 0.6, 0.36 if low else 0.5, mix(tone.sun, tone.sky_low, 0.35), 0.75)
    glow(canvas, x, y, 0.20, 0.20, tone.sun, 0.8)
    pen.ellipse(x, y, 0.046 if low else 0.034, 0.046 if low else 0.034, tone.sun)


def _stars(pen: Pen, scene: Scene, horizon: float) -> None:
    count = 150 if scene.place.time is TimeOfDay.NIGHT else 46
    for _ in range(count):
        x, height = scene.roll(-scene.half, scene.half), scene.roll() ** 1.4
        size = 0.0009 + 0.0017 * scene.roll() ** 4
        share = (0.35 + 0.65 * scene.roll()) * (1 - height * 0.75)
        pen.ellipse(x, height * horizon, size, size, (226, 234, 255), opacity=share)


def _clouds(pen: Pen, scene: Scene, horizon: float) -> None:
    weather, tone = scene.place.weather, scene.tone
    if weather is Weather.FOG:
        return
    night = tone.stars or scene.place.time is TimeOfDay.NIGHT
    if weather in (Weather.CLEAR, Weather.WIND):
        body = mix(tone.sky_middle, tone.sky_top if night else (255, 255, 255), 0.35 if night else 0.55)
        if tone.sun_height < 0.2:
            body = mix(tone.sky_low, tone.sky_middle, 0.30)
        under = mix(body, tone.sky_top, 0.45)
        streaks = weather is Weather.WIND or tone.sun_height < 0.2 or night
        for _ in range(4):
            x, y = scene.roll(-scene.half, scene.half), horizon * scene.roll(0.16, 0.80)
            if streaks:
                _streak(pen, scene, x, y, scene.roll(0.18, 0.5), body, 0.55 if night else 0.7)
            else:
                _heap(pen, scene, x, y, scene.roll(0.10, 0.22), body, under)
        return
    dark = weather in (Weather.RAIN, Weather.STORM)
    for row in range(4):
        y = horizon * (0.02 + 0.20 * row)
        lid = mix(tone.sky_top, tone.sky_middle, 0.15 + 0.24 * row)
        lid = mix(lid, (10, 12, 22), (0.30 if weather is Weather.STORM else 0.16) if dark else 0.06)
        _lid(pen, scene, y, 0.10 - 0.014 * row, lid, 0.9 if dark else 0.6)


def _heap(pen: Pen, scene: Scene, x: float, y: float, width: float, body: Colour, under: Colour) -> None:
    lobes = 4 + int(scene.roll(0, 3))
    crown: list[Point] = []
    for index in range(lobes):
        share = (index + 0.5) / lobes
        crown.append((x + (share * 2 - 1) * width, y - math.sin(share * math.pi) * width * scene.roll(0.30, 0.52)))
    pen.blob([(x - width * 1.15, y), *crown, (x + width * 1.15, y), (x, y + width * 0.05)], body, opacity=0.92)
    pen.blob(
        [(x - width * 1.0, y - width * 0.02), (x - width * 0.3, y - width * 0.10), (x + width * 0.5, y - width * 0.06),
         (x + width * 1.05, y), (x, y + width * 0.04)], under, opacity=0.6,
    )  # fmt: skip


def _streak(pen: Pen, scene: Scene, x: float, y: float, width: float, body: Colour, opacity: float) -> None:
    thick = width * scene.roll(0.035, 0.07)
    pen.blob(
        [(x - width, y), (x - width * 0.3, y - thick), (x + width * 0.5, y - thick * 0.6), (x + width, y),
         (x + width * 0.2, y + thick * 0.5)], body, opacity=opacity,
    )  # fmt: skip


def _lid(pen: Pen, scene: Scene, y: float, depth: float, body: Colour, opacity: float) -> None:
    """Draw one band of a closed cloud cover: its lower edge hangs in lobes."""
    lobes = 7
    points: list[Point] = [(-scene.half - 0.2, -0.2), (scene.half + 0.2, -0.2)]
    for index in range(lobes + 1):
        share = index / lobes
        points.append((scene.half + 0.2 - share * (2 * scene.half + 0.4), y + depth * scene.roll(0.2, 1.6)))
    pen.poly([(-scene.half - 0.3, -0.2), (scene.half + 0.3, -0.2), (scene.half + 0.3, y), (-scene.half - 0.3, y)], body,
             opacity=opacity)  # fmt: skip
    pen.blob(points, body, opacity=opacity)
