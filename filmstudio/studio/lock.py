"""The lock beside the script: reads and writes `<script>.lock`, one scene, shot, person or decision a line.

Why lines: the file belongs in the script's repository, and there a rewrite must read as the lines of the shots that
it touched, and two people's rewrites must merge.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from filmstudio.characters.store_lock import alone_in
from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.model.lock import Lock, LockedTake
from filmstudio.model.record import Record
from filmstudio.studio.lock_faults import given_twice, line_at, place_of
from filmstudio.studio.project import beside

_SCHEMA = "lock/1"
_LIMIT_BYTES = 64 << 20
_CONFLICT = re.compile(rb"^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$", re.MULTILINE)
_DECIDE = "two people's decisions were merged? Keep one of the lines, with its comma"
_START_ANEW = "bring the file back from your repository, or delete it: shots are then named anew, and picks are lost"
_A_LINE = "correct this line, or delete it with its comma; the others stay"


class LockNotWritten(ProjectError):  # noqa: N818 - what happened, in the words of the warning
    """The lock cannot be written (a read-only folder, a full disk). A render can go on: warn with `message`."""


def lock_path(script: Path) -> Path:
    """Return the path of a script's lock: `low_tide.lock` beside `low_tide.fountain`, else `low_tide.fdx.lock`."""
    return beside(script, ".lock")


def read_lock(path: Path) -> Lock | None:
    """Return a lock, None where there is no file. Raises ProjectError, with path, line and a way out, for a bad one."""
    try:
        if path.exists() and not path.is_file():
            raise ProjectError(f"{path}: not a file", hint="move it away; filmstudio writes the lock there")
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ProjectError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > _LIMIT_BYTES:
        raise ProjectError(f"{path}: too large for a lock ({len(data)} bytes)", hint=_START_ANEW)
    if mark := _CONFLICT.search(data):
        raise ProjectError(
            f"{path}:{_line_of(data, mark.start())}: a merge conflict is not resolved",
            hint="keep the lines of both sides and delete the lines with <<<<<<<, ======= and >>>>>>>",
        )
    text, values = _parse(path, data)
    try:
        lock = Lock.model_validate(values)
    except ValidationError as error:
        problem = error.errors()[0]
        where, key = place_of(text, problem["loc"])
        raise ProjectError(
            f"{path}:{where}: {key}: {_plain(problem['type'], problem['msg'])}",
            hint=_A_LINE if problem["loc"][:1] == ("takes",) else _START_ANEW,
        ) from error
    if broken := given_twice(text, lock):
        raise ProjectError(
            f"{path}:{broken.line}: {broken.what}",
            hint=_DECIDE if broken.decision else "delete one of the lines; what it names is then named anew",
        )
    return lock


def write_lock(path: Path, lock: Lock) -> bool:
    """Write a lock, whole or not at all, and only if it says something new; return whether it was written.

    Raises LockNotWritten where nothing can be written there.
    """
    data = lock_bytes(lock)
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        write_whole(path, data)
    except (OSError, UsageError) as error:
        reason = error.message if isinstance(error, UsageError) else f"{path} cannot be written: {error.strerror}"
        raise LockNotWritten(
            f"{reason}; shots keep their ids and seeds in this run only",
            hint="make the script's folder writable, or work on a copy of it",
        ) from error
    return True


def pin_lock(path: Path, lock: Lock) -> bool:
    """Write what a render pins, as `write_lock` does; decisions that somebody has made meanwhile stay.

    Raises as `read_lock` and `write_lock` do.
    """
    with alone_in(path.parent):
        now = read_lock(path)
        if now is not None and _without_names(now.takes) != _without_names(lock.takes):
            lock = lock.model_copy(update={"takes": now.takes})
        return write_lock(path, lock)


def change_lock(path: Path, without: Lock, change: Callable[[Lock], Lock]) -> Lock:
    """Change the lock on disk (`without` where there is none) and return it as it is now: nobody writes in between.

    Raises as `read_lock` and `change` do, ProjectError where the lock cannot be written: a decision must not be lost.
    """
    with alone_in(path.parent):
        lock = change(read_lock(path) or without)
        try:
            write_lock(path, lock)
        except LockNotWritten as error:
            raise ProjectError(f"{error.message.partition(';')[0]}, so nothing was decided", hint=error.hint) from error
        return lock


def _without_names(takes: Iterable[LockedTake]) -> list[str]:
    """Return decisions without the names of their shots, which a rewrite may have changed."""
    return sorted(one.model_copy(update={"shot": ""}).model_dump_json() for one in takes)


def lock_bytes(lock: Lock) -> bytes:
    """Return the file's bytes: JSON with one scene or shot a line, keys in the sheet's order. Equal locks are equal."""
    parts = [f'"schema": {_json(lock.schema_)}', f'"seed": {lock.seed}']
    lists: Iterable[tuple[str, tuple[Record, ...]]] = (
        ("scenes", lock.scenes),
        ("shots", lock.shots),
        ("retired", lock.retired),
        ("retired_scenes", lock.retired_scenes),
        *([("cast", lock.cast)] if lock.cast else []),
        *([("models", lock.models)] if lock.models else []),
        *([("takes", in_order(lock.takes))] if lock.takes else []),
    )
    for name, items in lists:
        lines = ",\n".join(_json(item.model_dump(mode="json", exclude_defaults=True)) for item in items)
        parts.append(f'"{name}": [\n{lines}\n]' if lines else f'"{name}": []')
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8", "backslashreplace")


def in_order(takes: Iterable[LockedTake]) -> tuple[LockedTake, ...]:
    """Return decisions by shot and number, `2B` before `12A`: a new line's place does not depend on when it is made."""
    return tuple(sorted(takes, key=lambda one: (_as_read(one.shot), one.shot, one.take)))


def _as_read(shot: str) -> tuple[tuple[int, str], ...]:
    return tuple(
        (int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"[0-9]+|[^0-9]+", shot.casefold())
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _parse(path: Path, data: bytes) -> tuple[str, dict[str, Any]]:
    try:
        text = data.decode("utf-8-sig")
        values = json.loads(text)
    except UnicodeDecodeError as error:
        raise ProjectError(f"{path}:{_line_of(data, error.start)}: not UTF-8", hint=_START_ANEW) from error
    except json.JSONDecodeError as error:
        raise ProjectError(
            f"{path}:{error.lineno}: not valid JSON: {error.msg} (column {error.colno})",
            hint=f"a comma is missing or too many after a merge? Correct it, {_START_ANEW}",
        ) from error
    except RecursionError as error:
        raise ProjectError(f"{path}: not valid JSON: nested too deeply", hint=_START_ANEW) from error
    schema = values.get("schema") if isinstance(values, dict) else None
    if not isinstance(schema, str) or not schema.startswith("lock/"):
        raise ProjectError(f"{path}:1: not a lock of filmstudio (its schema is {schema!r})", hint=_START_ANEW)
    if schema != _SCHEMA:
        where = line_at(text, text.find(schema))
        raise ProjectError(
            f"{path}:{where}: written by another filmstudio ({schema}; this one knows {_SCHEMA})",
            hint="update filmstudio: pip install --upgrade filmstudio",
        )
    return text, values


def _plain(kind: str, message: str) -> str:
    """Take the validator's own words out of a message for people."""
    plain = {"missing": "is missing", "extra_forbidden": "no such key"}
    return plain.get(kind, message.replace("Input should be", "must be"))


def _line_of(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1
