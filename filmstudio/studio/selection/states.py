"""What `stale`, `failed` and `unpicked` mean in a selection: found out only where somebody says one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from pydantic import ValidationError

from filmstudio.model.lock import Lock
from filmstudio.model.plan import Plan
from filmstudio.model.take import Take
from filmstudio.studio.selection.choose import States
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES
from filmstudio.takes.slates import Slates

if TYPE_CHECKING:
    from filmstudio.studio.project import Project


def film_states(project: Project, lock: Lock, plan: Callable[[], Plan]) -> States:
    """Return the states of a film's shots. Nothing is read, and `plan` not called, before one of them is asked for.

    * `stale`: it was shot, but of what the plan asks for now there is no take.
    * `failed`: the last run could not make it, and there is still no take of what the plan asks for.
    * `unpicked`: there are several takes, and nobody has picked one.
    """
    folder = FilmFolder(project.folder)

    def unmade() -> dict[str, bool]:
        return _unmade(plan(), folder)

    def stale() -> set[str]:
        slated = {entry.shot.casefold() for entry in Slates(folder.root).all()}
        return {shot for shot, missing in unmade().items() if missing and shot.casefold() in slated}

    def failed() -> set[str]:
        last = {name.partition(" ")[0].casefold() for name in _failed_last(folder)}
        return {shot for shot, missing in unmade().items() if missing and shot.casefold() in last} if last else set()

    def unpicked() -> set[str]:
        picked = {take.shot.casefold() for take in lock.takes if take.picked}
        several = Counter(entry.shot.casefold() for entry in Slates(folder.root).all())
        return {shot for shot, count in several.items() if count > 1 and shot not in picked}

    return {"stale": stale, "failed": failed, "unpicked": unpicked}


def _unmade(plan: Plan, folder: FilmFolder) -> dict[str, bool]:
    """Return of every shot whether the ledger has no take of what the plan asks for."""
    return {shot.shot.id: folder.ledger.find(TAKES, shot.job.key, Take) is None for shot in plan.shots}


def _failed_last(folder: FilmFolder) -> tuple[str, ...]:
    """Return the shots that the last run could not make; none where it left no word, or one that cannot be read."""
    from filmstudio.studio.seeing.run_status import STATUS, RunStatus

    try:
        return tuple(RunStatus.model_validate_json((folder.root / STATUS).read_bytes()).failed)
    except (OSError, ValidationError):
        return ()
