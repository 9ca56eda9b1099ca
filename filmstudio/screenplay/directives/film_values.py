"""Values that only an engine that generates has a use for: pictures at a time, fixed words with one meaning."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

from filmstudio.model.look import Quality
from filmstudio.model.shots import Joining, PictureAt, SoundFrom
from filmstudio.model.vocabulary.lookup import normal_form
from filmstudio.screenplay.directives.plain_values import LONGEST_SHOT_S, items, path_at, read_duration, read_seconds
from filmstudio.screenplay.directives.reading import BadValueError
from filmstudio.screenplay.directives.term_values import shown

_E = TypeVar("_E", bound=StrEnum)
_PICTURE_AT = re.compile(r"(?P<place>\d[\d.]*\s*[A-Za-z]{1,7})\s+(?P<file>\S.*)")
_LONGEST_WORD = 40
_OTHER_WORDS: dict[type[StrEnum], dict[str, str]] = {
    Joining: {"none": "no", "off": "no", "false": "no", "cut": "no", "new": "no"},
    SoundFrom: {"native": "engine", "voices": "voice", "recorded": "voice"},
    Quality: {},
}


def read_joining(value: str) -> Joining:
    """Return whether a shot goes on from another. Raises BadValueError with the nearest word."""
    return _word(Joining, value, "way to go on")


def read_quality(value: str) -> Quality:
    """Return how much work goes into a shot. Raises BadValueError with the nearest word."""
    return _word(Quality, value, "quality")


def read_sound(value: str) -> SoundFrom:
    """Return who is heard. Raises BadValueError with the nearest word."""
    return _word(SoundFrom, value, "source of sound")


def read_keyframes(value: str) -> tuple[PictureAt, ...]:
    """Return pictures at places of the shot, `1.5s refs/mid.png, 60f refs/end.png`. Raises BadValueError."""
    return tuple(_picture_at(item, at) for item, at in items(value, printable=False))


def _picture_at(item: str, at: int) -> PictureAt:
    match = _PICTURE_AT.fullmatch(item)
    if match is None:
        raise BadValueError(
            f"{shown(item)} is no picture at a time; write when and which, like 1.5s refs/mid.png", at, len(item)
        )
    file = path_at(match["file"], at + match.start("file"))
    try:
        frames = read_duration(match["place"]).get("duration_frames")
        if isinstance(frames, int):
            return PictureAt(at_frames=frames, file=file)
        return PictureAt(at_s=read_seconds(match["place"], LONGEST_SHOT_S), file=file)
    except BadValueError:
        place = match["place"]
        raise BadValueError(
            f"{shown(place)} is no time in a shot; write seconds or frames behind its start, like 1.5s or 36f",
            at,
            len(place),
        ) from None


def _word(known: type[_E], value: str, what: str) -> _E:
    word = normal_form(value)
    word = _OTHER_WORDS[known].get(word, word)
    names = [one.value for one in known]
    if word in names:
        return known(word)
    from difflib import get_close_matches  # only ever needed for a message

    nearest = get_close_matches(word[:_LONGEST_WORD], names, n=1, cutoff=0.0)[0]
    allowed = ", ".join(f"`{name}`" for name in names)
    raise BadValueError(f"{shown(value)} is no {what}; the nearest is `{nearest}`, allowed: {allowed}")
