"""The raw stuff of ambiences: noise of any colour, slow swells and scattered grains, all without beginning or end.

Why in circles: noise that is shaped in the frequency domain repeats after its length without a seam, and so does what
is folded into it in a circle. A loop made of such parts has no joint that a crossfade would have to hide.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from filmstudio.units import SAMPLE_RATE_HZ

Curve = NDArray[np.float64]
Shape = Callable[[Curve], Curve]
"""A colour: the amplitude at each frequency in Hz."""

LOOP_S = 36
"""Longer than anybody listens to one thing, and a number of samples that transforms fast."""
LOOP_SAMPLES = LOOP_S * SAMPLE_RATE_HZ
_LOWEST_HZ = 28.0
"""Below this loudspeakers only waste their strokes."""


def noise(rng: np.random.Generator, shape: Shape) -> Curve:
    """Return a loop of coloured noise, `(LOOP_SAMPLES,)`, of RMS 1."""
    hertz = frequencies()
    spectrum = rng.standard_normal(hertz.shape[0]) + 1j * rng.standard_normal(hertz.shape[0])
    return unit(np.fft.irfft(spectrum * shape(hertz) * high(_LOWEST_HZ, 3)(hertz), LOOP_SAMPLES))


def wide_noise(rng: np.random.Generator, shape: Shape, width: float) -> Curve:
    """Return a stereo loop, `(LOOP_SAMPLES, 2)`; `width` 0 is mono, 1 two independent sides."""
    middle, side = noise(rng, shape), noise(rng, shape)
    angle = width * np.pi / 4
    return np.stack((middle * np.cos(angle) + side * np.sin(angle), middle * np.cos(angle) - side * np.sin(angle)), 1)


def swell(rng: np.random.Generator, depth: float, slowest_s: float, fastest_s: float) -> Curve:
    """Return a loop that wanders slowly around 1: e to the power of `depth` times a curve of standard deviation 1."""
    cycles = np.unique(np.round(np.geomspace(LOOP_S / slowest_s, LOOP_S / fastest_s, 7)).clip(1))
    time = np.arange(LOOP_SAMPLES) / LOOP_SAMPLES
    wave = np.zeros(LOOP_SAMPLES)
    for count in cycles:
        wave += np.cos(2 * np.pi * (count * time + rng.random()))
    return np.asarray(np.exp(depth * unit(wave)))


def scatter(rng: np.random.Generator, per_second: float, spread_db: float) -> Curve:
    """Return a loop of single samples at random places, their levels spread around 1 by a standard deviation in dB."""
    train = np.zeros(LOOP_SAMPLES)
    count = rng.poisson(per_second * LOOP_S)
    levels = 10 ** (rng.normal(0.0, spread_db, count) / 20) * rng.choice((-1.0, 1.0), count)
    np.add.at(train, rng.integers(0, LOOP_SAMPLES, count), levels)
    return train


def ring(train: Curve, kernel: Curve) -> Curve:
    """Return a loop in which every sample of `train` sounds like `kernel`, folded in a circle."""
    padded = np.zeros(LOOP_SAMPLES)
    padded[: kernel.shape[0]] = kernel
    return np.asarray(np.fft.irfft(np.fft.rfft(train) * np.fft.rfft(padded), LOOP_SAMPLES))


def place_at(loop: Curve, start: int, sound: Curve, pan: float = 0.0) -> None:
    """Add a sound `(n,)` to a stereo loop in place, from a sample on and around its end; `pan` as in `Sound`."""
    at = (start + np.arange(sound.shape[0])) % LOOP_SAMPLES
    angle = (pan + 1) * np.pi / 4
    loop[at, 0] += sound * np.cos(angle)
    loop[at, 1] += sound * np.sin(angle)


def filtered(loop: Curve, shape: Shape) -> Curve:
    """Return a loop, `(LOOP_SAMPLES,)` or `(LOOP_SAMPLES, 2)`, with another colour laid over it."""
    weights = shape(frequencies())
    spectrum = np.fft.rfft(loop, axis=0)
    return np.asarray(np.fft.irfft((spectrum.T * weights).T, LOOP_SAMPLES, axis=0))


def decay(seconds: float, hertz: float, rng: np.random.Generator) -> Curve:
    """Return a grain: a burst of noise around a frequency that dies away within some time, of peak 1."""
    count = int(seconds * 6 * SAMPLE_RATE_HZ)
    time = np.arange(count) / SAMPLE_RATE_HZ
    rise = np.minimum(time / max(seconds / 8, 1e-4), 1.0)
    carrier = np.cos(2 * np.pi * hertz * time + rng.uniform(0, 2 * np.pi)) * (1 + 0.5 * rng.standard_normal(count))
    grain = carrier * rise * np.exp(-time / seconds)
    return np.asarray(grain / np.abs(grain).max())


def patter(seconds: float, hertz: float, rng: np.random.Generator) -> Curve:
    """Return a grain without a pitch: noise in a band around a frequency that dies away within some time, of peak 1."""
    count = max(int(seconds * 6 * SAMPLE_RATE_HZ), 64)
    time = np.arange(count) / SAMPLE_RATE_HZ
    bins = np.asarray(np.fft.rfftfreq(count, 1 / SAMPLE_RATE_HZ), dtype=np.float64)
    bins[0] = bins[1] / 2
    raw = np.fft.irfft(np.fft.rfft(rng.standard_normal(count)) * band(hertz, 1.6)(bins), count)
    grain = raw * np.minimum(time / max(seconds / 8, 1e-4), 1.0) * np.exp(-time / seconds)
    return np.asarray(grain / np.abs(grain).max())


def unit(loop: Curve) -> Curve:
    """Return a loop at an RMS of 1."""
    return np.asarray(loop / np.sqrt(np.mean(loop**2)))


def frequencies() -> Curve:
    """Return the frequency of every bin of a loop's transform, the first a little over 0."""
    hertz = np.fft.rfftfreq(LOOP_SAMPLES, 1 / SAMPLE_RATE_HZ)
    hertz[0] = hertz[1] / 2
    return np.asarray(hertz)


