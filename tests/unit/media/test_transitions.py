from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from filmstudio.errors import EngineError, UsageError
from filmstudio.media.probe import probe_picture
from filmstudio.media.stills import frames_at
from filmstudio.media.transitions import write_body, write_dissolve, write_fade, write_iris, write_wipe
from filmstudio.media.wipes import covered
from filmstudio.model.shots import TransitionKind
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


RED, BLUE = np.array((220, 30, 20)), np.array((20, 60, 200))
WIPES = [kind for kind in TransitionKind if kind.wipes]


@pytest.mark.parametrize(("kind", "frames"), [(TransitionKind.WIPE, 1), *((kind, 6) for kind in WIPES)])
def test_the_edge_of_a_wipe_is_where_its_formula_says(
    make_master: MakeMaster, tmp_path: Path, kind: TransitionKind, frames: int
) -> None:
    rate = Fraction(24000, 1001)
    a = make_master("a.mp4", [(0, 0, 0)] * 5 + [tuple(RED)] * 6, rate)
    b = make_master("b.mp4", [tuple(BLUE)] * 6 + [(0, 0, 0)] * 3, rate)
    write_wipe(kind, a, 5, b, frames, rate, tmp_path / "w.mp4")
    assert probe_picture(tmp_path / "w.mp4") == probe_picture(a)._replace(frames=frames)
    for index, frame in enumerate(frames_at(tmp_path / "w.mp4", range(frames))):
        share = covered(kind, Fraction(index, frames), Resolution(160, 90), 160, 90)[..., np.newaxis]
        off = np.abs(frame - (RED + (BLUE - RED) * share)).max(axis=-1)
        # Colour is stored coarser than light, so it runs a little over the ends of the edge.
        assert np.percentile(off, 80) <= 8
        assert off.mean() <= 5


def test_wipes_begin_and_end_where_their_names_say() -> None:
    def begins(kind: TransitionKind) -> tuple[float, float]:
        """Where the first of the next picture is seen, from the left and from above."""
        share = covered(kind, Fraction(1, 4), Resolution(160, 90), 160, 90)
        down, across = np.nonzero(share > 0.99)
        return float(across.mean()) / 160, float(down.mean()) / 90

    assert begins(TransitionKind.WIPE) == pytest.approx((0.08, 0.5), abs=0.05)
    assert begins(TransitionKind.WIPE_LEFT) == pytest.approx((0.92, 0.5), abs=0.05)
    assert begins(TransitionKind.WIPE_DOWN) == pytest.approx((0.5, 0.08), abs=0.05)
    assert begins(TransitionKind.WIPE_UP) == pytest.approx((0.5, 0.92), abs=0.05)
    assert begins(TransitionKind.IRIS_WIPE) == pytest.approx((0.5, 0.5), abs=0.02)
    across, down = begins(TransitionKind.CLOCK_WIPE)
    assert across > 0.6
    assert down < 0.4
    for kind in WIPES:
        whole = covered(kind, Fraction(1), Resolution(160, 90), 40, 20)
        assert (covered(kind, Fraction(0), Resolution(160, 90), 40, 20).max(), whole.min()) == (0.0, 1.0)


def test_an_iris_opens_out_of_black_and_closes_to_it_as_its_mirror_image(
    make_master: MakeMaster, tmp_path: Path
) -> None:
    rate, frames = Fraction(24000, 1001), 8
    light = make_master("m.mp4", [(200, 180, 160)] * 12, rate)
    write_iris(TransitionKind.IRIS_IN, light, 2, 2 + frames, rate, tmp_path / "in.mp4")
    write_iris(TransitionKind.IRIS_OUT, light, 1, 1 + frames, rate, tmp_path / "out.mp4")
    opening = np.array(frames_at(tmp_path / "in.mp4", range(frames)), dtype=np.int64)
    closing = np.array(frames_at(tmp_path / "out.mp4", range(frames)), dtype=np.int64)
    assert opening[0].max() <= 5
    middle, corner = opening[4, 45, 80], opening[4, 2, 2]
    assert np.abs(middle - (200, 180, 160)).max() <= 5
    assert corner.max() <= 5
    for index in range(frames):
        assert np.percentile(np.abs(opening[index] - closing[frames - 1 - index]), 95) <= 12
    for name in ("in.mp4", "out.mp4"):
        assert probe_picture(tmp_path / name) == probe_picture(light)._replace(frames=frames)


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
