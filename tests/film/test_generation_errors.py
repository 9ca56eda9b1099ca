"""What goes wrong with video models, as a user sees it: one sentence, a way out, the right exit code, no traceback."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.film.generation_run import Desk, takes_of, tiny
from tests.film.studio_run import Ran

pytestmark = pytest.mark.film

SCRIPT = "INT. KITCHEN - NIGHT\n\n[[shot: MS; dur: 12f]]\nA key lies on the table.\n"

OTHER_MACHINE = '''
"""Makes this Python another machine's: libraries that are absent or of another version, a card of a given size."""

import importlib.machinery
import importlib.metadata
import json
import os

pretended = json.loads(os.environ.get("PRETENDED_LIBRARIES", "{}"))
absent = {name for name, version in pretended.items() if version is None}
find_spec = importlib.machinery.PathFinder.find_spec
from_name = importlib.metadata.Distribution.from_name


def found(fullname, path=None, target=None):
    return None if fullname.partition(".")[0] in absent else find_spec(fullname, path, target)


def distribution(name):
    if name in absent:
        raise importlib.metadata.PackageNotFoundError(name)
    whole = from_name(name)
    if name not in pretended:
        return whole

    class Pretended(type(whole)):
        version = pretended[name]

    return Pretended(whole._path)


if pretended:
    importlib.machinery.PathFinder.find_spec = found
    importlib.metadata.Distribution.from_name = distribution

if "PRETENDED_CARD" in os.environ:
    from filmstudio.engines.diffusers import engine
    from filmstudio.engines.diffusers.opened import Ground

    def ground(self, stage, checkpoint):
        import torch

        return Ground(torch.device("cpu"), "float32", stage.vram_bytes)

    engine.DiffusersEngine._ground = ground
