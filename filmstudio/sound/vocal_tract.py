"""One trained voice, many speakers: the bundled model's spectra moved to another throat before they become sound.

Why here and not on the finished samples: the model does not speak samples, it predicts what a vocoder needs, namely
the pitch curve and, per 12.5 ms, the spectral envelope of the harmonics and of the noise. Pitch and formants are
therefore still separate numbers and can be changed exactly. Measured on eight lines with a recogniser, a man's voice
(pitch 0.60, formants 0.85) is understood with 4 % word errors this way; shifting the finished samples with ffmpeg's
`rubberband` twice (formants, then pitch) gives 47 %.

The three parts of the vocoder, as arrays `(bins, frames)` with bins 20 Hz apart from 0 to 12 kHz:

- harmonics: a pulse train at the pitch, filtered by `harmonic_log` and `harmonic_phase`;
- noise: random, shaped by `noise_log`;
- rest: the consonants and the breath, magnitude `rest_log` with a phase of its own. Its periodicity at the pitch was
  measured at 0.1 to 0.3 (harmonics 0.9), so it may keep its phase when the pitch moves.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Spectra = NDArray[np.float32]
"""`(bins, frames)`: natural logarithms of magnitudes, or phases."""

BIN_HZ = 20.0
VOICED_ABOVE_HZ = 40.0
"""The vocoder's own threshold: a pitch below it means no voice in this frame."""
_TOP_HARMONIC_HZ = 11_000.0
_NOTHING_LOG = -20.0
"""A magnitude far below audibility, for the band above the moved spectrum's end."""
_PHASE_LIMIT = 0.999999


class Utterance(NamedTuple):
    """What the model predicts for one sentence, in the order in which its vocoder takes it."""

    harmonic_log: Spectra
    harmonic_phase: Spectra
    """The phase as the vocoder wants it: `pi * tanh(value)` radians."""
    noise_log: Spectra
    rest_log: Spectra
    rest_phase: Spectra
    pitch_hz: NDArray[np.float32]
    """`(frames,)`."""


def reshape(utterance: Utterance, pitch: float, formant: float) -> Utterance:
    """Return the utterance as a speaker with another larynx and another throat would say it.

    `pitch` multiplies the fundamental frequency; `formant` multiplies every resonance (a vocal tract longer by a
    factor L has formant 1/L, the uniform-tube model). The harmonics' envelope is read only where the original
    voice had a harmonic: between them the prediction means nothing, and a moved pitch would make it audible.
    """
    bins = utterance.harmonic_log.shape[0]
    source = np.arange(bins) / formant
    nearest = np.minimum(np.rint(source), bins - 1).astype(np.int64)
    voiced = utterance.pitch_hz > VOICED_ABOVE_HZ
    harmonic_log = _stretch(utterance.harmonic_log, source)
    harmonic_phase = utterance.harmonic_phase[nearest]
    for frame in np.flatnonzero(voiced):
        harmonic_log[:, frame], harmonic_phase[:, frame] = _envelope(utterance, int(frame), source)
    # Closer harmonics are more of them: without this a low voice would drown its own consonants.
    harmonic_log += np.float32(0.5 * np.log(pitch))
    harmonic_log[source > bins - 1] = _NOTHING_LOG
    moved = np.maximum(utterance.pitch_hz * pitch, VOICED_ABOVE_HZ + 1.0)
    return Utterance(
        harmonic_log,
        harmonic_phase,
        _stretch(utterance.noise_log, source),
        _stretch(utterance.rest_log, source),
        utterance.rest_phase[nearest],
        np.where(voiced, moved, 0.0).astype(np.float32),
    )


def _stretch(spectra: Spectra, source: NDArray[np.float64]) -> Spectra:
    """Return log magnitudes read at the (fractional) bins `source`; beyond the last bin there is nothing."""
    bins = spectra.shape[0]
    low = np.minimum(source.astype(np.int64), bins - 2)
    weight = np.minimum(source - low, 1.0)[:, None].astype(np.float32)
    moved: Spectra = spectra[low] * (1 - weight) + spectra[low + 1] * weight
    moved[source > bins - 1] = _NOTHING_LOG
    return moved


def _envelope(
    utterance: Utterance, frame: int, source: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return envelope and phase of one voiced frame at the bins `source`, interpolated between its harmonics."""
    fundamental_bins = float(utterance.pitch_hz[frame]) / BIN_HZ
    harmonics = np.arange(1, int(_TOP_HARMONIC_HZ / BIN_HZ / fundamental_bins) + 1) * fundamental_bins
    column = utterance.harmonic_log[:, frame]
    envelope = np.interp(source, harmonics, np.interp(harmonics, np.arange(column.shape[0]), column))
    turns = np.tanh(utterance.harmonic_phase[np.rint(harmonics).astype(np.int64), frame].astype(np.float64)) * np.pi
    # As points on a circle: half way between 179 and -179 degrees is 180, not 0.
    across = np.interp(source, harmonics, np.cos(turns))
    along = np.interp(source, harmonics, np.sin(turns))
    phase = np.arctan2(along, across) / np.pi
    return envelope, np.arctanh(np.clip(phase, -_PHASE_LIMIT, _PHASE_LIMIT))
