"""Brackets: taking a character cue apart, and telling a parenthetical from text that has brackets in it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_OPENING = "(（"
_CLOSING = ")）"


class Cue(NamedTuple):
    """The parts of a cue. `name` is what stands before the first bracket, `outside` all that is in no bracket."""

    name: str
    extensions: tuple[str, ...]
    outside: str


@lru_cache(maxsize=1024)
def split_cue(text: str) -> Cue:
    """Take `NORA (into phone) (pre-lap)` apart; brackets may nest, the last one may be left open.

    A script says the same few cues over and over, so the last ones are kept.
    """
    if not any(bracket in text for bracket in _OPENING):
        return Cue(collapse(text), (), text)
    outside: list[str] = []
    name: str | None = None
    extensions: list[str] = []
    depth = 0
    start = 0
    for at, char in enumerate(text):
        if char in _OPENING:
            if depth == 0:
                name = "".join(outside) if name is None else name
                start = at + 1
            depth += 1
        elif char in _CLOSING and depth:
            depth -= 1
            if depth == 0:
                extensions.append(text[start:at])
        elif depth == 0:
            outside.append(char)
    if depth:
        extensions.append(text[start:])
    rest = "".join(outside)
    return Cue(
        name=collapse(rest if name is None else name),
        extensions=tuple(collapsed for extension in extensions if (collapsed := collapse(extension))),
        outside=rest,
    )


def name_key(name: str) -> str:
    """Return the form in which two spellings of one character's name are equal (any case, any spacing)."""
    return collapse(name).casefold()


def collapse(text: str) -> str:
    """Return a text with every stretch of white space turned into one space, none at its ends."""
    return " ".join(text.split())


def is_parenthetical(text: str) -> bool:
    """Tell whether a whole line stands in one pair of brackets: `(beat)`, not `(one) and (two)`."""
    if not text or text[0] not in _OPENING or text[-1] not in _CLOSING:
        return False
    if text.isascii() and text.count("(") == text.count(")") == 1:
        return True
    depth = 0
    for at, char in enumerate(text):
        depth += (char in _OPENING) - (char in _CLOSING)
        if depth == 0:
            return at == len(text) - 1
    return False
