"""What the script itself says of the people in it: the paragraph that introduces them, and their pronouns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.characters.describe import describe
from filmstudio.characters.scaffold_words import first_words
from filmstudio.model.cast import Age, Presentation
from filmstudio.model.character import AppearanceTags
from filmstudio.model.given_names import presentation_of
from filmstudio.model.screenplay import Action, Screenplay

_PRONOUNS = {
    "she": Presentation.WOMAN, "her": Presentation.WOMAN, "hers": Presentation.WOMAN, "herself": Presentation.WOMAN,
    "he": Presentation.MAN, "his": Presentation.MAN, "him": Presentation.MAN, "himself": Presentation.MAN,
}  # fmt: skip

_KINDS = {
    (Presentation.WOMAN, False): "a woman",
    (Presentation.WOMAN, True): "a girl",
    (Presentation.MAN, False): "a man",
    (Presentation.MAN, True): "a boy",
}


class Introduction(NamedTuple):
    """A person and what the script's action says of their look."""

    name: str
    tags: AppearanceTags
    words: str = ""
    """The writer's own, `a woman, 67, grey braid`: what describes somebody of whom there is no record."""


def introductions(screenplay: Screenplay, everyone: Sequence[str]) -> tuple[Introduction, ...]:
    """Return what the script says of `everyone` who is seen or heard, in their order. One pass over its action."""
    first_mention: dict[str, tuple[str, list[str]]] = {}
    pronouns: dict[str, Counter[Presentation]] = {name: Counter() for name in everyone}
    for element in screenplay.elements:
        if not isinstance(element, Action):
            continue
        folded = element.text.casefold()
        named = [name for name in everyone if name.casefold() in folded and _mention(name, element.text)]
        for name in named:
            first_mention.setdefault(name, (element.text, named))
        if len(named) == 1:
            kinds = [_PRONOUNS[word] for word in re.findall(r"[a-z]+", folded) if word in _PRONOUNS]
            # `Jonas looks up. She waves him off.` tells nobody who of the two he is.
            pronouns[named[0]].update(kinds if len(set(kinds)) == 1 else ())
    found = []
    for name in everyone:
        said = first_words(screenplay, name, everyone) if name in first_mention else None
        tags = (
            _own_words(name, *first_mention.get(name, ("", [])))
            .filled_from(describe(said.text) if said else AppearanceTags())
            .filled_from(_by_pronouns(pronouns[name]))
            .filled_from(AppearanceTags(presentation=presentation_of(name)))
        )
        found.append(Introduction(name, tags, _in_words(tags, said.text if said else "")))
    return tuple(found)


def _in_words(tags: AppearanceTags, said: str) -> str:
    """Return the writer's words, begun with who they are about where the writer does not say it."""
    kind = _KINDS.get((tags.presentation, tags.age is Age.CHILD), "") if tags.presentation else ""
    if re.search(r"\b(?:wo)?m[ae]n\b|\bgirl\b|\bboy\b|\blady\b", said, re.IGNORECASE):
        kind = ""
    return ", ".join(filter(None, [kind, said]))


def _mention(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)


def _own_words(name: str, text: str, named: list[str]) -> AppearanceTags:
    """Read the sentence of the first mention, from the person before to the person after this one."""
    match = _mention(name, text)
    if not match:
        return _said_by_cue(name)
    # What stands before the name (`An old man, GREGOR, ...`) counts too.
    start = max(text.rfind(mark, 0, match.start()) for mark in ".!?\n") + 1
    end = _sentence_end(text, match.end())
    for other in named:
        if other == name:
            continue
        later = _mention(other, text[match.end() : end])
        if later:
            end = match.end() + later.start()
        if _mention(other, text[start : match.start()]):
            start = match.start()  # those words belong to the other
    # Without the name: Bob wears no bob, and Rose is not pink.
    return describe(text[start : match.start()] + " " + text[match.end() : end]).filled_from(_said_by_cue(name))


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


def _by_pronouns(counts: Counter[Presentation]) -> AppearanceTags:
    """The pronouns of the paragraphs where this person alone is named, and where they are all of one kind."""
    woman, man = counts[Presentation.WOMAN], counts[Presentation.MAN]
    if woman == man:
        return AppearanceTags()
    return AppearanceTags(presentation=Presentation.WOMAN if woman > man else Presentation.MAN)
