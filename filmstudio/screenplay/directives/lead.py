"""The lead of a shot note, `CU on the rope, low angle, slow push in`: known words, a subject, and free words.

Rule: known words are taken from the start of each part between commas, the longest first. `on X` or `of X` behind
them (or at the start) is the subject, up to the comma; behind an insert, a single, a reaction or a close size the `on`
may be left out. What remains goes to the prompt. A word that prose also begins with (`low`, `two`, `long`) counts in
front of free words in capitals only: `low fog over the quay` asks for no angle.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from filmstudio.model.vocabulary.focal_lengths import LONGEST_MM, SHORTEST_MM, find_focal_length
from filmstudio.model.vocabulary.lookup import find_term
from filmstudio.model.vocabulary.term import Field
from filmstudio.screenplay.directives.term_values import find_move

_FIELDS: tuple[Field, ...] = ("size", "role", "angle", "view")
_LONGEST_TERM_WORDS = 5
_ON = frozenset({"on", "of", "onto"})
_JOINTS = frozenset({"and", "with", "-", "–", "—", "+", "&", "/"})
# One word that begins ordinary prose just as well.
_PROSE_WORDS = """
two group long full medium mid high low top ground level neutral tilted german american back behind side front still
fixed none rise rises rising sink sinks push move track follow follows following lead leads through circle arc float
floating glide gliding whip shake shaky drone title card solo action master listener bust tight open vintage
slide crab roll boom crane descend dolly pan tilt zoom helicopter jaws matrix quarter profile react reacts vista worm
subjective vertigo detail tripod locked bolt truck
"""
_PROSE = frozenset(_PROSE_WORDS.split())
_BARE_SUBJECT_ROLES = frozenset({"insert", "single", "reaction"})
_BARE_SUBJECT_SIZES = frozenset({"medium_close_up", "close_up", "extreme_close_up"})
_OVER = re.compile(r"over\s+(?P<owner>\S.{0,60}?)['’]s?\s+shoulder(?!\w)\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_POV_OF = re.compile(r"(?P<owner>\S.{0,60}?)['’]s?\s+(?:POV|P\.O\.V\.)(?!\w)\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_AND = frozenset({"and", "&"})
_SHORTEST_NAME = 3
"""Two capitals are rather a `TV` than somebody's name."""
_PRONOUNS = frozenset({"his", "her", "their", "the", "my", "your", "its"})


class _Run(NamedTuple):
    """Known words at the start of a part."""

    said: dict[str, object]
    rest: tuple[str, ...]
    twice: bool
    """A field is named a second time, with another value."""


def read_lead(text: str) -> tuple[dict[str, object], bool]:
    """Return the fields of `Wish` that a lead gives, and whether it says one of them twice."""
    said: dict[str, object] = {}
    free: list[str] = []
    twice = False
    for part in text.split(","):
        found, extra, again = _read_part(part.strip(), said)
        twice = twice or again or any(found[name] != said.get(name, found[name]) for name in found)
        said = {**found, **said}
        if extra:
            free.append(extra)
    if free:
        said["prompt_extra"] = ", ".join(free)
    return said, twice


def only_terms(text: str) -> dict[str, object] | None:
    """Return the fields of a text that holds nothing but known words, once each; None for any other text."""
    said, twice = read_lead(text)
    return said if said and not twice and not said.keys() & {"prompt_extra", "subject"} else None


def _read_part(part: str, before: dict[str, object]) -> tuple[dict[str, object], str, bool]:
    """Read a part between commas: its fields, its free words, and whether it says a field twice."""
    owned = _read_owned(part)
    if owned is not None:
        return *owned, False
    run = _read_run(tuple(part.split()))
    if not run.rest:
        return run.said, "", run.twice
    subject = _subject(run.rest)
    if subject is None and run.said and _takes_a_bare_subject({**before, **run.said}):
        subject = " ".join(run.rest)
    if subject and "subject" not in before:
        whom, doing = _parted(subject)
        return {**run.said, "subject": whom}, doing, run.twice
    return run.said, " ".join(run.rest), run.twice


