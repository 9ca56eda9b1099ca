"""Characters to pack, and packs that no honest program writes."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image


def picture(seed: int = 1) -> bytes:
    pixels = np.random.default_rng(seed).integers(0, 255, (48, 40, 3), np.uint8)
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PNG")
    return stream.getvalue()


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def lora() -> bytes:
    """A LoRA of rank 4 on one layer of a small model of the Wan family, as trainers write it."""
    tensors: dict[str, Any] = {}
    at = 0
    for block in range(30):
        for end, shape in (("lora_A", [4, 1536]), ("lora_B", [1536, 4])):
            size = 2 * shape[0] * shape[1]
            name = f"transformer.blocks.{block}.attn1.to_q.{end}.weight"
            tensors[name] = {"dtype": "F16", "shape": shape, "data_offsets": [at, at + size]}
            at += size
    header = json.dumps(tensors).encode()
    return struct.pack("<Q", len(header)) + header + bytes(at)


def record(name: str, *, more: str = "", aliases: tuple[str, ...] = ()) -> str:
    head = f'# kept by hand\nschema = "character/1"\nname = {json.dumps(name, ensure_ascii=False)}\n'
    return head + f"aliases = {json.dumps(list(aliases))}\n" + more


def anchored(store: Path, name: str = "MARA", folder: str = "mara") -> Path:
    """Write a character with an anchor, a look's reference, a LoRA and a licence; return its folder."""
    place = store / folder
    (place / "anchors").mkdir(parents=True)
    face, coat, adapter = picture(1), picture(2), lora()
    (place / "anchors" / "front.png").write_bytes(face)
    (place / "coat.png").write_bytes(coat)
    (place / "mara.safetensors").write_bytes(adapter)
    (place / "LICENCE.txt").write_text("CC0\n", encoding="utf-8")
    more = f"""
[[anchor]]
file = "anchors/front.png"
sha256 = "{sha(face)}"
licence = "CC0"
source = "drawn for a test"
drawn = true

[[look]]
name = "coat"
scenes = "2"
description = "a black coat"
references = [{{ file = "coat.png", sha256 = "{sha(coat)}" }}]

[[lora]]
family = "wan-2.1-1.3b"
file = "mara.safetensors"
sha256 = "{sha(adapter)}"
"""
    (place / "character.toml").write_text(record(name, more=more, aliases=(f"{name} VOSS",)), encoding="utf-8")
    measured = {
        "schema": "face/1",
        "picture": sha(face),
        "width": 40,
        "height": 48,
        "drawn": True,
        "faces": [],
        "embedder": "none",
        "version": "1",
    }
    (place / "anchors" / "front.png.face.json").write_text(json.dumps(measured), encoding="utf-8")
    return place


def plain(store: Path, name: str, folder: str) -> Path:
    """Write a character of nothing but a name."""
    place = store / folder
    place.mkdir(parents=True)
    (place / "character.toml").write_text(record(name), encoding="utf-8")
    return place


def manifest_of(files: Mapping[str, bytes], characters: Mapping[str, str]) -> dict[str, Any]:
    """An honest manifest of these files; `characters` are names by folder."""
    return {
        "schema": "character-pack/1",
        "characters": [{"folder": folder, "name": name} for folder, name in characters.items()],
        "files": [{"path": path, "size": len(data), "sha256": sha(data)} for path, data in files.items()],
    }


def zipped(path: Path, files: Mapping[str, bytes], manifest: object | None = None, *, deflated: bool = False) -> Path:
    """Write a zip of these files, the manifest first."""
    method = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w", method) as archive:
        if manifest is not None:
            archive.writestr("manifest.json", json.dumps(manifest))
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return path


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder: the bytes of files, None for folders."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
