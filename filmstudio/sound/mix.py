"""The mix: every sound at its place, the whole film at one loudness, and the stems that it is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.model.soundtrack import WEB, Loudness, Stem
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Timeline
from filmstudio.units import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from filmstudio.sound.score import Score

TOLERANCE_LU = 0.2
"""So near the written file is to its target, where limiting does not forbid it."""
_BLOCK_SAMPLES = 5 * SAMPLE_RATE_HZ
_PEAK_MARGIN_DB = 0.2
"""The limiter aims so far below the ceiling: meters that oversample more find a little more."""
_MOST_CORRECTION_DB = 3.0
"""How much of what limiting took away is given back; more would flatten the voices."""
_TRIES = 3
_WITHOUT_WORDS_DB = 21.2
"""A film in which only places are heard gets the gain that it would have with lines, which lie at -21.2 LUFS: rooms
are no louder because nobody speaks in them."""


@dataclass(frozen=True, slots=True)
class MixReport:
    """What a mix is. A silent film has neither loudness nor peak, and its gain is 0."""

    samples: int
    """Per channel."""
    loudness_lufs: float | None
    """Integrated, measured on the written file."""
    peak_db: float | None
    """True peak of the written file, dB relative to full scale."""
    gain_db: float
    """What was added to every sound to reach the loudness, before limiting."""
    dialogue_lufs: float | None = None
    """Integrated loudness of the dialogue stem in the written mix; None where nobody measured it or nobody speaks."""
    target: Loudness = WEB
    places_alone: bool = False
    """Nobody speaks and nothing happens: such a film stays as quiet as its rooms are, on purpose."""

    @property
    def on_target(self) -> bool:
        """True where the measured loudness is within `TOLERANCE_LU` of the target and the peak under its ceiling."""
        if self._counted is None or self.peak_db is None or self.places_alone:
            return True
        return abs(self._counted - self.target.lufs) <= TOLERANCE_LU and self.peak_db <= self.target.peak_dbtp

    @property
    def _counted(self) -> float | None:
        """What is measured against the target: the dialogue where that asks for it and somebody speaks, else all."""
        return self.dialogue_lufs if self.target.dialogue and self.dialogue_lufs is not None else self.loudness_lufs

    @property
    def remarks(self) -> tuple[str, ...]:
        """What people should know of the loudness: a target that was missed, and by what it was measured."""
        if self.loudness_lufs is None or self._counted is None:
            return ()
        if not self.on_target:
            asked = f"{self.target.name} asks for {self.target.lufs:g}"
            return (
                f"the sound is at {self._counted:.1f} LUFS, where {asked}: its loudest moments leave no room below "
                f"{self.target.peak_dbtp:g} dBTP; turn them down, or ask for less",
            )
        if self.target.dialogue and self.dialogue_lufs is not None:
            return (f"the dialogue is at {self.dialogue_lufs:.1f} LUFS, the whole film at {self.loudness_lufs:.1f}",)
        return ()


def mix_film(
    timeline: Timeline,
    locate: Callable[[Blob], Path],
    out: Path,
    progress: Callable[[int], None] | None = None,
    *,
    loudness: Loudness = WEB,
    stems: Path | None = None,
) -> MixReport:
    """Write the film's sound: stereo, 48 kHz, 32-bit float WAV, exactly as many samples as its frames last.

    The film is gone through block by block, so that memory does not grow with its length: to measure, to measure
    again what the limiter leaves (only where it has to work), to write, and to measure what was written. One gain
    brings it to the target (ITU-R BS.1770-4): all of it, or where the target says so the dialogue stem, and the rest
    keeps its distance. A look-ahead limiter keeps the true peak under the ceiling. Where only places are heard they
    stay as quiet as they are under words, and a silent film stays silent.

    `stems` is a folder for `dialogue.wav`, `effects.wav`, `ambience.wav` and `music.wav`: 24 bits, as long as the film
    to the sample, written also where a stem is silent. They carry the film's gain, the ducking of the music and the
    same limiting gain as the mix, so that their sum is the mix as it is heard, to the rounding of 24 bits.

    `progress` hears how many samples are done, spread over the passes, up to the film's length. Raises ProjectError
    if a recording is damaged or not what the cut says.
    """
    from filmstudio.sound.score import Score
    from filmstudio.sound.wav import WavWriter

    score = Score(timeline, locate)
    passes = _Passes(score, progress or (lambda _: None), loudness)
    gain_db, limited = passes.find_gain()
    with ExitStack() as stack:
        mix = stack.enter_context(WavWriter(out, channels=2))
        files = {
            stem: stack.enter_context(WavWriter(stems / f"{stem.value}.wav", channels=2, bits=24))
            for stem in Stem
            if stems is not None
        }
        dialogue = passes.write(gain_db, limited, mix.write, {stem: wav.write for stem, wav in files.items()})
    found, peak = passes.hear_again(out)
    added_db = gain_db if found is not None else 0.0
    return MixReport(score.samples, found, peak, added_db, dialogue, loudness, score.stems() == (Stem.AMBIENCE,))


class _Passes:
    """Goes through the film block by block and says what it heard."""

    def __init__(self, score: Score, tell: Callable[[int], None], target: Loudness) -> None:
        self._score = score
        self._tell = tell
        self._target = target
        self._done = 0
        self._words = target.dialogue and Stem.DIALOGUE in score.stems()
        """Whether the dialogue stem alone is measured against the target."""

    def find_gain(self) -> tuple[float, bool]:
        """Return the gain in dB, and whether the limiter has to work."""
        loudness, peak = self._measure(0.0, limited=False)
        if loudness is None or peak is None:
            return 0.0, False
        if self._score.stems() == (Stem.AMBIENCE,):
            return self._target.lufs + _WITHOUT_WORDS_DB, False
        gain_db = self._target.lufs - loudness
        if peak + gain_db <= self._target.peak_dbtp - _PEAK_MARGIN_DB:
            return gain_db, False
        most = gain_db + _MOST_CORRECTION_DB
        for _ in range(_TRIES):
            reached, _ = self._measure(gain_db, limited=True)
            if reached is None or gain_db >= most or self._target.lufs - reached < TOLERANCE_LU / 4:
                break
            gain_db = min(gain_db + self._target.lufs - reached, most)
        return gain_db, True

    def _measure(self, gain_db: float, *, limited: bool) -> tuple[float | None, float | None]:
        """Return the loudness that counts for the target, and without limiting the true peak, in dB; None: silent."""
        from filmstudio.sound.loudness_meter import LoudnessMeter
        from filmstudio.sound.true_peak import TruePeakMeter

        loudness, peak = LoudnessMeter(), TruePeakMeter()
        for start, block, gain in self._blocks(gain_db, limited, share=5):
            if not limited:
                peak.hear(block)
            counted = self._stem(Stem.DIALOGUE, start, block.shape[0], gain_db, gain) if self._words else block
            loudness.hear(counted)
        return loudness.integrated_lufs(), peak.peak_db()

    def write(
        self,
        gain_db: float,
        limited: bool,
        mix: Callable[[NDArray[np.float32]], None],
        stems: dict[Stem, Callable[[NDArray[np.float32]], None]],
    ) -> float | None:
        """Hand every block of the mix and of its stems on; return the loudness of the dialogue where it was read."""
        from filmstudio.sound.loudness_meter import LoudnessMeter

        dialogue = LoudnessMeter()
        for start, block, gain in self._blocks(gain_db, limited, share=3):
            mix(block)
            for stem in stems or ((Stem.DIALOGUE,) if self._words else ()):
                samples = self._stem(stem, start, block.shape[0], gain_db, gain)
                if stem in stems:
                    stems[stem](samples)
                if stem is Stem.DIALOGUE:
                    dialogue.hear(samples)
        return dialogue.integrated_lufs() if stems or self._words else None

    def hear_again(self, path: Path) -> tuple[float | None, float | None]:
        """Return loudness and true peak of the file that was written, in dB; None where it is silent."""
        from filmstudio.sound.loudness_meter import LoudnessMeter
        from filmstudio.sound.true_peak import TruePeakMeter
        from filmstudio.sound.wav import read_wav_slice

        loudness, peak = LoudnessMeter(), TruePeakMeter()
        base = self._done
        for start in range(0, self._score.samples, _BLOCK_SAMPLES):
            block = read_wav_slice(path, start, _BLOCK_SAMPLES)
            loudness.hear(block)
            peak.hear(block)
            reached = start + block.shape[0]
            self._tell(base + (self._score.samples - base) * reached // self._score.samples)
        return loudness.integrated_lufs(), peak.peak_db()

    def _stem(
        self, stem: Stem, start: int, count: int, gain_db: float, limiting: NDArray[np.float64] | None
    ) -> NDArray[np.float32]:
        import numpy as np

        block = self._score.read_stem(stem, start, start + count) * np.float32(10 ** (gain_db / 20))
        return block if limiting is None else np.asarray(block * limiting[:, None], dtype=np.float32)

    def _blocks(
        self, gain_db: float, limited: bool, *, share: int
    ) -> Iterator[tuple[int, NDArray[np.float32], NDArray[np.float64] | None]]:
        """Yield the first sample of a block, the block of the mix, and its limiting gain (None for 1)."""
        import numpy as np

        from filmstudio.sound.limiter import CONTEXT_SAMPLES, limiting_gain

        ceiling = 10 ** ((self._target.peak_dbtp - _PEAK_MARGIN_DB) / 20)
        margin = CONTEXT_SAMPLES if limited else 0
        base, part = self._done, (self._score.samples - self._done) // share
        for start in range(0, self._score.samples, _BLOCK_SAMPLES):
            stop = min(start + _BLOCK_SAMPLES, self._score.samples)
            block = self._score.read(start - margin, stop + margin) * np.float32(10 ** (gain_db / 20))
            gain = limiting_gain(block, ceiling) if limited else None
            inner = block[margin : block.shape[0] - margin] if limited else block
            if gain is not None:
                inner = np.asarray(inner * gain[:, None], dtype=np.float32)
            yield start, inner, gain
            self._done = base + part * stop // self._score.samples
            self._tell(self._done)
