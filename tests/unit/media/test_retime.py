"""Footage at an engine's rate becomes footage at the film's: every frame at its time, none lost at the end."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from filmstudio.media.retime import ON_A_FRAME, covered_frames, retimed
from filmstudio.model.look import Retime

Frame = NDArray[np.uint8]
RATES = [Fraction(16), Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001), Fraction(8), Fraction(121, 5)]


def _numbered(count: int) -> Iterator[Frame]:
    """Frames that say their number, always in the same memory, as an engine may do it."""
    canvas = np.zeros((2, 2, 3), np.uint8)
    for number in range(count):
        canvas[:] = number
        yield canvas


def _shown(count: int, rate: Fraction, new_rate: Fraction, frames: int, retime: Retime) -> list[int]:
    made = retimed(_numbered(count), rate, new_rate, frames, retime)
    return [int(frame.copy()[0, 0, 0]) for frame in made]


def test_sixteen_become_twentyfour() -> None:
    assert _shown(6, Fraction(16), Fraction(24), 9, Retime.REPEAT) == [0, 1, 1, 2, 3, 3, 4, 5, 5]
    canvas = [np.full((2, 2, 3), 30 * number, np.uint8) for number in range(4)]
    mixed = retimed(iter(canvas), Fraction(16), Fraction(24), 6, Retime.BLEND)
    assert [int(frame[0, 0, 0]) for frame in mixed] == [0, 20, 40, 60, 80, 90]


@given(st.sampled_from(RATES), st.sampled_from(RATES), st.integers(1, 60), st.data())
def test_every_frame_shows_its_time(rate: Fraction, new_rate: Fraction, count: int, data: st.DataObject) -> None:
    most = covered_frames(count, rate, new_rate)
    if most < 1:
        return
    frames = data.draw(st.integers(1, most))
    shown = _shown(count, rate, new_rate, frames, Retime.REPEAT)
    assert len(shown) == frames
    assert shown[0] == 0
    for index, number in enumerate(shown):
        exact = index * rate / new_rate
        assert abs(number - min(exact, Fraction(count - 1))) <= Fraction(1, 2)
    if rate == new_rate:
        assert shown == list(range(frames))


@given(st.sampled_from(RATES), st.sampled_from(RATES), st.integers(1, 200))
def test_covered_frames_last_no_longer_than_the_footage(rate: Fraction, new_rate: Fraction, count: int) -> None:
    covered = covered_frames(count, rate, new_rate)
    assert covered / new_rate <= count / rate < (covered + 1) / new_rate


@pytest.mark.parametrize("retime", Retime)
def test_frames_behind_the_last_one_needed_are_taken_too(retime: Retime) -> None:
    source = _numbered(40)
    assert len(list(retimed(source, Fraction(16), Fraction(24), 3, retime))) == 3
    assert next(source, None) is None


def test_a_time_next_to_a_frame_shows_it_untouched() -> None:
    rng = np.random.default_rng(3)
    noise = [rng.integers(0, 255, (64, 64, 3), np.uint8) for _ in range(40)]
    made = list(retimed(iter(noise), Fraction(24), Fraction(24000, 1001), 39, Retime.MOTION))
    # 39 frames drift by 0.039 of a frame: less than what counts as on a frame.
    assert 39 * (Fraction(1001, 1000) - 1) < ON_A_FRAME
    for one, other in zip(made, noise, strict=False):
        np.testing.assert_array_equal(one, other)
