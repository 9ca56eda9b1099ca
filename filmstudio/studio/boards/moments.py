"""Which frames of a shot stand on a board."""

from __future__ import annotations

from typing import NamedTuple

from filmstudio.model.camera import CameraMove
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Delivery
from filmstudio.review.board_camera_marks import IN, OUT, STAYS
from filmstudio.studio.boards.request import Panels

_LONG_S = 2.5
"""A camera that travels longer than this has come somewhere else: two pictures tell more than one."""


class Moment(NamedTuple):
    """One picture of a shot."""

    frame: int
    part: str = ""
    """`start`, `end`; empty where the shot has one picture."""


def moments_of(planned: PlannedShot, panels: Panels) -> tuple[Moment, ...]:
    """Return the pictures of a shot in their order; a shot of one frame has one."""
    last = planned.frames - 1
    if panels is Panels.FIRST or last == 0:
        return (Moment(0),)
    if panels is Panels.ALL:
        if last == 1:
            return Moment(0, "first"), Moment(1, "last")
        return Moment(0, "first"), Moment(planned.frames // 2, "middle"), Moment(last, "last")
    move = planned.shot.camera.move
    if move in STAYS:
        return (Moment(_telling_frame(planned)),)
    # A whip pan begins in a blur, and a move outwards is drawn into the picture that it ends on.
    if move is CameraMove.WHIP_PAN:
        return (Moment(last),)
    if planned.frames / planned.job.rate > _LONG_S:
        return Moment(0, "start"), Moment(last, "end")
    return (Moment(0 if move in IN else last if move in OUT else _telling_frame(planned)),)


def _telling_frame(planned: PlannedShot) -> int:
    """Return the middle of the first line that is said on screen, else of the shot."""
    for line in planned.lines:
        if line.delivery is Delivery.ON_SCREEN:
            return min((line.start_frame + line.end_frame) // 2, planned.frames - 1)
    return planned.frames // 2
