from __future__ import annotations

import io
import json
import pickle
import struct
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filmstudio.errors import ProjectError
from filmstudio.tensor_file import MOST_HEADER_BYTES, read_scalar, read_tensor_file


def _file(header: Any, data: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def _one(dtype: str = "F16", shape: object = (2, 2), offsets: object = (0, 8), **more: object) -> dict[str, object]:
    return {"a": {"dtype": dtype, "shape": shape, "data_offsets": offsets, **more}}


def _refusal(data: bytes, tmp_path: Path, name: str = "x.safetensors") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ProjectError) as caught:
        read_tensor_file(path)
    assert caught.value.message.startswith(f"{path}: ")
    assert caught.value.hint
    return caught.value.message


def test_a_header_is_read_with_offsets_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes(_file({"__metadata__": {"k": "v"}, **_one()}, bytes(8)))
    file = read_tensor_file(path)
    assert file.metadata == {"k": "v"}
    assert file.tensors["a"].shape == (2, 2)
    assert file.tensors["a"].end == path.stat().st_size


def test_padding_after_the_header_is_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes(_file(json.dumps(_one()).encode() + b"   ", bytes(8)))
    assert list(read_tensor_file(path).tensors) == ["a"]


@pytest.mark.parametrize("name", ["x.safetensors", "x.pt", "x.ckpt"])
def test_pickles_are_known_by_their_bytes_whatever_they_are_called(name: str, tmp_path: Path) -> None:
    for protocol in (2, 3, 4, 5):
        message = _refusal(pickle.dumps({"a": [1.0] * 20}, protocol), tmp_path, name)
        assert "is a Python pickle" in message
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("archive/data.pkl", b"\x80\x02.")
    assert "torch.save" in _refusal(archive.getvalue(), tmp_path, name)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"GGUF\x03\x00\x00\x00" + bytes(40), "GGUF"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "Git LFS"),
        (b"<!doctype html><html>", "web page"),
        (b"hello", "not a safetensors file"),
        (bytes(64), "not a safetensors file"),
        (struct.pack("<Q", 2**63) + b"{}", "bytes; the largest have"),
        (struct.pack("<Q", MOST_HEADER_BYTES + 1) + b"{}", "the largest have"),
        (struct.pack("<Q", 500) + b'{"a"', "cut off inside its header"),
        (_file(b'{"a": 1'), "not JSON"),
        (_file(b"{" + b"\xff\xfe}"), "not JSON"),
        (_file(b'{"a":' + b"[" * 100_000), "not JSON"),
        (_file(b'{"a":{"dtype":"F16"},"a":{"dtype":"F16"}}'), "names 'a' twice"),
        (_file(b'{"a":{"dtype":"F16","dtype":"F16"}}'), "names 'dtype' twice"),
        (_file({"__metadata__": {"k": 1}}), "metadata that is not text"),
        (_file({"__metadata__": 5}), "metadata that is not text"),
        (_file({"a": []}), "does not say"),
        (_file({"a" * 501: _one()["a"]}, bytes(8)), "more than 500 characters"),
        (_file(_one(more=1), bytes(8)), "does not say"),
        (_file(_one("F15"), bytes(8)), "unknown kind 'F15'"),
        (_file(_one(shape=[2, -2]), bytes(8)), "no sensible shape"),
        (_file(_one(shape=[2, True]), bytes(8)), "no sensible shape"),
        (_file(_one(shape=[2, 2.0]), bytes(8)), "no sensible shape"),
        (_file(_one(shape=[1] * 9), bytes(8)), "no sensible shape"),
        (_file(_one(shape=[2**40] * 4), bytes(8)), "its shape and kind need"),
        (_file(_one(offsets=[0, 6]), bytes(8)), "its shape and kind need 8"),
        (_file(_one(offsets=[8, 0]), bytes(8)), "gives the tensor 'a' -8 bytes"),
        (_file(_one(offsets=[0, 2**70]), bytes(8)), "no sensible offsets"),
        (_file(_one(offsets=[4, 12]), bytes(12)), "gap before the tensor 'a'"),
        (_file(_one(), bytes(7)), "is cut off"),
        (_file(_one(), bytes(9)), "1 bytes that belong to no tensor"),
        (_file({**_one(), "b": _one()["a"]}, bytes(8)), "overlap before the tensor 'b'"),
    ],
)
def test_a_damaged_or_hostile_file_is_one_sentence(data: bytes, reason: str, tmp_path: Path) -> None:
    assert reason in _refusal(data, tmp_path)


def test_every_cut_of_a_good_file_is_refused(tmp_path: Path) -> None:
    whole = _file(_one(), bytes(8))
    for length in range(len(whole)):
        _refusal(whole[:length], tmp_path)


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    for path, word in ((tmp_path, "is not a file"), (tmp_path / "none", "No such file"), (Path("\x00"), "not a path")):
        with pytest.raises(ProjectError, match=word):
            read_tensor_file(path)


@pytest.mark.parametrize("kind", ["F16", "F32", "F64", "BF16", "I32", "I64"])
def test_a_scalar_is_read_in_every_kind(kind: str, tmp_path: Path) -> None:
    if kind == "BF16":
        data = np.float32(16).tobytes()[2:]
    else:
        data = np.array(16, {"F": "float", "I": "int"}[kind[0]] + kind[1:]).tobytes()
    path = tmp_path / "x.safetensors"
    path.write_bytes(_file(_one(kind, [], [0, len(data)]), data))
    assert read_scalar(path, read_tensor_file(path).tensors["a"]) == 16


def test_a_row_is_no_scalar(tmp_path: Path) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes(_file(_one(), bytes(8)))
    assert read_scalar(path, read_tensor_file(path).tensors["a"]) is None
