"""Pass clips: what is read back is what was written, frame for frame and bit for bit."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.errors import EngineError, ProjectError
from filmstudio.media.clips import read_clip
from filmstudio.media.pass_clip import PassClip
from filmstudio.media.probe import probe_picture
from filmstudio.units import Resolution


def noise(size: Resolution, count: int, *, grey: bool) -> list[NDArray[np.uint8]]:
    """Every level of every channel, nothing that could be guessed: a codec that loses anything loses it here."""
    dice = np.random.default_rng(7)
    shape = (size.height, size.width) if grey else (size.height, size.width, 3)
    return [dice.integers(0, 256, shape, dtype=np.uint8) for _ in range(count)]


def written(path: Path, frames: list[NDArray[np.uint8]], size: Resolution, rate: Fraction, *, grey: bool) -> Path:
    with PassClip(path, size, rate, grey=grey) as clip:
        for frame in frames:
            clip.add(frame)
        assert clip.frames == len(frames)
    return path


@pytest.mark.parametrize("grey", [True, False])
@pytest.mark.parametrize("rate", [Fraction(24), Fraction(24000, 1001), Fraction(30), Fraction(60)])
def test_every_pixel_and_every_frame_comes_back(tmp_path: Path, rate: Fraction, grey: bool) -> None:
    size = Resolution(50, 34)
    frames = noise(size, 31, grey=grey)
    clip = written(tmp_path / "clip.mkv", frames, size, rate, grey=grey)
    wanted = [np.repeat(frame[..., None], 3, axis=2) if grey else frame for frame in frames]
    # Matroska counts milliseconds: a reader at the clip's own rate must not meet a frame twice for that.
    for back in (read_clip(clip), read_clip(clip, rate=rate), read_clip(clip, first=3, count=20, rate=rate)):
        assert len(back) in (31, 20)
        np.testing.assert_array_equal(np.stack(back), np.stack(wanted[3:23] if len(back) == 20 else wanted))
    facts = probe_picture(clip)
    assert (facts.frames, facts.rate, facts.size) == (31, rate, size)


@pytest.mark.parametrize("size", [Resolution(1, 1), Resolution(33, 17), Resolution(720, 1280)])
def test_any_size_is_kept(tmp_path: Path, size: Resolution) -> None:
    frames = noise(size, 2, grey=True)
    clip = written(tmp_path / "clip.mkv", frames, size, Fraction(25), grey=True)
    np.testing.assert_array_equal(np.stack(read_clip(clip))[..., 0], np.stack(frames))


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    size = Resolution(64, 36)
    frames = noise(size, 5, grey=False)
    one, two = (written(tmp_path / name, frames, size, Fraction(24), grey=False) for name in ("a.mkv", "b.mkv"))
    assert one.read_bytes() == two.read_bytes()


def test_a_clip_that_is_cut_off_is_no_clip_of_that_length(tmp_path: Path) -> None:
    size = Resolution(64, 36)
    clip = written(tmp_path / "clip.mkv", noise(size, 8, grey=True), size, Fraction(24), grey=True)
    clip.write_bytes(clip.read_bytes()[: clip.stat().st_size // 2])
    try:
        assert len(read_clip(clip)) < 8
    except ProjectError as error:
        assert "clip" in error.message


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    size = Resolution(64, 36)
    with pytest.raises(EngineError, match=r"clip\.mkv cannot be written"):
        written(tmp_path / "no" / "clip.mkv", noise(size, 1, grey=True), size, Fraction(24), grey=True)
