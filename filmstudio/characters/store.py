"""Reads the store: every `<folder>/<slug>/character.toml`, in the order of the slugs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import ProjectError
from filmstudio.model.character import CharacterRecord
from filmstudio.toml_sheet import read_toml_sheet

RECORD_FILE = "character.toml"
RECORD_HINT = "docs/characters.md lists every key of a record"


class Entry(NamedTuple):
    """One record and the file that it stands in."""

    path: Path
    record: CharacterRecord

    @property
    def folder(self) -> Path:
        """Where the record's media lie."""
        return self.path.parent

    @property
    def store(self) -> Path:
        """The store that it belongs to."""
        return self.path.parent.parent


class BrokenEntry(NamedTuple):
    """A record that cannot be used, and why."""

    path: Path
    error: ProjectError


def record_paths(folder: Path) -> list[Path]:
    """Return where a store has records, in the order of the slugs; none where there is no such folder.

    Hidden folders are passed over: one that begins with a dot is still being built, or its building was interrupted.
    A record that is a link to nowhere is a record: nobody shall drop out of a cast unsaid.
    """
    try:
        below = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:
        return []
    return [path for one in below if os.path.lexists(path := one / RECORD_FILE)]


def read_entry(path: Path) -> Entry:
    """Return the record of a file. Raises ProjectError with path and key for one that cannot be used."""
    try:
        return Entry(path, read_toml_sheet(path, CharacterRecord, hint=RECORD_HINT))
    except FileNotFoundError as error:  # a link that leads nowhere
        raise ProjectError(f"{path}: leads to a file that does not exist") from error


def read_entries(folders: Sequence[Path]) -> Iterator[Entry | BrokenEntry]:
    """Yield everything in all stores, what cannot be used included. Never raises ProjectError."""
    for folder in folders:
        for path in record_paths(folder):
            try:
                yield read_entry(path)
            except ProjectError as error:
                yield BrokenEntry(path, error)
