"""Pictures between pictures, against the truth: real drawings that really move."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.media.motion import Pair
from filmstudio.media.retime import retimed
from filmstudio.model.look import Retime
from filmstudio.units import parse_frame_rate

Frame = NDArray[np.uint8]


def _ground(width: int, height: int, seed: int) -> Frame:
    """A picture with large and small things in it."""
    rng = np.random.default_rng(seed)
    layers = [
        cv2.resize(
            rng.random((height // step + 2, width // step + 2, 3)).astype(np.float32) * step**0.7, (width, height)
        )
        for step in (3, 8, 20, 60)
    ]
    whole = np.sum(layers, axis=0)
    return np.asarray(255 * (whole - whole.min()) / (whole.max() - whole.min()), dtype=np.uint8)


GROUND, THING = _ground(420, 260, 1), _ground(60, 60, 2)


def _at(time: float) -> Frame:
    """A moving ground with a thing that crosses it, `time` in frames; exact at any time."""
    picture = _shifted(GROUND, -40 - 3.5 * time, -30 - 1.25 * time)
    place = 60 + 5.5 * time, 50 + 2 * time
    mask = _shifted(np.full((60, 60, 3), 255, np.uint8), *place, cv2.BORDER_CONSTANT) / 255
    return np.asarray(np.rint(picture * (1 - mask) + _shifted(THING, *place) * mask), dtype=np.uint8)


def _shifted(picture: Frame, right: float, down: float, border: int = cv2.BORDER_REPLICATE) -> Frame:
    moved = np.array([[1, 0, right], [0, 1, down]], np.float32)
    filter_ = cv2.INTER_LINEAR if border == cv2.BORDER_CONSTANT else cv2.INTER_CUBIC
    return np.asarray(cv2.warpAffine(picture, moved, (320, 180), flags=filter_, borderMode=border), dtype=np.uint8)


def _psnr(one: Frame, other: Frame) -> float:
    return float(cv2.PSNR(one, other))


@pytest.mark.parametrize("share", [0.2, 1 / 3, 0.5, 2 / 3])
def test_what_is_between_is_where_it_would_be(share: float) -> None:
    before, after, truth = _at(0), _at(1), _at(share)
    made = Pair(before, after).between(share)
    mixed = np.asarray(cv2.addWeighted(before, 1 - share, after, share, 0), dtype=np.uint8)
    assert made.shape == truth.shape
    assert made.dtype == np.uint8
    assert _psnr(made, truth) > 30
    assert _psnr(made, truth) > _psnr(mixed, truth) + 6


def test_what_moves_goes_on_moving_behind_the_end() -> None:
    made = Pair(_at(0), _at(1)).beyond(1 / 3)
    assert _psnr(made, _at(4 / 3)) > _psnr(_at(1), _at(4 / 3)) + 5


def test_two_shots_are_not_melted_into_each_other() -> None:
    one, other = _at(0), np.ascontiguousarray(255 - _ground(320, 180, 9))
    pair = Pair(one, other)
    np.testing.assert_array_equal(pair.between(0.4), one)
    np.testing.assert_array_equal(pair.between(0.6), other)
    np.testing.assert_array_equal(pair.beyond(0.4), other)


def test_the_picture_does_not_depend_on_the_number_of_threads() -> None:
    before = cv2.getNumThreads()
    made = []
    try:
        for threads in (1, 2, 3):
            cv2.setNumThreads(threads)
            made.append(Pair(_at(0), _at(1)).between(0.5).tobytes())
    finally:
        cv2.setNumThreads(before)
    assert len(set(made)) == 1


@pytest.mark.parametrize("size", [(2, 2), (16, 30), (31, 200), (32, 32), (34, 90)])
def test_small_pictures_pass(size: tuple[int, int]) -> None:
    picture = np.full((*size, 3), 90, np.uint8)
    pair = Pair(picture, picture)
    np.testing.assert_array_equal(pair.between(0.5), picture)
    np.testing.assert_array_equal(pair.beyond(0.5), picture)


def test_a_whole_shot_comes_nearer_to_the_truth_than_by_mixing() -> None:
    source = [_at(number) for number in range(6)]
    truth = [_at(number * 2 / 3) for number in range(9)]
    rates = parse_frame_rate("16"), parse_frame_rate("24")
    worst = {
        way: min(_psnr(made, wanted) for made, wanted in zip(retimed(iter(source), *rates, 9, way), truth, strict=True))
        for way in Retime
    }
    assert worst[Retime.MOTION] > worst[Retime.BLEND] + 5
    assert worst[Retime.MOTION] > worst[Retime.REPEAT] + 5
