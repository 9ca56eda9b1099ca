"""The strip of a scene, as it would hang on the production board, with its row of columns below it.

Colours are those of the paper strips that most boards use: white for a day's interior, yellow for a day's exterior,
blue for a night's interior, green for a night's exterior.
"""

from __future__ import annotations

from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from filmstudio.model.place import Place
from filmstudio.model.shots import Scene, ShotSpec
from filmstudio.review import shot_list_cells as cells
from filmstudio.review.shot_list_table import GUTTER, HEAD, Table
from filmstudio.review.shot_list_type import Style, draw, width
from filmstudio.review.shot_list_wrap import wrap
from filmstudio.units import clock

Colour = tuple[float, float, float]

_NUMBER = Style(13, bold=True)
_PLACE = Style(10.5, bold=True)
_WHEN = Style(10.5)
_FIGURES = Style(8.6, bold=True)
_CAST = Style(7.8, ink=(0.2, 0.2, 0.24))
_FIRST_LEADING, _LEADING, _PADDING = 12.5, 10.0, 5.5
HEADER_HEIGHT = 14.0
_RULE: Colour = (0.55, 0.55, 0.58)
_EDGE = 5.0
"""Width of the full colour at the strip's left end, in points."""


class Board(NamedTuple):
    """The two colours of a strip: its ground, light enough for small type, and its edge."""

    name: str
    ground: Colour
    edge: Colour


DAY_INT = Board("day interior", (1.0, 1.0, 1.0), (1.0, 1.0, 1.0))
DAY_EXT = Board("day exterior", (1.0, 0.95, 0.66), (0.98, 0.80, 0.10))
NIGHT_INT = Board("night interior", (0.82, 0.89, 0.97), (0.25, 0.50, 0.80))
NIGHT_EXT = Board("night exterior", (0.82, 0.92, 0.80), (0.28, 0.62, 0.34))
BOARDS = (DAY_INT, DAY_EXT, NIGHT_INT, NIGHT_EXT)


def board_of(place: Place) -> Board:
    """Return the colours of a scene."""
    if cells.is_night(place):
        return NIGHT_EXT if cells.is_outside(place) else NIGHT_INT
    return DAY_EXT if cells.is_outside(place) else DAY_INT


class Strip(NamedTuple):
    """A scene's strip, laid out for a width."""

    scene: Scene
    figures: str
    place: tuple[str, ...]
    cast: tuple[str, ...]
    left: float
    """Where the place begins: behind the number."""

    @property
    def height(self) -> float:
        """In points, without the row of columns."""
        return 2 * _PADDING + _FIRST_LEADING * len(self.place) + _LEADING * len(self.cast)


def lay_strip(scene: Scene, shots: tuple[ShotSpec, ...], total: float) -> Strip:
    """Return the strip of a scene on a page with `total` points between its margins."""
    seconds = clock(sum(shot.duration_s for shot in shots))
    length = cells.pages(scene.eighths)
    figures = "   ".join(filter(None, [f"{length} pp" if length else "", seconds, _count(len(shots), "shot")]))
    left = _EDGE + 8 + max(24.0, width(scene.number, _NUMBER) + 10)
    room = total - left - width(figures, _FIGURES) - 24
    heading = f"{cells.side(scene.place)} {scene.place.name} — {scene.place.time.value.upper()}"
    cast = wrap(", ".join(scene.people), _CAST, total - left - 10) if scene.people else []
    return Strip(scene, figures, tuple(wrap(heading, _PLACE, room)), tuple(cast), left)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def draw_strip(canvas: Canvas, strip: Strip, x: float, top: float, total: float, *, again: bool) -> None:
    """Draw a strip with its upper edge at `top`; `again` says that its scene began on an earlier page."""
    board = board_of(strip.scene.place)
    canvas.setLineWidth(0.6)
    canvas.setStrokeColorRGB(*_RULE)
    canvas.setFillColorRGB(*board.ground)
    canvas.rect(x, top - strip.height, total, strip.height, stroke=1, fill=1)
    if board is not DAY_INT:
        canvas.setFillColorRGB(*board.edge)
        canvas.rect(x, top - strip.height, _EDGE, strip.height, stroke=0, fill=1)
    baseline = top - _PADDING - 9.4
    draw(canvas, x + _EDGE + 8, baseline - 0.6, strip.scene.number, _NUMBER)
    draw(canvas, x + total - 8 - width(strip.figures, _FIGURES), baseline, strip.figures, _FIGURES)
    end = x + strip.left
    for line in strip.place:
        end = draw(canvas, x + strip.left, baseline, line, _PLACE)
        baseline -= _FIRST_LEADING
    if again:
        draw(canvas, end + 6, baseline + _FIRST_LEADING, "continued", _WHEN._replace(size=8.6))
    for line in strip.cast:
        draw(canvas, x + strip.left, baseline + 1.2, line, _CAST)
        baseline -= _LEADING


def draw_header(canvas: Canvas, table: Table, x: float, top: float, total: float) -> None:
    """Draw the names of the columns in a row of `HEADER_HEIGHT` below `top`."""
    left = x
    for column, points in zip(table.columns, table.widths, strict=True):
        start = left + points - width(column.name, HEAD) if column.right else left
        draw(canvas, start, top - HEADER_HEIGHT + 4.2, column.name, HEAD)
        left += points + GUTTER
    canvas.setLineWidth(0.8)
    canvas.setStrokeColorRGB(*_RULE)
    canvas.line(x, top - HEADER_HEIGHT, x + total, top - HEADER_HEIGHT)
