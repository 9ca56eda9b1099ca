"""The contact sheet: one still for each shot with its slate and its words, as a script supervisor would pin them up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import UsageError
from filmstudio.media.stills import frame_at
from filmstudio.media.typeface import width_of, wrap
from filmstudio.review.paper import DIM, INK, PAPER, TALLEST_JPEG_PX, set_type, write_sheet

_NARROWEST_CELL_PX = 60


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
    if height > TALLEST_JPEG_PX and output.suffix.lower() in (".jpg", ".jpeg"):
        raise UsageError(f"{rows} rows are too tall for a .jpg file", hint="name a .png file, or give more --columns")
    sheet = np.empty((height, width, 3), np.uint8)
    sheet[:] = PAPER
    for index, cell in enumerate(cells):
        top = gap + index // columns * (row_px + gap)
        left = gap + index % columns * (cell_px + gap)
        sheet[top : top + row_px, left : left + cell_px] = _cell(cell, cell_px)
    write_sheet(sheet, output)


def _cell(cell: SheetCell, width: int) -> NDArray[np.uint8]:
    picture = frame_at(cell.master, cell.frame)
    height = round(picture.shape[0] * width / picture.shape[1])
    type_px = max(9, width // 26)
    below = np.full((type_px * 3, width, 3), PAPER, np.uint8)
    set_type(below, cell.title, 0, type_px // 3, type_px, INK, 600)
    indent = int(width_of(cell.title + "   ", type_px, 600))
    words = " ".join(cell.text.split())
    room = width - indent - width_of(" …", type_px)
    lines = wrap(words, type_px, room) if words else []
    if lines:
        set_type(below, lines[0] + (" …" if len(lines) > 1 else ""), indent, type_px // 3, type_px, DIM, 400)
    still = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    return np.vstack([still, below]).astype(np.uint8)
