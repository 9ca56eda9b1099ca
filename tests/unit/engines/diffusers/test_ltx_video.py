"""LTX-Video on tiny random checkpoints, through the real `from_pretrained` and the real pipelines."""

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

from filmstudio.engines.diffusers import ltx_video
from filmstudio.engines.diffusers.family import Call, Clip, Loading
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.ltx_family import LtxFamily
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.model.checkpoint import Task
from filmstudio.units import Resolution
from tests.tiny_checkpoints.ltx import build_ltx_video

FAMILY = LtxFamily()
SIZE = Resolution(96, 64)
FRAMES = 17
HOW = Loading()


class Loaded(NamedTuple):
    """A checkpoint with its prompts encoded and its encoder gone, as a film is shot."""

    folder: Path
    kind: Kind
    pipe: Any
    words: Any
    unwanted: Any

    def call(self, task: Task = Task.TEXT, **other: Any) -> Call:
        """Return a call of three frames' worth of latents."""
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
            "negative": self.unwanted,
        }
        return Call(**(usual | other))


def load(folder: Path, kind: Kind, task: Task = Task.TEXT) -> Loaded:
    encoders = FAMILY.load_encoders(folder, kind, HOW)
    assert getattr(encoders, "transformer", None) is None
    words = FAMILY.encode(encoders, kind, "a woman walks")
    unwanted = FAMILY.encode(encoders, kind, kind.negative) if kind.guided else None
    pipe = FAMILY.load(folder, kind, task, HOW)
    assert pipe.text_encoder is None
    return Loaded(folder, kind, pipe, words, unwanted)


