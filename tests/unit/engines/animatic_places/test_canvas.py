"""The painter's tools: clean edges, mirrored pens, light that only falls on what is there."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import Tint, colour, hex_text, mix
from filmstudio.engines.animatic.places.pen import pen_on
from filmstudio.engines.animatic.places.softness import LightMap, glow, grain, paint_rows, soft_shape

RED = (220, 40, 30)


def test_edges_on_a_transparent_layer_carry_no_fringe() -> None:
    canvas = Canvas(120, 80)
    pen_on(canvas).ellipse(0.0, 0.5, 0.31, 0.31, RED)
    picture = canvas.rgba()
    edge = (picture[..., 3] > 60) & (picture[..., 3] < 250)
    assert edge.any()
    assert np.abs(picture[edge][:, :3].astype(int) - np.array(RED)).max() <= 6
    assert picture[40, 60].tolist() == [*RED, 255]
    assert not picture[0, 0].any()


def test_a_flipped_pen_draws_the_mirror_image() -> None:
    pictures = []
    for flip in (False, True):
        canvas = Canvas(100, 80)
        pen_on(canvas).at(0.0, 0.5, flip=flip).poly([(0.1, -0.3), (0.5, 0.1), (0.2, 0.3)], RED)
        pictures.append(canvas.rgba()[..., 3].astype(int))
    assert np.abs(pictures[0][:, ::-1] - pictures[1]).mean() < 1
    assert np.abs(pictures[0] - pictures[1]).mean() > 10


def test_light_falls_on_what_is_painted_and_a_veil_everywhere() -> None:
    canvas = Canvas(80, 80)
    pen_on(canvas).rect(-0.5, 0.5, 0.5, 1.0, (40, 40, 40))
    glow(canvas, 0.0, 0.5, 0.4, 0.4, (255, 200, 100), 0.8)
    picture = canvas.rgba()
    assert not picture[:38, :, 3].any()
    assert picture[44, 40, 0] > 120
    soft_shape(canvas, [(-0.2, 0.1), (0.2, 0.1), (0.2, 0.3), (-0.2, 0.3)], (255, 255, 255), 0.5, 0.01, veil=True)
    assert abs(int(canvas.rgba()[16, 40, 3]) - 128) < 12


def test_a_light_map_darkens_and_brightens() -> None:
    canvas = Canvas(160, 90)
    paint_rows(canvas, 0.0, 1.0, [(0.0, (100, 100, 100)), (1.0, (100, 100, 100))])
    light = LightMap(160, 90, (0.4, 0.4, 0.6))
    light.pool(0.0, 0.5, 0.2, 0.2, (1.0, 0.8, 0.2))
    light.apply(canvas)
    picture = canvas.rgba().astype(int)
    assert picture[2, 2, :3].tolist() == pytest.approx([40, 40, 60], abs=3)
    assert picture[45, 80, 0] > 120 > picture[45, 80, 2]


def test_grain_keeps_the_mean_and_the_transparency() -> None:
    canvas = Canvas(128, 128)
    pen_on(canvas).rect(-0.5, 0.5, 0.5, 1.0, (120, 120, 120))
    grain(canvas, 7)
    picture = canvas.rgba()
    assert not picture[:60].any()
    assert 0.3 < picture[70:, :, 0].std() < 4
    assert abs(picture[70:, :, 0].mean() - 120) < 1


def test_colours_mix_and_shade() -> None:
    assert hex_text(colour("#0a80ff")) == "#0a80ff"
    assert mix((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)
    tint = Tint(light=(1.0, 1.0, 1.0), shade=(0.5, 0.5, 0.5), haze=(255, 255, 255))
    assert tint((100, 100, 100), 1.0) == (100, 100, 100)
    assert tint((100, 100, 100), 0.0) == (50, 50, 50)
    assert tint.far(1.0)((100, 100, 100), 0.0) == (255, 255, 255)
