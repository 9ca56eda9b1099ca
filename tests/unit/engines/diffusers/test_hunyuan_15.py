"""HunyuanVideo 1.5 on tiny checkpoints, through the real pipelines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from filmstudio.engines.diffusers.family import Call, Configs, Loading, OnStep
from filmstudio.engines.diffusers.folder import read_configs
from filmstudio.engines.diffusers.hunyuan_15 import Hunyuan15
from filmstudio.engines.diffusers.hunyuan_kinds import KINDS_15
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import EngineError, ProjectError
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import BoundLora
from filmstudio.units import Resolution
from tests.tiny_checkpoints.hunyuan import build_i2v_15, build_t2v_15

FAMILY = Hunyuan15()
KIND = {kind.id: kind for kind in KINDS_15}
TEXT, IMAGE = KIND["hunyuan-1.5-480p-t2v"], KIND["hunyuan-1.5-480p-i2v"]
PROMPT = 'a woman walks along the street, a sign says "OPEN"'
LORA = BoundLora(name="coat", family="hunyuan-video-1.5", sha256="0" * 64)


@pytest.fixture(scope="module")
def text_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_t2v_15(tmp_path_factory.mktemp("hunyuan") / "t2v")


@pytest.fixture(scope="module")
def image_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_i2v_15(tmp_path_factory.mktemp("hunyuan") / "i2v")


@pytest.fixture(scope="module")
def text_pipe(text_folder: Path) -> Any:
    return FAMILY.load(text_folder, TEXT, Task.TEXT, Loading())


@pytest.fixture(scope="module")
def image_pipe(image_folder: Path) -> Any:
    return FAMILY.load(image_folder, IMAGE, Task.FIRST_FRAME, Loading())


@pytest.fixture(scope="module")
def text_call(text_folder: Path) -> Call:
    return _call(text_folder, TEXT, Task.TEXT, Resolution(64, 64))


@pytest.fixture(scope="module")
def image_call(image_folder: Path) -> Call:
    return replace(_call(image_folder, IMAGE, Task.FIRST_FRAME, Resolution(80, 48)), first=_picture(0, 80, 48))


def _call(folder: Path, kind: Kind, task: Task, size: Resolution, precision: str = "float32") -> Call:
    encoders = FAMILY.load_encoders(folder, kind, Loading(precision))
    return Call(
        kind=kind,
        task=task,
        size=size,
        rate=Fraction(24),
        frames=5,
        steps=2,
        guidance=6.0,
        guidance_low=None,
        seed=7,
        embeds=FAMILY.encode(encoders, kind, PROMPT),
        negative=FAMILY.encode(encoders, kind, ""),
    )


def _picture(seed: int, width: int, height: int) -> Image.Image:
    return Image.fromarray(np.random.default_rng(seed).integers(0, 255, (height, width, 3), dtype=np.uint8))


def _silent(_done: int, _total: int) -> None:
    return


def _made(pipe: Any, call: Call, on_step: OnStep = _silent) -> np.ndarray[Any, Any]:
    """Return the latents: the VAE is the slow part of a tiny checkpoint, and all that decides a clip is in them."""
    return FAMILY.denoise(pipe, call, on_step).video.numpy()


def _clip(pipe: Any, call: Call) -> np.ndarray[Any, Any]:
    return FAMILY.decode(pipe, call, FAMILY.denoise(pipe, call, _silent)).frames


def _own_way(folder: Path, class_name: str, **named: Any) -> np.ndarray[Any, Any]:
    """Return what the pipeline makes of a prompt in one call, as its documentation shows it."""
    import diffusers
    import torch

    with quiet():
        pipe = getattr(diffusers, class_name).from_pretrained(folder)
        pipe.set_progress_bar_config(disable=True)
        made: np.ndarray[Any, Any] = pipe(
            prompt=PROMPT,
            negative_prompt="",
            num_frames=5,
            num_inference_steps=2,
            generator=torch.Generator("cpu").manual_seed(7),
            output_type="np",
            **named,
        ).frames[0]
    return made


def _configs(folder: Path, part: str = "", /, **changes: Any) -> Configs:
    configs = read_configs(folder)
    assert configs is not None
    parts = {name: dict(config) for name, config in configs.parts.items()}
    if part:
        parts[part].update(changes)
    return Configs(configs.model, parts)


def test_a_folder_is_known_by_its_transformer_and_guider(text_folder: Path, image_folder: Path) -> None:
    def known(configs: Configs) -> str:
        kind = FAMILY.recognise(configs)
        assert kind is not None
        return kind.id

    assert known(_configs(text_folder)) == "hunyuan-1.5-480p-t2v"
    assert known(_configs(image_folder)) == "hunyuan-1.5-480p-i2v"
    assert known(_configs(text_folder, "transformer", target_size=960)) == "hunyuan-1.5-720p-t2v"
    assert known(_configs(text_folder, "guider", guidance_scale=1.0)) == "hunyuan-1.5-480p-t2v-distilled"
    assert known(_configs(image_folder, "transformer", use_meanflow=True)) == "hunyuan-1.5-480p-i2v-step-distilled"
    assert FAMILY.recognise(_configs(text_folder, "transformer", _class_name="WanTransformer3DModel")) is None


def test_the_index_does_not_make_a_text_model_one_for_pictures(text_folder: Path) -> None:
    configs = _configs(text_folder)
    renamed = Configs({**configs.model, "_class_name": "HunyuanVideo15ImageToVideoPipeline"}, configs.parts)
    assert FAMILY.recognise(renamed) is TEXT


def test_a_model_for_pictures_needs_its_eyes(image_folder: Path) -> None:
    configs = _configs(image_folder)
    blind = Configs(configs.model, {name: one for name, one in configs.parts.items() if name != "image_encoder"})
    with pytest.raises(ProjectError, match="no image_encoder"):
        FAMILY.recognise(blind)


def test_encoders_and_pipeline_are_read_apart(text_folder: Path, text_pipe: Any) -> None:
    encoders = FAMILY.load_encoders(text_folder, TEXT, Loading())
    assert encoders.vae is None
    assert encoders.transformer is None
    assert text_pipe.text_encoder is None
    assert text_pipe.text_encoder_2 is None


def test_embeddings_and_decoding_apart_give_the_pipelines_own_clip(
    text_folder: Path, text_pipe: Any, text_call: Call
) -> None:
    own = _own_way(text_folder, "HunyuanVideo15Pipeline", width=64, height=64)
    assert np.array_equal(_clip(text_pipe, text_call), own)


def test_from_a_picture_too(image_folder: Path, image_pipe: Any, image_call: Call) -> None:
    """80x48 is one of the sizes that the pipeline leaves alone, so that both can be compared."""
    own = _own_way(image_folder, "HunyuanVideo15ImageToVideoPipeline", image=image_call.first)
    assert own.shape[1:3] == (48, 80)
    assert np.array_equal(_clip(image_pipe, image_call), own)


def test_the_seed_decides(text_pipe: Any, text_call: Call) -> None:
    first = _made(text_pipe, text_call)
    assert np.array_equal(first, _made(text_pipe, text_call))
    assert not np.array_equal(first, _made(text_pipe, replace(text_call, seed=8)))


def test_lengths_of_the_grid_come_out_as_asked(text_pipe: Any, text_call: Call) -> None:
    """The pipeline floors silently (8 frames come out as 5): the grid has no such length."""
    for frames in (TEXT.grid.snap_up(6), TEXT.grid.snap_up(10)):
        assert _clip(text_pipe, replace(text_call, frames=frames)).shape == (frames, 64, 64, 3)


@pytest.mark.parametrize("target", [("480p", 640), ("720p", 960)])
def test_listed_sizes_are_the_models_own_buckets(target: tuple[str, int]) -> None:
    where: Any = import_module("diffusers.pipelines.hunyuan_video1_5.image_processor")
    buckets = {Resolution(width, height) for height, width in where.generate_crop_size_list(target[1], 16)}
    assert set(KIND[f"hunyuan-1.5-{target[0]}-i2v"].sizes) <= buckets


def test_a_picture_comes_out_in_the_size_that_was_planned(image_pipe: Any, image_call: Call) -> None:
    """48x80 is a bucket, and yet the pipeline alone would make another size of it."""
    processor = image_pipe.video_processor
    assert processor.calculate_default_height_width(80, 48, 64) != (80, 48)
    upright = replace(image_call, size=Resolution(48, 80), first=_picture(0, 48, 80))
    assert _clip(image_pipe, upright).shape == (5, 80, 48, 3)
    assert processor.calculate_default_height_width(80, 48, 64) != (80, 48), "the processor is as it was"


def test_the_first_picture_is_seen(image_pipe: Any, image_call: Call) -> None:
    first = _made(image_pipe, image_call)
    other = _picture(1, 80, 48)
    assert not np.array_equal(first, _made(image_pipe, replace(image_call, first=other)))
    # A frame of the shot before is a first picture; the last of several would be, but it is offered one alone.
    goes_on = replace(image_call, head=(image_call.first,), first=other)  # type: ignore[arg-type]
    assert np.array_equal(first, _made(image_pipe, goes_on))


@pytest.mark.parametrize(
    "changes", [{"first": None}, {"last": _picture(2, 80, 48)}, {"keyframes": {4: _picture(2, 80, 48)}}]
)
def test_what_would_be_ignored_is_refused(image_pipe: Any, image_call: Call, changes: dict[str, Any]) -> None:
    with pytest.raises(EngineError, match=r"picture|keyframes"):
        _made(image_pipe, replace(image_call, **changes))


def test_a_text_model_is_given_no_picture(text_pipe: Any, text_call: Call) -> None:
    with pytest.raises(EngineError, match="cannot be given a first picture"):
        _made(text_pipe, replace(text_call, first=_picture(0, 64, 64)))


@pytest.fixture
def forwards(text_pipe: Any) -> Iterator[list[int]]:
    counted: list[int] = []
    hook = text_pipe.transformer.register_forward_hook(lambda *_: counted.append(1))
    yield counted
    hook.remove()


def test_without_guidance_every_step_is_one_pass(text_pipe: Any, text_call: Call, forwards: list[int]) -> None:
    guided = _made(text_pipe, text_call)
    assert len(forwards) == 4
    plain = _made(text_pipe, replace(text_call, negative=None, guidance=1.0))
    assert len(forwards) == 4 + 2
    weaker = _made(text_pipe, replace(text_call, guidance=2.0))
    assert not np.array_equal(guided, plain)
    assert not np.array_equal(guided, weaker)
    assert np.array_equal(guided, _made(text_pipe, text_call)), "the guider is set anew for every call"


def test_steps_are_heard_though_the_pipeline_tells_nobody(text_pipe: Any, text_call: Call) -> None:
    heard: list[tuple[int, int]] = []
    _made(text_pipe, text_call, lambda done, total: heard.append((done, total)))
    assert heard == [(1, 2), (2, 2)]
    assert "step" not in vars(text_pipe.scheduler)


class Stopped(Exception):  # noqa: N818 - somebody pressed a key: no error
    pass


def test_a_stop_goes_through_at_once_and_leaves_no_trace(image_pipe: Any, image_call: Call) -> None:
    before = _made(image_pipe, image_call)
    heard: list[int] = []

    def stop(done: int, _total: int) -> None:
        heard.append(done)
        raise Stopped

    with pytest.raises(Stopped):
        _made(image_pipe, image_call, stop)
    assert heard == [1]
    assert "step" not in vars(image_pipe.scheduler)
    assert np.array_equal(before, _made(image_pipe, image_call))


def test_tokens_are_counted_as_the_encoder_reads_them(text_folder: Path, text_call: Call) -> None:
    encoders = FAMILY.load_encoders(text_folder, TEXT, Loading())
    read = int(text_call.embeds["prompt_embeds_mask"].sum())
    assert FAMILY.count_tokens(encoders.tokenizer, PROMPT) == read
    assert FAMILY.count_tokens(encoders.tokenizer, "") < read
    assert text_call.embeds["prompt_embeds"].shape[1] == TEXT.most_tokens


def test_words_in_quotes_are_read_letter_by_letter(text_call: Call) -> None:
    assert text_call.negative is not None
    assert text_call.embeds["prompt_embeds_mask_2"].any()
    assert not text_call.negative["prompt_embeds_mask_2"].any()


def test_sixteen_bits_work_too(image_folder: Path) -> None:
    call = replace(
        _call(image_folder, IMAGE, Task.FIRST_FRAME, Resolution(80, 48), "bfloat16"), first=_picture(0, 80, 48)
    )
    pipe = FAMILY.load(image_folder, IMAGE, Task.FIRST_FRAME, Loading("bfloat16"))
    frames = _clip(pipe, call)
    assert frames.dtype == np.float32
    assert np.isfinite(frames).all()
    assert str(pipe.vae.dtype) == "torch.float32"


def _write_lora(pipe: Any, path: Path, seed: int, spelling: str = "transformer.{}.lora_A.weight") -> Path:
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(seed)
    tensors = {}
    for name, module in pipe.transformer.named_modules():
        if name.startswith("transformer_blocks") and name.endswith(("to_q", "to_k", "to_v")):
            takes, gives = getattr(module, "in_features", 32), getattr(module, "out_features", 32)
            tensors[spelling.format(name)] = torch.randn(4, takes) * 0.5
            up = spelling.replace("lora_A", "lora_B").replace("lora_down", "lora_up")
            tensors[up.format(name)] = torch.randn(gives, 4) * 0.5
    save_file(tensors, path)
    return path


def test_adapters_go_into_the_transformer_and_out_again(text_folder: Path, text_call: Call, tmp_path: Path) -> None:
    pipe = FAMILY.load(text_folder, TEXT, Task.TEXT, Loading())
    plain = _made(pipe, text_call)
    FAMILY.add_lora(pipe, LORA, _write_lora(pipe, tmp_path / "coat.safetensors", 1), "coat")
    FAMILY.add_lora(pipe, LORA, _write_lora(pipe, tmp_path / "hat.safetensors", 2), "hat")
    clips = {}
    for name, weights in (
        ("none", {}),
        ("zero", {"coat": 0.0}),
        ("coat", {"coat": 1.0}),
        ("hat", {"hat": 1.0}),
        ("both", {"coat": 1.0, "hat": 0.5}),
        ("again", {"coat": 1.0}),
        ("out", {}),
    ):
        FAMILY.weigh(pipe, weights)
        clips[name] = _made(pipe, text_call)
    assert all(np.array_equal(plain, clips[name]) for name in ("none", "zero", "out"))
    assert np.array_equal(clips["coat"], clips["again"])
    different = [plain, clips["coat"], clips["hat"], clips["both"]]
    assert not any(np.array_equal(one, other) for n, one in enumerate(different) for other in different[:n])


@pytest.mark.parametrize("spelling", ["{}.lora_A.weight", "diffusion_model.{}.lora_down.weight"])
def test_other_spellings_of_the_same_layers_are_read(
    text_folder: Path, text_call: Call, tmp_path: Path, spelling: str
) -> None:
    pipe = FAMILY.load(text_folder, TEXT, Task.TEXT, Loading())
    FAMILY.add_lora(pipe, LORA, _write_lora(pipe, tmp_path / "a.safetensors", 1), "a")
    FAMILY.add_lora(pipe, LORA, _write_lora(pipe, tmp_path / "b.safetensors", 1, spelling), "b")
    FAMILY.weigh(pipe, {"a": 1.0})
    one = _made(pipe, text_call)
    FAMILY.weigh(pipe, {"b": 1.0})
    assert np.array_equal(one, _made(pipe, text_call))


def test_the_alpha_of_an_adapter_scales_it(text_folder: Path, text_call: Call, tmp_path: Path) -> None:
    """kohya's trainers write one for each layer: alpha divided by rank is a weight."""
    import torch
    from safetensors.torch import load_file, save_file

    pipe = FAMILY.load(text_folder, TEXT, Task.TEXT, Loading())
    tensors = load_file(_write_lora(pipe, tmp_path / "plain.safetensors", 1))
    modules = {name.partition(".lora_")[0] for name in tensors}
    save_file(
        tensors | {f"{module}.alpha": torch.tensor(2.0) for module in sorted(modules)}, tmp_path / "scaled.safetensors"
    )
    FAMILY.add_lora(pipe, LORA, tmp_path / "plain.safetensors", "plain")
    FAMILY.add_lora(pipe, LORA, tmp_path / "scaled.safetensors", "scaled")
    FAMILY.weigh(pipe, {"plain": 0.5})
    by_weight = _made(pipe, text_call)
    FAMILY.weigh(pipe, {"scaled": 1.0})
    assert np.array_equal(by_weight, _made(pipe, text_call))


def test_an_adapter_with_other_layers_is_refused(text_pipe: Any, tmp_path: Path) -> None:
    """diffusers would log a warning and load nothing."""
    strange = _write_lora(text_pipe, tmp_path / "wan.safetensors", 1, "blocks.{}.lora_A.weight")
    with pytest.raises(EngineError, match=r"wan\.safetensors names layers"):
        FAMILY.add_lora(text_pipe, LORA, strange, "wan")
    assert not getattr(text_pipe.transformer, "peft_config", None)
