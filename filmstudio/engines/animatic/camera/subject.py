"""The subject: who a shot is framed on, and where they stand in its picture."""

from __future__ import annotations

import math
from dataclasses import replace

from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.framing import CUTS, Subject
from filmstudio.engines.animatic.camera.furniture import CLOSE_QUARTERS, furniture_of
from filmstudio.engines.animatic.people.beds import BED_HEIGHT
from filmstudio.engines.animatic.people.blocking import Spot, block, extent_of, raised, spread_of
from filmstudio.engines.animatic.people.poses import bones_of
from filmstudio.engines.animatic.people.proportions import proportions_of
from filmstudio.engines.animatic.people.skeleton import Motion, seen
from filmstudio.engines.animatic.sets.meaning import archetype_of
from filmstudio.engines.animatic.sets.scene import PERSON
from filmstudio.model.camera import Camera, CameraAngle, ShotSize
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.shots import Facing, Pose, Position, Role

_CLOSE = (ShotSize.MEDIUM_CLOSE_UP, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)
_WHOLE = (ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL)
_FROM_AFAR = (*_WHOLE, ShotSize.MEDIUM_WIDE)
_BUILT_IN = 0.17
"""How much higher than on a chair somebody sits in a car, as large as its seats are drawn."""
_ACROSS = {Position.LEFT: 0.40, Position.CENTER: 0.5, Position.RIGHT: 0.60}
_LOOKING_ROOM = 0.035
"""How far somebody stands back from the middle to leave room for the eyes, in widths of the picture."""
_BEFORE_HEAD = 0.34
"""How far before the middle of the head a face is, in heads."""
_ELBOW = 0.13
"""Half the room that somebody at the edge of a crowd takes, in adults."""
_NOBODY = Subject(eyes=-0.92, body=1.0)


def staged(job: RenderJob) -> tuple[Spot, ...]:
    """Return where everybody stands who is not a near shoulder."""
    people = tuple(person for person in job.people if not person.shoulder)
    used = furniture_of(job.place, people)
    spots = block(people, job.camera.size, job.size.width / job.size.height, at_table=used.table or used.built_in,
                  sharing=bool(used.shared))  # fmt: skip
    if used.built_in:
        return raised(spots, Pose.SIT, _BUILT_IN)
    return raised(spots, Pose.LIE, BED_HEIGHT) if used.bed else spots


def camera_of(job: RenderJob, spots: tuple[Spot, ...]) -> Camera:
    """Return the camera that a shot can be framed with."""
    camera = job.camera
    if job.role is Role.INSERT:
        return camera.model_copy(update={"size": ShotSize.CLOSE_UP, "angle": CameraAngle.EYE_LEVEL})
    if spots and camera.size in _FROM_AFAR and archetype_of(job.place) in CLOSE_QUARTERS:
        return camera.model_copy(update={"size": ShotSize.MEDIUM})
    if len(spots) > 1 and any(spot.person.pose is Pose.LIE for spot in spots):
        # One above the other, they do not fit into a closer picture.
        wider = max(camera.size, ShotSize.MEDIUM_WIDE, key=lambda one: CUTS[one].height)
        return camera.model_copy(update={"size": wider})
    if camera.size not in (*_CLOSE, *_WHOLE) and any(spot.person.pose is Pose.FALL for spot in spots):
        # A body that goes down would leave a picture without a floor.
        return camera.model_copy(update={"size": ShotSize.FULL})
    if not spots and camera.size not in _WHOLE and not any(one.shoulder for one in job.people):
        # A place by itself: a closer look at it, but still a look at a place.
        return camera.model_copy(update={"size": ShotSize.FULL})
    return camera


def subject_of(job: RenderJob, spots: tuple[Spot, ...]) -> Subject:
    """Return what the camera is on."""
    aspect = job.size.width / job.size.height
    if job.role is Role.INSERT:
        return Subject(x=0.20, eyes=-0.62)
    if not spots:
        return _NOBODY
    size = camera_of(job, spots).size
    body = max(spot.head if size in _CLOSE else spot.size for spot in spots)
    highest = min(spot.eyes for spot in spots)
    mean = sum(spot.eyes for spot in spots) / len(spots)
    if len(spots) > 1:
        low, high = extent_of(spots)
        middle = (low + high) / 2
        fall = max(spot.eyes for spot in spots) - highest
        rows = any(spot.far < 1 for spot in spots)
        return Subject(middle, highest * 0.6 + mean * 0.4, body, spread_of(spots, aspect), fall, rows=rows)
    spot = spots[0]
    if spot.person.pose is Pose.LIE and size not in _WHOLE:
        return Subject(spot.face_x, spot.eyes, body, across=0.45)
    x = spot.x if size in _WHOLE else face_x(spot)
    return Subject(x, spot.eyes, body, across=_across(job, spot.person))


def face_x(spot: Spot) -> float:
    """Return where the middle of a face is on the stage: before its body, where somebody leans or looks aside."""
    person = spot.person
    held = bool(person.holding.strip())
    bones = bones_of(person.appearance, person.pose, person.facing, Motion(), held=held)
    head_x, _ = seen(bones.head, bones.turn)
    aside = _BEFORE_HEAD * proportions_of(person.appearance).head * math.sin(math.radians(bones.head_turn))
    return spot.x + (head_x + aside) * spot.size


def ahead_of(job: RenderJob) -> float:
    """Return where a camera goes that follows somebody: -1 left, 1 right; as they walk, or else as they look."""
    staged_ = [one for one in job.people if not one.shoulder and one.facing in (Facing.LEFT, Facing.RIGHT)]
    goes = [one for one in staged_ if one.pose in (Pose.WALK, Pose.RUN)] or staged_
    return -1.0 if goes and goes[0].facing is Facing.LEFT else 1.0


def drawn_together(spots: tuple[Spot, ...], eye: Eye, frame: Frame) -> tuple[Spot, ...]:
    """Return the spots so that everybody is in the picture, where the painting ends too early to step farther back."""
    if len(spots) < 2:
        return spots
    low, high = extent_of(spots)
    middle = (low + high) / 2
    seen = frame.half / (eye.scale * PERSON) - _ELBOW
    part = min(1.0, max(0.2, 2 * seen / max(high - low, 1e-6)))
    return spots if part == 1.0 else tuple(replace(spot, x=middle + (spot.x - middle) * part) for spot in spots)


def _across(job: RenderJob, person: Person) -> float:
    """Return where a single stands in the frame: room in front of the eyes, and beside a near shoulder."""
    shoulder = next((one for one in job.people if one.shoulder), None)
    if shoulder is not None:
        return 0.63 if shoulder.position is Position.LEFT else 0.37
    if job.camera.size is ShotSize.EXTREME_CLOSE_UP:
        return 0.5
    lead = {Facing.LEFT: _LOOKING_ROOM, Facing.RIGHT: -_LOOKING_ROOM}.get(person.facing, 0.0)
    # A face that fills the picture is not far from its middle.
    aside = (_ACROSS[person.position] - 0.5) * (0.6 if job.camera.size in _CLOSE else 1.0)
    return 0.5 + aside + lead
