"""Folders of weights are untrusted: what is broken, missing or would run code is said, and nothing else is opened."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from filmstudio.engines.diffusers.wan import WanEngine
from filmstudio.errors import ProjectError

ENGINE = WanEngine()
WEIGHTS = "diffusion_pytorch_model.safetensors"


@pytest.fixture
def folder(t2v_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(t2v_folder, tmp_path / "copy"))


def change(file: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    said = json.loads(file.read_text())
    edit(said)
    file.write_text(json.dumps(said))


def shard(folder: Path) -> Path:
    """Make one shard and its index of the transformer's weights."""
    part = folder / "transformer"
    (part / WEIGHTS).rename(part / "part-1.safetensors")
    header = json.loads((part / "part-1.safetensors").read_bytes()[8:].split(b"}}")[0] + b"}}")
    names = {name: "part-1.safetensors" for name in header if name != "__metadata__"}
    index = part / f"{WEIGHTS}.index.json"
    index.write_text(json.dumps({"metadata": {}, "weight_map": names}))
    return index


def test_a_whole_folder_is_known(folder: Path) -> None:
    found = ENGINE.recognise(folder)
    assert found is not None
    assert (found.engine, found.kind, found.name) == ("wan", "wan-2.1-t2v", "copy")
    sizes = {one.name: one.size_bytes for one in found.components}
    assert sizes["transformer"] > 0 == sizes["scheduler"]
    assert all((folder / file).is_file() for file in found.files)
    assert "transformer/" + WEIGHTS in found.files


def test_shards_are_known_by_their_index(folder: Path) -> None:
    whole = ENGINE.recognise(folder)
    shard(folder)
    found = ENGINE.recognise(folder)
    assert whole is not None and found is not None
    assert found.components == whole.components
    assert {"transformer/part-1.safetensors", f"transformer/{WEIGHTS}.index.json"} <= set(found.files)


def test_other_folders_are_nobodys(tmp_path: Path, folder: Path) -> None:
    assert ENGINE.recognise(tmp_path / "absent") is None
    change(folder / "model_index.json", lambda said: said.update(_class_name="StableDiffusionPipeline"))
    change(folder / "transformer" / "config.json", lambda said: said.update(_class_name="UNet", in_channels=4))
    assert ENGINE.recognise(folder) is None


def cut_off(folder: Path) -> None:
    file = folder / "transformer" / WEIGHTS
    file.write_bytes(file.read_bytes()[:-100])


def without_shard(folder: Path) -> None:
    shard(folder)
    (folder / "transformer" / "part-1.safetensors").unlink()


def shard_lacks_tensor(folder: Path) -> None:
    change(shard(folder), lambda said: said["weight_map"].update({"another.weight": "part-1.safetensors"}))


def shard_outside(folder: Path) -> None:
    change(shard(folder), lambda said: said["weight_map"].update({"x": "../../secret.safetensors"}))


def part_outside(folder: Path) -> None:
    change(folder / "model_index.json", lambda said: said.update({"../vae": ["diffusers", "AutoencoderKLWan"]}))


def pickled(folder: Path) -> None:
    (folder / "transformer" / WEIGHTS).rename(folder / "transformer" / "diffusion_pytorch_model.bin")


def own_library(folder: Path) -> None:
    change(folder / "model_index.json", lambda said: said.update(transformer=["my_code", "WanTransformer3DModel"]))


def own_pipeline(folder: Path) -> None:
    change(folder / "model_index.json", lambda said: said.update(_class_name=["pipeline", "MyPipeline"]))


def own_model(folder: Path) -> None:
    change(folder / "text_encoder" / "config.json", lambda said: said.update(auto_map={"AutoModel": "code.Model"}))


def without_part(folder: Path) -> None:
    shutil.rmtree(folder / "vae")


def without_weights(folder: Path) -> None:
    (folder / "vae" / WEIGHTS).unlink()


def no_json(folder: Path) -> None:
    (folder / "vae" / "config.json").write_text("{")


def endless_json(folder: Path) -> None:
    (folder / "vae" / "config.json").write_text("[" * 100_000)


def large_json(folder: Path) -> None:
    (folder / "vae" / "config.json").write_text(" " * (4 * 1024 * 1024 + 1))


def wrong_class(folder: Path) -> None:
    change(folder / "transformer" / "config.json", lambda said: said.update(_class_name="LTXVideoTransformer3DModel"))


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (cut_off, "is cut off"),
        (without_shard, "part-1.safetensors: is missing"),
        (shard_lacks_tensor, "lacks the tensor 'another.weight'"),
        (shard_outside, "no safetensors file beside it"),
        (part_outside, "is no folder in it"),
        (pickled, "Python pickle"),
        (own_library, "only diffusers and transformers may"),
        (own_pipeline, "code of its own"),
        (own_model, "code of its own"),
        (without_part, "the part vae is missing"),
        (without_weights, "holds no weights"),
        (no_json, "is not JSON"),
        (endless_json, "is not JSON"),
        (large_json, "bytes"),
        (wrong_class, "LTXVideoTransformer3DModel"),
    ],
)
def test_harm_is_found_before_anything_is_loaded(folder: Path, harm: Callable[[Path], None], said: str) -> None:
    harm(folder)
    with pytest.raises(ProjectError, match=said) as raised:
        ENGINE.recognise(folder)
    assert raised.value.hint


def test_a_modular_repository_is_named_by_its_own_family_alone(tmp_path: Path) -> None:
    index = tmp_path / "modular_model_index.json"
    index.write_text('{"_class_name": "WanModularPipeline"}')
    with pytest.raises(ProjectError, match="modular repository"):
        ENGINE.recognise(tmp_path)
    index.write_text('{"_class_name": "MiniMaxH3ModularPipeline"}')
    assert ENGINE.recognise(tmp_path) is None
