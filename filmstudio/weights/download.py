"""Downloads the files of a repository into a folder. Every file is whole, held against the hub's digest, or not there.

What has arrived of a file stays beside it as `<file>.part` and is gone on from. Digests are computed while the bytes
arrive, so that nothing is read twice.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from filmstudio.errors import MissingTool, ProjectError, UsageError
from filmstudio.weights.hub import hub_errors
from filmstudio.weights.seals import Seals, Tell
from filmstudio.weights.wanted import HubFile, Listing, is_wanted

if TYPE_CHECKING:
    from hashlib import _Hash

_CHUNK_BYTES = 8 << 20
_SPARE_BYTES = 1 << 30
"""Stays free on the disk: a full one stops more than this download."""


def missing_files(folder: Path, files: Sequence[HubFile], seals: Seals) -> tuple[HubFile, ...]:
    """Return the files that are not yet there as the hub has them. A large one of the right size is read once."""
    return tuple(file for file in files if not _is_there(folder, file, seals))


def left_bytes(folder: Path, files: Sequence[HubFile]) -> int:
    """Return how many bytes of files are still to come, what has arrived of them taken off."""
    return sum(file.size - min(file.size, _arrived(_part(folder / file.path))) for file in files)


def check_space(folder: Path, needed: int) -> None:
    """Raise UsageError where a disk has no room for so many bytes."""
    there = next(path for path in (folder, *folder.parents) if path.is_dir())
    free = shutil.disk_usage(there).free
    if needed and free < needed + _SPARE_BYTES:
        raise UsageError(
            f"{folder}: {needed / 1e9:.1f} GB are to come, and the disk has {free / 1e9:.1f} GB free",
            hint="make room, or name a folder on another disk in the environment variable FILMSTUDIO_HOME",
        )


def download(folder: Path, listing: Listing, files: Sequence[HubFile], seals: Seals, tell: Tell, *, go_on: str) -> None:
    """Download files of one commit into a folder, going on from what is there.

    `tell` hears bytes, what was there included. Raises MissingTool where the hub cannot be reached or a file is not
    what the hub says it is; what has arrived is kept, and `go_on` names the command that goes on.
    """
    total = sum(file.size for file in files)
    done = 0
    with _alone(folder), hub_errors(listing.repository, listing.commit, go_on=go_on):
        for file in files:
            _one(folder, listing, file, seals, _shifted(tell, done, total), go_on)
            done += file.size
            tell(done, total)


def drop_others(folder: Path, files: Sequence[HubFile]) -> None:
    """Delete weights and configs of an earlier commit from a folder that was fetched: they must not be taken for its.

    Only what a fetch could have put there; anything else stays.
    """
    kept = {file.path for file in files}
    for component in sorted({path.rpartition("/")[0] for path in kept if "/" in path}):
        for path in sorted((folder / component).iterdir()):
            if path.is_file() and f"{component}/{path.name}" not in kept and is_wanted(path.name):
                path.unlink()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other downloads out of a folder: two of them would write the same parts."""
    from filelock import FileLock, Timeout

    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder.with_name(f"{folder.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise ProjectError(
            f"{folder}: another command is fetching this model just now", hint="wait until it is done, or stop it"
        ) from error
    try:
        yield
    finally:
        lock.release()


def git_id(data: bytes) -> str:
    """Return the id that git gives a file's bytes, by which the hub knows small files."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _shifted(tell: Tell, done: int, total: int) -> Callable[[int], None]:
    return lambda arrived: tell(done + arrived, total)


def _part(path: Path) -> Path:
    return path.with_name(path.name + ".part")


def _arrived(part: Path) -> int:
    return part.stat().st_size if part.is_file() else 0


def _is_there(folder: Path, file: HubFile, seals: Seals) -> bool:
    path = folder / file.path
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    if file.sha256 is None:
        return git_id(path.read_bytes()) == file.git_id
    return seals.of(folder, [file.path])[file.path] == file.sha256


def _one(folder: Path, listing: Listing, file: HubFile, seals: Seals, hear: Callable[[int], None], go_on: str) -> None:
    from huggingface_hub import get_hf_file_metadata, hf_hub_url
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import build_hf_headers  # type: ignore[attr-defined]  # exported lazily

    path = folder / file.path
    part = _part(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    if _arrived(part) > file.size:
        part.unlink()
    with part.open("ab+") as stream:
        arriving = _Arriving(stream, hear)
        if arriving.size < file.size:
            url = hf_hub_url(listing.repository, file.path, revision=listing.commit)
            headers = build_hf_headers(library_name="filmstudio")
            location = get_hf_file_metadata(url).location
            if urlsplit(location).netloc != urlsplit(url).netloc:
                headers.pop("authorization", None)  # a signed address of the hub's storage: the login is not for it
            http_get(
                location,
                cast(Any, arriving),
                resume_size=arriving.size,
                headers=headers,
                expected_size=file.size,
                displayed_filename=file.path,
            )
        stream.flush()
    wrong = arriving.sha256 != file.sha256 if file.sha256 else git_id(part.read_bytes()) != file.git_id
    if wrong:
        part.unlink()
        raise MissingTool(
            f"{listing.repository}: {file.path} arrived damaged, and was thrown away", hint=f"fetch it again: {go_on}"
        )
    part.replace(path)
    seals.remember(folder, file.path, arriving.sha256)


class _Arriving:
    """A file that grows: as much of a binary stream as the client uses, which digests what passes."""

    def __init__(self, stream: IO[bytes], hear: Callable[[int], None]) -> None:
        self._stream = stream
        self._hear = hear
        self._sha: _Hash = hashlib.sha256()
        self.size = 0
        stream.seek(0)
        while chunk := stream.read(_CHUNK_BYTES):
            self._sha.update(chunk)
            self.size += len(chunk)

    @property
    def sha256(self) -> str:
        """Of all bytes until now."""
        return self._sha.hexdigest()

    def write(self, data: bytes) -> int:
        """Take the next bytes."""
        self._stream.write(data)
        self._sha.update(data)
        self.size += len(data)
        self._hear(self.size)
        return len(data)

    def tell(self) -> int:
        """Return how many bytes there are."""
        return self.size

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go back to the start, where the server sends a file from the start again; nothing else is ever asked."""
        if offset or whence:
            raise ValueError("a file that arrives has no other places than its start")
        self.size = 0
        return 0

    def truncate(self, size: int | None = None) -> int:
        """Throw away what was there, after `seek(0)`."""
        self._stream.seek(0)
        self._stream.truncate(0)
        self._sha = hashlib.sha256()
        return self.size
