"""The storyboard as one picture: a contact sheet of panels, with no more words than are read at a glance."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.media.typeface import ASCENT, set_line
from filmstudio.review.board import Board
from filmstudio.review.board_cell import Slot
from filmstudio.review.board_flow import Body, Page, PlacedCell, lay_pages
from filmstudio.review.board_grid import MOST_COLUMNS, grid_of, usual_columns
from filmstudio.review.board_pixels import lay_marks
from filmstudio.review.casting_sheet import Box, Words, cut_to
from filmstudio.review.shot_list_cells import one_line
from filmstudio.review.shot_list_type import Style

Pixels = NDArray[np.uint8]

SCALE = 2
"""Pixels to a point."""
_WIDTH, _MARGIN = 980.0, 36.0
_HEAD = 58.0
_FOOT = 18.0
_TITLE = Style(23, bold=True)
_SUB = Style(9.4, ink=(0.3, 0.3, 0.34))
_MOST_LINES = 4
"""Below a picture."""
_TALLEST_PX = 30_000
"""Larger pictures are opened by few programs."""
_FRAME = (26, 26, 31)
_MISSING = (184, 51, 26)


def write_board_png(board: Board, out: Path, *, columns: int | None = None) -> int:
    """Write the board as a PNG, whole or not at all, and return in how many columns.

    Where nobody says how many, long films get narrower panels. Raises UsageError where the picture would be too tall
    all the same, and where it cannot be written.
    """
    tried = [columns] if columns else range(usual_columns(board.aspect) + 1, MOST_COLUMNS + 1)
    for count in tried:
        page = _laid(board, count)
        rows = _rows_of(page)
        if rows <= _TALLEST_PX:
            encoded, data = cv2.imencode(".png", cv2.cvtColor(_drawn(board, page, rows), cv2.COLOR_RGB2BGR))
            if not encoded:
                raise UsageError(f"{out.name} cannot be made a PNG")
            write_whole(out, data.tobytes())
            return count
    raise UsageError(
        f"{len(board.panels)} panels are too many for one picture",
        hint="name a .pdf or .html file with -o, give more --columns, or fewer --shots",
    )


def picture_width_px(aspect: float, columns: int | None) -> int:
    """Return how wide a panel's picture is at most."""
    return round(grid_of(_WIDTH - 2 * _MARGIN, columns or usual_columns(aspect) + 1, aspect).picture_width * SCALE)


def _laid(board: Board, columns: int) -> Page:
    total = _WIDTH - 2 * _MARGIN
    grid = grid_of(total, columns, board.aspect, most_lines=_MOST_LINES)
    return lay_pages(board, grid, columns, Body(total, None, None))[0]


def _rows_of(page: Page) -> int:
    return round((2 * _MARGIN + _HEAD + page.height + _FOOT) * SCALE)


def _drawn(board: Board, page: Page, rows: int) -> Pixels:
    sheet = np.full((rows, round(_WIDTH * SCALE), 3), 255, np.uint8)
    total = _WIDTH - 2 * _MARGIN
    facts = "   ·   ".join(filter(None, (board.author, "Storyboard", *board.facts)))
    for words in (
        Words(0, 22, cut_to(one_line(board.title), _TITLE, total), _TITLE),
        Words(0, 38, cut_to(facts, _SUB, total), _SUB),
    ):
        _set(sheet, words, _MARGIN, _MARGIN)
    for item in page.items:
        top = _MARGIN + _HEAD + item.y
        if isinstance(item, PlacedCell):
            left = _MARGIN + item.x
            if item.cell.slot:
                _picture(sheet, item, item.cell.slot, left, top)
            marks: tuple[Box | Words, ...] = item.cell.words
        else:
            left, marks = _MARGIN, item.heading.marks
        for mark in marks:
            if isinstance(mark, Words):
                _set(sheet, mark, left, top)
            else:
                _fill(sheet, mark, left, top)
    return sheet


def _picture(sheet: Pixels, item: PlacedCell, slot: Slot, left: float, top: float) -> None:
    x, y = round((left + slot.x) * SCALE), round((top + slot.y) * SCALE)
    across, down = max(2, round(slot.width * SCALE)), max(2, round(slot.height * SCALE))
    panel = item.cell.panel
    encoded = np.frombuffer(panel.picture.read_bytes(), np.uint8)
    still = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
    if still is None:
        raise UsageError(f"the picture of shot {panel.shot} has gone", hint="leave the folder of temporary files alone")
    rgb = cv2.cvtColor(still, cv2.COLOR_BGR2RGB)
    picture = np.asarray(cv2.resize(rgb, (across, down), interpolation=cv2.INTER_AREA), np.uint8)
    lay_marks(picture, panel.marks)
    cv2.rectangle(picture, (0, 0), (across - 1, down - 1), _MISSING if panel.missing else _FRAME, 1)
    part = sheet[y : y + down, x : x + across]
    part[:] = picture[: part.shape[0], : part.shape[1]]


def _fill(sheet: Pixels, box: Box, left: float, top: float) -> None:
    x, y = round((left + box.x) * SCALE), round((top + box.y) * SCALE)
    across, down = max(1, round(box.width * SCALE)), max(1, round(box.height * SCALE))
    sheet[y : y + down, x : x + across] = [round(level * 255) for level in box.colour]


def _set(sheet: Pixels, words: Words, left: float, top: float) -> None:
    size_px = round(words.style.size * SCALE)
    x = round((left + words.x) * SCALE)
    y = round((top + words.y) * SCALE) - round(ASCENT * size_px)
    coverage = set_line(words.text, size_px, 700 if words.style.bold else 400)
    coverage = coverage[: sheet.shape[0] - y, : sheet.shape[1] - x]
    alpha = coverage[..., None].astype(np.float32) / 255
    part = sheet[y : y + coverage.shape[0], x : x + coverage.shape[1]]
    ink = np.array(words.style.ink, np.float32) * 255
    part[:] = (part * (1 - alpha) + ink * alpha + 0.5).astype(np.uint8)
