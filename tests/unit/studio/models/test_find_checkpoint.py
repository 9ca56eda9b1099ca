"""How a render finds its weights, and what somebody reads who has none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from filmstudio.errors import MissingTool, ProjectError, UsageError
from filmstudio.ports.engine import Progress
from filmstudio.studio.models.add import add_model
from filmstudio.studio.models.check import check_model
from filmstudio.studio.models.engines import recognise
from filmstudio.studio.models.find import engine_of, find_checkpoint, registered_models
from filmstudio.studio.models.known import registry
from filmstudio.studio.models.remove import may_remove
from filmstudio.weights.entry import ModelEntry
from tests.unit.studio.models.toy_plugin import model_files, tensors, write_model

pytestmark = pytest.mark.usefixtures("home")
_SHARD = "transformer/model-00002-of-00002.safetensors"


@pytest.fixture
def car(tmp_path: Path) -> Path:
    return write_model(tmp_path / "weights")


def _never(progress: Progress) -> None:
    raise AssertionError(progress)


def test_a_name_a_folder_or_the_only_one_are_the_same_weights_read_once(car: Path, tmp_path: Path) -> None:
    added = add_model("car", str(car))

    by_name = find_checkpoint("toy", "car", hear=_never)
    alone = find_checkpoint("toy", None, hear=_never)
    by_folder = find_checkpoint("toy", "weights", beside=tmp_path, hear=_never)

    assert by_name == alone
    assert by_name.name == "car" and by_folder.name == "weights"
    assert by_name.digest == by_folder.digest == added.entry.digest != ""
    assert set(by_name.files) == set(model_files())
    assert [model.name for model in registered_models()] == ["car"]


def test_a_folder_that_moves_is_the_same_model(car: Path, tmp_path: Path) -> None:
    before = find_checkpoint("toy", str(car))
    moved = Path(shutil.copytree(car, tmp_path / "elsewhere"))
    assert find_checkpoint("toy", str(moved)).digest == before.digest
    (moved / _SHARD).write_bytes(tensors({"b": 2000}, fill=1))
    assert find_checkpoint("toy", str(moved)).digest != before.digest


def test_whose_a_model_is(car: Path, tmp_path: Path) -> None:
    add_model("mine", str(car))
    assert engine_of("mine") == engine_of("toy-train") == engine_of(str(car)) == "toy"
    assert engine_of("weights", tmp_path) == "toy"
    assert [engine_of(text) for text in ("nobody", str(tmp_path), "a\0b", "x" * 5000)] == [None] * 4


def test_without_any_model_there_is_a_page_of_ways_out() -> None:
    with pytest.raises(MissingTool) as told:
        find_checkpoint("toy", None)

    assert told.value.message == "the engine toy needs the weights of a model, and none is here"
    page = told.value.hint or ""
    assert page.index("models fetch toy-car") < page.index("models fetch toy-train")
    for words in (
        "1.3 B parameters, licence: Apache-2.0",
        "graphics card: 8 GB",
        "licence: Toys-1",
        "toy shops ask",
        "--engine animatic",
    ):
        assert words in page
    assert "filmstudio models add NAME FOLDER" in page and "--model FOLDER" in page
    assert "pip install" not in page


def test_the_page_says_which_libraries_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filmstudio.studio.models.missing._LIBRARIES", ("torch_that_is_not_there",))
    with pytest.raises(MissingTool) as told:
        find_checkpoint("toy", None)
    assert "pip install 'filmstudio[dit]'" in (told.value.hint or "")


def test_every_other_question_has_an_answer(car: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingTool) as published:
        find_checkpoint("toy", "toy-train")
    assert published.value.hint == "filmstudio models fetch toy-train"

    with pytest.raises(UsageError, match="there is no model 'nothing'"):
        find_checkpoint("toy", "nothing")

    add_model("soon", "toys/soon@v1")
    with pytest.raises(MissingTool, match="'soon' is not here yet") as named:
        find_checkpoint("toy", "soon")
    assert named.value.hint == "filmstudio models fetch soon"

    add_model("one", str(car))
    add_model("two", str(write_model(tmp_path / "other", "TrainPipeline")))
    with pytest.raises(UsageError, match="several models here: one, two"):
        find_checkpoint("toy", None)
    with pytest.raises(UsageError, match="one of the engine toy, not of animatic"):
        find_checkpoint("animatic", "one")
    with pytest.raises(UsageError, match="is a model of the engine toy, not of animatic"):
        find_checkpoint("animatic", str(car))

    shutil.rmtree(car)
    with pytest.raises(MissingTool, match="the folder of the model 'one' is gone"):
        find_checkpoint("toy", "one")


def test_weights_that_changed_behind_a_name_are_refused_until_they_are_taken(car: Path) -> None:
    add_model("car", str(car))
    (car / _SHARD).write_bytes(tensors({"b": 2000}, fill=1))

    with pytest.raises(ProjectError, match="no longer those that were added as 'car'"):
        find_checkpoint("toy", "car")
    assert check_model("car").errors == ("files have changed since it was added; --deep says which",)
    assert check_model("car", deep=True).errors == (f"{_SHARD}: its bytes are not those that were added",)

    add_model("car", str(car))
    assert find_checkpoint("toy", "car").digest and check_model("car", deep=True).whole


def test_a_check_tells_everything_at_once(car: Path) -> None:
    (car / _SHARD).unlink()
    (car / "vae/model.safetensors").write_bytes(model_files()["vae/model.safetensors"][:-4])
    (car / "vae/old.bin").write_bytes(b"\x80\x04")

    found = check_model(str(car))

    assert found.facts is None and not found.whole
    assert found.errors == (
        "transformer: 1 of 2 shards are missing: model-00002-of-00002.safetensors",
        "vae/model.safetensors: is cut off: 469 bytes of 473",
    )
    assert found.notes == ("never read, because such files can run any program: vae/old.bin",)


def test_a_part_of_another_class_is_told(car: Path) -> None:
    (car / "vae/config.json").write_text('{"_class_name": "OtherVae"}', encoding="utf-8")
    assert check_model(str(car)).errors == ("vae: is a OtherVae by its own config, a ToyVae by model_index.json",)


def test_what_is_no_model_says_what_would_be_one(tmp_path: Path, car: Path) -> None:
    with pytest.raises(ProjectError, match=r"has no model_index\.json") as above:
        recognise(tmp_path)
    assert above.value.hint == f"did you mean {car}?"
    (car / "model_index.json").write_text('{"_class_name": "BoatPipeline", "vae": ["diffusers", "V"]}', "utf-8")
    with pytest.raises(ProjectError, match=r"is no model that .* can use"):
        recognise(car)


def test_names_are_not_taken_twice(car: Path, tmp_path: Path) -> None:
    add_model("car", str(car))
    other = write_model(tmp_path / "other")
    for name, source, words in (
        ("car", str(other), "is taken"),
        ("car", "toys/other", "is taken"),
        ("animatic", str(other), "is the name of an engine"),
        ("toy-train", str(other), "is a model of the kind toy-car"),
        ("toy-train", "toys/other", "is the published model toys/toy-train-diffusers"),
        ("new", str(tmp_path / "nowhere"), "there is no such folder"),
    ):
        with pytest.raises(UsageError, match=words):
            add_model(name, source)
    assert [entry.name for entry in registry().entries()] == ["car"]


def test_a_folder_that_a_hand_wrote_into_the_list_is_never_deleted(home: Path, car: Path) -> None:
    registry().put(ModelEntry(name="car", folder=str(car), fetched=True))
    with pytest.raises(UsageError, match="is not where filmstudio puts what it fetches"):
        may_remove("car", files=True)
