"""How large panels are: from the room, the number of columns and the shape of the film's picture."""

from __future__ import annotations

from filmstudio.errors import UsageError
from filmstudio.review.board_cell import HEAD, Grid
from filmstudio.review.board_flow import GUTTER

MOST_COLUMNS = 12
_NARROWEST = 58.0
"""Points: in a narrower panel no line holds two words."""
_TALLEST_PICTURE = 0.60
"""Of a page's height: words and the heading of the scene need the rest."""
_HEADING_ROOM = 52.0
"""Points that a scene's heading takes at most, with the room below it."""
_LEAST_TEXT = 96.0
_FEW_LINES = 50.0
"""Points below a picture on a page of two rows: what most shots need."""
_BETWEEN_ROWS = 43.0
"""Points that such a page loses to a heading and to the gap between its rows."""
_SPARED = 1.4
"""Pictures that are too tall by no more than this become smaller, so that a page holds two rows instead of one."""


def usual_columns(aspect: float) -> int:
    """Return how many panels stand side by side on a landscape page where nobody says: upright ones are narrow."""
    return 3 if aspect >= 1.2 else 4 if aspect >= 0.8 else 6


def grid_of(
    total: float, columns: int, aspect: float, body: float | None = None, most_lines: int | None = None
) -> Grid:
    """Return the measures of cells on `total` points of width; `body` is the height of a page, None without pages.

    Raises UsageError where panels would be too narrow to be read.
    """
    width = (total - GUTTER * (columns - 1)) / columns
    if width < _NARROWEST:
        raise UsageError(f"{columns} panels do not fit side by side", hint="give fewer --columns")
    height = width / aspect
    text = max(height, _LEAST_TEXT)
    if body is not None:
        height = min(height, body * _TALLEST_PICTURE)
        two_rows = (body - _BETWEEN_ROWS) / 2 - HEAD - _FEW_LINES
        if two_rows < height <= two_rows * _SPARED:
            height = two_rows
        text = min(text, body - _HEADING_ROOM - HEAD - height)
    return Grid(width, height * aspect, height, text, most_lines)
