"""Where deliverables lie: `<title>-web.mp4` and its like, in names that every disk and every shell can hold."""

from __future__ import annotations

import re
from pathlib import Path

from filmstudio.errors import UsageError
from filmstudio.studio.cut import check_place

_MOST_BYTES = 80


def name_of(title: str, script: Path) -> str:
    """Return a film's title as part of a file name: letters and digits of every script, `_` for all else."""
    plain = re.sub(r"[^\w-]+", "_", title).strip("_-.")
    while len(plain.encode()) > _MOST_BYTES:
        plain = plain[:-1]
    return plain or re.sub(r"[^\w-]+", "_", script.stem).strip("_-.") or "film"


def check_folder(folder: Path, example: str) -> None:
    """Make sure, before anything is made, that deliverables can be written. Raises UsageError."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file, and deliverables are several", hint="name a folder with -o")
    check_place(folder / example)
