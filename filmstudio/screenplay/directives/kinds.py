"""Which notes are directives, and which look as if they were meant to be one."""

from __future__ import annotations

import re

from filmstudio.model.directive import DirectiveKind
from filmstudio.screenplay.directives.keys import find_key
from filmstudio.screenplay.directives.lead import only_terms
from filmstudio.screenplay.directives.segments import split_body
from filmstudio.screenplay.directives.sound_notes import names_sound

_DIRECTIVE = re.compile(r"(shot|scene|cast|loc|style|cut|hold)\s*[:：]", re.IGNORECASE)
_HEARD = re.compile(r"(sfx|music)\s*[:：]", re.IGNORECASE)
_HEAD = re.compile(r"([A-Za-z]{2,10})\s*[:：]")
_LONGER_NAMES = {
    "location": "loc", "locations": "loc", "character": "cast", "characters": "cast", "actor": "cast",
    "transition": "cut", "trans": "cut",
}  # fmt: skip
# Notes that other programs and ordinary people begin in this way; some are one letter away from a kind.
_NO_MISTAKE_WORDS = """
beat marker color colour storyline todo note notes cue cues cost costs past last fast east cash casts log lot lots lock
locks local cute cult cuts shoot short shout shop hot shut slot spot gold old told bold fold sold cold holy stile stale
seen scent screen scenery
"""
_NO_MISTAKES = frozenset(_NO_MISTAKE_WORDS.split())


def read_kind(text: str) -> tuple[DirectiveKind, int] | None:
    """Return a note's kind and where its body begins, None for a note that is no directive."""
    match = _DIRECTIVE.match(text)
    if match:
        return DirectiveKind(match[1].lower()), match.end()
    heard = _HEARD.match(text)
    return (DirectiveKind(heard[1].lower()), heard.end()) if heard and names_sound(text, heard.end()) else None


def only_tells_of_sound(text: str) -> bool:
    """Return whether a note speaks of music or effects in words and names no file: `[[music: low strings]]`."""
    heard = _HEARD.match(text)
    return heard is not None and not names_sound(text, heard.end())


def meant_kind(text: str) -> str | None:
    """Return the kind that a note was probably meant to be, None where it is surely a note.

    It is a near miss if its first word, before a colon, is one slip of the finger away from a kind. Words that notes
    begin with for reasons of their own count only where camera words or a pair follow.
    """
    match = _HEAD.match(text)
    if match is None or _DIRECTIVE.match(text):
        return None
    word = match[1].lower()
    kind = _LONGER_NAMES.get(word) or next((kind.value for kind in DirectiveKind if _is_a_slip(word, kind.value)), None)
    if kind is None:
        return None
    certain = word not in _NO_MISTAKES and word not in _LONGER_NAMES
    return kind if certain or _speaks_of_pictures(text, match.end()) else None


def _speaks_of_pictures(text: str, start: int) -> bool:
    return any(
        find_key(segment.key) is not None if segment.key else only_terms(segment.text) is not None
        for segment in split_body(text, start)
    )


def _is_a_slip(word: str, kind: str) -> bool:
    """Return whether one letter was added, swapped with its neighbour or, in all but the shortest, changed or lost."""
    if len(word) == len(kind):
        wrong = [index for index in range(len(kind)) if word[index] != kind[index]]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(word) == sorted(kind)
        return swapped or (len(wrong) == 1 and len(kind) > 3)
    longer, shorter = (word, kind) if len(word) > len(kind) else (kind, word)
    if len(longer) - len(shorter) != 1 or (longer == kind and len(kind) <= 3):
        return False
    return any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))
