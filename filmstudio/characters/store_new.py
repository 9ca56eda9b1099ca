"""Adds and removes whole characters: a folder is built aside and renamed, so that none is ever seen half."""

from __future__ import annotations

import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filmstudio.characters.store import RECORD_FILE, Entry, read_entry
from filmstudio.characters.store_edit import checked_record
from filmstudio.characters.store_lock import alone_in
from filmstudio.characters.store_names import slug_of
from filmstudio.errors import ProjectError
from filmstudio.media.safe_output import write_whole

UNFINISHED = ".unfinished-"
"""How the name of a folder begins that is being built or removed. No store reads it."""
_ABANDONED_AFTER_S = 3600
_TRIES = 1000


def new_character(store: Path, name: str, text: str, fill: Callable[[Path], None] | None = None) -> Entry:
    """Add a character with `text` as its record to a store, which is made where it is missing; return its entry.

    `fill` may put media into the folder before it appears. Whatever interrupts, the store has the whole character or
    nothing of it. Raises ProjectError for a text that is no record and for a store that cannot be written.
    """
    with _faults(store):
        checked_record(store / slug_of(name) / RECORD_FILE, text)
        store.mkdir(parents=True, exist_ok=True)
        _sweep(store)
        building = store / f"{UNFINISHED}{secrets.token_hex(8)}"
        building.mkdir()
        try:
            write_whole(building / RECORD_FILE, text.encode("utf-8"))
            if fill:
                fill(building)
            folder = _place(store, slug_of(name), building)
        finally:
            if building.exists():
                shutil.rmtree(building)
    return read_entry(folder / RECORD_FILE)


def drop_character(entry: Entry) -> None:
    """Remove a character's folder with all that is in it: first out of sight, then from the disk.

    A folder that is a link is unlinked; what it leads to stays. Raises ProjectError.
    """
    with _faults(entry.store), alone_in(entry.store):
        if entry.folder.is_symlink():
            entry.folder.unlink()
            return
        gone = entry.store / f"{UNFINISHED}{secrets.token_hex(8)}"
        entry.folder.rename(gone)
        shutil.rmtree(gone)


def _place(store: Path, slug: str, building: Path) -> Path:
    """Rename the finished folder to its slug, or to the first numbered one that is free in any case of letters."""
    for number in range(1, _TRIES):
        taken = {path.name.casefold() for path in store.iterdir()}
        folder = store / (slug if number == 1 else f"{slug}-{number}")
        if folder.name in taken:
            continue
        try:
            return building.rename(folder)
        except OSError:
            if not folder.exists():
                raise
    raise ProjectError(f"{store}: has {_TRIES} folders that are called {slug}", hint="choose another name")


def _sweep(store: Path) -> None:
    """Remove what an interrupted process left an hour ago or earlier; a younger one may still be at work."""
    for left in sorted(store.glob(f"{UNFINISHED}*")):
        if left.is_dir() and not left.is_symlink() and time.time() - left.stat().st_mtime > _ABANDONED_AFTER_S:
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _faults(store: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ProjectError(
            f"{error.filename or store}: cannot be written: {error.strerror or error}",
            hint="check the folder, or choose another one with --store",
        ) from error
