"""The words with which a script introduces somebody: `67, broad, grey braid, yellow oilskin`.

Why words and not tags: a description enters every prompt as it stands, so it had better be the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.characters.describe import describe
from filmstudio.model.character import AppearanceTags
from filmstudio.model.screenplay import Action, Screenplay

_PLURALS = (
    "freckles|glasses|spectacles|overalls|dungarees|jeans|boots|gloves|braids|plaits|curls|dreadlocks|eyes|shorts"
    "|trousers|pants|sneakers|suspenders|tattoos|scars|dimples|rings|pearls|pyjamas|pajamas|sunglasses|robes|rags"
)
_DOES = re.compile(
    rf"(?:(?:slowly|quietly|now|still|already|suddenly|quickly|carefully|just|also)\s+)?"
    rf"(?!(?:{_PLURALS}|his|hers|its|always|perhaps|sometimes|less|sleepless|homeless|endless)\b)"
    r"(?:[a-z]*[a-rt-z]s|is|was|has|are|were|can|passes|crosses|presses|kisses|tosses|dresses|undresses|guesses|misses)\b"
)
"""How the part of a sentence begins that says what somebody does, not what they are."""
_BEHIND = re.compile(r"\s*(?P<open>[(,\N{EM DASH}\N{EN DASH}:]|--?)\s*")
_SURNAME = re.compile(
    r"(?P<more>(?: +[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['\N{RIGHT SINGLE QUOTATION MARK}-]\w+)*){1,3})(?=\s*[,(])"
)
_BEFORE = re.compile(r"(?:^|[.!?\n]\s*)(?P<words>(?:an?|the)\s[^.!?\n]*?),?\s*$", re.IGNORECASE)
_JOINS = re.compile(r"^(?:and|with|who is|who's|in his|in her)\s+(?=\S)", re.IGNORECASE)


_LOUD = 5
"""Who is not described where the script first shouts their name may be so soon behind; later capitals are habit."""
_FEW_WORDS = 4


class Words(NamedTuple):
    """What a script says of somebody, and in which of its lines."""

    text: str
    line: int
    full_name: str = ""
    """`MARA VOSS` for the cue `MARA`, where the script introduces them so."""


def first_words(screenplay: Screenplay, name: str, everyone: Sequence[str]) -> Words | None:
    """Return the words that describe `name` where it is introduced, None where the script does not describe it.

    That is the first action that names them in capitals, as screenplays introduce people, and describes them; or else
    the first that names them at all. `everyone` are the film's people: words that belong to another are left to them.
    """
    mentions = [
        (element, match)
        for element in screenplay.elements
        if isinstance(element, Action) and name.casefold() in element.text.casefold()
        for match in [_named(name, element.text)]
        if match
    ]
    loud = [(element, match) for element, match in mentions if match[0].isupper()]
    brief: Words | None = None
    for element, match in (*loud[:_LOUD], *mentions[:1]):
        surname = _SURNAME.match(element.text, match.end()) if match[0].isupper() else None
        end = surname.end() if surname else match.end()
        text = _describing(element.text, match.start(), end, [other for other in everyone if other != name])
        if text:
            line = element.span.line + element.text.count("\n", 0, match.start())
            words = Words(text, line, f"{name}{surname['more'].upper()}" if surname else "")
            if not _only_an_age(text):
                return words
            brief = brief or words
    return brief


def _only_an_age(text: str) -> bool:
    """Return whether words say no more than `38`: a list of the cast does, and the scene tells the rest."""
    return describe(text).model_copy(update={"age": None}) == AppearanceTags() and len(text.split()) <= _FEW_WORDS


def _named(name: str, text: str) -> re.Match[str] | None:
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
    return re.search(pattern, text) or re.search(pattern, text, re.IGNORECASE)


def _describing(text: str, start: int, end: int, others: Sequence[str]) -> str:
    before = _BEFORE.search(text[:start])
    lead = before["words"].strip() if before and _says_looks(before["words"]) else ""
    return ", ".join(filter(None, [lead, *_apposed(text[end:], others)]))


def _apposed(rest: str, others: Sequence[str]) -> list[str]:
    """Return the parts behind a name that stand in apposition: in brackets, between commas, until the verb."""
    sentence = rest[: _end(rest)]
    for other in others:
        if later := _named(other, sentence):
            cut = sentence[: later.start()]
            sentence = cut[: max(cut.rfind(","), cut.rfind(")") + 1, 0)]
    opened = _BEHIND.match(sentence)
    if not opened:  # `Mara sits, a broad woman in yellow`: what comes behind the verb
        return [part for part in _parts(sentence)[1:] if _says_looks(part) and not _DOES.match(part)]
    found: list[str] = []
    if opened["open"] == "(":
        inside, closed, sentence = sentence[opened.end() :].partition(")")
        found = _parts(inside)
        if not re.match(r"\s*,", sentence) or not closed:
            return found
        sentence = sentence.lstrip(" ,")
    else:
        sentence = sentence[opened.end() :]
    for part in _parts(sentence):
        if _DOES.match(part):
            break
        found.append(part)
    return found


def _parts(text: str) -> list[str]:
    parts = re.split(r",(?![^(]*\))|\s[\N{EM DASH}\N{EN DASH}]\s|\s--\s", " ".join(text.split()))
    return [cleaned for part in parts if (cleaned := _JOINS.sub("", part.strip(" ,;:")))]


def _says_looks(text: str) -> bool:
    return describe(text) != AppearanceTags()


def _end(text: str) -> int:
    """Where the sentence ends: at a mark that stands in no brackets and behind no title or initial."""
    depth = 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char in ".!?\n" and depth <= 0 and not re.search(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St)$", text[:index]):
            if char == "\n" and not text[:index].rstrip().endswith((".", "!", "?")):
                continue
            return index
    return len(text)
