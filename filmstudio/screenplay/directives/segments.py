"""A directive's body, cut at semicolons and line ends into a lead and `key: value` pairs."""

from __future__ import annotations

import re
from typing import NamedTuple

# CJK keyboards type the full-width forms.
_SEPARATOR = re.compile(r"[;；\n]")
_KEY = re.compile(r"([^\W\d_][\w+]*)\s*[:：]\s*")


class Segment(NamedTuple):
    """A stretch between separators, no white space around it; offsets are into the whole text."""

    text: str
    at: int
    key: str | None = None
    """None where the stretch is no pair."""
    value: str = ""
    value_at: int = 0


def split_body(text: str, start: int = 0) -> tuple[Segment, ...]:
    """Cut a text, from `start` on, into its stretches that are not empty.

    A pair is split at its first colon, so that `2.39:1` survives in a value. A `;` always ends a value.
    """
    found: list[Segment] = []
    at = start
    while at <= len(text):
        separator = _SEPARATOR.search(text, at)
        end = separator.start() if separator else len(text)
        segment = text[at:end]
        stripped = segment.strip()
        if stripped:
            found.append(_segment(stripped, at + len(segment) - len(segment.lstrip())))
        at = end + 1
    return tuple(found)


def _segment(text: str, at: int) -> Segment:
    match = _KEY.match(text)
    if match is None:
        return Segment(text, at)
    return Segment(text, at, match[1], text[match.end() :], at + match.end())
