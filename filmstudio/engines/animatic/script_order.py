"""The order and form of letters, for text that is laid out one letter after another.

Why: the portable layout of the text library sets letters from left to right as they are given; the complete one
needs a system library that a bare machine does not have. So Hebrew and Arabic are put into the order of sight here,
Arabic letters get their joined forms, and the vowels that Indic scripts write before their consonant go there.
The rules are a small part of the Unicode Bidirectional Algorithm (UAX 9) and of the joining of letters (Unicode 9.2).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_BEFORE = frozenset("\u093f\u09bf\u09c7\u09c8\u0a3f\u0abf\u0b47\u0bc6\u0bc7\u0bc8\u0d46\u0d47\u0d48\u1031")
_MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_FORMS = ("isolated", "final", "initial", "medial")


def in_order_of_sight(text: str) -> str:
    """Return the text as its letters stand from left to right, joined where the script joins them."""
    shaped = _indic(_joined(text))
    if not any(_is_rtl(char) for char in shaped):
        return shaped
    return "".join(_run_reversed(run) if rtl else run for run, rtl in reversed(_runs(shaped)))


def _is_rtl(char: str) -> bool:
    return unicodedata.bidirectional(char) in ("R", "AL")


def _clusters(text: str) -> list[str]:
    parts: list[str] = []
    for char in text:
        if parts and unicodedata.combining(char):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


def _run_reversed(run: str) -> str:
    return "".join(reversed(_clusters(run.translate(_MIRROR))))


def _runs(text: str) -> list[tuple[str, bool]]:
    """Split into stretches read from the right and from the left; neutral letters between equal ones join them."""
    kinds: list[bool | None] = []
    for char in text:
        kind = unicodedata.bidirectional(char)
        kinds.append(True if kind in ("R", "AL") else False if kind in ("L", "EN", "AN") else None)
    for index, value in enumerate(kinds):
        if value is None:
            before = next((k for k in reversed(kinds[:index]) if k is not None), True)
            after = next((k for k in kinds[index + 1 :] if k is not None), True)
            kinds[index] = bool(before or after)
    runs: list[tuple[str, bool]] = []
    for char, kind_here in zip(text, kinds, strict=True):
        rtl = bool(kind_here)
        if runs and runs[-1][1] == rtl:
            runs[-1] = (runs[-1][0] + char, rtl)
        else:
            runs.append((char, rtl))
    return runs


@lru_cache(maxsize=1)
def _arabic_forms() -> dict[str, dict[str, str]]:
    """Return letter -> form -> presentation letter, read from the Unicode decompositions of U+FB50..U+FEFC."""
    forms: dict[str, dict[str, str]] = {}
    for code in [*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD)]:
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) >= 2 and parts[0].strip("<>") in _FORMS:
            letters = "".join(chr(int(part, 16)) for part in parts[1:])
            forms.setdefault(letters, {}).setdefault(parts[0].strip("<>"), chr(code))
    return forms


def _joined(text: str) -> str:
    if not any("\u0600" <= char <= "\u06ff" for char in text):
        return text
    forms = _arabic_forms()
    clusters = _clusters(text)
    merged: list[str] = []
    for cluster in clusters:
        if merged and merged[-1] + cluster in forms and merged[-1] == "\u0644":
            merged[-1] += cluster
        else:
            merged.append(cluster)

    def base(index: int) -> dict[str, str]:
        if not 0 <= index < len(merged):
            return {}
        found = forms.get(merged[index])
        return found if found is not None else forms.get(merged[index][0], {})

    out = []
    for index, cluster in enumerate(merged):
        here = base(index)
        left = "initial" in base(index - 1) and "final" in here
        right = "initial" in here and "final" in base(index + 1)
        form = (
            "medial" if left and right and "medial" in here else "final" if left else "initial" if right else "isolated"
        )
        shown = here.get(form)
        marks = "" if cluster in forms else cluster[1:]
        out.append(shown + marks if shown else cluster)
    return "".join(out)


def _indic(text: str) -> str:
    """Move a vowel sign that is written before its consonant there, over a cluster bound by viramas."""
    letters = list(text)
    for index, char in enumerate(letters):
        if char not in _BEFORE or index == 0:
            continue
        start = index - 1
        while start >= 2 and unicodedata.combining(letters[start - 1]) == 9:
            start -= 2
        letters[start : index + 1] = [char, *letters[start:index]]
    return "".join(letters)
