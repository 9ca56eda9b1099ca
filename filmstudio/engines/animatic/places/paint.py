"""Paints a Place: finds its kind, paints it far to near, and says what light people stand in."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.places import coast, country, interiors, town
from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import colour, hex_text, luminance, mix, scaled
from filmstudio.engines.animatic.places.kinds import Kind
from filmstudio.engines.animatic.places.painted import Layer, Light, PaintedPlace
from filmstudio.engines.animatic.places.parkland import outdoors, park, river
from filmstudio.engines.animatic.places.scene import FLOOR_Y, HORIZON_Y, Scene
from filmstudio.engines.animatic.places.softness import defocus, glow, grain
from filmstudio.engines.animatic.places.weather import overlay_for
from filmstudio.model.place import Place, Side, Weather

_OUTSIDE: dict[Kind, Callable[[Scene], coast.Painting]] = {
    Kind.SEA: coast.sea,
    Kind.BEACH: coast.beach,
    Kind.HARBOUR: coast.harbour,
    Kind.LIGHTHOUSE: coast.lighthouse_rock,
    Kind.CLIFF: coast.cliff,
    Kind.STREET: town.street,
    Kind.ROOFTOP: town.rooftop,
    Kind.VILLAGE: town.village,
    Kind.PLATFORM: town.platform,
    Kind.FOREST: country.forest,
    Kind.FIELD: country.field,
    Kind.MOUNTAIN: country.mountain,
    Kind.ROAD: country.country_road,
    Kind.DESERT: country.desert,
    Kind.PARK: park,
    Kind.RIVER: river,
    Kind.OUTDOORS: outdoors,
}
_SMALLEST_PX = 16


def paint_place(place: Place, width: int, height: int, seed: int) -> PaintedPlace:
    """Paint a place as layers of `width` x `height` pixels.

    The same place, size and seed give the same bytes; another time or weather keeps the furniture and changes the
    light. Raises ValueError for a picture smaller than 16 pixels on a side.
    """
    if min(width, height) < _SMALLEST_PX:
        raise ValueError(f"a place cannot be painted at {width}x{height}; the smallest side is {_SMALLEST_PX} pixels")
    scene = Scene(place, width, height, seed)
    if place.side is Side.EXTERIOR:
        painting, light = _OUTSIDE[scene.kind](scene), _daylight(scene)
        _air(scene, painting)
    else:
        painting, light = interiors.paint_interior(scene)
    layers = []
    for index, (canvas, depth) in enumerate(painting):
        if depth > 1.0:
            defocus(canvas, 0.004)
        grain(canvas, scene.look + index)
        rgba = canvas.rgba()
        if index == 0:
            rgba[..., 3] = 255
        layers.append(Layer(rgba, depth))
    return PaintedPlace(
        layers=tuple(layers),
        floor_y=FLOOR_Y,
        horizon_y=HORIZON_Y,
        light=light,
        weather_overlay=overlay_for(place, scene.look),
    )


def _air(scene: Scene, painting: list[tuple[Canvas, float]]) -> None:
    """Let mist gather at the foot of the far layers; thick in fog, a breath in the morning and at night."""
    thick = {Weather.FOG: 0.85, Weather.SNOW: 0.45, Weather.RAIN: 0.35, Weather.STORM: 0.25}.get(
        scene.place.weather, 0.16
    )
    for canvas, depth in painting:
        if depth <= 0.7:
            strength = thick * (1 - depth * 0.7)
            glow(canvas, 0.0, HORIZON_Y + 0.03, scene.half * 2.2, 0.20, scene.tone.haze, strength, veil=True)
    if scene.place.weather is Weather.FOG:
        canvas = painting[-2 if painting[-1][1] > 1 else -1][0]
        glow(canvas, 0.0, HORIZON_Y + 0.06, scene.half * 3, 0.34, scene.tone.haze, 0.7, veil=True)


def _daylight(scene: Scene) -> Light:
    tone = scene.tone
    white = colour("#fff6ec")
    key, ambient = scaled(white, tone.light), scaled(mix(white, tone.sky_middle, 0.35), tone.shade)
    level = luminance(scaled(white, tone.light))
    return Light(
        key=hex_text(key),
        ambient=hex_text(ambient),
        strength=min(0.62, max(0.12, 0.72 - 0.6 * level)),
        direction=scene.sun_side * (0.7 if tone.sun_height < 0.5 else 0.4),
        dark=level < 0.62,
    )
