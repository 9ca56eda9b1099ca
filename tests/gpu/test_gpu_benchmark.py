"""The benchmarks of generating: what they compare is the same shot, and the one for a card runs on a processor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import generation
from benchmarks.gpu import report
from benchmarks.gpu_models import NAMES, build
from filmstudio.units import Resolution

PARAMETERS = {"wan-1.3b": 1.42, "wan-5b": 5.00, "wan-14b": 14.29, "ltx-13b": 13.04, "ltx-2": 18.88, "tiny": 0.0}


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.mark.filterwarnings("ignore")
def test_a_shot_is_bit_for_bit_what_a_bare_loop_makes(tmp_path: Path) -> None:
    folder = generation.build(tmp_path / "wan")
    made = generation.shots_against_bare_loop(folder, count=2, runs=1, steps=2, size=Resolution(64, 64), frames=9)
    assert made.same_latents and made.same_frames


@pytest.mark.filterwarnings("ignore")
def test_every_model_has_as_many_numbers_as_the_published_one() -> None:
    assert set(PARAMETERS) == set(NAMES)
    for name, billions in PARAMETERS.items():
        parameters = build(name, "meta").pipe.transformer.parameters()
        assert round(sum(one.numel() for one in parameters) / 1e9, 2) == billions


@pytest.mark.filterwarnings("ignore")
def test_a_tiny_model_goes_through_every_arm_and_lever_on_a_processor(tmp_path: Path) -> None:
    told = report(["--model", "tiny", "--device", "cpu", "--quick", "--json", str(tmp_path / "gpu.json")])
    assert "Latents of (b) and (c): the same bits." in told
    written = json.loads((tmp_path / "gpu.json").read_text(encoding="utf-8"))
    arms = {arm["name"]: arm for arm in written["arms"]}
    for name in ("(a) a process for each shot", "(b) a plain loop", "(c) filmstudio", "eight bits and group offload"):
        assert arms[name]["seconds_per_shot"] > 0 and not arms[name]["note"]
    assert arms["attention xformers"]["seconds_per_shot"] or "xformers" in arms["attention xformers"]["note"].lower()
    assert written["device"] == "cpu" and arms["(c) filmstudio"]["peak_gb"] is None
