"""`filmstudio render`: what is asked for, what comes of it, and whether there is anything to do at all.

Most renders of a day find nothing to do. Whoever only asks loads no more than the answer needs; the steps of all others
stand in `make_film`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from filmstudio.model.record import Record
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.machine import Machine
from filmstudio.studio.planning.film_memory import FilmMemory
from filmstudio.studio.project import Overrides, Project, open_project


class RenderRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    output: Path | None = None
    overrides: Overrides = Overrides()
    shots: str | None = None
    machine: Machine = Machine()
    folder: Path | None = None
    subtitles: bool = False
    locked: bool = False
    """Refuse to go on where the film is not as it was locked."""


class RenderSummary(Record):
    """What came of it: the last line of `--json`."""

    rendered: tuple[str, ...]
    """Shots made by this run."""
    reused: tuple[str, ...]
    """Shots that were there already."""
    failed: tuple[str, ...]
    frames: int
    """Length of the film."""
    seconds: float
    film: str | None
    """Where the film lies, None if it could not be cut."""
    reasons: tuple[str, ...] = ()
    """Why shots failed, one sentence each."""


def render(request: RenderRequest, reporter: Reporter) -> RenderSummary:
    """Make the film of a script, or only what is missing of it."""
    project = open_project(request.script, request.overrides, request.folder)
    output = request.output or _default_output(project, request.shots)
    usual = request.shots is None and not request.subtitles and not request.locked
    memory = FilmMemory(project, output, request.machine) if usual else None
    if memory and (nothing := memory.nothing_to_do(RenderSummary, reporter)):
        return nothing
    from filmstudio.studio.make_film import make_film

    return make_film(request, project, output, memory, reporter)


def _default_output(project: Project, shots: str | None) -> Path:
    """The film's own folder, named after the script; a selection of shots never overwrites the whole film."""
    if shots is None:
        return project.folder / f"{project.script.stem}.mp4"
    part = re.sub(r"[^\w.-]+", "_", shots.strip())[:60]
    return project.folder / f"{project.script.stem}-shots-{part}.mp4"
