"""The engine that all families share, on a tiny checkpoint: repeatable, exact, honest about failures."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.diffusers.memory import Rung, Setting
from filmstudio.engines.diffusers.wan import WanEngine, WanFamily
from filmstudio.errors import EngineError, MissingTool, ProjectError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.conditions import BoundLora
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Quality
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.ports.engine import Progress, Stage
from filmstudio.units import Resolution
from tests.tiny_checkpoints.loras import write_lora
from tests.unit.engines.diffusers.core_jobs import job, latents_of, lora, pictures_of, silent


def shoot(checkpoint: Checkpoint, *jobs: RenderJob, engine: WanEngine | None = None, **stage: Any) -> list[Footage]:
    with (engine or WanEngine()).open(Stage(checkpoint, device="cpu", **stage), jobs, silent) as opened:
        return [opened.shoot(one, silent) for one in jobs]


def bound(path: Path, checkpoint: Checkpoint, *, seed: int = 0, **more: Any) -> tuple[BoundLora, dict[str, Path]]:
    """Write an adapter for a checkpoint's transformer; return it as a job binds it, and where it lies."""
    import diffusers

    # Through a name without types: diffusers declares none there.
    model_class: Any = diffusers.WanTransformer3DModel
    model = model_class.from_pretrained(checkpoint.folder, subfolder="transformer")
    write_lora(path, model, seed=seed)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return lora(path.stem, sha256=sha256, **more), {sha256: path}


def test_the_same_job_gives_the_same_bytes_and_another_seed_others(t2v: Checkpoint) -> None:
    one, again, other = shoot(t2v, job(), job(), job(seed=8))
    assert one.making is not None and one.making.latents
    first, second, third = (pictures_of(footage) for footage in (one, again, other))
    assert first.shape == (9, 64, 64, 3) and first.dtype == np.uint8
    assert np.array_equal(first, second)
    assert not np.array_equal(first, third)
    assert latents_of([one]) == latents_of(shoot(t2v, job()))


def test_the_making_says_what_happened(t2v: Checkpoint) -> None:
    making = shoot(t2v, job())[0].making
    assert making is not None
    assert making.prompt == "a man walks in the street" and making.prompt_tokens
    assert (making.device, making.precision, making.attention) == ("cpu", "float32", "native")
    assert making.memory == ("text encoder freed",)
    assert any(one.startswith("diffusers ") for one in making.libraries)
    assert making.route == WanEngine().plan(job(), t2v)
    assert making.denoise_s > 0 and making.decode_s > 0


class CountingFamily(WanFamily):
    """Counts how often encoders and transformers are read."""

    def __init__(self) -> None:
        self.encoders_read = 0
        self.read: list[Any] = []

    def load_encoders(self, *args: Any, **more: Any) -> Any:
        self.encoders_read += 1
        return super().load_encoders(*args, **more)

    def load(self, *args: Any, **more: Any) -> Any:
        self.read.append(super().load(*args, **more))
        return self.read[-1]


class CountingEngine(WanEngine):
    family: CountingFamily

    def __init__(self) -> None:
        self.family = CountingFamily()


def test_prompts_are_encoded_once_and_the_cache_changes_nothing(t2v: Checkpoint, tmp_path: Path) -> None:
    anew, cached = CountingEngine(), CountingEngine()
    first = shoot(t2v, job(), job(seed=8), engine=anew, cache=tmp_path)
    second = shoot(t2v, job(), job(seed=8), engine=cached, cache=tmp_path)
    assert (anew.family.encoders_read, cached.family.encoders_read) == (1, 0)
    assert len(anew.family.read) == 1
    assert latents_of(first) == latents_of(second) == latents_of(shoot(t2v, job(), job(seed=8)))


def test_a_damaged_cache_is_a_miss(t2v: Checkpoint, tmp_path: Path) -> None:
    cache = tmp_path / "prompts"
    right = latents_of(shoot(t2v, job(), cache=cache))
    files = sorted(cache.iterdir())
    assert len(files) == 2
    files[0].write_bytes(files[0].read_bytes()[:-7])
    flipped = bytearray(files[1].read_bytes())
    flipped[-5] ^= 1
    files[1].write_bytes(flipped)
    engine = CountingEngine()
    assert latents_of(shoot(t2v, job(), engine=engine, cache=cache)) == right
    assert engine.family.encoders_read == 1
    assert files[1].read_bytes() != bytes(flipped)  # encoded anew


