"""Files that are either whole or not there: written under a temporary name and renamed into place.

Why: an interrupted ffmpeg leaves a file that opens and plays, only shorter. A file under its final name must be proof
that it was finished and checked.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filmstudio.errors import UsageError


@contextmanager
def safe_output(path: Path) -> Iterator[Path]:
    """Yield an empty temporary file beside `path`; rename it to `path` if the block ends well, else delete it.

    A link is written through, not replaced. Raises UsageError if nothing can be written there.
    """
    try:
        target = Path(os.path.realpath(path))
        _require_replaceable(target, path)
        # The name is short and random: `path` may have the longest name that the file system allows.
        temporary = target.parent / f".part-{secrets.token_hex(8)}{target.suffix[:8]}"
        temporary.open("xb").close()
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
    try:
        yield temporary
        _flush(temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; one that says the same already is left alone. Raises UsageError."""
    if path.is_file() and path.read_bytes() == data:
        return
    try:
        with safe_output(path) as temporary:
            temporary.write_bytes(data)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror or error}", hint="choose another place with -o"
        ) from error


def _require_replaceable(target: Path, path: Path) -> None:
    if not target.parent.is_dir():
        raise UsageError(f"{path} cannot be written: the folder {path.parent} does not exist")
    if target.is_dir():
        raise UsageError(f"{path} is a folder; name a file in it")
    if target.exists() and not target.is_file():
        raise UsageError(f"{path} is not a file that can be replaced")


def _flush(path: Path) -> None:
    """Bring the bytes to the disk before the rename, so that a power cut cannot leave an empty file."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
