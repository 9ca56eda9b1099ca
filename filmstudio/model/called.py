"""The words of a name by which a text means somebody: what is drawn from them and what a job is known by must agree."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_OF_EVERYBODY = frozenset({"a", "an", "and", "of", "the"})


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, in lower case, without those that any sentence holds: `THE OLD MAN` is old, man."""
    return tuple(word for word in _WORD.findall(name.casefold()) if word not in _OF_EVERYBODY)


def is_named(name: str, text: str) -> bool:
    """Say whether a text has one of these words."""
    return not set(_WORD.findall(text.casefold())).isdisjoint(name_words(name))
