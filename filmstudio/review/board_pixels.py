"""Draws the marks of a panel into a picture of pixels."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.review.board_marks import DASH, Mark, Paint, Point, paints

_SHIFT = 4
"""Coordinates are given in 16ths of a pixel."""


def lay_marks(picture: NDArray[np.uint8], marks: tuple[Mark, ...]) -> None:
    """Draw marks over a picture `(height, width, rgb)` uint8, with smooth edges."""
    unit = picture.shape[0]
    for mark in marks:
        for paint in paints(mark):
            colour = tuple(round(level * 255) for level in paint.colour)
            if paint.line:
                _stroke(picture, mark, paint, colour, unit)
            else:
                cv2.fillPoly(picture, [_fixed(mark.points, unit)], colour, cv2.LINE_AA, _SHIFT)


def _stroke(picture: NDArray[np.uint8], mark: Mark, paint: Paint, colour: tuple[int, ...], unit: int) -> None:
    closed = mark.closed or not mark.line
    points = [*mark.points, mark.points[0]] if closed else [*mark.points]
    thick = max(1, round(paint.line * unit))
    for piece in _dashes(points) if paint.dashed else [points]:
        cv2.polylines(picture, [_fixed(piece, unit)], False, colour, thick, cv2.LINE_AA, _SHIFT)


def _fixed(points: list[Point] | tuple[Point, ...], unit: int) -> NDArray[np.int32]:
    return np.round(np.array(points, np.float64) * unit * (1 << _SHIFT)).astype(np.int32)


def _dashes(points: list[Point]) -> list[list[Point]]:
    """Cut a path into dashes; each straight side is cut by itself, so that corners are drawn."""
    pieces: list[list[Point]] = []
    dash, gap = DASH
    for (x0, y0), (x1, y1) in pairwise(points):
        length = float(np.hypot(x1 - x0, y1 - y0))
        count = max(1, round((length + gap) / (dash + gap)))
        step = (length + gap) / count if length else 1.0
        for index in range(count):
            near, far = index * step / (length or 1.0), min(1.0, (index * step + step - gap) / (length or 1.0))
            ends = [(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part) for part in (near, far)]
            pieces.append(ends)
    return pieces
