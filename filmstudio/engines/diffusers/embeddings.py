"""Encoded prompts: all of a film at once, kept on disk by content, so that the text encoder is gone before any step.

A file is one text. Its key holds everything that can change a number in it: the text itself, the encoder's files, its
precision and device, the limit, and the libraries that clean and read it.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.digest import digest, file_digest
from filmstudio.engines.diffusers.family import Family, Loading
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.errors import disk_error, is_disks_fault
from filmstudio.model.checkpoint import Checkpoint

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds

_SCHEMA = "prompt-embeds/1"
_CLEANERS = ("ftfy", "transformers", "diffusers", "tokenizers")


def encoder_key(family: Family, kind: Kind, checkpoint: Checkpoint, how: Loading, device: str) -> str:
    """Return the digest of everything but the text that decides about its embedding."""
    folder = Path(checkpoint.folder)
    own = [name for name in checkpoint.files if name.partition("/")[0] in family.encoders]
    # Weights are known by the checkpoint's digest, or by size and time where nobody has read them all.
    small = {name: file_digest(folder / name) for name in own if not name.endswith(".safetensors")}
    large = {} if checkpoint.digest else {name: _looks(folder / name) for name in own if name.endswith(".safetensors")}
    return digest(
        {
            "schema": _SCHEMA,
            "family": f"{family.name} {family.version}",
            "limit": kind.most_tokens,
            "checkpoint": checkpoint.digest,
            "kind": kind.id,
            "small": small,
            "large": large,
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
    return cache / "prompts" / f"{digest([key, text])}.safetensors"


def _read(cache: Path | None, key: str, text: str) -> Embeds | None:
    if cache is None or not (place := _place(cache, key, text)).is_file():
        return None
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(str(place), framework="pt") as file:
            said = json.loads((file.metadata() or {}).get("said", "{}"))
            if said != {"key": key, "text": text}:
                return None
            return {name: file.get_tensor(name) for name in sorted(file.keys())}
    except (SafetensorError, OSError, ValueError):
        return None


def _write(cache: Path | None, key: str, text: str, embeds: Embeds) -> None:
    if cache is None:
        return
    from safetensors.torch import save_file

    place = _place(cache, key, text)
    unfinished = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        save_file(dict(embeds), str(unfinished), metadata={"said": json.dumps({"key": key, "text": text})})
        unfinished.replace(place)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        if is_disks_fault(error):
            raise disk_error(error) from error
        raise
