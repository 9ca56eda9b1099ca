"""Files that are either whole or not there: written under a temporary name and renamed into place.

Why: an interrupted ffmpeg leaves a file that opens and plays, only shorter. A file under its final name must be proof
that it was finished and checked.

A writer that is killed leaves its temporary file behind, a whole film perhaps. So every writer holds a lock on its own,
and whoever next writes into that folder removes those that nobody has touched for a while and nobody holds.
"""

from __future__ import annotations

import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filmstudio.errors import UsageError

_PART = re.compile(r"\.part-[0-9a-f]{16}(\..{0,7})?", re.DOTALL)
_FORGOTTEN_S = 600.0
"""So long nothing is written to a file that anybody works on: where locks always succeed, this must do."""


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
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
    try:
        _lock(handle)
        _clear_forgotten(target.parent)
        yield temporary
        _flush(temporary)
        temporary.replace(target)
    finally:
        os.close(handle)
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


def _lock(handle: int) -> bool:
    """Lock an open file for as long as it is open in this process; False where another has it, or nobody can."""
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _clear_forgotten(folder: Path) -> None:
    """Remove what writers that were killed have left in a folder."""
    long_ago_s = time.time() - _FORGOTTEN_S
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _PART.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    if entry.stat(follow_symlinks=False).st_mtime < long_ago_s:
                        _remove_unlocked(entry.path)


def _remove_unlocked(part: str) -> None:
    handle = os.open(part, os.O_RDWR)
    try:
        if _lock(handle):
            Path(part).unlink(missing_ok=True)
    finally:
        os.close(handle)
