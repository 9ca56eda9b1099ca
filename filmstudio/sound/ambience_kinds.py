"""Which tone a place has, from the words of its heading, its weather, its hour and what stands in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from filmstudio.model.ambience import Ambience
from filmstudio.model.place import Era, Place, Side, TimeOfDay, Weather

LEVELS_LUFS: dict[Ambience, float] = {
    Ambience.ROOM: -51, Ambience.HALL: -50, Ambience.CAVE: -49, Ambience.COUNTRY: -50, Ambience.FOREST: -48,
    Ambience.STREET: -46, Ambience.WIND: -46, Ambience.SNOW: -51, Ambience.RAIN: -45, Ambience.STORM: -43,
    Ambience.SEA: -45, Ambience.TRAIN: -44, Ambience.CAR: -45, Ambience.SHIP: -46, Ambience.SPACESHIP: -47,
    Ambience.FIRE: -47, Ambience.SPACE: -56,
}  # fmt: skip
"""Loudness before the film's gain, where a line lies at about -21: on the web, all lie five higher."""
FILE_LUFS = -46.0
"""Where a person's own file lies."""
THROUGH_WALLS_DB = -3.0


class Tone(NamedTuple):
    """One loop to render. Equal tones are one file."""

    kind: Ambience
    inside: bool = False
    """Heard through walls and windows, in a room."""
    night: bool = False

    @property
    def name(self) -> str:
        """`rain, inside`: for people, for keys and for the seed."""
        return ", ".join([self.kind.value, *["inside"] * self.inside, *["night"] * self.night])


_NIGHT = frozenset({TimeOfDay.NIGHT, TimeOfDay.EVENING, TimeOfDay.DUSK})
_BY_NIGHT = frozenset({Ambience.COUNTRY, Ambience.FOREST, Ambience.STREET})
_OUTDOORS = frozenset(
    {
        Ambience.COUNTRY, Ambience.FOREST, Ambience.STREET, Ambience.WIND, Ambience.SNOW, Ambience.RAIN,
        Ambience.STORM, Ambience.SEA,
    }
)  # fmt: skip
"""Tones that in a room come from outside."""
_WEATHER = {
    Weather.RAIN: Ambience.RAIN,
    Weather.STORM: Ambience.STORM,
    Weather.WIND: Ambience.WIND,
    Weather.SNOW: Ambience.SNOW,
}
_BEFORE_CARS = frozenset({Era.ANCIENT, Era.MEDIEVAL, Era.VICTORIAN, Era.FRONTIER})
_FIRES = frozenset({"fireplace", "campfire", "bonfire", "hearth", "fire"})

_WATER = (
    r"sea|ocean|beach|shore|coast|bay|harbou?r|pier|docks?|quay|jetty|lighthouse|island|reef|cliffs?|boathouse|"
    r"море|пляж|meer|strand|kuste|mer|plage|playa|mar"
)
# The first that is found wins; `None` is any side.
_BY_WORDS: tuple[tuple[Ambience, Side | None, str], ...] = (
    (Ambience.SPACESHIP, Side.INTERIOR, r"space ?ship|star ?ship|space station|space ?craft|shuttle|airlock|capsule|"
     r"cockpit|submarine|airplane|aeroplane|aircraft|plane|jet|cryo\w*"),
    (Ambience.SPACE, Side.EXTERIOR, r"outer space|deep space|space|orbit|moon|asteroid|void"),
    (Ambience.TRAIN, Side.INTERIOR, r"train|railway car\w*|railcar|subway car|metro car|tram|dining car|sleeper|"
     r"(?:train )?compartment|locomotive"),
    (Ambience.CAR, Side.INTERIOR, r"car|taxi|cab|truck|lorry|van|bus|limousine|pickup|patrol car|ambulance"),
    (Ambience.SHIP, Side.INTERIOR, r"ship|boat|ferry|yacht|trawler|vessel|engine room|wheelhouse|galley"),
    (Ambience.SEA, Side.EXTERIOR, r"ship|boat|ferry|yacht|trawler|vessel|deck"),
    (Ambience.CAVE, None, r"caves?|cavern|tunnel|mine|mineshaft|crypt|dungeon|cistern|sewers?|catacombs?|grotto"),
    (Ambience.SEA, None, _WATER),
    (Ambience.FOREST, None, r"forest|woods?|jungle|grove|park|garden|orchard|лес|сад|wald|foret|bosque"),
    (Ambience.STREET, Side.EXTERIOR, r"streets?|city|town|avenue|alley|road|highway|square|plaza|market|sidewalk|"
     r"roof(?:top)?|bridge|parking lot|car park|bus stop|station|skyline|улица|город|strasse|stadt|rue|ville|calle"),
    (Ambience.HALL, Side.INTERIOR, r"hall|church|cathedral|chapel|temple|station|theat(?:er|re)|museum|gym\w*|arena|"
     r"warehouse|hangar|factory|lobby|atrium|library|ballroom|opera|airport|mall|palace|courtroom|auditorium|"
     r"stadium|throne room"),
)  # fmt: skip
_PATTERNS = tuple((kind, side, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for kind, side, words in _BY_WORDS)
_SHELTERED = frozenset({Ambience.TRAIN, Ambience.CAR, Ambience.SHIP, Ambience.SPACESHIP, Ambience.CAVE, Ambience.SPACE})
"""Where weather is not heard, or is drowned."""


def tone_of(place: Place, wished: str | None = None) -> Tone:
    """Return the tone of a place; `wished` is the kind that somebody asked for.

    Weather is stronger than the place but for vehicles, caves and space; what is heard outdoors comes into a room
    through its walls, and a doorway (INT/EXT) is outdoors.
    """
    kind = Ambience(wished) if wished else _kind(place)
    return Tone(
        kind=kind,
        inside=place.side is Side.INTERIOR and kind in _OUTDOORS,
        night=place.time in _NIGHT and kind in _BY_NIGHT,
    )


def _kind(place: Place) -> Ambience:
    side = Side.INTERIOR if place.side is Side.INTERIOR else Side.EXTERIOR
    named = _named(place.name.casefold(), side)
    if named in _SHELTERED:
        return named
    weather = _WEATHER.get(place.weather)
    if weather is Ambience.SNOW and side is Side.INTERIOR:
        weather = None  # snow is not heard indoors
    if weather is not None and not (weather is Ambience.WIND and named is Ambience.SEA):
        return weather
    if _FIRES & set(place.dressing) and (side is Side.INTERIOR or named is None):
        return Ambience.FIRE
    if named is Ambience.STREET and place.era in _BEFORE_CARS:
        return Ambience.COUNTRY
    if named in (Ambience.FOREST, Ambience.STREET) and side is Side.INTERIOR:
        return Ambience.ROOM
    return named or (Ambience.ROOM if side is Side.INTERIOR else Ambience.COUNTRY)


def _named(name: str, side: Side) -> Ambience | None:
    return next((kind for kind, where, words in _PATTERNS if where in (None, side) and words.search(name)), None)
