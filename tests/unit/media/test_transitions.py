from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from filmstudio.errors import EngineError, UsageError
from filmstudio.media.probe import probe_picture
from filmstudio.media.stills import frames_at
from filmstudio.media.transitions import write_body, write_dissolve, write_fade, write_wipe
from filmstudio.units import Resolution

MakeMaster = Callable[..., Path]


def _steps(count: int) -> list[tuple[int, int, int]]:
    return [(index * 10, 255 - index * 10, 60) for index in range(count)]


def _colours(path: Path, count: int) -> list[np.ndarray[tuple[int], np.dtype[np.int64]]]:
    return [frame[45, 80].astype(np.int64) for frame in frames_at(path, range(count))]


@pytest.mark.parametrize(("start", "end"), [(0, 20), (0, 7), (0, 1), (7, 20), (5, 6), (1, 19)])
def test_a_body_is_exactly_its_frames(
    make_master: MakeMaster, tmp_path: Path, rate: Fraction, start: int, end: int
) -> None:
    master = make_master("m.mp4", _steps(20), rate)
    write_body(master, start, end, rate, tmp_path / "body.mp4")
    assert probe_picture(tmp_path / "body.mp4") == probe_picture(master)._replace(frames=end - start)
    for index, colour in enumerate(_colours(tmp_path / "body.mp4", end - start)):
        assert np.abs(colour - _steps(20)[start + index]).max() <= 4


def test_a_body_from_the_start_is_a_copy_not_an_encode(make_master: MakeMaster, tmp_path: Path) -> None:
    master = make_master("m.mp4", _steps(20))
    write_body(master, 0, 9, Fraction(24), tmp_path / "body.mp4")
    for ours, theirs in zip(frames_at(tmp_path / "body.mp4", range(9)), frames_at(master, range(9)), strict=True):
        assert np.array_equal(ours, theirs)


@pytest.mark.parametrize("frames", [1, 2, 7, 12])
def test_a_dissolve_follows_its_formula(make_master: MakeMaster, tmp_path: Path, rate: Fraction, frames: int) -> None:
    red, blue = np.array((220, 30, 20)), np.array((20, 60, 200))
    a = make_master("a.mp4", [(0, 0, 0)] * 5 + [tuple(red)] * 12, rate)
    b = make_master("b.mp4", [tuple(blue)] * 12 + [(0, 0, 0)] * 3, rate)
    write_dissolve(a, 5, b, frames, rate, tmp_path / "d.mp4")
    assert probe_picture(tmp_path / "d.mp4") == probe_picture(a)._replace(frames=frames)
    for index, colour in enumerate(_colours(tmp_path / "d.mp4", frames)):
        wanted = red + (blue - red) * index / frames
        assert np.abs(colour - wanted).max() <= 4


@pytest.mark.parametrize("frames", [1, 6, 12])
def test_a_wipe_moves_a_soft_edge_from_left_to_right(
    make_master: MakeMaster, tmp_path: Path, rate: Fraction, frames: int
) -> None:
    red, blue = np.array((220, 30, 20)), np.array((20, 60, 200))
    a = make_master("a.mp4", [(0, 0, 0)] * 5 + [tuple(red)] * 12, rate)
    b = make_master("b.mp4", [tuple(blue)] * 12 + [(0, 0, 0)] * 3, rate)
    write_wipe(a, 5, b, frames, rate, tmp_path / "w.mp4")
    assert probe_picture(tmp_path / "w.mp4") == probe_picture(a)._replace(frames=frames)
    edge = 0.12
    for index, frame in enumerate(frames_at(tmp_path / "w.mp4", range(frames))):
        for x in range(4, 160, 12):
            through = ((1 + edge) * index / frames - x / 160) / edge
            off = np.abs(frame[45, x] - (red + (blue - red) * np.clip(through, 0, 1))).max()
            # Colour is stored coarser than light, so it runs a little over the ends of the edge.
            assert off <= (18 if -0.5 < through < 1.5 else 8)


@pytest.mark.parametrize("frames", [1, 2, 9])
def test_fades_mirror_each_other_and_touch_black(
    make_master: MakeMaster, tmp_path: Path, rate: Fraction, frames: int
) -> None:
    light = np.array((200, 180, 160))
    master = make_master("m.mp4", [tuple(light)] * 12, rate)
    write_fade(master, 3, 3 + frames, "in", rate, tmp_path / "in.mp4")
    write_fade(master, 2, 2 + frames, "out", rate, tmp_path / "out.mp4")
    rising, falling = _colours(tmp_path / "in.mp4", frames), _colours(tmp_path / "out.mp4", frames)
    for index in range(frames):
        assert np.abs(rising[index] - light * index / frames).max() <= 5
        assert np.abs(falling[index] - light * (frames - 1 - index) / frames).max() <= 5
    for name in ("in.mp4", "out.mp4"):
        assert probe_picture(tmp_path / name) == probe_picture(master)._replace(frames=frames)


def test_a_fade_keeps_the_order_of_its_frames(make_master: MakeMaster, tmp_path: Path) -> None:
    hues = [(200, 0, 0), (0, 200, 0), (0, 0, 200), (200, 200, 0), (0, 0, 0)]
    master = make_master("m.mp4", hues)
    write_fade(master, 0, 4, "out", Fraction(24), tmp_path / "out.mp4")
    for index, colour in enumerate(_colours(tmp_path / "out.mp4", 4)):
        assert np.abs(colour - np.array(hues[index]) * (3 - index) / 4).max() <= 5


def test_pieces_are_the_same_bytes_every_time(make_master: MakeMaster, tmp_path: Path) -> None:
    master = make_master("m.mp4", _steps(20))
    for name in ("1.mp4", "2.mp4"):
        write_dissolve(master, 10, master, 8, Fraction(24), tmp_path / name)
    assert (tmp_path / "1.mp4").read_bytes() == (tmp_path / "2.mp4").read_bytes()


@pytest.mark.parametrize(("start", "end"), [(0, 21), (5, 5), (-1, 5), (20, 21), (6, 5)])
def test_frames_that_are_not_there_are_refused(make_master: MakeMaster, tmp_path: Path, start: int, end: int) -> None:
    master = make_master("m.mp4", _steps(20))
    with pytest.raises(EngineError, match=r"m\.mp4 has 20 frames"):
        write_body(master, start, end, Fraction(24), tmp_path / "body.mp4")
    assert not (tmp_path / "body.mp4").exists()


def test_masters_that_do_not_match_are_refused(make_master: MakeMaster, tmp_path: Path) -> None:
    a = make_master("a.mp4", _steps(10))
    with pytest.raises(EngineError, match="runs at 24 frames a second, not at 25"):
        write_body(a, 0, 5, Fraction(25), tmp_path / "x.mp4")
    b = make_master("b.mp4", _steps(10), Fraction(24), Resolution(128, 96))
    with pytest.raises(EngineError, match=r"a\.mp4 and b\.mp4 differ in picture size"):
        write_dissolve(a, 0, b, 5, Fraction(24), tmp_path / "x.mp4")
    with pytest.raises(UsageError, match="does not exist"):
        write_fade(a, 0, 5, "in", Fraction(24), tmp_path / "absent" / "x.mp4")
