"""Values of sound: levels, places between left and right, places in a file, lengths of fades, ambiences."""

from __future__ import annotations

import re

from filmstudio.model.ambience import NO_AMBIENCE, Ambience
from filmstudio.model.vocabulary.lookup import normal_form
from filmstudio.screenplay.directives.plain_values import path_at, read_number, read_path
from filmstudio.screenplay.directives.reading import BadValueError
from filmstudio.screenplay.directives.term_values import shown

SOUND_ENDINGS = frozenset("wav flac mp3 ogg oga opus m4a aac aif aiff w64 caf mka wma".split())  # noqa: SIM905
"""How files are named whose sound is read."""
_ENDING = re.compile(r"\.(\w{2,5})$")
_LEVEL = re.compile(r"([+-]?\d{1,3}(?:\.\d{1,3})?)\s*(?:db)?", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2}(?:\.\d{1,3})?)")
_LENGTH = re.compile(r"(\d{1,5}(?:\.\d{1,6})?)\s*(ms|s|sec|secs|seconds?)?", re.IGNORECASE)
_SIDES = {"left": -1.0, "half left": -0.5, "center": 0.0, "centre": 0.0, "middle": 0.0, "half right": 0.5, "right": 1.0}
_LONGEST_WORD = 40


def is_sound_file(text: str) -> bool:
    """Return whether a text ends like a file of sound."""
    match = _ENDING.search(text.strip())
    return match is not None and match[1].lower() in SOUND_ENDINGS


def read_sound_file(value: str) -> str:
    """Return a path to a sound file below the script's folder. Raises BadValueError."""
    if not is_sound_file(value):
        raise BadValueError(f"{shown(value)} is no sound file; write one, such as sounds/door.wav (or flac, mp3, ogg)")
    return path_at(value, 0)


def read_ambience(value: str) -> str:
    """Return a sound file, a kind of ambience or `none`. Raises BadValueError with the nearest word."""
    word = normal_form(value)
    if word in (NO_AMBIENCE, "silence", "silent", "off", "no", "false"):
        return NO_AMBIENCE
    if word in set(Ambience):
        return Ambience(word).value
    if is_sound_file(value):
        return read_path(value)
    from difflib import get_close_matches  # only ever needed for a message

    kinds = [NO_AMBIENCE, *Ambience]
    nearest = get_close_matches(word[:_LONGEST_WORD], kinds, n=1, cutoff=0.0)[0]
    allowed = ", ".join(kinds)
    raise BadValueError(f"{shown(value)} is no ambience; the nearest is `{nearest}`, allowed: {allowed}, or a file")


def read_level(value: str) -> float:
    """Return a level in decibels, `-6dB`. Raises BadValueError."""
    match = _LEVEL.fullmatch(value)
    if match is None or not -60 <= float(match[1]) <= 24:
        raise BadValueError(f"{shown(value)} is no level; write decibels from -60 to 24, like -6dB")
    return float(match[1])


def read_pan(value: str) -> float:
    """Return a place from -1 (left) to 1 (right): `left`, `half right`, `-0.3`. Raises BadValueError."""
    word = normal_form(value)
    if word in _SIDES:
        return _SIDES[word]
    try:
        return read_number(value, -1, 1, "place")
    except BadValueError:
        raise BadValueError(f"{shown(value)} is no place; write left, center, right or a number from -1 to 1") from None


def read_place_in_time(value: str) -> float:
    """Return a place in seconds: `1.2s`, `800ms`, `0:12`, `1:02:03.5`. Raises BadValueError."""
    clock = _CLOCK.fullmatch(value)
    if clock and float(clock[3]) < 60:
        return int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + float(clock[3])
    match = _LENGTH.fullmatch(value)
    if match is None:
        raise BadValueError(f"{shown(value)} is no place in time; write seconds or minutes, like 1.5s or 0:12")
    return float(match[1]) / (1000 if (match[2] or "").lower() == "ms" else 1)


def read_fade(value: str) -> float:
    """Return the length of a fade in seconds, up to a minute. Raises BadValueError."""
    match = _LENGTH.fullmatch(value)
    seconds = float(match[1]) / (1000 if (match[2] or "").lower() == "ms" else 1) if match else -1.0
    if not 0 <= seconds <= 60:
        raise BadValueError(f"{shown(value)} is no length of a fade; write seconds up to 60, like 2s")
    return seconds
