"""Emphasis back into marks: the opposite of `emphasis`, proved line by line by reading what was written.

Fountain cannot say everything: two stretches that touch in the middle of a word may have no spelling. Then a mark is
given up, never a letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import groupby, permutations, product
from operator import itemgetter

from filmstudio.model.screenplay import Emphasis, Run
from filmstudio.screenplay.emphasis import plain, styled

Marks = frozenset[Emphasis]


class _Nesting(Enum):
    """How marks are put around each other; the first is how people write."""

    LONGEST_OUTSIDE = auto()
    AS_ORDERED = auto()
    PARTED_IN_WORDS = auto()
    """As ordered, but all marks close and open again where an underline begins or ends within a word: an underscore
    between letters is no mark, one beside an asterisk is."""
    PARTED = auto()
    """At every change all marks close and open again."""


_SIGN = {Emphasis.ITALIC: "*", Emphasis.BOLD: "**", Emphasis.UNDERLINE: "_"}
_SPECIAL = frozenset("*_\\")


def marked_pieces(text: str, runs: Sequence[Run]) -> list[list[str]]:
    """Return the lines of a text in Fountain's spelling, each as one piece a printed character, and one for the end.

    A piece holds the marks in front of its character and the character itself, escaped where it would be a mark. The
    last piece of a line closes what is open.
    """
    lines = text.split("\n")
    if not runs:
        return [_unmarked(line) for line in lines]
    marks = [frozenset(run.emphasis) for run in runs for _ in run.text]
    pieces: list[list[str]] = []
    start = 0
    for line in lines:
        pieces.append(_marked(line, marks[start : start + len(line)]))
        start += len(line) + 1
    return pieces


def _unmarked(line: str) -> list[str]:
    if plain(line) == line and not styled([line])[1]:
        return [*line, ""]
    return [*(_escaped(char) for char in line), ""]


def _escaped(char: str) -> str:
    return f"\\{char}" if char in _SPECIAL else char


def _marked(line: str, marks: Sequence[Marks]) -> list[str]:
    if not any(marks):
        return _unmarked(line)
    for kept in _fewer(frozenset().union(*marks)):
        wanted = [mark & kept for mark in marks]
        expected = _as_runs(line, wanted)
        for nesting, order in product(_Nesting, permutations(Emphasis)):
            pieces = _spell(line, wanted, order, nesting)
            if styled(["".join(pieces)]) == (line, expected):
                return pieces
    return _unmarked(line)


def _fewer(kinds: Marks) -> Iterator[Marks]:
    """Yield all of the kinds, then fewer and fewer of them; what goes first matters least."""
    yield kinds
    ranked = [kind for kind in (Emphasis.UNDERLINE, Emphasis.BOLD, Emphasis.ITALIC) if kind in kinds]
    for dropped in ranked[::-1] if len(ranked) > 1 else ():
        yield kinds - {dropped}
    for kept in ranked if len(ranked) > 2 else ():
        yield frozenset({kept})


def _as_runs(line: str, marks: Sequence[Marks]) -> tuple[Run, ...]:
    runs = tuple(
        Run(text="".join(char for char, _ in group), emphasis=tuple(kind for kind in Emphasis if kind in kinds))
        for kinds, group in groupby(zip(line, marks, strict=True), key=itemgetter(1))
    )
    return runs if any(run.emphasis for run in runs) else ()


def _spell(line: str, marks: Sequence[Marks], order: Sequence[Emphasis], nesting: _Nesting) -> list[str]:
    """Open and close marks as a stack; a mark that has to close over another one opens that again.

    Where several open at once and the nesting leaves it open, `order` decides which goes outside.
    """
    pieces: list[str] = []
    stack: list[Emphasis] = []
    for at in range(len(line) + 1):
        wanted = marks[at] if at < len(line) else frozenset()
        sign = ""
        every = wanted != frozenset(stack) and (
            nesting is _Nesting.PARTED
            or (
                nesting is _Nesting.PARTED_IN_WORDS
                and (Emphasis.UNDERLINE in wanted) != (Emphasis.UNDERLINE in stack)
                and line[max(at - 1, 0) : at + 1].isalnum()
            )
        )
        while any(every or kind not in wanted for kind in stack):
            sign += _SIGN[stack.pop()]
        opening = [kind for kind in order if kind in wanted and kind not in stack]
        if nesting is _Nesting.LONGEST_OUTSIDE:
            opening.sort(key=lambda kind: -_end_of(marks, at, kind))
        sign += "".join(_SIGN[kind] for kind in opening)
        stack.extend(opening)
        pieces.append(sign + (_escaped(line[at]) if at < len(line) else ""))
    return pieces


def _end_of(marks: Sequence[Marks], at: int, kind: Emphasis) -> int:
    """Return where a kind that is open at a place ends."""
    while at < len(marks) and kind in marks[at]:
        at += 1
    return at
