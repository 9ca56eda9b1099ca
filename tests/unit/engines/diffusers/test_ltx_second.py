"""LTX-2 on tiny random checkpoints: picture and sound, conditions, guidance, references and the second stage."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from PIL import Image

from filmstudio.engines.diffusers import ltx2, ltx2_stages, ltx_video
from filmstudio.engines.diffusers.family import Call, Clip, Loading
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.ltx_family import LtxFamily
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.model.checkpoint import Task
from filmstudio.units import Resolution
from tests.tiny_checkpoints.ltx import build_ltx2

FAMILY = LtxFamily()
SIZE = Resolution(64, 64)
FRAMES = 17
HOW = Loading()
TOKENS = 24
"""Enough for the words here; padding to 1024 takes most of a tiny model's time."""


class Loaded(NamedTuple):
    """A checkpoint with its prompts encoded and its encoder gone, as a film is shot."""

    folder: Path
    kind: Kind
    pipe: Any
    words: Any
    unwanted: Any

    def call(self, task: Task = Task.TEXT, **other: Any) -> Call:
        """Return a call of three latent frames."""
        usual: dict[str, Any] = {
            "kind": self.kind,
            "task": task,
            "size": SIZE,
            "rate": Fraction(24),
            "frames": FRAMES,
            "steps": 2 if self.kind.guided else 8,
            "guidance": 3.0 if self.kind.guided else 1.0,
            "guidance_low": None,
            "seed": 7,
            "embeds": self.words,
            "negative": self.unwanted if self.kind.guided else None,
            "sound": True,
        }
        return Call(**(usual | other))

    def for_task(self, task: Task) -> Any:
        """Return the pipeline for a task, over the same weights."""
        return FAMILY.load(self.folder, self.kind, task, HOW, shared=self.pipe)


def load(folder: Path, kind: Kind) -> Loaded:
    kind = replace(kind, most_tokens=TOKENS)
    encoders = FAMILY.load_encoders(folder, kind, HOW)
    assert getattr(encoders, "transformer", None) is None
    words, unwanted = (FAMILY.encode(encoders, kind, text) for text in ("a woman walks", "blurry"))
    pipe = FAMILY.load(folder, kind, Task.TEXT, HOW)
    assert pipe.text_encoder is None
    assert pipe.connectors is not None, "the connectors are part of every step, not of the encoder"
    return Loaded(folder, kind, pipe, words, unwanted)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load(build_ltx2(tmp_path_factory.mktemp("ltx")), ltx2.BASE)