@pytest.fixture(scope="module")
def conditioned(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load(build_ltx_video(tmp_path_factory.mktemp("ltx")), ltx_video.CONDITIONED)


@pytest.fixture(scope="module")
def distilled(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder = build_ltx_video(tmp_path_factory.mktemp("ltx"), timestep_vae=True, name="LTX-Video-0.9.7-distilled")
    return load(folder, ltx_video.DISTILLED)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load(build_ltx_video(tmp_path_factory.mktemp("ltx"), dynamic_shift=True, timestep_vae=True), ltx_video.FIRST)


def unheard(_done: int, _steps: int) -> None:
    """Hear steps and do nothing."""


def shoot(loaded: Loaded, call: Call, pipe: Any = None) -> Clip:
    pipe = loaded.pipe if pipe is None else pipe
    return FAMILY.decode(pipe, call, FAMILY.denoise(pipe, call, unheard))


@cache
def picture(level: int) -> Image.Image:
    across = np.linspace(0, 60, SIZE.width)[None, :, None] + np.array([level, 255 - level, level // 2])
    return Image.fromarray(np.broadcast_to(across.clip(0, 255), (SIZE.height, SIZE.width, 3)).astype(np.uint8))


def test_a_clip_has_its_shape_and_repeats(conditioned: Loaded) -> None:
    clip = shoot(conditioned, conditioned.call())
    assert clip.frames.shape == (FRAMES, SIZE.height, SIZE.width, 3)
    assert clip.frames.dtype == np.float32
    assert np.isfinite(clip.frames).all()
    assert clip.sound is None
    np.testing.assert_array_equal(clip.frames, shoot(conditioned, conditioned.call()).frames)
    other = shoot(conditioned, conditioned.call(seed=8)).frames
    assert np.abs(clip.frames - other).max() > 0.01


@pytest.mark.parametrize("name", ["conditioned", "distilled", "first"])
def test_it_is_bit_for_bit_what_the_pipeline_makes_of_the_words(name: str, request: pytest.FixtureRequest) -> None:
    """Encoding first, freeing the encoder and decoding apart change nothing, with a decoder that denoises too."""
    import torch

    loaded: Loaded = request.getfixturevalue(name)
    cls = getattr(import_module("diffusers"), loaded.kind.pipelines[Task.TEXT])
    with quiet():
        whole = cls.from_pretrained(loaded.folder, local_files_only=True)
    whole.set_progress_bar_config(disable=True)
    own: dict[str, Any] = {"guidance_scale": 3.0, "guidance_rescale": 0.7, "num_inference_steps": 2}
    if name == "distilled":
        own = {"guidance_scale": 1.0, "timesteps": list(ltx_video.DISTILLED_TIMESTEPS), "image_cond_noise_scale": 0.025}
    if name == "first":
        own["guidance_rescale"] = 0.0
    with quiet():
        made = whole(
            prompt="a woman walks",
            negative_prompt=loaded.kind.negative,
            width=SIZE.width,
            height=SIZE.height,
            num_frames=FRAMES,
            frame_rate=24.0,
            generator=torch.Generator("cpu").manual_seed(7),
            max_sequence_length=loaded.kind.most_tokens,
            decode_timestep=0.05,
            decode_noise_scale=0.025,
            output_type="np",
            **own,
        ).frames[0]
    np.testing.assert_array_equal(shoot(loaded, loaded.call()).frames, made)


def test_conditions_change_the_picture_each_in_its_way(conditioned: Loaded) -> None:
    bright, dark = picture(230), picture(20)
    clips = {
        "none": conditioned.call(),
        "first": conditioned.call(Task.FIRST_FRAME, first=bright),
        "last": conditioned.call(Task.FIRST_LAST, first=bright, last=dark),
        "keyframe": conditioned.call(Task.KEYFRAMES, keyframes={8: dark}),
        "nine": conditioned.call(Task.EXTEND, head=[bright] * 9),
        "seventeen": conditioned.call(Task.EXTEND, head=[bright] * 17),
        "nine then last": conditioned.call(Task.FIRST_LAST, head=[bright] * 9, last=dark),
    }
    frames = {name: shoot(conditioned, call).frames for name, call in clips.items()}
    names = list(frames)
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            assert np.abs(frames[one] - frames[other]).max() > 1e-3, f"{one} and {other} are the same"


def test_a_clip_that_is_all_given_is_what_was_given(conditioned: Loaded) -> None:
    """Frames that a clip goes on from are kept, not made anew: the first latents are those of the given frames."""
    import torch

    head = [picture(20 + 10 * number) for number in range(9)]
    latents = FAMILY.denoise(conditioned.pipe, conditioned.call(Task.EXTEND, head=head), unheard).video
    with torch.no_grad():
        given = conditioned.pipe.video_processor.preprocess_video(head, SIZE.height, SIZE.width)
        wanted = conditioned.pipe.vae.encode(given).latent_dist
    drift = (latents[:, :, :2] - wanted.mean).abs().mean() / wanted.std.mean()
    fresh = (latents[:, :, 2:] - wanted.mean[:, :, 1:]).abs().mean() / wanted.std.mean()
    assert drift < 1.5
    assert drift < fresh


def test_keyframes_stand_on_eighths_and_the_last_frame_wins(conditioned: Loaded) -> None:
    call = conditioned.call(Task.KEYFRAMES, frames=33, keyframes={0: picture(9), 11: picture(20)}, last=picture(90))
    placed = ltx_video.arguments(conditioned.pipe, call)["conditions"]
    assert [one.frame_index for one in placed] == [0, 8, 32]
    both = conditioned.call(Task.KEYFRAMES, frames=33, head=[picture(1)] * 9, keyframes={9: picture(20)})
    placed = ltx_video.arguments(conditioned.pipe, both)["conditions"]
    assert [one.frame_index for one in placed] == [0, 16], "what the clip goes on from is not painted over"
    assert len(placed[0].video) == 9


def test_a_folder_of_the_first_versions_is_never_handed_to_the_pipeline_with_conditions(first: Loaded) -> None:
    """That pipeline never computes the shift that such a folder's schedule needs, and dies at the first step."""
    pipe = FAMILY.load(first.folder, ltx_video.CONDITIONED, Task.TEXT, HOW)
    with pytest.raises(ValueError, match="mu"):
        FAMILY.denoise(pipe, first.call(kind=ltx_video.CONDITIONED), unheard)
    assert "LTXConditionPipeline" not in ltx_video.FIRST.pipelines.values()


def test_the_first_versions_begin_with_a_picture_or_with_one_last_frame(first: Loaded) -> None:
    pipe = FAMILY.load(first.folder, first.kind, Task.FIRST_FRAME, HOW, shared=first.pipe)
    assert pipe.transformer is first.pipe.transformer
    given = shoot(first, first.call(Task.FIRST_FRAME, first=picture(230)), pipe).frames
    gone_on = shoot(first, first.call(Task.FIRST_FRAME, head=[picture(230)]), pipe).frames
    np.testing.assert_array_equal(given, gone_on)
    assert np.abs(given - shoot(first, first.call(Task.FIRST_FRAME, first=picture(20)), pipe).frames).max() > 1e-3


def test_the_distilled_schedule_is_stepped_where_it_was_taught(distilled: Loaded) -> None:
    steps: list[tuple[int, int]] = []
    FAMILY.denoise(distilled.pipe, distilled.call(), lambda done, total: steps.append((done, total)))
    assert steps == [(done, 8) for done in range(1, 9)]
    own = ltx_video.arguments(distilled.pipe, distilled.call())
    assert own["timesteps"] == list(ltx_video.DISTILLED_TIMESTEPS)
    assert "guidance_rescale" not in own
    by_adapter = distilled.call(kind=ltx_video.CONDITIONED, guidance=1.0, negative=None, steps=8)
    assert ltx_video.arguments(distilled.pipe, by_adapter)["timesteps"] == own["timesteps"]
    slow = replace(by_adapter, steps=40)
    assert "timesteps" not in ltx_video.arguments(distilled.pipe, slow), "no guidance alone distils nothing"


def test_a_raise_goes_through_and_the_next_clip_is_as_if_nothing_had_been(conditioned: Loaded) -> None:
    class EnoughError(Exception):
        pass

    def stop(done: int, _steps: int) -> None:
        if done == 1:
            raise EnoughError

    before = shoot(conditioned, conditioned.call()).frames
    with pytest.raises(EnoughError):
        FAMILY.denoise(conditioned.pipe, conditioned.call(seed=3), stop)
    np.testing.assert_array_equal(shoot(conditioned, conditioned.call()).frames, before)


def test_every_rate_is_heard_also_a_broken_one(conditioned: Loaded) -> None:
    film = shoot(conditioned, conditioned.call(rate=Fraction(24000, 1001))).frames
    assert np.abs(film - shoot(conditioned, conditioned.call()).frames).max() > 0
    assert (
        ltx_video.arguments(conditioned.pipe, conditioned.call(rate=Fraction(24000, 1001)))["frame_rate"]
        == 24000 / 1001
    )


def test_a_length_off_the_grid_would_be_cut_without_a_word(conditioned: Loaded) -> None:
    """Why lengths are put on the kind's grid before: the pipeline makes 9 frames of 16 and says nothing."""
    assert shoot(conditioned, conditioned.call(frames=16)).frames.shape[0] == 9
    assert conditioned.kind.grid.snap_up(16) == 17


def test_pictures_are_not_resampled_when_they_have_the_size_of_the_call(conditioned: Loaded) -> None:
    same = conditioned.call(Task.FIRST_FRAME, first=picture(100))
    again = replace(same, first=picture(100).resize(SIZE))
    np.testing.assert_array_equal(shoot(conditioned, same).frames, shoot(conditioned, again).frames)
