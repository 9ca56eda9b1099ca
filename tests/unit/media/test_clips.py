"""Clips of strangers: read as they are seen, refused where they could harm."""

from __future__ import annotations

import os
import subprocess
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from filmstudio.errors import ProjectError
from filmstudio.media.clips import read_clip
from filmstudio.media.ffmpeg_binary import ffmpeg_path


def _made(path: Path, *options: str) -> Path:
    command = [str(ffmpeg_path()), "-v", "error", "-y", *options, str(path)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return path


@pytest.fixture
def counting(tmp_path: Path) -> Path:
    """Twenty frames at 10 a second; frame n is grey 10 * n."""
    grey = "geq=lum=16+10*N:cb=128:cr=128"
    return _made(
        tmp_path / "counting.mp4", "-f", "lavfi", "-i", f"color=black:s=64x48:r=10:d=2,format=yuv420p,{grey}",
        "-c:v", "libx264", "-qp", "0",
    )  # fmt: skip


def _numbers(frames: list[np.ndarray]) -> list[int]:
    return [round(float(frame.mean()) / 10 * 219 / 255) for frame in frames]


def test_every_frame_is_read_as_it_is(counting: Path) -> None:
    frames = read_clip(counting)
    assert _numbers(frames) == list(range(20))
    assert {(frame.shape, frame.dtype) for frame in frames} == {((48, 64, 3), np.dtype(np.uint8))}
    assert _numbers(read_clip(counting, count=3)) == [0, 1, 2]


@pytest.mark.parametrize(
    ("rate", "count", "expected"),
    [
        (Fraction(5), None, list(range(0, 20, 2))),
        (Fraction(20), 5, [0, 0, 1, 1, 2]),
        (Fraction(20), None, [n // 2 for n in range(40)]),
        (Fraction(15), 6, [0, 0, 1, 2, 2, 3]),
        (Fraction(10), 99, list(range(20))),
    ],
)
def test_at_another_rate_each_moment_shows_what_the_clip_shows(
    counting: Path, rate: Fraction, count: int | None, expected: list[int]
) -> None:
    assert _numbers(read_clip(counting, count=count, rate=rate)) == expected


def test_a_part_is_read_as_the_whole_is(counting: Path) -> None:
    assert _numbers(read_clip(counting, first=3, count=4)) == [3, 4, 5, 6]
    assert _numbers(read_clip(counting, first=3, count=4, rate=Fraction(20))) == [1, 2, 2, 3]
    assert _numbers(read_clip(counting, first=500, count=4, rate=Fraction(20))) == [19]


def test_a_large_picture_is_made_smaller_and_keeps_its_shape(tmp_path: Path) -> None:
    large = _made(tmp_path / "large.mp4", "-f", "lavfi", "-i", "testsrc=s=640x320:r=5:d=0.4")
    assert read_clip(large, most_pixels=320 * 160)[0].shape == (160, 320, 3)
    assert read_clip(large)[0].shape == (320, 640, 3)


def test_a_picture_is_upright_and_its_pixels_are_square(tmp_path: Path) -> None:
    half = "color=white:s=32x48:r=5:d=0.4,pad=64:48:0:0:black"
    plain = _made(tmp_path / "plain.mp4", "-f", "lavfi", "-i", half)
    turned = _made(tmp_path / "turned.mp4", "-display_rotation", "90", "-i", str(plain), "-c", "copy")
    upright = read_clip(turned)[0]
    # Turned by 90 degrees against the clock, the left half becomes the lower one.
    assert upright.shape == (64, 48, 3)
    assert upright[56, 24, 0] > 200 > 50 > upright[8, 24, 0]
    wide = _made(tmp_path / "wide.mp4", "-f", "lavfi", "-i", f"{half},setsar=2")
    assert read_clip(wide)[0].shape == (48, 128, 3)


def test_files_that_are_no_clips_are_refused_in_one_sentence(tmp_path: Path, counting: Path) -> None:
    (tmp_path / "text.mp4").write_text("no clip at all")
    (tmp_path / "empty.mp4").write_bytes(b"")
    (tmp_path / "torn.mp4").write_bytes(counting.read_bytes()[:700])
    _made(tmp_path / "sound.mp4", "-f", "lavfi", "-i", "sine=d=0.2", "-c:a", "aac")
    os.mkfifo(tmp_path / "pipe.mp4")
    for name in ("text.mp4", "empty.mp4", "torn.mp4"):
        with pytest.raises(ProjectError, match=f"{name} cannot be read as a clip"):
            read_clip(tmp_path / name)
    with pytest.raises(ProjectError, match="holds no picture"):
        read_clip(tmp_path / "sound.mp4")
    for name in ("pipe.mp4", "absent.mp4", "."):
        with pytest.raises(ProjectError, match="there is no such clip"):
            read_clip(tmp_path / name)


def test_lists_that_name_other_files_are_not_followed(tmp_path: Path, counting: Path) -> None:
    (tmp_path / "list.mp4").write_text(f"ffconcat version 1.0\nfile '{counting}'\n")
    segment = _made(tmp_path / "segment.ts", "-i", str(counting), "-c", "copy")
    (tmp_path / "list.mov").write_text(
        f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:2,\n{segment.name}\n#EXT-X-ENDLIST\n"
    )
    for name in ("list.mp4", "list.mov"):
        with pytest.raises(ProjectError, match="cannot be read as a clip"):
            read_clip(tmp_path / name)


def test_what_would_fill_the_memory_is_refused(counting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filmstudio.media.clips._MOST_BYTES", 10 * 64 * 48 * 3)
    assert len(read_clip(counting, count=10)) == 10
    with pytest.raises(ProjectError, match="too long to be followed"):
        read_clip(counting)
    monkeypatch.setattr("filmstudio.media.clips._MOST_SIDE_PX", 60)
    with pytest.raises(ProjectError, match="64x48 is no size"):
        read_clip(counting)