@pytest.fixture(scope="module")
def distilled(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder = build_ltx2(tmp_path_factory.mktemp("ltx"), version="2.3", distilled=True, upsampler=True)
    return load(folder, ltx2.THIRD_DISTILLED)


def unheard(_done: int, _steps: int) -> None:
    """Hear steps and do nothing."""


def shoot(pipe: Any, call: Call) -> Clip:
    return FAMILY.decode(pipe, call, FAMILY.denoise(pipe, call, unheard))


@cache
def picture(level: int, side: int = 64) -> Image.Image:
    across = np.linspace(0, 60, side)[None, :, None] + np.array([level, 255 - level, level // 2])
    return Image.fromarray(np.broadcast_to(across.clip(0, 255), (side, side, 3)).astype(np.uint8))


def test_picture_and_sound_are_made_together_and_repeat(base: Loaded) -> None:
    clip, again = shoot(base.pipe, base.call()), shoot(base.pipe, base.call())
    assert clip.frames.shape == (FRAMES, SIZE.height, SIZE.width, 3)
    assert clip.sound is not None
    assert again.sound is not None
    assert clip.sound.dtype == np.float32
    assert clip.sound.shape[1] == 2
    assert clip.sound_rate_hz == 16000, "as the vocoder's own config says"
    assert np.abs(clip.sound).max() <= 1
    # The model gives whole latents of sound: a little less than the picture, never stretched here.
    assert -0.04 < clip.sound.shape[0] / 16000 - FRAMES / 24 <= 0.04
    np.testing.assert_array_equal(clip.frames, again.frames)
    np.testing.assert_array_equal(clip.sound, again.sound)
    other = shoot(base.pipe, base.call(seed=8))
    assert other.sound is not None
    assert np.abs(clip.frames - other.frames).max() > 0.01
    assert np.abs(clip.sound - other.sound).max() > 1e-4


def test_a_call_without_sound_has_the_same_picture_and_no_sound(base: Loaded) -> None:
    silent = shoot(base.pipe, base.call(sound=False))
    assert silent.sound is None
    assert silent.sound_rate_hz == 0
    np.testing.assert_array_equal(silent.frames, shoot(base.pipe, base.call()).frames)


@pytest.mark.parametrize("name", ["base", "distilled"])
def test_it_is_bit_for_bit_what_the_pipeline_makes_of_the_words(name: str, request: pytest.FixtureRequest) -> None:
    """Words without their padding, the encoder freed, decoding apart: picture and sound are the pipeline's own."""
    import torch

    loaded: Loaded = request.getfixturevalue(name)
    with quiet():
        whole = import_module("diffusers").LTX2Pipeline.from_pretrained(loaded.folder, local_files_only=True)
    whole.set_progress_bar_config(disable=True)
    own: dict[str, Any] = {"num_inference_steps": 2, "guidance_scale": 3.0, "spatio_temporal_guidance_blocks": [29]}
    own["use_cross_timestep"] = False
    if name == "distilled":
        none = {"guidance_scale": 1.0, "stg_scale": 0.0, "modality_scale": 1.0, "guidance_rescale": 0.0}
        own = {**none, **{f"audio_{key}": value for key, value in none.items()}, "num_inference_steps": 8}
        own["sigmas"] = list(ltx2.DISTILLED_SIGMAS)
    with quiet():
        made = whole(
            prompt="a woman walks",
            negative_prompt="blurry",
            width=SIZE.width,
            height=SIZE.height,
            num_frames=FRAMES,
            frame_rate=24.0,
            generator=torch.Generator("cpu").manual_seed(7),
            max_sequence_length=TOKENS,
            output_type="np",
            **own,
        )
    clip = shoot(loaded.pipe, loaded.call())
    np.testing.assert_array_equal(clip.frames, made.frames[0])
    assert clip.sound is not None
    np.testing.assert_array_equal(clip.sound, made.audio[0].T.numpy())


def test_words_are_kept_without_the_padding(base: Loaded) -> None:
    length = base.words["prompt_embeds"].shape[1]
    assert length < TOKENS
    assert base.words["prompt_attention_mask"].tolist() == [[1] * length]


def test_conditions_change_the_picture_each_in_its_way(base: Loaded) -> None:
    bright, dark = picture(230), picture(20)
    pipe = base.for_task(Task.KEYFRAMES)
    assert pipe.transformer is base.pipe.transformer
    calls = {
        "none": base.call(),
        "first": base.call(Task.FIRST_FRAME, first=bright),
        "last": base.call(Task.FIRST_LAST, first=bright, last=dark),
        "keyframe": base.call(Task.KEYFRAMES, keyframes={9: dark}),
        "between": base.call(Task.KEYFRAMES, keyframes={12: dark}),
        "nine": base.call(Task.EXTEND, head=[bright] * 9),
        "reference": base.call(Task.REFERENCES, references=[bright, dark]),
        "reference and first": base.call(Task.REFERENCES, references=[bright, dark], first=bright),
    }
    frames = {name: shoot(pipe, call).frames for name, call in calls.items()}
    names = list(frames)
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            assert np.abs(frames[one] - frames[other]).max() > 1e-3, f"{one} and {other} are the same"


def test_without_references_it_is_the_pipeline_with_conditions(base: Loaded) -> None:
    """Why one class serves all pictures: so that references and a first frame go together."""
    from filmstudio.engines.diffusers.loading import share

    call = base.call(Task.KEYFRAMES, head=[picture(230)] * 9, last=picture(20))
    mine, theirs = base.for_task(Task.KEYFRAMES), share("LTX2ConditionPipeline", base.pipe)
    assert type(mine).__name__ == "LTX2InContextPipeline"
    np.testing.assert_array_equal(shoot(mine, call).frames, shoot(theirs, call).frames)


def test_pictures_stand_on_their_very_frame(base: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    """Conditions are counted in latents; a last frame must not stand seven frames before the end."""
    pipe = base.for_task(Task.KEYFRAMES)
    places: list[float] = []
    real = type(pipe)._prepare_keyframe_coords

    def noted(self: Any, *args: Any, **kwargs: Any) -> Any:
        places.append(kwargs["pixel_frame_idx"])
        return real(self, *args, **kwargs)

    monkeypatch.setattr(type(pipe), "_prepare_keyframe_coords", noted)
    pictures = {1: picture(20), 6: picture(90), 9: picture(150)}
    FAMILY.denoise(pipe, base.call(Task.KEYFRAMES, keyframes=pictures, last=picture(230)), unheard)
    assert places == [1, 6, 9, FRAMES - 1]


def test_no_condition_is_skipped_for_lying_behind_the_end(base: Loaded) -> None:
    """The pipeline skips such a one with a warning that nobody sees."""
    for frames in (9, 17, 121):
        index = ltx2.latent_index(frames - 1)
        assert index < (frames - 1) // 8 + 1


def test_the_compression_of_pictures_is_always_said(base: Loaded) -> None:
    """With its encoder freed the pipeline would take 2.5 for an older version."""
    for kind, crf in ((ltx2.BASE, 33), (ltx2.THIRD, 33), (ltx2.FIFTH, 18), (ltx2.FIFTH_DISTILLED, 18)):
        call = base.call(Task.KEYFRAMES, kind=kind, first=picture(9), keyframes={9: picture(20)}, last=picture(90))
        assert [one.crf for one in ltx2.arguments(call)["conditions"]] == [crf] * 3


def test_both_twins_of_every_guidance_are_named(base: Loaded) -> None:
    """A sound's guidance that is left out or 0 falls back to the picture's without a word."""
    names = ("guidance_scale", "stg_scale", "modality_scale", "guidance_rescale")
    guided = ltx2.arguments(base.call())
    assert [guided[name] for name in names] == [3.0, 1.0, 3.0, 0.7]
    assert [guided[f"audio_{name}"] for name in names] == [7.0, 1.0, 3.0, 0.7]
    bare = ltx2.arguments(base.call(negative=None, guidance=1.0))
    assert [bare[name] for name in names] == [bare[f"audio_{name}"] for name in names] == [1.0, 0.0, 1.0, 0.0]
    assert guided["spatio_temporal_guidance_blocks"] == [29]
    assert ltx2.arguments(base.call(kind=ltx2.THIRD))["spatio_temporal_guidance_blocks"] == [28]
    assert guided["use_cross_timestep"] is False
    assert ltx2.arguments(base.call(kind=ltx2.THIRD))["use_cross_timestep"] is True


def test_an_unguided_step_is_one_forward_and_a_guided_one_three_calls_of_four(base: Loaded) -> None:
    rows: list[int] = []

    def noted(_module: Any, _args: Any, kwargs: dict[str, Any]) -> None:
        rows.append(kwargs["hidden_states"].shape[0])

    handle = base.pipe.transformer.register_forward_pre_hook(noted, with_kwargs=True)
    try:
        FAMILY.denoise(base.pipe, base.call(steps=2), unheard)
        assert rows == [2, 1, 1] * 2
        assert sum(rows) / 2 == FAMILY.passes(base.kind, 3.0)
        rows.clear()
        FAMILY.denoise(base.pipe, base.call(steps=2, negative=None, guidance=1.0), unheard)
        assert rows == [1, 1]
    finally:
        handle.remove()


def test_the_perturbed_layer_exists_in_real_models(tmp_path: Path) -> None:
    """On a model of two layers the guidance by a perturbed layer does nothing and nothing is said."""
    deep = load(build_ltx2(tmp_path, version="2.3", layers=30), ltx2.THIRD)
    guided = deep.call(steps=2)
    arguments = FAMILY._bound(deep.pipe, guided)
    with quiet():
        as_ours = deep.pipe(**arguments).frames
        without = deep.pipe(**{**FAMILY._bound(deep.pipe, guided), "spatio_temporal_guidance_blocks": [99]}).frames
    assert (as_ours - without).abs().max() > 1e-4


def test_an_adapter_that_distils_brings_the_taught_schedule_and_leaves_no_trace(base: Loaded) -> None:
    """The scheduler of a model that is not distilled would shift the schedule; it is back for the next shot."""
    few = base.call(negative=None, guidance=1.0, steps=8)
    before, scheduler = shoot(base.pipe, base.call()).frames, base.pipe.scheduler
    stepped: list[list[float]] = []
    FAMILY.denoise(base.pipe, few, lambda _done, _steps: stepped.append(base.pipe.scheduler.sigmas.tolist()))
    assert stepped[0] == pytest.approx([*ltx2.DISTILLED_SIGMAS, 0.0])
    assert base.pipe.scheduler is scheduler
    np.testing.assert_array_equal(shoot(base.pipe, base.call()).frames, before)
    assert not ltx_video.is_distilled(base.call(negative=None, guidance=1.0, steps=30)), (
        "no guidance alone distils nothing"
    )


def test_a_raise_goes_through_and_the_next_clip_is_as_if_nothing_had_been(base: Loaded) -> None:
    class EnoughError(Exception):
        pass

    def stop(_done: int, _steps: int) -> None:
        raise EnoughError

    before, scheduler = shoot(base.pipe, base.call()), base.pipe.scheduler
    with pytest.raises(EnoughError):
        FAMILY.denoise(base.pipe, base.call(negative=None, guidance=1.0, steps=8), stop)
    assert base.pipe.scheduler is scheduler
    np.testing.assert_array_equal(shoot(base.pipe, base.call()).frames, before.frames)


def twice(distilled: Loaded, **other: Any) -> Call:
    """Return a call at its kind's own size, so that it is made in two stages."""
    return distilled.call(kind=replace(distilled.kind, sizes=(SIZE,)), **other)


def test_the_second_stage_doubles_the_size_and_hears_every_step(distilled: Loaded) -> None:
    call = twice(distilled)
    assert ltx2_stages.has_second(distilled.pipe, call)
    steps: list[tuple[int, int]] = []
    latents = FAMILY.denoise(distilled.pipe, call, lambda done, total: steps.append((done, total)))
    assert steps == [(done, 11) for done in range(1, 12)]
    clip = FAMILY.decode(distilled.pipe, call, latents)
    assert clip.frames.shape == (FRAMES, SIZE.height, SIZE.width, 3)
    assert clip.sound is not None
    again = shoot(distilled.pipe, call)
    np.testing.assert_array_equal(clip.frames, again.frames)
    once = shoot(distilled.pipe, distilled.call())
    assert np.abs(clip.frames - once.frames).max() > 0.01
    other = shoot(distilled.pipe, twice(distilled, seed=8))
    assert np.abs(clip.frames - other.frames).max() > 0.01


def test_the_second_stage_is_diffusers_own_recipe(distilled: Loaded) -> None:
    """Half the size, latents enlarged by its own pipeline, three steps more with the noise put in again."""
    import torch

    call = twice(distilled)
    small = replace(call, size=Resolution(32, 32))
    with quiet(), torch.no_grad():
        first = distilled.pipe(**FAMILY._bound(distilled.pipe, small))
        enlarge = import_module("diffusers").LTX2LatentUpsamplePipeline(
            vae=distilled.pipe.vae, latent_upsampler=distilled.pipe.latent_upsampler
        )
        video = enlarge(latents=first.frames, output_type="latent").frames
        second = distilled.pipe(
            **{
                **FAMILY._bound(distilled.pipe, call),
                "latents": video,
                "audio_latents": first.audio,
                "sigmas": [0.909375, 0.725, 0.421875],
                "num_inference_steps": 3,
                "noise_scale": 0.909375,
                "generator": torch.Generator("cpu").manual_seed(7 + 2**32),
            }
        )
    made = FAMILY.denoise(distilled.pipe, call, unheard)
    assert torch.equal(made.video, second.frames)
    assert made.sound is not None
    assert torch.equal(made.sound, second.audio)


def test_small_pictures_and_guided_models_have_one_stage(distilled: Loaded, base: Loaded) -> None:
    assert not ltx2_stages.has_second(distilled.pipe, distilled.call()), "a draft is below the model's own size"
    assert not ltx2_stages.has_second(base.pipe, twice(base, negative=None, guidance=1.0, steps=8)), "no such part"
    assert not ltx2_stages.has_second(distilled.pipe, twice(distilled, size=Resolution(96, 64))), "half is off the grid"


def test_conditions_are_in_both_stages_and_references_in_the_first(distilled: Loaded) -> None:
    pipe = distilled.for_task(Task.REFERENCES)
    assert pipe.latent_upsampler is distilled.pipe.latent_upsampler, "shared, not read twice"
    call = twice(distilled, task=Task.REFERENCES, references=[picture(20, 48)], first=picture(230), last=picture(9))
    small = ltx2_stages.halved(call)
    assert small.first is not None
    assert small.first.size == (32, 32)
    first = ltx2.arguments(small)
    assert first["reference_conditions"][0].frames[0].size == (32, 32)
    assert len(first["reference_conditions"][0].frames) == FRAMES
    second = ltx2_stages.second_arguments(call, ltx2.arguments(call), None, None)  # type: ignore[arg-type]
    assert "reference_conditions" not in second
    assert len(second["conditions"]) == 2
    assert np.isfinite(shoot(pipe, call).frames).all()


def test_a_raise_in_the_second_stage_leaves_everything_as_it_was(distilled: Loaded) -> None:
    class EnoughError(Exception):
        pass

    def stop(done: int, _steps: int) -> None:
        if done == 9:
            raise EnoughError

    call = twice(distilled)
    before = shoot(distilled.pipe, call).frames
    with pytest.raises(EnoughError):
        FAMILY.denoise(distilled.pipe, call, stop)
    np.testing.assert_array_equal(shoot(distilled.pipe, call).frames, before)
