"""What kind of place a name means, by the tables of `place_words`.

`LIGHTHOUSE - LAMP ROOM` (or `LIGHTHOUSE, LAMP ROOM`) is read from the end: the later, more specific part decides, and
within a part the later word (`BEACH HOUSE` is a house). A part that only says where in something one is (`TRAIN -
CORRIDOR`) follows what it is in. An unknown name is a generic place, unless what stands there (its dressing) says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.place_words import BROAD_WORDS, CARRIERS, TABLE, TELLING
from filmstudio.engines.animatic.sets.place_words_abroad import ABROAD
from filmstudio.model.place import Place, Side

_Kinds = tuple[Archetype, Archetype]
"""What a word means outside and inside."""

_FIRST_IDEOGRAM = "\u2e80"
_BROAD = frozenset(BROAD_WORDS.split())


def _rows(table: str) -> list[tuple[_Kinds, list[str], str]]:
    """Return the rows of a table: the kinds, the words, and what follows a `>`."""
    rows = []
    for row in re.split(r"\n(?=\S)", table.strip()):
        kinds, _, rest = row.partition(":")
        outside, _, inside = kinds.partition(" | ")
        words, _, more = rest.partition(">")
        rows.append(((Archetype(outside), Archetype(inside)), words.split(), more.strip()))
    return rows


_KINDS: dict[str, _Kinds] = {
    word.replace("_", " "): kinds for table in (ABROAD, TABLE) for kinds, words, _ in _rows(table) for word in words
}
_IDEOGRAMS = frozenset(word for word in _KINDS if word[0] >= _FIRST_IDEOGRAM)
"""Words of scripts that put no space between words."""
_LONGEST = max(len(phrase.split()) for phrase in _KINDS)
_GENERAL = (Archetype.OUTDOORS, Archetype.ROOM)
_GUESTS = frozenset({"hotel", "inn", "motel"})
"""Houses whose `ROOM 12` is a bedroom."""
_INSIDE_OF = [
    (kinds, frozenset(words), frozenset(Archetype(one) for one in more.split(", ")))
    for kinds, words, more in _rows(CARRIERS)
]
_TOLD_BY = [(kinds, frozenset(words)) for kinds, words, _ in _rows(TELLING)]


_BESIDE = [[word] for word in "off near outside by beside behind across overlooking opposite along next".split()]  # noqa: SIM905
"""What a part begins with that says where a place lies, not what it is: `GAS STATION - OFF HIGHWAY 9`."""
_NO_PLACE_ITSELF = (["bank"], ["banks"], ["steps"], ["corner"])
"""What only says where at a place one is: the `BANK OF THE RIVER`."""


def archetype_of(place: Place) -> Archetype:
    """Return what to paint: the last known word of the last part of the name that has one, on the place's side.

    A place on both sides is painted from within. A name without a known word is what its dressing says, and else
    OUTDOORS or ROOM.
    """
    parts = parts_of(place.name)
    at = [part for part in parts if _split(part)[:1] not in _BESIDE] or parts
    found = [hit for hit in (_find(part) for part in reversed(at)) if hit is not None]
    special = [kinds for specific, kinds in found if specific]
    broad = [kinds for _, kinds in found if kinds != _GENERAL]
    kinds = next(iter(special or broad), None)
    if kinds is None:
        kinds = next((kinds for kinds, things in _TOLD_BY if things & set(place.dressing)), _GENERAL)
    if kinds[1] is Archetype.HALL and any(part == _GENERAL for _, part in found) and _GUESTS & set(_split(place.name)):
        kinds = (kinds[0], Archetype.BEDROOM)
    outside, inside = _carried(place.name, kinds)
    return outside if place.side is Side.EXTERIOR else inside


def parts_of(name: str) -> list[str]:
    """Return the parts of a location's name: `MARA'S FLAT, HALLWAY` has two, as `MARA'S FLAT - HALLWAY`."""
    return [part for part in re.split(r" [-–—] |[,/:]", name) if part.strip()] or [name]


def _carried(name: str, kinds: _Kinds) -> _Kinds:
    """Return what the name says one is in, if what was found is a part of that: `STARSHIP - BRIDGE` is no river's."""
    if len(parts_of(name)) < 2 and kinds != (Archetype.BRIDGE, Archetype.SHIP) and kinds[1] is not Archetype.CABIN:
        return kinds
    words = {word for single in _split(name) for word in _forms(single)}
    for carrier, known, its_own in _INSIDE_OF:
        # A wreck lies on a beach: nothing carries it any more.
        if kinds[1] in its_own and words & known and kinds[0] is not Archetype.BEACH:
            steered = carrier[1] is Archetype.SPACESHIP and "bridge" in words
            return (carrier[0], Archetype.COCKPIT) if steered else carrier
    return kinds


def _split(part: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", re.sub(r"['’]s?\b|\.", "", part.casefold()))


def _forms(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase.endswith("es"):
        yield phrase[:-2]
    if phrase.endswith("s"):
        yield phrase[:-1]


def _find(part: str) -> tuple[bool, _Kinds] | None:
    """Return the kinds of the last known phrase of a part, and whether it says what the scene is in.

    What a place is stands at the head of the phrase: the `KITCHEN OF THE HOTEL` is a kitchen.
    """
    head, of, _ = part.casefold().partition(" of ")
    if of and _split(head)[-1:] not in _NO_PLACE_ITSELF:
        found = _find(head)
        if found is not None and found[0]:
            return found
    words = _split(part)
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - _LONGEST), end):
            for phrase in _forms(" ".join(words[start:end])):
                if phrase in _KINDS:
                    kinds = _KINDS[phrase]
                    return kinds != _GENERAL and phrase not in _BROAD, kinds
    return _find_unspaced(part)


def _find_unspaced(part: str) -> tuple[bool, _Kinds] | None:
    """Return the same of a part written without spaces between words: the longest word nearest to its end."""
    for end in range(len(part), 0, -1):
        for start in range(max(0, end - _LONGEST), end):
            if part[start:end] in _IDEOGRAMS:
                return True, _KINDS[part[start:end]]
    return None
