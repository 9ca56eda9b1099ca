"""The LTX engine from a folder to footage: recognised, planned, opened, shot, with adapters and in half precision."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from filmstudio.engines.diffusers import ltx2, ltx_video
from filmstudio.engines.diffusers.family import Call, Loading
from filmstudio.engines.diffusers.ltx import LtxEngine
from filmstudio.engines.diffusers.ltx_family import LtxFamily
from filmstudio.errors import EngineError, ProjectError
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.checkpoint import Checkpoint, Task
from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.model.footage import Footage
from filmstudio.model.job import Continuation, RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.shots import Role
from filmstudio.ports.engine import Progress, Stage
from filmstudio.units import Resolution
from tests.tiny_checkpoints.ltx import build_ltx2, build_ltx_video

ENGINE = LtxEngine()


@pytest.fixture(scope="module")
def speaking(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_ltx2(tmp_path_factory.mktemp("ltx"), upsampler=True)


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_ltx_video(tmp_path_factory.mktemp("ltx"), timestep_vae=True)


def known(folder: Path) -> Checkpoint:
    checkpoint = ENGINE.recognise(folder)
    assert checkpoint is not None
    return checkpoint.model_copy(update={"digest": "0" * 64})


def job(checkpoint: Checkpoint, **more: object) -> RenderJob:
    base = RenderJob(
        engine="ltx",
        engine_version=ENGINE.capabilities(checkpoint).version,
        checkpoint=checkpoint.pin,
        slate="1A",
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM),
        place=Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY),
        prompt=(PromptPart(kind=PartKind.ACTION, text="a woman walks"),),
        steps=2,
        seed=5,
        size=Resolution(64, 64),
        rate=Fraction(24),
        frames=12,
    )
    return base.model_copy(update=more)


def shoot(checkpoint: Checkpoint, jobs: list[RenderJob], files: dict[str, Path], *before: Any) -> list[Footage]:
    stage = Stage(checkpoint=checkpoint, files=files, device="cpu")
    with ENGINE.open(stage, jobs, lambda _progress: None) as opened:
        return [opened.shoot(one, lambda _progress: None, *before) for one in jobs]


def pixels(footage: Footage) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.stack(list(footage.frames))


def saved(folder: Path, level: int) -> tuple[str, Path]:
    path = folder / f"{level}.png"
    Image.new("RGB", (90, 60), (level, 255 - level, 60)).save(path)
    return hashlib.sha256(path.read_bytes()).hexdigest(), path


def write_adapter(path: Path, pipe: Any, *parts: str) -> BoundLora:
    """Write an adapter that changes every query of some parts of a pipeline, and return it bound."""
    import torch
    from safetensors.torch import save_file

    generator = torch.Generator().manual_seed(1)
    tensors: dict[str, Any] = {}
    for part in parts:
        for name, layer in getattr(pipe, part).named_modules():
            if name.endswith("to_q"):
                down = torch.randn(4, layer.in_features, generator=generator) * 0.5
                up = torch.randn(layer.out_features, 4, generator=generator) * 0.5
                tensors |= {f"{part}.{name}.lora_A.weight": down, f"{part}.{name}.lora_B.weight": up}
    save_file(tensors, path)
    return BoundLora(name=path.stem, family="ltx-2", sha256=hashlib.sha256(path.read_bytes()).hexdigest())


def test_a_folder_becomes_a_checkpoint_with_its_second_stage(speaking: Path, silent: Path) -> None:
    checkpoint = known(speaking)
    assert checkpoint.kind == "ltx-2"
    assert checkpoint.lora_families == ("ltx-2",)
    assert any(name.startswith("latent_upsampler/") for name in checkpoint.files)
    assert known(silent).kind == "ltx-video"
    facts = ENGINE.capabilities(checkpoint)
    assert facts.sound
    assert facts.dialect.quotes_lines
    assert facts.most_tokens == 1024
    assert not ENGINE.capabilities(known(silent)).sound


def test_a_folder_with_a_part_cut_off_is_refused(speaking: Path, tmp_path: Path) -> None:
    broken = shutil.copytree(speaking, tmp_path / "broken")
    weights = broken / "connectors" / "diffusion_pytorch_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    with pytest.raises(ProjectError):
        ENGINE.recognise(broken)


def test_a_shot_has_picture_and_sound_exactly_as_long(speaking: Path) -> None:
    checkpoint = known(speaking)
    one = job(checkpoint, sound=True)
    route = ENGINE.plan(one, checkpoint)
    assert route.segments[0].frames == 17
    assert route.passes == 4
    first, again = shoot(checkpoint, [one, one], {})
    assert first.count == 12
    assert first.sound is not None
    assert again.sound is not None
    assert first.sound.rate_hz == 16000
    assert first.sound.samples.shape == (12 * 16000 // 24, 2)
    assert first.making is not None
    assert again.making is not None
    assert first.making.latents == again.making.latents
    np.testing.assert_array_equal(pixels(first), pixels(again))
    np.testing.assert_array_equal(first.sound.samples, again.sound.samples)


def test_references_are_read_with_an_in_context_adapter_and_else_left_out(speaking: Path, tmp_path: Path) -> None:
    checkpoint = known(speaking)
    digest, path = saved(tmp_path, 200)
    pictures = (Reference(kind=ReferenceKind.FACE, person="ADA", sha256=digest),)
    alone = ENGINE.plan(job(checkpoint, references=pictures), checkpoint)
    assert alone.task is Task.TEXT
    assert any("ic-lora" in sentence for sentence in alone.downgrades)
    pipe = LtxFamily().load(speaking, ltx2.BASE, Task.TEXT, Loading())
    lora = write_adapter(tmp_path / "ltx-2-ic-lora-ingredients.safetensors", pipe, "transformer")
    with_it = job(checkpoint, references=pictures, loras=(lora,))
    assert ENGINE.plan(with_it, checkpoint).task is Task.REFERENCES
    files = {digest: path, lora.sha256 or "": tmp_path / f"{lora.name}.safetensors"}
    read, unread = shoot(checkpoint, [with_it, job(checkpoint, loras=(lora,))], files)
    assert not np.array_equal(pixels(read), pixels(unread))


def test_an_adapter_works_by_its_weight_in_transformer_and_connectors(speaking: Path, tmp_path: Path) -> None:
    checkpoint = known(speaking)
    pipe = LtxFamily().load(speaking, ltx2.BASE, Task.TEXT, Loading())
    loras = {
        part: write_adapter(tmp_path / f"{part}.safetensors", pipe, *part.split("-"))
        for part in ("transformer", "transformer-connectors")
    }
    files = {lora.sha256 or "": tmp_path / f"{name}.safetensors" for name, lora in loras.items()}
    jobs = [
        job(checkpoint),
        *(job(checkpoint, loras=(lora,)) for lora in loras.values()),
        job(checkpoint, loras=(loras["transformer-connectors"].model_copy(update={"weight": 0.0}),)),
        job(checkpoint),
    ]
    none, one, both, nothing, after = [pixels(footage) for footage in shoot(checkpoint, jobs, files)]
    assert not np.array_equal(none, one)
    assert not np.array_equal(one, both), "the connectors are adapted too"
    np.testing.assert_array_equal(none, nothing)
    np.testing.assert_array_equal(none, after)


def test_a_shot_goes_on_from_nine_frames_of_the_one_before(silent: Path) -> None:
    checkpoint = known(silent)
    one = job(checkpoint, frames=9, continues=Continuation(after="0" * 64, shot="1", frames=9))
    route = ENGINE.plan(one, checkpoint)
    assert route.task is Task.EXTEND
    assert route.segments[0].head_frames == 9
    assert route.segments[0].frames == 25
    tails = [[np.full((64, 64, 3), level, np.uint8)] * 9 for level in (40, 200)]
    dark, bright = [pixels(shoot(checkpoint, [one], {}, tail)[0]) for tail in tails]
    assert dark.shape == (9, 64, 64, 3)
    assert not np.array_equal(dark, bright)


def test_hearing_may_stop_a_shot_and_the_engine_stays_usable(silent: Path) -> None:
    class EnoughError(Exception):
        pass

    def stop(progress: Progress) -> None:
        if progress.what == "step":
            raise EnoughError

    checkpoint = known(silent)
    one = job(checkpoint)
    with ENGINE.open(Stage(checkpoint=checkpoint, device="cpu"), [one], lambda _progress: None) as opened:
        with pytest.raises(EnoughError):
            opened.shoot(one, stop)
        after = pixels(opened.shoot(one, lambda _progress: None))
    np.testing.assert_array_equal(after, pixels(shoot(checkpoint, [one], {})[0]))


def test_one_step_is_refused_in_a_sentence(silent: Path) -> None:
    """The scheduler would divide nothing by nothing, and the picture be NaN."""
    checkpoint = known(silent)
    with pytest.raises(EngineError, match="in one step"):
        shoot(checkpoint, [job(checkpoint, steps=1)], {})


@pytest.mark.parametrize("name", ["speaking", "silent"])
def test_half_precision_goes_all_the_way(name: str, request: pytest.FixtureRequest) -> None:
    """As on a graphics card: transformer, connectors and vocoder in bfloat16, both decoders in float32."""
    family, folder, how = LtxFamily(), request.getfixturevalue(name), Loading("bfloat16")
    kind = replace(ltx2.BASE, most_tokens=24) if name == "speaking" else ltx_video.CONDITIONED
    encoders = family.load_encoders(folder, kind, how)
    words = family.encode(encoders, kind, "a woman walks")
    pipe = family.load(folder, kind, Task.KEYFRAMES, how)
    picture = Image.new("RGB", (64, 64), (200, 40, 90))
    call = Call(
        kind=kind,
        task=Task.KEYFRAMES,
        size=Resolution(64, 64),
        rate=Fraction(24),
        frames=17,
        steps=2,
        guidance=3.0,
        guidance_low=None,
        seed=5,
        embeds=words,
        negative=words,
        head=[picture] * 9,
        last=picture,
        sound=True,
    )
    clip = family.decode(pipe, call, family.denoise(pipe, call, lambda _done, _steps: None))
    assert np.isfinite(clip.frames).all()
    assert clip.frames.std() > 0.01
    assert (clip.sound is not None) is (name == "speaking")
