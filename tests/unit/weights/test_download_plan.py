"""What is still to come of a model, and whether the disk has room for it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from filmstudio.errors import UsageError
from filmstudio.weights.download import check_space, drop_others, git_id, left_bytes, missing_files
from filmstudio.weights.seals import Seals
from filmstudio.weights.wanted import HubFile

_WEIGHTS = b"numbers" * 100
_CONFIG = b"{}"
FILES = (
    HubFile("vae/model.safetensors", len(_WEIGHTS), hashlib.sha256(_WEIGHTS).hexdigest(), "pointer"),
    HubFile("vae/config.json", 2, None, git_id(_CONFIG)),
)


def test_what_is_there_as_the_hub_has_it_is_not_missing(tmp_path: Path) -> None:
    seals = Seals(tmp_path / "memory")
    folder = tmp_path / "model"
    (folder / "vae").mkdir(parents=True)
    assert missing_files(folder, FILES, seals) == FILES
    assert left_bytes(folder, FILES) == 702

    (folder / "vae/model.safetensors.part").write_bytes(_WEIGHTS[:300])
    assert left_bytes(folder, FILES) == 402

    (folder / "vae/model.safetensors").write_bytes(_WEIGHTS)
    (folder / "vae/config.json").write_bytes(b"[]")
    assert missing_files(folder, FILES, seals) == FILES[1:]

    (folder / "vae/config.json").write_bytes(_CONFIG)
    (folder / "vae/model.safetensors").write_bytes(bytes(700))
    assert missing_files(folder, FILES, seals) == FILES[:1]


def test_the_id_of_a_file_is_gits() -> None:
    assert git_id(b"") == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"


def test_a_disk_without_room_is_told_before_the_first_byte(tmp_path: Path) -> None:
    check_space(tmp_path / "not" / "yet", 0)
    with pytest.raises(UsageError, match=r"1000000000\.0 GB are to come, and the disk has") as told:
        check_space(tmp_path / "not" / "yet", 10**18)
    assert "FILMSTUDIO_HOME" in (told.value.hint or "")


def test_weights_of_an_earlier_commit_go_and_a_persons_files_stay(tmp_path: Path) -> None:
    (tmp_path / "vae").mkdir()
    for name in ("vae/model.safetensors", "vae/config.json", "vae/old.safetensors", "vae/my notes.odt", "mine.json"):
        (tmp_path / name).write_bytes(b"")

    drop_others(tmp_path, FILES)

    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"vae/model.safetensors", "vae/config.json", "vae/my notes.odt", "mine.json"}
