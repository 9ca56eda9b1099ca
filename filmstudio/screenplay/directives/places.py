"""From an offset in a note's text to a place in the script."""

from __future__ import annotations

from bisect import bisect_right

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import Note

_BRACKETS = 2
_WIDEST_PADDING = 4


class NotePlaces:
    """Where the characters of one note's text are.

    A note's text stands in its sheet without the white space around it, so that where it begins is worked out from the
    note's span. That is exact where nothing or the same number of spaces stands on both sides; a single space is taken
    to stand behind the text. A note that is not written in brackets (a script note of Final Draft) has no
    such places: its whole span stands for each of them.
    """

    def __init__(self, note: Note) -> None:
        self._span = note.span
        self._starts = [0]
        for index, char in enumerate(note.text):
            if char == "\n":
                self._starts.append(index + 1)
        self._begin = _begin(note)

    @property
    def exact(self) -> bool:
        """False where only the whole note's place is known."""
        return self._begin is not None

    def line(self, offset: int) -> int:
        """Return the line, from 1, of a character of the text."""
        if self._begin is None:
            return self._span.line
        return self._begin[0] + bisect_right(self._starts, offset) - 1

    def span(self, offset: int, length: int) -> SourceSpan:
        """Return the place of a stretch of the text that holds no line end."""
        if self._begin is None:
            return self._span
        nth = bisect_right(self._starts, offset) - 1
        line, first_column = self._begin
        column = offset - self._starts[nth] + (first_column if nth == 0 else 1)
        return SourceSpan(line=line + nth, column=column, end_line=line + nth, end_column=column + length)


def _begin(note: Note) -> tuple[int, int] | None:
    """Return line and column of the text's first character, None where the span does not hold text and brackets."""
    span, text = note.span, note.text
    newlines = text.count("\n")
    outside = span.end_line - span.line - newlines
    last_length = len(text) - (text.rfind("\n") + 1)
    behind = span.end_column - 1 - _BRACKETS - last_length
    """White space behind the text, if its last line is the note's last and begins that line or the note."""
    if outside < 0 or (newlines > 0 and outside == 0 and behind < 0):
        return None
    if outside > 0:
        ends_on_the_last_line = behind >= 0
        if not ends_on_the_last_line or outside > 1:
            outside -= 1  # one line end stands behind the text
        indent = max(behind, 0) if newlines == 0 and ends_on_the_last_line else 0
        return (span.line + outside, 1 + indent) if outside else (span.line, span.column + _BRACKETS)
    if newlines:
        return span.line, span.column + _BRACKETS + (1 if behind > 0 else 0)
    padding = span.end_column - span.column - 2 * _BRACKETS - len(text)
    if not 0 <= padding <= _WIDEST_PADDING:
        return None
    return span.line, span.column + _BRACKETS + padding // 2
