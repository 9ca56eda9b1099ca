"""Reads `[[sfx: door.wav; at: 1.2s]]` and `[[music: theme.wav; from: 0:12; fade in: 2s; until: scene]]`.

Why only with the name of a sound file: scripts have always said `[[music: low strings]]` to people, and such a note
stays a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

from filmstudio.model.directive import DirectiveKind
from filmstudio.model.soundtrack import SoundNote
from filmstudio.model.vocabulary.lookup import normal_form
from filmstudio.screenplay.directives.plain_values import read_flag, read_slate
from filmstudio.screenplay.directives.reading import (
    BAD_VALUE,
    SAID_TWICE,
    UNKNOWN_KEY,
    BadValueError,
    Problem,
    Reading,
)
from filmstudio.screenplay.directives.segments import Segment, split_body
from filmstudio.screenplay.directives.sound_values import (
    is_sound_file,
    read_fade,
    read_level,
    read_pan,
    read_place_in_time,
    read_sound_file,
)
from filmstudio.screenplay.directives.term_values import shown

_TWO_WORDS = re.compile(r"(fade[ _-]?(?:in|out))\s*[:：]\s*", re.IGNORECASE)
_STOP = frozenset({"stop", "out", "end", "off"})
_LONGEST_WORD = 40


def _until(value: str) -> str:
    word = normal_form(value)
    return word if word in ("scene", "film") else read_slate(value)


_Keys = dict[str, tuple[str, Callable[[str], object]]]
_EFFECT: _Keys = {
    "at": ("at_s", read_place_in_time),
    "level": ("level_db", read_level),
    "pan": ("pan", read_pan),
}
_MUSIC: _Keys = {
    "from": ("from_s", read_place_in_time),
    "level": ("level_db", read_level),
    "fade in": ("fade_in_s", read_fade),
    "fade out": ("fade_out_s", read_fade),
    "until": ("until", _until),
    "duck": ("duck", read_flag),
}
KEYS: dict[DirectiveKind, _Keys] = {DirectiveKind.EFFECT: _EFFECT, DirectiveKind.MUSIC: _MUSIC}
"""What may stand behind the file, and the field of `SoundNote` that each sets."""


def names_sound(text: str, start: int) -> bool:
    """Return whether a note's text, from behind its colon, asks for a sound: a sound file, or an end of music."""
    segments = split_body(text, start)
    return bool(segments) and (is_sound_file(segments[0].text) or segments[0].text.casefold() in _STOP)


def read_sound_note(reading: Reading, text: str, start: int, kind: DirectiveKind) -> None:
    """Read the note into `reading.sound`. What is wrong goes into `reading.problems`; the rest is read all the same."""
    lead, *pairs = split_body(text, start)
    values: dict[str, object] = {}
    if kind is DirectiveKind.MUSIC and lead.text.casefold() in _STOP:
        values["file"] = ""
    else:
        try:
            values["file"] = read_sound_file(lead.text)
        except BadValueError as error:
            reading.problems.append(Problem(BAD_VALUE, str(error), lead.at + error.at, len(lead.text)))
    for pair in pairs:
        _read_pair(reading, _named(pair), kind, values)
    if "file" in values:
        reading.sound = SoundNote.model_validate(values)


def _named(pair: Segment) -> Segment:
    """Return a pair with its key: `fade in` is two words, and `fade: 2s` both fades."""
    match = _TWO_WORDS.match(pair.text)
    if match is None:
        return pair
    return pair._replace(key=match[1], value=pair.text[match.end() :], value_at=pair.at + match.end())


def _read_pair(reading: Reading, pair: Segment, kind: DirectiveKind, values: dict[str, object]) -> None:
    keys = KEYS[kind]
    name = re.sub(r"[ _-]?(in|out)$", r" \1", (pair.key or "").casefold())
    both = name == "fade" and kind is DirectiveKind.MUSIC
    if not both and name not in keys:
        word = pair.key or pair.text
        nearest = get_close_matches(word.casefold()[:_LONGEST_WORD], keys, n=1, cutoff=0.0)[0]
        problem = f"{shown(word)} is no key of a {kind.value} note; the nearest is `{nearest}`"
        reading.problems.append(Problem(UNKNOWN_KEY, problem, pair.at, len(word)))
        return
    for one in ("fade in", "fade out") if both else (name,):
        field, read = keys[one]
        if field in values:
            problem = f"the key `{one}` stands in this note twice; say it once"
            reading.problems.append(Problem(SAID_TWICE, problem, pair.at, len(pair.key or "")))
            return
        try:
            values[field] = read(pair.value)
        except BadValueError as error:
            length = len(pair.value) - error.at if error.length is None else error.length
            reading.problems.append(Problem(BAD_VALUE, str(error), pair.value_at + error.at, max(length, 1)))
            return
