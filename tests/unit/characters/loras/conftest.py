from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Shapes = Mapping[str, tuple[int, ...]]
Write = Callable[..., Path]


def _safetensors(shapes: Shapes, metadata: dict[str, str] | None = None, scalars: float = 0.0) -> bytes:
    """Write the format by hand: half-precision zeros, and `scalars` in every tensor without axes (float32)."""
    header: dict[str, object] = {} if metadata is None else {"__metadata__": metadata}
    data = b""
    for name, shape in shapes.items():
        body = bytes(2 * math.prod(shape)) if shape else struct.pack("<f", scalars)
        offsets = [len(data), len(data) + len(body)]
        header[name] = {"dtype": "F16" if shape else "F32", "shape": list(shape), "data_offsets": offsets}
        data += body
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


@pytest.fixture
def write_lora(tmp_path: Path) -> Write:
    """Write a LoRA of the given layers, `{module: (rank, in, out)}`, in a key style."""

    def write(
        layers: Mapping[str, tuple[int, int, int]],
        *,
        halves: tuple[str, str] = ("lora_A.weight", "lora_B.weight"),
        metadata: dict[str, str] | None = None,
        alpha: float | None = None,
        name: str = "mara.safetensors",
    ) -> Path:
        shapes: dict[str, tuple[int, ...]] = {}
        for module, (rank, takes, gives) in layers.items():
            shapes[f"{module}.{halves[0]}"] = (rank, takes)
            shapes[f"{module}.{halves[1]}"] = (gives, rank)
            if alpha is not None:
                shapes[f"{module}.alpha"] = ()
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_safetensors(shapes, metadata, alpha or 0.0))
        return path

    return write


@pytest.fixture
def write_tensors(tmp_path: Path) -> Callable[[Shapes], Path]:
    """Write a file of tensors of any names."""

    def write(shapes: Shapes) -> Path:
        path = tmp_path / "tensors.safetensors"
        path.write_bytes(_safetensors(shapes))
        return path

    return write
