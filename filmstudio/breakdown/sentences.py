"""Cuts a text at sentence ends into pieces that a shot can hold. Nothing but white space between pieces is lost."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

_END = re.compile(r"[.!?…؟।]+[\"'”’)\]»]*(?=\s)|[。！？]+[」』”’）]*")
_CLAUSE_END = re.compile(r"[,;:،](?=\s)|\s[—–-]+(?=\s)|—|--(?=\s)|[，、；：]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“])(?:mr|mrs|ms|dr|st|prof|capt|sgt|lt|col|gen|rev|hon|no|vs|etc|jr|sr|mme|mlle|hr|fr|[^\W\d_])\.$",
    re.IGNORECASE,
)
_ORPHAN_SHARE = 0.25
_ORPHAN_SLACK = 1.25
"""A text that is a quarter too long at most stays whole where the cut would leave less than a quarter of it alone."""
_LOOK_BACK = 8
"""Characters before a full stop that can decide whether it ends an abbreviation."""


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text, stripped, none empty. `Dr. Voss` and `J. Hale` stay whole."""
    return list(_pieces(text, _END, ends_sentence=True))


def split_clauses(text: str) -> list[str]:
    """Return a sentence cut after commas, semicolons and dashes, stripped, none empty."""
    return list(_pieces(text, _CLAUSE_END, ends_sentence=False))


def _pieces(text: str, end: re.Pattern[str], *, ends_sentence: bool) -> Iterator[str]:
    start = 0
    for match in end.finditer(text):
        if ends_sentence and _ABBREVIATION.search(text[max(start, match.end() - _LOOK_BACK) : match.end()]):
            continue
        if piece := text[start : match.end()].strip():
            yield piece
        start = match.end()
    if piece := text[start:].strip():
        yield piece


def fit_pieces(text: str, seconds: Callable[[str], float], limit_s: float, hard_limit_s: float) -> list[str]:
    """Return the text in as few pieces as `limit_s` allows, cut at sentence ends and about equally long.

    Why equally: a cut that leaves one orphaned sentence looks like a mistake. A single sentence beyond `hard_limit_s`
    is cut at its clauses; one without clauses stays whole.
    """
    whole = text.strip()
    if seconds(whole) <= limit_s:
        return [whole] if whole else []
    units: list[str] = []
    for sentence in split_sentences(whole):
        units.extend(split_clauses(sentence) if seconds(sentence) > hard_limit_s else [sentence])
    weights = [seconds(unit) for unit in units]
    target = sum(weights) / math.ceil(sum(weights) / limit_s)
    if sum(weights) <= limit_s * _ORPHAN_SLACK and min(weights[0], weights[-1]) < sum(weights) * _ORPHAN_SHARE:
        return [whole]
    starts: list[int] = []
    held_s = 0.0
    at = 0
    for unit, weight in zip(units, weights, strict=True):
        at = whole.index(unit, at)
        overshoot = held_s + weight - target
        if not starts or held_s + weight > limit_s or overshoot > target - held_s:
            starts.append(at)
            held_s = 0.0
        held_s += weight
        at += len(unit)
    return [whole[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(whole)], strict=True)]
