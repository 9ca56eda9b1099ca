"""`filmstudio board`: the film as a storyboard, drawn from its plan before anything is rendered, or of its takes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from filmstudio.errors import UsageError
from filmstudio.model.plan import Plan
from filmstudio.ports.reporter import Reporter
from filmstudio.review.board import Board, Panel
from filmstudio.review.board_words import counted
from filmstudio.review.shot_list_cells import one_line
from filmstudio.studio.boards.drawing import PictureTask, make_pictures
from filmstudio.studio.boards.facts import author_of, board_scenes, film_facts
from filmstudio.studio.boards.moments import moments_of
from filmstudio.studio.boards.panels import move_frames, panels_of
from filmstudio.studio.boards.plans import Shot, film_size, find_takes, plan_drawings, scaled
from filmstudio.studio.boards.request import BoardMade, BoardRequest, Source, check_ending
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.project import open_project
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import Resolution

_PAPER_PX_A_POINT = 3.3
"""238 to the inch: lines stay sharp in print, and the board of a long film can still be mailed."""
_PAGE_PX = 1120
"""Long side of a picture in the page, which is also its large view."""
_LARGEST_PX = 1600


def make_board(request: BoardRequest, reporter: Reporter) -> BoardMade:
    """Make a board and return where it lies.

    Raises UsageError for an ending that is none, a selection that matches nothing, takes that are not there and a
    place that cannot be written; ScriptError for a script without shots; EngineError where a picture cannot be drawn.
    """
    ending = check_ending(request.output) if request.output else ".pdf"
    project = open_project(request.script, request.overrides, request.folder)
    breakdown = break_down_script(project, reporter)
    size = film_size(project, breakdown)
    drawings = scaled(size, _long_side_px(ending, request, size))
    plan = plan_drawings(project, breakdown, drawings, request.shots)
    shot = find_takes(project, breakdown, request)
    output = request.output or _usual_place(project.folder, project.script.stem)
    check_writable(output)
    with tempfile.TemporaryDirectory(prefix="filmstudio-board-") as folder:
        panels, not_shot = _draw(request, plan, shot, Path(folder), reporter)
        board = Board(
            title=one_line(plan.title),
            author=author_of(breakdown.screenplay),
            facts=tuple(film_facts(plan, breakdown.shots, size, not_shot, of_takes=request.source is Source.TAKES)),
            aspect=drawings.width / drawings.height,
            scenes=tuple(board_scenes(plan, breakdown.shots, panels)),
        )
        pages = _write(board, output, ending, request)
    return BoardMade(output, len(plan.shots), len(board.panels), pages, not_shot)


def check_writable(output: Path) -> None:
    """Raise UsageError where a file cannot be written, before minutes are spent on its pictures."""
    if output.is_dir():
        raise UsageError(f"{output} is a folder; name a file in it")
    if not output.parent.is_dir():
        raise UsageError(f"{output} cannot be written: the folder {output.parent} does not exist")


def _draw(
    request: BoardRequest, plan: Plan, shot: Shot, folder: Path, reporter: Reporter
) -> tuple[dict[str, tuple[Panel, ...]], tuple[str, ...]]:
    """Return the panels of every shot by its id, and the shots whose take was asked for and is not there."""
    moments = [moments_of(one, request.chosen_panels) for one in plan.shots]
    tasks = [
        PictureTask(
            job=one.job.model_copy(update={"finish": request.finish}),
            frames=tuple(moment.frame for moment in wanted),
            files=tuple(folder / f"{index:05}-{part}.jpg" for part in range(len(wanted))),
            move=move_frames(one, wanted),
            master=shot.masters.get(one.shot.id),
        )
        for index, (one, wanted) in enumerate(zip(plan.shots, moments, strict=True))
    ]
    panels_to_draw = counted(sum(len(task.files) for task in tasks), "panel")
    reporter.say(f"drawing {panels_to_draw} of {counted(len(tasks), 'shot')} ...")
    panels: dict[str, tuple[Panel, ...]] = {}
    not_shot: list[str] = []
    for one, wanted, task, made in zip(plan.shots, moments, tasks, make_pictures(tasks), strict=True):
        missing = request.source is Source.TAKES and not made.from_take
        if missing:
            not_shot.append(one.shot.id)
        aspect = task.job.size.width / task.job.size.height
        panels[one.shot.id] = panels_of(one, wanted, task.files, made, aspect, missing=missing)
    return panels, tuple(not_shot)


def _write(board: Board, output: Path, ending: str, request: BoardRequest) -> int | None:
    """Write the board in its format; return how many pages it has on paper."""
    if ending == ".pdf":
        from filmstudio.review.board_pdf import write_board_pdf

        return write_board_pdf(board, output, columns=request.columns, letter=request.letter)
    if ending == ".png":
        from filmstudio.review.board_png import write_board_png

        write_board_png(board, output, columns=request.columns)
    else:
        from filmstudio.review.board_html import write_board_html

        write_board_html(board, output, columns=request.columns)
    return None


def _long_side_px(ending: str, request: BoardRequest, size: Resolution) -> int:
    """Return how large pictures are drawn: as large as they are shown."""
    aspect = size.width / size.height
    if ending == ".html":
        return _PAGE_PX
    if ending == ".png":
        from filmstudio.review.board_png import picture_width_px

        wide = picture_width_px(aspect, request.columns)
    else:
        from filmstudio.review.board_pdf import picture_width

        wide = round(picture_width(aspect, request.columns, letter=request.letter) * _PAPER_PX_A_POINT)
    return min(_LARGEST_PX, max(240, round(wide * max(1.0, 1 / aspect))))


def _usual_place(folder: Path, stem: str) -> Path:
    """Return where a board lies that nobody gave a place: with everything else that was made of the film."""
    with FilmFolder(folder).opened():
        return folder / f"{stem}-board.pdf"
