"""Changes a character's record: what is said and nothing else. A person's comments, order and spacing survive."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from filmstudio.characters.store import RECORD_HINT
from filmstudio.characters.store_lock import alone_in
from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.model.character import CharacterRecord
from filmstudio.toml_sheet import read_toml_sheet

if TYPE_CHECKING:
    import tomlkit

_TRIES = 5


def edit_record(path: Path, change: Callable[[tomlkit.TOMLDocument], None]) -> CharacterRecord:
    """Apply `change` to a `character.toml` and return the record as it is now.

    The result is validated before anything is written, and written aside and renamed: the record on disk is always
    whole and valid. Commands wait for one another; where an editor writes meanwhile, the change is applied to what it
    wrote. `change` sees the store as it will be changed, and may raise what forbids it. Raises ProjectError for a
    record that is wrong before or would be wrong after, and where nothing can be written.
    """
    with alone_in(path.parent.parent):
        return _edited(path, change)


def _edited(path: Path, change: Callable[[tomlkit.TOMLDocument], None]) -> CharacterRecord:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    for _ in range(_TRIES):
        try:
            read_toml_sheet(path, CharacterRecord, hint=RECORD_HINT)  # a wrong record is told in its own words
            before = path.read_bytes()
        except FileNotFoundError as error:
            raise ProjectError(f"{path}: there is no such record") from error
        try:
            document = tomlkit.parse(before.decode("utf-8"))
            change(document)
            text = tomlkit.dumps(document)
        except TOMLKitError as error:
            raise ProjectError(f"{path}: cannot be changed as it stands: {error}", hint="change it by hand") from error
        record = checked_record(path, text)
        if path.read_bytes() == before:
            _write(path, text)
            return record
    raise ProjectError(f"{path}: is being changed by somebody else", hint="try again when they have finished")


def checked_record(path: Path, text: str) -> CharacterRecord:
    """Return what a text would be as the record at `path`. Raises ProjectError with the key and the reason."""
    try:
        return CharacterRecord.model_validate(tomllib.loads(text))
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(map(str, problem['loc']))}: {problem['msg'].removeprefix('Value error, ')}"
            for problem in error.errors()
        )
        raise ProjectError(f"{path}: would not be a record any more: {problems}", hint=RECORD_HINT) from error


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode("utf-8"))
    except UsageError as error:
        raise ProjectError(error.message, hint="check who may write in that folder") from error
