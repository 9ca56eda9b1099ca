"""More and less voice for voices that only hand out finished samples: a slope, and a whisper without a larynx.

What a model gives before its vocoder can be changed exactly (`efforts`); of finished samples only the envelope is left,
taken from the cepstrum and filled with noise for a whisper. Pitch stays as it is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmstudio.model.soundtrack import Effort
from filmstudio.sound.efforts import SLOPE_HZ, VOICINGS
from filmstudio.sound.treatment_filters import shaped
from filmstudio.units import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]

_WINDOW = 1440
_HOP = _WINDOW // 4
"""30 ms, moved by a quarter: longer than two periods of a low voice."""
_LIFTER = SAMPLE_RATE_HZ // 500
"""Cepstrum kept up to 2 ms: resonances stay, the period of every voice below 500 Hz goes (Oppenheim and Schafer)."""
_BRIGHTER = 0.5
"""Of the slope upwards: here it meets an `s` as well, which must not become sharper."""
_SEED = 1


def with_effort_in_samples(samples: Samples, effort: Effort) -> Samples:
    """Return mono samples at 48 kHz with another effort, at a level that is nobody's yet. Normal ones are untouched."""
    if effort is Effort.NORMAL:
        return samples
    slope_db = VOICINGS[effort].slope_db
    if effort is not Effort.WHISPERED:
        slope_db = min(slope_db, slope_db * _BRIGHTER)
    sloped = shaped(samples, lambda hz: _slope(hz, slope_db))
    return _whispered(sloped) if effort is Effort.WHISPERED else sloped


def _slope(hz: NDArray[np.float64], db_per_octave: float) -> NDArray[np.float64]:
    octaves = np.log2(np.clip(hz, *SLOPE_HZ) / SLOPE_HZ[0])
    return np.asarray(10 ** (octaves * db_per_octave / 20))


def _whispered(samples: Samples) -> Samples:
    """Return noise with the envelope that the samples have from moment to moment."""
    padded = np.pad(samples.astype(np.float64), _WINDOW)
    noise = np.asarray(np.random.default_rng(_SEED).standard_normal(padded.shape))
    window: NDArray[np.float64] = np.hanning(_WINDOW + 1)[:-1]
    lifter = np.ones(_WINDOW)
    lifter[_LIFTER : _WINDOW - _LIFTER + 1] = 0.0
    out = np.zeros_like(padded)
    for start in range(0, padded.shape[0] - _WINDOW + 1, _HOP):
        stop = start + _WINDOW
        magnitude = np.abs(np.fft.rfft(padded[start:stop] * window))
        cepstrum = np.fft.irfft(np.log(np.maximum(magnitude, 1e-7))) * lifter
        envelope = np.exp(np.fft.rfft(cepstrum).real)
        out[start:stop] += np.fft.irfft(np.fft.rfft(noise[start:stop] * window) * envelope) * window
    return np.asarray(out[_WINDOW : _WINDOW + samples.shape[0]], dtype=np.float32)
