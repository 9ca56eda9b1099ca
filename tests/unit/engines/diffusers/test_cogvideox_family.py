"""CogVideoX on tiny checkpoints: the smallest family, through the real pipelines and through the engine."""

from __future__ import annotations

import inspect
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from filmstudio.engines.diffusers import cogvideox
from filmstudio.engines.diffusers.cogvideox import IMAGE, TEXT, CogVideoXEngine, CogVideoXFamily
from filmstudio.engines.diffusers.family import Call, Configs, Loading
from filmstudio.engines.diffusers.folder import read_configs
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import EngineError
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.checkpoint import Checkpoint, Task
from filmstudio.model.conditions import BoundLora
from filmstudio.model.job import RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.shots import Role
from filmstudio.ports.engine import Stage
from filmstudio.units import Resolution
from tests.tiny_checkpoints.cogvideox import build_i2v, build_t2v

FAMILY = CogVideoXFamily()
ENGINE = CogVideoXEngine()
PROMPT = "a woman walks in a red coat"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("cogvideox")
    return {TEXT.id: build_t2v(folder / "t2v"), IMAGE.id: build_i2v(folder / "i2v")}


@pytest.fixture(scope="module")
def calls(folders: dict[str, Path]) -> dict[str, Call]:
    pictures: dict[str, Any] = {IMAGE.id: {"first": _picture(0)}}
    return {kind.id: replace(_call(folders[kind.id], kind), **pictures.get(kind.id, {})) for kind in (TEXT, IMAGE)}


@pytest.fixture(scope="module")
def pipes(folders: dict[str, Path]) -> dict[str, Any]:
    return {
        kind.id: FAMILY.load(folders[kind.id], kind, next(iter(kind.pipelines)), Loading()) for kind in (TEXT, IMAGE)
    }


def _call(folder: Path, kind: Kind, precision: str = "float32") -> Call:
    encoders = FAMILY.load_encoders(folder, kind, Loading(precision))
    return Call(
        kind=kind,
        task=next(iter(kind.pipelines)),
        size=Resolution(64, 64),
        rate=Fraction(8),
        frames=9,
        steps=2,
        guidance=6.0,
        guidance_low=None,
        seed=7,
        embeds=FAMILY.encode(encoders, kind, PROMPT),
        negative=FAMILY.encode(encoders, kind, ""),
    )


def _picture(seed: int) -> Image.Image:
    return Image.fromarray(np.random.default_rng(seed).integers(0, 255, (64, 64, 3), dtype=np.uint8))


def _silent(_done: int, _total: int) -> None:
    return


def _clip(pipe: Any, call: Call) -> np.ndarray[Any, Any]:
    return FAMILY.decode(pipe, call, FAMILY.denoise(pipe, call, _silent)).frames


def _configs(folder: Path, **changes: Any) -> Configs:
    configs = read_configs(folder)
    assert configs is not None
    return Configs(configs.model, {**configs.parts, "transformer": {**configs.parts["transformer"], **changes}})


def test_folders_are_known_by_their_transformers(folders: dict[str, Path]) -> None:
    text = folders[TEXT.id]
    assert FAMILY.recognise(_configs(text)) is TEXT
    assert FAMILY.recognise(_configs(folders[IMAGE.id])) is IMAGE
    assert FAMILY.recognise(_configs(text, patch_size_t=2)) is None, "1.5 has other lengths and rates"
    assert FAMILY.recognise(_configs(text, in_channels="many")) is None
    assert FAMILY.recognise(_configs(text, _class_name="WanTransformer3DModel")) is None
    assert FAMILY.lora_families(TEXT, _configs(text, num_attention_heads=30)) == ("cogvideox-2b",)
    assert FAMILY.lora_families(TEXT, _configs(text, num_attention_heads=48)) == ("cogvideox-5b",)


@pytest.mark.parametrize("kind", [TEXT, IMAGE], ids=lambda kind: kind.id)
def test_embeddings_and_decoding_apart_give_the_pipelines_own_clip(
    folders: dict[str, Path], pipes: dict[str, Any], calls: dict[str, Call], kind: Kind
) -> None:
    import diffusers
    import torch

    call = calls[kind.id]
    with quiet():
        pipe = getattr(diffusers, kind.pipelines[call.task]).from_pretrained(folders[kind.id])
        pipe.set_progress_bar_config(disable=True)
        own = pipe(
            prompt=PROMPT,
            negative_prompt="",
            **({"image": call.first} if call.first else {}),
            width=64,
            height=64,
            num_frames=9,
            num_inference_steps=2,
            guidance_scale=6.0,
            generator=torch.Generator("cpu").manual_seed(7),
            output_type="np",
        ).frames[0]
    made = _clip(pipes[kind.id], call)
    assert made.shape == (9, 64, 64, 3)
    assert np.array_equal(made, own)


def test_lengths_of_the_grid_come_out_as_asked(pipes: dict[str, Any], calls: dict[str, Call]) -> None:
    """The pipeline alone would make 16 frames of 13 without a word."""
    assert _clip(pipes[TEXT.id], replace(calls[TEXT.id], frames=13)).shape[0] == 16
    assert TEXT.grid.snap_up(13) == 17
    assert _clip(pipes[TEXT.id], replace(calls[TEXT.id], frames=17)).shape[0] == 17


