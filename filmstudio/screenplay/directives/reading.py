"""What reading a directive's text gives: values, where each was said, and what is wrong, by offsets into the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from filmstudio.model.soundtrack import SoundNote
from filmstudio.model.wish import SaidField, Wish

BAD_VALUE = "bad-directive-value"
UNKNOWN_KEY = "unknown-directive-key"
SAID_TWICE = "repeated-directive-key"
EMPTY = "empty-directive"


class Problem(NamedTuple):
    """One thing that is wrong: `at` is an offset into the text that was read, `length` in characters."""

    code: str
    message: str
    at: int
    length: int


class BadValueError(ValueError):
    """A value that cannot be read. Its text is a sentence; `at` and `length` say which part of the value is meant."""

    def __init__(self, message: str, at: int = 0, length: int | None = None) -> None:
        super().__init__(message)
        self.at = at
        self.length = length


@dataclass(slots=True)
class Reading:
    """A directive while it is read. `fields` are those of `Wish`, each at the offset where it was said."""

    name: str = ""
    fields: dict[str, object] = field(default_factory=dict)
    offsets: dict[str, int] = field(default_factory=dict)
    hold_s: float = 0.0
    sound: SoundNote | None = None
    problems: list[Problem] = field(default_factory=list)

    def say(self, said: dict[str, object], at: int, length: int) -> None:
        """Keep what was said at an offset. A field that was said before keeps its value, and that is a problem."""
        twice = sorted(name for name in said if name in self.fields)
        if twice:
            words = ", ".join(name.replace("_", " ") for name in twice)
            self.problems.append(Problem(SAID_TWICE, f"this says the {words} a second time; say it once", at, length))
        for name, value in said.items():
            if name not in self.fields:
                self.fields[name] = value
                self.offsets[name] = at

    def add(self, said: Mapping[str, object], at: int) -> None:
        """Keep values behind those that the same fields have; they were said where the first was."""
        for name, values in said.items():
            before = self.fields.get(name, ())
            if isinstance(before, tuple) and isinstance(values, tuple):
                self.fields[name] = (*before, *values)
            self.offsets.setdefault(name, at)

    def wish(self) -> Wish:
        """Return the values as a Wish; every reader has kept to its bounds."""
        return Wish.model_validate(self.fields)

    def said(self, line_of: dict[int, int]) -> tuple[SaidField, ...]:
        """Return the line of every field, in the order of `Wish`; `line_of` gives the line of each offset."""
        return tuple(
            SaidField(field=name, line=line_of[self.offsets[name]]) for name in Wish.model_fields if name in self.fields
        )
