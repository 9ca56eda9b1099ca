"""Words that sentences everywhere are made of."""

from __future__ import annotations

from collections.abc import Sequence


def few(things: Sequence[str], most: int, between: str = ", ") -> str:
    """Return the first `most` things as one text, and how many more there are: `1A, 1B and 7 more`."""
    more = len(things) - most
    return between.join(things[:most]) + (f" and {more} more" if more > 0 else "")
