"""The performance: what each person does at each frame - breathe, blink, look, listen, speak, gesture, walk, fall.

Stillness is the rule: a body moves for a reason (a word, a step, a breath) and then settles.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.people.acting_time import Eyes, blinks_of, faces_of
from filmstudio.engines.animatic.people.deed_plans import DONE
from filmstudio.engines.animatic.people.deed_time import Doings
from filmstudio.engines.animatic.people.deeds import WATCHED, Deed, with_thing
from filmstudio.engines.animatic.people.gaits import stride_of
from filmstudio.engines.animatic.people.gestures import Gestures
from filmstudio.engines.animatic.people.head_acting import Acting
from filmstudio.engines.animatic.people.plan import smooth
from filmstudio.engines.animatic.people.poses import IDLE
from filmstudio.engines.animatic.people.proportions import proportions_of
from filmstudio.engines.animatic.people.skeleton import BREATHS, COILS, SHIFTS, STEPS, STRIDES, Motion
from filmstudio.model.camera import ShotSize
from filmstudio.model.job import Person, RenderJob, TimedLine
from filmstudio.model.shots import Delivery, Expression, Facing, Pose

_CYCLES_PER_S = {Pose.WALK: 0.95, Pose.RUN: 1.45, Pose.CLIMB: 0.42}
_FARTHEST = {ShotSize.EXTREME_WIDE: 3.4, ShotSize.WIDE: 2.3}
_FAR = 1.1
"""How far somebody goes at most in a shot of this size, in body heights: they shall not leave the picture."""
_COIL_S, _COIL_FROM_S = 0.34, 3.0
"""Shorter shots begin in the middle of a run."""
_FALL_S, _TURN_S = 0.95, 0.85
_TWOS_FROM = 18.0
"""Frames per second from which every second drawing is enough for a hand."""
_WIDE_OPEN = {"X": 0.0, "A": 0.0, "B": 1.0, "F": 1.0, "G": 1.0, "C": 2.0, "E": 2.0, "H": 1.5, "D": 3.0}
_LOW = {Pose.SIT: 0.72, Pose.CROUCH: 0.55, Pose.LIE: 0.2, Pose.FALL: 0.6}
"""Where eyes are in these poses, as a part of the standing height."""
_FREE_HEAD = IDLE - {Pose.TURN, Pose.LOOK} | {Pose.CARRY, Pose.WALK}
_WET = frozenset({Expression.CRYING, Expression.TIRED, Expression.SAD})


@dataclass(frozen=True, slots=True)
class Moment:
    """One person at one frame; `nod` is how far the head dips, in heads, `travel` how far they went, in heights."""

    acting: Acting
    motion: Motion
    nod: float
    travel: float


class Performance:
    """One person's part in a shot. `spots` says where everybody stands (x on the stage, by name, any case).

    `travels`: somebody who walks or runs across the picture goes along; else they walk on the spot. `deeds`: what their
    hands do, in order.
    """

    def __init__(
        self, job: RenderJob, person: Person, spots: dict[str, float], *, travels: bool, deeds: tuple[Deed, ...] = ()
    ) -> None:
        self._person, self._rate, self._frames = person, float(job.rate), job.frames
        self._name, self._length_s = person.name.casefold(), job.frames / float(job.rate)
        self._spots = {name.casefold(): x for name, x in spots.items()}
        self._heights = {one.name.casefold(): _eye_height(one) for one in job.people}
        self._all_lines = sorted(job.lines, key=lambda line: line.start_frame)
        self._lines = [
            line for line in self._all_lines
            if line.delivery is Delivery.ON_SCREEN and line.speaker.casefold() == self._name
        ]  # fmt: skip
        goes = person.facing in (Facing.LEFT, Facing.RIGHT) and person.pose in (Pose.WALK, Pose.RUN)
        self._travels = travels and goes
        self._farthest = _FARTHEST.get(job.camera.size, _FAR)
        dice = np.random.Generator(np.random.PCG64(seed_from(job.seed, person.appearance.face, "performance")))
        self._breath_s, self._phase = float(dice.uniform(3.4, 4.6)), float(dice.uniform(0, 1))
        self._shift_at = _shifts(dice, self._length_s)
        wet = person.expression in _WET
        self._blinks = blinks_of(dice, self._length_s, (1.5, 3.6) if wet else (2.2, 5.4))
        self._faces = faces_of(person.expression, self._lines, self._rate)
        self._eyes = self._gazes(dice)
        self._nods = self._listening(dice)
        self._doings = Doings(deeds, self._length_s)
        self._gestures = Gestures(self._lines, self._rate, self._name, person.expression)

    def at(self, frame: int) -> Moment:
        """Return the person at a frame, counted from the shot's start."""
        at_s = frame / self._rate
        line = self._speaking(frame)
        # Hands act on twos, as animators draw them, and the breath waits for them.
        doing = self._doings.at((frame - frame % 2 if self._rate >= _TWOS_FROM else frame) / self._rate)
        busy = doing.deed is not None and 0 < doing.act < DONE
        expression, strength = self._faces.at(at_s)
        gaze, gaze_y, head = self._eyes.at(at_s)
        gesture = self._gestures.at(frame) if self._person.pose in IDLE and not busy else None
        if busy and doing.deed in WATCHED:
            gaze, gaze_y, head = {Facing.LEFT: -1, Facing.RIGHT: 1}.get(self._person.facing, 0), 1, 0
        acting = Acting(
            mouth=_mouth(line, frame) if line else "X",
            expression=expression,
            strength=strength,
            lids=self._blinks.lids(at_s),
            gaze=gaze,
            gaze_y=gaze_y,
            brow=1 if gesture and gesture.accent and expression is Expression.NEUTRAL else 0,
        )
        breath = 0.5 - 0.5 * math.cos(2 * math.pi * (at_s / self._breath_s + self._phase))
        motion = Motion(
            breath=0 if self._person.pose in _CYCLES_PER_S else round(breath * (BREATHS - 1) * doing.rest),
            gesture=gesture.level if gesture else 0,
            beat=gesture.beat if gesture and gesture.level else 0,
            stride=self._stride(frame),
            step=self._step(frame),
            shift=self._shift(at_s),
            head=head,
            deed=doing.deed,
            act=doing.act,
            thing=doing.deed is None or with_thing(doing.deed, self._person.holding),
            bare=doing.bare,
        )
        return Moment(acting, motion, self._nod(line, frame, at_s), self._travel(frame))

    def _speaking(self, frame: int) -> TimedLine | None:
        return next((line for line in self._lines if line.start_frame <= frame < line.end_frame), None)

    @property
    def _cycle(self) -> int:
        """The frames of one cycle of two steps: whole ones, so that its drawings come again and no foot slides."""
        return max(8, round(self._rate / _CYCLES_PER_S[self._person.pose]))

    def _stride(self, frame: int) -> int:
        if self._person.pose not in _CYCLES_PER_S:
            return 0
        # Who does not start here is somewhere on the way, everybody elsewhere.
        begun = 0 if self._coil_frames else int(self._phase * self._cycle)
        return (max(0, frame - self._coil_frames) + begun) % self._cycle * STRIDES // self._cycle

    @property
    def _coil_frames(self) -> int:
        """How long somebody who starts to run draws back first."""
        starts = self._person.pose is Pose.RUN and self._travels and self._length_s >= _COIL_FROM_S
        return round(_COIL_S * self._rate) if starts else 0

    def _step(self, frame: int) -> int:
        pose, at_s = self._person.pose, frame / self._rate
        if pose is Pose.RUN and frame < self._coil_frames:
            drawn_back: float = math.sin(math.pi * min(1.0, 0.15 + 0.85 * frame / self._coil_frames)) ** 0.7
            return round(COILS * drawn_back)
        if pose is Pose.FALL or pose is Pose.TURN:
            lasts = min(_FALL_S if pose is Pose.FALL else _TURN_S, self._length_s * 0.6)
            start = min(0.7, self._length_s * 0.22)
            share = max(0.0, min(1.0, (at_s - start) / max(lasts, 1e-6)))
            return round(STEPS * (share**1.5 if pose is Pose.FALL else share))
        return 0

    def _shift(self, at_s: float) -> int:
        """Change the standing leg now and then, never while speaking: the hand would say something else."""
        if self._person.pose not in (Pose.STAND, Pose.HOLD):
            return 0
        level = 0.0
        for index, start in enumerate(self._shift_at):
            share = smooth((at_s - start) / 0.9)
            level += share if index % 2 == 0 else -share
        return round(level * (SHIFTS - 1))

    def _travel(self, frame: int) -> float:
        if not self._travels:
            return 0.0
        way = 1.0 if self._person.facing is Facing.RIGHT else -1.0
        stride = stride_of(running=self._person.pose is Pose.RUN) * proportions_of(self._person.appearance).leg
        frames = max(1, self._frames - 1 - self._coil_frames)
        length = min(self._farthest, stride * frames / self._cycle)
        return way * length * (max(0, frame - self._coil_frames) / frames - 0.5)

    def _nod(self, line: TimedLine | None, frame: int, at_s: float) -> float:
        if line is not None:
            reach = max(1, round(self._rate / 8))
            window = [_WIDE_OPEN[_mouth(line, frame + step)] for step in range(-reach, reach + 1)]
            return round(0.010 * sum(window) / len(window), 3)
        for start, deep in self._nods:
            if 0 <= at_s - start < 0.5:
                return round(deep * math.sin(math.pi * (at_s - start) / 0.5) ** 2, 3)
        return 0.0

    def _listening(self, dice: np.random.Generator) -> list[tuple[float, float]]:
        """Return small nods for what somebody else says to this person: when, in seconds, and how deep, in heads."""
        nods = []
        for line in self._all_lines:
            start, end = line.start_frame / self._rate, line.end_frame / self._rate
            if line.speaker.casefold() == self._name or end - start < 1.6:
                continue
            at_s = start + float(dice.uniform(0.9, 2.2))
            while at_s < end:
                nods.append((at_s, float(dice.uniform(0.022, 0.045))))
                at_s += float(dice.uniform(2.0, 4.2))
        return nods

    def _gazes(self, dice: np.random.Generator) -> Eyes:
        """Follow whoever speaks, a moment late; look at the listener while speaking, with a glance aside to think."""
        changes = [(0.0, *self._towards(self._partner(0)))]
        for line in self._all_lines:
            start = line.start_frame / self._rate
            late = float(dice.uniform(0.16, 0.34))
            thinks = float(dice.uniform(0, 1)) < 0.3
            across, down = self._towards(self._partner(line.start_frame))
            if line.speaker.casefold() == self._name and thinks and line.end_frame / self._rate - start > 2.0:
                changes.append((start + 0.1, 0 if across else 1, 1))
                changes.append((start + 0.1 + float(dice.uniform(0.5, 0.9)), across, down))
            else:
                changes.append((start + late, across, down))
        changes.sort()
        kept = changes[:1]
        for one in changes[1:]:
            if one[1:] != kept[-1][1:]:
                kept.append(one)
        follows = self._person.facing is Facing.CAMERA and self._person.pose in _FREE_HEAD
        return Eyes(tuple(kept), follows)

    def _partner(self, frame: int) -> str | None:
        others = {name: x for name, x in self._spots.items() if name != self._name}
        speaker = next(
            (one.speaker.casefold() for one in reversed(self._all_lines) if one.start_frame <= frame < one.end_frame),
            None,
        )
        if speaker in others:
            return speaker
        before = [one.speaker.casefold() for one in self._all_lines if one.start_frame < frame]
        last = next((name for name in reversed(before) if name in others), None)
        here = self._spots.get(self._name, 0.0)
        return last or (min(others, key=lambda name: (abs(others[name] - here), name)) if others else None)

    def _towards(self, partner: str | None) -> tuple[int, int]:
        """Return the gaze at somebody. Eyes stay on the side that the face is turned to: the line is not crossed."""
        facing = self._person.facing
        if facing is Facing.AWAY:
            return 0, 0
        if self._person.pose is Pose.LOOK:
            return {Facing.LEFT: -1, Facing.RIGHT: 1}.get(facing, 1), -1
        if partner is None:
            return {Facing.LEFT: -1, Facing.RIGHT: 1}.get(facing, 0), 0
        apart = self._spots[partner] - self._spots.get(self._name, 0.0)
        across = 0 if abs(apart) < 0.02 else 2 if apart > 0 else -2
        if facing is not Facing.CAMERA:
            own = 1 if facing is Facing.RIGHT else -1
            across = own if across * own > 0 else 0
        rise = self._heights.get(partner, 1.0) - self._heights.get(self._name, 1.0)
        return across, 1 if rise < -0.17 else -1 if rise > 0.17 else 0


def _eye_height(person: Person) -> float:
    return person.appearance.height * (1.0 if person.shoulder else _LOW.get(person.pose, 1.0))


def _mouth(line: TimedLine, frame: int) -> str:
    index = frame - line.start_frame
    return line.mouth[index] if 0 <= index < len(line.mouth) else "X"


def _shifts(dice: np.random.Generator, length_s: float) -> list[float]:
    at_s, starts = float(dice.uniform(4.5, 9.0)), []
    while at_s + 1.2 < length_s:
        starts.append(at_s)
        at_s += float(dice.uniform(7.0, 14.0))
    return starts
