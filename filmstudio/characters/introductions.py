"""What the script itself says of the people who speak in it: the paragraph that introduces them, and their pronouns."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from filmstudio.characters.describe import describe
from filmstudio.characters.given_names import presentation_of
from filmstudio.characters.record import AppearanceTags
from filmstudio.model.cast import Presentation
from filmstudio.model.screenplay import Action, Character, Screenplay

_PRONOUNS = {
    "she": Presentation.WOMAN, "her": Presentation.WOMAN, "hers": Presentation.WOMAN, "herself": Presentation.WOMAN,
    "he": Presentation.MAN, "his": Presentation.MAN, "him": Presentation.MAN, "himself": Presentation.MAN,
}  # fmt: skip


class Introduction(NamedTuple):
    """A speaking person and what the script's action says of their look."""

    name: str
    tags: AppearanceTags


def introductions(screenplay: Screenplay) -> tuple[Introduction, ...]:
    """Return everybody who has a cue, in order of their first cue."""
    names: dict[str, str] = {}
    for element in screenplay.elements:
        if isinstance(element, Character):
            names.setdefault(element.name.casefold(), element.name)
    everyone = list(names.values())
    paragraphs = [element.text for element in screenplay.elements if isinstance(element, Action)]
    return tuple(
        Introduction(
            name,
            _own_words(name, paragraphs, everyone)
            .filled_from(_pronouns(name, paragraphs, everyone))
            .filled_from(AppearanceTags(presentation=presentation_of(name))),
        )
        for name in everyone
    )


def _mentions(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)


def _own_words(name: str, paragraphs: list[str], everyone: list[str]) -> AppearanceTags:
    """Read the clause that follows the first mention, up to the next person or the end of the sentence."""
    for text in paragraphs:
        match = _mentions(name, text)
        if not match:
            continue
        # The sentence with the name; what stands before it (`An old man, GREGOR, ...`) counts too.
        start = max(text.rfind(mark, 0, match.start()) for mark in ".!?\n") + 1
        end = _sentence_end(text, match.end())
        for other in everyone:
            other_match = None if other == name else _mentions(other, text[match.end() : end])
            if other_match:
                end = match.end() + other_match.start()
            earlier = None if other == name else _mentions(other, text[start : match.start()])
            if earlier:
                start = match.start()  # those words belong to the other
        # Without the name: Bob wears no bob, and Rose is not pink.
        return describe(text[start : match.start()] + " " + text[match.end() : end]).filled_from(_said_by_cue(name))
    return _said_by_cue(name)


def _said_by_cue(name: str) -> AppearanceTags:
    """A cue may itself say who it is: OLD WOMAN, THE BOY. It never says hair or clothes."""
    tags = describe(name)
    return AppearanceTags(age=tags.age, presentation=tags.presentation, build=tags.build, height=tags.height)


def _sentence_end(text: str, at: int) -> int:
    depth = 0
    for index in range(at, len(text)):
        char = text[index]
        depth += (char == "(") - (char == ")")
        if char in ".!?" and depth <= 0:
            return index
    return len(text)


def _pronouns(name: str, paragraphs: list[str], everyone: list[str]) -> AppearanceTags:
    """Count pronouns in paragraphs where this person alone is named."""
    counts: Counter[Presentation] = Counter()
    for text in paragraphs:
        named = [other for other in everyone if _mentions(other, text)]
        if named == [name]:
            for word in re.findall(r"[a-z]+", text.casefold()):
                if word in _PRONOUNS:
                    counts[_PRONOUNS[word]] += 1
    woman, man = counts[Presentation.WOMAN], counts[Presentation.MAN]
    if woman == man:
        return AppearanceTags()
    return AppearanceTags(presentation=Presentation.WOMAN if woman > man else Presentation.MAN)
