"""The catalogue: finds the thing that words speak of."""

from __future__ import annotations

import re

from filmstudio.engines.animatic.props import (
    belongings,
    devices,
    finds,
    glows,
    household,
    long_things,
    metals,
    papers,
    vessels,
    worn,
)
from filmstudio.engines.animatic.props.thing import Thing

THINGS: tuple[Thing, ...] = (
    *papers.THINGS,
    *metals.THINGS,
    *glows.THINGS,
    *vessels.THINGS,
    *devices.THINGS,
    *belongings.THINGS,
    *long_things.THINGS,
    *worn.THINGS,
    *household.THINGS,
    *finds.THINGS,
)
_BY_WORD = {word.replace("_", " "): thing for thing in THINGS for word in thing.words.split()}
_AFTER_HEAD = re.compile(r"\b(?:of|on|in|with|from|for|under|beside|behind|to|that|which|is|are)\b")


def thing_for(subject: str) -> Thing | None:
    """Return the thing that a phrase means, or None where it names nothing that can be drawn.

    What it is stands at the head of the phrase: `a photograph of the boat` is a photograph, `the car key` a key.
    """
    head, *rest = _AFTER_HEAD.split(subject.casefold(), maxsplit=1)
    words = _known(head)[-1:] or _known(" ".join(rest))[:1]
    return _BY_WORD[words[0]] if words else None


def things_in(text: str) -> tuple[str, ...]:
    """Return the known words of a text, lower case, in order, each once; plurals as their singular."""
    return tuple(dict.fromkeys(_known(text.casefold())))


def _known(text: str) -> list[str]:
    found = []
    words = re.findall(r"[^\W\d_]+", text)
    skip = False
    for index, word in enumerate(words):
        pair = " ".join(words[index : index + 2])
        if skip:
            skip = False
        elif pair in _BY_WORD and " " in pair:
            found.append(pair)
            skip = True
        else:
            single = next((form for form in _forms(word) if form in _BY_WORD), None)
            if single is not None:
                found.append(single)
    return found


def _forms(word: str) -> tuple[str, ...]:
    """Return the word and what its singular may be."""
    return (
        word,
        word.removesuffix("s"),
        word.removesuffix("es"),
        re.sub(r"ies$", "y", word),
        re.sub(r"ves$", "fe", word),
    )
