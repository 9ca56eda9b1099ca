"""The vault: files named by the SHA-256 of their bytes, published whole or not at all.

Why by content: a name that is a digest can be checked at any time, never needs to be overwritten, and two equal files
are one. A file that does not match its name is moved to `quarantine/` and counts as missing.
"""

from __future__ import annotations

import os
from pathlib import Path

from filmstudio.digest import file_digest
from filmstudio.model.take import Blob


class Vault:
    """The files of one film. `root` is the film's folder."""

    def __init__(self, root: Path) -> None:
        self._blobs = root / "vault"
        self._quarantine = root / "quarantine"
        self.damaged: list[Path] = []
        """Files whose bytes did not match their name, where they lie now."""

    def locate(self, blob: Blob) -> Path:
        """Return where the blob lies (or would lie)."""
        return self._blobs / blob.sha256[:2] / f"{blob.sha256}{blob.suffix}"

    def put(self, finished: Path) -> Blob:
        """Take a finished file over, flushed to disk before it gets its name. Returns its blob."""
        with finished.open("rb") as stream:
            os.fsync(stream.fileno())
        blob = Blob(sha256=file_digest(finished), suffix=finished.suffix, size_bytes=finished.stat().st_size)
        target = self.locate(blob)
        target.parent.mkdir(parents=True, exist_ok=True)
        finished.replace(target)
        _flush_folder(target.parent)
        return blob

    def holds(self, blob: Blob) -> bool:
        """Say whether a file of the right name and size is there: enough to plan with, not to cut from."""
        try:
            return self.locate(blob).stat().st_size == blob.size_bytes
        except OSError:
            return False

    def is_sound(self, blob: Blob) -> bool:
        """Say whether the file is there and its bytes match; a damaged one is moved to quarantine.

        One that cannot be read (a bad sector, no permission) is damaged, too.
        """
        path = self.locate(blob)
        if not path.is_file():
            return False
        return _matches(path, blob) or self._set_aside(path, blob)

    def _set_aside(self, path: Path, blob: Blob) -> bool:
        """Move a damaged file to quarantine. True where another render has put a sound one into its place meanwhile."""
        self._quarantine.mkdir(parents=True, exist_ok=True)
        aside = self._quarantine / path.name
        try:
            path.replace(aside)
        except FileNotFoundError:  # another render was faster; what it puts there next is seen when it is used
            return False
        if _matches(aside, blob):
            aside.replace(path)
            return True
        self.damaged.append(aside)
        return False


def _matches(path: Path, blob: Blob) -> bool:
    try:
        return path.stat().st_size == blob.size_bytes and file_digest(path) == blob.sha256
    except OSError:
        return False


def _flush_folder(folder: Path) -> None:
    """Make a rename durable; a file system that cannot flush a folder (some network ones) is left alone."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
