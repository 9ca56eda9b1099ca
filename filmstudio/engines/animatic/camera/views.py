"""From which side people are seen, where somebody has said so, and by whom they are seen."""

from __future__ import annotations

import re
from collections.abc import Callable

from filmstudio.model.camera import View
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.shots import Facing, Pose, Position, Role

_COMES = (Pose.WALK, Pose.RUN)
_GOES = re.compile(r"\b(?:away|off|past|across|from|out|leaves|flees|passes|crosses|after)\b", re.IGNORECASE)
_SIDES = (Facing.LEFT, Facing.RIGHT)
_TOWARDS_MIDDLE = {Position.LEFT: Facing.RIGHT, Position.CENTER: Facing.RIGHT, Position.RIGHT: Facing.LEFT}


def as_viewed(job: RenderJob) -> RenderJob:
    """Return the job with everybody on stage turned to the side that the shot's view asks for.

    Without one, who walks or runs in what somebody sees comes to them, unless the words have them go.
    """
    view = job.camera.view
    if view is None:
        if job.role is not Role.POV or _GOES.search(job.action):
            return job
        return _turned(job, lambda person: Facing.CAMERA if person.pose in _COMES else person.facing)
    return _turned(job, lambda person: _facing(person, view))


def _turned(job: RenderJob, facing: Callable[[Person], Facing]) -> RenderJob:
    people = tuple(
        person if person.shoulder else person.model_copy(update={"facing": facing(person)}) for person in job.people
    )
    return job.model_copy(update={"people": people})


def _facing(person: Person, view: View) -> Facing:
    if view is View.REAR:
        return Facing.AWAY
    if view in (View.PROFILE, View.THREE_QUARTER):
        return person.facing if person.facing in _SIDES else _TOWARDS_MIDDLE[person.position]
    return Facing.CAMERA
