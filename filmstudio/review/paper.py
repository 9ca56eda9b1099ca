"""What every sheet of pictures is drawn with: paper, ink, a line of type, and the file it is written to."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.media.typeface import set_line

Colour = tuple[int, int, int]
"""Red, green and blue, 0 ... 255."""

PAPER: Colour = (24, 25, 28)
INK: Colour = (232, 228, 218)
DIM: Colour = (158, 155, 148)
TALLEST_JPEG_PX = 65_500
"""The format counts rows in 16 bits."""


def set_type(
    picture: NDArray[np.uint8], text: str, left: int, top: int, size_px: int, ink: Colour, weight: int
) -> None:
    """Set one line of type into a picture, cut off at its edges."""
    coverage = set_line(text, size_px, weight)[: picture.shape[0] - top, : picture.shape[1] - left]
    alpha = coverage[..., None].astype(np.float32) / 255
    part = picture[top : top + coverage.shape[0], left : left + coverage.shape[1]]
    part[:] = (part * (1 - alpha) + np.array(ink, np.float32) * alpha + 0.5).astype(np.uint8)


def write_sheet(sheet: NDArray[np.uint8], output: Path) -> None:
    """Write a sheet `(height, width, rgb) uint8`, whole or not at all; the ending of `output` says in which format.

    Raises UsageError for another format than .png and .jpg, and where the file cannot be written.
    """
    options = [cv2.IMWRITE_JPEG_QUALITY, 88] if output.suffix.lower() in (".jpg", ".jpeg") else []
    try:
        encoded, data = cv2.imencode(output.suffix, cv2.cvtColor(sheet, cv2.COLOR_RGB2BGR), options)
    except cv2.error:
        encoded = False
    if not encoded:
        raise UsageError(f"{output.name}: a contact sheet is a .png or .jpg file", hint="name one with -o")
    write_whole(output, data.tobytes())
