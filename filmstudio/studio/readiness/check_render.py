"""`filmstudio render --check`: the look before a render, and nothing after it. Writes nothing that stays."""

from __future__ import annotations

from filmstudio.errors import FilmstudioError
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import Breakdown, break_down_script
from filmstudio.studio.locked import refuse_changes
from filmstudio.studio.planning.plan_shots import plan_with_kept_lines
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.project import Project, open_project
from filmstudio.studio.readiness.points import Point, refuse, stopped_by
from filmstudio.studio.readiness.preflight import place_points, preflight
from filmstudio.studio.render import RenderRequest
from filmstudio.studio.selection.narrow import narrow
from filmstudio.takes.film_folder import FilmFolder


def check_render(request: RenderRequest, reporter: Reporter) -> None:
    """Look at everything that a render of this request needs; what is doubtful is warned of.

    Lines that are not recorded yet count as long as their words suggest. Raises FilmstudioError with everything that
    stops it, of the kind that the render would end with.
    """
    project = open_project(request.script, request.overrides, request.folder)
    breakdown = break_down_script(project, reporter)
    refuse(_points(project, breakdown, request), reporter)


def _points(project: Project, breakdown: Breakdown, request: RenderRequest) -> tuple[Point, ...]:
    folder = FilmFolder(project.folder)
    output = request.output or project.folder / f"{project.script.stem}.mp4"
    try:
        wish = check_wish(project, breakdown, request.shots)
        if request.locked:
            refuse_changes(project, breakdown, wish.lock)
        plan = plan_with_kept_lines(wish, folder)
    except FilmstudioError as error:  # the rest is looked at all the same
        return (stopped_by(error), *place_points(project, folder, output))
    return preflight(project, wish, narrow(plan, wish.chosen), folder, output, request.machine)
