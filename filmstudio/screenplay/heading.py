"""A scene heading, taken apart: `INT. LIGHTHOUSE - LAMP ROOM - NIGHT (1973) #12A#`.

Prefixes are those of Fountain 1.1 (INT, EXT, EST, INT./EXT, INT/EXT, I/E) and the turned-round ones of real scripts
(EXT/INT, E/I), in any case, followed by a dot or white space; and those that scripts in Russian, Ukrainian, Bulgarian,
Greek, German and Chinese have in their place (`ИНТ. КУХНЯ - НОЧЬ`). What the parts mean is read from how scripts are
written; text that nobody understands stays in the location.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from filmstudio.screenplay.cue import collapse
from filmstudio.screenplay.times_of_day import TimeKind, time_kind

_IN = "INT|ИНТ|ІНТ|ΕΣΩΤ?|INNEN"
_OUT = "EXT|EST|НАТ|ЭКСТ|ЕКСТ|ΕΞΩΤ?|AU(?:SS|ẞ|ß)EN"
_PREFIX = re.compile(
    # Latin prefixes in any case; what is also a word of some language only in capitals or with its dot; Chinese ones
    # with a dot, a colon or white space.
    r"(?P<both>(?i:INT\.?\s?/\s?EXT|EXT\.?\s?/\s?INT|I\.?/E|E\.?/I)(?:\.|(?=\s))"
    rf"|(?:(?:{_IN})\.?\s?/\s?(?:{_OUT})|(?:{_OUT})\.?\s?/\s?(?:{_IN}))(?:\.|(?=\s))"
    r"|(?:内\s?[/／]?\s?外|外\s?[/／]?\s?内)景?(?:[.．:：]|(?=\s)))"
    r"|(?P<latin>(?i:INT|EXT|EST)(?:\.|(?=\s)))"
    rf"|(?P<inside>(?:{_IN})(?:[.:]|(?=\s+\S))|(?i:ИНТ|ІНТ|ΕΣΩΤ?)\.|内景?(?:[.．:：]|(?=\s+\S)))"
    rf"|(?P<outside>(?:{_OUT})(?:[.:]|(?=\s+\S))|(?i:НАТ|ЭКСТ|ЕКСТ|ΕΞΩΤ?)\.|外景?(?:[.．:：]|(?=\s+\S)))"
)
INITIALS = frozenset("IiEeИиІіΕεНнЭэЕеAa内外")
"""What a heading with a prefix can begin with: to be asked first, about every line."""
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
    text = text.lstrip()
    return text[:1] in INITIALS and _PREFIX.match(text) is not None


def split_number(text: str) -> tuple[str, str | None]:
    """Take a scene number `#7-B.2#` from the end of a heading: the text before it, and the number or None.

    A number holds letters, digits, hyphens and dots; anything else between the marks is text.
    """
    stripped = text.rstrip()
    opening = stripped.rfind("#", 0, -1) if stripped.endswith("#") else -1
    if opening >= 0 and _NUMBER.fullmatch(stripped, opening + 1, len(stripped) - 1):
        return stripped[:opening].rstrip(), stripped[opening + 1 : -1]
    return stripped, None


@lru_cache(maxsize=1024)
def split_heading(text: str) -> HeadingParts:
    """Take apart a heading without its number and marks.

    The parts stand between dashes. The first is always the place; of those after it, one that says a time of day
    is the time (a visible light before `CONTINUOUS` or `LATER`), and what follows the time qualifies it
    (`- DAY - FLASHBACK`). Text in brackets qualifies, wherever it stands. A heading without dashes may name the
    time behind its last full stop or comma (`INT. KITCHEN, NIGHT`). A film comes back to its places, so the headings
    that were taken apart last are kept.
    """
    match = _PREFIX.match(text)
    prefix = ""
    rest = text
    if match:
        prefix = _prefix(match)
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


def _prefix(match: re.Match[str]) -> str:
    if match["both"]:
        return "INT/EXT"
    if match["latin"]:
        return match["latin"].rstrip(".").upper()
    return "INT" if match["inside"] else "EXT"


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
