"""Packs that filmstudio writes."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from filmstudio.characters.packs.unpack import unpack
from filmstudio.characters.packs.verify import check_character
from filmstudio.characters.packs.write import write_pack
from filmstudio.errors import ProjectError, UsageError
from tests.unit.characters.packs import pack_samples as samples


def test_a_pack_holds_the_character_with_everything_it_names(tmp_path: Path) -> None:
    folder = samples.anchored(tmp_path / "store")
    (folder / "notes to self.md").write_text("not for strangers", encoding="utf-8")
    (tmp_path / "store" / "LICENSE").write_text("all rights", encoding="utf-8")

    manifest = write_pack([folder], tmp_path / "mara.fscast")

    with zipfile.ZipFile(tmp_path / "mara.fscast") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", *(file.path for file in manifest.files)]
        told = json.loads(archive.read("manifest.json"))
    assert [file["path"] for file in told["files"]] == [
        "mara/LICENCE.txt",
        "mara/LICENSE",
        "mara/anchors/front.png",
        "mara/anchors/front.png.face.json",
        "mara/character.toml",
        "mara/coat.png",
        "mara/mara.safetensors",
    ]
    assert told["licences"] == [
        {"path": "mara/anchors/front.png", "source": "drawn for a test", "licence": "CC0", "consent": ""}
    ]
    into = tmp_path / "into"
    into.mkdir()
    unpack(tmp_path / "mara.fscast", into)
    assert check_character(into / "mara").record.name == "MARA"
    assert (into / "mara" / "character.toml").read_bytes() == (folder / "character.toml").read_bytes()


def test_the_same_characters_make_the_same_bytes(tmp_path: Path) -> None:
    store = tmp_path / "store"
    mara, toby = samples.anchored(store), samples.plain(store, "TOBY", "toby")
    write_pack([mara, toby], tmp_path / "one.fscast")
    copy = tmp_path / "elsewhere"
    shutil.copytree(store, copy)
    for path in copy.rglob("*"):
        os.utime(path, (1, 1))
        if path.is_file():
            path.chmod(0o600)
    write_pack([copy / "toby", copy / "mara"], tmp_path / "two.fscast")
    assert (tmp_path / "one.fscast").read_bytes() == (tmp_path / "two.fscast").read_bytes()


def test_loras_can_stay_at_home(tmp_path: Path) -> None:
    folder = samples.anchored(tmp_path / "store")
    manifest = write_pack([folder], tmp_path / "mara.fscast", with_loras=False)
    assert not any(file.path.endswith(".safetensors") for file in manifest.files)
    into = tmp_path / "into"
    into.mkdir()
    unpack(tmp_path / "mara.fscast", into)
    remarks = check_character(into / "mara").remarks
    assert remarks == ("MARA: the LoRA mara.safetensors is not in the pack; put it there yourself",)


@pytest.mark.parametrize("name", ["anchors/front.png", "coat.png", "mara.safetensors"])
def test_media_that_changed_behind_the_record_are_not_packed(tmp_path: Path, name: str) -> None:
    folder = samples.anchored(tmp_path / "store")
    (folder / name).write_bytes((folder / name).read_bytes() + b"x")
    with pytest.raises(ProjectError, match="changed since"):
        write_pack([folder], tmp_path / "mara.fscast")
    assert not (tmp_path / "mara.fscast").exists()


def test_missing_media_and_links_out_of_the_folder_are_not_packed(tmp_path: Path) -> None:
    folder = samples.anchored(tmp_path / "store")
    (folder / "coat.png").rename(tmp_path / "coat.png")
    with pytest.raises(ProjectError, match=r"coat\.png is missing"):
        write_pack([folder], tmp_path / "mara.fscast")
    (folder / "coat.png").symlink_to(tmp_path / "coat.png")
    with pytest.raises(ProjectError, match="a link out of its folder"):
        write_pack([folder], tmp_path / "mara.fscast")


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "C:\\face.png"])
def test_a_record_that_names_files_elsewhere_is_not_packed(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.png").write_bytes(samples.picture())
    folder = samples.plain(tmp_path / "store", "MARA", "mara")
    more = f'[[anchor]]\nfile = {json.dumps(name)}\nsha256 = "{samples.sha(samples.picture())}"\n'
    (folder / "character.toml").write_text(samples.record("MARA", more=more), encoding="utf-8")
    with pytest.raises(ProjectError, match="a pack cannot hold it"):
        write_pack([folder], tmp_path / "mara.fscast")


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    folder = samples.plain(tmp_path / "store", "MARA", "mara")
    with pytest.raises(UsageError, match="does not exist"):
        write_pack([folder], tmp_path / "nowhere" / "mara.fscast")
