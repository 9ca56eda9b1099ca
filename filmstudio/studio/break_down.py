"""From a script on disk to its shot list: what `filmstudio breakdown` prints and `render` begins with."""

from __future__ import annotations

from typing import NamedTuple

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.identity.changes import Changes
from filmstudio.breakdown.identity.keep_ids import keep_ids
from filmstudio.errors import ScriptError
from filmstudio.model.lock import Lock
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.shots import ShotList
from filmstudio.ports.reporter import Reporter
from filmstudio.screenplay.directives import read_title_look
from filmstudio.studio.lock import LockNotWritten, lock_path, pin_lock, read_lock
from filmstudio.studio.project import FilmLook, Project, decide_look
from filmstudio.studio.read import judge, load_screenplay
from filmstudio.studio.reshooting.variations import as_picked


class Breakdown(NamedTuple):
    """What was read, and the shots it was split into."""

    screenplay: Screenplay
    shots: ShotList
    """Its diagnostics are all that there is to say: of the script, its directives and its shots."""
    film: FilmLook
    lock: Lock
    """What pins the ids and seeds of these shots; cast, models and takes are still those of the lock on disk."""
    changes: Changes
    """Since the lock on disk."""
    locked: Lock | None = None
    """The lock on disk."""
    as_written: ShotList | None = None
    """The shots without what picked takes were asked for; None where no pick asks for anything."""


def understand(project: Project, *, picks: bool = True) -> Breakdown:
    """Return screenplay and shots of a script that need not be free of errors; nothing is judged here.

    Without `picks` the shots are as written, whatever picked takes were asked for: for those who take a pick back that
    the script leaves no room for any more. Raises UsageError and ScriptError for what cannot be read at all,
    ProjectError for a wrong lock, ImpossiblePick for such a pick. Writes nothing.
    """
    screenplay = load_screenplay(project.script)
    title_look, _ = read_title_look(screenplay.title_page)
    film = decide_look(project, title_look)
    shots = break_down(
        screenplay,
        project.script.stem.replace("_", " ").title(),
        command_line=project.overrides.shot,
        film=project.shot,
    )
    locked = read_lock(lock_path(project.script))
    kept = keep_ids(shots, locked, film.look.seed)
    lock = _with_decisions(kept.lock, locked, kept.changes) if locked else kept.lock
    picked = as_picked(kept.shots, lock, lock_path(project.script)) if picks else kept.shots
    as_written = None if picked is kept.shots else kept.shots
    return Breakdown(screenplay, picked, film, lock, kept.changes, locked, as_written)


def _with_decisions(lock: Lock, locked: Lock, changes: Changes) -> Lock:
    """Return the new lock with what the one on disk says besides ids and seeds; takes follow a shot's new name."""
    called = {one.was.casefold(): one.now for one in changes.renamed}
    takes = (one.model_copy(update={"shot": called.get(one.shot.casefold(), one.shot)}) for one in locked.takes)
    return lock.model_copy(update={"cast": locked.cast, "models": locked.models, "takes": tuple(takes)})


def break_down_script(project: Project, reporter: Reporter) -> Breakdown:
    """Return screenplay and shot list; warnings go to the reporter.

    Raises as `understand` does, and ScriptError for every error in the script at once.
    """
    breakdown = understand(project)
    judge(breakdown.shots.diagnostics, project.script, reporter)
    if not breakdown.shots.shots:
        raise ScriptError(
            f"{project.script}: there is nothing to shoot in it", hint="write action or dialogue under a heading"
        )
    return breakdown


def pin_ids(project: Project, lock: Lock, reporter: Reporter) -> None:
    """Write the lock beside the script if it says something new.

    A folder that cannot be written to is warned of: the film is made all the same.
    """
    try:
        pin_lock(lock_path(project.script), lock)
    except LockNotWritten as error:
        reporter.warn(error.message)
