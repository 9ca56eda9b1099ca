"""The storyboard on paper, A4 or US letter in landscape. The same board makes the same bytes.

Type is embedded, arrows are vectors, pictures are the JPEG files of the panels as they are: each is read when its page
is drawn, and held only as compressed as it lies in the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from filmstudio.media.safe_output import write_whole
from filmstudio.review.board import Board
from filmstudio.review.board_cell import Slot
from filmstudio.review.board_flow import Body, Page, PlacedCell, lay_pages
from filmstudio.review.board_grid import grid_of, usual_columns
from filmstudio.review.board_marks import DASH, Ink, Mark, arrow, paints, straight
from filmstudio.review.casting_sheet import Box, Words, cut_to
from filmstudio.review.shot_list_cells import one_line
from filmstudio.review.shot_list_type import Style, draw, width
from filmstudio.review.shot_list_wrap import wrap

MARGIN = 31.0
"""11 mm: what every printer can reach."""
_FOOT = 15.0
_RUNNING = 17.0
"""Height of the line above the panels from the second page on."""
_TITLE = Style(18, bold=True)
_TITLE_LEADING = 22.0
_SUB = Style(9.4, ink=(0.3, 0.3, 0.34))
_SMALL = Style(7.4, ink=(0.42, 0.42, 0.46))
_RUN = Style(7.6, bold=True)
_LEGEND = 170.0
"""Points at the right end of the facts for what the arrows mean."""
_FRAME = (0.1, 0.1, 0.12)
_MISSING = (0.72, 0.20, 0.10)


def write_board_pdf(board: Board, out: Path, *, columns: int | None = None, letter: bool = False) -> int:
    """Write the board as a PDF, whole or not at all, and return how many pages it has.

    Raises UsageError where it cannot be written, and for more columns than are wide enough.
    """
    data, pages = board_pdf(board, columns=columns, letter=letter)
    write_whole(out, data)
    return pages


def board_pdf(board: Board, *, columns: int | None = None, letter: bool = False) -> tuple[bytes, int]:
    """Return the bytes of the PDF, and how many pages it has."""
    size = landscape(LETTER if letter else A4)
    stream = io.BytesIO()
    with _plain_streams():
        canvas = Canvas(stream, pagesize=size, invariant=1, pageCompression=1)
        canvas.setTitle(f"{one_line(board.title)} - storyboard")
        if board.author:
            canvas.setAuthor(one_line(board.author))
        canvas.setCreator("filmstudio")
        pages = _Printer(canvas, board, size, columns or usual_columns(board.aspect)).print()
        canvas.save()
    return stream.getvalue(), pages


def picture_width(aspect: float, columns: int | None, *, letter: bool) -> float:
    """Return how wide a panel's picture is on paper, in points. Raises UsageError for too many columns."""
    across, down = landscape(LETTER if letter else A4)
    room = down - 2 * MARGIN - _FOOT - _RUNNING
    return grid_of(across - 2 * MARGIN, columns or usual_columns(aspect), aspect, room).picture_width


@contextmanager
def _plain_streams() -> Iterator[None]:
    """Have pictures written as bytes: as text, which no reader needs any more, they are a quarter larger."""
    before = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = before


