"""What stands in a set: furniture and landmarks that headings and action of all scenes at one place name.

Why all scenes: a piano that somebody plays in scene 40 stood there in scene 3 already, and one place looks the same
each time it returns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from filmstudio.breakdown.dressing_words import DETERMINED, NAMES, NOT_AFTER, NOT_BEFORE, OUTSIDE
from filmstudio.breakdown.folding import fold

_WORD = re.compile(r"[\w'’-]+|[.;:!?,]")
"""A word, or a mark that parts a word from its article."""
_LONGEST_NAME = max(len(name.split()) for name in NAMES)
_ARTICLES = frozenset(
    """the a an his her their its this that these those each every two three several some many rows another one
    big small old new huge tall stone wooden iron rusty broken empty""".split()  # noqa: SIM905
)
_LEAD_WORDS = 3
"""So far in front of a word its article may stand: `the old village well`."""
_DENYING = (("no",), ("without",), ("without", "a"), ("like", "a"), ("like", "an"), ("like", "the"), ("no", "more"))
_PLURALS = (("ves", "f"), ("ies", "y"), ("es", ""), ("s", ""))


def read_dressing(headings: Iterable[str], actions: Iterable[str], *, inside: bool) -> tuple[str, ...]:
    """Return what stands at a place, in the words of `dressing_words`, sorted, each once.

    `inside` leaves out what stands in no room.
    """
    found: set[str] = set()
    for text in headings:
        found.update(_named(text, everywhere=True))
    for text in actions:
        found.update(_named(text, everywhere=False))
    return tuple(sorted(found - OUTSIDE if inside else found))


def _named(text: str, *, everywhere: bool) -> Iterator[str]:
    """Yield the canonical word of every thing that a text names; in a heading also words that need an article."""
    folded = fold(text)
    matches = list(_WORD.finditer(folded))
    words = [match[0] for match in matches]
    at = 0
    while at < len(words):
        length, name = _longest(words, at)
        if name and _is_there(words, at, length, name, everywhere=everywhere):
            yield NAMES[name]
        at += max(length, 1)


def _longest(words: list[str], at: int) -> tuple[int, str]:
    """Return how many words from here are a name, and that name; 0 for none."""
    for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
        for last in _singulars(words[at + length - 1]):
            name = " ".join([*words[at : at + length - 1], last])
            if name in NAMES:
                return length, name
    return 0, ""


def _singulars(word: str) -> Iterator[str]:
    word = word.removesuffix("'s").removesuffix("’s")
    yield word
    for plural, singular in _PLURALS:
        if word.endswith(plural) and len(word) > len(plural) + 1:
            yield word.removesuffix(plural) + singular
            if plural == "ves":
                yield word.removesuffix(plural) + "fe"


def _is_there(words: list[str], at: int, length: int, name: str, *, everywhere: bool) -> bool:
    before = words[max(0, at - _LEAD_WORDS) : at]
    if any(tuple(before[-len(denial) :]) == denial for denial in _DENYING):
        return False
    if before and before[-1] in NOT_AFTER.get(name, ()):
        return False
    if name in DETERMINED and not everywhere and not any(word in _ARTICLES for word in before):
        return False
    behind = " ".join(words[at + length : at + length + 2])
    return not any(behind == word or behind.startswith(f"{word} ") for word in NOT_BEFORE.get(name, ()))
