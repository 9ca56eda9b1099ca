"""Which elements belong together: a cue with what is said under it, and speeches that are heard at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from filmstudio.model.screenplay import Character, Dialogue, Element, Lyric, Parenthetical


class Speech(NamedTuple):
    """The elements from `start` to `end` (exclusive); the first is the cue."""

    start: int
    end: int


@dataclass(slots=True)
class Group:
    """One element, one speech, or several that are heard together (`dual`)."""

    at: int
    speeches: list[Speech] = field(default_factory=list)
    dual: bool = False


def groups_of(elements: Sequence[Element]) -> Iterator[Group]:
    """Yield the elements in groups, in order. A dual speech without a partner in front of it is a group alone."""
    group: Group | None = None
    at = 0
    while at < len(elements):
        element = elements[at]
        if not isinstance(element, Character):
            if group:
                yield group
                group = None
            yield Group(at)
            at += 1
            continue
        speech = Speech(at, _end_of_speech(elements, at))
        if group and not element.dual:
            yield group
            group = None
        group = group or Group(at)
        group.dual = group.dual or element.dual
        group.speeches.append(speech)
        at = speech.end
    if group:
        yield group


def _end_of_speech(elements: Sequence[Element], cue: int) -> int:
    at = cue + 1
    while at < len(elements) and isinstance(elements[at], Dialogue | Parenthetical | Lyric):
        at += 1
    return at
