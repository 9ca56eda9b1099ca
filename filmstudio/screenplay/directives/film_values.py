"""Values that are no words of the camera: pictures at a time, fixed words with one meaning, eras, guides."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal, TypeVar

from filmstudio.model.eras import find_era
from filmstudio.model.guide import Guide, GuidePass
from filmstudio.model.look import Finish, Quality
from filmstudio.model.place import Era, Mood
from filmstudio.model.shots import Expression, Joining, PictureAt, Pose, SoundFrom
from filmstudio.model.vocabulary.lookup import normal_form
from filmstudio.model.wish import Acted
from filmstudio.screenplay.directives.plain_values import (
    LONGEST_SHOT_S,
    items,
    path_at,
    read_duration,
    read_number,
    read_seconds,
)
from filmstudio.screenplay.directives.reading import BadValueError
from filmstudio.screenplay.directives.term_values import shown

_E = TypeVar("_E", bound=StrEnum)
_PICTURE_AT = re.compile(r"(?P<place>\d[\d.]*\s*[A-Za-z]{1,7})\s+(?P<file>\S.*)")
_LONGEST_WORD = 40
_OTHER_WORDS: dict[type[StrEnum], dict[str, str]] = {
    Joining: {"none": "no", "off": "no", "false": "no", "cut": "no", "new": "no"},
    SoundFrom: {"native": "engine", "voices": "voice", "recorded": "voice"},
    Quality: {},
    Finish: {
        "color": "colour", "full": "colour", "painted": "colour", "storyboard": "ink", "pencil": "ink", "line": "ink",
        "sketch": "ink", "black and white": "noir",
    },
    Mood: {
        "none": "neutral", "calm": "neutral", "cosy": "warm", "cozy": "warm", "happy": "joyful", "sad": "melancholy",
        "romance": "romantic", "thriller": "tense", "suspense": "tense", "spooky": "eerie", "horror": "eerie",
        "dark": "bleak", "grim": "bleak",
    },
    GuidePass: {
        "animatic": "depth", "on": "depth", "skeleton": "pose", "bones": "pose", "poses": "pose", "edge": "edges",
        "lines": "edges", "canny": "edges", "drawing": "picture", "first frame": "first", "start": "first",
    },
}  # fmt: skip
_EXPRESSIONS = tuple(one.value for one in Expression)
_POSES = tuple(one.value for one in Pose)
_NO_GUIDE = frozenset({"none", "no", "off", "false"})


def read_joining(value: str) -> Joining:
    """Return whether a shot goes on from another. Raises BadValueError with the nearest word."""
    return _word(Joining, value, "way to go on")


def read_quality(value: str) -> Quality:
    """Return how much work goes into a shot. Raises BadValueError with the nearest word."""
    return _word(Quality, value, "quality")


def read_sound(value: str) -> SoundFrom:
    """Return who is heard. Raises BadValueError with the nearest word."""
    return _word(SoundFrom, value, "source of sound")


def read_finish(value: str) -> Finish:
    """Return how the animatic draws. Raises BadValueError with the nearest word."""
    return _word(Finish, value, "finish")


def read_mood(value: str) -> Mood:
    """Return what a scene feels like. Raises BadValueError with the nearest word."""
    return _word(Mood, value, "mood")


def read_acting(value: str) -> tuple[Acted, ...]:
    """Return what people do, `MARA angry, LEV sit`; without a name the only one in frame. Raises BadValueError."""
    return tuple(_acted(item, at) for item, at in items(value))


def _acted(item: str, at: int) -> Acted:
    """Read a name and one word or two behind it that say what a face or a body does."""
    words = item.split()
    for last in (2, 1):
        term = normal_form(" ".join(words[-last:])).replace(" ", "_")
        name = " ".join(words[:-last])
        if term in _EXPRESSIONS:
            return Acted(name=name, expression=Expression(term))
        if term in _POSES:
            return Acted(name=name, pose=Pose(term))
    from difflib import get_close_matches  # only ever needed for a message

    word = words[-1]
    nearest = get_close_matches(word.casefold()[:_LONGEST_WORD], [*_EXPRESSIONS, *_POSES], n=1, cutoff=0.0)[0]
    allowed = ", ".join(term.replace("_", " ") for term in (*_EXPRESSIONS, *_POSES))
    problem = f"{shown(word)} is nothing that a face or a body does; the nearest is `{nearest}`, allowed: {allowed}"
    raise BadValueError(problem, at + item.rindex(word), len(word))


def read_era(value: str) -> Era:
    """Return when a story plays: `1943`, `the 1950s`, `victorian`. Raises BadValueError with the nearest word."""
    return find_era(value) or _word(Era, value, "era, nor a year")


def read_guide(value: str) -> Guide | Literal["none"]:
    """Return what of the animatic leads a shot, `depth@0.7`, and `"none"` for nothing. Raises BadValueError."""
    if normal_form(value) in _NO_GUIDE:
        return "none"
    name, mark, strength = (part.strip() for part in value.partition("@"))
    shows = _word(GuidePass, name, "guide")
    if not mark:
        return Guide(shows=shows)
    try:
        return Guide(shows=shows, strength=read_number(strength, 0, 2, "strength of a guide"))
    except BadValueError as error:
        raise BadValueError(str(error), len(value) - len(strength), len(strength)) from None


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
    word = _OTHER_WORDS.get(known, {}).get(word, word)
    names = [one.value for one in known]
    if word in names:
        return known(word)
    from difflib import get_close_matches  # only ever needed for a message

    nearest = get_close_matches(word[:_LONGEST_WORD], names, n=1, cutoff=0.0)[0]
    allowed = ", ".join(f"`{name}`" for name in names)
    raise BadValueError(f"{shown(value)} is no {what}; the nearest is `{nearest}`, allowed: {allowed}")
