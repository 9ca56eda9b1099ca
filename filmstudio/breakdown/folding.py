"""Text as it is compared: without case and accents, character by character, so that places in it stay known.

Why accents go: Greek and French capitals drop them, so the cue `ΝΙΚΟΣ` is the `Νίκος` of the action.
"""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return the text without case and combining marks."""
    return fold_with_positions(text)[0]


def fold_with_positions(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its characters (and its end) the index in the original."""
    if text.isascii():
        return text.lower(), list(range(len(text) + 1))
    folded: list[str] = []
    positions: list[int] = []
    for index, char in enumerate(text):
        for part in unicodedata.normalize("NFD", char.casefold()):
            if unicodedata.category(part) != "Mn":
                folded.append("σ" if part == "ς" else part)
                positions.append(index)
    return "".join(folded), [*positions, len(text)]
