"""How alike two pieces of text are, by the words they share."""

from __future__ import annotations

import re

from filmstudio.breakdown.folding import fold

_WORD = re.compile(
    r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u0e00-\u0eff\u3040-\u9fff\uf900-\ufaff]+"
)
"""A word; in scripts that put no space between words, a single character."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, without case and accents."""
    return frozenset(_WORD.findall(fold(text)))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return 0 (nothing shared) ... 1 (the same words): the Dice coefficient, 2 |A and B| / (|A| + |B|)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
