"""`filmstudio status`: is a render at work on this film, how far is it, and what did the last one come to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from filmstudio.model.record import Record
from filmstudio.studio.project import open_project
from filmstudio.studio.seeing.run_status import STATUS, RunStatus, State
from filmstudio.takes.presence import gate, is_alive, read_owner, workspaces
from filmstudio.takes.sealed import record_bytes

_MOST_BYTES = 8 << 20
"""A status of ten thousand failed shots has a tenth of it."""


class FilmStatus(Record):
    """Everybody at work on a film, and the last run that ended."""

    schema_: Literal["film-status/1"] = Field(default="film-status/1", alias="schema")
    script: str
    folder: str
    running: tuple[RunStatus, ...] = ()
    """The runs at work, the longest at work first."""
    others: int = 0
    """Renders that are at work and have not said yet how far they are."""
    last: RunStatus | None = None
    """The latest run that ended in any way but with nothing to do; None where there was none."""


def film_status(script: Path, folder: Path | None = None) -> FilmStatus:
    """Return how a film stands. Reads a few small files and changes nothing.

    Raises ProjectError for a `film.toml` that cannot be used, UsageError for a script that can have no folder.
    """
    root = open_project(script, folder=folder).folder
    running: list[RunStatus] = []
    ended: list[RunStatus] = []
    silent = 0
    if (root / STATUS).is_file() and (last := read_status(root / STATUS)):
        ended.append(last)
    spaces = workspaces(root)
    if spaces:
        alive = _alive(root, spaces)
        for space in spaces:
            status = read_status(space / STATUS)
            if status is None:
                silent += alive[space] and read_owner(space) is not None
            elif alive[space]:
                running.append(status)
            else:
                ended.append(status.model_copy(update={"state": State.DIED, "left_s": None}))
    return FilmStatus(
        script=str(script),
        folder=str(root),
        running=tuple(sorted(running, key=lambda one: (one.since, one.pid))),
        others=silent,
        last=max(ended, key=lambda one: one.at, default=None),
    )


def _alive(root: Path, spaces: Sequence[Path]) -> dict[Path, bool]:
    try:
        with gate(root):
            return {space: is_alive(space) for space in spaces}
    except OSError:  # somebody else's folder, which may be read only: nobody waits for our look at it
        return {space: is_alive(space) for space in spaces}


def read_status(path: Path) -> RunStatus | None:
    """Return a run's word of itself, None where there is none or it cannot be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return None
        return RunStatus.model_validate_json(record_bytes(path))
    except (OSError, ValidationError):
        return None
