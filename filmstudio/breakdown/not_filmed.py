"""What a script prints and nobody films: scenes that were omitted, and a list of the cast in front of the film.

Rules: a heading that is `OMITTED`, or ends so, with nothing under it makes no scene; its number stays taken, so that no
other scene gets it. `OMITTED` as a line of its own shows nothing. What stands before the first heading under `CAST` or
`CHARACTERS`, up to the next page or transition, is a part of the title page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from filmstudio.breakdown.directed import Item
from filmstudio.model.screenplay import (
    Action,
    Character,
    Dialogue,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Screenplay,
    Transition,
)

_OMITTED = re.compile(r"\W*(?:SCENES? )?(?:\d+[A-Z]*(?:\s*[-–]\s*\d+[A-Z]*)? )?OMIT(?:TED)?\W*(?:#[\w.-]+#)?")
_ENDS_OMITTED = re.compile(r"(?:\s[-–—]\s*OMITTED|\s?[(\[]OMITTED[)\]])\s*$")
_CAST = re.compile(
    r"\W*(?:THE )?(?:CAST(?: LIST| OF CHARACTERS)?|(?:LIST OF )?CHARACTERS|DRAMATIS PERSONAE|PERSONEN|PERSONNAGES"
    r"|PERSONAJES|ДЕЙСТВУЮЩИЕ ЛИЦА)\W*(?:\n|$)",
    re.IGNORECASE,
)


_LISTED = (Action, Character, Dialogue, Parenthetical)


def is_omitted(heading: str) -> bool:
    """Return whether a scene heading says that its scene was taken out: `OMITTED`, `INT. BAR - OMITTED`."""
    return only_omits(heading.upper()) or _ENDS_OMITTED.search(heading.upper()) is not None


def only_omits(text: str) -> bool:
    """Return whether a paragraph only says that a scene was taken out. In capitals, for it is no word of a picture."""
    return _OMITTED.fullmatch(text.strip()) is not None


def without_cast_list(items: Sequence[Item]) -> list[Item]:
    """Return what stands before the first heading of a script, without a list of the cast."""
    kept: list[Item] = []
    listing = False
    for item in items:
        if isinstance(item, PageBreak | Transition):
            listing = False
        elif isinstance(item, Action):
            listing = listing or _CAST.match(item.text) is not None
        if not (listing and isinstance(item, _LISTED)):
            kept.append(item)
    return kept


def cues(screenplay: Screenplay) -> list[Character]:
    """Return the cues of a script. In a list of the cast `MARA KOVAC (38)` above another name looks like one."""
    elements = screenplay.elements
    first = next((at for at, element in enumerate(elements) if isinstance(element, SceneHeading)), 0)
    kept = [*without_cast_list(elements[:first]), *elements[first:]]
    return [element for element in kept if isinstance(element, Character)]
