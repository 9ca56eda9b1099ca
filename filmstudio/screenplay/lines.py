"""A line of which something was cut out: what is left of it, and where each of its characters stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of printed text that stands in one piece in the source."""

    offset: int
    """Where it starts in the printed text, from 0."""
    column: int
    """Where it starts in the source line, from 1."""


_FROM_THE_START = (Piece(0, 1),)


@dataclass(frozen=True, slots=True)
class CutLine:
    """One line, boneyard, notes and control characters cut out. `text` keeps its white space."""

    text: str
    pieces: tuple[Piece, ...]
    noted: bool
    """A note, or a part of one, was cut out of this line."""

    def column(self, offset: int) -> int:
        """Return the source column (from 1) of a character of `text`."""
        piece = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece.offset) - 1]
        return piece.column + offset - piece.offset


def cut_line(raw: str, cuts: Sequence[tuple[int, int]], noted: bool) -> CutLine:
    """Make a line from its source text and the stretches of it that do not print (offsets, end exclusive, in order).

    White space between a cut and the edge of the line is no indentation and no trailing space that somebody
    meant: `[[a]] Wind. [[b]]` prints `Wind.`; between words nothing is added or removed.
    """
    if cuts[0] == (0, len(raw)):
        return CutLine("", _FROM_THE_START, noted)
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
    return CutLine(text, tuple(pieces) or _FROM_THE_START, noted)


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
