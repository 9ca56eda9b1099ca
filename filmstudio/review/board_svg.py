"""Writes the marks of a panel as SVG, to lie over its picture."""

from __future__ import annotations

from filmstudio.review.board_marks import DASH, Mark, Paint, paints

_UNITS = 1000
"""To a height of the picture: whole numbers are fine enough."""


def svg_of(marks: tuple[Mark, ...], width: float, height: float = 1.0) -> str:
    """Return the marks as one SVG element that shows so much of a picture, in its heights.

    It is hidden from screen readers: the picture's own text says what marks show.
    """
    drawn = "".join(_path(mark, paint) for mark in marks for paint in paints(mark))
    box = f"0 0 {round(width * _UNITS)} {round(height * _UNITS)}"
    return f'<svg viewBox="{box}" aria-hidden="true" stroke-linecap="round" stroke-linejoin="round">{drawn}</svg>'


def _path(mark: Mark, paint: Paint) -> str:
    points = " ".join(f"{round(x * _UNITS)},{round(y * _UNITS)}" for x, y in mark.points)
    shape = "polygon" if mark.closed or not mark.line else "polyline"
    colour = "#" + "".join(f"{round(level * 255):02x}" for level in paint.colour)
    if not paint.line:
        return f'<{shape} points="{points}" fill="{colour}"/>'
    dashes = ",".join(str(round(part * _UNITS)) for part in DASH)
    dashed = f' stroke-dasharray="{dashes}"' if paint.dashed else ""
    width = round(paint.line * _UNITS)
    return f'<{shape} points="{points}" fill="none" stroke="{colour}" stroke-width="{width}"{dashed}/>'
