"""The plans that a board is made from: the drawings of the film's shots, and the takes that were shot of them."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import FilmstudioError, UsageError
from filmstudio.model.plan import Plan
from filmstudio.studio.boards.request import BoardRequest, Source
from filmstudio.studio.break_down import Breakdown
from filmstudio.studio.film_engines import film_engines
from filmstudio.studio.planning.plan_shots import plan_with_kept_lines
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.project import Project
from filmstudio.studio.selection.narrow import narrow
from filmstudio.studio.shooting.usable import usable_takes
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import Resolution

_DRAWN_BY = "animatic"


def film_size(project: Project, breakdown: Breakdown) -> Resolution:
    """Return the film's picture size: as said, else as its engine makes it best."""
    try:
        return film_engines(project, breakdown.film, breakdown.shots.shots, weights=False).look.size
    except FilmstudioError:  # of an engine that is not installed nothing is known; a drawing needs none
        return breakdown.film.look.size


def scaled(size: Resolution, long_side_px: int) -> Resolution:
    """Return a size of the same shape with that long side, in even pixels."""
    longest = max(size)
    return Resolution(*(max(2, (side * long_side_px + longest) // (2 * longest) * 2) for side in size))


def plan_drawings(project: Project, breakdown: Breakdown, size: Resolution, shots: str | None) -> Plan:
    """Plan the chosen shots as drawings of a size, by the recordings that are there: nothing is spoken for a board."""
    said = project.overrides._replace(engine=_DRAWN_BY, model=None, size=size)
    look = breakdown.film.look.model_copy(update={"engine": _DRAWN_BY, "size": size})
    film = breakdown.film._replace(look=look, model=None, size_said=True, aspect=None)
    drawn = breakdown._replace(film=film)
    wish = check_wish(project._replace(overrides=said), drawn, shots, weights=False)
    return narrow(plan_with_kept_lines(wish, FilmFolder(project.folder)), wish.chosen)


class Shot(NamedTuple):
    """What was shot of a film, by the ids of the shots."""

    masters: Mapping[str, Path]
    frames: Mapping[str, int]


def find_takes(project: Project, breakdown: Breakdown, request: BoardRequest) -> Shot:
    """Return the masters of the chosen shots' takes, held against their digests.

    Raises UsageError where none is there, and what planning the film with its own engine raises.
    """
    if request.source is not Source.TAKES:
        return Shot({}, {})
    first = f"first: filmstudio render {shlex.quote(str(request.script))}, or leave --from away for drawings"
    if not (project.folder / "ledger" / "takes").is_dir():
        raise UsageError(f"no shot of {request.script} is shot yet", hint=first)
    folder = FilmFolder(project.folder)
    wish = check_wish(project, breakdown, request.shots)
    with folder.opened():
        plan = narrow(plan_with_kept_lines(wish, folder), wish.chosen)
        takes = usable_takes(plan.shots, folder, read=True)
        there = {one.shot.id: takes[one.job.key] for one in plan.shots if one.job.key in takes}
        if not there:
            raise UsageError(f"none of these shots of {request.script} is shot yet", hint=first)
        masters = {shot: folder.vault.locate(take.picture) for shot, take in there.items()}
    return Shot(masters, {shot: take.frames for shot, take in there.items()})
