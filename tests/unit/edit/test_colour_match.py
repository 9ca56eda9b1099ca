from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from filmstudio.edit.colour_match import LARGEST_OFFSET, Tint, correction_towards, tint_of
from filmstudio.edit.colour_match_cube import MOST_TURN, corrected, cube_text
from filmstudio.edit.colour_match_oklab import from_oklab, to_oklab
from filmstudio.model.timeline import Correction

SKIN = [(115, 82, 68), (194, 150, 130), (215, 189, 150), (130, 92, 67), (96, 65, 52)]
"""The ColorChecker's dark and light skin, and three tones of the Monk scale."""


def _room(seed: int = 1) -> NDArray[np.uint8]:
    """A picture of greys, a coat and a wall: `(height, width, rgb)`."""
    dice = np.random.default_rng(seed)
    picture = np.repeat(dice.integers(30, 220, (120, 160, 1)), 3, axis=2)
    picture[20:60, 20:60] = (150, 40, 40)
    picture[60:110, 90:150] = (120, 130, 110)
    return picture.astype(np.uint8)


def _cast(picture: NDArray[np.uint8], shift: tuple[float, float, float]) -> NDArray[np.uint8]:
    lab = to_oklab(picture / 255) + np.array(shift)
    return np.round(from_oklab(lab) * 255).astype(np.uint8)


def _applied(picture: NDArray[np.uint8], correction: Correction) -> NDArray[np.uint8]:
    return np.round(from_oklab(corrected(to_oklab(picture / 255), correction)) * 255).astype(np.uint8)


def _apart(one: Tint, other: Tint) -> float:
    return float(np.linalg.norm(np.subtract(one.mean, other.mean)))


def _tint(picture: NDArray[np.uint8]) -> Tint:
    tint = tint_of([picture])
    assert tint is not None
    return tint


def test_known_colours_in_oklab() -> None:
    # The values of the author's own table: white, red and blue of sRGB.
    lab = to_oklab(np.array([[1.0, 1, 1], [1, 0, 0], [0, 0, 1]]))
    assert lab == pytest.approx(np.array([[1, 0, 0], [0.628, 0.225, 0.126], [0.452, -0.032, -0.312]]), abs=1e-3)


@given(st.tuples(*[st.floats(0, 1)] * 3))
def test_oklab_and_back_is_the_same_colour(rgb: tuple[float, float, float]) -> None:
    assert from_oklab(to_oklab(np.array(rgb))) == pytest.approx(np.array(rgb), abs=1e-6)


@pytest.mark.parametrize("shift", [(0.0, 0.02, 0.015), (0.0, -0.015, -0.02), (0.04, 0.0, 0.0), (-0.03, 0.01, -0.02)])
def test_a_cast_comes_nearer_to_the_anchor_and_nearer_with_more_strength(shift: tuple[float, float, float]) -> None:
    anchor, shot = _tint(_room()), _cast(_room(), shift)
    left = []
    for strength in (0.5, 1.0):
        correction = correction_towards("1A", anchor, _tint(shot), strength)
        assert correction is not None
        assert (correction.anchor, correction.strength) == ("1A", strength)
        left.append(_apart(anchor, _tint(_applied(shot, correction))))
    before = _apart(anchor, _tint(shot))
    assert left[0] < 0.7 * before
    assert left[1] < 0.35 * before


def test_without_strength_or_difference_there_is_no_correction() -> None:
    anchor = _tint(_room())
    assert correction_towards("1A", anchor, _tint(_cast(_room(), (0, 0.02, 0))), 0.0) is None
    assert correction_towards("1A", anchor, anchor, 1.0) is None


def test_a_shot_of_something_else_is_moved_little() -> None:
    forest = np.full((120, 160, 3), (30, 110, 40), np.uint8)
    correction = correction_towards("1A", _tint(_room()), _tint(forest), 1.0)
    assert correction is not None
    moved = np.abs(to_oklab(_applied(forest, correction) / 255) - to_oklab(forest / 255)).max(axis=(0, 1))
    assert (moved <= np.array(LARGEST_OFFSET) * 1.5).all()


def test_black_and_white_tell_nothing_and_stay() -> None:
    assert tint_of([np.zeros((40, 40, 3), np.uint8)]) is None
    assert tint_of([np.full((40, 40, 3), 255, np.uint8)]) is None
    correction = Correction(anchor="1A", strength=1, offset=(0.06, 0.03, -0.03))
    ends = np.array([[[0, 0, 0], [255, 255, 255]]], np.uint8)
    assert np.abs(_applied(ends, correction).astype(int) - ends).max() <= 1


@pytest.mark.parametrize("skin", SKIN)
@pytest.mark.parametrize("offset", [(0.0, -0.03, 0.03), (0.0, 0.03, -0.03), (0.05, -0.03, -0.03)])
def test_skin_is_not_turned(skin: tuple[int, int, int], offset: tuple[float, float, float]) -> None:
    correction = Correction(anchor="1A", strength=1, gain=(1.1, 1.0, 1.0), offset=offset)
    before = to_oklab(np.array(skin) / 255)
    after = corrected(before, correction)
    turn = np.degrees(np.arctan2(after[2], after[1]) - np.arctan2(before[2], before[1]))
    assert abs(turn) <= MOST_TURN + 1e-6


def test_the_table_of_no_correction_is_the_identity() -> None:
    lines = cube_text(Correction(anchor="1A", strength=1)).splitlines()
    assert lines[0] == "LUT_3D_SIZE 33"
    steps = np.linspace(0, 1, 33)
    values = np.array([[float(value) for value in line.split()] for line in lines[1:]])
    assert values.shape == (33**3, 3)
    # Red runs fastest.
    assert values[1] == pytest.approx([steps[1], 0, 0], abs=2e-6)
    assert values[33 * 33 + 33 * 2 + 5] == pytest.approx([steps[5], steps[2], steps[1]], abs=2e-6)
