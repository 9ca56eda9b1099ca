"""Reads what stands behind a directive's kind: lead and pairs for most, one value for `style`, `cut` and `hold`."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.model.directive import DirectiveKind
from filmstudio.screenplay.control_characters import without_controls
from filmstudio.screenplay.directives.keys import ALIASES, Key, find_key, keys_of
from filmstudio.screenplay.directives.lead import only_terms, read_lead
from filmstudio.screenplay.directives.plain_values import (
    LONGEST_SHOT_S,
    read_seconds,
    read_transition,
    read_words,
)
from filmstudio.screenplay.directives.reading import (
    BAD_VALUE,
    EMPTY,
    SAID_TWICE,
    UNKNOWN_KEY,
    BadValueError,
    Problem,
    Reading,
)
from filmstudio.screenplay.directives.segments import Segment, split_body
from filmstudio.screenplay.directives.sound_notes import read_sound_note
from filmstudio.screenplay.directives.term_values import shown

_LONGEST_WORD = 40
_NAMED = (DirectiveKind.CAST, DirectiveKind.LOCATION)
_EXAMPLES = {
    DirectiveKind.SHOT: "[[shot: CU on the rope; lens: 85mm]]",
    DirectiveKind.SCENE: "[[scene: light: overcast; lens: 35mm]]",
    DirectiveKind.CAST: "[[cast: NORA; look: yellow oilskin]]",
    DirectiveKind.LOCATION: "[[loc: PIER; look: wet planks, rust]]",
    DirectiveKind.STYLE: "[[style: cold grey, salt haze]]",
    DirectiveKind.CUT: "[[cut: dissolve 2s]]",
    DirectiveKind.HOLD: "[[hold: 2s]]",
    DirectiveKind.EFFECT: "[[sfx: door.wav; at: 1.2s]]",
    DirectiveKind.MUSIC: "[[music: theme.wav; level: -12dB]]",
}


def read_body(text: str, start: int, kind: DirectiveKind, *, named: bool = True, lead: bool = True) -> Reading:
    """Read a directive's text from `start`, the character behind the kind's colon.

    `named` says whether a `cast` or `loc` must give a name, `lead` whether a shot's first words may be free ones
    (`CU on the rope`). Nothing is raised; what is wrong is in `problems`, and everything else is read all the same.
    """
    reading = Reading()
    if not text[start:].strip():
        problem = f"this {kind.value} note asks for nothing; write it like {_EXAMPLES[kind]}"
        reading.problems.append(Problem(EMPTY, problem, 0, len(text.rstrip())))
    elif kind is DirectiveKind.STYLE:
        _read_whole(reading, text, start, lambda value: {"look": read_words(value)})
    elif kind is DirectiveKind.CUT:
        _read_whole(reading, text, start, read_transition)
    elif kind is DirectiveKind.HOLD:
        reading.hold_s = _read_hold(reading, text, start)
    elif kind in (DirectiveKind.EFFECT, DirectiveKind.MUSIC):
        read_sound_note(reading, text, start, kind)
    else:
        _read_segments(reading, split_body(text, start), kind, named=named, lead=lead)
    return reading


def _read_whole(reading: Reading, text: str, start: int, read: Callable[[str], dict[str, object]]) -> None:
    value, at = _stripped(text, start)
    try:
        reading.say(read(value), at, len(value))
    except BadValueError as error:
        reading.problems.append(_bad(error, value, at))


def _read_hold(reading: Reading, text: str, start: int) -> float:
    value, at = _stripped(text, start)
    try:
        return read_seconds(value, LONGEST_SHOT_S)
    except BadValueError as error:
        reading.problems.append(_bad(error, value, at))
        return 0.0


def _stripped(text: str, start: int) -> tuple[str, int]:
    value = text[start:]
    return value.strip(), start + len(value) - len(value.lstrip())


def _bad(error: BadValueError, value: str, at: int) -> Problem:
    length = len(value) - error.at if error.length is None else error.length
    return Problem(BAD_VALUE, str(error), at + error.at, max(length, 1))


def _read_segments(
    reading: Reading, segments: tuple[Segment, ...], kind: DirectiveKind, *, named: bool, lead: bool
) -> None:
    keys_seen: set[str] = set()
    for index, segment in enumerate(segments):
        key = find_key(segment.key) if segment.key is not None else None
        if key is not None and kind in key.kinds:
            _read_pair(reading, key, segment, keys_seen)
        elif segment.key is None and (index > 0 or kind is DirectiveKind.SCENE or not lead):
            _read_bare(reading, segment, kind, keys_seen)
        elif lead and kind is DirectiveKind.SHOT and key is None and (segment.key is None or only_terms(segment.key)):
            _read_shot_lead(reading, segment)
        elif segment.key is None:
            reading.name = " ".join(without_controls(segment.text).split())
        else:
            reading.problems.append(_unknown(segment, key, kind))
    nameless = kind in _NAMED and named and not reading.name
    if nameless and segments:
        example = _EXAMPLES[kind]
        problem = f"a {kind.value} note begins with a name and a semicolon, like {example}"
        reading.problems.append(Problem(BAD_VALUE, problem, segments[0].at, len(segments[0].text)))
    elif named and reading.name and not reading.fields and not reading.problems:
        problem = f"this note asks for nothing of {shown(reading.name)}; write it like {_EXAMPLES[kind]}"
        reading.problems.append(Problem(EMPTY, problem, segments[0].at, len(segments[0].text)))


def _read_pair(reading: Reading, key: Key, segment: Segment, keys_seen: set[str]) -> None:
    if key.name in keys_seen and not key.adds:
        problem = f"the key `{key.name}` stands in this note twice; say it once"
        reading.problems.append(Problem(SAID_TWICE, problem, segment.at, len(segment.key or "")))
        return
    keys_seen.add(key.name)
    if not segment.value:
        reading.problems.append(_valueless(key, segment))
        return
    try:
        said = key.read(segment.value)
    except BadValueError as error:
        reading.problems.append(_bad(error, segment.value, segment.value_at))
        return
    if key.adds:
        reading.add(said, segment.at)
    else:
        reading.say(said, segment.at, len(segment.text))


def _read_bare(reading: Reading, segment: Segment, kind: DirectiveKind, keys_seen: set[str]) -> None:
    """Read a stretch without a colon that is no lead: known words of a shot, `skip`, `lock`, or a mistake."""
    word = segment.text.casefold()
    if kind is DirectiveKind.SHOT and word in ("skip", "lock"):
        flag = segment._replace(key=word, value="true" if word == "skip" else "all", value_at=segment.at)
        key = find_key(word)
        if key is not None:
            _read_pair(reading, key, flag, keys_seen)
        return
    said = only_terms(segment.text)
    fields = {field for key in keys_of(kind) for field in key.fields}
    if said is not None and said.keys() <= fields:
        reading.say(said, segment.at, len(segment.text))
        return
    key = find_key(segment.text)
    if key is not None and kind in key.kinds:
        reading.problems.append(_valueless(key, segment))
        return
    problem = f"{shown(segment.text)} is neither a pair like `lens: 35mm` nor words of the camera"
    reading.problems.append(Problem(BAD_VALUE, problem, segment.at, len(segment.text)))


def _valueless(key: Key, segment: Segment) -> Problem:
    problem = f"`{key.name}` has no value; write `{key.name}: ...`, or leave it out"
    return Problem(BAD_VALUE, problem, segment.at, len(segment.text))


def _read_shot_lead(reading: Reading, segment: Segment) -> None:
    """Read the lead; `WIDE: the pier` is `WIDE on the pier`, and a lone `skip` leaves the shot out."""
    text = " ".join(without_controls(segment.text).split())
    key = find_key(text) if only_terms(text) is None else None
    if key is not None and key.name == "skip":
        reading.say({"skip": True}, segment.at, len(segment.text))
        return
    if key is not None:
        reading.problems.append(_valueless(key, segment))
        return
    if segment.key is not None:
        joint = "," if only_terms(segment.value) else " on "
        text = f"{segment.key}{joint}{without_controls(segment.value)}"
    said, twice = read_lead(text)
    reading.say(said, segment.at, len(segment.text))
    if twice:
        problem = "these words ask for two different things at once, such as two sizes; say one"
        reading.problems.append(Problem(SAID_TWICE, problem, segment.at, len(segment.text)))


def _unknown(segment: Segment, key: Key | None, kind: DirectiveKind) -> Problem:
    name = segment.key or ""
    if key is not None:
        homes = ", ".join(sorted(home.value for home in key.kinds))
        problem = f"`{key.name}` cannot stand in a {kind.value} note; it can in: {homes}"
    else:
        from difflib import get_close_matches  # only ever needed for a message

        allowed = [known.name for known in keys_of(kind)]
        longer = [alias for alias, short in ALIASES.items() if short in allowed]
        nearest = get_close_matches(name.casefold()[:_LONGEST_WORD], [*allowed, *longer], n=1, cutoff=0.0)[0]
        problem = f"{shown(name)} is no key of a {kind.value} note; the nearest is `{nearest}`"
    return Problem(UNKNOWN_KEY, problem, segment.at, len(name))
