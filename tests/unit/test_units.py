from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.units import (
    FrameGrid,
    Resolution,
    clock,
    eighths_text,
    frame_to_sample,
    parse_frame_rate,
    parse_resolution,
    rate_text,
    sample_to_frame_ceil,
    seconds_to_frames,
)

RATES = [Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001), Fraction(30000, 1001)]


@pytest.mark.parametrize(("text", "size"), [("1280x720", (1280, 720)), (" 720 × 1280 ", (720, 1280)), ("2X4", (2, 4))])
def test_a_size_is_width_by_height(text: str, size: tuple[int, int]) -> None:
    assert parse_resolution(text) == Resolution(*size)


@pytest.mark.parametrize("text", ["1280", "1280x", "x720", "-1x2", "1280x720x3", "１２x3a", ""])
def test_what_is_no_size_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="1280x720"):
        parse_resolution(text)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("24", Fraction(24)),
        ("23.976", Fraction(24000, 1001)),
        ("29.97", Fraction(30000, 1001)),
        ("30000/1001", Fraction(30000, 1001)),
        ("12.5", Fraction(25, 2)),
    ],
)
def test_frame_rates_are_exact(text: str, rate: Fraction) -> None:
    assert parse_frame_rate(text) == rate
    assert parse_frame_rate(rate_text(rate)) == rate


@pytest.mark.parametrize("text", ["0", "-24", "24/0", "1000", "fast", "nan", "1e2", ""])
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="frame rate"):
        parse_frame_rate(text)


@given(st.integers(0, 10_000_000), st.sampled_from(RATES))
def test_positions_in_samples_never_drift(frame: int, rate: Fraction) -> None:
    exact = Fraction(frame * 48_000) / rate
    assert abs(frame_to_sample(frame, rate) - exact) <= Fraction(1, 2)


@given(st.integers(0, 10_000_000), st.sampled_from(RATES))
def test_frames_hold_the_samples_they_were_counted_for(samples: int, rate: Fraction) -> None:
    frames = sample_to_frame_ceil(samples, rate)
    assert Fraction(frames * 48_000) / rate >= samples
    assert frames == 0 or Fraction((frames - 1) * 48_000) / rate < samples


def test_samples_of_a_ntsc_frame_follow_the_cadence() -> None:
    rate = Fraction(30000, 1001)
    lengths = [frame_to_sample(n + 1, rate) - frame_to_sample(n, rate) for n in range(5)]
    assert sum(lengths) == 8008
    assert set(lengths) == {1601, 1602}


def test_seconds_become_the_nearest_frame() -> None:
    assert seconds_to_frames(0.5, Fraction(25)) == 13  # 12.5: ties go up
    assert seconds_to_frames(Fraction(3, 4), Fraction(24)) == 18


@given(st.integers(1, 4000), st.integers(1, 16), st.integers(0, 8))
def test_a_grid_snaps_up_to_its_own_lengths(frames: int, step: int, offset: int) -> None:
    grid = FrameGrid(step=step, offset=offset, minimum=offset + step)
    snapped = grid.snap_up(frames)
    assert snapped >= frames
    assert (snapped - offset) % step == 0
    assert snapped - frames < step or snapped == grid.minimum


def test_a_grid_never_passes_its_maximum() -> None:
    grid = FrameGrid(step=4, offset=1, minimum=5, maximum=83)
    assert grid.snap_up(1000) == 81


@pytest.mark.parametrize(("seconds", "text"), [(0.2, "0:00"), (59.6, "1:00"), (3661, "1:01:01")])
def test_clock(seconds: float, text: str) -> None:
    assert clock(seconds) == text


@pytest.mark.parametrize(("eighths", "text"), [(0, "0"), (3, "3/8"), (8, "1"), (21, "2 5/8")])
def test_eighths_of_a_page(eighths: int, text: str) -> None:
    assert eighths_text(eighths) == text
