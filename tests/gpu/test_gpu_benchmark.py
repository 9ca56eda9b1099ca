"""The benchmark for a graphics card: its models have the published sizes, and every line of it runs on a processor."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.gpu import report
from benchmarks.gpu_models import NAMES, build

PARAMETERS = {"wan-1.3b": 1.42, "wan-5b": 5.00, "wan-14b": 14.29, "ltx-13b": 13.04, "ltx-2": 18.88, "tiny": 0.0}


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
