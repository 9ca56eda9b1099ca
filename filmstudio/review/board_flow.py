"""Lays panels in rows and rows on pages, under the heading of their scene: pictures stand on one grid on every page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from filmstudio.review.board import Board, BoardScene
from filmstudio.review.board_cell import HEAD, Cell, Grid, lay_panel
from filmstudio.review.casting_sheet import Box, Words, cut_to
from filmstudio.review.shot_list_type import Style, width
from filmstudio.review.shot_list_wrap import wrap

GUTTER = 18.0
"""Between two panels side by side."""
_ROW_GAP = 13.0
_SCENE_GAP = 16.0
_NUMBER = Style(11.5, bold=True)
_HEADING = Style(9.8, bold=True)
_FIGURES = Style(8.0, ink=(0.3, 0.3, 0.34))
_CAST = Style(7.8, ink=(0.40, 0.40, 0.44))
_LINK = "›"
_LINK_STYLE = Style(16, ink=(0.45, 0.45, 0.5))
_RULE = (0.1, 0.1, 0.12)
_MOST_CAST_LINES = 2
_HEAD_GAP = 6.0
"""Between a scene's heading and its first row."""


class Heading(NamedTuple):
    """A scene's heading, laid out over the whole width."""

    marks: tuple[Box | Words, ...]
    height: float


class PlacedHeading(NamedTuple):
    """A heading, so many points below the top of the page's body."""

    y: float
    heading: Heading


class PlacedCell(NamedTuple):
    """A cell, so many points from the upper left corner of the page's body."""

    x: float
    y: float
    cell: Cell


Item = PlacedHeading | PlacedCell


class Body(NamedTuple):
    """The room for panels, in points; the first page has a title above it. A height of None never ends."""

    width: float
    first: float | None
    others: float | None


class Page(NamedTuple):
    """What stands on a page, and how far down it reaches."""

    items: tuple[Item, ...]
    height: float


def lay_pages(board: Board, grid: Grid, columns: int, body: Body) -> list[Page]:
    """Return the pages of a board, at least one. What belongs to a scene never stands without its heading."""
    pages: list[list[Item]] = [[]]
    heights: list[float] = [0.0]

    def fits(height: float) -> bool:
        room = body.first if len(pages) == 1 else body.others
        return room is None or heights[-1] + height <= room

    def turn() -> None:
        pages.append([])
        heights.append(0.0)

    for scene in board.scenes:
        heading = _lay_heading(scene, body.width, again=False)
        for number, row in enumerate(_rows(scene, grid, columns)):
            height = max(cell.height for _, cell in row)
            gap = (_ROW_GAP if number else _SCENE_GAP) if heights[-1] else 0.0
            head = 0.0 if number else heading.height + _HEAD_GAP
            if heights[-1] and not fits(gap + head + height):
                turn()
                gap = 0.0
                if number:
                    again = _lay_heading(scene, body.width, again=True)
                    pages[-1].append(PlacedHeading(0.0, again))
                    heights[-1] = again.height + _HEAD_GAP
            if not number:
                pages[-1].append(PlacedHeading(heights[-1] + gap, heading))
            top = heights[-1] + gap + head
            pages[-1] += [PlacedCell(column * (grid.width + GUTTER), top, cell) for column, cell in row]
            heights[-1] = top + height
    return [Page(tuple(items), height) for items, height in zip(pages, heights, strict=True)]


def _rows(scene: BoardScene, grid: Grid, columns: int) -> Iterator[list[tuple[int, Cell]]]:
    """Yield the rows of a scene: cells with their columns. Pictures of one shot stand in one row where they can."""
    row: list[tuple[int, Cell]] = []
    column = 0
    for shot in scene.shots:
        cells = [cell for panel in shot for cell in lay_panel(panel, grid)]
        pictures = sum(cell.slot is not None for cell in cells)
        if column and pictures <= columns < column + pictures:
            yield row
            row, column = [], 0
        for number, cell in enumerate(cells):
            if column == columns:
                yield row
                row, column = [], 0
            row.append((column, _linked(cell, grid) if number and column and cell.slot else cell))
            column += 1
    if row:
        yield row


def _linked(cell: Cell, grid: Grid) -> Cell:
    """Return a cell with a sign in the gutter: its picture is of the same shot as the one on its left."""
    sign = Words(-(GUTTER + width(_LINK, _LINK_STYLE)) / 2, HEAD + grid.picture_height / 2 + 5, _LINK, _LINK_STYLE)
    return cell._replace(words=(*cell.words, sign))


def _lay_heading(scene: BoardScene, total: float, *, again: bool) -> Heading:
    """A rule, the number, the heading and the figures on one line, the cast below."""
    marks: list[Box | Words] = [Box(0.0, 0.0, total, 0.9, _RULE)]
    number = cut_to(scene.number, _NUMBER, total / 4)
    left = max(24.0, width(number, _NUMBER) + 9)
    figures = "continued" if again else scene.figures
    right = total - width(figures, _FIGURES)
    marks.append(Words(0.0, 14.0, number, _NUMBER))
    marks.append(Words(right, 13.6, figures, _FIGURES))
    y, end = 13.6, left
    for line in wrap(scene.heading, _HEADING, right - left - 16)[: 1 if again else 2]:
        marks.append(Words(left, y, line, _HEADING))
        end = left + width(line, _HEADING) + 12
        y += 12.4
    if scene.cast and not again:
        beside = end + width(scene.cast, _CAST) <= right - 16
        lines = [scene.cast] if beside else wrap(scene.cast, _CAST, total - left)
        kept = lines[:_MOST_CAST_LINES]
        if len(lines) > len(kept):
            kept[-1] = cut_to(kept[-1] + " …", _CAST, total - left)
        for line in kept:
            marks.append(Words(end, y - 12.4, line, _CAST) if beside else Words(left, y - 1.4, line, _CAST))
            y += 0.0 if beside else 10.0
    return Heading(tuple(marks), y - 8.6)