def _read_owned(part: str) -> tuple[dict[str, object], str] | None:
    """Read `over LEV's shoulder on NORA` and `MARA'S POV of the bridge`: fields and free words; None for other parts.

    Over a shoulder two people are in frame, whom it looks at first. The owner of a point of view is not.
    """
    over = _OVER.fullmatch(part)
    match = over or _POV_OF.fullmatch(part)
    if match is None or match["owner"].casefold() in _PRONOUNS:
        return None
    owner = match["owner"]
    run = _read_run(tuple(match["rest"].split()))
    subject = _subject(run.rest) or " ".join(run.rest)
    said = {**run.said, "role": "over_shoulder" if over else "pov"}
    if subject:
        said["subject"], doing = _parted(subject)
        if over:
            return {**said, "people": (said["subject"], owner)}, doing
    return said, f"over {owner}'s shoulder" if over else f"seen through the eyes of {owner}"


def _subject(words: tuple[str, ...]) -> str | None:
    """Return what stands behind `on` or `of`, None where neither begins the words or nothing follows."""
    return " ".join(words[1:]) or None if words and words[0].casefold() in _ON else None


def _parted(subject: str) -> tuple[str, str]:
    """Part `NORA AND LEV running` into the names, in capitals, and what they do; other subjects stay whole."""
    words = subject.split()
    if len(words[0]) < _SHORTEST_NAME or not words[0].isupper():
        return subject, ""
    end = 1
    while end < len(words):
        joined = words[end].casefold() in _AND and end + 1 < len(words)
        if not words[end + joined].isupper() and not (words[end].isdigit() and not joined):
            break
        end += 1 + joined
    return " ".join(words[:end]), " ".join(words[end:])


def _takes_a_bare_subject(said: dict[str, object]) -> bool:
    return said.get("role") in _BARE_SUBJECT_ROLES or said.get("size") in _BARE_SUBJECT_SIZES


def _read_run(words: tuple[str, ...]) -> _Run:
    """Take known words from the start, as many as there are."""
    said: dict[str, object] = {}
    twice = False
    at = 0
    certain = 0
    certain_said: dict[str, object] = {}
    while at < len(words):
        joined = bool(said) and words[at].casefold() in _JOINTS
        start = at + 1 if joined else at
        length, found = _longest(words[start:])
        if not length:
            break
        twice = twice or any(said.get(name, value) != value for name, value in found.items())
        said = {**found, **said}
        at = start + length
        if length > 1 or words[start].casefold().strip(".:") not in _PROSE or words[start].isupper():
            certain, certain_said = at, said
    ends = at == len(words) or words[at].casefold() in _ON
    if not ends and certain < at:
        return _Run(certain_said, words[certain:], twice)
    return _Run(said, words[at:], twice)


def _longest(words: tuple[str, ...]) -> tuple[int, dict[str, object]]:
    """Return the longest known term at the start of some words: how many they are, and its fields."""
    for length in range(min(_LONGEST_TERM_WORDS, len(words)), 0, -1):
        if length > 1 and words[length - 1].casefold() in _ON:
            continue  # `close on` is `close`, and the `on` begins the subject
        found = _term(" ".join(words[:length]))
        if found:
            return length, found
    if len(words) > 1 and words[1].casefold() in _ON and words[0].casefold() == "angle":
        return 1, {"role": "action"}
    return 0, {}


def _term(text: str) -> dict[str, object]:
    for field in _FIELDS:
        found = find_term(field, text)
        if found is not None:
            return {field: found.id}
    move = find_move(text)
    if move is not None:
        return move
    kind = find_term("lens", text)
    if kind is not None:
        return {"lens_kind": kind.id}
    has_unit = text.casefold().endswith(("mm", "lens")) and text.casefold() not in ("mm", "lens")
    length = find_focal_length(text) if has_unit else None
    return {"lens_mm": length} if length is not None and SHORTEST_MM <= length <= LONGEST_MM else {}
