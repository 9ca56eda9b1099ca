"""What LTX folders are taken for, from their configs alone; and that the tables hold together. No torch."""

from __future__ import annotations

from typing import Any

import pytest

from filmstudio.engines.diffusers import ltx2, ltx_video
from filmstudio.engines.diffusers.family import Configs
from filmstudio.engines.diffusers.ltx_family import LtxFamily
from filmstudio.engines.diffusers.ltx_presets import PRESETS
from filmstudio.model.checkpoint import Task
from filmstudio.model.look import Quality
from filmstudio.units import Resolution

FAMILY = LtxFamily()


def silent(*, shifted: bool = False, head: int = 64, made_from: str = "") -> Configs:
    parts: dict[str, dict[str, Any]] = {
        "transformer": {"_class_name": "LTXVideoTransformer3DModel", "attention_head_dim": head},
        "scheduler": {"use_dynamic_shifting": shifted},
    }
    if made_from:
        parts["transformer"]["_name_or_path"] = made_from
    return Configs({"_class_name": "LTXConditionPipeline"}, parts)


def speaking(
    *, shifted: bool = True, projections: bool = False, encoder: str = "gemma3", head: object = (None, None)
) -> Configs:
    return Configs(
        {"_class_name": "LTX2Pipeline", "duration_head": list(head) if isinstance(head, tuple) else head},
        {
            "transformer": {"_class_name": "LTX2VideoTransformer3DModel"},
            "scheduler": {"use_dynamic_shifting": shifted},
            "connectors": {"per_modality_projections": projections},
            "text_encoder": {"model_type": encoder},
        },
    )


