"""Notes back at their places: inside a line, above an element, or alone between blank lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from filmstudio.model.screenplay import Note
from filmstudio.screenplay.reader import FountainReader
from filmstudio.screenplay.write_lines import WrittenLine

_DIRECTIVE = re.compile(r"\s*\w+\s*:")


def as_note(text: str) -> str:
    """Return a note in its brackets. Brackets inside that would end it early become round ones."""
    if "[" not in text and "]" not in text and "\n" not in text:
        return f"[[{text}]]"
    for written in (f"[[{text}]]", f"[[{text} ]]"):
        read = FountainReader().parse_text(written, "")
        if [note.text for note in read.notes] == [text] and not read.elements:
            return written
    lines = text.replace("[", "(").replace("]", ")").split("\n")
    return "[[" + "\n".join(line if line.strip() else "  " for line in lines) + "]]"


def insert_notes(lines: Sequence[WrittenLine], notes: Sequence[Note]) -> list[str]:
    """Put notes into the lines of an element; return the ones that go on lines of their own above it."""
    above: list[str] = []
    for note, (at, offset) in zip(notes, _places(lines, notes), strict=True):
        if at == 0 and offset == 0:
            above.append(as_note(note.text))
        else:
            _insert(lines, at, offset, note.text)
    return above


def insert_spoken_notes(lines: Sequence[WrittenLine], notes: Sequence[Note]) -> None:
    """Put notes into the lines of a speech: also those in front of its first word stand in the line.

    A note on a line of its own inside a speech is read well here, but other programs end the speech there.
    """
    for note, (at, offset) in zip(notes, _places(lines, notes), strict=True):
        _insert(lines, at, offset, note.text)


def _places(lines: Sequence[WrittenLine], notes: Sequence[Note]) -> Iterator[tuple[int, int]]:
    """Yield the line of each note and the place in it."""
    starts = [0, *accumulate(line.printed + 1 for line in lines)]
    for note in notes:
        at = max(bisect_right(starts, note.anchor.offset, hi=len(lines)) - 1, 0)
        yield at, min(max(note.anchor.offset - starts[at], 0), lines[at].printed)


def _insert(lines: Sequence[WrittenLine], at: int, offset: int, text: str) -> None:
    line = lines[at]
    if offset < _indent(line):
        line.lead = "!"  # white space behind a note is no indentation, but behind this mark it is
    inside = 0 < offset < line.printed
    if inside and "\n" in text:
        text = _on_one_line(text)
    # White space between a note and the edge of its line does not print.
    before = " " if offset == line.printed > 0 and "\n" not in text else ""
    after = " " if offset == 0 < line.printed else ""
    line.inserts[offset] = line.inserts.get(offset, "") + before + as_note(text) + after


def _indent(line: WrittenLine) -> int:
    text = "".join(line.pieces)
    return len(text) - len(text.lstrip())


def _on_one_line(text: str) -> str:
    """Return a note without line breaks: in the middle of a line they would break it."""
    lines = [line.strip().rstrip(";") for line in text.split("\n") if line.strip()]
    return ("; " if _DIRECTIVE.match(text) else " ").join(lines)
