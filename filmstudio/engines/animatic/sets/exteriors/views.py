"""What is seen through a window: the sky of the hour and far shapes that suit the location's words."""

from __future__ import annotations

import re
from collections.abc import Callable

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import mix
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, circle, ribbon
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.exteriors.pigments import (
    SNOW,
)
from filmstudio.engines.animatic.sets.exteriors.skies import paint_orb, sky_on
from filmstudio.engines.animatic.sets.exteriors.view_above import clouds_view, space_view
from filmstudio.engines.animatic.sets.exteriors.view_land import (
    hills_view,
    peaks_view,
    sands_view,
    sea_view,
    snows_view,
    wood_view,
)
from filmstudio.engines.animatic.sets.exteriors.view_pane import Pane
from filmstudio.engines.animatic.sets.exteriors.view_town import garden, roofs
from filmstudio.engines.animatic.sets.meaning import archetype_of, parts_of
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Side, Weather

_SPACE = re.compile(r"\b(star\w*|space\w*|orbit\w*|shuttle|rocket|moon|capsule|cryo|mothership)\b")


def paint_view(canvas: Canvas, scene: Scene, shape: Shape) -> None:
    """Paint the view that suits an interior inside `shape`, with drops on the glass when it rains.

    The same place has the same view at every hour; it may add a mover at depth 0.2 (windows of a far town).
    """
    pane = Pane(*shape.bounds())
    dice = scene.aside("view")
    with canvas.inside(shape) as inner:
        kind = _view_of(scene)
        if kind is not space_view:
            sky_on(inner, dice.aside("view sky"), pane.left, pane.right, pane.horizon)
            if scene.key.orb_seen:
                paint_orb(
                    inner, scene, pane.horizon, pane.left + (pane.right - pane.left) * (0.5 + 0.22 * scene.key.side)
                )
        kind(inner, dice, pane)
        _on_the_glass(inner, scene.aside("glass"), pane)


def _on_the_glass(canvas: Canvas, scene: Scene, pane: Pane) -> None:
    """Let drops run down the glass in rain, and snow lie in its corners."""
    weather = scene.place.weather
    if weather in (Weather.RAIN, Weather.STORM):
        light = mix(scene.key.sky[2], scene.key.light, 0.6)
        for _ in range(max(6, round(26 * (pane.right - pane.left)))):
            x, y, long = scene.roll(pane.left, pane.right), scene.roll(pane.top, pane.bottom), scene.roll(0.015, 0.055)
            canvas.fill(
                ribbon(
                    [(x, y), (x + scene.roll(-0.004, 0.004), y + long * 0.6), (x, y + long)], [0.0006, 0.0012, 0.0026]
                ),
                light,
                0.45,
            )
            canvas.fill(circle(x, y + long, 0.0022), light, 0.6)
    elif weather is Weather.SNOW:
        for _ in range(max(6, round(40 * (pane.right - pane.left) * pane.tall))):
            canvas.fill(
                circle(scene.roll(pane.left, pane.right), scene.roll(pane.top, pane.bottom), scene.roll(0.002, 0.005)),
                scene.paint(SNOW, Tone.LIGHT),
                0.8,
            )


_VIEWS: dict[Archetype, Callable[[Canvas, Scene, Pane], None]] = {
    **dict.fromkeys(
        (Archetype.SEA, Archetype.BEACH, Archetype.HARBOUR, Archetype.LIGHTHOUSE, Archetype.CLIFF), sea_view
    ),
    **dict.fromkeys(
        (
            Archetype.RIVER,
            Archetype.ROAD,
            Archetype.VILLAGE,
            Archetype.FARM,
            Archetype.FIELD,
            Archetype.CEMETERY,
            Archetype.RUINS,
            Archetype.CASTLE,
            Archetype.AIRFIELD,
            Archetype.GAS_STATION,
            Archetype.PRISON_YARD,
            Archetype.STADIUM,
            Archetype.TRENCH,
            Archetype.OUTDOORS,
        ),
        hills_view,
    ),
    **dict.fromkeys((Archetype.SUBURB, Archetype.PARK), garden),
    **dict.fromkeys((Archetype.FOREST, Archetype.CAMP), wood_view),
    **dict.fromkeys((Archetype.MOUNTAINS, Archetype.LAKE), peaks_view),
    Archetype.DESERT: sands_view,
    Archetype.SNOW: snows_view,
    Archetype.SKY: clouds_view,
    Archetype.SPACE: space_view,
}
"""The view from a house that stands in such a place; a town's roofs from all others."""


_MOVING = {
    Archetype.CAR: hills_view,
    Archetype.TRAIN: hills_view,
    Archetype.AIRCRAFT: clouds_view,
    Archetype.COCKPIT: clouds_view,
    Archetype.SHIP: sea_view,
    Archetype.SPACESHIP: space_view,
    Archetype.LAMP_ROOM: sea_view,
}
"""What passes outside of what moves, wherever it is."""


def _view_of(scene: Scene) -> Callable[[Canvas, Scene, Pane], None]:
    """Return the painter of the view: by what one is in, else by the whole that the name begins with."""
    place = scene.place
    if _SPACE.search(place.name.casefold()):
        return space_view
    inside = archetype_of(place)
    if inside in _MOVING:
        return _MOVING[inside]
    whole = parts_of(place.name)[0]
    around = archetype_of(place.model_copy(update={"side": Side.EXTERIOR, "name": whole, "dressing": ()}))
    if around is Archetype.OUTDOORS:
        around = archetype_of(place.model_copy(update={"side": Side.EXTERIOR}))
    return _VIEWS.get(around, roofs)
