"""Plans a film's shots with recordings that are there: also shots as a take varies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.planning.plan_film import plan_film
from filmstudio.sound.mouths import mouths_of
from filmstudio.studio.record_lines import Recordings, kept_recordings

if TYPE_CHECKING:
    from filmstudio.model.plan import Plan
    from filmstudio.model.shots import ShotList
    from filmstudio.studio.prepare import Wish
    from filmstudio.takes.film_folder import FilmFolder


def plan_shots(wish: Wish, shots: ShotList, recordings: Recordings) -> Plan:
    """Return the plan of a whole film, shot by shot as `shots` has them. Raises as `plan_film` does."""
    plan = plan_film(
        shots,
        wish.cast,
        wish.engines.look,
        wish.engines.planning,
        recording_of=recordings.of,
        mouths_of=mouths_of,
        material=wish.material,
    )
    return plan.model_copy(update={"snapped": (*wish.dialogue.remarks, *plan.snapped)})


def plan_with_kept_lines(wish: Wish, folder: FilmFolder) -> Plan:
    """Return the plan of a whole film; nothing is spoken for it: lines without a recording have estimated lengths."""
    shots = wish.breakdown.shots
    return plan_shots(wish, shots, kept_lines(wish, folder))


def kept_lines(wish: Wish, folder: FilmFolder) -> Recordings:
    """Return the recordings of a film that are there."""
    lines = [line for shot in wish.breakdown.shots.shots for line in shot.lines]
    return kept_recordings(lines, wish.cast, folder, wish.dialogue)
