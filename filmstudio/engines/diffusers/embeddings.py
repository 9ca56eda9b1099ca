"""Encoded prompts: all of a film at once, kept on disk by content, so that the text encoder is gone before any step.

A file is one text. Its key holds everything that can change a number in it: the text itself, the encoder's files, its
precision and device, the limit, and the libraries that clean and read it.
"""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.digest import digest
from filmstudio.engines.diffusers.family import Family, Loading
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.errors import disk_error
from filmstudio.media.safe_output import safe_output
from filmstudio.model.checkpoint import Checkpoint

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds

_SCHEMA = "prompt-embeds/2"
_CLEANERS = ("ftfy", "transformers", "diffusers", "tokenizers")


def encoder_key(family: Family, kind: Kind, checkpoint: Checkpoint, how: Loading, device: str) -> str:
    """Return the digest of everything but the text that decides about its embedding."""
    folder = Path(checkpoint.folder)
    own = [name for name in checkpoint.files if name.partition("/")[0] in family.encoders]
    # Known by the checkpoint's digest, or by size and time where nobody has read them all.
    files = {} if checkpoint.digest else {name: _looks(folder / name) for name in own}
    return digest(
        {
            "schema": _SCHEMA,
            "family": f"{family.name} {family.version}",
            "limit": kind.most_tokens,
            "checkpoint": checkpoint.digest,
            "kind": kind.id,
            "files": files,
            "precision": how.precision,
            "device": device,
            "libraries": {name: version(name) for name in _CLEANERS},
        }
    )


def _looks(file: Path) -> list[int | str]:
    status = file.stat()
    return [str(file.resolve()), status.st_size, status.st_mtime_ns]


def embed_all(
    texts: Iterable[str],
    key: str,
    cache: Path | None,
    read_encoder: Callable[[], Any],
    encode: Callable[[Any, str], Embeds],
    hear: Callable[[int, int], None],
) -> tuple[dict[str, Embeds], int]:
    """Return every text's embedding, and how many were encoded anew.

    The encoder is read only where a text is not in the cache, and dropped at the end. A cached file that is damaged or
    of another text counts as none. What `hear` raises goes through.
    """
    found: dict[str, Embeds] = {}
    missing: list[str] = []
    for text in dict.fromkeys(texts):
        known = _read(cache, key, text)
        if known is None:
            missing.append(text)
        else:
            found[text] = known
    if missing:
        pipe = read_encoder()
        for number, text in enumerate(missing):
            hear(number, len(missing))
            found[text] = {name: tensor.contiguous().clone() for name, tensor in encode(pipe, text).items()}
            _write(cache, key, text, found[text])
        hear(len(missing), len(missing))
        del pipe
        gc.collect()
    return found, len(missing)


def _place(cache: Path, key: str, text: str) -> Path:
    return cache / f"{digest([key, text])}.safetensors"


def _read(cache: Path | None, key: str, text: str) -> Embeds | None:
    if cache is None or not (place := _place(cache, key, text)).is_file():
        return None
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(str(place), framework="pt") as file:
            said = json.loads((file.metadata() or {}).get("said", "{}"))
            embeds = {name: file.get_tensor(name) for name in sorted(file.keys())}
    except (SafetensorError, OSError, ValueError):
        return None
    return embeds if said == _said(key, text, embeds) else None


def _write(cache: Path | None, key: str, text: str, embeds: Embeds) -> None:
    if cache is None:
        return
    from safetensors.torch import save

    data = save(dict(embeds), metadata={"said": json.dumps(_said(key, text, embeds))})
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with safe_output(_place(cache, key, text)) as temporary:
            temporary.write_bytes(data)
    except OSError as error:
        raise disk_error(error) from error


def _said(key: str, text: str, embeds: Embeds) -> dict[str, str]:
    """Return what a file says of itself: a flipped bit among its numbers would be seen in nothing but the picture."""
    import torch

    sha = hashlib.sha256()
    for name, tensor in sorted(embeds.items()):
        sha.update(f"{name} {tensor.dtype} {tuple(tensor.shape)};".encode())
        sha.update(tensor.contiguous().reshape(-1).view(torch.uint8).numpy().data)
    return {"key": key, "text": text, "sha256": sha.hexdigest()}
