"""The contact sheet: one still for each shot with its slate and its line, as a script supervisor would pin them up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw

from filmstudio.errors import UsageError
from filmstudio.media.stills import frame_at
from filmstudio.media.typeface import fitted, typeface

_PAPER = (24, 25, 28)
_INK = (232, 228, 218)
_DIM = (150, 148, 142)
_GAP = 14


class SheetCell(NamedTuple):
    """One shot on the sheet."""

    master: Path
    frame: int
    title: str
    text: str


def draw_contact_sheet(cells: Sequence[SheetCell], output: Path, *, columns: int, width: int) -> None:
    """Write the sheet as PNG, `width` pixels wide. Raises UsageError where it cannot be written."""
    cell_width = (width - _GAP * (columns + 1)) // columns
    if cell_width < 40:
        raise UsageError(f"{columns} columns do not fit on {width} pixels", hint="give fewer --columns or more --width")
