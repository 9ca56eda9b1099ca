"""The list of models: changed whole, comments kept, and told in a sentence where a person wrote nonsense."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmstudio.errors import ProjectError
from filmstudio.weights.entry import ModelEntry
from filmstudio.weights.home import home_folder
from filmstudio.weights.registry import Registry

_SEAL = "ab" * 32


def _entry(name: str = "car", **values: object) -> ModelEntry:
    return ModelEntry.model_validate({"name": name, "folder": "/weights/car"} | values)


def test_what_is_put_is_found_again_and_dropped(tmp_path: Path) -> None:
    registry = Registry(tmp_path / "new" / "home")
    assert registry.entries() == ()

    whole = _entry(engine="toy", kind="toy-car", digest=_SEAL, files={"vae/model.safetensors": _SEAL})
    registry.put(whole)
    registry.put(_entry("bus"))
    assert registry.entries() == (_entry("bus"), whole)

    registry.put(_entry(repository="toys/car"))
    assert registry.find("car") == _entry(repository="toys/car")

    registry.drop("car")
    registry.drop("bus")
    registry.drop("never there")
    assert registry.entries() == ()


@pytest.mark.parametrize(
    "text",
    [
        'schema = "models/1"\n\n[[model]]\nname = "car"  # mine\nfolder = "/weights/car"\n',
        'schema = "models/1"\nmodel = [{ name = "car", folder = "/weights/car" }]  # mine\n',
    ],
)
def test_a_persons_comments_stay(tmp_path: Path, text: str) -> None:
    registry = Registry(tmp_path)
    registry.path.write_text(text, encoding="utf-8")

    registry.put(_entry(digest=_SEAL, files={"a b.json": _SEAL}))
    registry.put(_entry("bus"))

    assert "# mine" in registry.path.read_text(encoding="utf-8")
    assert [entry.name for entry in registry.entries()] == ["bus", "car"]
    assert registry.entries()[1].files == {"a b.json": _SEAL}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("schema = ", "not valid TOML"),
        ('schema = "models/9"', "schema: must be 'models/1'"),
        ('schema = "models/1"\n[[model]]\nname = "../car"\nfolder = "/a"', "model.0.name"),
        ('schema = "models/1"\n[[model]]\nname = "car"', "car: must say a folder or a repository"),
        ('schema = "models/1"\n[[model]]\nname = "car"\nfolder = "a/b"', "must be an absolute path"),
        ('schema = "models/1"\n[[model]]\nname = "car"\nfolder = "/a"\nfolders = 3', "model.0.folders: no such key"),
        ('schema = "models/1"\n[[model]]\nname = "car"\nfolder = "/a"\ndigest = "12"', "model.0.digest"),
        ('schema = "models/1"\n[[model]]\nname="a"\nfolder="/a"\n[[model]]\nname="a"\nfolder="/b"', "two models"),
    ],
)
def test_nonsense_is_told_and_left_as_it_is(tmp_path: Path, text: str, words: str) -> None:
    registry = Registry(tmp_path)
    registry.path.write_text(text, encoding="utf-8")

    with pytest.raises(ProjectError) as told:
        registry.put(_entry())

    assert words in told.value.message and str(registry.path) in told.value.message
    assert "by hand" in (told.value.hint or "")
    assert registry.path.read_text(encoding="utf-8") == text


def test_the_home_is_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("FILMSTUDIO_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    assert home_folder() == tmp_path / ".local/share/filmstudio"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert home_folder() == tmp_path / "data/filmstudio"
    monkeypatch.setenv("FILMSTUDIO_HOME", "~/films")
    assert home_folder() == tmp_path / "films"
