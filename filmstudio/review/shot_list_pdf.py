"""The printed shot list: a title, a strip for every scene, a row for every shot, and the sums; A4 or US letter.

The same shot list makes the same bytes: the file carries no date, and its fonts are cut from those of the package.
"""

from __future__ import annotations

import io
from pathlib import Path

from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.pdfgen.canvas import Canvas

from filmstudio.media.safe_output import write_whole
from filmstudio.model.shots import ShotList
from filmstudio.review import shot_list_cells as cells
from filmstudio.review.shot_list_pages import Frame, Item, PlacedRow, lay_pages
from filmstudio.review.shot_list_strip import BOARDS, draw_header, draw_strip
from filmstudio.review.shot_list_table import GUTTER, LEADING, PADDING, STRONG, Row, Table
from filmstudio.review.shot_list_totals import TOTALS_HEIGHT, draw_totals
from filmstudio.review.shot_list_type import Style, draw, width
from filmstudio.review.shot_list_wrap import wrap
from filmstudio.units import clock

_MARGIN = 34.0
_FOOT = 20.0
"""Between the table and the page number, in points."""
_TITLE_LEADING = 28.0
_RUNNING = 20.0
"""Height of the line above the table from the second page on."""
_TITLE = Style(23, bold=True)
_SUB = Style(9.4, ink=(0.3, 0.3, 0.34))
_SMALL = Style(7.4, ink=(0.42, 0.42, 0.46))
_HAIR = (0.82, 0.82, 0.84)


def write_shot_list_pdf(shots: ShotList, out: Path, *, letter: bool = False) -> None:
    """Write the shot list as a PDF in landscape, whole or not at all. Raises UsageError if it cannot be written."""
    write_whole(out, shot_list_pdf(shots, letter=letter))


def shot_list_pdf(shots: ShotList, *, letter: bool = False) -> bytes:
    """Return the bytes of the PDF."""
    size = landscape(LETTER if letter else A4)
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=size, invariant=1, pageCompression=1)
    canvas.setTitle(f"{cells.one_line(shots.title)} - shot list")
    canvas.setCreator("filmstudio")
    _Printer(canvas, shots, size).print()
    canvas.save()
    return stream.getvalue()


class _Printer:
    """Draws the pages. `top` and `body` are measured from the lower edge, as PDF does."""

    def __init__(self, canvas: Canvas, shots: ShotList, size: tuple[float, float]) -> None:
        self._canvas = canvas
        self._shots = shots
        self._width = size[0] - 2 * _MARGIN
        self._top = size[1] - _MARGIN
        self._table = Table(shots.shots, self._width)
        self._title = wrap(shots.title, _TITLE, self._width - 190)
        self._title_height = _TITLE_LEADING * len(self._title) + 30
        body = self._top - _MARGIN - _FOOT
        self._frame = Frame(self._width, body - self._title_height, body - _RUNNING)

    def print(self) -> None:
        laid = lay_pages(self._shots, self._table, self._frame)
        pages = list(laid.items)
        room = self._frame.first if len(pages) == 1 else self._frame.others
        totals_at = laid.last_used + 16 if laid.last_used + 16 + TOTALS_HEIGHT <= room else 0.0
        if not totals_at:
            pages.append(())
        for number, items in enumerate(pages, 1):
            body = self._top - (self._title_block() if number == 1 else self._running_line())
            for item in items:
                self._item(item, body)
            if number == len(pages):
                draw_totals(self._canvas, self._shots, _MARGIN, body - totals_at, self._width)
            self._foot(number, len(pages))
            self._canvas.showPage()

    def _title_block(self) -> float:
        y = self._top - 20
        for line in self._title:
            draw(self._canvas, _MARGIN, y, line, _TITLE)
            y -= _TITLE_LEADING
        shots = self._shots.shots
        eighths = sum(scene.eighths for scene in self._shots.scenes)
        facts = (
            "Shot list",
            f"{len(self._shots.scenes)} scenes",
            f"{len(shots)} shots",
            f"{cells.pages(eighths)} pages" if eighths else "",
            f"about {clock(sum(shot.duration_s for shot in shots))} min",
        )
        draw(self._canvas, _MARGIN, y + 8, "   ·   ".join(filter(None, facts)), _SUB)
        self._legend()
        return self._title_height

    def _legend(self) -> None:
        """The four colours of the strips, in the upper right corner."""
        x, y = _MARGIN + self._width - 168, self._top - 8
        for index, board in enumerate(BOARDS):
            left, low = x + (index % 2) * 90, y - (index // 2) * 14
            self._canvas.setStrokeColorRGB(0.55, 0.55, 0.58)
            self._canvas.setLineWidth(0.5)
            self._canvas.setFillColorRGB(*board.ground)
            self._canvas.rect(left, low - 1.5, 12, 8, stroke=1, fill=1)
            if board.edge != board.ground:
                self._canvas.setFillColorRGB(*board.edge)
                self._canvas.rect(left + 0.4, low - 1.1, 2.6, 7.2, stroke=0, fill=1)
            draw(self._canvas, left + 17, low, board.name, _SMALL)

    def _running_line(self) -> float:
        title = wrap(self._shots.title, STRONG, self._width / 2)[0]
        end = draw(self._canvas, _MARGIN, self._top - 8, title, STRONG)
        draw(self._canvas, end + 8, self._top - 8, "shot list", _SMALL)
        return _RUNNING

    def _item(self, item: Item, body: float) -> None:
        top = body - item.y
        if isinstance(item, PlacedRow):
            self._row(item.row, top)
        else:
            draw_strip(self._canvas, item.strip, _MARGIN, top, self._width, again=item.again)
            draw_header(self._canvas, self._table, _MARGIN, top - item.strip.height, self._width)

    def _row(self, row: Row, top: float) -> None:
        self._canvas.setStrokeColorRGB(*_HAIR)
        self._canvas.setLineWidth(0.5)
        self._canvas.line(_MARGIN, top - row.height, _MARGIN + self._width, top - row.height)
        self._canvas.setStrokeColorRGB(0.5, 0.5, 0.54)
        self._canvas.rect(_MARGIN + 1, top - PADDING - 8.2, 7, 7, stroke=1, fill=0)
        left = _MARGIN
        for points, lines in zip(self._table.widths, row.cells, strict=True):
            baseline = top - PADDING - 7.4
            for line in lines:
                for part in line:
                    draw(self._canvas, left + part.x, baseline, part.text, part.style)
                baseline -= LEADING
            left += points + GUTTER

    def _foot(self, number: int, count: int) -> None:
        y = _MARGIN - 8
        source = wrap(Path(self._shots.source).name, _SMALL, self._width * 0.7)[0]
        draw(self._canvas, _MARGIN, y, source, _SMALL)
        text = f"{number} / {count}"
        draw(self._canvas, _MARGIN + self._width - width(text, _SMALL), y, text, _SMALL)
