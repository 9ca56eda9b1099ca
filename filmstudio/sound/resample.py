"""Sound at an engine's own sample rate, read at 48 kHz: any stretch of it, as if all had been converted.

Why here and not by ffmpeg: the mix reads stretches of the film several times, and a stretch must not depend on where
it begins. A windowed sinc of 128 values (`interpolation`) keeps what it makes up under -90 dB; every value depends on
its neighbours alone, so nothing has to be kept beside the take's own file.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filmstudio.sound.interpolation import kernel
from filmstudio.units import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]
Read = Callable[[int, int], Samples]
"""Gives the samples `(stop - start, channels)` of a source, zeros outside of it."""

_HALF_WIDTH = 64
_BLOCK = 256
"""At least so many samples of the source for one product of matrices; fewer would copy every sample many times."""
_MOST_PHASES = 1000


def convertible(rate_hz: int) -> bool:
    """Say whether a rate can be brought to 48 kHz: 8 to 192 kHz, in a ratio of not too large numbers."""
    return 8_000 <= rate_hz <= 192_000 and SAMPLE_RATE_HZ // math.gcd(SAMPLE_RATE_HZ, rate_hz) <= _MOST_PHASES


def read_resampled(read: Read, rate_hz: int, start: int, stop: int) -> Samples:
    """Return samples `start` ... `stop - 1` at 48 kHz, `(stop - start, channels)`, of a source at `rate_hz`.

    Sample n of the result is the source's value at the time n / 48000. `rate_hz` must be `convertible`.
    """
    if rate_hz == SAMPLE_RATE_HZ:
        return read(start, stop)
    weights, taken, made, reach = _weights(rate_hz)
    first, last = start // made, -(-stop // made)
    source = read(first * taken - reach + 1, last * taken + reach + 1)
    windows = np.lib.stride_tricks.sliding_window_view(source, weights.shape[0], axis=0)[::taken][: last - first]
    # One product for all blocks and channels: many small ones take three times as long.
    rows = np.ascontiguousarray(windows, dtype=np.float64).reshape(-1, weights.shape[0])
    blocks = (rows @ weights).reshape(windows.shape[0], source.shape[1], made)
    whole = blocks.swapaxes(1, 2).reshape(-1, source.shape[1])
    return np.asarray(whole[start - first * made : stop - first * made], dtype=np.float32)


@lru_cache(maxsize=8)
def _weights(rate_hz: int) -> tuple[NDArray[np.float64], int, int, int]:
    """Return the weights `(window, made)`, and per block the samples taken, made, and looked at to each side."""
    divisor = math.gcd(SAMPLE_RATE_HZ, rate_hz)
    made, taken = SAMPLE_RATE_HZ // divisor, rate_hz // divisor
    blocks = -(-_BLOCK // taken)
    cutoff = min(1.0, SAMPLE_RATE_HZ / rate_hz)
    reach = math.ceil(_HALF_WIDTH / cutoff)
    weights = np.zeros((blocks * taken + 2 * reach, blocks * made))
    for column in range(blocks * made):
        at, phase = divmod(column * taken, made)
        weights[at : at + 2 * reach, column] = kernel(phase / made, reach, cutoff=cutoff)
    return weights, blocks * taken, blocks * made, reach
