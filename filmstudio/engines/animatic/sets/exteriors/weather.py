"""Weather that moves over the whole picture. It follows seconds, so it is the same at any frame rate."""

from __future__ import annotations

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.exteriors.falling import rain, snowfall
from filmstudio.engines.animatic.sets.exteriors.veils import blown_leaves, fog, sand
from filmstudio.engines.animatic.sets.meaning import archetype_of
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.engines.animatic.sets.stage_set import Overlay
from filmstudio.model.place import Weather

_AIRLESS = frozenset({Archetype.SPACE})


def weather_over(scene: Scene) -> Overlay | None:
    """Return what falls or blows over a place, in its own key; None where nothing does.

    Each overlay draws its tile when it is first asked for a picture size, and from then on only moves it.
    """
    kind = archetype_of(scene.place)
    weather = scene.place.weather
    if kind in _AIRLESS:
        return None
    dice = scene.aside("weather")
    if kind is Archetype.DESERT and weather in (Weather.WIND, Weather.STORM, Weather.FOG):
        return sand(dice, heavy=weather is not Weather.WIND)
    if weather is Weather.RAIN:
        return rain(dice, lightning=False)
    if weather is Weather.STORM:
        return rain(dice, lightning=True)
    if weather is Weather.SNOW:
        return snowfall(dice)
    if weather is Weather.FOG:
        return fog(dice)
    if weather is Weather.WIND:
        return blown_leaves(dice)
    return None
