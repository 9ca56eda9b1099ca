"""Emphasis: `*italic*`, `**bold**`, `***both***`, `_underline_`, and the backslash that takes a mark literally.

A mark opens if no space follows it and closes if no space precedes it, never across a line break (Fountain 1.1,
Emphasis). Marks nest; of two that overlap the one that closes first wins and the other prints. An underscore
inside a word, two or more underscores and more than three asterisks are no marks: `take_two_final`, `____`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from filmstudio.model.screenplay import Emphasis, Run

_TOKEN = re.compile(r"\\(?P<escaped>[\\*_])|(?P<mark>\*+|_+)")
_LONGEST = {"*": 3, "_": 1}


@dataclass(slots=True)
class _Mark:
    """A row of equal marks; `left` of them are not used yet. `piece` counts the printed pieces in front of it."""

    char: str
    left: int
    piece: int
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Emphasis over the pieces from `start` to `end` (exclusive)."""

    start: int
    end: int
    emphasis: Emphasis


def plain(line: str) -> str:
    """Return one line without its emphasis marks and escapes."""
    return line if _TOKEN.search(line) is None else "".join(run.text for run in _line_runs(line))


def styled(lines: Iterable[str]) -> tuple[str, tuple[Run, ...]]:
    """Return the plain text of lines, joined by newline, and its runs: no runs where nothing is emphasised.

    The texts of the runs, put together, are the plain text; neighbours never have the same emphasis.
    """
    runs: list[Run] = []
    for number, line in enumerate(lines):
        if number:
            _append(runs, Run(text="\n"))
        for run in _line_runs(line):
            _append(runs, run)
    text = "".join(run.text for run in runs)
    return text, tuple(runs) if any(run.emphasis for run in runs) else ()


def _append(runs: list[Run], run: Run) -> None:
    if runs and runs[-1].emphasis == run.emphasis:
        runs[-1] = Run(text=runs[-1].text + run.text, emphasis=run.emphasis)
    else:
        runs.append(run)


def _line_runs(line: str) -> list[Run]:
    if _TOKEN.search(line) is None:
        return [Run(text=line)] if line else []
    pieces, marks = _tokens(line)
    stretches = _match(marks)
    for mark in marks:
        pieces[mark.piece] = mark.char * mark.left
    return _apply(pieces, stretches)


def _tokens(line: str) -> tuple[list[str], list[_Mark]]:
    """Split a line into pieces of text; each row of marks is a piece of its own, empty until it turns out to print."""
    pieces: list[str] = []
    marks: list[_Mark] = []
    at = 0
    for token in _TOKEN.finditer(line):
        pieces.append(line[at : token.start()])
        at = token.end()
        row = token["mark"]
        if row is None or len(row) > _LONGEST[row[0]]:
            pieces.append(token["escaped"] or row)
            continue
        before, after = line[max(token.start() - 1, 0) : token.start()], line[at : at + 1]
        in_word = row == "_" and before.isalnum() and after.isalnum()
        opens = bool(after.strip()) and not in_word
        closes = bool(before.strip()) and not in_word
        marks.append(_Mark(row[0], len(row), len(pieces), opens, closes))
        pieces.append("")
    pieces.append(line[at:])
    return pieces, marks


def _match(marks: list[_Mark]) -> list[_Stretch]:
    """Pair closing marks with the nearest open ones. What lies open in between is overtaken and prints."""
    stretches: list[_Stretch] = []
    open_marks: list[_Mark] = []
    open_count = {"*": 0, "_": 0}
    for mark in marks:
        while mark.closes and mark.left and open_count[mark.char]:
            opener = open_marks.pop()
            open_count[opener.char] -= 1
            if opener.char != mark.char:
                continue
            used = 2 if opener.left >= 2 and mark.left >= 2 else 1
            opener.left -= used
            mark.left -= used
            emphasis = Emphasis.UNDERLINE if mark.char == "_" else Emphasis.BOLD if used == 2 else Emphasis.ITALIC
            stretches.append(_Stretch(opener.piece + 1, mark.piece, emphasis))
            if opener.left:
                open_marks.append(opener)
                open_count[opener.char] += 1
        if mark.opens and mark.left:
            open_marks.append(mark)
            open_count[mark.char] += 1
    return stretches


def _apply(pieces: list[str], stretches: list[_Stretch]) -> list[Run]:
    """Count every emphasis in and out along the pieces: linear, however deep the marks nest."""
    changes = {emphasis: [0] * (len(pieces) + 1) for emphasis in {stretch.emphasis for stretch in stretches}}
    for stretch in stretches:
        changes[stretch.emphasis][stretch.start] += 1
        changes[stretch.emphasis][stretch.end] -= 1
    marked = [(emphasis, list(accumulate(changes[emphasis]))) for emphasis in Emphasis if emphasis in changes]
    runs: list[Run] = []
    for at, piece in enumerate(pieces):
        if piece:
            _append(runs, Run(text=piece, emphasis=tuple(emphasis for emphasis, depth in marked if depth[at])))
    return runs
