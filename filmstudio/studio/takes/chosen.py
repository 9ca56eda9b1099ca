"""Which shots a question about takes is about."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.studio.selection.choose import choose
from filmstudio.studio.selection.states import film_states
from filmstudio.studio.takes.film import FilmTakes, plan_as_it_is


def chosen_shots(film: FilmTakes, selection: Sequence[str] | None) -> tuple[str, ...] | None:
    """Return the ids of the selected shots in the film's order, None where nothing is selected.

    A shot that the script has no more, and of which there are takes, can be named by its id. Raises UsageError for
    what names nothing.
    """
    if not selection:
        return None
    living = {shot.id.casefold() for shot in film.breakdown.shots.shots}
    if len(selection) == 1 and selection[0].casefold() not in living and film.slates.of(selection[0]):
        return (film.shot_id(selection[0]),)
    states = film_states(film.project, film.lock, lambda: plan_as_it_is(film)[0])
    return tuple(
        film.breakdown.shots.shots[index].id for index in choose(film.breakdown.shots, selection, states=states)
    )
