"""The take sheet as a picture: rows for takes, the same moments side by side, decisions marked."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.errors import UsageError
from filmstudio.media.picture_master import write_master
from filmstudio.model.footage import Footage
from filmstudio.review.take_sheet import TakeStrip, draw_take_sheet
from filmstudio.units import Resolution

SIZE, RATE, FRAMES = Resolution(64, 36), Fraction(24), 12


@pytest.fixture(scope="module")
def masters(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three takes: red, green and blue, each brighter from frame to frame."""
    folder = tmp_path_factory.mktemp("masters")
    paths = []
    for channel in range(3):
        frames = []
        for number in range(FRAMES):
            frame = np.zeros((SIZE.height, SIZE.width, 3), np.uint8)
            frame[..., channel] = 100 + number * 12
            frames.append(frame)
        path = folder / f"{channel}.mp4"
        footage = Footage(frames=iter(frames), size=SIZE, rate=RATE, count=FRAMES)
        write_master(footage, path, size=SIZE, rate=RATE, frames=FRAMES)
        paths.append(path)
    return paths


def _read(path: Path) -> NDArray[np.uint8]:
    picture = cv2.imread(str(path))
    assert picture is not None
    return np.asarray(picture[..., ::-1], np.uint8)


def _strips(masters: list[Path]) -> list[TakeStrip]:
    return [
        TakeStrip(1, masters[0], FRAMES, RATE, state="in film", chosen=True, rating=4, words=("seed 7",)),
        TakeStrip(2, masters[1], FRAMES, RATE, state="rejected", rejected=True, note="too dark"),
        TakeStrip(3, masters[2], FRAMES, RATE, words=("move: push in", "animatic")),
    ]


def test_each_take_is_a_row_and_time_runs_to_the_right(tmp_path: Path, masters: list[Path]) -> None:
    output = tmp_path / "sheet.png"
    draw_take_sheet("mill  shot 12A", _strips(masters), output, frames=3, width=900)
    sheet = _read(output)
    assert sheet.shape[1] == 900
    colour = sheet.astype(int)
    purely = [colour[..., c] - np.delete(colour, c, axis=2).max(axis=2) > 80 for c in (0, 2)]
    red_rows, blue_rows = (np.flatnonzero(found[:, 300:].sum(axis=1) > 300) for found in purely)
    assert red_rows.size and blue_rows.size
    assert red_rows.max() < blue_rows.min()  # take 1 stands above take 3
    middle = colour[(blue_rows.min() + blue_rows.max()) // 2, :, 2]
    bright = [middle[left] for left in (250, 520, 800)]
    assert bright == sorted(bright)
    assert bright[0] + 20 < bright[2]


def test_a_chosen_take_has_a_gold_edge_and_a_rejected_one_no_colour(tmp_path: Path, masters: list[Path]) -> None:
    output = tmp_path / "sheet.png"
    draw_take_sheet("mill  shot 12A", _strips(masters), output, frames=3, width=900)
    colour = _read(output).astype(int)
    edge = colour[:, 0]
    gold = np.flatnonzero((edge[:, 0] > 200) & (edge[:, 2] < 120))
    assert gold.size
    blue = np.flatnonzero((colour[:, 300:, 2] - colour[:, 300:, 0] > 80).any(axis=1))
    assert gold.max() < blue.min()
    between = colour[gold.max() + 1 : blue.min(), 300:]
    assert np.abs(between - between.mean(axis=2, keepdims=True)).max() < 12


def test_the_same_takes_give_the_same_bytes(tmp_path: Path, masters: list[Path]) -> None:
    for name in ("one.png", "two.png"):
        draw_take_sheet("mill  shot 12A", _strips(masters), tmp_path / name, frames=2, width=600)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_a_take_of_one_frame_is_shown(tmp_path: Path, masters: list[Path]) -> None:
    strip = TakeStrip(1, masters[0], 1, RATE)
    draw_take_sheet("x", [strip], tmp_path / "one.jpg", frames=4, width=800)
    assert _read(tmp_path / "one.jpg").shape[1] == 800


def test_too_many_pictures_and_other_formats_are_refused(tmp_path: Path, masters: list[Path]) -> None:
    with pytest.raises(UsageError, match="do not fit"):
        draw_take_sheet("x", _strips(masters), tmp_path / "x.png", frames=12, width=300)
    with pytest.raises(UsageError, match=r"\.png or \.jpg"):
        draw_take_sheet("x", _strips(masters), tmp_path / "x.gifx", frames=2, width=600)
    assert not list(tmp_path.iterdir())
