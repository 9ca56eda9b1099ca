"""Parentheticals that a writer has left inside a line: `Perhaps. (beat) I do not remember.`

Why: they are no words to be said or read below the picture. Rule: brackets behind the end of a sentence, or at the
beginning, that say a pause, to whom, or how; `the year (eighty-one) was bad` stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmstudio.breakdown.feeling_words import feeling_of
from filmstudio.breakdown.manners import manner_of
from filmstudio.model.soundtrack import Manner

_BRACKETS = re.compile(r"(?:(?<=[.!?…—–)-])|(?<=[.!?…]['\"”’»])|^)\s*\((?P<hint>[^()\n]{1,40})\)")
_ASIDE = re.compile(
    r"(?:an? |another )?(?:long |short |brief |small )?(?:beat|pause|silence|breath|moment)s?|then|to \w[\w'’. -]{0,30}"
    r"|re:? .+|off .+|continuing|cont'd|more|sotto(?: voce)?",
    re.IGNORECASE,
)
_MOST_WORDS = 5


class Said(NamedTuple):
    """Words, and the parenthetical before them."""

    hint: str
    text: str


def inner_hints(text: str) -> Iterator[Said]:
    """Yield the words of a line in the parts into which its parentheticals cut it; all of it where it has none."""
    at, hint = 0, ""
    for match in _BRACKETS.finditer(text):
        words = " ".join(match["hint"].split())
        if not _says_how(words):
            continue
        if said := text[at : match.start()].strip():
            yield Said(hint, said)
            hint = ""
        hint = "; ".join(filter(None, [hint, words]))
        at = match.end()
    if hint or text[at:].strip():
        yield Said(hint, text[at:].strip())


def _says_how(words: str) -> bool:
    if _ASIDE.fullmatch(words):
        return True
    brief = len(words.split()) <= _MOST_WORDS
    return brief and (manner_of(words) != Manner() or feeling_of(words) is not None)
