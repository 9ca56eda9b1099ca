"""From which side people are seen, where somebody has said so."""

from __future__ import annotations

from filmstudio.model.camera import View
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.shots import Facing, Position

_SIDES = (Facing.LEFT, Facing.RIGHT)
_TOWARDS_MIDDLE = {Position.LEFT: Facing.RIGHT, Position.CENTER: Facing.RIGHT, Position.RIGHT: Facing.LEFT}


def as_viewed(job: RenderJob) -> RenderJob:
    """Return the job with everybody on stage turned to the side that the shot's view asks for."""
    view = job.camera.view
    if view is None:
        return job
    people = tuple(
        person if person.shoulder else person.model_copy(update={"facing": _facing(person, view)})
        for person in job.people
    )
    return job.model_copy(update={"people": people})


def _facing(person: Person, view: View) -> Facing:
    if view is View.REAR:
        return Facing.AWAY
    if view in (View.PROFILE, View.THREE_QUARTER):
        return person.facing if person.facing in _SIDES else _TOWARDS_MIDDLE[person.position]
    return Facing.CAMERA
