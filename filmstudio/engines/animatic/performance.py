"""The performance: what each person does at each frame - breathe, blink, look, speak, gesture, walk."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.figures.headview import Acting
from filmstudio.engines.animatic.figures.skeleton import BREATHS, GESTURES, STRIDES, Motion
from filmstudio.model.job import Person, RenderJob, TimedLine
from filmstudio.model.shots import Delivery, Facing, Pose

_BLINK = (1, 2, 2, 1)
_CYCLES_PER_S = {Pose.WALK: 0.95, Pose.RUN: 1.55}
_SPEED = {Pose.WALK: 0.42, Pose.RUN: 0.95}
"""Body heights per second."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One person at one frame; `nod` is how far the head dips, in heads, `travel` how far they went, in heights."""

    acting: Acting
    motion: Motion
    nod: float
    travel: float


class Performance:
    """One person's part in a shot. `spots` says where everybody stands (x on the stage, by name)."""

    def __init__(self, job: RenderJob, person: Person, spots: dict[str, float], *, travels: bool) -> None:
        self._person, self._rate, self._frames = person, float(job.rate), job.frames
        self._travels = travels and person.facing in (Facing.LEFT, Facing.RIGHT) and person.pose in _SPEED
        self._spots, self._name = spots, person.name.casefold()
        self._lines = [line for line in job.lines if line.delivery is Delivery.ON_SCREEN]
        self._all_lines = job.lines
        dice = np.random.Generator(np.random.PCG64(seed_from(job.seed, person.appearance.face, "performance")))
        self._breath_s = float(dice.uniform(3.3, 4.3))
        self._phase = float(dice.uniform(0, 1))
        self._blinks = _blink_frames(dice, job.frames, self._rate)

    def at(self, frame: int) -> Moment:
        """Return the person at a frame."""
        line = self._speaking(frame)
        mouth = _mouth(line, frame) if line else 0
        breath = 0.5 - 0.5 * math.cos(2 * math.pi * (frame / self._rate / self._breath_s + self._phase))
        motion = Motion(
            breath=round(breath * (BREATHS - 1)),
            gesture=self._gesture(line, frame) if line else 0,
            stride=int(frame / self._rate * _CYCLES_PER_S.get(self._person.pose, 0.0) * STRIDES) % STRIDES,
        )
        acting = Acting(mouth, self._blinks.get(frame, 0), self._gaze(frame), 1 if mouth >= 3 else 0)
        return Moment(acting, motion, self._nod(line, frame) if line else 0.0, self._travel(frame))

    def _speaking(self, frame: int) -> TimedLine | None:
        for line in self._lines:
            if line.speaker.casefold() == self._name and line.start_frame <= frame < line.end_frame:
                return line
        return None

    def _gaze(self, frame: int) -> int:
        if self._person.facing is Facing.AWAY:
            return 0
        here = self._spots.get(self._name, 0.0)
        speaker = next(
            (one.speaker.casefold() for one in self._all_lines if one.start_frame <= frame < one.end_frame), None
        )
        others = {name: x for name, x in self._spots.items() if name != self._name}
        goal = (
            others.get(speaker)
            if speaker in others
            else (min(others.values(), key=lambda x: abs(x - here)) if others else None)
        )
        if goal is None:
            return {Facing.LEFT: -1, Facing.RIGHT: 1}.get(self._person.facing, 0)
        return 2 if goal > here + 0.02 else -2 if goal < here - 0.02 else 0

    def _gesture(self, line: TimedLine, frame: int) -> int:
        """Raise the hand in beats of about two seconds; short lines have no gesture."""
        length_s = (line.end_frame - line.start_frame) / self._rate
        if length_s < 1.3:
            return 0
        beats = max(1, round(length_s / 2.4))
        part = (frame - line.start_frame) / (line.end_frame - line.start_frame) * beats
        index, within = int(part), part - int(part)
        if seed_from(self._name, line.text, index) % 4 == 0:
            return 0
        level = min(1.0, max(0.0, 1.25 * math.sin(math.pi * min(1.0, within * 1.1))))
        return round(level * (GESTURES - 1))

    def _nod(self, line: TimedLine, frame: int) -> float:
        window = [_mouth(line, frame + step) for step in range(-3, 4)]
        return 0.008 * sum(window) / len(window)

    def _travel(self, frame: int) -> float:
        if not self._travels:
            return 0.0
        way = math.copysign(1.0, 1.0 if self._person.facing is Facing.RIGHT else -1.0)
        length = min(1.15, _SPEED[self._person.pose] * self._frames / self._rate)
        return way * length * (frame / max(1, self._frames - 1) - 0.5)


def _mouth(line: TimedLine, frame: int) -> int:
    index = frame - line.start_frame
    return min(3, max(0, line.mouth[index])) if 0 <= index < len(line.mouth) else 0


def _blink_frames(dice: np.random.Generator, frames: int, rate: float) -> dict[int, int]:
    lids: dict[int, int] = {}
    moment = float(dice.uniform(0.9, 3.2))
    while moment * rate < frames:
        start = round(moment * rate)
        for step, level in enumerate(_BLINK):
            lids[start + step] = level
        moment += float(dice.uniform(2.0, 4.8))
    return lids
