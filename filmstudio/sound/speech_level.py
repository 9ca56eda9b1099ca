"""How loud somebody speaks, and the trimmed, levelled recording that all voices of a film share.

Why the level of the active speech: a line with a long pause is not a quiet line. Like ITU-T P.56, only the stretches
in which there is speech count.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmstudio.units import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]

TARGET_DBFS = -20.0
"""RMS of active speech in every recording."""
PEAK_LIMIT = 0.94
ACTIVE_RANGE_DB = 20.0
"""A 10 ms frame is speech if it lies less than this below the loud frames (their 95th percentile)."""
SILENCE_DBFS = -60.0
"""What lies under this in a levelled recording, 40 dB below the speech, is silence at its ends."""

_FRAME = SAMPLE_RATE_HZ // 100
_KEEP = SAMPLE_RATE_HZ // 50
"""20 ms of what is called silence stays at both ends: the start of an `f` or `s` is quieter than the threshold."""


def frame_powers(samples: Samples) -> NDArray[np.float64]:
    """Return the mean square of every 10 ms at 48 kHz, shape `(ceil(n / 480),)`; the last frame is filled with 0."""
    count = -(-samples.shape[0] // _FRAME)
    padded = np.zeros(count * _FRAME, dtype=np.float64)
    padded[: samples.shape[0]] = samples
    return np.asarray(np.mean(padded.reshape(count, _FRAME) ** 2, axis=1))


def active_level_dbfs(samples: Samples) -> float | None:
    """Return the RMS level of the frames that hold speech, or None if all is silent."""
    powers = frame_powers(samples)
    if powers.size == 0 or powers.max() <= 0.0:
        return None
    threshold = np.percentile(powers, 95) * 10 ** (-ACTIVE_RANGE_DB / 10)
    return float(10 * np.log10(powers[powers > threshold].mean()))


def held_below(samples: Samples, knee: float = 0.7) -> Samples:
    """Return samples whose peaks stay below `PEAK_LIMIT`: what lies above the knee is bent, the rest is untouched."""
    size = np.abs(samples)
    if size.max(initial=0.0) <= PEAK_LIMIT:
        return samples
    room = PEAK_LIMIT - knee
    bent = np.sign(samples) * (knee + room * np.tanh((size - knee) / room))
    return np.where(size > knee, bent, samples).astype(np.float32)


def louder_by(samples: Samples, gain_db: float) -> Samples:
    """Return samples at another level, peaks held below `PEAK_LIMIT`; for 0 dB they are untouched."""
    return held_below((samples * np.float32(10 ** (gain_db / 20))).astype(np.float32)) if gain_db else samples


def at_level_of(model: Samples, samples: Samples) -> Samples:
    """Return samples whose active speech is as loud as that of others; untouched where they are the same or silent."""
    wanted, level = active_level_dbfs(model), active_level_dbfs(samples)
    return samples if samples is model or wanted is None or level is None else louder_by(samples, wanted - level)


def level_and_trim(samples: Samples) -> Samples:
    """Return a mono recording at the common level, with at most about 20 ms before and after the speech.

    The peak stays under `PEAK_LIMIT`: where the level asks for more, the whole recording is turned down, because a
    recording that clips is worse than one that is a decibel quiet. A silent input comes back empty.
    """
    level = active_level_dbfs(samples)
    if level is None:
        return np.zeros(0, dtype=np.float32)
    wanted = 10 ** ((TARGET_DBFS - level) / 20)
    gain = min(wanted, PEAK_LIMIT / float(np.abs(samples).max()))
    levelled: Samples = (samples * gain).astype(np.float32)
    return trimmed(levelled, SILENCE_DBFS)


def trimmed(samples: Samples, silence_dbfs: float) -> Samples:
    """Return samples with at most about 20 ms of what is quieter than a level at their ends; all silent: none."""
    loud = np.flatnonzero(frame_powers(samples) > 10 ** (silence_dbfs / 10))
    if not loud.size:
        return samples[:0]
    start = max(int(loud[0]) * _FRAME - _KEEP, 0)
    return samples[start : (int(loud[-1]) + 1) * _FRAME + _KEEP]
