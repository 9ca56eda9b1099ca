"""Every kind of Wan makes clips through the real pipelines, and just those that the pipelines make by themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.diffusers.family import Call, Clip, Latents, Loading
from filmstudio.engines.diffusers.wan_family import leaning
from filmstudio.engines.diffusers.wan_kinds import KINDS
from filmstudio.model.checkpoint import Task
from filmstudio.units import Resolution
from tests.unit.engines.diffusers.wan_calls import (
    BUILDERS,
    FAMILY,
    FRAMES,
    SIZE,
    Model,
    call_of,
    hear_nothing,
    model,
)

EVERY = [(kind.id, task) for kind in KINDS if kind.id in BUILDERS for task in kind.pipelines]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Model]:
    folder = tmp_path_factory.mktemp("wan")
    return {kind: model(folder, kind) for kind in BUILDERS}


def made(pipe: Any, call: Call) -> tuple[Latents, Clip]:
    latents = FAMILY.denoise(pipe, call, hear_nothing)
    return latents, FAMILY.decode(pipe, call, latents)


def same(one: Latents, other: Latents) -> bool:
    import torch

    return torch.equal(one.video, other.video)


@pytest.mark.parametrize(("kind", "task"), EVERY)
def test_a_clip_of_every_kind_and_task(kind: str, task: Task, models: dict[str, Model]) -> None:
    mine = models[kind]
    pipe = mine.pipe(task)
    assert type(pipe).__name__ == mine.kind.pipelines[task]
    call = call_of(mine, task)
    latents, clip = made(pipe, call)
    assert clip.frames.shape == (FRAMES, SIZE.height, SIZE.width, 3)
    assert clip.frames.dtype == np.float32
    assert np.isfinite(clip.frames).all()
    assert clip.frames.min() < clip.frames.max()
    assert same(FAMILY.denoise(pipe, call, hear_nothing), latents)
    assert not same(FAMILY.denoise(pipe, replace(call, seed=8), hear_nothing), latents)


def own_way(mine: Model, task: Task, call: Call, text: str, must_not: str) -> Any:
    """Return the pipeline's frames from prompts in words, by a bare call of diffusers with its encoders loaded."""
    import diffusers
    import torch

    pipe = getattr(diffusers, mine.kind.pipelines[task]).from_pretrained(
        str(mine.folder), dtype=torch.float32, local_files_only=True, use_safetensors=True
    )
    pipe.set_progress_bar_config(disable=True)
    return pipe(
        prompt=text,
        negative_prompt=must_not,
        width=call.size.width,
        height=call.size.height,
        num_frames=call.frames,
        num_inference_steps=call.steps,
        guidance_scale=call.guidance,
        generator=torch.Generator("cpu").manual_seed(call.seed),
        output_type="np",
        **FAMILY.arguments(pipe, call),
    ).frames[0]


@pytest.mark.parametrize("kind", BUILDERS)
def test_bit_for_bit_what_a_bare_pipeline_makes_of_the_words(kind: str, models: dict[str, Model]) -> None:
    """Embeddings without padding, encoders freed, latents decoded by ourselves: not one bit is another."""
    mine = models[kind]
    task = list(mine.kind.pipelines)[-1]
    text, must_not = "a man walks  in the street &amp; a red coat", "grey，静态"
    encoders = FAMILY.load_encoders(mine.folder, mine.kind, Loading())
    embeds, negative = (FAMILY.encode(encoders, mine.kind, words) for words in (text, must_not))
    tokens = FAMILY.count_tokens(encoders.tokenizer, text)
    assert embeds["prompt_embeds"].shape == (1, tokens, 32)
    assert tokens < mine.kind.most_tokens
    call = call_of(mine, task, embeds=embeds, negative=negative)
    _, clip = made(mine.pipe(task), call)
    assert np.array_equal(clip.frames, own_way(mine, task, call, text, must_not))


def test_without_guidance_nothing_negative_is_needed(models: dict[str, Model]) -> None:
    mine = models["wan-2.2-t2v-a14b"]
    pipe = mine.pipe(Task.TEXT)
    call = call_of(mine, Task.TEXT, guidance=1.0, guidance_low=1.0, negative=None)
    steps: list[tuple[int, int]] = []
    latents = FAMILY.denoise(pipe, call, lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]
    assert not same(latents, FAMILY.denoise(pipe, call_of(mine, Task.TEXT), hear_nothing))


