"""What can be said of the shots that a render will make: why each is made, how long it takes, when it hangs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.ports.reporter import Ahead
from filmstudio.studio.planning.estimates import Estimates, learn
from filmstudio.studio.planning.fates import decide_fates, keyed_plan
from filmstudio.studio.planning.file_names import file_names
from filmstudio.studio.prepare import Wish
from filmstudio.studio.project import Project
from filmstudio.takes.film_folder import FilmFolder


class Outlook(NamedTuple):
    """Reasons by job key, and estimates learned from earlier takes."""

    why: Mapping[str, tuple[str, ...]]
    estimates: Estimates

    def ahead(self, key: str, planned: PlannedShot) -> Ahead:
        """Return what is told of a shot before it is made."""
        return Ahead(planned.shot.id, planned.job.frames, self.why.get(key, ()), self.estimates.seconds(planned.job))

    def limit_s(self, job: RenderJob) -> float | None:
        """Return after how many seconds without a sign a shot hangs; None where nothing is learned."""
        return self.estimates.limit_s(job)


def look_ahead(project: Project, wish: Wish, plan: Plan, folder: FilmFolder) -> Outlook:
    """Return the outlook on a plan whose lines are recorded."""
    renamed = {one.now: one.was for one in wish.breakdown.changes.renamed}
    fates = decide_fates(keyed_plan(plan), folder, file_names(project, wish), renamed, frozenset())
    return Outlook(fates.why, learn(wish.engines.bound, fates.seen))
