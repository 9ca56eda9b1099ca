"""Moves towards something and away from it: arrows between the corners of the picture and those of the other frame."""

from __future__ import annotations

import math
from typing import NamedTuple

from filmstudio.review.board_marks import LINE, THICK, Mark, Point, arrow, fineness, straight

_LEAST_INSET = 0.035
"""A frame nearer than this to the picture's own edge cannot be told from it: arrows alone say where it goes."""
_LEAST_ARROW = 0.13
"""In picture heights: a shorter one is no arrow any more."""
_USUAL_INNER = 0.80
"""Of the picture's sides, where arrows stand without a frame."""


class Staged(NamedTuple):
    """What a mark has to know of the picture that it is drawn on."""

    aspect: float
    goes_left: bool = False
    """Who is followed goes to the left."""
    inner: tuple[Point, ...] = ()
    """The frame that the move ends on (of a move outwards: began with), in parts of the picture's width and height."""
    focus: tuple[Point, Point] = ((0.36, 0.36), (0.7, 0.36))
    """From where to where the focus goes, in parts of the width and height."""

    @property
    def thick(self) -> float:
        """Of an arrow's shaft, in picture heights."""
        return THICK * fineness(self.aspect)

    @property
    def line(self) -> float:
        """Of a line, in picture heights."""
        return LINE * fineness(self.aspect)


def _in_frame(staged: Staged) -> list[Point] | None:
    """Return the inner frame's corners, None where there is none that the eye could tell from the picture's edge."""
    corners = [(x * staged.aspect, y) for x, y in staged.inner]
    if len(corners) != 4:
        return None
    outer = [(0.0, 0.0), (staged.aspect, 0.0), (staged.aspect, 1.0), (0.0, 1.0)]
    inside = all(-0.02 <= x <= staged.aspect + 0.02 and -0.02 <= y <= 1.02 for x, y in corners)
    apart = sum(math.dist(one, other) for one, other in zip(corners, outer, strict=True)) / 4
    return corners if inside and apart >= _LEAST_INSET else None


def _corners(staged: Staged, *, inwards: bool, dashed: bool, heads: int = 1) -> tuple[Mark, ...]:
    """Arrows between the picture's corners and the inner frame's."""
    a = staged.aspect
    outer = [(0.0, 0.0), (a, 0.0), (a, 1.0), (0.0, 1.0)]
    frame = _in_frame(staged)
    inner = frame or [(a / 2 + (x - a / 2) * _USUAL_INNER, 0.5 + (y - 0.5) * _USUAL_INNER) for x, y in outer]
    marks = [Mark((*frame,), line=staged.line, dashed=dashed, closed=True)] if frame else []
    for far, near in zip(outer, inner, strict=True):
        length = math.dist(far, near)
        reach = max(length, _LEAST_ARROW) / length
        tail = (near[0] + (far[0] - near[0]) * min(reach, 0.94), near[1] + (far[1] - near[1]) * min(reach, 0.94))
        if reach > 1:  # a small step: the arrow passes into the frame, so that it can be seen at all
            near = (tail[0] + (near[0] - far[0]) * reach, tail[1] + (near[1] - far[1]) * reach)
        ends = (tail, near) if inwards else (near, tail)
        marks.append(arrow(straight(*ends), staged.thick * (0.62 if dashed else 0.85), tail=0.9 if dashed else 0.3))
        if heads > 1:
            short = (ends[0], tuple(p + (q - p) * 0.62 for p, q in zip(*ends, strict=True)))
            marks.append(arrow(((short[0][0], short[0][1]), (short[1][0], short[1][1])), staged.thick * 0.85, tail=0.3))
    return tuple(marks)


def closer(staged: Staged) -> tuple[Mark, ...]:
    """Return the marks of a camera that comes closer."""
    return _corners(staged, inwards=True, dashed=False)


def farther(staged: Staged) -> tuple[Mark, ...]:
    """Return the marks of a camera that draws back."""
    return _corners(staged, inwards=False, dashed=False)


def zooms_in(staged: Staged) -> tuple[Mark, ...]:
    """Return the marks of a lens that goes in while the camera stands."""
    return _corners(staged, inwards=True, dashed=True)


def zooms_out(staged: Staged) -> tuple[Mark, ...]:
    """Return the marks of a lens that goes out while the camera stands."""
    return _corners(staged, inwards=False, dashed=True)


def crashes_in(staged: Staged) -> tuple[Mark, ...]:
    """Return the marks of a zoom within a moment: two heads on each arrow."""
    return _corners(staged, inwards=True, dashed=True, heads=2)


def dolly_zoom(staged: Staged) -> tuple[Mark, ...]:
    """Return the marks of a camera that comes closer while the lens goes out."""
    a = staged.aspect
    out = [((0.20 * a, 0.5), (0.05 * a, 0.5)), ((0.80 * a, 0.5), (0.95 * a, 0.5))]
    lens = tuple(arrow(straight(*ends), staged.thick * 0.62, tail=0.9) for ends in out)
    return (*_corners(staged, inwards=True, dashed=False), *lens)
