"""Reads a person's decisions from a TOML file into a sheet, or says in a sentence what is wrong: path, key, reason."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from filmstudio.errors import ProjectError
from filmstudio.model.record import Record

_R = TypeVar("_R", bound=Record)
_LIMIT_BYTES = 1 << 20


def read_toml_sheet(path: Path, sheet: type[_R], *, hint: str) -> _R:
    """Return the file's content as a sheet. Raises FileNotFoundError, and ProjectError with `hint` for a wrong file."""
    data = _bytes_of(path)
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ProjectError(f"{path}: not UTF-8 at byte offset {error.start}", hint="save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ProjectError(f"{path}: not valid TOML: {error}") from error
    except RecursionError as error:
        raise ProjectError(f"{path}: not valid TOML: nested too deeply") from error
    except ValueError as error:  # a number of thousands of digits
        raise ProjectError(f"{path}: not valid TOML: a number in it is too long") from error
    try:
        return sheet.model_validate(values)
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in problem['loc'])}: {_plain(problem['msg'])}" for problem in error.errors()
        )
        raise ProjectError(f"{path}: {problems}", hint=_keys_of_table(sheet, error) or hint) from error


def _keys_of_table(sheet: type[Record], error: ValidationError) -> str:
    """Return the keys of the one table in which all that is wrong stands; empty where it is more, or no table."""
    tables = {problem["loc"][0] for problem in error.errors() if len(problem["loc"]) > 1}
    field = sheet.model_fields.get(str(next(iter(tables), "")))
    table = field.annotation if field is not None and len(tables) == 1 else None
    if not (isinstance(table, type) and issubclass(table, Record)):
        return ""
    if any(len(problem["loc"]) == 1 for problem in error.errors()):
        return ""
    return f"known keys of [{tables.pop()}]: {', '.join(table.model_fields)}"


def _bytes_of(path: Path) -> bytes:
    """Read a plain file of a sheet's size: a pipe would never answer, and a device never end."""
    try:
        if path.exists() and not path.is_file():
            raise ProjectError(f"{path}: is not a file")
        with path.open("rb") as stream:
            data = stream.read(_LIMIT_BYTES + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ProjectError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > _LIMIT_BYTES:
        raise ProjectError(f"{path}: too large for such a file: more than {_LIMIT_BYTES >> 20} MiB")
    return data


def _plain(message: str) -> str:
    """Take the validator's own words out of a message for people."""
    plain = {
        "Extra inputs are not permitted": "no such key",
        "Field required": "is missing",
        "Input should be a valid tuple": "must be a list, like [1280, 720]",
        "Input should be a valid dictionary": "must be a table of its own, like [shot]",
        "Input should be a valid string": "must be a text in quotes",
        "Input should be a valid number": "must be a number",
        "Input should be a valid integer": "must be a whole number",
        "Input should be a valid boolean": "must be true or false",
        "Input should be a valid boolean, unable to interpret input": "must be true or false",
    }
    told = plain.get(message, message.removeprefix("Value error, ")).replace("Input should be", "must be")
    return told.replace("less than or equal to", "at most").replace("greater than or equal to", "at least")
