"""Source text to the lines of a page: line ends are found, boneyard and notes cut out, every place remembered.

Why first: a cut scene must be gone before anyone looks for headings, and a note must not hide the cue it stands
behind. What is cut keeps its newlines, so a line's number never changes, and every line knows which column each of
its characters came from, so a span in a message is a place in the author's file.

Only CRLF, CR and LF end a line. `str.splitlines()` also breaks at U+2028, form feeds and others, which are
characters like any other in Fountain. All work is linear in the length of the text, and lines without cuts cost
next to nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.screenplay.control_characters import find_controls, without_controls
from filmstudio.screenplay.lines import CutLine, cut_line
from filmstudio.screenplay.page import Page

_LINE_END = re.compile(r"\r\n?")
# The newline in front of a line that is blank for a note: white, but not two spaces or more (Fountain 1.1, Notes).
_PARAGRAPH_END = re.compile(r"\n(?=[^\S\n]*(?:\n|\Z))(?! {2,}(?:\n|\Z))")


class FoundNote(NamedTuple):
    """A note, before anybody knows between which elements it stands."""

    text: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Scan:
    """A text as a page, with what was cut out of it and what was wrong with it.

    Lines that hold nothing but the middle or an end of a note which goes on in a line that prints are left out of the
    page: the rules see `Wind [[a↵b↵c]] falls.` as they see it with a note of one line.
    """

    page: Page
    notes: tuple[FoundNote, ...]
    diagnostics: tuple[Diagnostic, ...]


class _Cut(NamedTuple):
    """A stretch of the text that does not print. Its line indexes count from 0; the end is exclusive."""

    start: int
    end: int
    is_note: bool
    span: SourceSpan


class _Places:
    """Where offsets of a text are; asked in rising order, so that the text is gone through once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line = 1
        self._line_start = 0
        self._at = 0

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column (from 1) of the character at an offset."""
        newlines = self._text.count("\n", self._at, offset)
        if newlines:
            self._line += newlines
            self._line_start = self._text.rfind("\n", self._at, offset) + 1
        self._at = offset
        return self._line, offset - self._line_start + 1

    def span(self, start: int, end: int) -> SourceSpan:
        """Return the span of a stretch that is not empty and does not end behind a newline."""
        line, column = self.place(start)
        end_line, end_column = self.place(end - 1)
        return SourceSpan(line=line, column=column, end_line=end_line, end_column=end_column + 1)


def scan(text: str) -> Scan:
    """Split a text into lines without boneyard and notes.

    Whichever opener comes first wins; neither nests. An opener that nothing closes is literal text and a remark:
    better to show writers what they wrote than to swallow the rest of the film.
    """
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    controls = find_controls(text)
    cuts, diagnostics = _find_cuts(text)
    raw_lines = text.split("\n")
    places = _Places(text)
    cuts_of_line: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    last_line = 0
    for offset in controls:
        line, column = places.place(offset)
        cuts_of_line[line - 1].append((column - 1, column))
        if line != last_line:
            diagnostics.append(_control_character(text[offset], line, column))
        last_line = line
    noted: set[int] = set()
    for cut in cuts:
        _spread(cut.span, raw_lines, cuts_of_line)
        if cut.is_note:
            noted.update(range(cut.span.line - 1, cut.span.end_line))
    cut_lines = {
        index: cut_line(raw_lines[index], _merged(stretches), index in noted)
        for index, stretches in cuts_of_line.items()
    }
    notes = tuple(
        FoundNote(without_controls(text[cut.start + 2 : cut.end - 2]).strip(), cut.span) for cut in cuts if cut.is_note
    )
    page = _page(raw_lines, cut_lines, _silent([cut.span for cut in cuts if cut.is_note], cut_lines))
    return Scan(page, notes, tuple(diagnostics))


def _find_cuts(text: str) -> tuple[list[_Cut], list[Diagnostic]]:
    cuts: list[_Cut] = []
    diagnostics: list[Diagnostic] = []
    places = _Places(text)
    size = len(text)
    boneyard, note = _find(text, "/*", 0), _find(text, "[[", 0)
    # Where the paragraph ends that was looked at last, and up to where no note closes in it.
    limit = no_close_before = -1
    while (opener := min(boneyard, note)) < size:
        at = opener + 2
        if boneyard < note:
            close = text.find("*/", at)
            if close < 0:
                diagnostics.append(_unclosed_boneyard(places.span(opener, at)))
                boneyard = size
                continue
            at = close + 2
            cuts.append(_Cut(opener, at, False, places.span(opener, at)))
        else:
            if opener >= limit:
                end = _PARAGRAPH_END.search(text, opener)
                limit = end.end() if end else size
            close = text.find("]]", at, limit) if at > no_close_before else -1
            if close < 0:
                # One remark tells of a whole paragraph: whoever closes the first note is told of the next.
                if no_close_before != limit:
                    diagnostics.append(_unclosed_note(places.span(opener, at)))
                no_close_before = limit
            else:
                at = _past_note(text, at, close, limit)
                cuts.append(_Cut(opener, at, True, places.span(opener, at)))
        boneyard = _find(text, "/*", at) if boneyard < at else boneyard
        note = _find(text, "[[", at) if note < at else note
    return cuts, diagnostics


def _find(text: str, opener: str, at: int) -> int:
    found = text.find(opener, at)
    return len(text) if found < 0 else found


def _past_note(text: str, start: int, close: int, limit: int) -> int:
    """Return the end of a note whose first `]]` is at `close`: `[[see [p. 4]]]` ends behind the third bracket."""
    still_open = text.count("[", start, close) - text.count("]", start, close)
    while still_open > 0 and close + 2 < limit and text[close + 2] == "]":
        close += 1
        still_open -= 1
    return close + 2


def _spread(span: SourceSpan, raw_lines: list[str], cuts_of_line: defaultdict[int, list[tuple[int, int]]]) -> None:
    """Note down for each line of a cut which part of it does not print."""
    for line in range(span.line, span.end_line + 1):
        start = span.column - 1 if line == span.line else 0
        end = span.end_column - 1 if line == span.end_line else len(raw_lines[line - 1])
        cuts_of_line[line - 1].append((start, end))


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put the stretches of one line in order; a control character inside a note is cut once."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _silent(notes: Iterable[SourceSpan], cut_lines: dict[int, CutLine]) -> set[int]:
    """Return the lines that print nothing, but that notes tie to a line which does."""
    silent: set[int] = set()
    tied: set[int] = set()
    tied_to = -1
    for span in [*(span for span in notes if span.line < span.end_line), None]:
        if span is None or span.line - 1 != tied_to:
            blank = {index for index in tied if not cut_lines[index].text.strip()}
            silent |= blank if blank != tied else set()
            tied = set()
        if span is not None:
            tied.update(range(span.line - 1, span.end_line))
            tied_to = span.end_line - 1
    return silent


def _page(raw_lines: list[str], cut_lines: dict[int, CutLine], silent: set[int]) -> Page:
    texts = raw_lines
    for index, line in cut_lines.items():
        texts[index] = line.text
    if not silent:
        return Page(texts, list(map(str.strip, texts)), range(1, len(texts) + 1), cut_lines)
    seen = [index for index in range(len(texts)) if index not in silent]
    texts = [texts[index] for index in seen]
    cut = {at: cut_lines[index] for at, index in enumerate(seen) if index in cut_lines}
    return Page(texts, list(map(str.strip, texts)), [index + 1 for index in seen], cut)


def _control_character(char: str, line: int, column: int) -> Diagnostic:
    return Diagnostic(
        code="control-character",
        severity=Severity.WARNING,
        message=f"here is an invisible control character (U+{ord(char):04X}), which is left out; delete it",
        span=SourceSpan(line=line, column=column, end_line=line, end_column=column + 1),
    )


def _unclosed_boneyard(span: SourceSpan) -> Diagnostic:
    return Diagnostic(
        code="unclosed-boneyard",
        severity=Severity.ERROR,
        message="this /* is never closed, so nothing is left out; close it with */ or delete it",
        span=span,
    )


def _unclosed_note(span: SourceSpan) -> Diagnostic:
    return Diagnostic(
        code="unclosed-note",
        severity=Severity.WARNING,
        message="this [[ has no ]] before the next blank line, so it prints as text; "
        "close it, or put two spaces on the blank line",
        span=span,
    )
