"""SHA-256 of files that may be large, remembered in the film's folder for as long as nobody touches the file."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from filmstudio.digest import digest, file_digest
from filmstudio.model.record import Record
from filmstudio.takes.film_folder import FilmFolder

_LEDGER_KIND = "digests"
_WORTH_KEEPING_BYTES = 4 << 20
"""Reading less takes no longer than finding the note."""


class FileSeal(Record):
    """What a file's bytes were, under a key of its place, size and times."""

    schema_: Literal["file-seal/1"] = Field(default="file-seal/1", alias="schema")
    sha256: str


class FileDigests:
    """Digests of files; a large file is read again only where its size or one of its times has changed."""

    def __init__(self, folder: FilmFolder) -> None:
        self._folder = folder
        self._new: dict[str, FileSeal] = {}

    def of(self, path: Path) -> str:
        """Return a file's SHA-256. Raises OSError."""
        facts = path.stat()
        if facts.st_size < _WORTH_KEEPING_BYTES:
            return file_digest(path)
        # The time of the last change of state tells a file that was given back its old time, too.
        key = digest([str(path.absolute()), facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns])
        seal = self._new.get(key) or self._folder.ledger.find(_LEDGER_KIND, key, FileSeal)
        if seal is None:
            seal = self._new[key] = FileSeal(sha256=file_digest(path))
        return seal.sha256

    def keep(self) -> None:
        """Remember what was read. The folder must be open."""
        for key, seal in self._new.items():
            self._folder.ledger.enter(_LEDGER_KIND, key, seal)
        self._new.clear()
