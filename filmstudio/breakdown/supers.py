"""Words laid over the picture: `SUPER: "Berlin, 1943"`, `CHYRON - DAY 3`, a cue `TITLE OVER:`. They are never spoken.

Rule: they lie over the shot before them, else over the next one, which then lasts until they are read. The words stay
in the action too, for they are printed in the script.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from filmstudio.breakdown.folding import fold

_MARK = (
    r"(?:SUPERIMPOSED?|SUPER|CHYRON|CAPTION|SUBTITLE|LOWER THIRD|TITLE(?:S)? OVER(?: (?:BLACK|PICTURE|SCENE))?|"
    r"TITLE CARD|TITLE|(?:ON[- ]SCREEN )?TEXT(?: ON SCREEN)?|LEGEND)"
)
_OVER = re.compile(
    rf"\s*(?:{_MARK}|{_MARK.title()})(?: (?i:over(?: black)?|reads|on screen))?"
    r"\s*(?:(?P<colon>[:—–]|\s-)|(?=[\"“«'‘]))\s*(?P<words>[^\n]+)"
)
_CUE = re.compile(
    r"(?:superimposed?|super|chyron|caption|subtitle|lower third|title|titles? over|title card|legend|"
    r"on[- ]screen text)"
)
_MARKS_AROUND = " \t\"“”«»‘’'"
_QUOTED = re.compile(r"[\"“«](?P<words>[^\"”»]+)[\"”»]")


class Overlay(NamedTuple):
    """Words over the picture."""

    title: str
    alone: bool
    """True where the paragraph says nothing else."""


def read_super(text: str) -> Overlay | None:
    """Return the words that a paragraph lays over the picture, None where it lays none.

    What stands in quotation marks is shown; without them, all to the end of the line. A paragraph that only begins with
    them goes on as action.
    """
    match = _OVER.match(text)
    if match is None:
        return None
    words = match["words"]
    quoted = _QUOTED.match(words)
    title = (quoted["words"] if quoted else words).strip(_MARKS_AROUND)
    rest = (words[quoted.end() :] if quoted else "") + text[match.end() :]
    if not title:
        return None
    return Overlay(" ".join(title.split()), not rest.strip(" .\n\t"))


def is_super(cue: str) -> bool:
    """Return whether a cue means words over the picture, and nobody who speaks."""
    return _CUE.fullmatch(" ".join(fold(cue).split()).strip(" :")) is not None
