"""Says, before anything is made, what a changed cast will have made again: first of the lines, then of the shots."""

from __future__ import annotations

from filmstudio.model.lock import Lock
from filmstudio.model.plan import Plan
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.cast_changes import cast_changes, line_sentences, shot_sentences
from filmstudio.studio.prepare import Wish
from filmstudio.studio.record_lines import unspoken
from filmstudio.studio.shooting.shoot import any_take
from filmstudio.studio.shooting.usable import missing_shots
from filmstudio.takes.film_folder import FilmFolder


def tell_lines(wish: Wish, folder: FilmFolder, reporter: Reporter) -> None:
    """Say whose lines will be spoken again because their voice has changed since the film was locked."""
    changes = cast_changes(wish.breakdown.lock.cast, wish.lock.cast)
    if changes and any_take(folder):
        for sentence in line_sentences(changes, unspoken(wish.lines, wish.cast, folder, wish.dialogue), wish.cast):
            reporter.say(sentence)


def tell_shots(wish: Wish, plan: Plan, folder: FilmFolder, reporter: Reporter) -> None:
    """Say who contributes something else than when the film was locked, and how many shots it costs."""
    changes = cast_changes(wish.breakdown.lock.cast, wish.lock.cast)
    if not changes:
        return
    new = {shot.id for shot in wish.breakdown.changes.added}
    missing = None
    if any_take(folder):
        missing = [shot.shot for shot in missing_shots(plan, folder) if shot.shot.id not in new]
    for sentence in shot_sentences(changes, missing, wish.cast, f"with the engine {plan.look.engine!r}"):
        reporter.say(sentence)


def lock_of(wish: Wish, *, whole: bool) -> Lock:
    """Return the lock to write. After a part of the film its cast stays, so that the rest is told of in its turn."""
    return wish.lock if whole or not wish.breakdown.lock.cast else wish.breakdown.lock
