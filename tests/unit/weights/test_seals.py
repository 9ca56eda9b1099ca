"""Digests of weights are remembered as long as nobody touches the file, and not a moment longer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from filmstudio.digest import file_digest
from filmstudio.weights.seals import Seals, blob_digest, checkpoint_digest


class _Reads:
    """Counts the bytes that are read."""

    def __init__(self) -> None:
        self.total = 0

    def __call__(self, done: int, total: int) -> None:
        assert done <= total
        self.total = total


def _weights(folder: Path) -> Path:
    (folder / "vae").mkdir(parents=True)
    (folder / "model_index.json").write_bytes(b"{}")
    (folder / "vae" / "model.safetensors").write_bytes(b"numbers")
    return folder


FILES = ("vae/model.safetensors", "model_index.json")


def test_a_file_is_read_once_until_it_changes(tmp_path: Path) -> None:
    folder = _weights(tmp_path / "weights")
    first, again, changed = _Reads(), _Reads(), _Reads()

    found = Seals(tmp_path / "memory").of(folder, FILES, first)
    assert found == {name: file_digest(folder / name) for name in FILES}
    assert first.total == 9

    assert Seals(tmp_path / "memory").of(folder, FILES, again) == found
    assert again.total == 0

    file = folder / "vae/model.safetensors"
    status = file.stat()
    file.write_bytes(b"NUMBERS")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))  # as a tool that hides its work would
    later = Seals(tmp_path / "memory").of(folder, FILES, changed)
    assert later["vae/model.safetensors"] == file_digest(file) != found["vae/model.safetensors"]
    assert changed.total == 7


def test_a_damaged_memory_is_no_memory(tmp_path: Path) -> None:
    folder = _weights(tmp_path / "weights")
    seals = Seals(tmp_path / "memory")
    found = seals.of(folder, FILES)
    (note,) = (tmp_path / "memory").iterdir()
    note.write_text('{"schema": "weights-seals/1", "folder": 3}', encoding="utf-8")

    assert seals.of(folder, FILES) == found


def test_what_was_read_before_a_stop_is_not_read_again(tmp_path: Path) -> None:
    folder = _weights(tmp_path / "weights")
    seals, rest = Seals(tmp_path / "memory"), _Reads()

    def stop(done: int, total: int) -> None:
        if done > 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        seals.of(folder, FILES, stop)
    seals.of(folder, FILES, rest)
    assert rest.total == 7


def test_a_file_of_the_hubs_cache_is_known_by_its_blob(tmp_path: Path) -> None:
    seal = "ab" * 32
    cache = tmp_path / "models--toys--car"
    (cache / "blobs").mkdir(parents=True)
    (cache / "blobs" / seal).write_bytes(b"weights")
    snapshot = cache / "snapshots" / ("1" * 40)
    snapshot.mkdir(parents=True)
    (snapshot / "model.safetensors").symlink_to(Path("../../blobs") / seal)
    elsewhere = tmp_path / "mine"
    elsewhere.mkdir()
    (elsewhere / "model.safetensors").symlink_to(cache / "blobs" / seal)

    assert blob_digest(snapshot / "model.safetensors") == seal
    assert Seals(tmp_path / "memory").of(snapshot, ["model.safetensors"]) == {"model.safetensors": seal}
    assert blob_digest(elsewhere / "model.safetensors") is None
    assert blob_digest(cache / "blobs" / seal) is None


def test_the_digest_of_a_checkpoint_knows_paths_and_bytes() -> None:
    one = checkpoint_digest({"a": "1" * 64, "b": "2" * 64})
    assert one == checkpoint_digest({"b": "2" * 64, "a": "1" * 64})
    assert one != checkpoint_digest({"a": "2" * 64, "b": "1" * 64})
    assert one != checkpoint_digest({"a": "1" * 64, "c": "2" * 64})
