"""Puts what the action names where it can stand outdoors: the same thing at the same spot every time."""

from __future__ import annotations

from collections.abc import Iterator

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.dressing.outdoor_things import LARGE, SMALL, Drawer
from filmstudio.engines.animatic.sets.exteriors.framed import shown
from filmstudio.engines.animatic.sets.exteriors.grounds import stand
from filmstudio.engines.animatic.sets.meaning import archetype_of
from filmstudio.engines.animatic.sets.scene import PERSON, Scene
from filmstudio.model.place import Era

_A = Archetype
_THERE: dict[Archetype, frozenset[str]] = {
    _A.STREET: frozenset({"car", "streetlamp"}),
    _A.PARK: frozenset({"bench", "tree", "streetlamp"}),
    _A.STATION: frozenset({"train", "bench", "clock"}),
    _A.FOREST: frozenset({"tree"}),
    _A.HARBOUR: frozenset({"boat", "ship", "anchor"}),
    _A.SEA: frozenset({"boat", "ship"}),
    _A.LIGHTHOUSE: frozenset({"lighthouse", "fence", "tower", "boat", "ship"}),
    _A.CLIFF: frozenset({"boat", "ship"}),
    _A.ROOFTOP: frozenset({"tower", "boat", "ship"}),
    _A.CEMETERY: frozenset({"grave", "gate", "tree", "cross"}),
    _A.CAMP: frozenset({"tent", "campfire", "bonfire", "tree"}),
    _A.MARKET: frozenset({"stall", "crate"}),
    _A.FARM: frozenset({"barn", "fence"}),
    _A.BRIDGE: frozenset({"bridge", "streetlamp"}),
    _A.SUBURB: frozenset({"fence", "mailbox", "car", "tree"}),
    _A.CAR_PARK: frozenset({"car", "streetlamp", "sign"}),
    _A.ROAD: frozenset({"sign"}),
    _A.RUINS: frozenset({"ruin"}),
    _A.VILLAGE: frozenset({"wall", "tree"}),
    _A.FIELD: frozenset({"tree"}),
    _A.SQUARE: frozenset({"streetlamp", "fountain", "statue"}),
    _A.ALLEY: frozenset({"streetlamp"}),
    _A.BUILDING: frozenset({"car", "streetlamp", "tree", "sign", "neon_sign", "gate"}),
    _A.GAS_STATION: frozenset({"car", "sign", "neon_sign", "streetlamp"}),
    _A.AIRFIELD: frozenset({"plane", "tower", "streetlamp"}),
    _A.WORKS: frozenset({"chimney", "barrel", "streetlamp"}),
    _A.BUILDING_SITE: frozenset({"crane", "ladder", "fence"}),
    _A.PRISON_YARD: frozenset({"tower", "wall", "bench", "fence"}),
    _A.STADIUM: frozenset({"bench", "streetlamp"}),
    _A.CASTLE: frozenset({"tower", "wall", "gate", "flag", "tree"}),
    _A.TRENCH: frozenset({"tree", "wall", "fence"}),
}
"""What a painter puts there by itself or what would stand in its way: one tower is enough, no boat lies on grass."""
_WALLED = frozenset(
    {
        _A.STREET, _A.BUILDING, _A.ALLEY, _A.SQUARE, _A.MARKET, _A.ROOFTOP, _A.STATION, _A.BRIDGE, _A.SUBURB,
        _A.CAR_PARK, _A.GAS_STATION, _A.WORKS, _A.BUILDING_SITE, _A.STADIUM, _A.RUINS,
    }
)  # fmt: skip
"""Where somebody who leans against the wall means one that stands there: one more would stand in the way."""
_IN_THE_WEST = frozenset({"hitching_post", "trough", "cart", "wagon", "carriage", "barrel"})
"""What the main street of a frontier town has by itself."""
_AFLOAT = frozenset({_A.SKY, _A.SPACE})
"""Where no ground carries a barn or a bus."""
_SHORE: dict[Archetype, float] = {
    _A.BEACH: 0.58,
    _A.ROOFTOP: 0.68,
    _A.LIGHTHOUSE: 0.70,
    _A.CLIFF: 0.70,
    _A.HARBOUR: 0.84,
    _A.LAKE: 0.86,
    _A.SEA: 0.86,
}
"""From which inverse distance on there is ground to stand on, where water or air lies behind it."""
_FAR_DEPTH, _NEAR_DEPTH = 0.25, 0.56
_FAR_LIMIT, _NEAR_LIMIT = 0.32, 0.64
"""How large things are drawn at most, so that a barn on a beach leaves room for the story."""


def dress(scene: Scene, canvas_mid: Canvas, canvas_set: Canvas) -> None:
    """Paint the named things of a place: large ones on `canvas_mid`, what people use on `canvas_set`."""
    dress_far(scene, canvas_mid)
    dress_near(scene, canvas_set)


def dress_far(scene: Scene, canvas: Canvas) -> None:
    """Paint at most three large things that stand behind the people, where ground carries them."""
    if archetype_of(scene.place) in _AFLOAT:
        return
    _set_up(scene, canvas, LARGE, (0.50, -0.50, 0.86), (_FAR_DEPTH, _FAR_LIMIT), 0.66)


def dress_near(scene: Scene, canvas: Canvas) -> None:
    """Paint at most four small things beside the people: more would hide them.

    Words without an outdoor drawing are left to the props; what the place already has is not doubled.
    """
    _set_up(scene, canvas, SMALL, (0.64, -0.66, 0.92, -0.94), (_NEAR_DEPTH, _NEAR_LIMIT), 0.88)


def _set_up(
    scene: Scene,
    canvas: Canvas,
    drawers: dict[str, Drawer],
    places: tuple[float, ...],
    depths: tuple[float, float],
    air: float,
) -> None:
    """Stand the words that have a drawer at the free places: `depths` is where at least, and how large at most."""
    kind = archetype_of(scene.place)
    there = _THERE.get(kind, frozenset()) | ({"wall"} if kind in _WALLED else set())
    if scene.place.era is Era.FRONTIER and kind in (_A.STREET, _A.BUILDING):
        there |= _IN_THE_WEST
    words = [word for word in scene.place.dressing if word in drawers and word not in there]
    usual, most = depths
    depth = max(usual, _SHORE.get(kind, 0.0) + (0.04 if drawers is SMALL else 0.0))
    for word, (at, stands) in zip(words, _spots(scene, places, depth), strict=False):
        size = PERSON * min(stands, most) * scene.narrow
        drawers[word](canvas.at(at * shown(scene), stand(stands), size), scene.aside(f"dressing {word}"), air)


def _spots(scene: Scene, places: tuple[float, ...], depth: float) -> Iterator[tuple[float, float]]:
    """Give free spots one after another, none exactly in line, the first on the side that the light comes from.

    Painters like to put their own piece on the other side, where its lit face is seen.
    """
    dice = scene.aside(f"spots {depth}")
    side = scene.key.side
    for at in places:
        yield side * at + dice.roll(-0.03, 0.03), depth * dice.roll(1.0, 1.08)
