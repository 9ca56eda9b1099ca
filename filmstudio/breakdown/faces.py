"""What faces do: whose feeling a word of the action means.

Rules: it is the person's who acts last before it in the sentence (`Mara sees that Lev is crying` is Lev), or the one
whose own thing it is (`her smile`); where nobody stands before it, the first one behind (`Tears run down her face`).
`Mara and Lev laugh` is both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from filmstudio.breakdown.feeling_words import Feeling, feelings
from filmstudio.breakdown.people import Mention
from filmstudio.breakdown.sentence_people import SentencePeople
from filmstudio.model.shots import Expression

_JOINED = re.compile(r"[\s,]*(?:and|&|и|und|et|y)?[\s,]*")
_OWN = re.compile(r"\s+(?:(?!(?:an?|the)\s)[\w-]+\s+)?")
"""Between `her` and `smile` stands one word at most."""
_OWNERS = frozenset({"his", "her", "their", "его", "её", "ее", "их"})
_FADING = {
    Expression.LAUGHING: Expression.HAPPY,
    Expression.CRYING: Expression.SAD,
    Expression.SURPRISED: Expression.NEUTRAL,
    Expression.DISGUSTED: Expression.NEUTRAL,
}


def read_faces(text: str, mentions: Sequence[Mention]) -> dict[str, Expression]:
    """Return what the faces of those do of whom a text says it; the last word on somebody counts."""
    faces: dict[str, Expression] = {}
    if not mentions:
        return faces
    people = SentencePeople(text, mentions)
    for feeling in feelings(text, {mention.start for mention in mentions if not mention.aside}):
        near = people.near(feeling.start)
        if any(mention.start < feeling.end and feeling.start < mention.end for mention in near):
            continue  # a part of somebody's name
        for name in _whose(text, feeling, near):
            faces[name] = feeling.expression
    return faces


def faded(expression: Expression) -> Expression:
    """Return what is left on a face when something else happens: laughter becomes a smile, a surprise passes."""
    return _FADING.get(expression, expression)


def _whose(text: str, feeling: Feeling, mentions: Sequence[Mention]) -> list[str]:
    before = [mention for mention in mentions if mention.end <= feeling.start]
    behind = [mention for mention in mentions if mention.start >= feeling.end]
    described = [one.name for one in behind if one.start == feeling.end + 1 and not one.aside]
    if described:
        return described
    owns = bool(before) and text[before[-1].start : before[-1].end].casefold() in _OWNERS
    if owns and _OWN.fullmatch(text, before[-1].end, feeling.start):
        return [one.name for one in before if one.start == before[-1].start]
    acting = [mention for mention in before if not mention.aside]
    if acting:
        return _together(text, acting)
    return [one.name for one in behind if one.start == behind[0].start]


def _together(text: str, acting: Sequence[Mention]) -> list[str]:
    """Return the last of those who act, and everybody who is joined to them."""
    names = [acting[-1].name]
    for left, right in zip(reversed(acting[:-1]), reversed(acting), strict=False):
        if left.start != right.start and not _JOINED.fullmatch(text, left.end, right.start):
            break
        names.append(left.name)
    return names
