"""The hand that holds a camera: noise in all six axes, filtered as a body filters it, and breath."""

from __future__ import annotations

import math

import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.camera.steps import Step

_AXES = ("pan", "tilt", "truck", "rise", "dolly", "roll")
_OCTAVES = ((0.45, 1.0), (1.1, 0.52), (2.6, 0.20))
"""Hertz and strength: a body sways slowly and trembles little."""
_BREATH_HZ = 0.27
_CYCLE = 64


class Hand:
    """A person's hand; the same seed trembles the same way."""

    def __init__(self, seed: int) -> None:
        dice = np.random.Generator(np.random.PCG64(seed_from("hand", seed)))
        knots = dice.uniform(-1.0, 1.0, (len(_AXES), len(_OCTAVES), _CYCLE))
        self._knots = [[[float(knot) for knot in octave] for octave in axis] for axis in knots]

    def at(self, time_s: float, strength: float, pace: float = 1.0) -> Step:
        """Return how far the camera is from where it should be. `strength` 1 is a steady walker's shoulder."""
        pan, tilt, truck, rise, dolly, roll = (self._noise(axis, time_s * pace) for axis in range(len(_AXES)))
        breath = math.sin(2 * math.pi * _BREATH_HZ * time_s)
        return Step(
            pan=0.0060 * strength * pan,
            tilt=0.0058 * strength * tilt,
            truck=0.0085 * strength * truck,
            rise=strength * (0.0060 * rise + 0.0042 * breath),
            dolly=0.0075 * strength * dolly,
            roll=0.42 * strength * roll,
        )

    def _noise(self, axis: int, time_s: float) -> float:
        total = 0.0
        for (hz, strength), knots in zip(_OCTAVES, self._knots[axis], strict=True):
            at = time_s * hz * 2
            index, within = int(at), at - int(at)
            # Cubic through four knots: no corners, as a mass moves.
            a, b, c, d = (knots[(index + step) % _CYCLE] for step in range(4))
            total += strength * (
                b + 0.5 * within * (c - a + within * (2 * a - 5 * b + 4 * c - d + within * (3 * (b - c) + d - a)))
            )
        return total
