"""Where every recording sounds in the film, and the samples of any stretch of it.

Why any stretch: the mix is made block by block, and a limiter has to look a little beyond its block. A stretch is read
from the recordings again each time, so that memory depends on the block and not on the film.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import ProjectError
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Sound, Timeline
from filmstudio.sound.wav import read_wav_slice, wav_shape
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

Samples = NDArray[np.float32]

FADE_SAMPLES = SAMPLE_RATE_HZ * 5 // 1000
"""5 ms at both ends of every recording: a cut inside a sound is a click."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One recording, ready to be read. `start` and `stop` are samples of the film."""

    path: Path
    start: int
    stop: int
    left: float
    right: float

    def read(self, start: int, stop: int) -> Samples:
        """Return the faded and panned samples of the film from `start` to `stop`, which lie inside this part."""
        voice = read_wav_slice(self.path, start - self.start, stop - start).astype(np.float64)
        position = np.arange(start, stop) + 0.5
        ramp = np.minimum(position - self.start, self.stop - position) / FADE_SAMPLES
        voice *= np.minimum(ramp, 1.0)
        return np.stack((voice * self.left, voice * self.right), axis=1).astype(np.float32)


class Score:
    """All recordings of a film at their places."""

    def __init__(self, timeline: Timeline, locate: Callable[[Blob], Path]) -> None:
        """Find and check every recording. Raises ProjectError if one is not what the cut says it is."""
        self.samples = frame_to_sample(timeline.frames, timeline.rate)
        self._parts = [
            _placed(sound, locate(sound.sound), self.samples)
            for sound in timeline.sounds
            if 0 <= sound.start_sample < self.samples and sound.samples > 0
        ]

    def read(self, start: int, stop: int) -> Samples:
        """Return `(stop - start, 2)` samples; silence (exact zeros) outside the film and where nobody speaks."""
        block = np.zeros((stop - start, 2), dtype=np.float32)
        for part in self._parts:
            first, last = max(part.start, start), min(part.stop, stop)
            if first < last:
                block[first - start : last - start] += part.read(first, last)
        return block


def _placed(sound: Sound, path: Path, film_samples: int) -> _Part:
    """Bind a recording to its file. What would sound after the film's end is cut, and fades before it."""
    shape = wav_shape(path)
    if shape.channels != 1 or shape.sample_rate_hz != SAMPLE_RATE_HZ:
        raise ProjectError(f"{path}: a recording is mono at {SAMPLE_RATE_HZ} Hz")
    if shape.samples < sound.samples:
        raise ProjectError(f"{path}: holds {shape.samples} samples, the cut asks for {sound.samples}")
    left, right = pan_gains(sound.pan)
    gain = 10 ** (sound.gain_db / 20)
    return _Part(
        path, sound.start_sample, min(sound.start_sample + sound.samples, film_samples), left * gain, right * gain
    )


def pan_gains(pan: float) -> tuple[float, float]:
    """Return the left and right gain of a position from -1 (left) to 1 (right); their squares add up to 1."""
    angle = (pan + 1) * math.pi / 4
    return math.cos(angle), math.sin(angle)
