"""`filmstudio contact-sheet`: the shots of a rendered film on one picture."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.plan import PlannedShot
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.prepare import check_wish, prepare
from filmstudio.studio.project import Overrides, open_project
from filmstudio.studio.shooting.usable import usable_takes
from filmstudio.takes.film_folder import FilmFolder


class SheetRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    output: Path | None = None
    columns: int = 4
    width: int = 1600
    """Of the whole picture, in pixels."""
    overrides: Overrides = Overrides()
    shots: str | None = None
    folder: Path | None = None


def make_contact_sheet(request: SheetRequest, reporter: Reporter) -> Path:
    """Draw the sheet from the kept takes and return where it lies. Raises UsageError where a shot was not rendered."""
    from filmstudio.review.contact_sheet import SheetCell, draw_contact_sheet

    project = open_project(request.script, request.overrides, request.folder)
    wish = check_wish(project, break_down_script(project, reporter), request.shots)
    folder = FilmFolder(project.folder)
    first = f"first: filmstudio render {shlex.quote(str(request.script))} (in the same size and rate)"
    if not (project.folder / "ledger" / "takes").is_dir():
        raise UsageError(f"no shot of {request.script} is rendered yet", hint=first)
    with folder.opened():
        _, plan = prepare(wish, folder, reporter)
        takes = usable_takes(plan.shots, folder, read=True)
        missing = [shot.shot.id for shot in plan.shots if shot.job.key not in takes]
        if missing:
            some = ", ".join(missing[:6]) + (" ..." if len(missing) > 6 else "")
            raise UsageError(f"{len(missing)} of {len(plan.shots)} shots are not rendered yet: {some}", hint=first)
        cells = [
            SheetCell(
                master=folder.vault.locate(takes[shot.job.key].picture),
                frame=_telling_frame(shot),
                title=f"{shot.shot.id}  {shot.shot.camera.size.abbreviation}",
                text=shot.shot.lines[0].text if shot.shot.lines else shot.shot.action or shot.shot.subject,
            )
            for shot in plan.shots
        ]
        output = request.output or project.folder / f"{project.script.stem}-contact-sheet.png"
        draw_contact_sheet(cells, output, columns=request.columns, width=request.width)
    return output


def _telling_frame(shot: PlannedShot) -> int:
    """The middle of the first line where somebody speaks, else the middle of the shot."""
    for line in shot.lines:
        return (line.start_frame + line.end_frame) // 2
    return shot.frames // 2
