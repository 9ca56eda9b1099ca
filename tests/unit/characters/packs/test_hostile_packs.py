"""Packs of strangers: each is one sentence, and the store stays as it was."""

from __future__ import annotations

import json
import os
import re
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmstudio.characters.packs import unpack as unpacking
from filmstudio.errors import FilmstudioError, ProjectError
from filmstudio.studio.characters.import_pack import import_characters
from tests.unit.characters.packs import pack_samples as samples

RECORD = {"mara/character.toml": samples.record("MARA").encode()}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with one character in it."""
    samples.plain(tmp_path / "characters", "TOBY", "toby")
    return tmp_path / "characters"


def refused(pack: Path, store: Path, sentence: str) -> None:
    before = samples.snapshot(store.parent)
    with pytest.raises(ProjectError, match=re.escape(sentence)) as caught:
        import_characters(pack, store)
    assert len(caught.value.message) < 400
    assert samples.snapshot(store.parent) == before


def with_file(path: Path, name: str, data: bytes = b"x") -> Path:
    files = RECORD | {name: data}
    return samples.zipped(path / "p.fscast", files, samples.manifest_of(files, {"mara": "MARA"}))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("/etc/passwd", "is an absolute path"),
        ("C:/windows/x.png", "is an absolute path"),
        ("\\\\server\\share", "is an absolute path"),
        ("../../x.png", "leads out of the pack"),
        ("mara/../../x.png", "leads out of the pack"),
        ("mara\\..\\..\\x.png", "leads out of the pack"),
        ("mara/./x.png", "has an empty step"),
        ("mara//x.png", "has an empty step"),
        ("mara/CON", "is the name of a device on Windows"),
        ("mara/nul.png", "is the name of a device on Windows"),
        ("mara/a:b.png", "not every file system can write"),
        ("mara/\u202egnp.exe", "not every file system can write"),
        ("mara/.git", "begins or ends with a dot or a space"),
        ("mara/x.png ", "begins or ends with a dot or a space"),
        ("mara/" + "x" * 300, "longer than 120 bytes"),
        ("a/b/c/d/e/f.png", "more than 5 folders deep"),
    ],
)
def test_paths_that_mean_something_else_are_refused(tmp_path: Path, store: Path, name: str, sentence: str) -> None:
    refused(with_file(tmp_path, name), store, sentence)


@pytest.mark.parametrize(
    "name", ["mara/Character.TOML", "MARA/character.toml", "mara/character.toml/x", "mara/ｃharacter.toml"]
)
def test_paths_that_some_system_takes_for_one_are_refused(tmp_path: Path, store: Path, name: str) -> None:
    refused(with_file(tmp_path, name), store, "would be one file")


def test_the_same_name_twice_is_refused(tmp_path: Path, store: Path) -> None:
    pack = samples.zipped(tmp_path / "p.fscast", RECORD, samples.manifest_of(RECORD, {"mara": "MARA"}))
    with zipfile.ZipFile(pack, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("mara/character.toml", b"other")
    refused(pack, store, "would be one file")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [(stat.S_IFLNK, "is a link"), (stat.S_IFCHR, "is a device"), (stat.S_IFIFO, "is a pipe"), (stat.S_IFDIR, "folder")],
)
def test_links_and_devices_are_refused(tmp_path: Path, store: Path, kind: int, sentence: str) -> None:
    pack = samples.zipped(tmp_path / "p.fscast", RECORD, samples.manifest_of(RECORD, {"mara": "MARA"}))
    with zipfile.ZipFile(pack, "a") as archive:
        entry = zipfile.ZipInfo("mara/face.png")
        entry.create_system = 3
        entry.external_attr = (kind | 0o777) << 16
        archive.writestr(entry, b"/etc/passwd")
    refused(pack, store, sentence)


def test_a_file_that_the_manifest_does_not_name_is_refused(tmp_path: Path, store: Path) -> None:
    pack = samples.zipped(
        tmp_path / "p.fscast", RECORD | {"mara/x.png": b"x"}, samples.manifest_of(RECORD, {"mara": "MARA"})
    )
    refused(pack, store, "'mara/x.png' is in the pack but not in its manifest.json")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, store: Path) -> None:
    files = RECORD | {"mara/x.png": b"x"}
    pack = samples.zipped(tmp_path / "p.fscast", RECORD, samples.manifest_of(files, {"mara": "MARA"}))
    refused(pack, store, "'mara/x.png' is in its manifest.json but not in the pack")


Lie = Callable[[dict[str, Any]], None]


def _digest(manifest: dict[str, Any]) -> None:
    manifest["files"][0]["sha256"] = "0" * 64


def _size(manifest: dict[str, Any]) -> None:
    manifest["files"][0]["size"] += 1


def _name(manifest: dict[str, Any]) -> None:
    manifest["characters"][0]["name"] = "NORA"


def _folder(manifest: dict[str, Any]) -> None:
    manifest["characters"][0]["folder"] = "../mara"


def _nobody(manifest: dict[str, Any]) -> None:
    manifest["characters"] = []


def _newer(manifest: dict[str, Any]) -> None:
    manifest["schema"] = "character-pack/2"


def _stranger(manifest: dict[str, Any]) -> None:
    manifest["run"] = "rm"


def _twice(manifest: dict[str, Any]) -> None:
    manifest["files"] *= 2


@pytest.mark.parametrize(
    ("lie", "sentence"),
    [
        (_digest, "'mara/character.toml' is not what manifest.json says it is"),
        (_size, "'mara/character.toml' is not what manifest.json says it is"),
        (_name, "the manifest calls MARA by another name"),
        (_folder, "names the folder '../mara' wrongly"),
        (_nobody, "there is no character in it"),
        (_newer, "'character-pack/2', not character-pack/1"),
        (_stranger, "manifest.json: run: Extra inputs"),
        (_twice, "names a file twice"),
    ],
)
def test_a_manifest_that_lies_is_refused(tmp_path: Path, store: Path, lie: Lie, sentence: str) -> None:
    manifest = samples.manifest_of(RECORD, {"mara": "MARA"})
    lie(manifest)
    refused(samples.zipped(tmp_path / "p.fscast", RECORD, manifest), store, sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [(b"", "is not JSON"), (b"[" * 100_000, "is not JSON"), (b"[]", "says it is nothing"), (b"\xff\xfe", "not JSON")],
)
def test_a_manifest_that_is_none_is_refused(tmp_path: Path, store: Path, text: bytes, sentence: str) -> None:
    refused(samples.zipped(tmp_path / "p.fscast", {"manifest.json": text}), store, sentence)


def test_a_pack_without_a_manifest_is_refused(tmp_path: Path, store: Path) -> None:
    refused(samples.zipped(tmp_path / "p.fscast", RECORD), store, "has no manifest.json")


def test_thousands_of_files_are_refused_before_they_are_read(tmp_path: Path, store: Path) -> None:
    pack = samples.zipped(tmp_path / "p.fscast", {f"mara/{number}.png": b"" for number in range(2_001)}, {})
    refused(pack, store, "holds 2002 files; a pack may have 2000")


def test_what_was_made_to_fill_a_disk_is_refused(tmp_path: Path, store: Path) -> None:
    files = RECORD | {"mara/LICENSE": bytes(8 << 20)}
    manifest = samples.manifest_of(files, {"mara": "MARA"})
    refused(
        samples.zipped(tmp_path / "p.fscast", files, manifest, deflated=True),
        store,
        "'mara/LICENSE' unpacks to more than 200 times its size",
    )


def test_more_than_a_pack_may_have_is_refused_by_what_it_says(tmp_path: Path, store: Path) -> None:
    pack = samples.zipped(tmp_path / "p.fscast", RECORD, samples.manifest_of(RECORD, {"mara": "MARA"}))
    data = bytearray(pack.read_bytes())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 600 << 20)
    pack.write_bytes(data)
    refused(pack, store, "unpacks to more than 512 MiB")


def test_more_than_a_pack_may_have_is_refused_while_it_comes_out(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = RECORD | {"mara/LICENSE": bytes(range(256)) * 64, "mara/README": bytes(range(256)) * 64}
    pack = samples.zipped(tmp_path / "p.fscast", files, samples.manifest_of(files, {"mara": "MARA"}))
    monkeypatch.setattr(unpacking, "MOST_BYTES", 20_000)
    refused(pack, store, "unpacks to more than")


def test_encrypted_packs_are_refused(tmp_path: Path, store: Path) -> None:
    pack = samples.zipped(tmp_path / "p.fscast", RECORD, samples.manifest_of(RECORD, {"mara": "MARA"}))
    data = bytearray(pack.read_bytes())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1
    pack.write_bytes(data)
    refused(pack, store, "is encrypted")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda data: b"", "is not a pack"),
        (lambda data: b"hello", "is not a pack"),
        (lambda data: data[:-30], "is cut off"),
        (lambda data: data + b"more", "is cut off, or has something behind its end"),
        (lambda data: b"PK#!/bin/sh\n" + data, "has something in front of it"),
        (lambda data: data.replace(b"MARA", b"NORA"), "is damaged"),
    ],
)
def test_damaged_and_dressed_up_packs_are_refused(
    tmp_path: Path, store: Path, change: Callable[[bytes], bytes], sentence: str
) -> None:
    pack = samples.zipped(tmp_path / "p.fscast", RECORD, samples.manifest_of(RECORD, {"mara": "MARA"}))
    pack.write_bytes(change(pack.read_bytes()))
    refused(pack, store, sentence)


def test_no_file_and_a_folder_are_refused(tmp_path: Path, store: Path) -> None:
    refused(tmp_path / "none.fscast", store, "No such file")
    refused(store, store, "is not a file")
    os.mkfifo(tmp_path / "pipe.fscast")
    refused(tmp_path / "pipe.fscast", store, "is not a file")


@pytest.mark.parametrize(
    ("more", "files", "sentence"),
    [
        ('height = "tall"', {}, "mara/character.toml: height: no such key"),
        ('[[anchor]]\nfile = "../toby/x.png"\nsha256 = "{0}"', {}, "leads out of the pack"),
        ('[[anchor]]\nfile = "f.png"\nsha256 = "{0}"', {}, "mara/f.png is missing"),
        ('[[anchor]]\nfile = "f.png"\nsha256 = "{0}"', {"f.png": b"no picture"}, "mara/f.png: is not a picture"),
        ('[[anchor]]\nfile = "f.png"\nsha256 = "{1}"', {"f.png": samples.picture()}, "not the picture that the record"),
        ('[[lora]]\nfamily = "ltx-2"\nfile = "l.safetensors"', {"l.safetensors": samples.lora()}, "is for wan-2.1"),
        ('[[lora]]\nfamily = "ltx-2"\nfile = "l.safetensors"', {"l.safetensors": b"\x80\x04."}, "l.safetensors"),
        ("", {"setup.py": b"import os"}, "mara/setup.py belongs to nothing that the record names"),
        ("", {"readme.png": b"x"}, "belongs to nothing"),
    ],
)
def test_every_file_is_held_against_the_record(
    tmp_path: Path, store: Path, more: str, files: dict[str, bytes], sentence: str
) -> None:
    text = samples.record("MARA", more=more.format(samples.sha(files.get("f.png", b"")), "0" * 64)).encode()
    packed = {"mara/character.toml": text} | {f"mara/{name}": data for name, data in files.items()}
    pack = samples.zipped(tmp_path / "p.fscast", packed, samples.manifest_of(packed, {"mara": "MARA"}))
    refused(pack, store, sentence)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(0, 2_000), st.integers(0, 255)), min_size=1, max_size=6))
def test_no_flipped_byte_makes_anything_but_a_sentence(
    tmp_path: Path, store: Path, changes: list[tuple[int, int]]
) -> None:
    pack = samples.zipped(tmp_path / "p.fscast", RECORD, samples.manifest_of(RECORD, {"mara": "MARA"}))
    data = bytearray(pack.read_bytes())
    for at, value in changes:
        data[at % len(data)] = value
    pack.write_bytes(data)
    before = samples.snapshot(store)
    try:
        done = import_characters(pack, store)
    except FilmstudioError as error:
        assert error.message
        assert samples.snapshot(store) == before
        return
    record = done[0].path
    assert json.dumps(record.read_text(encoding="utf-8")) == json.dumps(samples.record("MARA"))
    for path in record.parent.iterdir():
        path.unlink()
    record.parent.rmdir()