def test_a_text_of_another_file_is_never_taken(t2v: Checkpoint, tmp_path: Path) -> None:
    cache = tmp_path / "prompts"
    shoot(t2v, job(), cache=cache)
    one, other = sorted(cache.iterdir())
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)
    assert latents_of(shoot(t2v, job(), cache=cache)) == latents_of(shoot(t2v, job()))


def test_stopping_leaves_the_engine_usable_and_exact(t2v: Checkpoint) -> None:
    class StoppedError(RuntimeError):
        pass

    def stop(progress: Progress) -> None:
        if progress.what == "step":
            raise StoppedError

    draft = job(quality=Quality.DRAFT, size=Resolution(96, 96))
    with WanEngine().open(Stage(t2v, device="cpu"), [draft], silent) as opened:
        clean = opened.shoot(draft, silent)
        assert clean.making is not None and clean.making.step_cache.startswith("FirstBlockCache")
        with pytest.raises(StoppedError):
            opened.shoot(draft, stop)
        after = opened.shoot(draft, silent)
    assert latents_of([clean]) == latents_of([after])


def test_steps_are_counted_over_all_clips(t2v: Checkpoint) -> None:
    heard: list[Progress] = []
    long = job(frames=90, size=Resolution(32, 32), steps=1)
    with WanEngine().open(Stage(t2v, device="cpu"), [long], silent) as opened:
        footage = opened.shoot(long, heard.append)
    assert [(one.done, one.total) for one in heard if one.what == "step"] == [(1, 2), (2, 2)]
    assert footage.count == len(pictures_of(footage)) == 90


def test_adapters_work_switch_and_leave_nothing(t2v: Checkpoint, tmp_path: Path) -> None:
    one, files = bound(tmp_path / "one.safetensors", t2v)
    two, more = bound(tmp_path / "two.safetensors", t2v, seed=1)
    jobs = [
        job(),
        job(loras=(one,)),
        job(loras=(two,)),
        job(loras=(one, two)),
        job(loras=(one.model_copy(update={"weight": 0.0}),)),
        job(loras=(one,)),
        job(),
    ]
    plain, first, second, both, none, again, last = latents_of(shoot(t2v, *jobs, files=files | more))
    assert plain == none == last == latents_of(shoot(t2v, job()))[0]
    assert first == again
    assert len({plain, first, second, both}) == 4


