"""Shapes are values: they know their bounds, can be moved, and are painted where they say."""

from __future__ import annotations

import math

import numpy as np
import pytest

from filmstudio.engines.animatic.paintbox.affine import Affine, place_at
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, circle, ellipse, polygon, rect, ribbon, rounded

_RED = (200, 30, 20)


def _area(shape: Shape) -> float:
    """Return how many of 200 x 200 pixels a shape covers, the unit being 100 pixels round the middle."""
    canvas = Canvas(200, 200, Affine(a=100, c=100, e=100, f=100))
    canvas.fill(shape, _RED)
    return float(canvas.pixels()[..., 3].sum()) / 255


@pytest.mark.parametrize(
    ("shape", "area"),
    [
        (rect(-0.5, -0.25, 0.5, 0.25), 5000),
        (polygon((-0.5, 0.5), (0.5, 0.5), (0.0, -0.5)), 5000),
        (circle(0, 0, 0.5), math.pi * 2500),
        (ellipse(0, 0, 0.8, 0.2, 30), math.pi * 1600),
        (rounded(-0.5, -0.5, 0.5, 0.5, 0.5), math.pi * 2500),
        (ribbon([(-0.5, 0), (0.5, 0)], 0.2), 2000 + math.pi * 100),
        (ribbon([(-0.5, 0), (0.5, 0)], (0.2, 0.0)), 1000 + math.pi * 50),
    ],
)
def test_a_shape_covers_its_area(shape: Shape, area: float) -> None:
    """What geometry says, a canvas paints; its soft edge reaches about a quarter of a pixel beyond."""
    assert area - 12 < _area(shape) < area * 1.005 + 95


def test_a_blob_goes_through_its_points_and_keeps_its_corners() -> None:
    """Points are on the outline; a corner is a corner."""
    shape = blob((0, -0.5), (0.5, 0), (0, 0.5, 0), (-0.5, 0))
    steps = [step[-2:] for step in shape.outlines[0]]
    assert steps == [(0, -0.5), (0.5, 0), (0, 0.5), (-0.5, 0), (0, -0.5)]
    into, out = shape.outlines[0][2], shape.outlines[0][3]
    assert into[2:4] == (0, 0.5)
    assert out[0:2] == (0, 0.5)


def test_bounds_follow_a_move() -> None:
    """A moved shape has moved bounds; turning by 90 degrees exchanges them."""
    shape = rect(0, 0, 2, 1).moved(place_at(10, 20, 1.0, 90))
    assert shape.bounds() == pytest.approx((9, 20, 10, 22))


def test_several_outlines_are_one_shape() -> None:
    """Painted together half transparent, an overlap is not darker."""
    canvas = Canvas(40, 40, Affine())
    canvas.fill(rect(5, 5, 25, 25).with_(rect(15, 15, 35, 35)), _RED, 0.5)
    alpha = canvas.pixels()[..., 3]
    assert alpha[20, 20] == alpha[10, 10] == alpha[30, 30]


def test_maps_undo_and_compose() -> None:
    """A map after its inverse is nothing; a scale is what lengths are multiplied by."""
    view = place_at(3, -2, 2.5, 33, flip=True)
    there = view.inverse().after(view)
    assert there(7, 11) == pytest.approx((7, 11))
    assert view.scale == pytest.approx(2.5)
    assert np.allclose(view.matrix() @ np.array([7, 11, 1]), view(7, 11))