def test_tasks_of_one_checkpoint_share_its_weights(models: dict[str, Model]) -> None:
    """The 5B is one folder for words and for a first picture; a second transformer in memory would be 10 GB."""
    mine = models["wan-2.2-ti2v-5b"]
    words = mine.pipe(Task.TEXT)
    picture = mine.pipe(Task.FIRST_FRAME, shared=words)
    assert picture.transformer is words.transformer
    assert picture.vae is words.vae
    assert picture.config.expand_timesteps is True
    call = call_of(mine, Task.FIRST_FRAME)
    assert same(made(picture, call)[0], made(mine.pipe(Task.FIRST_FRAME), call)[0])


def test_each_expert_has_its_own_guidance(models: dict[str, Model]) -> None:
    mine = models["wan-2.2-t2v-a14b"]
    pipe = mine.pipe(Task.TEXT)
    call = call_of(mine, Task.TEXT, steps=4)
    usual, _ = made(pipe, call)
    assert not same(made(pipe, replace(call, guidance_low=9.0))[0], usual)
    assert not same(made(pipe, replace(call, guidance=9.0))[0], usual)
    assert same(made(pipe, replace(call, guidance_low=4.0))[0], made(pipe, replace(call, guidance_low=None))[0])


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS if kind.experts == 1 and kind.id in BUILDERS])
def test_one_expert_is_given_no_second_guidance(kind: str, models: dict[str, Model]) -> None:
    """diffusers raises ValueError where it is."""
    mine = models[kind]
    task = next(iter(mine.kind.pipelines))
    assert "guidance_scale_2" not in FAMILY.arguments(None, call_of(mine, task, guidance_low=2.0))


def test_noise_levels_lean_for_720p_and_for_few_steps(models: dict[str, Model]) -> None:
    """For everything else the checkpoint's own scheduler, the very object."""
    mine = models["wan-2.1-t2v"]
    own = mine.pipe(Task.TEXT).scheduler
    call = call_of(mine, Task.TEXT)
    few = replace(call, guidance=1.0, negative=None)
    assert own.config.flow_shift == 3.0
    assert leaning(own, call) is own
    assert leaning(own, replace(few, steps=20)) is own
    for other in (few, replace(call, size=Resolution(1280, 720))):
        assert leaning(own, other).config.flow_shift == 5.0
        assert type(leaning(own, other)) is type(own)
    leans = type(own).from_config(own.config, flow_shift=8.0)
    assert leaning(leans, few) is leans


def test_few_steps_use_the_leaning_levels_and_put_the_own_ones_back(models: dict[str, Model]) -> None:
    pipe = models["wan-2.1-t2v"].pipe(Task.TEXT)
    own = pipe.scheduler
    seen: list[float] = []
    few = call_of(models["wan-2.1-t2v"], Task.TEXT, guidance=1.0, negative=None)
    FAMILY.denoise(pipe, few, lambda *_: seen.append(pipe.scheduler.config.flow_shift))
    assert seen == [5.0, 5.0]
    assert pipe.scheduler is own


def test_an_interrupted_clip_leaves_the_pipeline_as_it_was(models: dict[str, Model]) -> None:
    mine = models["wan-2.1-vace"]
    pipe = mine.pipe(Task.REFERENCES)
    own = pipe.scheduler
    call = call_of(mine, Task.REFERENCES, guidance=1.0, negative=None)
    before, _ = made(pipe, call)

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        FAMILY.denoise(pipe, call, stop)
    assert pipe.scheduler is own
    assert same(made(pipe, call)[0], before)


@pytest.mark.parametrize("kind", ["wan-2.1-i2v", "wan-2.2-ti2v-5b"])
def test_what_must_stay_exact_does_in_bfloat16(kind: str, models: dict[str, Model]) -> None:
    """Casting a pipeline as a whole would take the norms and tables down too, and two pipelines with them."""
    import torch

    mine = models[kind]
    pipe = FAMILY.load(mine.folder, mine.kind, Task.FIRST_FRAME, Loading("bfloat16"))
    for task in mine.kind.pipelines:
        FAMILY.load(mine.folder, mine.kind, task, Loading("bfloat16"), shared=pipe)
    assert pipe.transformer.dtype == torch.bfloat16
    assert pipe.transformer.scale_shift_table.dtype == torch.float32
    assert pipe.transformer.blocks[0].attn1.to_q.weight.dtype == torch.bfloat16
    assert pipe.vae.dtype == torch.float32
    if pipe.image_encoder is not None:
        assert pipe.image_encoder.dtype == torch.float32
    latents, clip = made(pipe, call_of(mine, Task.FIRST_FRAME))
    assert np.isfinite(clip.frames).all()
    assert same(FAMILY.denoise(pipe, call_of(mine, Task.FIRST_FRAME), hear_nothing), latents)