def tilt(db_per_octave: float) -> Shape:
    """Return a slope through 1 at 1 kHz: -3 is pink, -6 is brown."""
    return lambda hertz: np.asarray((hertz / 1000.0) ** (db_per_octave / 6.0206))


def low(cutoff_hz: float, order: int = 1) -> Shape:
    """Return a low pass of Butterworth's shape: 3 dB less at the cutoff."""
    return lambda hertz: np.asarray(1 / np.sqrt(1 + (hertz / cutoff_hz) ** (2 * order)))


def high(cutoff_hz: float, order: int = 1) -> Shape:
    """Return a high pass of Butterworth's shape."""
    return lambda hertz: np.asarray(1 / np.sqrt(1 + (cutoff_hz / hertz) ** (2 * order)))


def band(centre_hz: float, octaves: float) -> Shape:
    """Return a bell on the logarithmic axis, so many octaves wide at half its power."""
    return lambda hertz: np.asarray(np.exp(-np.log(2) / 2 * (2 * np.log2(hertz / centre_hz) / octaves) ** 2))


def both(*shapes: Shape) -> Shape:
    """Return the product of some shapes."""

    def shape(hertz: Curve) -> Curve:
        product = np.ones_like(hertz)
        for one in shapes:
            product = product * one(hertz)
        return product

    return shape


def mixed(*parts: tuple[float, Shape]) -> Shape:
    """Return the sum of some shapes, each at a level in dB."""

    def shape(hertz: Curve) -> Curve:
        total = np.zeros_like(hertz)
        for level_db, one in parts:
            total = total + 10 ** (level_db / 20) * one(hertz)
        return total

    return shape
