"""Cues that are nobody in particular: `ALL`, `MAN #2`, `1ST NURSE`, `CROWD`, `MAN'S VOICE`."""

from __future__ import annotations

import re

_GROUPS = (
    "all|both|everyone|everybody|together|crowd|chorus|voices|others|group|audience|people|passers-?by|onlookers|mob"
    "|guests|soldiers|guards|students|children|kids|men|women|boys|girls|cops|reporters|dancers|extras|tous|alle|todos"
)
_GROUP = re.compile(rf"(?:the )?(?:{_GROUPS})(?: (?:together|of them|two|three|four|voices))?")
_ANYBODY = (
    "man|woman|boy|girl|guy|kid|child|person|guard|soldier|cop|officer|nurse|doctor|waiter|waitress|student|teacher"
    "|reporter|passenger|customer|guest|thug|villager|worker|voice|driver|sailor|prisoner|inmate|player|dancer|friend"
)
_NUMBERED = re.compile(
    rf".*\S\s*(?:#\s*\d+|no\.? ?\d+|number (?:\d+|one|two|three|four|five|six))|(?:{_ANYBODY}) \d{{1,2}}"
)
_RANKS = "mate|lady|officer|lieutenant|sergeant|minister|secretary"
"""First of these are somebody: FIRST MATE."""
_VOICE = re.compile(
    rf"(?:(?:an?|the|some) )?(?:(?:fe)?male|{_ANYBODY}|computer|announcer|operator)"
    r"(?:['\N{RIGHT SINGLE QUOTATION MARK}]s)? voices?"
)
_ORDINAL = re.compile(
    rf"(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|another|other) (?!(?:{_RANKS})$).+"
)
_VARIOUS = re.compile(r"(?:various|several|assorted|multiple|random|two|three|four|five|many) .+")


def is_crowd(cue: str) -> bool:
    """Say whether a cue means a group or one of many, whom nobody casts (any case)."""
    plain = " ".join(cue.casefold().split())
    return any(rule.fullmatch(plain) for rule in (_GROUP, _NUMBERED, _VOICE, _ORDINAL, _VARIOUS))
