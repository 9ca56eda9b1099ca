"""Builds a Place: finds what it is, paints it far to near, dresses it, and hands over the set."""

from __future__ import annotations

from filmstudio.engines.animatic.sets.exteriors.painters import EXTERIORS
from filmstudio.engines.animatic.sets.exteriors.weather import weather_over
from filmstudio.engines.animatic.sets.interiors.painters import INTERIORS
from filmstudio.engines.animatic.sets.meaning import archetype_of
from filmstudio.engines.animatic.sets.scene import FLOOR_Y, HORIZON_Y, Scene
from filmstudio.engines.animatic.sets.stage_set import StageSet
from filmstudio.model.look import Finish
from filmstudio.model.place import Place

_SMALLEST_PX = 16


def build_set(place: Place, width: int, height: int, seed: int, finish: Finish = Finish.COLOUR) -> StageSet:
    """Return the set of a place, `width` x `height` pixels.

    The same arguments give the same bytes; another hour, weather or mood keeps what stands where and changes the light.
    Raises ValueError for a picture smaller than 16 pixels on a side.
    """
    if min(width, height) < _SMALLEST_PX:
        raise ValueError(f"a set cannot be painted at {width}x{height}; the smallest side is {_SMALLEST_PX} pixels")
    scene = Scene(place, width, height, seed, finish)
    archetype = archetype_of(place)
    paint = EXTERIORS.get(archetype) or INTERIORS[archetype]
    paint(scene)
    return StageSet(
        flats=scene.finished(),
        floor_y=FLOOR_Y,
        horizon_y=HORIZON_Y,
        key=scene.key,
        movers=tuple(scene.movers),
        weather=weather_over(scene) if archetype in EXTERIORS else None,
    )
