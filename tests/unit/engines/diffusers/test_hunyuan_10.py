"""HunyuanVideo 1.0 and FramePack on tiny checkpoints, through the real pipelines."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from filmstudio.engines.diffusers.family import Call, Configs, Loading, OnStep
from filmstudio.engines.diffusers.folder import read_configs
from filmstudio.engines.diffusers.hunyuan_10 import Hunyuan10, sections
from filmstudio.engines.diffusers.hunyuan_kinds import FRAMEPACK, KEPT_FRAMES, TEXT
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import EngineError, ProjectError
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import BoundLora
from filmstudio.units import Resolution
from tests.tiny_checkpoints.hunyuan import build_10, build_framepack

FAMILY = Hunyuan10()
PROMPT = "a woman walks along the street"
SIZE = Resolution(64, 64)


@pytest.fixture(scope="module")
def text_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_10(tmp_path_factory.mktemp("hunyuan") / "t2v")


@pytest.fixture(scope="module")
def pack_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_framepack(tmp_path_factory.mktemp("hunyuan") / "framepack")


@pytest.fixture(scope="module")
def text_pipe(text_folder: Path) -> Any:
    return FAMILY.load(text_folder, TEXT, Task.TEXT, Loading())


@pytest.fixture(scope="module")
def pack_pipe(pack_folder: Path) -> Any:
    return FAMILY.load(pack_folder, FRAMEPACK, Task.FIRST_LAST, Loading())


@pytest.fixture(scope="module")
def text_call(text_folder: Path) -> Call:
    return _call(text_folder, TEXT, Task.TEXT, 5)


@pytest.fixture(scope="module")
def pack_call(pack_folder: Path) -> Call:
    return replace(_call(pack_folder, FRAMEPACK, Task.FIRST_FRAME, KEPT_FRAMES + 1), first=_picture(0))


def _call(folder: Path, kind: Kind, task: Task, frames: int) -> Call:
    encoders = FAMILY.load_encoders(folder, kind, Loading())
    return Call(
        kind=kind,
        task=task,
        size=SIZE,
        rate=kind.rates[0],
        frames=frames,
        steps=2,
        guidance=6.0,
        guidance_low=None,
        seed=7,
        embeds=FAMILY.encode(encoders, kind, PROMPT),
        negative=None,
    )


def _picture(seed: int) -> Image.Image:
    return Image.fromarray(np.random.default_rng(seed).integers(0, 255, (64, 64, 3), dtype=np.uint8))


def _silent(_done: int, _total: int) -> None:
    return


def _made(pipe: Any, call: Call, on_step: OnStep = _silent) -> np.ndarray[Any, Any]:
    """Return the clip before it is decoded."""
    return FAMILY.denoise(pipe, call, on_step).video.numpy()


def _clip(pipe: Any, call: Call) -> np.ndarray[Any, Any]:
    return FAMILY.decode(pipe, call, FAMILY.denoise(pipe, call, _silent)).frames


def _own_way(folder: Path, class_name: str, frames: int, **named: Any) -> np.ndarray[Any, Any]:
    """Return what the pipeline makes of a prompt in one call, as its documentation shows it."""
    import diffusers
    import torch

    with quiet():
        pipe = getattr(diffusers, class_name).from_pretrained(folder)
        pipe.set_progress_bar_config(disable=True)
        made: np.ndarray[Any, Any] = pipe(
            prompt=PROMPT,
            width=64,
            height=64,
            num_frames=frames,
            num_inference_steps=2,
            generator=torch.Generator("cpu").manual_seed(7),
            output_type="np",
            **named,
        ).frames[0]
    return made


def _configs(folder: Path, **changes: Any) -> Configs:
    configs = read_configs(folder)
    assert configs is not None
    return Configs(configs.model, {**configs.parts, "transformer": {**configs.parts["transformer"], **changes}})


def test_folders_are_known_by_their_transformers(text_folder: Path, pack_folder: Path) -> None:
    assert FAMILY.recognise(_configs(text_folder)) is TEXT
    assert FAMILY.recognise(_configs(pack_folder)) is FRAMEPACK
    assert FAMILY.recognise(_configs(text_folder, _class_name="HunyuanVideo15Transformer3DModel")) is None


@pytest.mark.parametrize("changes", [{"in_channels": 9}, {"image_condition_type": "token_replace"}])
def test_its_image_to_video_is_said_to_be_unsupported(text_folder: Path, changes: dict[str, Any]) -> None:
    with pytest.raises(ProjectError, match="image-to-video checkpoints"):
        FAMILY.recognise(_configs(text_folder, **changes))


def test_framepack_needs_its_eyes(pack_folder: Path) -> None:
    configs = _configs(pack_folder)
    with pytest.raises(ProjectError, match="no image_encoder"):
        FAMILY.recognise(Configs(configs.model, {"transformer": configs.parts["transformer"]}))


def test_embeddings_and_decoding_apart_give_the_pipelines_own_clip(
    text_folder: Path, text_pipe: Any, text_call: Call
) -> None:
    own = _own_way(text_folder, "HunyuanVideoPipeline", 5)
    assert own.shape == (5, 64, 64, 3)
    assert np.array_equal(_clip(text_pipe, text_call), own)


@pytest.mark.parametrize("count", [1, 3])
def test_framepack_is_decoded_as_its_pipeline_does(
    pack_folder: Path, pack_pipe: Any, pack_call: Call, count: int
) -> None:
    """33 frames asked for come out as 37, 66 as 73: the grid has just the lengths that come out."""
    frames = FRAMEPACK.grid.snap_up(KEPT_FRAMES * count + 1)
    call = replace(pack_call, task=Task.FIRST_LAST, last=_picture(1), frames=frames)
    own = _own_way(pack_folder, "HunyuanVideoFramepackPipeline", 33 * count, image=_picture(0), last_image=_picture(1))
    assert own.shape[0] == frames == KEPT_FRAMES * count + 1
    assert np.array_equal(_clip(pack_pipe, call), own)


def test_the_grid_of_framepack_has_no_other_length() -> None:
    assert [FRAMEPACK.grid.snap_up(frames) for frames in (1, 37, 38, 73, 74, 1000)] == [37, 37, 73, 73, 109, 1009]
    assert [sections(frames) for frames in (37, 73, 109, 1009)] == [1, 2, 3, 28]


def test_the_seed_decides(text_pipe: Any, text_call: Call, pack_pipe: Any, pack_call: Call) -> None:
    for pipe, call in ((text_pipe, text_call), (pack_pipe, pack_call)):
        first = _made(pipe, call)
        assert np.array_equal(first, _made(pipe, call))
        assert not np.array_equal(first, _made(pipe, replace(call, seed=8)))


def test_both_pictures_are_seen(pack_pipe: Any, pack_call: Call) -> None:
    first = _made(pack_pipe, pack_call)
    assert not np.array_equal(first, _made(pack_pipe, replace(pack_call, first=_picture(2))))
    ends = replace(pack_call, task=Task.FIRST_LAST, last=_picture(1))
    assert not np.array_equal(first, _made(pack_pipe, ends))
    goes_on = replace(pack_call, head=(_picture(0),), first=None)
    assert np.array_equal(first, _made(pack_pipe, goes_on))


@pytest.mark.parametrize(
    "changes", [{"first": None}, {"last": _picture(1)}, {"task": Task.FIRST_LAST}, {"references": (_picture(1),)}]
)
def test_what_would_be_ignored_or_is_missing_is_refused(
    pack_pipe: Any, pack_call: Call, changes: dict[str, Any]
) -> None:
    with pytest.raises(EngineError, match="picture"):
        _made(pack_pipe, replace(pack_call, **changes))


def test_guidance_is_a_number_beside_the_time_and_costs_nothing(text_pipe: Any, text_call: Call) -> None:
    passes: list[float] = []
    hook = text_pipe.transformer.register_forward_pre_hook(
        lambda _module, _given, named: passes.append(float(named["guidance"][0])), with_kwargs=True
    )
    try:
        usual = _made(text_pipe, text_call)
        strong = _made(text_pipe, replace(text_call, guidance=9.0))
        assert passes == [6000.0, 6000.0, 9000.0, 9000.0]
        assert not np.array_equal(usual, strong)
    finally:
        hook.remove()


def test_steps_are_counted_over_all_sections(text_pipe: Any, text_call: Call, pack_pipe: Any, pack_call: Call) -> None:
    heard: list[tuple[int, int]] = []
    _made(text_pipe, text_call, lambda done, total: heard.append((done, total)))
    assert heard == [(1, 2), (2, 2)]
    heard.clear()
    _made(pack_pipe, replace(pack_call, frames=73), lambda done, total: heard.append((done, total)))
    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]


class Stopped(Exception):  # noqa: N818 - somebody pressed a key: no error
    pass


def test_a_stop_goes_through_and_leaves_no_trace(pack_pipe: Any, pack_call: Call) -> None:
    before = _made(pack_pipe, pack_call)

    def stop(done: int, _total: int) -> None:
        raise Stopped(done)

    with pytest.raises(Stopped, match="1"):
        _made(pack_pipe, pack_call, stop)
    assert np.array_equal(before, _made(pack_pipe, pack_call))


def test_tokens_are_counted_as_the_encoder_reads_them(text_folder: Path, text_call: Call) -> None:
    encoders = FAMILY.load_encoders(text_folder, TEXT, Loading())
    assert FAMILY.count_tokens(encoders.tokenizer, PROMPT) == int(text_call.embeds["prompt_attention_mask"].sum())
    assert text_call.embeds["prompt_embeds"].shape[1] == TEXT.most_tokens
    assert text_call.embeds["pooled_prompt_embeds"].shape == (1, 8)


def test_adapters_are_weighed_and_taken_out(
    text_folder: Path, pack_folder: Path, text_call: Call, pack_call: Call, tmp_path: Path
) -> None:
    """One adapter fits both: FramePack has 1.0's layers."""
    lora = BoundLora(name="coat", family="hunyuan-video", sha256="0" * 64)
    for folder, call in ((text_folder, text_call), (pack_folder, pack_call)):
        pipe = FAMILY.load(folder, call.kind, call.task, Loading())
        assert FAMILY.lora_families(call.kind, _configs(folder)) == (lora.family,)
        plain = _made(pipe, call)
        FAMILY.add_lora(pipe, lora, _write_lora(pipe, tmp_path / "coat.safetensors"), "coat")
        FAMILY.weigh(pipe, {"coat": 1.0})
        worn = _made(pipe, call)
        assert not np.array_equal(plain, worn)
        for nothing in ({"coat": 0.0}, {}):
            FAMILY.weigh(pipe, nothing)
            assert np.array_equal(plain, _made(pipe, call))


def _write_lora(pipe: Any, path: Path) -> Path:
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(1)
    tensors = {}
    for name, module in pipe.transformer.named_modules():
        if name.startswith("transformer_blocks") and name.endswith(("to_q", "to_k", "to_v")):
            tensors[f"transformer.{name}.lora_A.weight"] = torch.randn(4, module.in_features) * 0.5
            tensors[f"transformer.{name}.lora_B.weight"] = torch.randn(module.out_features, 4) * 0.5
    save_file(tensors, path)
    return path


def test_rates_are_the_models_own() -> None:
    assert (TEXT.rates, FRAMEPACK.rates) == ((Fraction(24),), (Fraction(30),))
