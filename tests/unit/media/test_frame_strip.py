from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from filmstudio.errors import EngineError
from filmstudio.media.frame_strip import read_strip, write_strip


def noise(count: int, height: int = 37, width: int = 53) -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    drawn = np.random.default_rng(5).integers(0, 256, (count, height, width, 3), dtype=np.uint8)
    return list(drawn)


@pytest.mark.parametrize("count", [1, 2, 9])
def test_every_pixel_comes_back_in_the_order_of_the_frames(count: int, tmp_path: Path) -> None:
    frames = noise(count)
    write_strip(frames, tmp_path / "tail.png")
    back = read_strip(tmp_path / "tail.png", count)
    assert len(back) == count
    for one, other in zip(frames, back, strict=True):
        assert np.array_equal(one, other)


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        write_strip(noise(3), tmp_path / name)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_frames_larger_than_any_picture_of_the_web_come_back_without_a_warning(tmp_path: Path) -> None:
    # From 89.5 million pixels on, Pillow takes a picture for an attack; 11 frames of 4K are more.
    frames = [np.full((9480, 9480, 3), 7, np.uint8)]
    write_strip(frames, tmp_path / "tail.png")
    assert read_strip(tmp_path / "tail.png", 1)[0].shape == (9480, 9480, 3)


def test_no_frames_or_frames_of_two_sizes_are_no_strip(tmp_path: Path) -> None:
    for frames in ([], [*noise(1), *noise(1, width=20)]):
        with pytest.raises(ValueError, match=r"need at least|dimension"):
            write_strip(frames, tmp_path / "tail.png")
    assert not list(tmp_path.iterdir())


def test_what_is_no_strip_of_so_many_frames_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tail.png"
    write_strip(noise(3), path)
    with pytest.raises(EngineError, match="does not hold 4 frames"):
        read_strip(path, 4)
    path.write_bytes(path.read_bytes()[:-500])
    with pytest.raises(EngineError, match="cannot be read"):
        read_strip(path, 3)
    path.write_bytes(b"no picture at all")
    with pytest.raises(EngineError, match="cannot be read"):
        read_strip(path, 3)
