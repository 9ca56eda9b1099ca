"""Records of other versions: older ones are brought up to date on reading, newer ones refused, never overwritten."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from filmstudio.errors import ProjectError
from filmstudio.model.record import Record

_R = TypeVar("_R", bound=Record)
_SCHEMA = re.compile(r"([a-z-]{1,40})/([1-9]\d{0,3})", re.ASCII)


def version_of(values: object) -> tuple[str, int] | None:
    """Return what a record says that it is: `("take", 2)`, None where it says nothing that can be read."""
    schema = values.get("schema") if isinstance(values, dict) else None
    match = _SCHEMA.fullmatch(schema) if isinstance(schema, str) else None
    return (match[1], int(match[2])) if match else None


def is_older(data: bytes, sheet: type[Record]) -> bool:
    """Say whether bytes are a record of an earlier version of this sheet."""
    found, known = version_of(_values(data)), version_of({"schema": sheet.model_fields["schema_"].default})
    return bool(found and known and found[0] == known[0] and found[1] < known[1])


def read_other_version(path: Path, data: bytes, sheet: type[_R]) -> _R | None:
    """Return a record that is not as the sheet is now, where it is an older one that can be brought up to date.

    None for what is damaged, or too old. Raises ProjectError for a newer one.
    """
    values = _values(data)
    found, known = version_of(values), version_of({"schema": sheet.model_fields["schema_"].default})
    if found is None or known is None or found[0] != known[0]:
        return None
    if found[1] > known[1]:
        raise ProjectError(
            f"{path}: written by a newer filmstudio ({found[0]}/{found[1]}; this one knows {known[0]}/{known[1]})",
            hint="update filmstudio: pip install --upgrade filmstudio; or give another place with --folder",
        )
    try:
        return sheet.model_validate(_brought_up_to_date(found, values))
    except (ValidationError, KeyError, TypeError, ValueError):
        return None


def _values(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _brought_up_to_date(found: tuple[str, int], values: dict[str, Any]) -> dict[str, Any]:
    """A take of the first version has a job whose prompt is one text. It keeps its key: no job of today has it."""
    if found != ("take", 1):
        return values
    job = dict(values["job"])
    prompt = job.get("prompt", "")
    if isinstance(prompt, str):
        job["prompt"] = [{"kind": "own", "text": prompt}] if prompt else []
    return {**values, "schema": "take/2", "job": {**job, "schema": "render-job/2"}}
