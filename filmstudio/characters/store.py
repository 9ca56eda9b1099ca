"""Reads the store: every `<folder>/<slug>/character.toml`, in the order of the slugs."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from filmstudio.characters.record import CharacterRecord
from filmstudio.errors import ProjectError

_LIMIT_BYTES = 1 << 20


def read_store(folders: Sequence[Path]) -> tuple[CharacterRecord, ...]:
    """Return the records of all stores; where two answer to one cue, the earlier folder wins.

    Raises ProjectError with path and key for a file that cannot be used.
    """
    found: list[CharacterRecord] = []
    for folder in folders:
        for path in sorted(folder.glob("*/character.toml")):
            record = _read_record(path)
            if not any(earlier.answers_to(record.name) for earlier in found):
                found.append(record)
    return tuple(found)


def _read_record(path: Path) -> CharacterRecord:
    try:
        data = path.read_bytes()
        if len(data) > _LIMIT_BYTES:
            raise ProjectError(f"{path}: too large for a character record ({len(data)} bytes)")
        values = tomllib.loads(data.decode("utf-8"))
    except OSError as error:
        raise ProjectError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ProjectError(f"{path}: not UTF-8 at byte {error.start}", hint="save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ProjectError(f"{path}: not valid TOML: {error}") from error
    try:
        return CharacterRecord.model_validate(values)
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}" for problem in error.errors()
        )
        raise ProjectError(
            f"{path}: {problems}", hint="docs/characters.md lists every key of a character record"
        ) from error
