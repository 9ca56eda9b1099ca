"""Stores, photographs and LoRAs for the tests of pinning.

The photographs are inside scikit-image: the astronaut is by NASA, in the public domain; the photographer at work is
given to the public domain (CC0) by the one who took it.
"""

from __future__ import annotations

import importlib.util
import json
import math
import struct
from collections.abc import Mapping
from pathlib import Path

import cv2
import numpy as np
import pytest

from filmstudio.characters.store import read_entry
from filmstudio.model.character import CharacterRecord
from filmstudio.studio.characters.stores import Stores, open_stores

A14B_LAYERS = {f"diffusion_model.blocks.{at}.self_attn.q": (4, 5120, 5120) for at in range(2)}
"""Of Wan 2.1 14B and 2.2 A14B: the shapes do not tell them apart."""
SMALL_WAN_LAYERS = {f"diffusion_model.blocks.{at}.self_attn.q": (4, 1536, 1536) for at in range(2)}


def store_of(folder: Path, *names: str) -> Stores:
    """Make a store with records that say no more than a name, and a remark of their author."""
    for name in names:
        path = folder / "characters" / name.lower() / "character.toml"
        path.parent.mkdir(parents=True)
        path.write_text(f'schema = "character/1"\nname = "{name}"  # as in the cues\n', encoding="utf-8")
    return open_stores(folder / "characters")


def record_path(stores: Stores, name: str) -> Path:
    """Return the path of somebody's record."""
    return stores.home / name.lower() / "character.toml"


def record(stores: Stores, name: str) -> CharacterRecord:
    """Return somebody's record as it is on disk."""
    return read_entry(record_path(stores, name)).record


def files(stores: Stores) -> dict[str, bytes]:
    """Return everything in the store."""
    return {
        str(path.relative_to(stores.home)): path.read_bytes()
        for path in sorted(stores.home.rglob("*"))
        if path.is_file()
    }


def photograph(name: str) -> Path:
    """Return the path of one of scikit-image's photographs; the package is not imported."""
    spec = importlib.util.find_spec("skimage")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("scikit-image is not installed")
    return Path(spec.submodule_search_locations[0]) / "data" / f"{name}.png"


def varied(source: Path, target: Path, *, quality: int = 90, light: float = 1.0) -> Path:
    """Write another picture of the same face: mirrored, in another light, as JPEG."""
    rgb = np.asarray(cv2.imread(str(source)), np.uint8)[:, ::-1]
    cv2.imwrite(
        str(target),
        np.clip(np.ascontiguousarray(rgb) * light, 0, 255).astype(np.uint8),
        [cv2.IMWRITE_JPEG_QUALITY, quality],
    )
    return target


def beside(one: Path, other: Path, target: Path) -> Path:
    """Write two pictures of one height as one."""
    pictures = [np.asarray(cv2.imread(str(path)), np.uint8) for path in (one, other)]
    cv2.imwrite(str(target), np.hstack(pictures))
    return target


def drawing(target: Path) -> Path:
    """Write a plain drawing of a head."""
    pixels = np.full((256, 256, 3), 200, np.uint8)
    cv2.circle(pixels, (128, 128), 80, (150, 180, 240), -1)
    for x in (100, 156):
        cv2.circle(pixels, (x, 110), 8, (40, 40, 40), -1)
    cv2.imwrite(str(target), pixels)
    return target


def write_lora(
    path: Path, layers: Mapping[str, tuple[int, int, int]], metadata: Mapping[str, str] | None = None, fill: int = 0
) -> Path:
    """Write a LoRA `{module: (rank, in, out)}` of half-precision numbers, all bytes `fill`."""
    header: dict[str, object] = {"__metadata__": dict(metadata)} if metadata else {}
    size = 0
    for module, (rank, takes, gives) in layers.items():
        for half, shape in (("lora_A", (rank, takes)), ("lora_B", (gives, rank))):
            length = 2 * math.prod(shape)
            header[f"{module}.{half}.weight"] = {
                "dtype": "F16",
                "shape": list(shape),
                "data_offsets": [size, size + length],
            }
            size += length
    text = json.dumps(header).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack("<Q", len(text)) + text + bytes([fill]) * size)
    return path
