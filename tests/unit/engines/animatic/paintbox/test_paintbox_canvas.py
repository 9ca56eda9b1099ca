"""The canvas keeps what is painted, in order, premultiplied, the same every time."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.brushes import Brush, bristles, pressed, tile
from filmstudio.engines.animatic.paintbox.canvas import Canvas, over
from filmstudio.engines.animatic.paintbox.shapes import circle, rect

_SAND, _SEA = (220, 190, 120), (20, 90, 110)


def _canvas(*, plain: bool = False) -> Canvas:
    return Canvas(160, 90, Affine(a=90, c=80, e=90), plain=plain)


def test_paint_stays_in_order_whatever_it_is_laid_on_with() -> None:
    """A flat shape over a brushed one over a flat one: the last is on top."""
    canvas = _canvas()
    canvas.fill(rect(-1, 0, 1, 1), _SAND)
    canvas.brush(rect(-1, 0, 1, 1), _SEA, coverage=1.0)
    canvas.fill(rect(-0.2, 0.4, 0.2, 0.6), _SAND)
    pixels = canvas.pixels()
    assert tuple(pixels[45, 80]) == (*_SAND, 255)
    assert tuple(pixels[5, 5]) == (*_SEA, 255)


@pytest.mark.parametrize("coverage", [0.25, 0.5, 0.75])
@pytest.mark.parametrize("brush", list(Brush))
def test_a_brush_covers_the_share_it_is_asked_for(brush: Brush, coverage: float) -> None:
    """So much of the paper is reached, seen over a large piece."""
    cover = pressed(bristles(1500, 1500, brush, scale=1.0, degrees=20), coverage)
    assert float(cover.mean()) / 255 == pytest.approx(coverage, abs=0.05)


def test_a_faded_brush_thins_out() -> None:
    """Full at the first point, nothing at the second."""
    canvas = _canvas()
    canvas.brush(rect(-1, 0, 1, 1), _SEA, coverage=1.0, fade=((0, 0), (0, 1)))
    rows = canvas.pixels()[..., 3].mean(axis=1)
    assert rows[2] > 225
    assert rows[-3] < 40
    assert rows[:30].mean() > rows[30:60].mean() > rows[60:].mean()


def test_a_tile_has_no_seam() -> None:
    """Its right edge goes on at its left: no step there that is larger than steps elsewhere."""
    for brush in Brush:
        values = tile(brush).astype(np.int16)
        inner = np.abs(np.diff(values, axis=1)).mean()
        seam = np.abs(values[:, 0] - values[:, -1]).mean()
        assert seam < 1.6 * inner + 2


def test_a_plain_canvas_has_no_bristles() -> None:
    """Where lines are drawn round everything, brushes leave flat tones only."""
    canvas = _canvas(plain=True)
    canvas.fill(rect(-1, 0, 1, 1), _SAND)
    canvas.brush(rect(-1, 0, 1, 1), _SEA, coverage=0.5)
    canvas.brush(rect(-1, 0, 1, 1), _SEA, coverage=0.5, fade=((0, 0), (0, 1)))
    assert len(np.unique(canvas.pixels().reshape(-1, 4), axis=0)) == 1


def test_what_is_painted_inside_a_shape_stays_inside() -> None:
    """A stencil cuts off what reaches beyond it, brushes and all."""
    canvas = _canvas()
    with canvas.inside(circle(0, 0.5, 0.2)) as within:
        within.fill(rect(-1, 0, 1, 1), _SEA)
        within.brush(rect(-1, 0, 1, 1), _SAND)
    alpha = canvas.pixels()[..., 3]
    assert alpha[45, 80] == 255
    assert alpha[45, 80 + 20] == 0
    assert float(alpha.sum()) / 255 == pytest.approx(3.1416 * 18 * 18, rel=0.03)


def test_a_layer_is_premultiplied_and_the_same_every_time() -> None:
    """No channel exceeds its alpha, which warps and blends rely on; the same strokes are the same bytes."""

    def painted() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
        canvas = _canvas()
        canvas.fill(circle(0, 0.5, 0.4), _SAND, 0.4)
        canvas.brush(circle(0.1, 0.5, 0.4), _SEA, brush=Brush.SPONGE, coverage=0.4, opacity=0.7)
        canvas.glow(0, 0.3, 0.5, 0.3, (255, 240, 200), 0.6)
        return canvas.pixels()

    first = painted()
    assert (first[..., :3] <= first[..., 3:]).all()
    assert np.array_equal(first, painted())


def test_nothing_off_the_canvas_hurts() -> None:
    """Shapes that lie outside leave no paint and no error."""
    canvas = _canvas()
    canvas.fill(rect(5, 5, 6, 6), _SEA)
    canvas.brush(rect(5, 5, 6, 6), _SEA)
    canvas.glow(5, 5, 0.1, 0.1, _SEA, 1.0)
    with canvas.inside(rect(5, 5, 6, 6)) as within:
        within.fill(rect(-1, 0, 1, 1), _SEA)
    assert not canvas.pixels().any()


def test_over_keeps_what_is_below_a_clear_picture() -> None:
    """Clear changes nothing, opaque replaces."""
    below = np.full((4, 4, 4), 200, np.uint8)
    below[..., 3] = 255
    clear, opaque = np.zeros((4, 4, 4), np.uint8), np.full((4, 4, 4), 255, np.uint8)
    assert np.array_equal(over(below, clear), below)
    assert np.array_equal(over(below, opaque), opaque)
