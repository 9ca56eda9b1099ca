"""A scene heading, taken apart: `INT. LIGHTHOUSE - LAMP ROOM - NIGHT (1973) #12A#`.

Prefixes are those of Fountain 1.1 (INT, EXT, EST, INT./EXT, INT/EXT, I/E) and the turned-round ones of real scripts
(EXT/INT, E/I), in any case, followed by a dot or white space. What the parts mean is read from how scripts are
written; text that nobody understands stays in the location.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from filmstudio.screenplay.cue import collapse
from filmstudio.screenplay.times_of_day import TimeKind, time_kind

_PREFIX = re.compile(
    r"(?:(?P<both>INT\.?\s?/\s?EXT|EXT\.?\s?/\s?INT|I\.?/E|E\.?/I)|(?P<one>INT|EXT|EST))(?:\.|(?=\s))", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:[^\W_]|[-.])+")
_DASH = re.compile(r"(?:^|(?<=\s))[-–—]{1,2}(?=\s|$)")
_QUALIFIER = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]")
_STOP = re.compile(r"[.,](?=\s)")


class HeadingParts(NamedTuple):
    """The parts of a heading, as written but for the prefix."""

    prefix: str
    """`INT`, `EXT`, `EST`, `INT/EXT`, or empty."""
    location: tuple[str, ...]
    time_of_day: str
    qualifiers: tuple[str, ...]


def has_prefix(text: str) -> bool:
    """Tell whether a text begins like a scene heading (white space at its start is looked over)."""
    return _PREFIX.match(text.lstrip()) is not None


def split_number(text: str) -> tuple[str, str | None]:
    """Take a scene number `#7-B.2#` from the end of a heading: the text before it, and the number or None.

    A number holds letters, digits, hyphens and dots; anything else between the marks is text.
    """
    stripped = text.rstrip()
    opening = stripped.rfind("#", 0, -1) if stripped.endswith("#") else -1
    if opening >= 0 and _NUMBER.fullmatch(stripped, opening + 1, len(stripped) - 1):
        return stripped[:opening].rstrip(), stripped[opening + 1 : -1]
    return stripped, None


def split_heading(text: str) -> HeadingParts:
    """Take apart a heading without its number and marks.

    The parts stand between dashes. The first is always the place; of those after it, one that says a time of day
    is the time (a visible light before `CONTINUOUS` or `LATER`), and what follows the time qualifies it
    (`- DAY - FLASHBACK`). Text in brackets qualifies, wherever it stands. A heading without dashes may name the
    time behind its last full stop or comma (`INT. KITCHEN, NIGHT`).
    """
    match = _PREFIX.match(text)
    prefix = ""
    rest = text
    if match:
        prefix = "INT/EXT" if match["both"] else match["one"].upper()
        rest = text[match.end() :]
    bracketed = [collapse(found[1] or found[2] or "") for found in _QUALIFIER.finditer(rest)]
    parts = [part for piece in _DASH.split(_QUALIFIER.sub(" ", rest)) if (part := collapse(piece))]
    at = _time_index(parts)
    if at is None:
        place, time_of_day = _split_at_stop(parts[-1]) if parts else ("", "")
        location = (*parts[:-1], place) if parts else ()
        trailing: list[str] = []
    else:
        time_of_day = parts[at]
        first = next(index for index in range(1, len(parts)) if time_kind(parts[index]))
        location = tuple(parts[:first])
        trailing = [part for index, part in enumerate(parts) if index >= first and index != at]
    qualifiers = (*trailing, *(qualifier for qualifier in bracketed if qualifier))
    return HeadingParts(prefix, location, time_of_day, qualifiers)


def _time_index(parts: list[str]) -> int | None:
    kinds = [time_kind(part) if index else None for index, part in enumerate(parts)]
    for wanted in TimeKind:
        if wanted in kinds:
            return kinds.index(wanted)
    return None


def _split_at_stop(part: str) -> tuple[str, str]:
    stops = list(_STOP.finditer(part))
    if stops and stops[-1].start() > 0:
        candidate = part[stops[-1].end() :].strip()
        if time_kind(candidate):
            return part[: stops[-1].start()].rstrip(), candidate
    return part, ""
