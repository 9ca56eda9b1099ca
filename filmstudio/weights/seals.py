"""SHA-256 of weights, remembered for as long as nobody touches a file: the second render reads none of them.

Why not by name: a file of the same name and size may be another one, and a film must not be taken for what it is not.
Size and both times tell every ordinary change; `models check --deep` reads the bytes.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from filmstudio.digest import digest
from filmstudio.errors import UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.model.record import Record

_CHUNK_BYTES = 8 << 20
_BLOB = re.compile(r"[0-9a-f]{64}")

Tell = Callable[[int, int], None]
"""Hears how many bytes have been read, and how many there are to read; may raise to stop."""


class Seal(Record):
    """What a file's bytes were when they were read, and how to see that it is still that file."""

    size: int
    mtime_ns: int
    ctime_ns: int
    """Tells a file that was given back its old time, too."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class SealSheet(Record):
    """The seals of one folder of weights."""

    schema_: Literal["weights-seals/1"] = Field(default="weights-seals/1", alias="schema")
    folder: str
    files: Mapping[str, Seal] = {}


class Seals:
    """Remembers digests, one small file for each folder of weights, under `memory`; all of it can be deleted."""

    def __init__(self, memory: Path) -> None:
        self._memory = memory

    def of(self, folder: Path, files: Iterable[str], tell: Tell = lambda _done, _total: None) -> dict[str, str]:
        """Return the SHA-256 of files, given relative to a folder, reading only those that changed since.

        Raises OSError for a file that cannot be read. What was read is remembered even where `tell` stops the rest.
        """
        known = self._read(folder)
        found: dict[str, str] = {}
        unread: list[str] = []
        for file in sorted(set(files)):
            status = (folder / file).stat()
            seal = known.get(file)
            if seal and (seal.size, seal.mtime_ns, seal.ctime_ns) == _facts(status):
                found[file] = seal.sha256
            elif blob := blob_digest(folder / file):
                found[file] = blob
            else:
                unread.append(file)
        total, done = sum((folder / file).stat().st_size for file in unread), 0
        try:
            for file in unread:
                before = _facts((folder / file).stat())
                found[file] = read_digest(folder / file, _from(done, total, tell))
                size, mtime_ns, ctime_ns = before
                known[file] = Seal(size=size, mtime_ns=mtime_ns, ctime_ns=ctime_ns, sha256=found[file])
                done += size
        finally:
            if unread:
                self._write(folder, known)
        return found

    def remember(self, folder: Path, file: str, sha256: str) -> None:
        """Note a digest that was computed while the file was written."""
        known = self._read(folder)
        size, mtime_ns, ctime_ns = _facts((folder / file).stat())
        known[file] = Seal(size=size, mtime_ns=mtime_ns, ctime_ns=ctime_ns, sha256=sha256)
        self._write(folder, known)

    def forget(self, folder: Path) -> None:
        """Forget a folder: the next question reads its files."""
        self._path(folder).unlink(missing_ok=True)

    def _path(self, folder: Path) -> Path:
        return self._memory / f"{digest(os.path.realpath(folder))}.json"

    def _read(self, folder: Path) -> dict[str, Seal]:
        """Return what is remembered; a note that is damaged or of another time is as good as none."""
        try:
            return dict(SealSheet.model_validate_json(self._path(folder).read_bytes()).files)
        except (OSError, ValidationError):
            return {}

    def _write(self, folder: Path, files: Mapping[str, Seal]) -> None:
        sheet = SealSheet(folder=os.path.realpath(folder), files=dict(sorted(files.items())))
        with suppress(OSError, UsageError):  # where nothing can be remembered, the next question reads again
            self._memory.mkdir(parents=True, exist_ok=True)
            write_whole(self._path(folder), sheet.model_dump_json(indent=1).encode())


def checkpoint_digest(files: Mapping[str, str]) -> str:
    """Return the digest of a whole checkpoint from the SHA-256 of its files by path: where it lies plays no part."""
    return digest([[path, files[path]] for path in sorted(files)])


def read_digest(path: Path, tell: Callable[[int], None] = lambda _read: None) -> str:
    """Return the SHA-256 of a file's bytes; `tell` hears after each piece how many were read. Raises OSError."""
    sha, read = hashlib.sha256(), 0
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            sha.update(chunk)
            read += len(chunk)
            tell(read)
    return sha.hexdigest()


def blob_digest(path: Path) -> str | None:
    """Return the SHA-256 of a file of the hub's own cache, from its name; None for any other file.

    There a large file is a link to `models--*/blobs/<its SHA-256>`: the hub's client has held the bytes against it.
    """
    if not path.is_symlink():
        return None
    target = Path(os.path.realpath(path))
    cache = target.parent.parent
    inside = target.parent.name == "blobs" and cache.name.startswith("models--") and cache in path.absolute().parents
    return target.name if inside and _BLOB.fullmatch(target.name) else None


def _from(done: int, total: int, tell: Tell) -> Callable[[int], None]:
    return lambda read: tell(done + read, total)


def _facts(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns
