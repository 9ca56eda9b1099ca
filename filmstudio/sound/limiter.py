"""A look-ahead limiter: no sample, and nearly no value between samples, is louder than the ceiling.

The gain that each sample would need is spread 10 ms to both sides (a sliding minimum), then averaged over the same
width: the result never exceeds the gain needed, and it moves slowly enough not to be heard as distortion. Nothing is
recursive, so a block needs only the samples around it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmstudio.sound.true_peak import HALF_WIDTH, true_peaks

Samples = NDArray[np.float32]

LOOK_SAMPLES = 480
"""10 ms."""
CONTEXT_SAMPLES = LOOK_SAMPLES + HALF_WIDTH
"""How many samples before and after a block `limit` must see."""


def limit(block: Samples, ceiling: float) -> Samples:
    """Return the inner samples of a block, held under `ceiling` (a magnitude).

    The block is `(n + 2 * CONTEXT_SAMPLES, channels)`; `(n, channels)` come back. Both channels get the same gain,
    so that nobody moves in the picture.
    """
    inner = block[CONTEXT_SAMPLES:-CONTEXT_SAMPLES]
    gain = limiting_gain(block, ceiling)
    return inner if gain is None else np.asarray(inner * gain[:, None], dtype=np.float32)


def limiting_gain(block: Samples, ceiling: float) -> NDArray[np.float64] | None:
    """Return the gain of each inner sample of such a block, `(n,)`; None where nothing is over the ceiling.

    For whoever splits a mix into stems: the same gain on each leaves their sum the limited mix.
    """
    peaks = true_peaks(block).astype(np.float64)
    if peaks.max(initial=0.0) <= ceiling:
        return None
    # A peak between two samples concerns both.
    needed = np.minimum(1.0, ceiling / np.maximum(np.maximum(peaks, np.roll(peaks, 1)), ceiling))
    width = LOOK_SAMPLES + 1
    sums = np.concatenate(([0.0], np.cumsum(_sliding_minimum(needed, width))))
    at = np.arange(CONTEXT_SAMPLES, block.shape[0] - CONTEXT_SAMPLES)
    return np.asarray((sums[at + 1] - sums[at - LOOK_SAMPLES]) / width)


def _sliding_minimum(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    """Return the minimum of every `width` neighbours, `n - width + 1` values, by doubling the width."""
    reach = 1
    while reach * 2 <= width:
        values = np.minimum(values[:-reach], values[reach:])
        reach *= 2
    rest = width - reach
    return np.minimum(values[: values.shape[0] - rest], values[rest:])
