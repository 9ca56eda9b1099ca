"""A reference sheet: all pictures of people and things on one white page, as LTX-2's in-context adapters read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from filmstudio.units import Resolution

if TYPE_CHECKING:
    from PIL.Image import Image


def reference_sheet(pictures: Sequence[Image], size: Resolution) -> Image:
    """Return a white page of `size` with every picture whole, in reading order, in the grid that shows them largest.

    A picture is scaled to fill its cell but for a margin of a thirtieth, and stands in the middle of it.
    """
    from PIL.Image import Resampling, new

    page = new("RGB", size, "white")
    if not pictures:
        return page
    columns = max(range(1, len(pictures) + 1), key=lambda count: (_shown(pictures, size, count), -count))
    rows = -(-len(pictures) // columns)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, columns)
        left, right = size.width * column // columns, size.width * (column + 1) // columns
        top, bottom = size.height * row // rows, size.height * (row + 1) // rows
        scale = _scale(picture, right - left, bottom - top)
        width, height = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
        small = picture.convert("RGB").resize((width, height), Resampling.LANCZOS)
        page.paste(small, ((left + right - width) // 2, (top + bottom - height) // 2))
    return page


def _scale(picture: Image, width: int, height: int) -> float:
    """Return by how much a picture is scaled to stand in a cell."""
    return min(width / picture.width, height / picture.height) * 29 / 30


def _shown(pictures: Sequence[Image], size: Resolution, columns: int) -> float:
    """Return how many pixels of the page show something, with so many columns."""
    width, height = size.width // columns, size.height // -(-len(pictures) // columns)
    return sum(picture.width * picture.height * _scale(picture, width, height) ** 2 for picture in pictures)
