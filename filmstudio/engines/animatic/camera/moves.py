"""Camera moves: where the camera is at each moment, relative to its framing.

A turn (pan, tilt, roll) or a zoom moves all depths alike; a camera that goes (dolly, truck, pedestal, crane, orbit)
moves what is near more than what is far; one that goes with somebody leaves them where they are in the picture.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from filmstudio.engines.animatic.camera.hand import Hand
from filmstudio.engines.animatic.camera.rigs import RIGS
from filmstudio.engines.animatic.camera.steps import Step, glided, operated
from filmstudio.model.camera import Camera, CameraMove, MoveSpeed

FOLLOWS = frozenset({CameraMove.TRACKING, CameraMove.SIDE_TRACKING, CameraMove.LEADING, CameraMove.SNORRICAM})
"""Moves that keep a walking person where they are in the picture."""
_BESIDE = (CameraMove.TRACKING, CameraMove.SIDE_TRACKING)
_LAPSES = (CameraMove.TIMELAPSE, CameraMove.HYPERLAPSE)
_LAPSE = 8
"""How many times faster a story runs in a time lapse: as fast as rain and walking can still be read."""
_WALKED = 0.22
"""Heights of the picture that a walking pace goes in a second in a full shot."""


class _Pace(NamedTuple):
    """How much of the way is made, and how many times faster than over the whole shot."""

    way: float
    quicker: float


_PACES = {
    MoveSpeed.VERY_SLOW: _Pace(0.35, 1.0),
    MoveSpeed.SLOW: _Pace(0.6, 1.0),
    MoveSpeed.NORMAL: _Pace(1.0, 1.0),
    MoveSpeed.FAST: _Pace(1.15, 1.7),
    MoveSpeed.VERY_FAST: _Pace(1.3, 3.0),
}
_MIDDLE = 0.6
"""The part of every way at which the subject is best framed: a shorter way is made around it."""


class Move:
    """One move over one shot: a function of the frame's number alone."""

    def __init__(self, camera: Camera, frames: int, rate: float, seed: int, ahead: float) -> None:
        """`ahead` (-1 or 1) is where a followed person goes; `seed` shakes the hand."""
        self._move, self._frames, self._rate, self._ahead = camera.move, frames, rate, ahead
        self._pace, self._hand = _PACES[camera.speed], Hand(seed)
        self._length_s = frames / rate

    @property
    def still(self) -> bool:
        """True where the camera never moves, whatever its focus does."""
        return self._move in (CameraMove.STATIC, CameraMove.RACK_FOCUS)

    def at(self, frame: int) -> Step:
        """Return the camera at a frame, 0 ... frames - 1."""
        time, time_s = frame / max(1, self._frames - 1), frame / self._rate
        pace, move = self._pace, self._move
        if move is CameraMove.HANDHELD:
            return self._hand.at(time_s, pace.way, pace.quicker)
        if move is CameraMove.WHIP_PAN:
            return self._whip(frame)
        if move is CameraMove.CRASH_ZOOM:
            sudden = glided((time_s - 0.35) * pace.quicker * min(1.0, pace.way) / 0.24)
            return Step(zoom=0.60 * sudden)
        if move in _BESIDE:
            return Step(truck=self._ahead * self._walked(time_s))
        if move in RIGS:
            return RIGS[move](self._way(time), time_s * pace.way, pace.way, self._hand)
        return _PATHS[move](self._way(time))

    def _way(self, time: float) -> float:
        part = operated(min(1.0, time * self._pace.quicker), self._length_s / self._pace.quicker)
        return part if self._pace.way == 1.0 else _MIDDLE + (part - _MIDDLE) * self._pace.way

    def _walked(self, time_s: float) -> float:
        """Return how far somebody has walked from the middle of the shot, at an even pace."""
        way = min(0.75, _WALKED * self._length_s * self._pace.way)
        return way * (min(1.0, time_s / max(self._length_s, 1e-6) * self._pace.quicker) - 0.5)

    def _whip(self, frame: int) -> Step:
        """Return a pan that arrives too fast, goes a little too far and settles."""
        length = max(2.0, min(self._frames * 0.5, 0.34 * self._rate)) / (self._pace.quicker * min(1.0, self._pace.way))
        part = frame / length
        if part < 1:
            left = (1 - part) ** 2.2
            return Step(pan=-1.5 * left, smear=0.24 * (1 - part) ** 1.4)
        settled = (part - 1) * length / self._rate
        return Step(pan=0.022 * math.sin(settled * 16) * math.exp(-settled * 7))


def story_frame(move: CameraMove, frame: int, frames: int) -> int:
    """Return the moment of the story that a frame shows: time stands in bullet time and runs in a time lapse."""
    if move is CameraMove.BULLET_TIME:
        return frames // 2
    return frame * _LAPSE if move in _LAPSES else frame


_PATHS: dict[CameraMove, Callable[[float], Step]] = {
    CameraMove.STATIC: lambda _: Step(),
    CameraMove.PAN_LEFT: lambda t: Step(pan=0.20 - 0.40 * t),
    CameraMove.PAN_RIGHT: lambda t: Step(pan=0.40 * t - 0.20),
    CameraMove.TILT_UP: lambda t: Step(tilt=0.22 * t - 0.15),
    CameraMove.TILT_DOWN: lambda t: Step(tilt=0.15 - 0.22 * t),
    # A camera that rolls one way sees its picture turn the other way.
    CameraMove.ROLL_CLOCKWISE: lambda t: Step(roll=4 - 18 * t),
    CameraMove.ROLL_COUNTERCLOCKWISE: lambda t: Step(roll=18 * t - 4),
    CameraMove.DOLLY_IN: lambda t: Step(dolly=0.36 * t - 0.08),
    CameraMove.DOLLY_OUT: lambda t: Step(dolly=0.28 - 0.36 * t),
    CameraMove.TRUCK_LEFT: lambda t: Step(truck=0.20 - 0.40 * t),
    CameraMove.TRUCK_RIGHT: lambda t: Step(truck=0.40 * t - 0.20),
    CameraMove.PEDESTAL_UP: lambda t: Step(rise=0.24 * t - 0.13),
    CameraMove.PEDESTAL_DOWN: lambda t: Step(rise=0.13 - 0.24 * t),
    # A crane swings: it comes a little closer on its way, and turns down to what it leaves.
    CameraMove.CRANE_UP: lambda t: Step(rise=0.52 * t - 0.14, tilt=0.09 - 0.24 * t, dolly=0.06 - 0.20 * t),
    CameraMove.CRANE_DOWN: lambda t: Step(rise=0.38 - 0.52 * t, tilt=0.24 * t - 0.15, dolly=0.20 * t - 0.14),
    CameraMove.ZOOM_IN: lambda t: Step(zoom=0.36 * t - 0.04),
    CameraMove.ZOOM_OUT: lambda t: Step(zoom=0.32 - 0.36 * t),
    CameraMove.ORBIT_LEFT: lambda t: Step(circle=0.34 - 0.68 * t, dolly=0.03 * math.sin(math.pi * t)),
    CameraMove.ORBIT_RIGHT: lambda t: Step(circle=0.68 * t - 0.34, dolly=0.03 * math.sin(math.pi * t)),
    CameraMove.BULLET_TIME: lambda t: Step(circle=1.0 * t - 0.5, dolly=0.06),
    CameraMove.RACK_FOCUS: lambda t: Step(focus=glided(2.2 * t - 0.6)),
}
