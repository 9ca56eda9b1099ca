"""The mix: every recording at its place, and the whole film at one loudness."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.model.take import Blob
from filmstudio.model.timeline import Timeline
from filmstudio.units import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from filmstudio.sound.score import Score

TARGET_LUFS = -16.0
"""The loudness for mobile and desktop playback (AES TD1004)."""
PEAK_CEILING_DB = -1.5
_BLOCK_SAMPLES = 5 * SAMPLE_RATE_HZ
_MOST_CORRECTION_DB = 3.0
"""How much of what limiting took away is given back; more would flatten the voices."""


@dataclass(frozen=True, slots=True)
class MixReport:
    """What a mix is. A silent film has neither loudness nor peak, and its gain is 0."""

    samples: int
    """Per channel."""
    loudness_lufs: float | None
    """Integrated, of the finished mix."""
    peak_db: float | None
    """True peak of the finished mix, dB relative to full scale."""
    gain_db: float
    """What was added to every recording to reach the loudness, before limiting."""


def mix_film(
    timeline: Timeline,
    locate: Callable[[Blob], Path],
    out: Path,
    progress: Callable[[int], None] | None = None,
) -> MixReport:
    """Write the film's sound: stereo, 48 kHz, 32-bit float WAV, exactly as many samples as its frames last.

    The film is gone through up to three times, block by block, so that memory does not grow with its length: to
    measure, to measure again what the limiter leaves (only where it has to work), and to write. One gain brings it
    to -16 LUFS (ITU-R BS.1770-4); a look-ahead limiter keeps the true peak under -1.5 dB. Recordings that overlap
    are added. Where nobody speaks, every sample is exactly 0; a silent film stays silent.

    `progress` hears how many samples are done, spread over the passes, up to the film's length. Raises ProjectError
    if a recording is damaged or not mono at 48 kHz.
    """
    from filmstudio.sound.score import Score
    from filmstudio.sound.wav import WavWriter

    tell = progress or (lambda _: None)
    score = Score(timeline, locate)
    passes = _Passes(score, tell)
    loudness, peak = passes.measure(0.0, limited=False)
    gain_db = 0.0 if loudness is None else TARGET_LUFS - loudness
    limited = peak is not None and peak + gain_db > PEAK_CEILING_DB
    if limited and loudness is not None:
        reached, _ = passes.measure(gain_db, limited=True)
        if reached is not None:
            gain_db += min(max(TARGET_LUFS - reached, 0.0), _MOST_CORRECTION_DB)
    with WavWriter(out, channels=2) as wav:
        loudness, peak = passes.measure(gain_db, limited=limited, write=wav.write, last=True)
    return MixReport(score.samples, loudness, peak, gain_db)


class _Passes:
    """Goes through the film block by block and says what it heard."""

    def __init__(self, score: Score, tell: Callable[[int], None]) -> None:
        self._score = score
        self._tell = tell
        self._done = 0

    def measure(
        self,
        gain_db: float,
        *,
        limited: bool,
        write: Callable[[NDArray[np.float32]], None] | None = None,
        last: bool = False,
    ) -> tuple[float | None, float | None]:
        """Return loudness and true peak in dB (None where silent) with a gain, and hand every block to `write`."""
        from filmstudio.sound.loudness_meter import LoudnessMeter
        from filmstudio.sound.true_peak import TruePeakMeter

        loudness, peak = LoudnessMeter(), TruePeakMeter()
        base = self._done
        share = self._score.samples - base if last else self._score.samples // 3
        for position, block in self._blocks(10 ** (gain_db / 20), limited):
            loudness.hear(block)
            peak.hear(block)
            if write:
                write(block)
            self._done = base + share * (position + block.shape[0]) // self._score.samples
            self._tell(self._done)
        return loudness.integrated_lufs(), peak.peak_db()

    def _blocks(self, gain: float, limited: bool) -> Iterator[tuple[int, NDArray[np.float32]]]:
        import numpy as np

        from filmstudio.sound.limiter import CONTEXT_SAMPLES, limit

        ceiling = 10 ** (PEAK_CEILING_DB / 20)
        margin = CONTEXT_SAMPLES if limited else 0
        for start in range(0, self._score.samples, _BLOCK_SAMPLES):
            stop = min(start + _BLOCK_SAMPLES, self._score.samples)
            block = self._score.read(start - margin, stop + margin) * np.float32(gain)
            yield start, limit(block, ceiling) if limited else block
