"""Breaking a caption into lines that can be read in a glance: about 42 columns, two lines a page.

Columns are what a terminal or a subtitle font shows: an ideograph is two wide, a combining mark none.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

LINE_COLUMNS = 42
"""The line length of the big broadcasters' guidelines (BBC Subtitle Guidelines; Netflix Timed Text Style Guide)."""

NARROW_COLUMNS = 28
"""For a picture that is higher than wide: as long as type fits that can be read on a telephone."""

PAGE_LINES = 2


def columns(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(_columns_of(letter) for letter in text)


def _columns_of(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def caption_pages(text: str, most_lines: int = PAGE_LINES, line_columns: int = LINE_COLUMNS) -> list[list[str]]:
    """Return the text as pages of one or two lines; the lines of a page are about equally long. Empty for no words.

    Of several pages none is left with a last word that would only flash by: all lines are about equally long.
    """
    words = _words(text, line_columns)
    lines = _wrapped(words, line_columns)
    if len(lines) > most_lines:
        lines = _wrapped(words, _narrowest(words, len(lines), line_columns))
    return [
        _balanced([word for line in lines[first : first + most_lines] for word in line], line_columns)
        for first in range(0, len(lines), most_lines)
    ]


def _words(text: str, width: int) -> list[str]:
    """Split at white space; a word that fits no line (a script without spaces, an address) is cut to lines."""
    words: list[str] = []
    for word in text.split():
        piece = ""
        for letter in word:
            if columns(piece + letter) > width:
                words.append(piece)
                piece = ""
            piece += letter
        words.append(piece)
    return words


def _wrapped(words: Sequence[str], width: int) -> list[list[str]]:
    lines: list[list[str]] = []
    used = 0
    for word in words:
        needed = columns(word)
        if lines and used + 1 + needed <= width:
            lines[-1].append(word)
            used += 1 + needed
        else:
            lines.append([word])
            used = needed
    return lines


def _narrowest(words: Sequence[str], most_lines: int, width: int) -> int:
    """Return the least width at which words still fit into so many lines."""
    return bisect_left(range(width), True, key=lambda narrow: len(_wrapped(words, narrow)) <= most_lines)


def _balanced(words: Sequence[str], width: int) -> list[str]:
    """Join the words of a page into one line if they fit, else into the two that differ least, the second longer."""
    whole = " ".join(words)
    if columns(whole) <= width:
        return [whole]
    splits = [[" ".join(words[:count]), " ".join(words[count:])] for count in range(1, len(words))]
    return min(splits, key=lambda lines: (max(columns(line) for line in lines), columns(lines[0])))


def page_ends(pages: Sequence[Sequence[str]], start_frame: int, end_frame: int) -> list[int]:
    """Return the frame at which each page ends (the last: `end_frame`), in proportion to its columns."""
    weights = list(accumulate(sum(columns(line) for line in page) or 1 for page in pages))
    return [start_frame + (end_frame - start_frame) * weight // weights[-1] for weight in weights]
