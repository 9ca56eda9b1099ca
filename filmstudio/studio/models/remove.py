"""`filmstudio models remove`: forgets a model, and deletes what `fetch` put there where that is asked for."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import ProjectError, UsageError
from filmstudio.studio.models.known import registry, seals
from filmstudio.weights.entry import ModelEntry
from filmstudio.weights.home import fetched_folder, home_folder


class RemovedModel(NamedTuple):
    """What was forgotten, and what stays."""

    entry: ModelEntry
    deleted: str = ""
    """The folder that was deleted; empty for none."""
    stays: str = ""
    """The folder that stays where it is; empty for none."""


def may_remove(name: str, *, files: bool) -> ModelEntry:
    """Return the model of a name. Raises UsageError where there is none, or its files are not ours to delete."""
    entry = registry().find(name)
    if entry is None:
        names = ", ".join(known.name for known in registry().entries())
        raise UsageError(
            f"no model is called {name!r} here", hint=f"here are: {names}" if names else "none was added yet"
        )
    if files and not entry.fetched:
        raise UsageError(
            f"the files of {name} are not deleted: filmstudio did not fetch them",
            hint=f"leave out --files to forget it{f'; delete {entry.folder} yourself' if entry.folder else ''}",
        )
    if files and Path(entry.folder) != fetched_folder(home_folder(), name):
        raise UsageError(
            f"the files of {name} are not deleted: {entry.folder} is not where filmstudio puts what it fetches",
            hint="leave out --files to forget it, and delete the folder yourself",
        )
    return entry


def remove_model(entry: ModelEntry, *, files: bool) -> RemovedModel:
    """Forget a model; with `files` delete its folder first. `entry` must come from `may_remove`."""
    folder = Path(entry.folder) if entry.folder else None
    deleted = False
    if folder is not None:
        if files and folder.is_dir():
            try:
                if folder.is_symlink():
                    folder.unlink()
                else:
                    shutil.rmtree(folder)
            except OSError as error:
                raise ProjectError(f"{error.filename}: cannot be deleted: {error.strerror}") from error
            deleted = True
        seals().forget(folder)
    registry().drop(entry.name)
    if folder is None:
        return RemovedModel(entry)
    return RemovedModel(entry, str(folder), "") if deleted else RemovedModel(entry, "", str(folder))
