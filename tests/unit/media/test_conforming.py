"""Masters of footage in an engine's own size and rate: what was asked for, exactly, and nothing when it cannot be."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.errors import EngineError
from filmstudio.media.picture_master import write_master
from filmstudio.media.probe import probe_picture
from filmstudio.media.stills import frames_at
from filmstudio.model.footage import Footage
from filmstudio.model.look import Retime
from filmstudio.units import Resolution

OWN = Resolution(208, 120)


def _bar(count: int, size: Resolution = OWN) -> Iterator[NDArray[np.uint8]]:
    """A white bar of a tenth of the width goes to the right by an eighth of itself in every frame, on dark red."""
    wide = size.width // 10
    for number in range(count):
        frame = np.full((size.height, size.width, 3), (90, 20, 20), np.uint8)
        left = size.width // 8 + number * wide // 8
        frame[:, left : left + wide] = 240
        yield frame


def _footage(count: int, size: Resolution = OWN, rate: Fraction = Fraction(16)) -> Footage:
    return Footage(_bar(count, size), count, size, rate)


def _place(frame: NDArray[np.uint8]) -> float:
    """The bar's middle, as a part of the width."""
    light = frame[frame.shape[0] // 2, :, 1].astype(float) - 20
    return float((light * (np.arange(light.size) + 0.5)).sum() / light.sum() / light.size)


@pytest.mark.parametrize("retime", Retime)
@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(12)], ids=str)
def test_size_rate_and_length_are_those_of_the_film(tmp_path: Path, rate: Fraction, retime: Retime) -> None:
    heard: list[int] = []
    wanted = int(17 * rate / 16)
    write_master(
        _footage(17), tmp_path / "m.mp4",
        size=Resolution(320, 180), rate=rate, frames=wanted, retime=retime, progress=heard.append,
    )  # fmt: skip
    facts = probe_picture(tmp_path / "m.mp4")
    assert (facts.frames, facts.size, facts.rate, facts.constant_rate) == (wanted, (320, 180), rate, True)
    assert (facts.tags, facts.pix_fmt) == ((1, 1, 1, 1), "yuv420p")
    assert heard == list(range(1, wanted + 1))


def test_the_bar_is_where_the_time_says(tmp_path: Path) -> None:
    write_master(_footage(17), tmp_path / "own.mp4")
    write_master(_footage(17), tmp_path / "m.mp4", rate=Fraction(24), frames=25)
    own = [_place(frame) for frame in frames_at(tmp_path / "own.mp4", range(17))]
    made = [_place(frame) for frame in frames_at(tmp_path / "m.mp4", range(25))]
    expected = np.interp(np.arange(25) * 2 / 3, np.arange(17), own)
    # The bar steps by 2 or 3 whole pixels, so between two frames it may be half a pixel elsewhere.
    np.testing.assert_allclose(made, expected, atol=1.0 / OWN.width)


def test_a_take_that_is_longer_is_trimmed_and_one_that_is_shorter_refused(tmp_path: Path) -> None:
    write_master(_footage(81), tmp_path / "m.mp4", rate=Fraction(24), frames=100)
    assert probe_picture(tmp_path / "m.mp4").frames == 100
    write_master(_footage(20, rate=Fraction(24)), tmp_path / "n.mp4", frames=7)
    assert probe_picture(tmp_path / "n.mp4").frames == 7
    for count, frames in ((16, 25), (80, 121)):
        with pytest.raises(EngineError, match=f"made {count} frames at 16 a second, which do not cover .* {frames} at"):
            write_master(_footage(count), tmp_path / "short.mp4", rate=Fraction(24), frames=frames)
    assert not (tmp_path / "short.mp4").exists()


def test_a_wrong_count_is_told_even_behind_the_end_of_the_shot(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="made 19 frames instead of 30"):
        write_master(Footage(_bar(19), 30, OWN, Fraction(16)), tmp_path / "m.mp4", rate=Fraction(24), frames=12)
    with pytest.raises(EngineError, match="more than the 18"):
        write_master(Footage(_bar(19), 18, OWN, Fraction(16)), tmp_path / "m.mp4", rate=Fraction(24), frames=12)


@pytest.mark.parametrize("own", [Resolution(120, 208), Resolution(208, 120), Resolution(121, 77), Resolution(640, 360)])
def test_the_picture_covers_the_frame_and_stays_in_the_middle(tmp_path: Path, own: Resolution) -> None:
    cross = np.full((own.height, own.width, 3), (40, 90, 160), np.uint8)
    cross[:, own.width // 2 - own.width // 16 : (own.width + 1) // 2 + own.width // 16] = 230
    cross[own.height // 2 - own.height // 16 : (own.height + 1) // 2 + own.height // 16] = 230
    write_master(Footage(iter([cross] * 2), 2, own, Fraction(24)), tmp_path / "m.mp4", size=Resolution(256, 144))
    frame = frames_at(tmp_path / "m.mp4", [1])[0].astype(int)
    assert np.abs(frame[4, 4] - (40, 90, 160)).max() <= 4
    assert np.abs(frame[-5, -5] - (40, 90, 160)).max() <= 4
    assert np.abs(frame[72, 128] - 230).max() <= 4
    for mirrored in (frame[::-1], frame[:, ::-1]):
        assert np.abs(frame - mirrored).mean() < 1.5


def test_colours_stay_when_the_picture_grows(tmp_path: Path) -> None:
    for colour in ((255, 0, 0), (0, 255, 0), (0, 0, 255), (230, 180, 150), (30, 60, 90)):
        frame = np.full((120, 208, 3), colour, np.uint8)
        write_master(Footage(iter([frame]), 1, OWN, Fraction(24)), tmp_path / "m.mp4", size=Resolution(320, 180))
        seen = frames_at(tmp_path / "m.mp4", [0])[0][90, 160].astype(int)
        assert np.abs(seen - colour).max() <= 3


def test_the_same_footage_gives_the_same_bytes_and_its_own_shape_none_other(tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mp4"):
        write_master(_footage(17), tmp_path / name, size=Resolution(320, 180), rate=Fraction(24), frames=24)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()
    write_master(_footage(17), tmp_path / "plain.mp4")
    write_master(_footage(17), tmp_path / "named.mp4", size=OWN, rate=Fraction(16), frames=17, retime=Retime.BLEND)
    assert (tmp_path / "plain.mp4").read_bytes() == (tmp_path / "named.mp4").read_bytes()


def test_memory_does_not_grow_with_the_shot(tmp_path: Path) -> None:
    def peak_bytes(count: int) -> int:
        tracemalloc.start()
        try:
            write_master(_footage(count), tmp_path / "m.mp4", rate=Fraction(24))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak_bytes(4)  # what is loaded once
    assert peak_bytes(60) < 1.2 * peak_bytes(15)
