"""Camera moves of more than one part: rigs, drones, robot arms, and time itself.

Wavering moves depend on the seconds since the shot began, all others on the part of their way.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from filmstudio.engines.animatic.lens import Lens, eased
from filmstudio.model.camera import CameraMove


class Moment(NamedTuple):
    """Where a move is: the part of its way (about 0 ... 1), seconds since it began, and its strength (1 is normal)."""

    way: float
    time_s: float
    strength: float


Flight = Callable[[Moment], Lens]

_FAR = 0.45
"""Parallax of long ways: flats painted for small ones would part and show what is behind them."""
_TO_FACES = 0.26
"""Eyes stand so much of the height above the middle that this keeps them in any size of shot."""
_STATIONS = ((0.00, -0.07, 0.04, 1.00, -3.0), (0.34, 0.06, 0.02, 1.16, 2.5), (0.68, 0.03, -0.06, 1.10, -2.0),
             (1.00, -0.02, -0.01, 1.34, 0.0))  # fmt: skip
"""Where a robot arm stops: part of the way, across, down, zoom, roll."""


def _wave(time_s: float, hz: float, phase: float = 0.0) -> float:
    return math.sin(2 * math.pi * (hz * time_s + phase))


def towards_faces(zoom: float) -> float:
    """Return how far down a picture goes that grows this much: it would lose the heads of people seen whole."""
    return _TO_FACES * (zoom - 1)


def _nearing(zoom: float, parallax: float = _FAR) -> Lens:
    return Lens(down=towards_faces(zoom), zoom=zoom, parallax=parallax)


def _rushed(part: float) -> float:
    """Return a way that hardly begins and then rushes."""
    return eased(part * 1.6 - 0.35)


def _leading(at: Moment) -> Lens:
    step = 0.0035 * at.strength * _wave(at.time_s, 1.9)
    return Lens(down=step, set_zoom=1.20 - 0.17 * at.way, set_down=-2 * step)


def _steadicam(at: Moment) -> Lens:
    return Lens(
        across=0.011 * at.strength * _wave(at.time_s, 0.19),
        down=0.006 * at.strength * _wave(at.time_s, 0.29, 0.3),
        zoom=1.0 + 0.09 * at.way,
        roll=0.25 * at.strength * _wave(at.time_s, 0.13, 0.1),
        parallax=1.0,
    )


def _fpv(at: Moment) -> Lens:
    bank = _wave(at.time_s, 0.42)
    zoom = 0.98 + 0.62 * at.way
    return Lens(
        across=-0.055 * at.strength * _wave(at.time_s, 0.42, -0.12),
        down=0.05 * at.strength * _wave(at.time_s, 0.31, 0.2) + towards_faces(zoom),
        zoom=zoom,
        roll=6.5 * at.strength * bank,
        parallax=_FAR,
    )


def _robot_arm(at: Moment) -> Lens:
    for start, end in pairwise(_STATIONS):
        if at.way <= end[0] or end is _STATIONS[-1]:
            way = eased(1.35 * (at.way - start[0]) / (end[0] - start[0]))
            across, down, zoom, roll = (a + (b - a) * way for a, b in zip(start[1:], end[1:], strict=True))
            return Lens(across=across, down=down, zoom=zoom, roll=roll, parallax=_FAR)
    raise ValueError("a robot arm needs two stations")


def _snorricam(at: Moment) -> Lens:
    return Lens(
        set_across=at.strength * (0.060 * _wave(at.time_s, 0.55) + 0.025 * _wave(at.time_s, 1.3, 0.4)),
        set_down=at.strength * (0.030 * _wave(at.time_s, 0.9, 0.2) + 0.012 * _wave(at.time_s, 1.9)),
        set_zoom=1.14,
        set_roll=at.strength * 4.5 * _wave(at.time_s, 0.47, 0.15),
    )


def _timelapse(at: Moment) -> Lens:
    return Lens(sky_across=0.05 * at.strength * at.time_s)


def _hyperlapse(at: Moment) -> Lens:
    stutter = 0.0022 * at.strength * _wave(math.floor(at.time_s * 8), 0.37)
    zoom = 0.98 + 0.42 * at.way
    return Lens(
        across=stutter,
        down=towards_faces(zoom) - stutter,
        zoom=zoom,
        parallax=_FAR,
        sky_across=0.05 * at.strength * at.time_s,
    )


FLIGHTS: dict[CameraMove, Flight] = {
    CameraMove.SUPER_DOLLY_IN: lambda at: _nearing(0.98 + 0.72 * _rushed(at.way)),
    CameraMove.SUPER_DOLLY_OUT: lambda at: _nearing(1.70 - 0.72 * _rushed(at.way)),
    CameraMove.DOLLY_ZOOM: lambda at: Lens(set_zoom=1.48 - 0.48 * at.way),
    CameraMove.LEADING: _leading,
    CameraMove.STEADICAM: _steadicam,
    CameraMove.AERIAL_PULLBACK: lambda at: Lens(down=0.14 - 0.10 * at.way, zoom=1.55 - 0.58 * at.way, parallax=_FAR),
    CameraMove.FPV: _fpv,
    CameraMove.ROBOT_ARM: _robot_arm,
    CameraMove.SNORRICAM: _snorricam,
    CameraMove.THROUGH_OBJECT: lambda at: _nearing(0.98 + 0.95 * at.way * at.way, 0.6 * _FAR),
    CameraMove.TIMELAPSE: _timelapse,
    CameraMove.HYPERLAPSE: _hyperlapse,
}
