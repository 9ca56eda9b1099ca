"""One panel laid out on a cell of the grid: slate and length above the picture, the words below it.

Everything is in points from the cell's upper left corner. What does not fit below a picture goes on in a cell of its
own without a picture, so that no word is lost and rows stay low.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.review.board import Panel, Speech
from filmstudio.review.casting_sheet import Words, cut_to
from filmstudio.review.shot_list_type import Style, width
from filmstudio.review.shot_list_wrap import wrap

_GREY = (0.40, 0.40, 0.44)
_SLATE = Style(10.5, bold=True)
_PART = Style(7.6, ink=_GREY)
_SIZE = Style(7.6, bold=True)
_TECH = Style(7.6, ink=_GREY)
_TEXT = Style(8.2)
_NAME = Style(7.0, bold=True)
_ASIDE = Style(8.2, ink=_GREY)
_REMARK = Style(7.4, ink=_GREY)
_MISSING = Style(7.4, bold=True, ink=(0.72, 0.20, 0.10))
_LEADING = 10.4
"""From baseline to baseline, in points."""
_BREATH = 2.6
"""Above a paragraph."""
HEAD = 14.0
"""From the cell's top to the picture."""
_BELOW = 2.5
"""Between the picture and the first line's top."""
NOT_SHOT = "Not shot yet"


class Stretch(NamedTuple):
    """Text of one line, so many points from the cell's left edge."""

    x: float
    text: str
    style: Style


class Line(NamedTuple):
    """A line of stretches; `above` is the room that it keeps from the one before."""

    stretches: tuple[Stretch, ...]
    above: float = 0.0


class Slot(NamedTuple):
    """The place of the picture in a cell."""

    x: float
    y: float
    width: float
    height: float


class Cell(NamedTuple):
    """A panel, or the rest of one, laid out."""

    panel: Panel
    words: tuple[Words, ...]
    slot: Slot | None
    """None where a panel goes on."""
    height: float


class Grid(NamedTuple):
    """The measures that all cells of a board share, in points."""

    width: float
    picture_width: float
    picture_height: float
    text_height: float
    """The most that words below a picture take; what is more goes on in the next cell."""
    most_lines: int | None = None
    """Of words below a picture, the rest is left out with an ellipsis: for sheets that show what a film looks like."""


def lay_panel(panel: Panel, grid: Grid) -> list[Cell]:
    """Return the cells of a panel: the first with its picture, further ones with what is left of the words."""
    lines = _lines(panel, grid.width)
    if grid.most_lines is not None and len(lines) > grid.most_lines:
        lines = [*lines[: grid.most_lines - 1], _with_ellipsis(lines[grid.most_lines - 1], grid.width)]
    slot = Slot(0.0, HEAD, grid.picture_width, grid.picture_height)
    top = HEAD + grid.picture_height + _BELOW
    cells: list[Cell] = []
    taken, rest = _fitting(lines, grid.text_height)
    words, low = _placed(taken, top)
    cells.append(Cell(panel, (*_head(panel, grid.width), *words), slot, low))
    while rest:
        taken, rest = _fitting(rest, grid.picture_height + grid.text_height)
        words, low = _placed(taken, HEAD)
        label = Words(0.0, 9.4, panel.shot, _SLATE._replace(ink=_GREY))
        goes_on = Words(width(panel.shot, _SLATE) + 5, 9.4, "continued", _PART)
        cells.append(Cell(panel, (label, goes_on, *words), None, low))
    return cells


def _head(panel: Panel, limit: float) -> list[Words]:
    """Slate and size on the left, the length on the right; a slate too long for all keeps the room."""
    slate = cut_to(panel.shot, _SLATE, limit)
    found = [Words(0.0, 9.4, slate, _SLATE)]
    end = width(slate, _SLATE)
    for text, style in ((panel.size, _SIZE), (panel.part, _PART)):
        if text and end + 6 + width(text, style) <= limit:
            found.append(Words(end + 6, 9.4, text, style))
            end += 6 + width(text, style)
    if panel.time and end + 8 + width(panel.time, _TECH) <= limit:
        found.append(Words(limit - width(panel.time, _TECH), 9.4, panel.time, _TECH))
    return found


def _fitting(lines: Sequence[Line], room: float) -> tuple[list[Line], list[Line]]:
    """Part lines into those that fit, at least one, and the rest."""
    used, count = 0.0, 0
    for line in lines:
        used += _LEADING + (line.above if count else 0.0)
        if used > room and count:
            break
        count += 1
    return list(lines[:count]), list(lines[count:])


def _placed(lines: Sequence[Line], top: float) -> tuple[list[Words], float]:
    words: list[Words] = []
    low = top
    for index, line in enumerate(lines):
        low += _LEADING + (line.above if index else 0.0)
        words += [Words(stretch.x, low - 2.2, stretch.text, stretch.style) for stretch in line.stretches]
    return words, low


def _lines(panel: Panel, limit: float) -> list[Line]:
    lines: list[Line] = []
    if panel.missing and panel.time:  # once a shot; the others of its pictures have the frame
        lines += _plain(NOT_SHOT, _MISSING, limit)
    if panel.camera:
        lines += _plain(panel.camera, _TECH, limit)
    if panel.action:
        lines += _plain(panel.action, _TEXT, limit)
    for speech in panel.speeches:
        lines += _spoken(speech, limit)
    if panel.remarks:
        lines += _plain(panel.remarks, _REMARK, limit)
    return lines


def _plain(text: str, style: Style, limit: float) -> list[Line]:
    """A paragraph, on the right where it is read from there."""
    from_right = _reads_from_right(text)
    return [
        Line((Stretch(limit - width(line, style) if from_right else 0.0, line, style),), 0.0 if index else _BREATH)
        for index, line in enumerate(wrap(text, style, limit))
    ]


def _named(name: str, text: str, name_style: Style, style: Style, limit: float) -> list[Line]:
    """A paragraph behind its name, or below it where the name takes most of the line."""
    indent = width(name, name_style) + 5.0
    if not text:
        return _plain(name, name_style, limit)
    if indent > limit * 0.55 or _reads_from_right(text):
        return [*_plain(name, name_style, limit), *(line._replace(above=0.0) for line in _plain(text, style, limit))]
    first, *rest = wrap(text, style, limit, indent)
    head = Line((Stretch(0.0, name, name_style), Stretch(indent, first, style)), _BREATH)
    return [head, *(Line((Stretch(0.0, line, style),)) for line in rest)]


def _spoken(speech: Speech, limit: float) -> list[Line]:
    if speech.parenthetical:
        head = _named(speech.speaker, f"({speech.parenthetical})", _NAME, _ASIDE, limit)
        return [*head, *(line._replace(above=0.0) for line in _plain(speech.text, _TEXT, limit))]
    return _named(speech.speaker, speech.text, _NAME, _TEXT, limit)


def _reads_from_right(text: str) -> bool:
    """Tell whether the first letter of a paragraph is of a script that is read from the right."""
    strong = (direction for char in text if (direction := unicodedata.bidirectional(char)) in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def _with_ellipsis(line: Line, limit: float) -> Line:
    *before, last = line.stretches
    words = last.text
    while " " in words and last.x + width(words + " …", last.style) > limit:
        words = words.rpartition(" ")[0]
    return line._replace(stretches=(*before, last._replace(text=words + " …")))
