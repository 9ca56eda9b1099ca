"""The single sounds of a score, each bound to its file: a recorded line, a take's own sound, a laid file."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import ProjectError
from filmstudio.model.timeline import Sound
from filmstudio.sound.native_source import NativeSource
from filmstudio.sound.wav import read_wav_slice, wav_shape
from filmstudio.units import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]
_Read = Callable[[int, int], Samples]
"""Samples `(n, 2)` from one to another, counted from where the sound begins."""


@dataclass(frozen=True, slots=True)
class Part:
    """One sound, ready to be read, from the film's sample `start` to `stop`."""

    start: int
    stop: int
    read: Callable[[int, int], Samples]
    """The faded samples `(n, 2)` between two samples of the film that lie within the part."""


def recorded(sound: Sound, path: Path, film_samples: int) -> Part:
    """Bind a recorded line: one channel, panned. What would sound after the film's end is cut, and fades before it.

    Raises ProjectError for a file that is not mono at 48 kHz or too short.
    """
    shape = wav_shape(path)
    if shape.channels != 1 or shape.sample_rate_hz != SAMPLE_RATE_HZ:
        raise ProjectError(f"{path}: a recording is mono at {SAMPLE_RATE_HZ} Hz")
    _refuse_short(path, shape.samples, sound)
    sides = np.asarray(pan_gains(sound.pan)) * 10 ** (sound.gain_db / 20)
    begin, stop = sound.start_sample, min(sound.start_sample + sound.samples, film_samples)

    def read(first: int, last: int) -> Samples:
        voice = read_wav_slice(path, sound.from_sample + first - begin, last - first).astype(np.float64)
        position = np.arange(first, last) + 0.5
        rise, fall = (position - begin) / sound.fade_in_samples, (stop - position) / sound.fade_out_samples
        voice *= np.minimum(np.minimum(rise, fall), 1.0)
        return np.stack((voice * sides[0], voice * sides[1]), axis=1).astype(np.float32)

    return Part(begin, stop, read)


def native(sound: Sound, source: NativeSource, gain_db: float, film_samples: int) -> Part:
    """Bind a take's own sound, of any rate and number of channels; `gain_db` brings it into balance."""
    gain = 10 ** ((sound.gain_db + gain_db) / 20)
    return _faded(
        sound,
        film_samples,
        lambda first, last: source.read(sound.from_sample + first, sound.from_sample + last) * np.float32(gain),
    )


def laid_file(sound: Sound, path: Path, film_samples: int) -> Part:
    """Bind a file of one or two channels at 48 kHz: an effect, a tone of a place, music.

    A loop is read in a circle: its own ends must fit. Raises ProjectError for a file of another kind or too short.
    """
    shape = wav_shape(path)
    if shape.channels not in (1, 2) or shape.sample_rate_hz != SAMPLE_RATE_HZ or shape.samples == 0:
        raise ProjectError(f"{path}: a laid sound is mono or stereo at {SAMPLE_RATE_HZ} Hz")
    if not sound.loops:
        _refuse_short(path, shape.samples, sound)
    sides = np.asarray(_sides(sound.pan, shape.channels) * 10 ** (sound.gain_db / 20), dtype=np.float32)

    def read(first: int, last: int) -> Samples:
        taken = _around if sound.loops else _straight
        found = taken(path, shape.samples, sound.from_sample + first, last - first)
        return np.asarray((found[:, np.newaxis] if found.ndim == 1 else found) * sides, dtype=np.float32)

    return _faded(sound, film_samples, read)


def pan_gains(pan: float) -> tuple[float, float]:
    """Return the left and right gain of a position from -1 (left) to 1 (right); their squares add up to 1."""
    angle = (pan + 1) * math.pi / 4
    return math.cos(angle), math.sin(angle)


def _faded(sound: Sound, film_samples: int, heard: _Read) -> Part:
    """Fade a sound so that the power is kept: two that cross are as loud as one."""
    begin, stop = sound.start_sample, min(sound.start_sample + sound.samples, film_samples)

    def read(first: int, last: int) -> Samples:
        position = np.arange(first, last) + 0.5
        rise = np.minimum((position - begin) / sound.fade_in_samples, 1.0)
        fall = np.minimum((stop - position) / sound.fade_out_samples, 1.0)
        fade = np.sin(rise * np.pi / 2) * np.sin(fall * np.pi / 2)
        return np.asarray(heard(first - begin, last - begin) * fade[:, np.newaxis], dtype=np.float32)

    return Part(begin, stop, read)


def _sides(pan: float, channels: int) -> NDArray[np.float64]:
    """Return the gains of both sides: of one channel by its place, of two by taking from the other side."""
    if channels == 1:
        return np.asarray(pan_gains(pan))
    return np.asarray([min(1.0, math.sqrt(2) * gain) for gain in pan_gains(pan)])


def _straight(path: Path, _held: int, start: int, count: int) -> Samples:
    return read_wav_slice(path, start, count)


def _around(path: Path, held: int, start: int, count: int) -> Samples:
    """Return samples of a loop, as often around as it takes."""
    pieces = []
    at = start % held
    while count > 0:
        pieces.append(read_wav_slice(path, at, min(count, held - at)))
        count -= pieces[-1].shape[0]
        at = 0
    return np.concatenate(pieces)


def _refuse_short(path: Path, held: int, sound: Sound) -> None:
    if held < sound.from_sample + sound.samples:
        raise ProjectError(f"{path}: holds {held} samples, the cut asks for {sound.from_sample + sound.samples}")
