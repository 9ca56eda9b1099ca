"""From a recording to a moving mouth: a loudness every 10 ms, then one mouth shape per film frame."""

from __future__ import annotations

import re
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
_BY_LEVEL = "XBCD"
_HOLD_FRAMES = 2
_SHORTEST_PAUSE_S = Fraction(1, 8)
"""A gap up to so long lies within the words: the closure of a `p` takes about a tenth of a second."""
_GAP = re.compile("(?<=[BCD])X+(?=[BCD])")


def loudness_curve(samples: NDArray[np.float32]) -> tuple[int, ...]:
    """Return the loudness of mono samples at 48 kHz, 0..255, one value for each 10 ms begun (5.1 steps per dB)."""
    import numpy as np

    from filmstudio.sound.speech_level import frame_powers

    level_db = 10 * np.log10(np.maximum(frame_powers(samples), 1e-12))
    steps = np.clip(np.rint((level_db - _QUIET_DBFS) * _STEP_PER_DB), 0, 255)
    return tuple(int(step) for step in steps)


def mouth_shapes(loudness: Sequence[int], frames: int, rate: Fraction) -> str:
    """Return the mouth's shape in each of `frames` film frames, in the letters of `TimedLine.mouth`, by loudness alone.

    The loudness opens it (`B`, `C`, `D`), a pause rests it (`X`); a gap too short to be a pause is read as lips that
    meet within a word (`A`). A shape is chosen for two frames at a time and held at least that long (animators draw
    dialogue "on twos"); it follows the mean loudness of both, compared with the loud part of the same line, so that a
    whisper moves the mouth too. One single frame may hold one shape.
    """
    heard = sorted(value for value in loudness if value > 0)
    if not heard:
        return "X" * frames
    loud = heard[int(0.9 * (len(heard) - 1))]
    limits = [max(loud - below * _STEP_PER_DB, 1.0) for below in _BELOW_LOUD_DB]
    shapes = ""
    held = _HOLD_FRAMES
    for frame in range(frames):
        last_alone = frame == frames - 1 and bool(shapes)
        if held >= _HOLD_FRAMES and not last_alone:
            mean = _mean_loudness(loudness, step_at(frame, rate), step_at(frame + _HOLD_FRAMES, rate))
            shape = _BY_LEVEL[sum(mean >= limit for limit in limits)]
            held = 0 if not shapes or shape != shapes[-1] else held
            shapes += shape
        else:
            shapes += shapes[-1]
        held += 1
    longest = max(_HOLD_FRAMES, round(_SHORTEST_PAUSE_S * rate))
    return _GAP.sub(lambda gap: "A" * len(gap[0]) if len(gap[0]) <= longest else gap[0], shapes)


def step_at(frame: int, rate: Fraction) -> int:
    """Return the step in which a frame begins, exactly: whole numbers are many times as fast as fractions."""
    return frame * STEPS_PER_SECOND * rate.denominator // rate.numerator


def _mean_loudness(loudness: Sequence[int], first: int, stop: int) -> float:
    """Return the mean of some steps, of one at least; after the recording there is silence."""
    stop = max(stop, first + 1)
    return sum(loudness[first:stop]) / (stop - first)