def test_an_adapter_of_another_size_fails_its_own_shot_alone(t2v: Checkpoint, tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file

    path = tmp_path / "large.safetensors"
    name = "transformer.blocks.0.attn1.to_q"
    save_file({f"{name}.lora_A.weight": torch.ones(4, 5120), f"{name}.lora_B.weight": torch.ones(5120, 4)}, str(path))
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    wrong = job(loras=(lora("large", sha256=sha256),))
    absent = job(loras=(lora("gone", hub="somebody/gone"),))
    with WanEngine().open(Stage(t2v, {sha256: path}, device="cpu"), [wrong, absent, job()], silent) as opened:
        with pytest.raises(EngineError, match="large was trained for another model than Wan"):
            opened.shoot(wrong, silent)
        with pytest.raises(EngineError, match="gone is not on this disk"):
            opened.shoot(absent, silent)
        assert latents_of([opened.shoot(job(), silent)]) == latents_of(shoot(t2v, job()))


def spoiled(folder: Path, target: Path, edit: Any) -> Checkpoint:
    """Return a copy of a checkpoint whose transformer's last layer was changed."""
    from safetensors.torch import load_file, save_file

    shutil.copytree(folder, target)
    file = target / "transformer" / "diffusion_pytorch_model.safetensors"
    tensors = load_file(str(file))
    tensors["proj_out.weight"] = edit(tensors["proj_out.weight"])
    save_file(tensors, str(file), metadata={"format": "pt"})
    found = WanEngine().recognise(target)
    assert found is not None
    return found


def test_weights_that_give_no_numbers_end_in_a_sentence(t2v_folder: Path, tmp_path: Path) -> None:
    broken = spoiled(t2v_folder, tmp_path / "nan", lambda tensor: tensor * float("nan"))
    with pytest.raises(EngineError, match=r"numbers that are none \(NaN\).*float32 too"):
        shoot(broken, job())


def test_what_overflows_in_half_precision_is_tried_once_more_in_full(t2v_folder: Path, tmp_path: Path) -> None:
    large = spoiled(t2v_folder, tmp_path / "large", lambda tensor: tensor * 1e7)

    class HalfEngine(WanEngine):
        precision = "float16"

    footage, following = shoot(large, job(), job(), engine=HalfEngine())
    assert footage.making is not None and following.making is not None
    assert footage.making.precision == "float32"
    assert len(footage.making.retries) == 1 and "once more in float32" in footage.making.retries[0]
    assert latents_of([footage]) == latents_of([following])


class CrampedFamily(WanFamily):
    """Runs out of memory as long as everything lies in it at once."""

    def __init__(self, *, always: bool = False) -> None:
        self.failures = 0
        self.always = always

    def denoise(self, pipe: Any, *args: Any) -> Any:
        import torch

        if self.always or not self.failures:
            self.failures += 1
            raise torch.OutOfMemoryError("no room")
        return super().denoise(pipe, *args)


class CrampedEngine(WanEngine):
    ladder = (Setting(), Setting(Rung.GROUP, tiled=True))
    setting = Setting()

    def __init__(self, *, always: bool = False) -> None:
        self.family = CrampedFamily(always=always)


def test_out_of_memory_steps_down_the_ladder_and_says_so(t2v: Checkpoint) -> None:
    footage = shoot(t2v, job(), engine=CrampedEngine(), vram_bytes=10**9)[0]
    assert footage.making is not None
    assert footage.making.memory == ("text encoder freed", "group offload", "tiled decoding")
    assert footage.making.retries == ("out of memory: once more with group offload, tiled decoding",)
    assert np.allclose(pictures_of(footage), pictures_of(shoot(t2v, job())[0]), atol=2)


def test_the_end_of_the_ladder_is_a_sentence(t2v: Checkpoint) -> None:
    with pytest.raises(EngineError, match=r"of 1\.0 GB does not hold 9 frames of 64x64"):
        shoot(t2v, job(), engine=CrampedEngine(always=True), vram_bytes=10**9)


def test_weights_in_eight_bits_change_the_picture_a_little(t2v: Checkpoint) -> None:
    class Small(WanEngine):
        setting = Setting(Rung.FP8, tiled=True)

    made = shoot(t2v, job(), engine=Small())[0]
    assert made.making is not None and "fp8 weights, group offload" in made.making.memory
    difference = np.abs(pictures_of(made).astype(int) - pictures_of(shoot(t2v, job())[0]).astype(int))
    assert 0 < difference.mean() < 12


def test_a_prompt_too_long_loses_what_matters_least(t2v: Checkpoint) -> None:
    parts = (
        PromptPart(kind=PartKind.ACTION, text="a man walks"),
        PromptPart(kind=PartKind.GLASS, text="slowly " * 600),
    )
    fitted = WanEngine().fit_prompt(job(prompt=parts), t2v)
    assert fitted.text == "a man walks"
    assert [part.kind for part in fitted.left_out] == [PartKind.GLASS]
    assert not fitted.too_long


@pytest.mark.parametrize("device", ["cuda:7", "tpu"])
def test_a_device_that_is_not_there_is_a_sentence(t2v: Checkpoint, device: str) -> None:
    with pytest.raises(MissingTool, match="device"), WanEngine().open(Stage(t2v, device=device), [job()], silent):
        pass


def test_no_model_is_a_sentence_with_a_command() -> None:
    with pytest.raises(MissingTool, match="needs the weights") as raised, WanEngine().open(Stage(), [job()], silent):
        pass
    assert "models fetch" in (raised.value.hint or "")


@pytest.mark.parametrize(
    ("installed", "said"), [(None, "torch is not installed"), ("1.0", r"diffusers 1\.0 is installed; filmstudio works")]
)
def test_libraries_that_are_absent_or_too_new(
    t2v: Checkpoint, monkeypatch: pytest.MonkeyPatch, installed: str | None, said: str
) -> None:
    from importlib.metadata import PackageNotFoundError, version

    def pretended(name: str) -> str:
        if installed is None and name == "torch":
            raise PackageNotFoundError(name)
        return installed if installed and name == "diffusers" else version(name)

    monkeypatch.setattr("filmstudio.engines.diffusers.environment.version", pretended)
    with pytest.raises(MissingTool, match=said) as raised, WanEngine().open(Stage(t2v), [job()], silent):
        pass
    assert raised.value.hint == "pip install 'filmstudio[dit]'"


def test_a_picture_that_is_gone_or_broken_is_a_sentence(tmp_path: Path) -> None:
    from tests.tiny_checkpoints.wan import build_i2v

    checkpoint = WanEngine().recognise(build_i2v(tmp_path / "i2v"))
    assert checkpoint is not None
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n broken")
    stage = Stage(checkpoint, {"b" * 64: broken}, device="cpu")
    jobs: Sequence[RenderJob] = [job(first_frame="a" * 64), job(first_frame="b" * 64)]
    with WanEngine().open(stage, jobs, silent) as opened:
        with pytest.raises(ProjectError, match="is gone"):
            opened.shoot(jobs[0], silent)
        with pytest.raises(EngineError, match=r"broken\.png cannot be read"):
            opened.shoot(jobs[1], silent)


def test_tasks_share_one_set_of_weights(tmp_path: Path) -> None:
    from tests.tiny_checkpoints.wan import build_ti2v_5b

    engine = CountingEngine()
    checkpoint = engine.recognise(build_ti2v_5b(tmp_path / "5b"))
    assert checkpoint is not None
    # Longer than one clip: the second begins with the last frame of the first, which is another pipeline.
    long = job(frames=130, size=Resolution(64, 64), steps=1, rate=24)
    footage = shoot(checkpoint, long, engine=engine)[0]
    words, picture = engine.family.read
    assert type(words).__name__ == "WanPipeline" and type(picture).__name__ == "WanImageToVideoPipeline"
    for part in ("transformer", "vae", "scheduler"):
        assert getattr(words, part) is getattr(picture, part)
    assert footage.count == len(pictures_of(footage)) == 130


def test_one_file_that_two_people_bring_works_with_both_weights(t2v: Checkpoint, tmp_path: Path) -> None:
    one, files = bound(tmp_path / "one.safetensors", t2v, weight=0.25)
    twice = (one.model_copy(update={"person": "MARA"}), one.model_copy(update={"person": "LEV"}))
    half = (one.model_copy(update={"weight": 0.5}),)
    both, whole, single = latents_of(shoot(t2v, *(job(loras=loras) for loras in (twice, half, (one,))), files=files))
    assert both == whole != single


def test_the_end_of_a_prompt_that_is_cut_off_is_told(t2v: Checkpoint) -> None:
    own = job(prompt=(PromptPart(kind=PartKind.OWN, text="walks " * 600),))
    making = shoot(t2v, own)[0].making
    assert making is not None
    assert making.left_out == ("the end of the prompt: it has 601 tokens, and the encoder reads 512",)


def test_a_limit_for_a_card_is_not_dropped_in_silence_on_a_processor(t2v: Checkpoint) -> None:
    making = shoot(t2v, job(), vram_bytes=10**6)[0].making
    assert making is not None and "no limit: `--vram` is for graphics cards" in making.memory


def test_an_encoder_that_is_gone_since_is_a_sentence(t2v_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(t2v_folder, tmp_path / "model")
    checkpoint = WanEngine().recognise(tmp_path / "model")
    assert checkpoint is not None
    shutil.rmtree(tmp_path / "model" / "text_encoder")
    with pytest.raises(EngineError, match="text encoder of model could not be used") as raised:
        shoot(checkpoint, job())
    assert "filmstudio models check" in (raised.value.hint or "")
