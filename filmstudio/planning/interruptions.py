"""Lines that are cut into: who writes a dash at the end of a speech wants the next one to come too early."""

from __future__ import annotations

import re
from fractions import Fraction

OVERLAP_S = Fraction(1, 4)
"""So long both are heard: about a syllable (our choice; turns that overlap in talk do so for a median of some 0.2 to
0.3 s: Heldner and Edlund, "Pauses, gaps and overlaps in conversations", 2010)."""
_BROKEN_OFF = re.compile(r"(?:-+|[‐‑‒–—―]+)[\s\"'”’»)\]*_]*$")


def breaks_off(text: str) -> bool:
    """Return whether a speech ends in a dash: `I never said --`."""
    return _BROKEN_OFF.search(text) is not None


def cut_into_frames(length: int, overlap: int) -> int:
    """Return how many frames of a line of some length the next one covers: never more than its second half."""
    return min(overlap, length // 2)
