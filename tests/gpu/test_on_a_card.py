"""The engine on a real graphics card, with a tiny checkpoint: what a processor cannot show."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.diffusers.memory import LADDER, Rung, Setting
from filmstudio.engines.diffusers.wan import WanEngine
from filmstudio.errors import EngineError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.making import Making
from filmstudio.ports.engine import Stage
from tests.unit.engines.diffusers.core_jobs import job, pictures_of, silent

pytestmark = [pytest.mark.gpu, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checkpoint]:
    if find_spec("torch") is None:
        pytest.skip("torch is not installed")
    import torch

    if not torch.cuda.is_available():
        pytest.skip("torch finds no graphics card")
    from tests.tiny_checkpoints.wan import build_t2v

    found = WanEngine().recognise(build_t2v(tmp_path_factory.mktemp("card") / "t2v"))
    assert found is not None
    yield found
    assert torch.cuda.memory_allocated() < 64 << 20, "the engine gives the card back"


class ExactEngine(WanEngine):
    """In float32, to be compared with a processor."""

    precision = "float32"


def shot(engine: WanEngine, checkpoint: Checkpoint, **stage: Any) -> tuple[Any, Making]:
    with engine.open(Stage(checkpoint, **stage), [job()], silent) as opened:
        footage = opened.shoot(job(), silent)
        assert footage.making is not None
        return pictures_of(footage), footage.making


def test_a_card_is_found_and_named(checkpoint: Checkpoint) -> None:
    _, making = shot(WanEngine(), checkpoint)
    assert making.device not in ("", "cpu") and making.precision in ("bfloat16", "float16")
    assert making.peak_bytes is not None and making.peak_bytes > 0


def test_the_same_job_gives_the_same_bytes(checkpoint: Checkpoint) -> None:
    (one, first), (other, second) = (shot(WanEngine(), checkpoint, device="cuda") for _ in range(2))
    assert first.latents == second.latents
    assert np.array_equal(one, other)


def test_a_card_starts_from_the_noise_of_a_processor(checkpoint: Checkpoint) -> None:
    card, _ = shot(ExactEngine(), checkpoint, device="cuda")
    processor, _ = shot(ExactEngine(), checkpoint, device="cpu")
    assert float(np.abs(card.astype(int) - processor.astype(int)).mean()) < 1


@pytest.mark.parametrize("rung", list(Rung))
def test_every_rung_of_the_ladder_makes_the_picture(checkpoint: Checkpoint, rung: Rung) -> None:
    class Settled(ExactEngine):
        setting = Setting(rung)

    whole, _ = shot(ExactEngine(), checkpoint, device="cuda")
    made, making = shot(Settled(), checkpoint, device="cuda")
    difference = float(np.abs(made.astype(int) - whole.astype(int)).mean())
    assert difference < (12 if rung is Rung.FP8 else 1)
    assert rung is Rung.RESIDENT or rung.value in making.memory
    assert Setting(rung) in LADDER


def test_a_card_that_is_too_small_is_refused_before_anything_is_made(checkpoint: Checkpoint) -> None:
    with pytest.raises(EngineError, match="even with one layer at a time"):
        shot(WanEngine(), checkpoint, device="cuda", vram_bytes=1 << 20)
