"""Source text to numbered lines: line ends are found, boneyard and notes cut out, every place remembered.

Why first: a cut scene must be gone before anyone looks for headings, and a note must not hide the cue it stands
behind. What is cut keeps its newlines, so a line's number never changes, and every line knows which column each of
its characters came from, so a span in a message is a place in the author's file.

Only CRLF, CR and LF end a line. `str.splitlines()` also breaks at U+2028, form feeds and others, which are
characters like any other in Fountain. All work is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.directive import Anchor
from filmstudio.model.screenplay import Note
from filmstudio.screenplay.lines import Line, build_line

_LINE_END = re.compile(r"\r\n|\r|\n")
_OPENER = re.compile(r"/\*|\[\[")
# Category Cc but for tab, the line and paragraph separators, and a byte order mark that is not at the start.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Scan:
    """A text as lines, with what was cut out of it and what was wrong with it."""

    lines: tuple[Line, ...]
    notes: tuple[Note, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the text that does not print: offsets into the text, end exclusive."""

    start: int
    end: int
    is_note: bool


class _Source:
    """The text with LF line ends, and where its lines begin."""

    def __init__(self, text: str) -> None:
        self.raw_lines = _LINE_END.split(text)
        self.text = "\n".join(self.raw_lines)
        self.starts = [0, *accumulate(len(raw) + 1 for raw in self.raw_lines[:-1])]
        self._paragraph_ends = self._find_paragraph_ends()

    def _find_paragraph_ends(self) -> list[int]:
        ends = [0] * len(self.raw_lines)
        end = len(self.text)
        for index in range(len(self.raw_lines) - 1, -1, -1):
            ends[index] = end
            if ends_a_note(self.raw_lines[index]):
                end = self.starts[index]
        return ends

    def line_index(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def paragraph_end(self, offset: int) -> int:
        """Return where the text ends in which a note that opens at `offset` may close."""
        return self._paragraph_ends[self.line_index(offset)]

    def span(self, start: int, end: int) -> SourceSpan:
        """Return the span of a stretch that is not empty and does not end behind a newline."""
        first, last = self.line_index(start), self.line_index(end - 1)
        return SourceSpan(
            line=first + 1,
            column=start - self.starts[first] + 1,
            end_line=last + 1,
            end_column=end - self.starts[last] + 1,
        )


def ends_a_note(raw: str) -> bool:
    """Tell whether a line is blank for a note: empty or white, but not two spaces or more (Fountain 1.1, Notes)."""
    return not raw.strip() and not (len(raw) >= 2 and not raw.strip(" "))


def scan(text: str) -> Scan:
    """Split a text into lines without boneyard and notes.

    Whichever opener comes first wins; neither nests. An opener that nothing closes is literal text and a remark:
    better to show writers what they wrote than to swallow the rest of the film.
    """
    source = _Source(text)
    cuts, diagnostics = _find_cuts(source)
    notes = tuple(
        Note(
            text=source.text[cut.start + 2 : cut.end - 2].strip(),
            span=source.span(cut.start, cut.end),
            anchor=Anchor(element=0),
        )
        for cut in cuts
        if cut.is_note
    )
    diagnostics.extend(_control_characters(source))
    return Scan(tuple(_lines(source, cuts)), notes, tuple(diagnostics))


def _find_cuts(source: _Source) -> tuple[list[Cut], list[Diagnostic]]:
    cuts: list[Cut] = []
    diagnostics: list[Diagnostic] = []
    boneyard_closes = True
    # No note closes in front of this offset: asked once for each paragraph, so that many openers stay linear.
    no_close_before = 0
    at = 0
    while opener := _OPENER.search(source.text, at):
        at = opener.end()
        if opener[0] == "/*":
            close = source.text.find("*/", at) if boneyard_closes else -1
            if close >= 0:
                at = close + 2
                cuts.append(Cut(opener.start(), at, is_note=False))
            elif boneyard_closes:
                boneyard_closes = False
                diagnostics.append(_unclosed_boneyard(source.span(opener.start(), opener.end())))
            continue
        limit = source.paragraph_end(opener.start())
        close = source.text.find("]]", at, limit) if at > no_close_before else -1
        if close >= 0:
            at = _past_note(source.text, at, close, limit)
            cuts.append(Cut(opener.start(), at, is_note=True))
        else:
            no_close_before = limit
            diagnostics.append(_unclosed_note(source.span(opener.start(), opener.end())))
    return cuts, diagnostics


def _past_note(text: str, start: int, close: int, limit: int) -> int:
    """Return the end of a note whose first `]]` is at `close`: `[[see [p. 4]]]` ends behind the third bracket."""
    still_open = text.count("[", start, close) - text.count("]", start, close)
    while still_open > 0 and close + 2 < limit and text[close + 2] == "]":
        close += 1
        still_open -= 1
    return close + 2


def _lines(source: _Source, cuts: list[Cut]) -> list[Line]:
    lines: list[Line] = []
    next_cut = 0
    for index, raw in enumerate(source.raw_lines):
        start = source.starts[index]
        end = start + len(raw)
        here: list[tuple[int, int]] = []
        noted = False
        while next_cut < len(cuts) and cuts[next_cut].start < end:
            cut = cuts[next_cut]
            here.append((max(cut.start, start) - start, min(cut.end, end) - start))
            noted = noted or cut.is_note
            if cut.end > end:
                break
            next_cut += 1
        lines.append(build_line(index + 1, raw, here, noted))
    return lines


def _control_characters(source: _Source) -> list[Diagnostic]:
    """Remark on the first control character of each line."""
    remarks: list[Diagnostic] = []
    last_line = -1
    for match in _CONTROL.finditer(source.text):
        line = source.line_index(match.start())
        if line == last_line:
            continue
        last_line = line
        remarks.append(
            Diagnostic(
                code="control-character",
                severity=Severity.WARNING,
                message=f"here is an invisible control character (U+{ord(match[0]):04X}); delete it",
                span=source.span(match.start(), match.end()),
            )
        )
    return remarks


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
