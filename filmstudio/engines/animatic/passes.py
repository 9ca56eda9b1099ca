"""Passes of a shot: what is near, who is where, how they hold themselves, the lines - pixel for pixel as it is drawn.

Why: a model that follows a clip follows depth or bones better than a finished drawing, whose flat colours it would
copy; and whoever composites by hand needs a matte for each person.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.bones import draw_bones
from filmstudio.engines.animatic.camera.finish.optics import bend_of
from filmstudio.engines.animatic.camera.finish.pencil import Pencil
from filmstudio.engines.animatic.camera.finish.whole import Finishing
from filmstudio.engines.animatic.camera.picture import FIRST_PERSON, Picture
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.model.guide import GuidePass
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Finish
from filmstudio.model.shots import Role

Wanted = GuidePass | Literal["mask"]
Pixels = NDArray[np.uint8]

_WHOSE = np.array([max(0, owner - FIRST_PERSON + 1) for owner in range(256)], np.uint8)
"""The mask's level of an owner: 1 + the person's place in the job, 0 for nobody."""


def draw_passes(job: RenderJob, wanted: frozenset[Wanted]) -> Iterator[dict[str, NDArray[np.uint8]]]:
    """Yield `job.frames` times the wanted passes by name; the same job gives the same bytes.

    `depth` (inverse distance, 255 the nearest that the shot ever shows), `mask` and `edges` are `(height, width)`,
    `pose` and `picture` `(height, width, rgb)`, all uint8 and C-contiguous. Of `first` there is the `picture`. In the
    mask a person's level is 1 + their place in `job.people`, 0 is nobody. A title card has its place, without words.
    """
    cv2.setNumThreads(1)
    named = {"picture" if one == GuidePass.FIRST else str(one) for one in wanted}
    staged = _place_alone(job) if job.role is Role.TITLE else job
    shot = Shot(staged)
    lines = _Lines(staged, shot) if "edges" in named else None
    finishing = Finishing(staged, shot.key) if "picture" in named else None
    bend = bend_of(staged.camera.lens_kind, staged.size)
    for index in range(job.frames):
        drawn = shot.composed(index, planes=True)
        passes = _planes(drawn, named)
        if "pose" in named:
            passes["pose"] = _bones(shot, index)
        if lines:
            passes["edges"] = lines.of(drawn, index)
        if bend:
            passes = {name: bend(plane) for name, plane in passes.items()}
        if finishing:
            shot.fall(drawn, index)
            passes["picture"] = finishing.of(drawn, index)
        yield {name: np.ascontiguousarray(passes[name]) for name in sorted(named)}


class _Lines:
    """The line art of a shot: that of the pencil finish, which has no bristles to mistake for edges."""

    def __init__(self, job: RenderJob, shot: Shot) -> None:
        self._pencil = Pencil(job.size)
        plain = job.model_copy(update={"finish": Finish.INK})
        self._shot = None if job.finish is Finish.INK else Shot(plain, like=shot)

    def of(self, drawn: Picture, index: int) -> Pixels:
        """Return the lines of a frame, white on black."""
        return self._pencil.edges(drawn if self._shot is None else self._shot.composed(index, planes=True))


def _planes(drawn: Picture, named: set[str]) -> dict[str, Pixels]:
    planes = drawn.planes
    if planes is None:
        raise ValueError("passes need the picture's planes")
    found = {}
    if "depth" in named:
        found["depth"] = planes.depth
    if "mask" in named:
        found["mask"] = np.asarray(cv2.LUT(planes.owner, _WHOSE), np.uint8)
    return found


def _bones(shot: Shot, index: int) -> Pixels:
    picture = np.zeros((shot.frame.height, shot.frame.width, 3), np.uint8)
    for joints in shot.joints(index):
        draw_bones(picture, joints)
    return picture


def _place_alone(job: RenderJob) -> RenderJob:
    return job.model_copy(update={"role": Role.ESTABLISHING, "people": (), "subject": "", "action": ""})
