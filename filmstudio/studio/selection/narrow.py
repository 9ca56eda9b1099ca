"""Finds one shot by its id, and narrows a plan to some shots; `selection` reads which ones are meant."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from filmstudio.errors import UsageError
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import ShotList, ShotSpec, TransitionKind


def find_shot(shots: ShotList, wanted: str) -> ShotSpec:
    """Return one shot by its id, in any case; those that a note leaves out too. Raises UsageError."""
    everything = (*shots.shots, *shots.left_out)
    for shot in everything:
        if shot.id.casefold() == wanted.strip().casefold():
            return shot
    near = get_close_matches(wanted.upper(), [shot.id for shot in everything], n=1)
    raise UsageError(
        f"there is no shot {wanted!r}",
        hint=f"did you mean {near[0]}?" if near else "filmstudio breakdown lists the shots",
    )


def narrow(plan: Plan, chosen: Sequence[int]) -> Plan:
    """Return the plan of the chosen shots only. A dissolve or wipe from or to a shot that is left out becomes a cut.

    Shots that are left out, but from which chosen ones go on, support them.
    """
    kept = set(chosen)
    shots = tuple(_joined(plan.shots[index], index - 1 in kept, index + 1 in kept) for index in chosen)
    return plan.model_copy(update={"shots": shots, "supporting": _supporting(plan.shots, kept)})


def _supporting(shots: Sequence[PlannedShot], kept: set[int]) -> tuple[PlannedShot, ...]:
    """Return the shots that are not kept, but that kept ones go on from, one step or several, in the film's order."""
    places = {planned.job.key: index for index, planned in enumerate(shots)} if len(kept) < len(shots) else {}
    found: set[int] = set()
    to_look = [*kept]
    while to_look:
        continues = shots[to_look.pop()].job.continues
        before = places.get(continues.after) if continues else None
        if before is not None and before not in kept and before not in found:
            found.add(before)
            to_look.append(before)
    return tuple(shots[index] for index in sorted(found))


def _joined(planned: PlannedShot, has_before: bool, has_after: bool) -> PlannedShot:
    changes: dict[str, object] = {}
    if planned.shot.transition_in.overlaps and not has_before:
        changes["shot"] = planned.shot.model_copy(update={"transition_in": TransitionKind.CUT})
    if planned.tail_frames and not has_after:
        changes["tail_frames"] = 0  # the take keeps its tail, and its key; the cut leaves it out
    return planned.model_copy(update=changes)
