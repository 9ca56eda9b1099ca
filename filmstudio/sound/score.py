"""Where every recording and every take's own sound is heard in the film, and the samples of any stretch of it.

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
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Sound, Timeline
from filmstudio.sound.balance import balance_db
from filmstudio.sound.native_source import NativeSource
from filmstudio.sound.wav import read_wav_slice, wav_shape
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Recorded:
    """One recording, ready to be read."""

    path: Path
    start: int
    stop: int
    left: float
    right: float

    def read(self, start: int, stop: int) -> Samples:
        """Return the faded and panned samples."""
        voice = read_wav_slice(self.path, start - self.start, stop - start).astype(np.float64)
        position = np.arange(start, stop) + 0.5
        ramp = np.minimum(position - self.start, self.stop - position) / CLICK_FADE_SAMPLES
        voice *= np.minimum(ramp, 1.0)
        return np.stack((voice * self.left, voice * self.right), axis=1).astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Native:
    """A take's own sound, ready to be read."""

    source: NativeSource
    start: int
    stop: int
    fade_in: int
    fade_out: int
    gain: float

    def read(self, start: int, stop: int) -> Samples:
        """Return the faded samples. Fades keep the power: two sounds that cross are as loud as one."""
        position = np.arange(start, stop) + 0.5
        rise = np.minimum((position - self.start) / self.fade_in, 1.0)
        fall = np.minimum((self.stop - position) / self.fade_out, 1.0)
        fade = self.gain * np.sin(rise * np.pi / 2) * np.sin(fall * np.pi / 2)
        heard = self.source.read(start - self.start, stop - self.start)
        return np.asarray(heard * fade[:, np.newaxis], dtype=np.float32)


_Part = _Recorded | _Native


class Score:
    """All recordings of a film at their places."""

    def __init__(self, timeline: Timeline, locate: Callable[[Blob], Path]) -> None:
        """Find and check every recording. Raises ProjectError if one is not what the cut says it is."""
        self.samples = frame_to_sample(timeline.frames, timeline.rate)
        heard = [sound for sound in timeline.sounds if 0 <= sound.start_sample < self.samples and sound.samples > 0]
        sources = {
            index: NativeSource.of_file(locate(sound.sound), sound.samples)
            for index, sound in enumerate(heard)
            if sound.native
        }
        gains_db = balance_db(heard, sources)
        self._parts: list[_Part] = [
            _native(sound, sources[index], gains_db[index], self.samples)
            if sound.native
            else _recorded(sound, locate(sound.sound), self.samples)
            for index, sound in enumerate(heard)
        ]

    def read(self, start: int, stop: int) -> Samples:
        """Return `(stop - start, 2)` samples; silence (exact zeros) outside the film and where nobody speaks."""
        block = np.zeros((stop - start, 2), dtype=np.float32)
        for part in self._parts:
            first, last = max(part.start, start), min(part.stop, stop)
            if first < last:
                block[first - start : last - start] += part.read(first, last)
        return block


def _native(sound: Sound, source: NativeSource, gain_db: float, film_samples: int) -> _Native:
    return _Native(
        source=source,
        start=sound.start_sample,
        stop=min(sound.start_sample + sound.samples, film_samples),
        fade_in=sound.fade_in_samples,
        fade_out=sound.fade_out_samples,
        gain=10 ** ((sound.gain_db + gain_db) / 20),
    )


def _recorded(sound: Sound, path: Path, film_samples: int) -> _Recorded:
    """Bind a recording to its file. What would sound after the film's end is cut, and fades before it."""
    shape = wav_shape(path)
    if shape.channels != 1 or shape.sample_rate_hz != SAMPLE_RATE_HZ:
        raise ProjectError(f"{path}: a recording is mono at {SAMPLE_RATE_HZ} Hz")
    if shape.samples < sound.samples:
        raise ProjectError(f"{path}: holds {shape.samples} samples, the cut asks for {sound.samples}")
    left, right = pan_gains(sound.pan)
    gain = 10 ** (sound.gain_db / 20)
    return _Recorded(
        path, sound.start_sample, min(sound.start_sample + sound.samples, film_samples), left * gain, right * gain
    )


def pan_gains(pan: float) -> tuple[float, float]:
    """Return the left and right gain of a position from -1 (left) to 1 (right); their squares add up to 1."""
    angle = (pan + 1) * math.pi / 4
    return math.cos(angle), math.sin(angle)
