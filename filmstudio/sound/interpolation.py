"""Samples between samples: windowed-sinc interpolation, for doubling a sample rate and for true peaks.

The ideal interpolator is the sinc function (Shannon); a Kaiser window makes it short. See J. O. Smith, "Digital
Audio Resampling", for the method.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

_KAISER_BETA = 9.0
"""Stop band below -90 dB (J. F. Kaiser's formula), far under a voice's own noise."""


def kernel(fraction: float, half_width: int, beta: float = _KAISER_BETA, *, cutoff: float = 1.0) -> NDArray[np.float64]:
    """Return the `2 * half_width` weights that give the value `fraction` (0..1) of a sample after a sample.

    The first weight belongs to the sample `half_width - 1` before that sample. The weights add up to 1.
    Below 1, `cutoff` is the part of the band that is kept, for a lower sample rate.
    """
    distance = np.arange(-half_width + 1, half_width + 1) - fraction
    inside = np.maximum(1.0 - (distance / half_width) ** 2, 0.0)
    weights = np.sinc(cutoff * distance) * np.i0(beta * np.sqrt(inside)) / np.i0(beta)
    return np.asarray(weights / weights.sum(), dtype=np.float64)


def double_rate(samples: Samples, half_width: int = 32) -> Samples:
    """Return mono samples at twice their rate, exactly `2 * n` of them; every old sample stands unchanged.

    Why only half of a filter: when the rate doubles, the even outputs are the inputs, and the odd ones lie half way.
    """
    between = between_samples(samples, 0.5, half_width)
    doubled = np.empty(2 * samples.shape[0], dtype=np.float32)
    doubled[0::2] = samples
    doubled[1::2] = between
    return doubled


def between_samples(samples: Samples, fraction: float, half_width: int) -> Samples:
    """Return the signal `fraction` of a sample after each of the `n` samples, silence assumed outside."""
    count = samples.shape[0]
    padded = np.pad(samples, (half_width - 1, half_width))
    between = np.zeros(count, dtype=np.float32)
    product = np.empty_like(between)
    # One pass per weight over the whole signal: three times faster than a convolution with so short a filter.
    for offset, weight in enumerate(kernel(fraction, half_width).astype(np.float32)):
        np.multiply(padded[offset : offset + count], weight, out=product)
        between += product
    return between
