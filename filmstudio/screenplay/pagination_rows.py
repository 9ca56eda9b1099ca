"""How many rows a text takes on the typewriter grid of a screenplay page.

The grid is Courier 12: ten columns an inch. A full-width character (UAX 11: Wide or Fullwidth) fills two columns, a
combining mark none, so that a script in Chinese or Hindi is as long as it looks.
"""

from __future__ import annotations

import re
import unicodedata

_UNEVEN = re.compile("[\u0300-\u036f\u0483-\u0489\u0590-\u1fff\u2300-\U0010ffff]")
"""Blocks that hold characters of no column or of two; those of Latin, Greek and Cyrillic are not among them."""


def rows(text: str, columns: int) -> int:
    """Return the number of rows that a text fills, broken at spaces, or inside a word that is longer than a row.

    Newlines in the text begin rows of their own. At least 1, also for an empty text.
    """
    if len(text) <= columns and text.isascii() and "\n" not in text:
        return 1
    if not text.isascii() and _UNEVEN.search(text) is not None:
        text = text.translate(_CELLS)
    if "\n" in text:
        return sum(_rows_of_paragraph(paragraph, columns) for paragraph in text.split("\n"))
    return 1 if len(text) <= columns else _rows_of_paragraph(text, columns)


def _rows_of_paragraph(paragraph: str, columns: int) -> int:
    count, start, end = 1, 0, len(paragraph)
    while end - start > columns:
        cut = paragraph.rfind(" ", start + 1, start + columns + 1)
        start = cut + 1 if cut > start else start + columns
        count += start < end
    return count


class _Cells(dict[int, str]):
    """What stands for a character on a grid of single columns, found out once for each."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if unicodedata.category(char) in ("Mn", "Me", "Cf"):
            cells = ""
        else:
            cells = char * 2 if unicodedata.east_asian_width(char) in ("W", "F") else char
        self[code] = cells
        return cells


_CELLS = _Cells()