'''


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("other machine")
    (folder / "sitecustomize.py").write_text(OTHER_MACHINE, encoding="utf-8")
    desk = Desk(tmp_path_factory.mktemp("home"))
    desk.environment["PYTHONPATH"] = str(folder)
    return desk


@pytest.fixture(scope="session")
def t2v(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nobody may write in it."""
    return tiny("t2v").build(tmp_path_factory.mktemp("models") / "t2v")


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "key.fountain"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


@pytest.fixture
def spoiled(t2v: Path, tmp_path: Path) -> Path:
    """A copy of the checkpoint to break."""
    return Path(shutil.copytree(t2v, tmp_path / "spoiled"))


def refused(ran: Ran, code: int, *said: str) -> None:
    """The command ended with a sentence that says this, a way out below it, and nothing of Python's."""
    assert ran.code == code, ran
    text = " ".join(ran.err.split())
    for words in said:
        assert words in text, ran.err
    told = ran.err[ran.err.index("error: ") :]
    assert len(told.splitlines()) > 1, "there is a way out"
    assert "Traceback" not in told and "internal error" not in told


def render(desk: Desk, script: Path, *more: object, on: Mapping[str, str] | None = None) -> Ran:
    wishes = ("--quality", "draft", "--set", "steps: 1", "--size", "192x112", "--quiet")
    return desk.run("render", script, *wishes, *more, on=on)


def edit(file: Path, change: Callable[[dict[str, Any]], None]) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    change(content)
    file.write_text(json.dumps(content), encoding="utf-8")


def test_without_torch(desk: Desk, script: Path, t2v: Path) -> None:
    ran = render(desk, script, "--model", t2v, on={"PRETENDED_LIBRARIES": '{"torch": null}'})
    refused(ran, 5, "torch is not installed", "pip install 'filmstudio[dit]'")


def test_with_a_version_that_does_not_work(desk: Desk, script: Path, t2v: Path) -> None:
    ran = render(desk, script, "--model", t2v, on={"PRETENDED_LIBRARIES": '{"diffusers": "0.20.1"}'})
    refused(ran, 5, "diffusers 0.20.1 is installed; filmstudio works with", "pip install")


def test_an_engine_without_anything_is_a_page_of_ways_out(desk: Desk, script: Path) -> None:
    nothing = json.dumps(dict.fromkeys(("torch", "diffusers", "transformers", "peft", "accelerate", "safetensors")))
    ran = render(desk, script, "--engine", "wan", on={"PRETENDED_LIBRARIES": nothing})
    refused(
        ran,
        5,
        "the engine wan needs the weights of a model, and none is here",
        "pip install 'filmstudio[dit]'",
        "filmstudio models fetch wan2.1-vace-1.3b",
        "filmstudio models add NAME FOLDER",
        "--engine animatic",
    )


def test_a_published_model_that_is_not_here(desk: Desk, script: Path) -> None:
    ran = render(desk, script, "--model", "wan2.1-vace-1.3b")
    refused(ran, 5, "is not here yet", "filmstudio models fetch wan2.1-vace-1.3b")


def test_a_name_that_is_no_model(desk: Desk, script: Path) -> None:
    ran = render(desk, script, "--engine", "wan", "--model", "wam")
    refused(ran, 2, "there is no model 'wam'", "filmstudio models list")


def test_a_model_that_is_none_never_ends_in_a_drawn_film(desk: Desk, script: Path) -> None:
    refused(render(desk, script, "--model", "wam"), 2, "there is no model 'wam'", "filmstudio models list")


def test_a_folder_that_is_no_model(desk: Desk, script: Path, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    ran = render(desk, script, "--engine", "wan", "--model", tmp_path / "pictures")
    refused(ran, 4, "is no model in the layout of diffusers", "model_index.json")


def test_weights_that_are_cut_off(desk: Desk, script: Path, spoiled: Path) -> None:
    file = spoiled / "transformer" / "diffusion_pytorch_model.safetensors"
    file.write_bytes(file.read_bytes()[:-64])
    refused(render(desk, script, "--engine", "wan", "--model", spoiled), 4, file.name)


def test_a_shard_that_is_missing(desk: Desk, script: Path, spoiled: Path) -> None:
    file = spoiled / "transformer" / "diffusion_pytorch_model.safetensors"
    index = {"weight_map": {"proj_out.weight": "one.safetensors", "proj_out.bias": "two.safetensors"}}
    file.rename(file.with_name("one.safetensors"))
    (file.parent / f"{file.name}.index.json").write_text(json.dumps(index), encoding="utf-8")
    refused(render(desk, script, "--engine", "wan", "--model", spoiled), 4, "two.safetensors: is missing")


def test_weights_as_pickles_are_never_opened(desk: Desk, script: Path, spoiled: Path) -> None:
    file = spoiled / "transformer" / "diffusion_pytorch_model.safetensors"
    file.rename(file.with_suffix(".bin"))
    refused(render(desk, script, "--engine", "wan", "--model", spoiled), 4, "pickle", "safetensors")


def test_text_to_video_named_as_image_to_video_fools_nobody(desk: Desk, script: Path, spoiled: Path) -> None:
    """diffusers loads it as what it is called, and its pictures are garbage: it is taken for what it is, and said."""
    from PIL import Image

    edit(spoiled / "model_index.json", lambda index: index.update(_class_name="WanImageToVideoPipeline"))
    script.write_text(SCRIPT.replace("dur: 12f", "dur: 12f; init: first.png"), encoding="utf-8")
    Image.new("RGB", (96, 56), "red").save(script.parent / "first.png")
    ran = desk.run("render", script, "--model", spoiled, "--set", "steps: 1", "--size", "192x112", "--json")
    assert ran.code == 0, ran.err
    assert "asks for a first frame: the engine 'wan' leaves that aside" in ran.out
    take = takes_of(script)["1A"]
    assert take.job.checkpoint is not None and take.job.checkpoint.kind == "wan-2.1-t2v"
    assert take.making is not None and take.making.route.task == "text" and not take.making.route.conditions


def test_another_engine_than_the_weights(desk: Desk, script: Path, t2v: Path) -> None:
    ran = render(desk, script, "--engine", "ltx", "--model", t2v)
    refused(ran, 2, "is a model of the engine wan, not of ltx", "--engine wan")


def test_a_lora_of_another_family(desk: Desk, script: Path, t2v: Path) -> None:
    import torch
    from safetensors.torch import save_file

    name = "transformer.blocks.0.attn1.to_q"
    tensors = {f"{name}.lora_A.weight": torch.ones(4, 5120), f"{name}.lora_B.weight": torch.ones(5120, 4)}
    save_file(tensors, str(script.parent / "large.safetensors"))
    settings = '[[lora]]\nfile = "large.safetensors"\nfamily = "wan-2.1-1.3b"\n'
    (script.parent / "film.toml").write_text('schema = "film/1"\n' + settings, encoding="utf-8")
    refused(render(desk, script, "--model", t2v), 6, "the LoRA large was trained for another model than Wan 2.1")


def test_a_model_that_must_be_given_a_picture(desk: Desk, script: Path, tmp_path: Path) -> None:
    from tests.tiny_checkpoints.wan import build_i2v

    ran = render(desk, script, "--model", build_i2v(tmp_path / "i2v"))
    refused(ran, 6, "makes nothing without a first frame", "init:")


def test_a_size_that_no_model_makes(desk: Desk, script: Path, t2v: Path) -> None:
    ran = desk.run("render", script, "--model", t2v, "--size", "8000x64", "--quiet")
    refused(ran, 2, "makes pictures from 64x64 to 4096x4096", "--size 4096x64")


def test_a_card_that_is_too_small(desk: Desk, script: Path, t2v: Path) -> None:
    ran = render(desk, script, "--model", t2v, "--vram", "1MB", on={"PRETENDED_CARD": "1"})
    refused(ran, 6, "even with one layer at a time, and 0.0 GB are there", "--quality draft", "a smaller model")


@pytest.mark.parametrize(
    ("device", "said"), [("tpu", "'tpu' is no device"), ("cuda:7", "torch finds no device cuda:7")]
)
def test_a_device_that_is_not_there(desk: Desk, script: Path, t2v: Path, device: str, said: str) -> None:
    refused(render(desk, script, "--model", t2v, "--device", device), 5, said, "cpu")


def test_weights_that_give_no_numbers_fail_their_shots_alone(desk: Desk, script: Path, spoiled: Path) -> None:
    from safetensors.torch import load_file, save_file

    file = spoiled / "transformer" / "diffusion_pytorch_model.safetensors"
    tensors = load_file(str(file))
    tensors["proj_out.weight"] *= float("nan")
    save_file(tensors, str(file), metadata={"format": "pt"})
    ran = render(desk, script, "--model", spoiled)
    refused(ran, 6, "1 of 1 shots failed", "numbers that are none (NaN)", "filmstudio render --model", "--shots 1A")
