"""Coverage: nothing beyond the painting's edge is ever seen. Moves are made smaller until that is true."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.stage import Sheet, Stage

_MARGIN = 0.004
"""Room kept to every edge, in heights of the painting: the last pixels of an edge are half clear."""
_TRIES = 7
"""Halvings of the way: a move is as large as it can be to within a hundredth."""


def covers(stage: Stage, eyes: Iterable[Eye], frame: Frame) -> bool:
    """Return True where no eye sees an edge at which the painting is cut off."""
    cut = [sheet for sheet in stage.sheets if sheet.edges.any]
    return all(_hidden(stage, sheet, eye, frame) for eye in eyes for sheet in cut if not eye.passes(sheet.depth))


def as_far_as_covered(stage: Stage, frame: Frame, eyes: Callable[[float], Sequence[Eye]], wanted: float = 1.0) -> float:
    """Return the largest part (0 ... `wanted`) of something for which `eyes(part)` are covered; 0 where none is."""
    if covers(stage, eyes(wanted), frame):
        return wanted
    low, high = 0.0, wanted
    for _ in range(_TRIES):
        middle = (low + high) / 2
        if covers(stage, eyes(middle), frame):
            low = middle
        else:
            high = middle
    return low


def _hidden(stage: Stage, sheet: Sheet, eye: Eye, frame: Frame) -> bool:
    """Return True where none of a flat's cut edges lies inside the picture."""
    for x, y in _corners(stage, sheet, eye, frame):
        if sheet.edges.left and x < -stage.half + _MARGIN:
            return False
        if sheet.edges.right and x > stage.half - _MARGIN:
            return False
        if sheet.edges.top and y < _MARGIN:
            return False
        if sheet.edges.bottom and y > 1 - _MARGIN:
            return False
    return True


def _corners(stage: Stage, sheet: Sheet, eye: Eye, frame: Frame) -> list[tuple[float, float]]:
    """Return what of a flat lies in the picture's corners, in the painting's units; a ground ends at its horizon."""
    corners = ((0.0, 0.0), (frame.width, 0.0), (frame.width, frame.height), (0.0, frame.height))
    if not sheet.lies:
        back = eye.view(sheet.depth, frame).inverse()
        return [back(x, y) for x, y in corners]
    back_grid = np.linalg.inv(eye.ground(sheet.plane, frame))
    found = []
    for px, py in corners:
        x, y, w = back_grid @ (px, py, 1.0)
        if abs(w) < 1e-9:
            continue
        x, y = float(x / w), float(y / w)
        ahead = 1 - eye.nearer * sheet.plane.at(y)
        if y >= sheet.top / stage.height and ahead > 0:
            found.append((x, y))
    return found
