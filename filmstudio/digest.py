"""Digests: canonical JSON to SHA-256, and the SHA-256 of files.

Why canonical: `{"a": 1, "b": 2}` and `{"b": 2, "a": 1}` are the same decision and must have the same key; so must
the two Unicode spellings of `é`.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from pathlib import Path
from typing import Any

_CHUNK_BYTES = 1 << 20


def _normalised(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {_normalised(key): _normalised(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_normalised(item) for item in value]
    return value


def canonical_json(value: Any) -> str:
    """Return JSON with sorted keys, no spaces, NFC strings. NaN and infinities raise ValueError."""
    text = _json(value)
    # No escape of JSON composes with a letter, nor does a quote: where the whole is normalised, so is every string.
    return text if unicodedata.is_normalized("NFC", text) else _json(_normalised(value))


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(value: Any) -> str:
    """Return the SHA-256 (64 hex digits) of the canonical JSON of a JSON-like value."""
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()


def file_digest(path: Path) -> str:
    """Return the SHA-256 (64 hex digits) of a file's bytes, read in pieces."""
    sha = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            sha.update(chunk)
    return sha.hexdigest()


def seed_from(*parts: str | int) -> int:
    """Return a seed in 0..2**32-1 that depends on the parts only: the same on every machine and run."""
    return int(digest(list(parts))[:8], 16)
