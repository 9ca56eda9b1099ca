"""The words of a name by which a text means somebody."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_OF_EVERYBODY = frozenset({"a", "an", "and", "of", "the"})


def called_in(text: str, name: str) -> str:
    """Return the words of a name that a text has too, in lower case: `old man` for `THE OLD MAN`, nothing for `THE`."""
    there = set(_WORD.findall(text.casefold()))
    return " ".join(word for word in _WORD.findall(name.casefold()) if word in there and word not in _OF_EVERYBODY)
