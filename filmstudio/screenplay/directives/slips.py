"""Slips of the finger in the lead of a shot note: `OTSS on REZA` is meant for `OTS`, and would go into the prompt.

Only a word in capitals that begins the lead and stands alone or before `on` or `of` is taken for one, and never the
name of somebody who speaks: everything else may be free words.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from filmstudio.model.vocabulary.lookup import all_terms, find_term
from filmstudio.model.vocabulary.term import Field

_FIELDS: tuple[Field, ...] = ("size", "role", "angle", "move")
_FIRST = re.compile(r"\s*(?P<word>[A-Z]{2,6})(?=\s*(?:[;,\n]|\Z)|\s+(?:on|of|ON|OF)\s)")
_LONGEST_SHORT = 6
_ALIKE = 0.75
"""Ratio of `difflib`: one letter too many or too few in a word of three or four."""


class Slip(NamedTuple):
    """A mistyped word, where it stands in the note's text, and the known word it is most like."""

    word: str
    at: int
    meant: str


def slip_in_lead(text: str, start: int, names: Collection[str]) -> Slip | None:
    """Return the slip in a shot note whose lead begins at `start`, None where there is none.

    `names` are those of everybody who speaks, folded for comparison.
    """
    match = _FIRST.match(text, start)
    if match is None or match["word"].casefold() in names:
        return None
    word = match["word"]
    if any(find_term(field, word) for field in _FIELDS):
        return None
    from difflib import get_close_matches  # only ever needed for a message

    short = [
        name for field in _FIELDS for term in all_terms(field) for name in term.words if len(name) <= _LONGEST_SHORT
    ]
    near = get_close_matches(word.casefold(), short, n=1, cutoff=_ALIKE)
    return Slip(word, match.start("word"), near[0].upper()) if near else None
