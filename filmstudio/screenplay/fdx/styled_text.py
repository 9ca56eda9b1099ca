"""Text whose characters may be emphasised, and its runs in the one form that every reader gives.

Why one form: a script that goes from Final Draft to Fountain and back must give the same runs. Fountain cannot mark
white space at the edge of an emphasis, nor a line break, so neither is marked here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from filmstudio.model.screenplay import Emphasis, Run

Marks = frozenset[Emphasis]
PLAIN: Marks = frozenset()
_STYLES = {"bold": Emphasis.BOLD, "italic": Emphasis.ITALIC, "underline": Emphasis.UNDERLINE}


def emphasis_of(style: str) -> tuple[Emphasis, ...]:
    """Return the emphasis in a style of Final Draft (`Bold+AllCaps`), in the order of runs."""
    said = {_STYLES.get(name.strip().lower()) for name in style.split("+")}
    return tuple(kind for kind in Emphasis if kind in said)


class StyledText(NamedTuple):
    """A text and the marks of each of its characters; no marks at all where nothing is emphasised."""

    text: str = ""
    marks: tuple[Marks, ...] = ()

    def cut(self, start: int, end: int) -> StyledText:
        """Return the stretch from `start` to `end` (exclusive)."""
        return StyledText(self.text[start:end], self.marks[start:end])


NO_TEXT = StyledText()


def joined(runs: Sequence[tuple[str, Marks]]) -> StyledText:
    """Put runs of text together."""
    text = "".join(piece for piece, _ in runs)
    if not any(marks for _, marks in runs):
        return StyledText(text)
    return StyledText(text, tuple(marks for piece, marks in runs for _ in piece))


def as_runs(lines: Sequence[StyledText], between: str = "\n") -> tuple[str, tuple[Run, ...]]:
    """Return the plain text of lines and its runs: none where nothing is emphasised.

    The texts of the runs, put together, are the plain text; neighbours never have the same emphasis.
    """
    text = between.join(line.text for line in lines)
    if not any(any(line.marks) for line in lines):
        return text, ()
    characters: list[tuple[str, Marks]] = []
    for number, line in enumerate(lines):
        if number:
            characters.append((between, PLAIN))
        characters.extend(zip(line.text, _trimmed(line), strict=True))
    runs = tuple(
        Run(text="".join(char for char, _ in group), emphasis=tuple(kind for kind in Emphasis if kind in marks))
        for marks, group in groupby(characters, key=lambda character: character[1])
    )
    return text, runs if any(run.emphasis for run in runs) else ()


def _trimmed(line: StyledText) -> list[Marks]:
    """Return the marks of a line's characters, each stretch of a mark without the white space at its edges."""
    if not any(line.marks):
        return [PLAIN] * len(line.text)
    kept: list[set[Emphasis]] = [set() for _ in line.text]
    for kind in Emphasis:
        for start, end in _stretches(line, kind):
            stretch = line.text[start:end]
            first = start + len(stretch) - len(stretch.lstrip())
            for at in range(first, start + len(stretch.rstrip())):
                kept[at].add(kind)
    return [frozenset(marks) for marks in kept]


def _stretches(line: StyledText, kind: Emphasis) -> Iterator[tuple[int, int]]:
    at = 0
    for marked, group in groupby(line.marks, key=lambda marks: kind in marks):
        length = sum(1 for _ in group)
        if marked:
            yield at, at + length
        at += length