class _Printer:
    """Draws the pages. Heights are measured from the lower edge, as PDF does."""

    def __init__(self, canvas: Canvas, board: Board, size: tuple[float, float], columns: int) -> None:
        self._canvas = canvas
        self._board = board
        self._width = size[0] - 2 * MARGIN
        self._top = size[1] - MARGIN
        self._title = wrap(board.title, _TITLE, self._width)[:3]
        facts = "   ·   ".join(filter(None, ("Storyboard", *board.facts)))
        self._facts = wrap(facts, _SUB, self._width - _LEGEND)
        end = width(self._title[-1], _TITLE) + 12
        self._author = cut_to(board.author, _SUB, self._width)
        self._author_at = end if end + width(self._author, _SUB) <= self._width else None
        lines = len(self._facts) + (self._author_at is None)
        head = _TITLE_LEADING * len(self._title) + 12 * lines + 11
        room = self._top - MARGIN - _FOOT
        self._head = head
        body = Body(self._width, room - head, room - _RUNNING)
        grid = grid_of(self._width, columns, board.aspect, room - max(head, _RUNNING))
        self._pages = lay_pages(board, grid, columns, body)

    def print(self) -> int:
        for number, page in enumerate(self._pages, 1):
            if number == 1:
                self._title_block()
            else:
                self._running_line()
            self._page(page, self._top - (self._head if number == 1 else _RUNNING))
            self._foot(number)
            self._canvas.showPage()
        return len(self._pages)

    def _title_block(self) -> None:
        """The title with its author behind it where there is room, the facts below, and what the arrows mean."""
        y = self._top - 15
        for line in self._title:
            draw(self._canvas, MARGIN, y, line, _TITLE)
            y -= _TITLE_LEADING
        if self._author_at is not None:
            draw(self._canvas, MARGIN + self._author_at, y + _TITLE_LEADING, self._author, _SUB)
        else:
            draw(self._canvas, MARGIN, y + 5, self._author, _SUB)
            y -= 12
        y += 5
        self._legend(y - 12 * (len(self._facts) - 1))
        for line in self._facts:
            draw(self._canvas, MARGIN, y, line, _SUB)
            y -= 12

    def _legend(self, y: float) -> None:
        """What the two kinds of arrows mean, at the right end of a line."""
        x = MARGIN + self._width
        for ink, words in ((Ink.PEOPLE, "people move"), (Ink.CAMERA, "camera moves")):
            x -= width(words, _SMALL)
            draw(self._canvas, x, y, words, _SMALL)
            sample = arrow(straight((0.0, 0.0), (0.30, 0.0)), 0.06, ink=ink)
            self._mark(sample, x - 24, y + 2.6, 64.0)
            x -= 38

    def _running_line(self) -> None:
        title = cut_to(one_line(self._board.title), _RUN, self._width / 2)
        end = draw(self._canvas, MARGIN, self._top - 7, title, _RUN)
        draw(self._canvas, end + 8, self._top - 7, "storyboard", _SMALL)

    def _foot(self, number: int) -> None:
        folio = f"{number} / {len(self._pages)}"
        draw(self._canvas, MARGIN + self._width - width(folio, _SMALL), MARGIN - 4, folio, _SMALL)

    def _page(self, page: Page, body: float) -> None:
        for item in page.items:
            if isinstance(item, PlacedCell):
                left, top = MARGIN + item.x, body - item.y
                if item.cell.slot:
                    self._picture(item, item.cell.slot, left, top)
                marks: tuple[Box | Words, ...] = item.cell.words
            else:
                left, top, marks = MARGIN, body - item.y, item.heading.marks
            for mark in marks:
                if isinstance(mark, Words):
                    draw(self._canvas, left + mark.x, top - mark.y, mark.text, mark.style)
                else:
                    self._canvas.setFillColorRGB(*mark.colour)
                    self._canvas.rect(left + mark.x, top - mark.y - mark.height, mark.width, mark.height, 0, 1)

    def _picture(self, item: PlacedCell, slot: Slot, left: float, top: float) -> None:
        canvas, panel = self._canvas, item.cell.panel
        x, low = left + slot.x, top - slot.y - slot.height
        picture = ImageReader(io.BytesIO(panel.picture.read_bytes()))
        canvas.drawImage(picture, x, low, slot.width, slot.height)
        if panel.marks:
            canvas.saveState()
            edge = canvas.beginPath()
            edge.rect(x, low, slot.width, slot.height)
            canvas.clipPath(edge, stroke=0, fill=0)
            for mark in panel.marks:
                self._mark(mark, x, low + slot.height, slot.height)
            canvas.restoreState()
        canvas.setLineWidth(0.7)
        canvas.setStrokeColorRGB(*(_MISSING if panel.missing else _FRAME))
        canvas.setDash(*((4, 2.5) if panel.missing else ()))
        canvas.rect(x, low, slot.width, slot.height, stroke=1, fill=0)
        canvas.setDash()

    def _mark(self, mark: Mark, left: float, top: float, unit: float) -> None:
        """Draw a mark whose points are in `unit` points below and to the right of a corner."""
        canvas = self._canvas
        canvas.setLineJoin(1)
        canvas.setLineCap(1)
        for paint in paints(mark):
            path = canvas.beginPath()
            (x, y), *others = mark.points
            path.moveTo(left + x * unit, top - y * unit)
            for x, y in others:
                path.lineTo(left + x * unit, top - y * unit)
            if mark.closed or not mark.line:
                path.close()
            canvas.setDash(*([part * unit for part in DASH],) if paint.dashed else ())
            if paint.line:
                canvas.setStrokeColorRGB(*paint.colour)
                canvas.setLineWidth(paint.line * unit)
                canvas.drawPath(path, stroke=1, fill=0)
            else:
                canvas.setFillColorRGB(*paint.colour)
                canvas.drawPath(path, stroke=0, fill=1)
        canvas.setDash()
        canvas.setLineJoin(0)
        canvas.setLineCap(0)
