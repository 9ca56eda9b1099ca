"""The film's own keys on the title page: what holds for every shot, and what holds for the whole film.

Title pages hold many keys of their own (`Credit`, `Contact`, `Light: J. Doe` on a production draft): only the keys
listed here are read, and an unknown one is never an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeVar

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.screenplay import TitleEntry
from filmstudio.model.vocabulary.lookup import find_term
from filmstudio.model.wish import SaidField, Wish
from filmstudio.screenplay.directives.keys import find_key
from filmstudio.screenplay.directives.plain_values import read_name, read_whole_number, read_words
from filmstudio.screenplay.directives.reading import BAD_VALUE, SAID_TWICE, BadValueError, Reading
from filmstudio.units import Resolution, parse_aspect, parse_frame_rate, parse_resolution

_V = TypeVar("_V")

SHOT_KEYS: dict[str, str] = {
    "style": "look", "light": "light", "lens": "lens", "focus": "focus", "stock": "stock", "film": "stock",
    "angle": "angle", "move": "move", "speed": "speed", "lora": "lora", "negative": "neg", "neg": "neg",
    "steps": "steps", "cfg": "cfg", "guidance": "cfg", "finish": "finish", "guide": "guide", "era": "era",
    "period": "era", "mood": "mood", "ambience": "ambience",
}  # fmt: skip
"""Keys of the title page that ask something of every shot, and the notation's key for each."""

FILM_KEYS: dict[str, str] = {
    "style": "style", "aspect": "aspect", "size": "size", "resolution": "size", "fps": "rate", "seed": "seed",
    "model": "engine", "engine": "engine",
}  # fmt: skip
"""Keys of the title page that hold for the whole film, and the field of `TitleLook` that each sets."""


_OF_OTHERS = frozenset({"period", "mood"})


class TitleLook(NamedTuple):
    """What the title page says of the whole film; None stands for `not said`."""

    style: str | None = None
    aspect: Fraction | None = None
    """Width to height."""
    size: Resolution | None = None
    rate: Fraction | None = None
    """Frames per second."""
    seed: int | None = None
    engine: str | None = None
    said: tuple[SaidField, ...] = ()
    """The line of each field that is not None."""


def read_title_defaults(
    entries: Sequence[TitleEntry],
) -> tuple[Wish, tuple[SaidField, ...], tuple[Diagnostic, ...]]:
    """Return what the title page asks of every shot, the line of each field, and what is wrong.

    Codes: errors `bad-directive-value` and `repeated-directive-key`. `Film:` is often the film's name, and `Period` and
    `Mood` are notes for people on many pages: they count where they name a film stock, an era, a mood. The remarks of
    `read_title_look` are among them, so that a reader need not ask for both.
    Never raises.
    """
    reading = Reading()
    remarks = list(read_title_look(entries)[1])
    asked = [entry for entry in entries if _is_meant(entry)]
    for name, value, entry in _entries(asked, SHOT_KEYS, remarks):
        key = find_key(SHOT_KEYS[name])
        if key is None:
            continue
        said = _tried(key.read, value, entry, remarks)
        # A field's offset is its line here: a title page is read entry by entry.
        for field in (said or {}).keys() & reading.fields.keys():
            remarks.append(_remark(SAID_TWICE, f"this says the {field.replace('_', ' ')} a second time", entry.span))
        reading.fields = {**(said or {}), **reading.fields}
        reading.offsets = {**dict.fromkeys(said or {}, entry.span.line), **reading.offsets}
    lines = {line: line for line in reading.offsets.values()}
    # `Style` speaks of every shot and of the film: what is wrong with it is said once.
    return reading.wish(), reading.said(lines), tuple(dict.fromkeys(remarks))


def read_title_look(entries: Sequence[TitleEntry]) -> tuple[TitleLook, tuple[Diagnostic, ...]]:
    """Return what the title page says of the whole film, and what is wrong with it.

    Codes: errors `bad-directive-value` and `repeated-directive-key`. Never raises.
    """
    remarks: list[Diagnostic] = []
    values: dict[str, object] = {}
    said: list[SaidField] = []
    for name, value, entry in _entries(entries, FILM_KEYS, remarks):
        field = FILM_KEYS[name]
        found = _tried(_READERS[field], value, entry, remarks)
        if found is not None:
            values[field] = found
            said.append(SaidField(field=field, line=entry.span.line))
    return TitleLook()._replace(**values, said=tuple(said)), tuple(remarks)  # type: ignore[arg-type]


_READERS: dict[str, Callable[[str], object]] = {
    "style": read_words,
    "aspect": parse_aspect,
    "size": parse_resolution,
    "rate": parse_frame_rate,
    "seed": lambda value: read_whole_number(value, 0, 2**32 - 1, "seed"),
    "engine": lambda value: read_name(value, "name of an engine"),
}


def _entries(
    entries: Sequence[TitleEntry], known: dict[str, str], remarks: list[Diagnostic]
) -> Iterator[tuple[str, str, TitleEntry]]:
    """Yield key in lower case, value and entry of every known key that has a value, each meaning once."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.key.casefold()
        value = _value(entry)
        if name not in known or not value:
            continue
        if known[name] in seen:
            remarks.append(_remark(SAID_TWICE, f"`{entry.key}` is said on this title page already", entry.span))
            continue
        seen.add(known[name])
        yield name, value, entry


def _is_meant(entry: TitleEntry) -> bool:
    """Return whether an entry with a name that others use too says what it says here."""
    name, value = entry.key.casefold(), _value(entry)
    if name == "film":
        return find_term("stock", value) is not None
    if name not in _OF_OTHERS:
        return True
    key = find_key(SHOT_KEYS[name])
    try:
        return key is not None and bool(key.read(value))
    except BadValueError:
        return False


def _value(entry: TitleEntry) -> str:
    """Return an entry's values as one, parted by commas."""
    return ", ".join(filter(None, (value.strip() for value in entry.values)))


def _tried(read: Callable[[str], _V], value: str, entry: TitleEntry, remarks: list[Diagnostic]) -> _V | None:
    """Return a value as read, None where it cannot be; the remark then points at the value."""
    try:
        return read(value)
    except BadValueError as error:
        remarks.append(_remark(BAD_VALUE, f"{entry.key}: {error}", _value_span(entry, value, error)))
    except ValueError as error:
        remarks.append(_remark(BAD_VALUE, f"{entry.key}: {error}", _value_span(entry, value, BadValueError(""))))
    return None


def _value_span(entry: TitleEntry, value: str, error: BadValueError) -> SourceSpan:
    """Return the place of the wrong part of a value; of the whole entry where it holds more than one value."""
    span = entry.span
    start = span.end_column - len(value)
    first_column = span.column if span.line == span.end_line else 1
    if len(entry.values) != 1 or start < first_column:
        return span
    length = len(value) - error.at if error.length is None else error.length
    column = start + error.at
    return SourceSpan(line=span.end_line, column=column, end_line=span.end_line, end_column=column + max(length, 1))


def _remark(code: str, message: str, span: SourceSpan) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.ERROR, message=message, span=span)
