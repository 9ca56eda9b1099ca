"""Outlines that are cut by other lines without a mask."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.paintbox.shapes import ellipse
from filmstudio.engines.animatic.people.head_outline import cut, lit_edge, traced

CIRCLE = traced(ellipse(0, 0, 1, 1), 40)


def area(outline: tuple[tuple[float, ...], ...]) -> float:
    around = zip(outline, (*outline[1:], outline[0]), strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in around)) / 2


def test_a_traced_circle_is_a_circle() -> None:
    assert len(CIRCLE) == 1
    assert all(abs(math.hypot(x, y) - 1) < 1e-3 for x, y in CIRCLE[0])


def test_two_sides_of_a_cut_make_the_whole() -> None:
    def edge(y: float) -> float:
        return 0.3 - 0.2 * y * y

    right, left = (cut(CIRCLE[0], edge, side).outlines[0] for side in (1, -1))
    assert abs(area(right) + area(left) - math.pi) < 0.02
    assert all(x >= edge(y) - 1e-9 for x, y in right)


def test_a_cut_never_leaves_the_outline() -> None:
    # The edge runs far outside above and below: nothing may be drawn along it there.
    def edge(y: float) -> float:
        return 0.5 + 4 * y * y

    assert all(math.hypot(x, y) < 1.05 for x, y in cut(CIRCLE[0], edge, 1).outlines[0])
    assert cut(CIRCLE[0], lambda _: 2.0, 1).outlines == ()


def test_a_lit_edge_lies_on_the_side_of_the_light() -> None:
    for side in (1, -1):
        shape = lit_edge(CIRCLE, side, -0.6, 0.6, 0.1)
        assert shape is not None
        assert all(0.65 < x * side <= 1.001 for x, _ in shape.outlines[0])
    assert lit_edge(CIRCLE, 1, 2.0, 3.0, 0.1) is None
