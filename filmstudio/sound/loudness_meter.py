"""How loud a film is: integrated loudness after Recommendation ITU-R BS.1770-4, measured block by block.

K-weighting is two biquads (Tables 1 and 2 of the Recommendation, 48 kHz). They run here as one finite filter: the
response of both has decayed below 1e-12 after 8192 samples, and a long FIR filter is a fast Fourier transform, while
a recursive one is a Python loop over every sample.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585))
_HIGH_PASS = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))
_TAPS = 8192
_TRANSFORM = 65_536
_STEP = 4800
"""100 ms: the gating blocks of 400 ms overlap by 75 %, so each is four steps."""
_OFFSET_LUFS = -0.691
_ABSOLUTE_GATE_LUFS = -70.0
_RELATIVE_GATE_LU = -10.0


class LoudnessMeter:
    """Hears a stereo film in blocks of any length and says how loud it was. Memory: one number per 100 ms."""

    def __init__(self) -> None:
        self._past = np.zeros((_TAPS - 1, 2))
        self._waiting = np.zeros((0, 2))
        self._steps: list[float] = []

    def hear(self, block: NDArray[np.float32]) -> None:
        """Measure the next samples, `(n, 2)` at 48 kHz."""
        self._waiting = np.concatenate((self._waiting, block.astype(np.float64)))
        size = (_TRANSFORM - _TAPS) // _STEP * _STEP
        while self._waiting.shape[0] >= size:
            self._weigh(self._waiting[:size])
            self._waiting = self._waiting[size:]

    def integrated_lufs(self) -> float | None:
        """Return the gated loudness of all that was heard, or None where nothing passes the absolute gate.

        A last gating block that is not complete does not count, as the Recommendation says; a film shorter than
        400 ms is measured as one block.
        """
        whole = self._waiting.shape[0] // _STEP * _STEP
        rest = self._waiting if not self._steps and whole < 4 * _STEP else self._waiting[:whole]
        self._weigh(rest)
        self._waiting = self._waiting[rest.shape[0] :]
        powers = np.asarray(self._steps)
        if powers.size >= 4:
            powers = np.convolve(powers, np.full(4, 0.25), mode="valid")
        else:
            powers = powers.sum(keepdims=True) / max(powers.size, 1)
        powers = powers[powers > _power(_ABSOLUTE_GATE_LUFS)]
        if powers.size == 0:
            return None
        gate = powers.mean() * 10 ** (_RELATIVE_GATE_LU / 10)
        return float(_OFFSET_LUFS + 10 * np.log10(powers[powers > gate].mean()))

    def _weigh(self, block: NDArray[np.float64]) -> None:
        if block.shape[0] == 0:
            return
        heard = np.concatenate((self._past, block))
        self._past = heard[-(_TAPS - 1) :]
        if heard.any():
            spectrum = np.fft.rfft(heard, _TRANSFORM, axis=0) * _response()[:, None]
            weighted = np.fft.irfft(spectrum, _TRANSFORM, axis=0)[_TAPS - 1 : heard.shape[0]]
            squares = (weighted**2).sum(axis=1)
        else:
            squares = np.zeros(block.shape[0])
        self._steps += [float(squares[at : at + _STEP].mean()) for at in range(0, block.shape[0], _STEP)]


def _power(lufs: float) -> float:
    """Return the mean square of K-weighted samples that has this loudness."""
    return float(10 ** ((lufs - _OFFSET_LUFS) / 10))


@lru_cache(maxsize=1)
def _response() -> NDArray[np.complex128]:
    """Return the transform of the impulse response of both biquads in a row."""
    signal = [1.0] + [0.0] * (_TAPS - 1)
    for (b0, b1, b2), (a1, a2) in (_SHELF, _HIGH_PASS):
        x1 = x2 = y1 = y2 = 0.0
        filtered = []
        for x in signal:
            y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
            x1, x2, y1, y2 = x, x1, y, y1
            filtered.append(y)
        signal = filtered
    return np.asarray(np.fft.rfft(np.asarray(signal), _TRANSFORM))
