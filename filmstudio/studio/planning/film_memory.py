"""What a render remembers when it is done: what was cut, the plan of it, and that there is nothing more to do."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from filmstudio.model.record import Record
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.machine import Machine
from filmstudio.studio.planning.memo import Memo, Said, asked_of
from filmstudio.studio.project import Project
from filmstudio.takes.film_folder import FilmFolder

if TYPE_CHECKING:
    from filmstudio.model.lock import Lock
    from filmstudio.model.plan import Plan
    from filmstudio.studio.prepare import Wish

_R = TypeVar("_R", bound=Record)


class FilmMemory:
    """The memory of one render of a whole film. Make it before anything but `film.toml` is read."""

    def __init__(self, project: Project, output: Path, machine: Machine) -> None:
        self._project = project
        self._output = output.absolute()
        self._machine = machine
        self._memo = Memo(project, "render", {**asked_of(project.overrides), "output": str(self._output)})

    def nothing_to_do(self, sheet: type[_R], reporter: Reporter) -> _R | None:
        """Return the summary of a render that has nothing to do, and say what it says; None where there may be work.

        True only where everything that such a render has read, and the film that it left, are as they were.
        """
        kept = self._memo.recall(sheet)
        if kept is None:
            return None
        for one in kept.said:
            (reporter.warn if one.warning else reporter.say)(one.words)
        return kept.answer

    def keep(self, wish: Wish, plan: Plan, key: str, lock: Lock, nothing: Record, said: Iterable[str]) -> None:
        """Remember a film that lies there whole. The folder must be open.

        `key` is the film's, `lock` what was written beside the script, `nothing` the summary of a render that would
        have nothing to do, and `said` what such a render says besides its warnings. Where something cannot be
        remembered the next render looks again.
        """
        from filmstudio.studio.lock import lock_bytes
        from filmstudio.studio.planning.last_cut import keep_cut
        from filmstudio.studio.planning.plan import keep_plan, plan_question, report_on, warnings_of
        from filmstudio.studio.planning.watched import watched_files

        folder = FilmFolder(self._project.folder)
        with suppress(OSError):  # a full disk: the film is there, and only the next plan knows less
            keep_cut(plan, key, self._output, folder)
        self._memo.look()
        planning = self._memo.also("plan", plan_question(self._project, self._machine))
        told = (*warnings_of(wish.breakdown, self._project), *(Said(False, sentence) for sentence in said))
        written = lock_bytes(lock)
        watched = watched_files(self._project, wish)
        self._memo.keep(nothing, told, watched, seen=[self._output], lock_written=written)
        report = report_on(self._project, wish, plan, self._machine)
        keep_plan(planning, report, self._project, wish, lock_written=written)
