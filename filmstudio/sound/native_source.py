"""An engine's sound as the mix reads it: any stretch, in stereo at 48 kHz, silence before and behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import ProjectError
from filmstudio.sound.loudness_meter import LoudnessMeter
from filmstudio.sound.resample import convertible, read_resampled
from filmstudio.sound.wav import read_wav_slice, wav_shape
from filmstudio.units import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]

MOST_CHANNELS = 8
_HALF_POWER = float(np.sqrt(0.5))
_SURROUND = 6
_BLOCK_SAMPLES = 5 * SAMPLE_RATE_HZ


class NativeSource:
    """Sound at its own rate, of one channel or more, which lies in a file or in memory."""

    def __init__(self, slices: Callable[[int, int], Samples], held: int, rate_hz: int) -> None:
        """Read from `slices`, which gives samples by a first one and a count, out of the `held` ones there are."""
        self._slices = slices
        self._held = held
        self._rate_hz = rate_hz

    @classmethod
    def of_samples(cls, samples: Samples, rate_hz: int) -> Self:
        """Read samples in memory, `(samples, channels)`."""
        return cls(lambda first, count: samples[first : first + count], samples.shape[0], rate_hz)

    @classmethod
    def of_file(cls, path: Path, samples: int) -> Self:
        """Read a WAV file that must last for `samples` samples at 48 kHz. Raises ProjectError if it does not."""
        shape = wav_shape(path)
        if not convertible(shape.sample_rate_hz) or not 1 <= shape.channels <= MOST_CHANNELS:
            raise ProjectError(
                f"{path}: {shape.channels} channels at {shape.sample_rate_hz} Hz cannot be mixed at {SAMPLE_RATE_HZ} Hz"
            )
        # Half a sample may be lost at either rate: the end of the last frame is rounded twice.
        if (shape.samples + 1) * SAMPLE_RATE_HZ < (samples - 1) * shape.sample_rate_hz:
            raise ProjectError(
                f"{path}: holds {shape.samples} samples at {shape.sample_rate_hz} Hz, "
                f"the cut asks for {samples} at {SAMPLE_RATE_HZ} Hz"
            )
        return cls(partial(read_wav_slice, path), shape.samples, shape.sample_rate_hz)

    def read(self, start: int, stop: int) -> Samples:
        """Return `(stop - start, 2)` samples at 48 kHz, from the source's own beginning."""
        return in_stereo(read_resampled(self._own, self._rate_hz, start, stop))

    def loudness_lufs(self, start: int, stop: int) -> float | None:
        """Return the integrated loudness of a stretch at 48 kHz (ITU-R BS.1770-4); None where it is silent."""
        meter = LoudnessMeter()
        for first in range(start, stop, _BLOCK_SAMPLES):
            meter.hear(self.read(first, min(first + _BLOCK_SAMPLES, stop)))
        return meter.integrated_lufs()

    def _own(self, start: int, stop: int) -> Samples:
        first, last = (min(max(at, 0), self._held) for at in (start, stop))
        found = self._slices(first, last - first)
        found = found[:, np.newaxis] if found.ndim == 1 else found
        block = np.zeros((stop - start, found.shape[1]), dtype=np.float32)
        block[first - start : last - start] = found
        return block


def in_stereo(block: Samples) -> Samples:
    """Fold `(n, channels)` samples into two channels.

    One channel stands in the middle, at half power on each side; 5.1 is folded after ITU-R BS.775 (the low effects are
    left out); of other numbers every second channel goes to one side.
    """
    channels = block.shape[1]
    if channels == 2:
        return block
    if channels == 1:
        return np.repeat(block * np.float32(_HALF_POWER), 2, axis=1)
    if channels == _SURROUND:
        return np.asarray(block[:, :2] + np.float32(_HALF_POWER) * (block[:, 2:3] + block[:, 4:6]), dtype=np.float32)
    return np.stack((block[:, 0::2].mean(axis=1), block[:, 1::2].mean(axis=1)), axis=1)
