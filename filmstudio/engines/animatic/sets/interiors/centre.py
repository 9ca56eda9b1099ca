"""What a room turns round: one of a few things by the place's dice, or the one that the script says stands there."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

CENTRES: dict[Archetype, tuple[str, ...]] = {
    Archetype.LIVING_ROOM: ("fireplace", "piano", "bookshelf"),
    Archetype.BEDROOM: ("wardrobe", "dresser"),
    Archetype.BAR: ("jukebox", "pinball"),
}
"""The words of a script's dressing that a painter takes for its own centre; the first that is said wins."""
ONE_FIRE = frozenset({Era.ANCIENT, Era.MEDIEVAL, Era.FRONTIER})
"""When people cooked, ate and sat before one fire: kitchens and living rooms turn round a hearth, whatever is said."""


def said(scene: Scene, archetype: Archetype) -> str | None:
    """Return which of a room's centres the script names; None where it names none."""
    if archetype is Archetype.LIVING_ROOM and scene.place.era in ONE_FIRE:
        return "fireplace" if "fireplace" in scene.place.dressing else None
    return next((word for word in CENTRES.get(archetype, ()) if word in scene.place.dressing), None)


def centre(scene: Scene, archetype: Archetype, choices: Sequence[str]) -> str:
    """Return the centre to paint. The dice are rolled in any case, so that all else in the room stays as it is."""
    rolled = scene.pick(choices)
    return said(scene, archetype) or rolled
