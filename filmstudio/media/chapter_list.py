"""Chapters as ffmpeg reads them from a file, titles with every sign that people write."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

_SIGNS = re.compile(r"([=;#\\])")


def one_line(text: str) -> str:
    """Return a text without line breaks and signs that nobody sees, as a player shows it in one line."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def chapters_within(chapters: Sequence[tuple[int, str]], frames: int) -> list[tuple[int, str]]:
    """Return the chapters that begin within a film, in order."""
    return [(start, title) for start, title in sorted(chapters) if 0 <= start < frames]


def chapter_list(chapters: Sequence[tuple[int, str]], frames: int, rate: Fraction) -> bytes:
    """Return chapters, by first frame and title, as ffmpeg metadata; each ends where the next one begins.

    Times are counted in frames, so that nothing is rounded here. Those that begin after the film's end are left out.
    """
    kept = chapters_within(chapters, frames)
    lines = [";FFMETADATA1"]
    for number, (start, title) in enumerate(kept):
        end = kept[number + 1][0] if number + 1 < len(kept) else frames
        escaped = _SIGNS.sub(r"\\\1", one_line(title))
        lines += ["[CHAPTER]", f"TIMEBASE={rate.denominator}/{rate.numerator}", f"START={start}", f"END={end}"]
        lines.append(f"title={escaped}")
    return "\n".join([*lines, ""]).encode()
