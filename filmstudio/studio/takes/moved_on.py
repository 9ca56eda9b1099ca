"""Picks that the script has moved away from: the film shows another rendering than the one that somebody chose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from filmstudio.model.lock import Lock, LockedTake
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.take import Take
from filmstudio.planning.why import changes, why
from filmstudio.ports.reporter import Reporter
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES
from filmstudio.wording import few

_OF_THE_RENDER = frozenset({"size", "rate", "quality", "retime", "steps"})
"""What a command line asks of the whole film for a while (a small preview): no reason to choose takes anew."""
_MOST_TOLD = 5
_MOST_REASONS = 3
"""So many reasons stand in a warning; `filmstudio takes diff` has all."""
_SAME = "of which the same was asked"


def moved_on(plan: Plan, lock: Lock, folder: FilmFolder) -> Iterator[tuple[str, str]]:
    """Yield shot and sentence for every picked take whose job is no longer what the plan has for its shot."""
    picks = {one.shot.casefold(): one for one in lock.takes if one.picked}
    for shot in plan.shots:
        pick = picks.get(shot.shot.id.casefold())
        if pick is not None and pick.key != shot.job.key:
            sentence = _sentence(shot, pick, folder)
            if sentence:
                yield shot.shot.id, sentence


def tell_moved_on(plan: Plan, lock: Lock, folder: FilmFolder, reporter: Reporter) -> None:
    """Warn of picks that the script has moved away from, of the first few one by one."""
    told = dict(moved_on(plan, lock, folder))
    for sentence in list(told.values())[:_MOST_TOLD]:
        reporter.warn(sentence)
    if len(told) > _MOST_TOLD:
        reporter.warn(
            f"and {len(told) - _MOST_TOLD} more picks are of an earlier script; `filmstudio takes` lists them"
        )


def _sentence(shot: PlannedShot, pick: LockedTake, folder: FilmFolder, names: Mapping[str, str] | None = None) -> str:
    """Return the sentence, empty where nothing but the film's form differs."""
    name, number = shot.shot.id, pick.take
    take = folder.ledger.find(TAKES, pick.key, Take)
    if take is None:
        gone = f"shot {name}: take {number} is picked, and its footage is not there"
        return f"{gone}: a new rendering {_SAME} stands for it"
    found = changes(take.job, shot.job, names=names or {})
    fields = {change.field.partition(".")[0] for change in found}
    if fields <= _OF_THE_RENDER or ("engine" in fields and pick.variation.engine is None):
        return ""
    form = tuple(change.words for change in found if change.field.partition(".")[0] in _OF_THE_RENDER)
    told = [words for words in why(take.job, shot.job, shot.shot, names or {}) if not words.startswith(form)]
    reasons = few(told, _MOST_REASONS)
    return (
        f"shot {name}: take {number} is picked, but the script has moved on since ({reasons}): the film shows a new "
        f"rendering {_SAME}; filmstudio takes show SCRIPT {name} has both"
    )
