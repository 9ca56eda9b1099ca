"""Where people stand across a picture, as the breakdown has staged them: left, right, one beside the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from filmstudio.edit.vertical import Framed, Turn
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Delivery, Position, Presence, Role
from filmstudio.model.timeline import Clip

_ALONE = {Position.LEFT: 0.40, Position.CENTER: 0.50, Position.RIGHT: 0.60}
"""Of the picture's width, for one person: a little off the middle."""
_BESIDE_SHOULDER = {Position.LEFT: 0.63, Position.CENTER: 0.63, Position.RIGHT: 0.37}
"""Opposite a near shoulder that stands on this side."""
_ORDER = {Position.LEFT: 0, Position.CENTER: 1, Position.RIGHT: 2}


def places_of(people: Sequence[Presence]) -> dict[str, float]:
    """Return by name (folded) where everybody's head is across the picture, 0 ... 1.

    A near shoulder is left out: it is seen from behind, and what there is to see is the other one.
    """
    seen = [person for person in people if not person.shoulder]
    shoulder = next((person for person in people if person.shoulder), None)
    if len(seen) == 1:
        only = seen[0]
        across = _BESIDE_SHOULDER[shoulder.position] if shoulder else _ALONE[only.position]
        return {only.name.casefold(): across}
    ordered = sorted(seen, key=lambda person: _ORDER[person.position])
    return {person.name.casefold(): (number + 1) / (len(seen) + 1) for number, person in enumerate(ordered)}


def framed(clip: Clip, planned: PlannedShot, found: Mapping[str, Sequence[float]], *, whole: bool) -> Framed:
    """Return a clip for the window: who speaks in it, when and where.

    `found` are places by name that somebody has measured in the picture itself, at moments evenly over the clip; they
    win over the staging. One person alone who crosses the picture is gone along with.
    """
    measured = {name: median(places) for name, places in found.items()}
    places = {} if planned.shot.role is Role.INSERT else {**places_of(planned.shot.people), **measured}
    turns = tuple(
        Turn(clip.start_frame + line.start_frame, clip.start_frame + line.end_frame, places[line.speaker.casefold()])
        for line in planned.lines
        if line.delivery is Delivery.ON_SCREEN and line.speaker.casefold() in places
    )
    overlaps = clip.transition_in.overlaps
    return Framed(
        start_frame=clip.start_frame,
        frames=clip.frames,
        rest=_middle(sorted(places.values())),
        turns=turns,
        overlap=clip.transition_in_frames if overlaps else 0,
        whole=whole,
        way=tuple(next(iter(found.values()))) if len(places) == len(found) == 1 else (),
    )


def _middle(places: Sequence[float]) -> float:
    """Return where the window rests: at the one in the middle, and of two who stand apart at the left one, for between
    them stands nobody."""
    return places[(len(places) - 1) // 2] if places else 0.5
