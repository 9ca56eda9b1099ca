"""Seals: one digest over everything that an answer was read from, so that it can be told whether it still holds.

Small files that a person writes are sealed by their bytes. Everything else is sealed by size, by the times of its last
change of content and of state, and by its number on the disk: together they tell every change short of a forgery by
somebody who owns the clock. Code is sealed too: an answer of another filmstudio is no answer.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import filmstudio
from filmstudio.studio.lock import lock_path
from filmstudio.studio.project import Project
from filmstudio.weights.home import home_folder

MOST_FILES = 100_000
"""A tree of more is no store of characters and no checkpoint: nothing is remembered that depends on it."""


class TooManyFiles(Exception):  # noqa: N818 - what is the matter; it never leaves the memory of answers
    """A tree is too large to be sealed: what was read from it is not remembered."""


def seal_of_code() -> str:
    """Return the seal of the program: its own files, its interpreter, and what is installed beside it."""
    places = sorted({place for place in sys.path if _is_installed_into(place)})
    root = Path(filmstudio.__file__).parent
    return _sealed([sys.version, *places, *(facts(Path(place)) for place in places), *tree(root, ".py")])


def _is_installed_into(place: str) -> bool:
    """Say whether packages stand here as an installer leaves them: what joins or leaves changes the folder's time."""
    try:
        return any(name.endswith((".dist-info", ".egg-info", ".pth")) for name in os.listdir(place or "."))  # noqa: PTH208 - ten times as fast
    except OSError:
        return False


def seal_of_decisions(project: Project, *, but_lock: bool = False) -> str:
    """Return the seal of what a person decided: script, `film.toml`, lock, character stores, list of models.

    Which folders are stores follows from the settings and from what is there, so both are in it. `but_lock` leaves the
    lock out, which a render itself may write. Raises TooManyFiles.
    """
    script = project.script
    written = [script, script.parent / "film.toml", home_folder() / "models.toml"]
    parts = [str(script), str(script.absolute()), str(home_folder())]
    parts += [content(path) for path in written]
    parts += [] if but_lock else [content(lock_path(script))]
    for store in project.character_stores:
        parts += [str(store), *(content(record) for record in sorted(store.glob("*/*.toml"))), *tree(store)]
    return _sealed(parts)


def seal_of_makings(folder: Path) -> str:
    """Return the seal of what was made: every record of the ledger and every file of the vault. Raises TooManyFiles."""
    return _sealed([*tree(folder / "ledger"), *tree(folder / "vault")])


def seal_of_files(paths: Iterable[Path]) -> str:
    """Return the seal of files and folders, also of those that are not there. Raises TooManyFiles."""
    parts: list[str] = []
    for path in sorted(set(paths)):
        parts += [str(path), facts(path), *(tree(path) if path.is_dir() else ())]
    return _sealed(parts)


def changed_since(paths: Iterable[Path], moment_ns: int) -> bool:
    """Say whether a file may have been written after a moment: then nobody knows which of its contents was read.

    Folders count with everything below them.
    """
    return any(newest >= moment_ns for path in paths for newest in _moments(path))


def content(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, or what is in the way of reading it."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return f"errno {error.errno}"


def facts(path: Path) -> str:
    """Return what tells a file or folder from what it was before, links followed; `errno` where it is not there."""
    try:
        return _facts(path.stat())
    except OSError as error:
        return f"errno {error.errno}"


def tree(root: Path, suffix: str = "") -> Iterator[str]:
    """Yield place and facts of every file below a folder, in a fixed order; nothing for one that is not there.

    Links are followed to files and never to folders. Raises TooManyFiles.
    """
    seen = 0
    to_look = [str(root)]
    while to_look:
        folder = to_look.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield f"{folder} errno {error.errno}"
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    to_look.append(entry.path)
            elif entry.name.endswith(suffix):
                seen += 1
                if seen > MOST_FILES:
                    raise TooManyFiles(str(root))
                yield f"{entry.path} {_facts_of(entry)}"


def _facts_of(entry: os.DirEntry[str]) -> str:
    try:
        return _facts(entry.stat())
    except OSError as error:
        return f"errno {error.errno}"


def _facts(status: os.stat_result) -> str:
    if stat.S_ISDIR(status.st_mode):
        return f"folder {status.st_ino} {status.st_mtime_ns}"  # which changes with what joins or leaves it
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _moments(path: Path) -> Iterator[int]:
    try:
        yield path.stat().st_ctime_ns
    except OSError:
        return
    if path.is_dir():
        for below in path.rglob("*"):
            if below.is_file():
                yield below.stat().st_ctime_ns


def _sealed(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
