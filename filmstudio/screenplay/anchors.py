"""Where each note stands among the elements, to the character: what a directive in the middle of a line refers to.

Why a module of its own: marks, escapes, tabs and cut-out text shift what prints, and only the few notes of a script
need to know by how much. All work is linear in the length of the text; notes come in the order of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from filmstudio.model.directive import Anchor
from filmstudio.model.screenplay import (
    Action,
    Character,
    Dialogue,
    Element,
    Lyric,
    Note,
    Parenthetical,
    SceneHeading,
)
from filmstudio.screenplay import marks
from filmstudio.screenplay.emphasis import printed_before
from filmstudio.screenplay.heading import split_number
from filmstudio.screenplay.lines import CutLine
from filmstudio.screenplay.page import Page
from filmstudio.screenplay.parser import TAB
from filmstudio.screenplay.text_scan import FoundNote

_MARKED = re.compile(r"[!！*_\\]")
_FORCING = marks.LYRIC + marks.SYNOPSIS + marks.TRANSITION


_end_line = attrgetter("span.end_line")


def anchored(found: Sequence[FoundNote], page: Page, elements: Sequence[Element]) -> tuple[Note, ...]:
    """Return the notes, each with its place among the elements.

    A note on a line of an element stands in that element, also on a line of its own between two lines of one speech;
    every other note stands before the element that comes next.
    """
    if not found:
        return ()
    notes: list[Note] = []
    printed: _Printed | None = None
    for note in found:
        index = bisect_left(elements, note.span.line, key=_end_line)
        if index == len(elements) or elements[index].span.line > note.span.line:
            anchor = _before(note, index, page, elements)
        else:
            if printed is None or printed.index != index:
                printed = _Printed(index, elements[index], page)
            offset = printed.offset(note.span.line, note.span.column)
            anchor = Anchor(element=index, offset=min(offset, len(elements[index].text)))
        notes.append(Note(text=note.text, span=note.span, anchor=anchor))
    return tuple(notes)


def _before(note: FoundNote, index: int, page: Page, elements: Sequence[Element]) -> Anchor:
    """Anchor a note that stands in front of an element: attached if only notes stand between."""
    if index == len(elements):
        return Anchor(element=index, attached=False)
    element = elements[index]
    speech = isinstance(element, Dialogue | Parenthetical | Lyric)
    first = page.index(element.span.line)
    at = page.index(note.span.end_line)
    while at < first and (page.note_only(at) or (speech and page.connector(at))):
        at += 1
    return Anchor(element=index, attached=at >= first)


class _Printed:
    """What prints of one element, line by line: asked for the offset in its text of any place in its lines."""

    def __init__(self, index: int, element: Element, page: Page) -> None:
        first, last = page.index(element.span.line), page.index(element.span.end_line)
        self.index = index
        self._page = page
        self._lines = [at for at in range(first, last + 1) if page.bare[at]]
        self._starts: list[int] = []
        self._tables: list[Sequence[int]] = []
        start = 0
        for at in self._lines:
            table = _table(element, page.texts[at])
            self._starts.append(start)
            self._tables.append(table)
            start += table[-1] + 1

    def offset(self, number: int, column: int) -> int:
        """Return how many characters of the element's text print before a place (line and column, from 1)."""
        at = self._page.index(number)
        nth = bisect_left(self._lines, at)
        if self._lines[nth] != at or self._page.numbers[at] != number:
            return self._starts[nth]
        return self._starts[nth] + self._tables[nth][_text_offset(self._page.cut[at], column)]


def _text_offset(line: CutLine, column: int) -> int:
    """Return how many characters of a line's text stand before a source column."""
    after = bisect_left(line.pieces, column, key=attrgetter("column"))
    if after == 0:
        return 0
    piece = line.pieces[after - 1]
    end = line.pieces[after].offset if after < len(line.pieces) else len(line.text)
    return min(piece.offset + column - piece.column, end)


def _table(element: Element, text: str) -> Sequence[int]:
    """Return, for every offset of a line's text, how many characters of it the element prints before."""
    if isinstance(element, Action):
        stripped = text.rstrip()
        if stripped == text and text.isprintable() and not _MARKED.search(text):
            return range(len(text) + 1)
        expanded = stripped.replace("\t", TAB)
        start, end = marks.action_mark(expanded)
        printed = printed_before(expanded[:start] + expanded[end:])
        widths = accumulate((len(TAB) if char == "\t" else 1 for char in text), initial=0)
        return [printed[min(_without(at, start, end), len(printed) - 1)] for at in widths]
    start, shown = _shown_part(element, text)
    printed = printed_before(shown)
    return [printed[min(max(at - start, 0), len(shown))] for at in range(len(text) + 1)]


def _without(at: int, start: int, end: int) -> int:
    """Return an offset in a text from which the stretch from `start` to `end` was taken out."""
    return at if at <= start else max(start, at - (end - start))


def _shown_part(element: Element, text: str) -> tuple[int, str]:
    """Return the part of a line that its element prints, emphasis marks still in it, and where it begins."""
    body = text.strip()
    start = len(text) - len(text.lstrip())
    if isinstance(element, Dialogue | Parenthetical):
        return start, body
    if isinstance(element, SceneHeading):
        forced = body[0] in marks.HEADING
        return start + forced, split_number(body[forced:])[0]
    if isinstance(element, Character):
        shown = body[1:].lstrip() if body[0] in marks.CUE else body
        return start + len(body) - len(shown), shown[:-1].rstrip() if shown[-1] in marks.DUAL else shown
    shown = body.lstrip(marks.SECTION) if element.kind == "section" else body
    if body[0] in _FORCING and element.kind != "section":
        shown = body[1:]
    shown = shown.lstrip()
    start += len(body) - len(shown)
    return start, shown.removesuffix("<").rstrip() if element.kind == "centered" else shown
