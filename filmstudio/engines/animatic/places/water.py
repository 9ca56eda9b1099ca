"""Water: a gradient that darkens towards us, long flat waves, the path of sun or moon, foam where it meets land."""

from __future__ import annotations

from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import PLAIN, Colour, mix
from filmstudio.engines.animatic.places.pen import Point
from filmstudio.engines.animatic.places.scene import HORIZON_Y, Scene
from filmstudio.engines.animatic.places.sky import sun_place
from filmstudio.engines.animatic.places.softness import glow, paint_rows
from filmstudio.model.place import Weather

SEA: Colour = (46, 116, 140)


def paint_water(canvas: Canvas, scene: Scene, top: float, bottom: float) -> None:
    """Cover the rows from `top` to `bottom` with water."""
    scene = scene.aside("water")
    tone = scene.tone
    local = tone.tint()(SEA, 0.55)
    far, near = mix(local, tone.sky_low, 0.62), mix(local, tone.sky_top, 0.42)
    paint_rows(canvas, top, bottom, [(0.0, far), (0.25, mix(far, local, 0.7)), (1.0, near)])
    pen = scene.pen(canvas).lit(PLAIN)
    rough = scene.place.weather in (Weather.STORM, Weather.WIND)
    crest, trough = mix(local, tone.sky_low, 0.55), mix(near, (0, 0, 0), 0.22)
    for index in range(34):
        share = (index + scene.roll()) / 34
        y = top + (bottom - top) * (0.02 + 0.98 * share**1.6)
        reach = (0.03 + 0.22 * share) * scene.roll(0.5, 1.4)
        thick = (0.0012 + 0.006 * share) * (2.2 if rough else 1.0)
        x = scene.roll(-scene.half - 0.05, scene.half + 0.05)
        wave: list[Point] = [(x - reach, y), (x - reach * 0.2, y - thick), (x + reach, y), (x, y + thick * 0.7)]
        pen.blob(wave, trough if index % 3 == 0 else crest, opacity=0.55)
        if rough and index % 4 == 1:
            pen.blob([(x - reach * 0.6, y - thick), (x, y - thick * 2.2), (x + reach * 0.5, y - thick)],
                     mix(crest, (255, 255, 255), 0.5), opacity=0.7)  # fmt: skip
    if tone.sun_seen:
        _path_of_light(canvas, scene, top, bottom)


def _path_of_light(canvas: Canvas, scene: Scene, top: float, bottom: float) -> None:
    x, height = sun_place(scene, HORIZON_Y)
    colour = mix(scene.tone.sun, scene.tone.sky_low, 0.25)
    low = 1.0 if height > HORIZON_Y * 0.6 or scene.tone.stars else 0.6
    glow(canvas, x, top + 0.02, 0.30, 0.20, colour, 0.45 * low)
    pen = scene.pen(canvas).lit(PLAIN)
    for index in range(30):
        share = index / 30
        y = top + (bottom - top) * (0.006 + 0.94 * share**1.35)
        reach = (0.010 + 0.055 * share) * scene.roll(0.3, 1.1)
        offset = scene.roll(-1, 1) * (0.008 + 0.06 * share)
        pen.ellipse(x + offset, y, reach, 0.0012 + 0.0034 * share, colour, opacity=(0.95 - 0.6 * share) * low)


def surf(canvas: Canvas, scene: Scene, y: float, depth: float) -> None:
    """Draw two lines of foam and the wet strip where water meets the sand at y."""
    pen = scene.pen(canvas)
    wide = scene.half + 0.2
    for line, (offset, opacity) in enumerate(((0.0, 0.95), (-0.45, 0.6))):
        upper: list[Point] = []
        lower: list[Point] = []
        for index in range(13):
            x = (index / 6 - 1) * wide
            edge = y + offset * depth + scene.roll(-0.25, 0.25) * depth
            upper.append((x, edge - depth * (0.10 - 0.04 * line)))
            lower.append((x, edge + depth * 0.08 * scene.roll(0.3, 1.6)))
        pen.blob([*upper, *reversed(lower)], (240, 246, 246), 0.85, opacity)
