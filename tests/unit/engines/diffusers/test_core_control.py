"""A clip to follow: read at the model's rate, cut for each clip of the shot, and seen in the picture."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.diffusers.pictures import clip_pictures
from filmstudio.engines.diffusers.wan import WanEngine
from filmstudio.media.picture_master import write_master
from filmstudio.model.checkpoint import Task
from filmstudio.model.footage import Footage
from filmstudio.ports.engine import Stage
from filmstudio.units import Resolution
from tests.tiny_checkpoints.wan import build_vace
from tests.unit.engines.diffusers.core_jobs import job, pictures_of, silent

SIZE = Resolution(96, 64)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """Twelve frames at 24 a second, each ten steps lighter than the one before."""

    def frames() -> Iterator[NDArray[np.uint8]]:
        for number in range(12):
            yield np.full((SIZE.height, SIZE.width, 3), 40 + 10 * number, np.uint8)

    path = tmp_path / "clip.mp4"
    write_master(Footage(frames(), 12, SIZE, Fraction(24)), path)
    return path


def test_it_is_read_at_the_models_rate_and_stands_still_at_its_end(clip: Path) -> None:
    pictures = clip_pictures(clip, 2, 8, Fraction(12), Resolution(32, 32))
    assert {picture.size for picture in pictures} == {(32, 32)}
    levels = [round((float(np.asarray(picture).mean()) - 40) / 10) for picture in pictures]
    assert levels == [4, 6, 8, 10, 10, 10, 10, 10]


def test_it_changes_the_picture(clip: Path, tmp_path: Path) -> None:
    engine = WanEngine()
    checkpoint = engine.recognise(build_vace(tmp_path / "vace"))
    assert checkpoint is not None
    sha256 = hashlib.sha256(clip.read_bytes()).hexdigest()
    follows = job(control=sha256)
    assert engine.plan(follows, checkpoint).task is Task.CONTROL
    with engine.open(Stage(checkpoint, {sha256: clip}, device="cpu"), [follows], silent) as opened:
        with_clip, without = (pictures_of(opened.shoot(one, silent)) for one in (follows, job()))
    assert with_clip.shape == without.shape
    assert not np.array_equal(with_clip, without)
