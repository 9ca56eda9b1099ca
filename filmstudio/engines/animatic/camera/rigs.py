"""Camera moves of more than one part: rigs, drones, robot arms, and time itself.

Wavering moves depend on the seconds since the shot began, all others on the part of their way.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from filmstudio.engines.animatic.camera.hand import Hand
from filmstudio.engines.animatic.camera.steps import Step, glided
from filmstudio.model.camera import CameraMove

Rig = Callable[[float, float, float, Hand], Step]
"""`(way, seconds, strength, hand)`: the part of the way (about 0 ... 1), seconds since it began, 1 is normal."""

_STATIONS = (
    (0.00, -0.12, 0.04, 0.00, -3.0), (0.34, 0.10, 0.02, 0.15, 2.5), (0.68, 0.05, -0.06, 0.10, -2.0),
    (1.00, -0.03, -0.01, 0.29, 0.0),
)  # fmt: skip
"""Where a robot arm stops: part of the way, truck, rise, dolly, roll."""


def _wave(time_s: float, hz: float, phase: float = 0.0) -> float:
    return math.sin(2 * math.pi * (hz * time_s + phase))


def _rushed(part: float) -> float:
    """Return a way that hardly begins and then rushes."""
    return glided(part * 1.5 - 0.3)


def _leading(way: float, time_s: float, strength: float, _: Hand) -> Step:
    return Step(dolly=0.16 - 0.22 * way, rise=0.004 * strength * _wave(time_s, 1.9))


def _steadicam(way: float, time_s: float, strength: float, hand: Hand) -> Step:
    float_ = hand.at(time_s * 0.45, strength * 1.5)
    return replace(float_, dolly=float_.dolly * 0.5 + 0.14 * way - 0.04, roll=float_.roll * 0.5)


def _fpv(way: float, time_s: float, strength: float, _: Hand) -> Step:
    return Step(
        truck=0.16 * strength * _wave(time_s, 0.42, -0.12) * (1 - 0.6 * way),
        rise=0.09 * strength * _wave(time_s, 0.31, 0.2) * (1 - 0.6 * way),
        dolly=0.62 * way - 0.04,
        roll=6.5 * strength * _wave(time_s, 0.42),
    )


def _robot_arm(way: float, _time_s: float, _strength: float, _hand: Hand) -> Step:
    for start, end in pairwise(_STATIONS):
        if way <= end[0] or end is _STATIONS[-1]:
            part = glided(1.35 * (way - start[0]) / (end[0] - start[0]))
            truck, rise, dolly, roll = (a + (b - a) * part for a, b in zip(start[1:], end[1:], strict=True))
            return Step(truck=truck, rise=rise, dolly=dolly, roll=roll)
    raise ValueError("a robot arm needs two stations")


def _snorricam(_way: float, time_s: float, strength: float, _hand: Hand) -> Step:
    return Step(
        truck=strength * (0.10 * _wave(time_s, 0.55) + 0.04 * _wave(time_s, 1.3, 0.4)),
        rise=strength * (0.035 * _wave(time_s, 0.9, 0.2) + 0.015 * _wave(time_s, 1.9)),
        dolly=0.10,
        roll=strength * 4.5 * _wave(time_s, 0.47, 0.15),
    )


def _hyperlapse(way: float, time_s: float, strength: float, _hand: Hand) -> Step:
    stutter = 0.0030 * strength * _wave(math.floor(time_s * 8), 0.37)
    return Step(pan=stutter, tilt=-stutter, dolly=0.40 * way - 0.02, sky=0.05 * strength * time_s)


RIGS: dict[CameraMove, Rig] = {
    CameraMove.SUPER_DOLLY_IN: lambda way, *_: Step(dolly=0.62 * _rushed(way) - 0.04),
    CameraMove.SUPER_DOLLY_OUT: lambda way, *_: Step(dolly=0.58 - 0.62 * _rushed(way)),
    # The lens widens as fast as the camera comes: people keep their size, and the place runs away behind them.
    CameraMove.DOLLY_ZOOM: lambda way, *_: Step(dolly=0.52 * way - 0.22, zoom=0.22 - 0.52 * way),
    CameraMove.LEADING: _leading,
    CameraMove.STEADICAM: _steadicam,
    CameraMove.AERIAL_PULLBACK: lambda way, *_: Step(dolly=0.42 - 0.5 * way, rise=0.30 * way, tilt=-0.18 * way),
    CameraMove.FPV: _fpv,
    CameraMove.ROBOT_ARM: _robot_arm,
    CameraMove.SNORRICAM: _snorricam,
    CameraMove.THROUGH_OBJECT: lambda way, *_: Step(dolly=0.85 * way * way - 0.04),
    CameraMove.TIMELAPSE: lambda _way, time_s, strength, _hand: Step(sky=0.05 * strength * time_s),
    CameraMove.HYPERLAPSE: _hyperlapse,
}
