"""`filmstudio breakdown --explain`: why a shot is as it is, the seed of the person who leads it included."""

from __future__ import annotations

from filmstudio.breakdown.explain import Explained, explain
from filmstudio.characters.introductions import introductions
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.model.shots import ShotSpec
from filmstudio.planning.seeds import bind_seed, seed_owner
from filmstudio.studio.break_down import Breakdown
from filmstudio.studio.prepare import film_entries
from filmstudio.studio.project import Project

_SEED = "generation.seed"


def explain_shot(project: Project, breakdown: Breakdown, shot: ShotSpec) -> tuple[Explained, ...]:
    """Return the decided fields of a shot with the values that a render uses. Reads records, and none of their media.

    Raises ProjectError for a record that cannot be used.
    """
    shots = breakdown.shots
    rows = explain(shots, shot)
    entries = film_entries(project)
    if not shot.people or not (entries or shots.cast_notes):
        return rows
    names = list(dict.fromkeys(name for scene in shots.scenes for name in scene.people))
    people = introductions(breakdown.screenplay, names)
    cast = lock_cast(people, entries, shots.cast_notes, [scene.number for scene in shots.scenes])
    owner = seed_owner(shot, cast)
    if owner is None:
        return rows
    value = str(bind_seed(shot, cast, breakdown.film.look.seed))
    policy = owner.seed.policy if owner.seed else ""
    why = f"{owner.name} leads the shot and has a seed of their own (policy {policy}): stronger than the film's"
    told = Explained(_SEED, value, f"cast:{owner.name}", why)
    return tuple(told if row.field == _SEED else row for row in rows)
