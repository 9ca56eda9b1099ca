"""Steps of a camera: how far it has gone from where it was framed, in the units of an operator."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from filmstudio.engines.animatic.camera.eye import Eye, Frame

Mark = tuple[float, float]
"""Where the subject's eyes are, in the painting's units, at the depth of people."""


_SWING = 62.0
"""Degrees by which a camera has gone around people for every height of the picture on its circle: as far as two thirds
of the way that a flat of the set lets it see, for a painted room shows only its front."""


@dataclass(frozen=True, slots=True)
class Step:
    """A camera relative to its framing. Lengths are heights of the picture, as people move in it."""

    pan: float = 0.0
    """To the right."""
    tilt: float = 0.0
    """Upwards."""
    truck: float = 0.0
    """To the right."""
    rise: float = 0.0
    """Upwards."""
    dolly: float = 0.0
    """Towards the subject: the natural logarithm of how much larger it becomes."""
    zoom: float = 0.0
    """The same, by the lens."""
    roll: float = 0.0
    """Degrees, by which the picture turns clockwise."""
    circle: float = 0.0
    """To the right around the subject, who stays in the same place of the picture."""
    sky: float = 0.0
    smear: float = 0.0
    focus: float = 0.0


def stepped(base: Eye, step: Step, mark: Mark, frame: Frame, part: float = 1.0) -> Eye:
    """Return the eye after a `part` of a step. A camera that goes or zooms in keeps the subject's eyes in place."""
    nearer = 1 - (1 - base.nearer) / math.exp(step.dolly * part)
    zoom = base.zoom * math.exp(step.zoom * part)
    near = replace(base, nearer=nearer, zoom=zoom)
    grown = near.scale / base.scale
    x, y = mark[0] - base.x, mark[1] - frame.horizon - base.y
    across = base.across + (base.scale - near.scale) * x
    down = base.down + (base.scale - near.scale) * y
    return replace(
        near,
        x=base.x + (step.truck + step.circle) * part / base.scale,
        y=base.y - step.rise * part / base.scale,
        across=across + (step.circle * grown - step.pan) * part,
        down=down + step.tilt * part,
        roll=base.roll + step.roll * part,
        sky=step.sky * part,
        swing=-_SWING * step.circle * part,
        smear=step.smear,
        focus=step.focus,
    )


def glided(part: float) -> float:
    """Return the part of the way at a part of the time, from rest to rest: the quintic of least jerk."""
    at = max(0.0, min(1.0, part))
    return at * at * at * (at * (6 * at - 15) + 10)


def operated(part: float, length_s: float) -> float:
    """Return the part of the way as an operator makes it: a short hold before and after, where there is time for it."""
    hold = min(0.10, 0.22 / max(length_s, 0.1)) if length_s > 1.2 else 0.0
    return glided((part - hold) / (1 - 2.2 * hold))
