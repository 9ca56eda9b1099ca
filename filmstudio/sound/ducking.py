"""Music gives way to speech: how far, at each sample, from the dialogue around it.

Nothing here is recursive: the depth at a moment depends on the speech of the next third of a second and of the last
two seconds alone. So any stretch of the film can be read by itself and is the same as in the whole.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmstudio.units import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]

DUCK_DB = 8.0
"""How far music goes down. Mixers go 6 to 10 dB: less is not heard, more is heard as a hole."""
STEP_SAMPLES = SAMPLE_RATE_HZ // 100
ATTACK_STEPS = 30
"""0.3 s before a word the music begins to go, so that it is out of the way when the word comes."""
HOLD_STEPS = 60
"""It stays down for 0.6 s after a word: the pauses of one speech do not make it pump."""
RELEASE_STEPS = 140
"""Then it takes 1.4 s to come back."""
LOOK_BACK_SAMPLES = (HOLD_STEPS + RELEASE_STEPS + 1) * STEP_SAMPLES
LOOK_AHEAD_SAMPLES = (ATTACK_STEPS + 2) * STEP_SAMPLES
_SPEECH_POWER = 10 ** (-42.0 / 10)
"""Of 10 ms, before the film's gain: 22 dB under the active level of a line, over what a model's own noise has."""


def context(start: int, stop: int) -> tuple[int, int]:
    """Return the stretch of dialogue that `duck_gain` needs for `start` ... `stop`: samples on the grid of 10 ms."""
    first = (start - LOOK_BACK_SAMPLES) // STEP_SAMPLES * STEP_SAMPLES
    last = -(-(stop + LOOK_AHEAD_SAMPLES) // STEP_SAMPLES) * STEP_SAMPLES
    return first, last


def duck_gain(dialogue: Samples, first: int, start: int, stop: int) -> NDArray[np.float32] | None:
    """Return the gain of music at samples `start` ... `stop - 1`, `(stop - start,)`; None where nobody speaks near.

    `dialogue` are the samples `(n, 2)` of the stretch that `context` names, from sample `first` on.
    """
    steps = dialogue.astype(np.float64).reshape(-1, STEP_SAMPLES, dialogue.shape[1])
    speaks = (steps**2).sum(axis=2).mean(axis=1) > _SPEECH_POWER
    if not speaks.any():
        return None
    index = np.arange(speaks.size)
    never = 10 * (HOLD_STEPS + RELEASE_STEPS)
    since = index - np.maximum.accumulate(np.where(speaks, index, -never))
    until = np.minimum.accumulate(np.where(speaks, index, index[-1] + never)[::-1])[::-1] - index
    falling = np.clip(1 - until / ATTACK_STEPS, 0.0, 1.0)
    rising = np.clip(1 - (since - HOLD_STEPS) / RELEASE_STEPS, 0.0, 1.0)
    depth = np.maximum(_eased(falling), _eased(rising))
    # A step's depth holds at its middle; between the middles it is a straight line.
    middles = first + index * STEP_SAMPLES + STEP_SAMPLES / 2
    decibels = -DUCK_DB * np.interp(np.arange(start, stop), middles, depth)
    return np.asarray(10 ** (decibels / 20), dtype=np.float32)


def _eased(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a share of 0 ... 1 with a soft start and end (half a cosine)."""
    return np.asarray(0.5 - 0.5 * np.cos(np.pi * share))
