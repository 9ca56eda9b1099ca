"""`filmstudio animatic --passes`: the passes of every shot as clips, as long and as large as the film's shots."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from filmstudio.model.plan import PlannedShot
from filmstudio.model.record import Record
from filmstudio.planning.guides import DRAWN_BY, unlettered
from filmstudio.ports.reporter import Ahead, Reporter
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.machine import Machine
from filmstudio.studio.passes.kinds import Pass
from filmstudio.studio.passes.sheet import (
    PassesSheet,
    ShotPasses,
    folder_name,
    is_whole,
    levels_of,
    read_sheet,
    sealed_file,
    write_levels,
    write_sheet,
)
from filmstudio.studio.passes.side_by_side import Drawing, draw_side_by_side, make_folder
from filmstudio.studio.prepare import check_wish, prepare
from filmstudio.studio.project import Overrides, open_project
from filmstudio.takes.film_folder import FilmFolder

FOLDER = "passes"
"""In the film's folder, where nobody names another."""


class PassesRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    passes: tuple[Pass, ...]
    output: Path | None = None
    """The folder for the clips."""
    overrides: Overrides = Overrides()
    shots: str | None = None
    folder: Path | None = None
    machine: Machine = Machine()


class PassesSummary(Record):
    """What came of it: the last line of `--json`."""

    folder: str
    drawn: tuple[str, ...]
    """Shots that this run has drawn."""
    kept: tuple[str, ...]
    """Shots whose files were there already."""
    failed: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    files: int = 0
    frames: int = 0
    """Of all shots together."""


def write_passes(request: PassesRequest, reporter: Reporter) -> PassesSummary:
    """Draw what is missing of the passes. A shot's files appear whole; a shot that is as it was drawn is kept.

    Of a shot whose drawing has changed every pass that lies there is drawn again, so that no folder holds two drawings.
    Raises UsageError for a folder that cannot be written and for shots that are not there, and what planning raises.
    """
    overrides = request.overrides._replace(engine=DRAWN_BY, model=None)
    project = open_project(request.script, overrides, request.folder)
    breakdown = break_down_script(project, reporter)
    wish = check_wish(project, breakdown, request.shots)
    place = request.output or project.folder / FOLDER
    before = read_sheet(place)
    folder = FilmFolder(project.folder)
    with folder.opened():
        _, plan = prepare(wish, folder, reporter)
        make_folder(place)
        work = _Work(place, request, before, reporter)
        order = [shot.id for shot in breakdown.shots.shots]
        return work.done(plan.shots, order, whole=request.shots is None)


class _Work:
    """One run over the shots of a film; the sheet is written after each, so that it can be gone on with."""

    def __init__(self, place: Path, request: PassesRequest, before: PassesSheet, reporter: Reporter) -> None:
        self._place, self._passes, self._script = place, request.passes, request.script.name
        self._workers, self._reporter = request.machine.workers, reporter
        self._sheet = {one.shot: one for one in before.shots}

    def done(self, shots: tuple[PlannedShot, ...], order: list[str], *, whole: bool) -> PassesSummary:
        """Draw the shots and return what came of it; of a `whole` film the sheet forgets shots that it lost."""
        kept = [one.shot.id for one in shots if self._is_there(one)]
        ahead = [one for one in shots if one.shot.id not in kept]
        failed: dict[str, str] = {}
        if whole:
            ids = {one.shot.id for one in shots}
            self._sheet = {shot: passes for shot, passes in self._sheet.items() if shot in ids}
        for shot in kept:
            if Pass.MASK in self._sheet[shot].files:
                write_levels(self._place, self._sheet[shot])
        self._reporter.planned(kept, [Ahead(one.shot.id, one.job.frames) for one in ahead])
        self._reporter.begin("shots", sum(one.job.frames for one in ahead))
        drawings = [self._drawing(one) for one in ahead]
        done = [0] * len(ahead)

        def hear(number: int, frames: int) -> None:
            done[number] = frames
            one = ahead[number]
            self._reporter.shot(one.shot.id, min(frames, one.job.frames - 1), one.job.frames)
            self._reporter.advance("shots", sum(done))

        with closing(draw_side_by_side(drawings, self._workers, hear)) as ends:
            for number, error in ends:
                one = ahead[number]
                if error is None:
                    self._drawn(one, drawings[number])
                    self._reporter.shot(one.shot.id, one.job.frames, one.job.frames)
                else:
                    failed[one.shot.id] = error.message
                    self._reporter.failed(one.shot.id, error.message)
                self._keep(order)
        self._keep(order)
        self._reporter.end("shots")
        made = [self._sheet[one.shot.id] for one in shots if one.shot.id not in failed]
        return PassesSummary(
            folder=str(self._place),
            drawn=tuple(one.shot.id for one in ahead if one.shot.id not in failed),
            kept=tuple(kept),
            failed=tuple(one.shot.id for one in ahead if one.shot.id in failed),
            reasons=tuple(f"shot {shot}: {reason}" for shot, reason in failed.items()),
            files=sum(len(one.files) for one in made),
            frames=sum(one.frames for one in made),
        )

    def _is_there(self, planned: PlannedShot) -> bool:
        """Say whether what is wanted of a shot lies there, with the people called as they are called now."""
        known = self._same(planned)
        if known is None or known.characters != levels_of(planned.job):
            return False
        return is_whole(known, self._places(planned.shot.id, self._passes))

    def _same(self, planned: PlannedShot) -> ShotPasses | None:
        """Return what the sheet has of a shot, if that is of the same drawing."""
        known = self._sheet.get(planned.shot.id)
        return known if known is not None and known.key == unlettered(planned.job).key else None

    def _drawing(self, planned: PlannedShot) -> Drawing:
        """Return what is to be drawn of a shot: what is wanted, and what else of it lies there and is of another
        drawing."""
        shot = planned.shot.id
        known = self._sheet.get(shot)
        stale = tuple(known.files) if known is not None and self._same(planned) is None else ()
        return Drawing(
            unlettered(planned.job), self._places(shot, tuple(one for one in Pass if one in (*self._passes, *stale)))
        )

    def _drawn(self, planned: PlannedShot, drawing: Drawing) -> None:
        """Enter a shot that was drawn into the sheet."""
        job, same = drawing.job, self._same(planned)
        made = ShotPasses(
            shot=planned.shot.id,
            key=job.key,
            frames=job.frames,
            tail_frames=planned.tail_frames,
            rate=job.rate,
            size=job.size,
            characters=levels_of(job),
            files=(same.files if same else {})
            | {one: sealed_file(self._place, path) for one, path in drawing.places.items()},
        )
        if Pass.MASK in drawing.places:
            write_levels(self._place, made)
        self._sheet[made.shot] = made

    def _places(self, shot: str, passes: tuple[Pass, ...]) -> dict[Pass, Path]:
        return {one: self._place / folder_name(shot) / one.file_name for one in passes}

    def _keep(self, order: list[str]) -> None:
        """Write the sheet, in the order of the film; shots that it lost stand at its end."""
        places = {shot: number for number, shot in enumerate(order)}
        shots = sorted(self._sheet.values(), key=lambda one: (places.get(one.shot, len(places)), one.shot))
        write_sheet(self._place, PassesSheet(script=self._script, shots=tuple(shots)))
