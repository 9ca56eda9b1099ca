"""From a recording to a moving mouth: a loudness every 10 ms, then one mouth shape per film frame."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEPS_PER_SECOND = 100
_QUIET_DBFS = -60.0
_STEP_PER_DB = 5.1
"""0 is -60 dBFS and below, 255 is -10 dBFS and above; the active speech of a recording (-20 dBFS) lies at 204."""

_BELOW_LOUD_DB = (20.0, 9.0, 4.0)
"""Decibels below the loud part of the line at which the mouth is just open, half open, wide open."""
_HOLD_FRAMES = 2


def loudness_curve(samples: NDArray[np.float32]) -> tuple[int, ...]:
    """Return the loudness of mono samples at 48 kHz, 0..255, one value for each 10 ms begun (5.1 steps per dB)."""
    import numpy as np

    from filmstudio.sound.speech_level import frame_powers

    level_db = 10 * np.log10(np.maximum(frame_powers(samples), 1e-12))
    steps = np.clip(np.rint((level_db - _QUIET_DBFS) * _STEP_PER_DB), 0, 255)
    return tuple(int(step) for step in steps)


def mouth_levels(loudness: Sequence[int], frames: int, rate: Fraction) -> tuple[int, ...]:
    """Return how open the mouth is in each of `frames` film frames, 0 (closed) ... 3 (wide).

    A shape is chosen for two frames at a time and held at least that long (animators draw dialogue "on twos");
    it follows the mean loudness of both, compared with the loud part of the same line, so that a whisper moves
    the mouth too. A pause closes it. One single frame may hold one shape.
    """
    heard = sorted(value for value in loudness if value > 0)
    if not heard:
        return (0,) * frames
    loud = heard[int(0.9 * (len(heard) - 1))]
    limits = [max(loud - below * _STEP_PER_DB, 1.0) for below in _BELOW_LOUD_DB]
    levels: list[int] = []
    held = _HOLD_FRAMES
    for frame in range(frames):
        last_alone = frame == frames - 1 and bool(levels)
        if held >= _HOLD_FRAMES and not last_alone:
            mean = _mean_loudness(loudness, step_at(frame, rate), step_at(frame + _HOLD_FRAMES, rate))
            level = sum(mean >= limit for limit in limits)
            held = 0 if not levels or level != levels[-1] else held
            levels.append(level)
        else:
            levels.append(levels[-1])
        held += 1
    return tuple(levels)


def step_at(frame: int, rate: Fraction) -> int:
    """Return the step in which a frame begins, exactly: whole numbers are many times as fast as fractions."""
    return frame * STEPS_PER_SECOND * rate.denominator // rate.numerator


def _mean_loudness(loudness: Sequence[int], first: int, stop: int) -> float:
    """Return the mean of some steps, of one at least; after the recording there is silence."""
    stop = max(stop, first + 1)
    return sum(loudness[first:stop]) / (stop - first)
