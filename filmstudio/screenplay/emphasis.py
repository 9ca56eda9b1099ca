"""Emphasis: `*italic*`, `**bold**`, `***both***`, `_underline_`, and the backslash that takes a mark literally.

A mark opens if no space follows it and closes if no space precedes it, never across a line break (Fountain 1.1,
Emphasis). Marks nest; of two that overlap the one that closes first wins and the other prints. An underscore
inside a word, two or more underscores and more than three asterisks are no marks: `take_two_final`, `____`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from filmstudio.model.screenplay import Emphasis, Run
from filmstudio.screenplay.making import run

_TOKEN = re.compile(r"\\(?P<escaped>[\\*_])|(?P<mark>\*+|_+)")
_Shown = tuple[str, tuple[Emphasis, ...]]
"""A stretch of printed text and how it is emphasised."""
_PAIR = re.compile(r"(\*{1,3}|_)([^*_\\]+)\1")
_EMPHASIS = {
    "*": (Emphasis.ITALIC,),
    "**": (Emphasis.BOLD,),
    "***": (Emphasis.ITALIC, Emphasis.BOLD),
    "_": (Emphasis.UNDERLINE,),
}
_ORDER = tuple(Emphasis)
_LONGEST = {"*": 3, "_": 1}


@dataclass(slots=True)
class _Mark:
    """A row of equal marks at an offset of the line; `left` of them are not used yet.

    `piece` counts the printed pieces in front of it.
    """

    at: int
    length: int
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
    return "".join(shown for shown, _ in _line_runs(line)) if has_marks(line) else line


def printed_before(line: str) -> list[int]:
    """Return, for every offset of a line from 0 to its length, how many characters in front of it print."""
    prints = [1] * len(line)
    if _TOKEN.search(line) is not None:
        marks = _tokens(line)[1]
        _match(marks)
        for mark in marks:
            used = mark.length - mark.left
            prints[mark.at : mark.at + used] = [0] * used
        for token in _TOKEN.finditer(line):
            if token["escaped"]:
                prints[token.start()] = 0
    return [0, *accumulate(prints)]


def styled(lines: Sequence[str]) -> tuple[str, tuple[Run, ...]]:
    """Return the plain text of lines, joined by newline, and its runs: no runs where nothing is emphasised.

    The texts of the runs, put together, are the plain text; neighbours never have the same emphasis.
    """
    joined = lines[0] if len(lines) == 1 else "\n".join(lines)
    if not has_marks(joined):
        return joined, ()
    stretches: list[_Shown] = []
    for number, line in enumerate(joined.split("\n")):
        if number:
            _append(stretches, "\n", ())
        for shown, emphasis in _line_runs(line):
            _append(stretches, shown, emphasis)
    text = "".join(shown for shown, _ in stretches)
    if not any(emphasis for _, emphasis in stretches):
        return text, ()
    return text, tuple([run(shown, emphasis) for shown, emphasis in stretches])


def has_marks(text: str) -> bool:
    """Tell whether there is anything in a text that could be a mark or an escape."""
    return "*" in text or "_" in text or "\\" in text


def _append(stretches: list[_Shown], text: str, emphasis: tuple[Emphasis, ...]) -> None:
    if stretches and stretches[-1][1] == emphasis:
        stretches[-1] = (stretches[-1][0] + text, emphasis)
    else:
        stretches.append((text, emphasis))


def _line_runs(line: str) -> list[_Shown]:
    if not has_marks(line):
        return [(line, ())] if line else []
    simple = _simple_runs(line)
    if simple is not None:
        return simple
    pieces, marks = _tokens(line)
    stretches = _match(marks)
    for mark in marks:
        pieces[mark.piece] = mark.char * mark.left
    return _apply(pieces, stretches)


def _simple_runs(line: str) -> list[_Shown] | None:
    """Return the runs of a line whose marks stand in plain pairs that do not touch, as nearly all do; else None."""
    parts = _PAIR.split(line)
    shown: list[_Shown] = []
    for at in range(0, len(parts) - 1, 3):
        before, mark, inner, after = parts[at : at + 4]
        if (at and not before) or inner[0].isspace() or inner[-1].isspace() or has_marks(before):
            return None
        if mark == "_" and (before[-1:].isalnum() or after[:1].isalnum()):
            return None
        if before:
            shown.append((before, ()))
        shown.append((inner, _EMPHASIS[mark]))
    if has_marks(parts[-1]):
        return None
    return [*shown, (parts[-1], ())] if parts[-1] else shown


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
        marks.append(_Mark(token.start(), len(row), row[0], len(row), len(pieces), opens, closes))
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


def _apply(pieces: list[str], stretches: list[_Stretch]) -> list[_Shown]:
    """Count every emphasis in and out along the pieces: linear, however deep the marks nest."""
    if not stretches:
        return [("".join(pieces), ())]
    changes: dict[Emphasis, list[int]] = {}
    for stretch in stretches:
        counts = changes.setdefault(stretch.emphasis, [0] * (len(pieces) + 1))
        counts[stretch.start] += 1
        counts[stretch.end] -= 1
    marked = [(emphasis, list(accumulate(changes[emphasis]))) for emphasis in _ORDER if emphasis in changes]
    shown: list[_Shown] = []
    for at, piece in enumerate(pieces):
        if piece:
            _append(shown, piece, tuple([emphasis for emphasis, depth in marked if depth[at]]))
    return shown
