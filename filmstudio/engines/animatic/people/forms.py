"""Forms: the outline of a limb with its one shade shape and its rim of light, all cut with a knife.

Why three shapes from one function: the shade must follow the limb however it is bent, or it looks pasted on.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle
from filmstudio.engines.animatic.people.pigments import Dye
from filmstudio.engines.animatic.people.skeleton import XY

_T = TypeVar("_T")

_SHADE_TO, _RIM_FROM = 0.12, 0.78
"""Where shade ends and rim begins between the middle of a limb (0) and its edge (1)."""
_LAP = 1.03
"""Shade reaches a hair over the edge: two curves through the same points would leave a thread of light there."""


@dataclass(frozen=True, slots=True)
class Form:
    """One piece of paper: its outline, what of it lies in shade, and the edge that catches light."""

    shape: Shape
    shade: Shape | None
    rim: Shape | None

    def paint(self, canvas: Canvas, dye: Dye, *, far: bool = False) -> None:
        """Paint it: `far` forms lie wholly in shade."""
        canvas.fill(self.shape, dye.shade if far else dye.lit)
        if self.shade is not None and not far:
            canvas.fill(self.shade, dye.shade)
        if self.rim is not None and not far:
            canvas.fill(self.rim, dye.rim)


def limb(
    points: Sequence[XY],
    halves: Sequence[float],
    dark: XY,
    swell: float = 0.12,
    *,
    round_end: bool = True,
    shaded: bool = True,
    rimmed: bool = False,
) -> Form:
    """Return a limb through its joints. `halves`: half the width at each joint; `dark`: the direction of the shade.

    Each part swells a little; the shade begins as nothing at the root and is half the limb at its end, one long wedge.
    """
    outlines, shade, rim = Shape(()), Shape(()), Shape(())
    bones = list(zip(_pairs(points), _pairs(halves), strict=True))
    normals = [across(start, end) for (start, end), _ in bones]
    sides = [1.0 if nx * dark[0] + ny * dark[1] >= 0 else -1.0 for nx, ny in normals]
    for index, ((start, end), (wide, slim)) in enumerate(bones):
        nx, ny = normals[index]
        middle = (start[0] + (end[0] - start[0]) * 0.4, start[1] + (end[1] - start[1]) * 0.4)
        full = (wide + (slim - wide) * 0.4) * (1 + swell)
        stops = ((start, wide), (middle, full), (end, slim))
        outlines = outlines.with_(
            blob(*[(x + nx * w, y + ny * w, 0.5) for (x, y), w in stops],
                 *[(x - nx * w, y - ny * w, 0.5) for (x, y), w in reversed(stops)])
        )  # fmt: skip
        side = sides[index]
        if rimmed:
            rim = rim.with_(_along(stops, -side * nx, -side * ny))
        if not shaded:
            continue
        # Where the next part is shaded on the same side, both wedges meet in the joint's own direction.
        tip = _joined(normals, sides, index)
        root = _joined(normals, sides, index - 1) if index else (nx * side, ny * side)
        begin = _SHADE_TO if index and sides[index - 1] == side else 0.97
        edges = ((start, wide, root, begin), (middle, full, (nx * side, ny * side), (begin + _SHADE_TO) / 2),
                 (end, slim, tip, _SHADE_TO))  # fmt: skip
        shade = shade.with_(
            blob(*[(x + ux * w * _LAP, y + uy * w * _LAP, 0.5) for (x, y), w, (ux, uy), _ in edges],
                 *[(x + ux * w * k, y + uy * w * k, 0.5) for (x, y), w, (ux, uy), k in reversed(edges)])
        )  # fmt: skip
    for index, (point, half) in enumerate(zip(points, halves, strict=True)):
        if round_end or index < len(points) - 1:
            outlines = outlines.with_(circle(point[0], point[1], half))
    return Form(outlines, shade if shaded else None, rim if rimmed else None)


def _along(stops: Sequence[tuple[XY, float]], ux: float, uy: float) -> Shape:
    """Return a thin strip along one edge."""
    return blob(
        *[(x + ux * w, y + uy * w, 0.5) for (x, y), w in stops],
        *[(x + ux * w * _RIM_FROM, y + uy * w * _RIM_FROM, 0.5) for (x, y), w in reversed(stops)],
    )


def _joined(normals: Sequence[XY], sides: Sequence[float], index: int) -> XY:
    """Return the direction of the shaded edge at the end of a part."""
    nx, ny = normals[index][0] * sides[index], normals[index][1] * sides[index]
    if index + 1 >= len(normals) or sides[index + 1] != sides[index]:
        return nx, ny
    x, y = nx + normals[index + 1][0] * sides[index], ny + normals[index + 1][1] * sides[index]
    length = math.hypot(x, y) or 1.0
    return x / length, y / length


def across(start: XY, end: XY) -> XY:
    """Return the unit vector square to a line, so that outlines run the way circles do."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1e-6
    return dy / length, -dx / length


def hull(points: Sequence[XY]) -> list[XY]:
    """Return the corners of the convex hull, by Andrew's monotone chain."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered

    def half(run: Sequence[XY]) -> list[XY]:
        chain: list[XY] = []
        for x, y in run:
            while len(chain) > 1 and _left_of(chain[-2], chain[-1], (x, y)):
                chain.pop()
            chain.append((x, y))
        return chain[:-1]

    return half(ordered) + half(ordered[::-1])


def _left_of(one: XY, two: XY, three: XY) -> bool:
    return (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0]) <= 0


def _pairs(run: Sequence[_T]) -> list[tuple[_T, _T]]:
    return list(itertools.pairwise(run))
