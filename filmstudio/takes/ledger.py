"""The ledger: one small JSON file for each thing that was made, named by its key.

A record is written to a temporary name and renamed, after the files it speaks of are safely in the vault. So a record
that can be read is true, and a run that was killed leaves every finished take behind.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from filmstudio.model.record import Record
from filmstudio.takes.presence import UNFINISHED
from filmstudio.takes.sealed import record_bytes, sealed, unsealed
from filmstudio.takes.versions import is_older, read_other_version

_R = TypeVar("_R", bound=Record)

TAKES, LINES, SEGMENTS, FILMS = "takes", "lines", "segments", "films"
"""Kinds of records; the first three name files of the vault."""


class Ledger:
    """The records of one film. `root` is the film's folder, `workspace` the place of the render that writes."""

    def __init__(self, root: Path, workspace: Path | None = None) -> None:
        self._root = root / "ledger"
        self._workspace = workspace
        self._loose = root / UNFINISHED
        self.damaged: list[Path] = []
        """Records that could not be read. They count as missing and are written anew."""
        self.old: list[Path] = []
        """Records of an earlier version that cannot be brought up to date. They count as missing."""

    def path(self, kind: str, key: str) -> Path:
        """Return where a record lies (or would lie)."""
        return self._root / kind / f"{key}.json"

    def find(self, kind: str, key: str, sheet: type[_R]) -> _R | None:
        """Return the record, or None where there is none or it cannot be read.

        An older one is brought up to date where that is possible. Raises ProjectError for one that a newer filmstudio
        has written.
        """
        path = self.path(kind, key)
        try:
            data = record_bytes(path)
        except FileNotFoundError:
            return None
        except OSError:
            self.damaged.append(path)
            return None
        if (own := unsealed(data)) is None:
            self.damaged.append(path)
            return None
        data = own
        try:
            return sheet.model_validate_json(data)
        except ValidationError:
            record = read_other_version(path, data, sheet)
        if record is None:
            (self.old if is_older(data, sheet) else self.damaged).append(path)
        return record

    def keys(self, kind: str) -> tuple[str, ...]:
        """Return the keys of all records of a kind, readable or not."""
        try:
            return tuple(sorted(path.stem for path in (self._root / kind).iterdir() if path.suffix == ".json"))
        except FileNotFoundError:
            return ()

    def remove(self, kind: str, key: str) -> None:
        """Forget a record; one that is not there is forgotten already."""
        self.path(kind, key).unlink(missing_ok=True)

    def enter(self, kind: str, key: str, record: Record) -> None:
        """Write a record whole. Entering the same record again does no harm."""
        path = self.path(kind, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._workspace if self._workspace and self._workspace.is_dir() else self._loose
        unfinished.mkdir(parents=True, exist_ok=True)
        # Two writers of one record write the same, but not into the same file.
        temporary = unfinished / f"{key[:64]}.{secrets.token_hex(4)}"
        try:
            with temporary.open("wb") as stream:
                stream.write(sealed(record))
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
