"""Intercuts: two places at once, a telephone between them. Every shot is where the one is who speaks or acts.

Rules: `INTERCUT` in capitals joins the places that it names, else the scene's own and the last other one before it. It
ends at `END INTERCUT`, `BACK TO` or the next heading; right above a heading (`INTERCUT WITH:`) it joins the two scenes
and lasts through the second. Who was seen in one of the places is there; somebody new stands
where nobody else is, else at the place that was not seen last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from filmstudio.model.place import Place

REMEMBERED = 12
"""So many scenes back an intercut finds its places."""
_OPENS = re.compile(r"\W*(?:BEGIN |START )?INTERCUT(?:TING|S)?(?!\w)")
_ENDS = re.compile(r"\W*(?:END (?:OF )?(?:THE )?INTERCUT|BACK TO(?= (?:SCENE|\S+)))(?!\w)")
_SENTENCE_GOES_ON = re.compile(r"[.!?]\s+\S|\n\s*\S")
_PART = re.compile(r"\s+-\s+|\s*/\s*")
_SLASH = re.compile(r"\s*/\s*")
_TELEPHONE = re.compile(
    r"(?<!\w)(?:(?:tele|cell|mobile )?phones?|receivers?|handsets?|mobiles?|calls?|dials|hangs up)(?!\w)", re.IGNORECASE
)
_OWNER = re.compile(r"^.*['’]S?\s+")
"""`FLAT` is enough for `MARA'S FLAT`."""


@dataclass(slots=True)
class Spot:
    """A place of the film and who is there."""

    place: Place
    people: set[str] = field(default_factory=set)


def announces_intercut(text: str) -> bool:
    """Return whether a paragraph, or the heading of a scene, begins an intercut."""
    return _OPENS.match(text) is not None


def announced_in_heading(heading: str) -> bool:
    """Return whether a heading makes its scene an intercut."""
    return re.search(r"(?<!\w)INTERCUT(?:TING|S)?(?!\w)", heading.upper()) is not None


def only_announces(text: str) -> bool:
    """Return whether a paragraph says that an intercut begins, and shows nothing itself."""
    return announces_intercut(text) and _SENTENCE_GOES_ON.search(text.strip()) is None


def ends_intercut(text: str) -> bool:
    """Return whether a paragraph ends an intercut."""
    return _ENDS.match(text) is not None


def only_ends_intercut(text: str) -> bool:
    """Return whether a paragraph says `END INTERCUT` and shows nothing itself."""
    return re.fullmatch(r"\W*END (?:OF )?(?:THE )?INTERCUT\W*", text) is not None


def speaks_of_telephone(text: str) -> bool:
    """Return whether a text has a telephone in it, so that who talks in an intercut holds one."""
    return _TELEPHONE.search(text) is not None


class Intercut:
    """Two places that are seen by turns."""

    def __init__(self, first: Spot, second: Spot) -> None:
        self._spots = (first, second)
        self._last = first

    @classmethod
    def between(cls, text: str, own: Spot, before: Sequence[Spot]) -> Intercut | None:
        """Return the intercut that a paragraph announces, None where the film has only one place so far.

        `before` are the places of the scenes before, the last one at the end.
        """
        distinct: dict[str, Spot] = {own.place.name: own}
        for spot in reversed(before):
            if spot.place.name not in distinct:
                distinct[spot.place.name] = Spot(spot.place, set(spot.people))
        upper = text.upper()
        others = [spot for name, spot in distinct.items() if name != own.place.name]
        named = [spot for spot in others if _names(upper, spot.place.name)]
        parts = [part for part in _SLASH.split(own.place.name) if part]
        if len(parts) == 2 and len(named) < 2 and all(_names(upper, part) for part in parts):
            # `INT. KITCHEN/STAIRWELL - INTERCUT`: both places stand in one heading.
            first, second = (Spot(own.place.model_copy(update={"name": part})) for part in parts)
            return cls(first, second)
        chosen = named[:2] if len(named) > 1 else [own, *(named or others)][:2]
        if len(chosen) < 2:
            return None
        first, second = chosen
        second.people -= first.people
        return cls(first, second)

    def place_of(self, name: str) -> Place:
        """Return where somebody is, and go there."""
        spot = next((spot for spot in self._spots if name in spot.people), None)
        if spot is None:
            empty = next((spot for spot in self._spots if not spot.people), None)
            spot = empty or next(spot for spot in self._spots if spot is not self._last)
            spot.people.add(name)
        self._last = spot
        return spot.place

    @property
    def here(self) -> Place:
        """The place that was seen last."""
        return self._last.place

    def is_apart(self, name: str) -> bool:
        """Return whether somebody is at the other place than the one that was seen last: on the telephone, that is."""
        return name not in self._last.people and any(name in spot.people for spot in self._spots)

    def together(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return those of some people who are at the place that was seen last."""
        return tuple(name for name in names if name in self._last.people)


def _names(upper: str, name: str) -> bool:
    parts = {form for part in _PART.split(name) for form in (part, _OWNER.sub("", part))}
    return any(part and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", upper) for part in parts)
