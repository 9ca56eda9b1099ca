"""What a treatment is made of: bands of frequencies, reflections, saturation, noise. Mono samples at 48 kHz.

Why by whole spectra: a line is short, so that it is filtered at once, without phase and without a library for it. The
responses are those of Butterworth filters, whose slopes are gentle enough not to ring.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from filmstudio.units import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]
Response = Callable[[NDArray[np.float64]], NDArray[np.float64]]
"""Gives the factor for each frequency in Hz."""

_ROOM_SAMPLES = SAMPLE_RATE_HZ // 10
"""Silence behind the samples while they are filtered, so that nothing comes round from the end to the beginning."""


def low_pass(corner_hz: float, order: int) -> Response:
    """Pass what is lower: -3 dB at the corner, then 6 dB per octave for each order."""
    return lambda hz: np.asarray(1 / np.sqrt(1 + (hz / corner_hz) ** (2 * order)))


def high_pass(corner_hz: float, order: int) -> Response:
    """Pass what is higher: -3 dB at the corner, 6 dB per octave below it for each order."""
    return lambda hz: np.asarray(1 / np.sqrt(1 + (corner_hz / np.maximum(hz, 1e-3)) ** (2 * order)))


def shelf(corner_hz: float, low_db: float) -> Response:
    """Raise or lower everything below a corner by some decibels, with a slope over about two octaves."""
    extra = 10 ** (low_db / 20) - 1
    return lambda hz: np.asarray(1 + extra / (1 + (hz / corner_hz) ** 2))


def peak(centre_hz: float, gain_db: float, octaves: float) -> Response:
    """Raise what lies around a frequency, as a horn or a small cone does."""
    gain = gain_db * np.log(10) / 20
    return lambda hz: np.asarray(
        np.exp(gain * np.exp(-((np.log2(np.maximum(hz, 1.0) / centre_hz) / octaves) ** 2) * 2))
    )


def shaped(samples: Samples, *responses: Response) -> Samples:
    """Return samples through some filters, as long as before, nothing delayed."""
    count = samples.shape[0]
    size = count + _ROOM_SAMPLES
    hz = np.fft.rfftfreq(size, 1 / SAMPLE_RATE_HZ).astype(np.float64)
    spectrum = np.fft.rfft(samples.astype(np.float64), size)
    for response in responses:
        spectrum *= response(hz)
    return np.asarray(np.fft.irfft(spectrum, size)[:count], dtype=np.float32)


def saturated(samples: Samples, drive: float) -> Samples:
    """Return samples through a carbon microphone, in kind: `tanh`, driven by so many times the loudest sample."""
    loudest = float(np.abs(samples).max(initial=0.0))
    if not loudest:
        return samples
    return np.asarray(np.tanh(samples * (drive / loudest)) * (loudest / np.tanh(drive)), dtype=np.float32)


def reflected(samples: Samples, echoes: Sequence[tuple[float, float]], *responses: Response) -> Samples:
    """Return what comes back from walls, without the sound itself: delays in milliseconds and levels in decibels.

    As long as the samples and the last echo of them. Walls are duller than what they send back, by the responses.
    """
    dull = shaped(samples, *responses)
    delays = [round(milliseconds * SAMPLE_RATE_HZ / 1000) for milliseconds, _ in echoes]
    heard = np.zeros(samples.shape[0] + max(delays), dtype=np.float32)
    for delay, (_, level_db) in zip(delays, echoes, strict=True):
        heard[delay : delay + dull.shape[0]] += dull * np.float32(10 ** (level_db / 20))
    return heard


def noise(count: int, seed: int) -> Samples:
    """Return white noise with a mean square of 1: the same for the same seed."""
    return np.random.default_rng(seed).standard_normal(count).astype(np.float32)


def mixed(first: Samples, second: Samples) -> Samples:
    """Return two sounds that begin together, as long as the longer one."""
    sum_of = np.zeros(max(first.shape[0], second.shape[0]), dtype=np.float32)
    sum_of[: first.shape[0]] += first
    sum_of[: second.shape[0]] += second
    return sum_of
