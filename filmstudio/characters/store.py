"""Reads the store: every `<folder>/<slug>/character.toml`, in the order of the slugs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from filmstudio.characters.record import CharacterRecord
from filmstudio.errors import ProjectError
from filmstudio.toml_sheet import read_toml_sheet


def read_store(folders: Sequence[Path]) -> tuple[CharacterRecord, ...]:
    """Return the records of all stores; where two answer to one cue, the earlier folder wins.

    Raises ProjectError with path and key for a file that cannot be used.
    """
    found: list[CharacterRecord] = []
    for folder in folders:
        for path in sorted(folder.glob("*/character.toml")):
            try:
                record = read_toml_sheet(path, CharacterRecord, hint="docs/characters.md lists every key of a record")
            except FileNotFoundError as error:  # a link that leads nowhere
                raise ProjectError(f"{path}: leads to a file that does not exist") from error
            if not any(earlier.answers_to(record.name) for earlier in found):
                found.append(record)
    return tuple(found)
