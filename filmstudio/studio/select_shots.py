"""Reads `--shots 3,5-8,12B` and narrows a plan to those shots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from filmstudio.errors import UsageError
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import ShotList, ShotSpec, TransitionKind

_ITEM = re.compile(r"([^\s,]+?)(?:\s*-\s*([^\s,]+))?")


def choose_shots(shots: Sequence[ShotSpec], wanted: str) -> tuple[int, ...]:
    """Return the indexes of the wanted shots, in order.

    An item is a scene (`3`), a shot (`3B`) or a range of them (`5-8`, `3B-3E`), in any case. Where a shot and a scene
    have one name, the shot is meant; `scene:2A` is the scene. Raises UsageError for an item that names nothing.
    """
    chosen: set[int] = set()
    for item in filter(None, (part.strip() for part in wanted.split(","))):
        chosen.update(_indexes(item, shots))
    if not chosen:
        raise UsageError(f"--shots {wanted!r} names no shot", hint="write scenes or shots, like --shots 3,5-8,12B")
    return tuple(sorted(chosen))


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


def _indexes(item: str, shots: Sequence[ShotSpec]) -> range:
    whole = _named(item, shots)  # an id may itself hold a hyphen: 7-B
    if whole:
        return range(whole[0], whole[-1] + 1)
    match = _ITEM.fullmatch(item)
    first, last = (_named(part, shots) for part in match.groups()) if match and match[2] else ([], [])
    if not first or not last:
        scenes = list(dict.fromkeys(shot.scene for shot in shots))
        raise UsageError(
            f"--shots: there is no scene or shot {item!r}",
            hint=f"scenes are {scenes[0]} to {scenes[-1]}; filmstudio breakdown lists the shots",
        )
    if first[0] > last[-1]:
        raise UsageError(f"--shots: the range {item!r} runs backwards", hint="write the earlier one first")
    return range(first[0], last[-1] + 1)


def _named(name: str, shots: Sequence[ShotSpec]) -> list[int]:
    wanted = name.casefold()
    scene = wanted.removeprefix("scene:")
    if scene == wanted:
        exact = [index for index, shot in enumerate(shots) if shot.id.casefold() == wanted]
        if exact:
            return exact
    return [index for index, shot in enumerate(shots) if shot.scene.casefold() == scene]


def _joined(planned: PlannedShot, has_before: bool, has_after: bool) -> PlannedShot:
    changes: dict[str, object] = {}
    if planned.shot.transition_in.overlaps and not has_before:
        changes["shot"] = planned.shot.model_copy(update={"transition_in": TransitionKind.CUT})
    if planned.tail_frames and not has_after:
        changes["tail_frames"] = 0  # the take keeps its tail, and its key; the cut leaves it out
    return planned.model_copy(update=changes)
