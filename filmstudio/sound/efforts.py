"""What more or less voice does to a sound: pitch, slope of the spectrum, breath.

Directions and orders of size are those of measured speech: who speaks 10 dB louder speaks some three to four semitones
higher, and the upper harmonics gain more than the fundamental (Traunmueller and Eriksson 2000, "Acoustic effects of
variation in vocal effort"); a whisper has no fundamental and a flatter spectrum (Ito, Takeda and Itakura 2005,
"Analysis and recognition of whispered speech"). How loud it is in a film says `manner`.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from filmstudio.model.soundtrack import Effort
from filmstudio.sound.vocal_tract import BIN_HZ, VOICED_ABOVE_HZ, Spectra, Utterance


class _Voicing(NamedTuple):
    pitch: float
    slope_db: float
    """Per octave between `SLOPE_HZ`, in voiced sounds alone: an `s` is hardly sharper for being shouted."""
    breath_db: float
    """By how much the noise within voiced sounds is louder."""


VOICINGS = {
    Effort.WHISPERED: _Voicing(1.0, 2.0, 0.0),
    Effort.SOFT: _Voicing(0.95, -2.0, 5.0),
    Effort.NORMAL: _Voicing(1.0, 0.0, 0.0),
    Effort.RAISED: _Voicing(1.15, 1.5, 0.0),
    Effort.SHOUTED: _Voicing(1.35, 3.0, 0.0),
}
SLOPE_HZ = (300.0, 4000.0)
_LOG_OF_DB = float(np.log(10) / 20)
_NOTHING_LOG = np.float32(-20.0)
_HANN_ENERGY = 1.5
"""Energy of a sinusoid's peak in the vocoder's spectrum (Hann window), in bins of its own height."""
_MOST_LOG = np.float32(7.0)
"""The vocoder's own limit."""


def with_effort(utterance: Utterance, effort: Effort) -> Utterance:
    """Return an utterance, already reshaped for its speaker, with another effort; its pitch curve is the caller's.

    A whisper is the same throat without a larynx: all that was voiced becomes noise of the same envelope.
    """
    if effort is Effort.NORMAL:
        return utterance
    voicing = VOICINGS[effort]
    voiced = utterance.pitch_hz > VOICED_ABOVE_HZ
    if effort is Effort.WHISPERED:
        utterance = _without_larynx(utterance, voiced)
    slope = np.where(voiced, _slope(utterance.harmonic_log.shape[0], voicing.slope_db), np.float32(0.0))
    # A louder larynx makes its own harmonics brighter, and no more breath beside them.
    beside = slope if effort is Effort.WHISPERED else np.minimum(slope, np.float32(0.0))
    noise = utterance.noise_log + beside
    noise[:, voiced] += np.float32(voicing.breath_db * _LOG_OF_DB)
    return utterance._replace(
        harmonic_log=np.minimum(utterance.harmonic_log + slope, _MOST_LOG),
        noise_log=np.minimum(noise, _MOST_LOG),
        rest_log=np.minimum(utterance.rest_log + beside, _MOST_LOG),
    )


def _slope(bins: int, db_per_octave: float) -> NDArray[np.float32]:
    """Return what is added to log magnitudes, `(bins, 1)`: 0 below the first corner, constant above the second."""
    octaves = np.log2(np.clip(np.arange(bins) * BIN_HZ, *SLOPE_HZ) / SLOPE_HZ[0])
    return np.asarray(octaves * db_per_octave * _LOG_OF_DB, np.float32)[:, None]


def _without_larynx(utterance: Utterance, voiced: NDArray[np.bool_]) -> Utterance:
    """Return an utterance whose voiced frames are noise, as strong in every band as the harmonics were."""
    per_bin = np.ones_like(utterance.pitch_hz)
    per_bin[voiced] = _HANN_ENERGY * BIN_HZ / utterance.pitch_hz[voiced]
    # The vocoder's noise has twice the power of its magnitude: real and imaginary part are drawn apart.
    power = np.exp(2 * utterance.harmonic_log) * per_bin / 2 + np.exp(2 * utterance.rest_log) / 2
    noise = np.where(voiced, 0.5 * np.log(np.exp(2 * utterance.noise_log) + power), utterance.noise_log)
    return utterance._replace(
        harmonic_log=np.where(voiced, _NOTHING_LOG, utterance.harmonic_log).astype(np.float32),
        noise_log=noise.astype(np.float32),
        rest_log=_quiet(utterance.rest_log, voiced),
        pitch_hz=np.zeros_like(utterance.pitch_hz),
    )


def _quiet(spectra: Spectra, frames: NDArray[np.bool_]) -> Spectra:
    quieter: Spectra = spectra.copy()
    quieter[:, frames] = _NOTHING_LOG
    return quieter