@pytest.mark.parametrize(
    ("configs", "kind"),
    [
        (silent(), "ltx-video"),
        (silent(shifted=True), "ltx-video-0.9"),
        (silent(made_from="Lightricks/LTX-Video-0.9.7-Distilled"), "ltx-video-distilled"),
        (silent(made_from="Lightricks/LTX-Video-0.9.7-dev"), "ltx-video"),
        (speaking(), "ltx-2"),
        (speaking(shifted=False), "ltx-2-distilled"),
        (speaking(projections=True), "ltx-2.3"),
        (speaking(projections=True, shifted=False), "ltx-2.3-distilled"),
        (speaking(projections=True, encoder="gemma4_unified"), "ltx-2.5"),
        (speaking(projections=True, head=("ltx2", "LTX2DurationHead")), "ltx-2.5"),
        (speaking(projections=True, shifted=False, head=("ltx2", "LTX2DurationHead")), "ltx-2.5-distilled"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_folder_is_known_by_what_its_configs_say(configs: Configs, kind: str) -> None:
    found = FAMILY.recognise(configs)
    assert found is not None
    assert found.id == kind


@pytest.mark.parametrize("transformer", ["WanTransformer3DModel", None, 7])
def test_other_families_and_nonsense_are_not_taken(transformer: object) -> None:
    assert (
        FAMILY.recognise(Configs({"_class_name": "LTXPipeline"}, {"transformer": {"_class_name": transformer}})) is None
    )


def test_nonsense_beside_a_known_transformer_is_harmless() -> None:
    """Configs are a stranger's: a value of another type than expected must not break the reading."""
    odd = Configs(
        {"duration_head": {}, "_name_or_path": 3},
        {"transformer": {"_class_name": "LTX2VideoTransformer3DModel"}, "text_encoder": {"model_type": ["gemma4"]}},
    )
    assert FAMILY.recognise(odd) is not None


def test_adapters_are_told_apart_by_the_size_of_the_transformer() -> None:
    assert FAMILY.lora_families(ltx_video.CONDITIONED, silent()) == ("ltx-video-2b",)
    assert FAMILY.lora_families(ltx_video.CONDITIONED, silent(head=128)) == ("ltx-video-13b",)
    assert FAMILY.lora_families(ltx2.BASE, speaking()) == ("ltx-2",)


@pytest.mark.parametrize("kind", FAMILY.kinds, ids=lambda kind: kind.id)
def test_every_kind_can_make_what_it_says(kind: Any) -> None:
    for size in kind.sizes:
        assert size.width % kind.size_multiple == 0
        assert size.height % kind.size_multiple == 0
        assert size.width * size.height <= kind.most_pixels
    assert kind.grid.snap_up(kind.grid.maximum) == kind.grid.maximum, "the longest clip is on the grid"
    assert all((head - 1) % 8 == 0 for head in kind.heads), "heads are cut to 8k+1 frames without a word"
    assert set(kind.sampling) == set(Quality)
    assert all((sampling.guidance > 1) is kind.guided for sampling in kind.sampling.values())
    assert bool(kind.negative) is kind.guided
    assert (kind.most_keyframes > 0) is (Task.KEYFRAMES in kind.pipelines)


def test_only_the_second_generation_speaks() -> None:
    for kind in FAMILY.kinds:
        assert (kind.sound_rate_hz is not None) is kind.id.startswith("ltx-2")
        assert kind.dialect.quotes_lines is kind.id.startswith("ltx-2")


def test_time_estimates_count_every_forward() -> None:
    assert FAMILY.passes(ltx2.BASE, 3.0) == 4
    assert FAMILY.passes(ltx2.BASE, 1.0) == 1
    assert FAMILY.passes(ltx2.THIRD_DISTILLED, 1.0) == 1
    assert FAMILY.passes(ltx_video.CONDITIONED, 3.0) == 2


def test_presets_name_kinds_and_say_their_limits() -> None:
    kinds = {kind.id for kind in FAMILY.kinds}
    assert len({preset.name for preset in PRESETS}) == len(PRESETS)
    for preset in PRESETS:
        assert preset.kind in kinds
        assert preset.engine == "ltx"
        assert preset.licence_terms
        assert preset.sources
        if preset.kind.startswith("ltx-2"):
            assert "10 million" in preset.licence_terms
            assert "watermark" in preset.licence_terms


@pytest.mark.parametrize(
    ("frame", "given", "place"),
    [(0, 0, 0), (3, 0, 0), (4, 0, 8), (12, 0, 16), (11, 0, 8), (3, 1, 8), (9, 9, 16), (16, 9, 16), (60, 1, 32)],
)
def test_keyframes_of_the_silent_models_stand_on_every_eighth_frame(frame: int, given: int, place: int) -> None:
    assert ltx_video.aligned(frame, 33, given) == place


@pytest.mark.parametrize(("frame", "index"), [(0, 0), (1, 1), (9, 2), (17, 3), (5, 1.5), (8, 1.875), (32, 4.875)])
def test_frames_become_latent_frames_and_come_back_exactly(frame: int, index: float) -> None:
    assert ltx2.latent_index(frame) == index
    if frame:
        assert (ltx2.latent_index(frame) - 1) * 8 + 1 == frame
    assert isinstance(ltx2.latent_index(9), int)


def test_a_taught_schedule_is_kept_whole_and_stretched_where_it_must_be() -> None:
    schedule = ltx2.DISTILLED_SIGMAS
    assert ltx_video.resampled(schedule, 8) == list(schedule)
    assert ltx_video.resampled(schedule, 1) == [1.0]
    for steps in (2, 4, 5, 12):
        made = ltx_video.resampled(schedule, steps)
        assert len(made) == steps
        assert made[0] == schedule[0]
        assert made[-1] == schedule[-1]
        assert made == sorted(made, reverse=True)
        assert len(set(made)) == steps


def test_the_usual_size_can_be_made_in_two_stages() -> None:
    for kind in (ltx2.BASE_DISTILLED, ltx2.THIRD_DISTILLED, ltx2.FIFTH_DISTILLED):
        assert kind.size_multiple == 64
        assert kind.sizes[0] == Resolution(1280, 704)
