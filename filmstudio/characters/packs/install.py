"""Moves checked characters into the store: all of them or none. What was there before waits aside until it is done."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Move(NamedTuple):
    """One character's way into the store."""

    unpacked: Path
    folder: Path
    """Where it shall be."""
    replaced: Path | None = None
    """The folder that it takes the place of."""


def install(moves: Sequence[Move], aside: Path) -> None:
    """Rename the folders into place. `aside` is an empty folder on the same disk for those that are replaced.

    Raises OSError after everything has been put back as it was.
    """
    undo: list[tuple[Path, Path]] = []
    try:
        for number, move in enumerate(moves):
            if move.replaced is not None:
                old = aside / f"{number:04}"
                move.replaced.rename(old)
                undo.append((old, move.replaced))
            _move_in(move)
            undo.append((move.folder, move.unpacked))
    except BaseException:
        for now, before in reversed(undo):
            now.rename(before)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _move_in(move: Move) -> None:
    if move.folder.exists():  # a rename would take the place of an empty folder without a word
        raise FileExistsError(errno.EEXIST, "is there already", str(move.folder))
    move.unpacked.rename(move.folder)
