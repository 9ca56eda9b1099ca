"""Camera moves: where the camera is at each frame.

A turn of the camera (pan, tilt, roll) or a zoom moves all depths alike; a travelling camera (truck, crane, dolly,
orbit) moves what is near more than what is far; a camera that goes with somebody moves only the set.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from filmstudio.engines.animatic.flights import FLIGHTS, Moment, towards_faces
from filmstudio.engines.animatic.lens import Lens, eased
from filmstudio.model.camera import Camera, CameraMove, MoveSpeed

FOLLOWS = frozenset({CameraMove.TRACKING, CameraMove.SIDE_TRACKING, CameraMove.LEADING, CameraMove.SNORRICAM})
"""Moves that keep a walking person where they are in the frame."""
_BESIDE = (CameraMove.TRACKING, CameraMove.SIDE_TRACKING)
_LAPSES = (CameraMove.TIMELAPSE, CameraMove.HYPERLAPSE)
_LAPSE = 8
"""How many times faster a story runs in a time lapse: as fast as rain and walking can still be read."""


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


def lens_of(camera: Camera, frame: int, frames: int, rate: float, seed: int, ahead: float) -> Lens:
    """Return the camera at a frame. `ahead` (-1 or 1) is where a followed person goes; `seed` shakes the hand."""
    time, time_s = frame / max(1, frames - 1), frame / rate
    pace, move = _PACES[camera.speed], camera.move
    if move is CameraMove.HANDHELD:
        return _handheld(time_s * pace.quicker, pace.way, seed)
    if move is CameraMove.WHIP_PAN:
        return _whip(frame * pace.quicker * min(1.0, pace.way), frames, rate)
    if move is CameraMove.CRASH_ZOOM:
        zoom = 1 + 0.75 * eased((time_s - 0.35) * pace.quicker * min(1.0, pace.way) / 0.22)
        return Lens(down=towards_faces(zoom), zoom=zoom)
    if move in _BESIDE:
        return Lens(set_across=ahead * 0.16 * pace.way * (1 - 2 * min(1.0, time * pace.quicker)))
    if move in FLIGHTS:
        return FLIGHTS[move](Moment(_way(time, pace), time_s * pace.way, pace.way))
    return _PATHS[move](_way(time, pace))


def story_frame(move: CameraMove, frame: int, frames: int) -> int:
    """Return the moment of the story that a frame shows: time stands in bullet time and runs in a time lapse."""
    if move is CameraMove.BULLET_TIME:
        return frames // 2
    return frame * _LAPSE if move in _LAPSES else frame


def _way(time: float, pace: _Pace) -> float:
    part = eased(min(1.0, time * pace.quicker))
    return part if pace.way == 1.0 else _MIDDLE + (part - _MIDDLE) * pace.way


def _handheld(time_s: float, way: float, seed: int) -> Lens:
    """Sum three slow swings per axis; their phases come from the seed."""
    phases = np.random.Generator(np.random.PCG64(seed)).uniform(0, 2 * math.pi, (3, 3))
    across, down, roll = (
        sum(
            math.sin(2 * math.pi * rate * time_s + float(phase)) / (index + 1.4)
            for index, (rate, phase) in enumerate(zip((0.43, 0.91, 1.73), row, strict=True))
        )
        for row in phases
    )
    return Lens(across=0.0052 * way * across, down=0.0062 * way * down, zoom=1.025, roll=0.22 * way * roll)


def _whip(frame: float, frames: int, rate: float) -> Lens:
    length = max(2.0, min(frames * 0.6, 0.42 * rate))
    part = min(1.0, frame / length)
    left = (1 - part) ** 3
    return Lens(across=-0.85 * left, smear=0.30 * (1 - part) ** 2 if part < 1 else 0.0)


_PATHS: dict[CameraMove, Callable[[float], Lens]] = {
    CameraMove.STATIC: lambda _: Lens(),
    CameraMove.PAN_LEFT: lambda t: Lens(across=0.20 * t - 0.13),
    CameraMove.PAN_RIGHT: lambda t: Lens(across=0.13 - 0.20 * t),
    CameraMove.TILT_UP: lambda t: Lens(down=0.20 * t - 0.17),
    CameraMove.TILT_DOWN: lambda t: Lens(down=0.17 - 0.20 * t),
    # A camera that rolls one way sees its picture turn the other way.
    CameraMove.ROLL_CLOCKWISE: lambda t: Lens(roll=5 - 20 * t, zoom=1.10),
    CameraMove.ROLL_COUNTERCLOCKWISE: lambda t: Lens(roll=20 * t - 5, zoom=1.10),
    CameraMove.DOLLY_IN: lambda t: Lens(zoom=0.96 + 0.22 * t, parallax=1.0),
    CameraMove.DOLLY_OUT: lambda t: Lens(zoom=1.18 - 0.22 * t, parallax=1.0),
    CameraMove.TRUCK_LEFT: lambda t: Lens(across=0.22 * t - 0.12, parallax=1.0),
    CameraMove.TRUCK_RIGHT: lambda t: Lens(across=0.12 - 0.22 * t, parallax=1.0),
    CameraMove.PEDESTAL_UP: lambda t: Lens(down=0.20 * t - 0.12, parallax=0.5),
    CameraMove.PEDESTAL_DOWN: lambda t: Lens(down=0.12 - 0.20 * t, parallax=0.5),
    CameraMove.CRANE_UP: lambda t: Lens(down=0.22 * t - 0.12, zoom=1.06 - 0.05 * t, parallax=0.8),
    CameraMove.CRANE_DOWN: lambda t: Lens(down=0.12 - 0.22 * t, zoom=1.01 + 0.05 * t, parallax=0.8),
    CameraMove.ZOOM_IN: lambda t: Lens(zoom=1.0 + 0.32 * t),
    CameraMove.ZOOM_OUT: lambda t: Lens(zoom=1.32 - 0.32 * t),
    CameraMove.ORBIT_LEFT: lambda t: Lens(across=0.03 * t - 0.015, set_across=0.12 - 0.24 * t),
    CameraMove.ORBIT_RIGHT: lambda t: Lens(across=0.015 - 0.03 * t, set_across=0.24 * t - 0.12),
    CameraMove.BULLET_TIME: lambda t: Lens(across=0.05 - 0.10 * t, zoom=1.04, set_across=0.44 * t - 0.22),
    CameraMove.RACK_FOCUS: lambda t: Lens(rack=eased(2.2 * t - 0.6)),
}
