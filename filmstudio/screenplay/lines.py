"""One line of the script as it prints, and where each of its characters stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from filmstudio.model.diagnostic import SourceSpan


class Piece(NamedTuple):
    """A stretch of printed text that stands in one piece in the source."""

    offset: int
    """Where it starts in the printed text, from 0."""
    column: int
    """Where it starts in the source line, from 1."""


_FROM_THE_START = (Piece(0, 1),)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, boneyard and notes cut out. `text` keeps its white space; `number` counts from 1."""

    number: int
    text: str
    pieces: tuple[Piece, ...]
    noted: bool = False
    """A note, or a part of one, was cut out of this line."""
    whole: bool = True
    """Nothing was cut out of this line."""

    @property
    def blank(self) -> bool:
        """Nothing on it prints. True for a line that held only notes or boneyard."""
        return not self.text.strip()

    @property
    def note_only(self) -> bool:
        """It held a note and nothing that prints: a gap between paragraphs, but no gap inside a speech."""
        return self.noted and self.blank

    @property
    def connector(self) -> bool:
        """Two or more spaces and nothing else: it keeps a speech going (Fountain 1.1, Dialogue)."""
        return self.whole and len(self.text) >= 2 and not self.text.strip(" ")

    def column(self, offset: int) -> int:
        """Return the source column (from 1) of a character of `text`."""
        piece = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece.offset) - 1]
        return piece.column + offset - piece.offset

    def span(self) -> SourceSpan:
        """Return the place of the printed text without the white space around it (the line must not be blank)."""
        return span_over(self, self)


def span_over(first: Line, last: Line) -> SourceSpan:
    """Return the place from the first printed character of one line to the last one of another."""
    start = len(first.text) - len(first.text.lstrip())
    end = len(last.text.rstrip())
    return SourceSpan(
        line=first.number,
        column=first.column(start),
        end_line=last.number,
        end_column=last.column(end - 1) + 1,
    )


def build_line(number: int, raw: str, cuts: Sequence[tuple[int, int]], noted: bool) -> Line:
    """Make a line from its source text and the stretches of it that do not print (offsets, end exclusive).

    White space between a cut and the edge of the line is no indentation and no trailing space that somebody
    meant: `[[a]] Wind. [[b]]` prints `Wind.`; between words nothing is added or removed.
    """
    if not cuts:
        return Line(number, raw, _FROM_THE_START)
    kept: list[tuple[int, int]] = []
    at = 0
    printed = False
    for start, end in [*cuts, (len(raw), len(raw))]:
        text = raw[at:start]
        if not printed and at > 0:
            at += len(text) - len(text.lstrip())
        printed = printed or bool(text.strip())
        kept.append((at, start))
        at = end
    _trim_right(raw, kept)
    pieces: list[Piece] = []
    length = 0
    for start, end in kept:
        if start < end:
            pieces.append(Piece(length, start + 1))
            length += end - start
    text = "".join(raw[start:end] for start, end in kept)
    return Line(number, text, tuple(pieces) or _FROM_THE_START, noted=noted, whole=False)


def _trim_right(raw: str, kept: list[tuple[int, int]]) -> None:
    """Drop the white space at the end of a line that ends with a cut (and white space)."""
    if raw[slice(*kept[-1])].strip():
        return
    kept.pop()
    while kept:
        start, end = kept.pop()
        trimmed = raw[start:end].rstrip()
        if trimmed:
            kept.append((start, start + len(trimmed)))
            return
