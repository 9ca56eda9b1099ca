"""The peaks that a converter would play: also those between two samples.

Three values are interpolated between two samples (four times oversampling, as the true-peak meter in Annex 2 of
ITU-R BS.1770-4 does).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmstudio.sound.interpolation import between_samples

Samples = NDArray[np.float32]

HALF_WIDTH = 12
"""How many samples on each side a value between samples depends on."""


def true_peaks(block: Samples) -> Samples:
    """Return, for each of the samples `(n, channels)`, the largest magnitude there or before the next sample.

    Silence is assumed around the block, so the values within `HALF_WIDTH` of a cut are not to be trusted.
    """
    channels = np.ascontiguousarray(block.T)
    peaks: Samples = np.abs(channels).max(axis=0, initial=0.0)
    if peaks.any():
        for channel in channels:
            for fraction in (0.25, 0.5, 0.75):
                between = between_samples(channel, fraction, HALF_WIDTH)
                np.maximum(peaks, np.abs(between, out=between), out=peaks)
    return peaks


class TruePeakMeter:
    """Hears a stereo film in blocks of any length and knows its highest true peak."""

    def __init__(self) -> None:
        self._tail = np.zeros((2 * HALF_WIDTH, 2), dtype=np.float32)
        self._peak = 0.0

    def hear(self, block: Samples) -> None:
        """Measure the next samples, `(n, 2)`; the last few wait for the block after."""
        joined = np.concatenate((self._tail, block))
        self._peak = max(self._peak, float(true_peaks(joined)[HALF_WIDTH:-HALF_WIDTH].max(initial=0.0)))
        self._tail = joined[-2 * HALF_WIDTH :]

    def peak_db(self) -> float | None:
        """Return the peak of all that was heard, in dB relative to full scale; None if all was silent."""
        self.hear(np.zeros((HALF_WIDTH, 2), dtype=np.float32))
        return float(20 * np.log10(self._peak)) if self._peak > 0.0 else None
