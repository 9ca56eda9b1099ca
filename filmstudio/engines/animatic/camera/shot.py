"""A shot: place, people and camera put together. Any frame can be drawn by itself, as a function of its number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

import cv2
import numpy as np

from filmstudio.engines.animatic.camera.close_thing import CloseThing
from filmstudio.engines.animatic.camera.company import Company
from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.finish.people_light import people_key
from filmstudio.engines.animatic.camera.focus import DepthOfField
from filmstudio.engines.animatic.camera.framing import Framing, framed
from filmstudio.engines.animatic.camera.furniture import furniture_of, laid_at
from filmstudio.engines.animatic.camera.joinery import stands_at
from filmstudio.engines.animatic.camera.looked_through import looked_through
from filmstudio.engines.animatic.camera.moves import Move, story_frame
from filmstudio.engines.animatic.camera.path import Path
from filmstudio.engines.animatic.camera.picture import Picture, Planes
from filmstudio.engines.animatic.camera.players import Casting
from filmstudio.engines.animatic.camera.scenery import Scenery
from filmstudio.engines.animatic.camera.stage import stage_of
from filmstudio.engines.animatic.camera.subject import ahead_of, camera_of, drawn_together, staged, subject_of
from filmstudio.engines.animatic.camera.views import as_viewed
from filmstudio.engines.animatic.people.deed_reading import deeds_of
from filmstudio.engines.animatic.people.deeds import at_rest
from filmstudio.engines.animatic.people.together import together
from filmstudio.engines.animatic.sets.scene import PERSON
from filmstudio.engines.animatic.sprites import blend
from filmstudio.model.camera import CameraMove
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Finish
from filmstudio.model.shots import Role


class Shot:
    """One shot, before light, finish and words."""

    def __init__(self, job: RenderJob, like: Shot | None = None) -> None:
        """`like` is the same shot in another finish, whose camera this one shares to the pixel."""
        people = together(job.people, job.action)
        deeds = deeds_of([one for one in people if not one.shoulder], job.action, speaking=bool(job.lines))
        people = tuple(at_rest(one, deeds.get(one.name, ()), job.action) for one in people)
        self.job = job = as_viewed(job.model_copy(update={"people": people}))
        self.stage = stage_of(job.place, job.size, job.finish)
        self.key = self.stage.painting.key
        self._rate = float(job.rate)
        self.frame = Frame(job.size.width, job.size.height, self.stage.painting.horizon_y)
        self._thing = CloseThing(job, self.key) if job.role is Role.INSERT else None
        used = furniture_of(job.place, () if self._thing else job.people)
        spots = () if self._thing else staged(job)
        if used.bed:
            spots = laid_at(spots, stands_at(self.stage, used.bed), self.stage)
        camera, subject = camera_of(job, spots), subject_of(job, spots)
        self.framing: Framing = like.framing if like else framed(camera, subject, self.stage, self.frame)
        framing = self.framing
        spots = drawn_together(spots, framing.eye, self.frame)
        racks = camera.move is CameraMove.RACK_FOCUS
        field = DepthOfField(camera, framing, racks=racks, drawn=job.finish is Finish.INK)
        move = Move(job.camera, job.frames, self._rate, job.seed, ahead_of(job))
        mark = (subject.x * PERSON, self.stage.painting.floor_y + subject.eyes * PERSON)
        self.path: Path = like.path if like else Path(move, framing.eye, mark, self.stage, self.frame, job.frames)
        shoulders = any(one.shoulder for one in job.people)
        blur = self._thing.blur if self._thing else field.blur
        fore = not framing.close and not shoulders
        self.scenery = Scenery(self.stage, self.frame, self.path.base, blur, fore=fore, left_out=used.left_out)
        self._mask = looked_through(job, self.key)
        self._soft: Scenery | None = None
        if racks and not shoulders:
            # Two pictures of the place, as the focus leaves the people for it.
            self._soft = self.scenery
            self.scenery = Scenery(
                self.stage, self.frame, self.path.base, lambda _: 0.0, fore=fore, left_out=used.left_out
            )
        lit, floor_y = people_key(self.key, job.light), self.stage.painting.floor_y
        casting = Casting(job, lit, framing, self.path, self.frame, floor_y, field, deeds, used, self.stage)
        pieces = casting.pieces(spots)
        self.company = Company(casting.players(spots), job.camera.move, self.path, self.frame, field, pieces)

    @cached_property
    def nearest(self) -> float:
        """The inverse distance of the nearest thing that the shot ever shows."""
        eyes = self.path.moments
        near = max(max(self.scenery.nearest(eye), self.company.nearest(eye)) for eye in (eyes[0], eyes[-1]))
        return near if self._thing is None else near * 1.6

    def moment(self, index: int) -> object:
        """Return what decides how a frame looks: two frames with equal moments are the same picture.

        None where something is never still.
        """
        told = self._told(index)
        painting = self.stage.painting
        if not self.path.still or painting.weather is not None:
            return None
        eye = self.path.at(index)
        still = replace(eye, focus=0.0, smear=0.0)
        return eye, self.company.moments(told), self.scenery.beat(still, told, self._rate)

    def draw(self, index: int, *, planes: bool = False) -> Picture:
        """Return a new picture of a frame, 0 ... frames - 1, with weather, without finish and words."""
        picture = self.composed(index, planes=planes)
        self.fall(picture, index)
        return picture

    def joints(self, index: int) -> list[Mapping[str, tuple[float, float]]]:
        """Return the joints of everybody in a frame, in pixels, by OpenPose's names."""
        return self.company.joints(self._told(index), self.path.at(index))

    def _told(self, index: int) -> int:
        """Return the frame of the story: people speak at their own pace even in a time lapse."""
        told = story_frame(self.job.camera.move, index, self.job.frames)
        return told if told <= index or not self.job.lines else index

    def composed(self, index: int, *, planes: bool) -> Picture:
        """Return a new picture of a frame before weather falls over it."""
        eye, told = self.path.at(index), self._told(index)
        own = Planes.empty(self.frame.width, self.frame.height, self.nearest) if planes else None
        picture = self._background(eye, told, own)
        if self._thing is not None:
            self._thing.lay_on(picture, eye, self.path.base, self.frame)
        else:
            self.company.lay_on(picture, told, eye, near=False)
            self.scenery.in_front(picture, eye, told, self._rate)
            self.company.lay_on(picture, told, eye, near=True)
        length = int(eye.smear * self.frame.width)
        if length > 1:
            picture.rgb = np.asarray(cv2.blur(picture.rgb, (length, 1)), np.uint8)
        return picture

    def _background(self, eye: Eye, told: int, planes: Planes | None) -> Picture:
        keep = self.path.still
        at = replace(eye, focus=0.0, smear=0.0)
        picture = self.scenery.behind(at, told, self._rate, planes, keep=keep)
        if self._soft is not None:
            soft = self._soft.behind(at, told, self._rate, None, keep=keep).rgb
            picture.rgb = np.asarray(cv2.addWeighted(picture.rgb, eye.focus, soft, 1 - eye.focus, 0), np.uint8)
        return picture

    def fall(self, picture: Picture, index: int) -> None:
        """Let the weather of a frame fall over its picture, and cover what is not looked through."""
        weather = self.stage.painting.weather
        if weather is not None:
            falling = weather(story_frame(self.job.camera.move, index, self.job.frames), self._rate, *self.job.size)
            if falling is not None:
                blend(picture.rgb, falling)
        if self._mask is not None:
            blend(picture.rgb, self._mask)
