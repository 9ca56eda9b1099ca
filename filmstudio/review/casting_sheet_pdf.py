"""The casting sheet on paper, A4 or US letter in landscape. The same cast makes the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import cv2
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from filmstudio.media.safe_output import write_whole
from filmstudio.review.casting_sheet import Box, Card, Laid, Mark, Picture, Words, cut_to, filled, lay_card
from filmstudio.review.shot_list_type import Style, draw, width

_MARGIN = 34.0
_HEAD, _RUNNING, _FOOT = 52.0, 8.0, 14.0
_TITLE = Style(23, bold=True)
_SUB = Style(9.5, ink=(0.3, 0.3, 0.34))
_SMALL = Style(7.5, ink=(0.42, 0.42, 0.46))
_PIXELS_A_POINT = 3
"""216 to the inch: enough for a laser printer, and a cast of fifty stays a file that can be mailed."""
_JPEG_QUALITY = 90


def write_casting_sheet_pdf(title: str, facts: str, cards: Sequence[Card], out: Path, *, letter: bool = False) -> None:
    """Write the sheet as a PDF, whole or not at all. Raises UsageError if it cannot be written."""
    write_whole(out, casting_sheet_pdf(title, facts, cards, letter=letter))


def casting_sheet_pdf(title: str, facts: str, cards: Sequence[Card], *, letter: bool = False) -> bytes:
    """Return the bytes of the PDF."""
    across, down = landscape(LETTER if letter else A4)
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(across, down), invariant=1, pageCompression=1)
    canvas.setTitle(f"{title} - casting sheet")
    canvas.setCreator("filmstudio")
    pages = _pages([lay_card(card, across - 2 * _MARGIN) for card in cards], down - 2 * _MARGIN - _FOOT)
    for number, page in enumerate(pages, 1):
        y = down - _MARGIN
        if number == 1:
            draw(canvas, _MARGIN, y - 22, cut_to(title, _TITLE, across - 2 * _MARGIN), _TITLE)
            draw(canvas, _MARGIN, y - 40, facts, _SUB)
            y -= _HEAD
        else:
            y -= _RUNNING
        for card in page:
            for mark in card.marks:
                _draw(canvas, mark, _MARGIN, y)
            y -= card.height
        draw(canvas, _MARGIN, _MARGIN - 8, cut_to(title, _SMALL, across / 2), _SMALL)
        folio = f"{number} / {len(pages)}"
        draw(canvas, across - _MARGIN - width(folio, _SMALL), _MARGIN - 8, folio, _SMALL)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _pages(cards: Sequence[Laid], room: float) -> list[list[Laid]]:
    """Put whole cards on pages; one that is higher than a page gets its own."""
    pages: list[list[Laid]] = [[]]
    used = _HEAD
    for card in cards:
        if pages[-1] and used + card.height > room:
            pages.append([])
            used = _RUNNING
        pages[-1].append(card)
        used += card.height
    return pages


def _draw(canvas: Canvas, mark: Mark, left: float, top: float) -> None:
    x, y = left + mark.x, top - mark.y
    if isinstance(mark, Words):
        draw(canvas, x, y, mark.text, mark.style)
    elif isinstance(mark, Box):
        canvas.setFillColorRGB(*mark.colour)
        canvas.rect(x, y - mark.height, mark.width, mark.height, stroke=0, fill=1)
    else:
        canvas.drawImage(_embedded(mark), x, y - mark.height, mark.width, mark.height)


def _embedded(picture: Picture) -> ImageReader:
    rgb = filled(picture.rgb, *(round(side * _PIXELS_A_POINT) for side in (picture.width, picture.height)))
    options = [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY]
    _, data = cv2.imencode(".jpg", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), options)
    return ImageReader(io.BytesIO(data.tobytes()))
