"""The sheet beside a film, `film.mp4.provenance.json`, and the word in the film's own tags that names it.

Its whole file name stands in the sheet's, so that `film.mp4` and `film.mov` of one folder do not share one.
"""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError

from filmstudio import __version__
from filmstudio.edit.provenance_sheet import Provenance
from filmstudio.media.safe_output import write_whole

ENDING = ".provenance.json"
LARGEST_BYTES = 256 << 20
"""A sheet has about 3 kB for a shot; whatever is larger than this is none."""
_NAMED = re.compile(r"provenance sha256:([0-9a-f]{64})\b")


def sidecar_path(film: Path) -> Path:
    """Return where a film's sheet lies."""
    return film.with_name(film.name + ENDING)


def sidecar_bytes(provenance: Provenance) -> bytes:
    """Return a sheet as it is written: the same sheet is the same bytes."""
    return provenance.model_dump_json(by_alias=True, indent=1).encode() + b"\n"


def write_sidecar(provenance: Provenance, film: Path) -> Path:
    """Write a film's sheet beside it, whole or not at all. Raises UsageError where it cannot be written."""
    path = sidecar_path(film)
    write_whole(path, sidecar_bytes(provenance))
    return path


def film_comment(provenance: Provenance) -> str:
    """Return the comment of a film's tags: who made it, and which sheet says how."""
    return f"Made with filmstudio {__version__}; provenance sha256:{provenance.key}"


def named_in(comment: str) -> str | None:
    """Return the key of the sheet that a film's comment names, None where it names none."""
    found = _NAMED.search(comment)
    return found[1] if found else None


def read_sidecar(path: Path) -> Provenance | None:
    """Return a sheet, None where the file is none; it may come from anywhere. Raises OSError."""
    if path.stat().st_size > LARGEST_BYTES:
        return None
    try:
        return Provenance.model_validate_json(path.read_bytes())
    except ValidationError:
        return None
