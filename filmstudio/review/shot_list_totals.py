"""The sums under the last scene: how much there is to shoot, in which sizes, and who is needed for how much of it."""

from __future__ import annotations

from collections import Counter

from reportlab.pdfgen.canvas import Canvas

from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import ShotList
from filmstudio.review import shot_list_cells as cells
from filmstudio.review.shot_list_type import Style, draw, width
from filmstudio.review.shot_list_wrap import wrap
from filmstudio.units import clock

_HEAD = Style(6.6, bold=True, ink=(0.36, 0.36, 0.4))
_TEXT = Style(8.4)
_FIGURE = Style(15, bold=True)
_LEADING = 11.5
_LINES = 5
TOTALS_HEIGHT = 30 + _LINES * _LEADING
"""Room that the sums take, in points."""


def draw_totals(canvas: Canvas, shots: ShotList, x: float, top: float, total: float) -> None:
    """Draw the sums below `top`, over a width of `total` points."""
    canvas.setStrokeColorRGB(0.1, 0.1, 0.12)
    canvas.setLineWidth(1.2)
    canvas.line(x, top, x + total, top)
    left = x
    for name, figure in _totals(shots):
        draw(canvas, left, top - 13, name, _HEAD)
        draw(canvas, left, top - 30, figure, _FIGURE)
        left += max(width(figure, _FIGURE), width(name, _HEAD)) + 22
    for name, entries in (("SIZES", _sizes(shots)), ("SHOTS WITH", _cast(shots))):
        room = (x + total - left - 22) / 2
        draw(canvas, left, top - 13, name, _HEAD)
        for at, line in enumerate(_listed(entries, room)):
            draw(canvas, left, top - 27 - at * _LEADING, line, _TEXT)
        left += room + 22


def _totals(shots: ShotList) -> list[tuple[str, str]]:
    pages = cells.pages(sum(scene.eighths for scene in shots.scenes))
    setups = len({shot.setup or shot.id for shot in shots.shots})
    seconds = clock(sum(shot.duration_s for shot in shots.shots))
    facts = [("SHOTS", str(len(shots.shots))), ("SET-UPS", str(setups)), ("MINUTES", seconds), ("PAGES", pages)]
    return [(name, figure) for name, figure in facts if figure]


def _sizes(shots: ShotList) -> list[str]:
    counts = Counter(shot.camera.size for shot in shots.shots)
    return [f"{size.abbreviation} {counts[size]}" for size in ShotSize if counts[size]]


def _cast(shots: ShotList) -> list[str]:
    counts = Counter(person.name for shot in shots.shots for person in shot.people)
    return [f"{name} {count}" for name, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))]


def _listed(entries: list[str], limit: float) -> list[str]:
    """Break entries into lines; those for which there is no room are counted at the end."""
    for kept in range(len(entries), 0, -1):
        rest = [f"and {len(entries) - kept} more"] if kept < len(entries) else []
        lines = wrap(" · ".join([*entries[:kept], *rest]), _TEXT, limit)
        if len(lines) <= _LINES:
            return lines
    return ["none"]
