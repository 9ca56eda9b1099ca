"""Who runs after whom: both move the same way through the picture, also in shots of one of them alone.

Rule: `Voss runs after her`, `Lev chases Otto`, `she follows him`. It lasts to the end of the scene, while they move.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from filmstudio.breakdown.people import Mention

_AFTER = re.compile(
    r"\s(?:[\w-]+ly\s)?(?:chas(?:es|ing)|pursu(?:es|ing)|follow(?:s|ing)|hunt(?:s|ing)|trail(?:s|ing)"
    r"|(?:run|sprint|rac|rush|hurr|rid|go|walk|climb|driv|swim|dash|crawl|limp|ski)\w*(?:\s\w+){0,2}?\s(?:after|behind))\s",
    re.IGNORECASE,
)
_LONGEST = 40
"""Characters between the one and the other: `runs down the stairs after`."""


def read_chases(text: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """Return whom everybody runs after of whom a text says it. `mentions` are in reading order."""
    chases: dict[str, str] = {}
    for first, second in pairwise(mentions):
        gap = text[first.end : second.start]
        if first.name != second.name and len(gap) <= _LONGEST and _AFTER.fullmatch(gap):
            chases[first.name] = second.name
    return chases
