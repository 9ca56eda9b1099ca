"""What a film says of itself: the tags of its container, and whether it carries content credentials at all."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

import av

from filmstudio.errors import EngineError
from filmstudio.media.file_names import file_url

_C2PA_BOX = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
"""The `uuid` of the box that holds a manifest in MP4 and QuickTime (C2PA specification, "Embedding manifests")."""
_MOST_BOXES = 10_000


class FilmTags(NamedTuple):
    """The container's own words."""

    title: str
    author: str
    comment: str
    chapters: tuple[str, ...]
    """Their titles, in order."""


def read_tags(path: Path) -> FilmTags:
    """Read a film's tags. Raises EngineError for a file that is none."""
    try:
        with av.open(file_url(path), metadata_errors="replace") as container:
            told = container.metadata
            chapters = tuple(str(one["metadata"].get("title", "")) for one in container.chapters())
            return FilmTags(told.get("title", ""), told.get("artist", ""), told.get("comment", ""), chapters)
    except (av.FFmpegError, OSError) as error:
        raise EngineError(
            f"{path.name} cannot be read as a film: {getattr(error, 'strerror', None) or error}"
        ) from error


def holds_credentials(path: Path) -> bool:
    """Say whether an MP4 or QuickTime file has a box with a C2PA manifest, without the library that reads it."""
    with path.open("rb") as stream:
        end = path.stat().st_size
        position = 0
        for _ in range(_MOST_BOXES):
            stream.seek(position)
            head = stream.read(32)
            if len(head) < 8:
                return False
            size, kind, start = struct.unpack(">I4s", head[:8])[0], head[4:8], 8
            if size == 1 and len(head) >= 16:
                size, start = struct.unpack(">Q", head[8:16])[0], 16
            if kind == b"uuid" and head[start : start + 16] == _C2PA_BOX:
                return True
            position += size or end
            if (size and size < start) or position >= end:
                return False
    return False