def test_the_seed_and_the_first_picture_decide(pipes: dict[str, Any], calls: dict[str, Call]) -> None:
    pipe, call = pipes[IMAGE.id], calls[IMAGE.id]
    first = _clip(pipe, call)
    assert np.array_equal(first, _clip(pipe, call))
    assert not np.array_equal(first, _clip(pipe, replace(call, seed=8)))
    assert not np.array_equal(first, _clip(pipe, replace(call, first=_picture(1))))
    assert np.array_equal(first, _clip(pipe, replace(call, head=(_picture(0),), first=None)))


def test_a_size_that_was_never_learned_is_refused_in_a_sentence(pipes: dict[str, Any], calls: dict[str, Call]) -> None:
    with pytest.raises(EngineError, match="makes pictures of 64x64 alone, not of 96x64"):
        _clip(pipes[IMAGE.id], replace(calls[IMAGE.id], size=Resolution(96, 64)))
    with pytest.raises(EngineError, match="this shot has none"):
        _clip(pipes[IMAGE.id], replace(calls[IMAGE.id], first=None))


def test_a_picture_works_in_sixteen_bits(folders: dict[str, Path]) -> None:
    """The pipeline hands its VAE pictures in the transformer's precision, which a VAE in float32 would not take."""
    pipe = FAMILY.load(folders[IMAGE.id], IMAGE, Task.FIRST_FRAME, Loading("bfloat16"))
    call = replace(_call(folders[IMAGE.id], IMAGE, "bfloat16"), first=_picture(0))
    frames = _clip(pipe, call)
    assert frames.dtype == np.float32
    assert np.isfinite(frames).all()


class Stopped(Exception):  # noqa: N818 - somebody pressed a key: no error
    pass


def test_a_stop_leaves_no_trace(pipes: dict[str, Any], calls: dict[str, Call]) -> None:
    pipe, call = pipes[TEXT.id], calls[TEXT.id]
    before = _clip(pipe, call)
    heard: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        raise Stopped

    with pytest.raises(Stopped):
        FAMILY.denoise(pipe, call, stop)
    assert heard == [(1, 2)]
    assert np.array_equal(before, _clip(pipe, call))


def test_adapters_are_weighed_and_taken_out(folders: dict[str, Path], calls: dict[str, Call], tmp_path: Path) -> None:
    import torch
    from safetensors.torch import save_file

    pipe, call = FAMILY.load(folders[TEXT.id], TEXT, Task.TEXT, Loading()), calls[TEXT.id]
    plain = _clip(pipe, call)
    torch.manual_seed(1)
    tensors = {}
    for name, module in pipe.transformer.named_modules():
        if name.endswith(("to_q", "to_k", "to_v")):
            tensors[f"transformer.{name}.lora_A.weight"] = torch.randn(4, module.in_features) * 0.5
            tensors[f"transformer.{name}.lora_B.weight"] = torch.randn(module.out_features, 4) * 0.5
    save_file(tensors, tmp_path / "coat.safetensors")
    FAMILY.add_lora(pipe, BoundLora(name="coat", family="cogvideox-2b"), tmp_path / "coat.safetensors", "coat")
    FAMILY.weigh(pipe, {"coat": 1.0})
    assert not np.array_equal(plain, _clip(pipe, call))
    for nothing in ({"coat": 0.0}, {}):
        FAMILY.weigh(pipe, nothing)
        assert np.array_equal(plain, _clip(pipe, call))


def _checkpoint(folder: Path) -> Checkpoint:
    found = ENGINE.recognise(folder)
    assert found is not None
    return found.model_copy(update={"digest": "0" * 64})


def _job(checkpoint: Checkpoint, size: Resolution) -> RenderJob:
    return RenderJob(
        engine="cogvideox",
        engine_version=ENGINE.capabilities(checkpoint).version,
        checkpoint=checkpoint.pin,
        slate="1A",
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM),
        place=Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY),
        prompt=(PromptPart(kind=PartKind.ACTION, text=PROMPT),),
        steps=2,
        seed=5,
        size=size,
        rate=Fraction(24),
        frames=24,
    )


def test_a_folder_becomes_footage_through_the_engine(folders: dict[str, Path]) -> None:
    checkpoint = _checkpoint(folders[TEXT.id])
    job = _job(checkpoint, Resolution(64, 64))
    route = ENGINE.plan(job, checkpoint)
    assert (route.rate, route.frames, route.segments[0].frames, route.passes) == (Fraction(8), 8, 9, 2)
    assert any("8 frames a second" in said for said in route.downgrades)
    clips = []
    with ENGINE.open(Stage(checkpoint=checkpoint, device="cpu"), [job], lambda _progress: None) as opened:
        clips += [np.stack(list(opened.shoot(job, lambda _progress: None).frames)) for _ in range(2)]
    assert clips[0].shape == (8, 64, 64, 3)
    assert np.array_equal(clips[0], clips[1])


@pytest.mark.parametrize("film", [Resolution(1280, 720), Resolution(480, 640), Resolution(64, 64)])
def test_from_a_picture_every_film_is_made_at_the_learned_size(folders: dict[str, Path], film: Resolution) -> None:
    checkpoint = _checkpoint(folders[IMAGE.id])
    job = _job(checkpoint, film).model_copy(update={"first_frame": "0" * 64})
    assert ENGINE.plan(job, checkpoint).size == Resolution(720, 480)


def test_a_family_is_one_small_file() -> None:
    """What the page on writing an engine shows: the whole family, presets and all."""
    assert len(inspect.getsource(cogvideox).splitlines()) < 160


def test_presets_name_kinds() -> None:
    assert {preset.kind for preset in ENGINE.presets()} == {kind.id for kind in FAMILY.kinds}
    assert all(preset.licence_terms or preset.licence == "Apache-2.0" for preset in ENGINE.presets())
