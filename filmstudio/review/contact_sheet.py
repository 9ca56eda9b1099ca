"""The contact sheet: one still for each shot with its slate and its words, as a script supervisor would pin them up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.media.stills import frame_at
from filmstudio.media.typeface import set_line, width_of, wrap

_PAPER = (24, 25, 28)
_INK = (232, 228, 218)
_DIM = (158, 155, 148)
_NARROWEST_CELL_PX = 60
_TALLEST_JPEG_PX = 65_500
"""The format counts rows in 16 bits."""


class SheetCell(NamedTuple):
    """One shot on the sheet: a frame of its master, its slate and its words."""

    master: Path
    frame: int
    title: str
    text: str


def draw_contact_sheet(cells: Sequence[SheetCell], output: Path, *, columns: int, width: int) -> None:
    """Write the sheet as a picture `width` pixels wide; the ending of `output` says which format.

    Raises UsageError where the cells would be too small, or the file cannot be written.
    """
    columns = min(columns, len(cells))
    gap = max(4, width // 120)
    cell_px = (width - gap * (columns + 1)) // columns
    if cell_px < _NARROWEST_CELL_PX:
        raise UsageError(f"{columns} shots do not fit side by side on {width} pixels", hint="give fewer --columns")
    row_px = _cell(cells[0], cell_px).shape[0]  # all pictures of a film have one size
    rows = -(-len(cells) // columns)
    height = gap + rows * (row_px + gap)
    if height > _TALLEST_JPEG_PX and output.suffix.lower() in (".jpg", ".jpeg"):
        raise UsageError(f"{rows} rows are too tall for a .jpg file", hint="name a .png file, or give more --columns")
    sheet = np.empty((height, width, 3), np.uint8)
    sheet[:] = _PAPER
    for index, cell in enumerate(cells):
        top = gap + index // columns * (row_px + gap)
        left = gap + index % columns * (cell_px + gap)
        sheet[top : top + row_px, left : left + cell_px] = _cell(cell, cell_px)
    _write(sheet, output)


def _write(sheet: NDArray[np.uint8], output: Path) -> None:
    options = [cv2.IMWRITE_JPEG_QUALITY, 88] if output.suffix.lower() in (".jpg", ".jpeg") else []
    try:
        encoded, data = cv2.imencode(output.suffix, cv2.cvtColor(sheet, cv2.COLOR_RGB2BGR), options)
    except cv2.error:
        encoded = False
    if not encoded:
        raise UsageError(f"{output.name}: a contact sheet is a .png or .jpg file", hint="name one with -o")
    write_whole(output, data.tobytes())


def _cell(cell: SheetCell, width: int) -> NDArray[np.uint8]:
    picture = frame_at(cell.master, cell.frame)
    height = round(picture.shape[0] * width / picture.shape[1])
    type_px = max(9, width // 26)
    below = np.full((type_px * 3, width, 3), _PAPER, np.uint8)
    _set(below, cell.title, 0, type_px // 3, type_px, _INK, 600)
    indent = int(width_of(cell.title + "   ", type_px, 600))
    words = " ".join(cell.text.split())
    room = width - indent - width_of(" …", type_px)
    lines = wrap(words, type_px, room) if words else []
    if lines:
        _set(below, lines[0] + (" …" if len(lines) > 1 else ""), indent, type_px // 3, type_px, _DIM, 400)
    still = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    return np.vstack([still, below]).astype(np.uint8)


def _set(
    picture: NDArray[np.uint8], text: str, left: int, top: int, size_px: int, ink: tuple[int, int, int], weight: int
) -> None:
    """Set one line of type into a picture, cut off at its edges."""
    coverage = set_line(text, size_px, weight)[: picture.shape[0] - top, : picture.shape[1] - left]
    alpha = coverage[..., None].astype(np.float32) / 255
    part = picture[top : top + coverage.shape[0], left : left + coverage.shape[1]]
    part[:] = (part * (1 - alpha) + np.array(ink, np.float32) * alpha + 0.5).astype(np.uint8)
