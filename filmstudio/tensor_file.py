"""Reads the header of a safetensors file: eight bytes of length, JSON, then the numbers.

Why by hand: a store must be able to look at a file of a stranger without the library that would load it, and must
say what is wrong with it in a sentence. The rules are those of the format's own page: the header begins with `{`,
offsets are of the data, whole, without gaps and without overlap.
"""

from __future__ import annotations

import json
import os
import stat
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from filmstudio.errors import ProjectError

MOST_HEADER_BYTES = 16 * 1024 * 1024
"""The format allows 100 MB; a LoRA with every layer of the largest model has about 1 MB."""
MOST_TENSORS = 100_000
_MOST_AXES = 8
_LONGEST_NAME = 500
"""Real names have at most 150 characters; longer ones only cost time."""
_WIDTH_BITS = {
    "BOOL": 8,
    "U8": 8,
    "I8": 8,
    "F8_E4M3": 8,
    "F8_E5M2": 8,
    "F8_E8M0": 8,
    "U16": 16,
    "I16": 16,
    "F16": 16,
    "BF16": 16,
    "U32": 32,
    "I32": 32,
    "F32": 32,
    "U64": 64,
    "I64": 64,
    "F64": 64,
}


class Tensor(NamedTuple):
    """One tensor's entry. Offsets are bytes from the start of the file."""

    dtype: str
    shape: tuple[int, ...]
    start: int
    end: int


class TensorFile(NamedTuple):
    """A header, checked against the file's length."""

    tensors: dict[str, Tensor]
    metadata: dict[str, str]


class _Broken(ValueError):  # noqa: N818 - the sentence says what is wrong with the file
    """Half a sentence that completes "<path>: ..."."""


def read_tensor_file(path: Path) -> TensorFile:
    """Return the header of a safetensors file, of an adapter or of a shard of a model.

    Raises ProjectError, with the path and the reason, for anything else.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ProjectError(f"{path}: is not a file", hint="give the path of a .safetensors file")
        with path.open("rb") as stream:
            start = stream.read(16)
            _refuse_others(path, start)
            (length,) = struct.unpack("<Q", start[:8])
            _check_length(length, status.st_size)
            stream.seek(8)
            text = stream.read(length)
        return _checked(_parsed(text), 8 + length, status.st_size)
    except _Broken as error:
        raise ProjectError(f"{path}: {error}", hint="copy or download it again, and compare its SHA-256") from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "is not a path"
        raise ProjectError(f"{path}: {reason}", hint="check the path") from error


def _refuse_others(path: Path, start: bytes) -> None:
    pickle = "is a Python pickle, which can run any program when it is opened; only safetensors files are read"
    convert = "get the .safetensors file of the same weights; their author or page mostly has one"
    if not start:
        raise _Broken("is empty")
    if len(start) > 8 and start[8:9] == b"{":
        return
    if start.startswith(b"PK\x03\x04"):
        raise ProjectError(f"{path}: {pickle} (a zip archive, as torch.save makes it)", hint=convert)
    if len(start) > 1 and start[0] == 0x80 and 2 <= start[1] <= 5:
        raise ProjectError(f"{path}: {pickle}", hint=convert)
    if start.startswith(b"GGUF"):
        raise ProjectError(f"{path}: is a GGUF file, a whole model in few bits", hint=convert)
    if start.startswith(b"version https:/"):
        raise ProjectError(
            f"{path}: is a Git LFS pointer, not the file it points to", hint="run `git lfs pull` in that repository"
        )
    if start.lstrip()[:1] == b"<":
        raise ProjectError(f"{path}: is a web page", hint="the download asked for a login; fetch the file itself")
    raise ProjectError(f"{path}: is not a safetensors file", hint="weights are read from .safetensors files only")


def _check_length(length: int, size: int) -> None:
    if length > MOST_HEADER_BYTES:
        raise _Broken(f"says its header has {length} bytes; the largest have {MOST_HEADER_BYTES}")
    if 8 + length > size:
        raise _Broken("is cut off inside its header")


def _only_once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Broken(f"names {key[:80]!r} twice")
        found[key] = value
    return found


def _parsed(text: bytes) -> dict[str, Any]:
    try:
        header = json.loads(text.decode("utf-8"), object_pairs_hook=_only_once)
    except _Broken:
        raise
    except (ValueError, RecursionError) as error:
        raise _Broken("has a header that is not JSON") from error
    if not isinstance(header, dict):
        raise _Broken("has a header that is not a table of tensors")
    return header


def _checked(header: dict[str, Any], base: int, size: int) -> TensorFile:
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(value, str) for value in metadata.values()):
        raise _Broken("has metadata that is not text")
    if len(header) > MOST_TENSORS:
        raise _Broken(f"names {len(header)} tensors; a LoRA has at most {MOST_TENSORS}")
    if any(len(name) > _LONGEST_NAME for name in header):
        raise _Broken(f"names a tensor with more than {_LONGEST_NAME} characters")
    tensors = {name: _tensor(name, entry, base) for name, entry in header.items()}
    at = base
    for name, tensor in sorted(tensors.items(), key=lambda item: (item[1].start, item[1].end)):
        if tensor.start != at:
            raise _Broken(f"has {'a gap' if tensor.start > at else 'an overlap'} before the tensor {name[:80]!r}")
        at = tensor.end
    if at > size:
        raise _Broken(f"is cut off: {size} bytes of {at}")
    if at < size:
        raise _Broken(f"has {size - at} bytes that belong to no tensor")
    return TensorFile(tensors, metadata)


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value < 1 << 48


def _tensor(name: str, entry: object, base: int) -> Tensor:
    called = repr(name[:80])
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise _Broken(f"does not say dtype, shape and offsets of the tensor {called}")
    dtype, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(dtype, str) or dtype not in _WIDTH_BITS:
        raise _Broken(f"has the tensor {called} in numbers of the unknown kind {str(dtype)[:20]!r}")
    if not isinstance(shape, list) or len(shape) > _MOST_AXES or not all(_is_count(axis) for axis in shape):
        raise _Broken(f"has no sensible shape for the tensor {called}")
    if not isinstance(offsets, list) or len(offsets) != 2 or not all(_is_count(offset) for offset in offsets):
        raise _Broken(f"has no sensible offsets for the tensor {called}")
    bits = _WIDTH_BITS[dtype]
    for axis in shape:
        bits *= axis
    start, end = offsets
    if end - start != bits // 8:
        raise _Broken(f"gives the tensor {called} {end - start} bytes; its shape and kind need {bits // 8}")
    return Tensor(dtype, tuple(shape), base + start, base + end)


def read_scalar(path: Path, tensor: Tensor) -> float | None:
    """Return the one number of a tensor, such as a LoRA's `alpha`; None for more numbers or a rare kind."""
    kind = {"F16": "<e", "F32": "<f", "F64": "<d", "I64": "<q", "I32": "<i", "BF16": "<f"}.get(tensor.dtype)
    if kind is None or tensor.end - tensor.start != _WIDTH_BITS[tensor.dtype] // 8:
        return None
    with path.open("rb") as stream:
        stream.seek(tensor.start, os.SEEK_SET)
        data = stream.read(tensor.end - tensor.start)
    number = struct.unpack(kind, b"\x00\x00" + data if tensor.dtype == "BF16" else data)[0]
    return float(number)
