"""Camera moves: where the camera is at each frame, and how each depth of the picture answers.

Distances are fractions of the frame's width (across) and height (down); positive values move the picture to the
right and down. A turn of the camera (pan, tilt) or a zoom moves all depths alike; a travelling camera (truck, crane,
dolly, orbit) moves what is near more than what is far.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmstudio.engines.animatic.canvas import Affine, place_at
from filmstudio.model.camera import CameraMove


@dataclass(frozen=True, slots=True)
class Lens:
    """The camera at one moment."""

    across: float = 0.0
    down: float = 0.0
    zoom: float = 1.0
    roll: float = 0.0
    """Degrees, clockwise."""
    parallax: float = 0.0
    """0: all depths move alike ... 1: the far distance stands still."""
    set_across: float = 0.0
    """A move of the set alone, behind people whom the camera follows."""
    smear: float = 0.0
    """Length of the motion blur along the picture's width."""

    def view(self, depth: float, width: int, height: int, roll: float = 0.0) -> Affine:
        """Return how the still framing is moved at a depth (1 is the plane of the people), in pixels."""
        part = 1 - self.parallax * (1 - depth) * 0.78
        zoom = 1 + (self.zoom - 1) * part
        set_part = 0.0 if abs(depth - 1) < 1e-9 else (0.45 + 0.55 * depth)
        across = (self.across * part + self.set_across * set_part) * width
        turned = place_at(width / 2 + across, height / 2 + self.down * part * height, zoom, self.roll + roll)
        return turned.after(Affine(c=-width / 2, f=-height / 2))


def eased(part: float) -> float:
    """Return the part of the way at a part of the time: slow out, slow in (smoothstep)."""
    clipped = max(0.0, min(1.0, part))
    return clipped * clipped * (3 - 2 * clipped)


def lens_of(move: CameraMove, frame: int, frames: int, rate: float, seed: int, ahead: float) -> Lens:
    """Return the camera at a frame. `ahead` (-1 or 1) is where a followed person goes; `seed` shakes the hand."""
    time = frame / max(1, frames - 1)
    if move is CameraMove.HANDHELD:
        return _handheld(frame / rate, seed)
    if move is CameraMove.WHIP_PAN:
        return _whip(frame, frames, rate)
    if move is CameraMove.CRASH_ZOOM:
        return Lens(zoom=1 + 0.75 * eased((frame / rate - 0.35) / 0.22))
    if move is CameraMove.TRACKING:
        return Lens(set_across=ahead * 0.16 * (1 - 2 * time))
    return _PATHS[move](eased(time))


def _handheld(time_s: float, seed: int) -> Lens:
    """Sum three slow swings per axis; their phases come from the seed."""
    phases = np.random.Generator(np.random.PCG64(seed)).uniform(0, 2 * math.pi, (3, 3))
    across, down, roll = (
        sum(
            math.sin(2 * math.pi * rate * time_s + float(phase)) / (index + 1.4)
            for index, (rate, phase) in enumerate(zip((0.43, 0.91, 1.73), row, strict=True))
        )
        for row in phases
    )
    return Lens(across=0.0052 * across, down=0.0062 * down, zoom=1.025, roll=0.22 * roll)


def _whip(frame: int, frames: int, rate: float) -> Lens:
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
    CameraMove.DOLLY_IN: lambda t: Lens(zoom=0.96 + 0.22 * t, parallax=1.0),
    CameraMove.DOLLY_OUT: lambda t: Lens(zoom=1.18 - 0.22 * t, parallax=1.0),
    CameraMove.TRUCK_LEFT: lambda t: Lens(across=0.22 * t - 0.12, parallax=1.0),
    CameraMove.TRUCK_RIGHT: lambda t: Lens(across=0.12 - 0.22 * t, parallax=1.0),
    CameraMove.CRANE_UP: lambda t: Lens(down=0.22 * t - 0.12, zoom=1.06 - 0.05 * t, parallax=0.8),
    CameraMove.CRANE_DOWN: lambda t: Lens(down=0.12 - 0.22 * t, zoom=1.01 + 0.05 * t, parallax=0.8),
    CameraMove.ZOOM_IN: lambda t: Lens(zoom=1.0 + 0.32 * t),
    CameraMove.ZOOM_OUT: lambda t: Lens(zoom=1.32 - 0.32 * t),
    CameraMove.ORBIT_LEFT: lambda t: Lens(across=0.03 * t - 0.015, set_across=0.12 - 0.24 * t),
    CameraMove.ORBIT_RIGHT: lambda t: Lens(across=0.015 - 0.03 * t, set_across=0.24 * t - 0.12),
}
