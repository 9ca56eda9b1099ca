"""A voice in a room that answers: first reflections, and a tail that dies away, darker and darker.

Why made of noise: the late sound of a room is noise that decays (Schroeder; Kuttruff, Room Acoustics), and noise from a
fixed seed is the same for everybody, needs no recording of a place and gives exactly the decay that is asked for. It
is laid over a whole line by its spectrum, in a few hundredths of a second.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import seed_from
from filmstudio.sound.rooms import Room
from filmstudio.sound.speech_level import active_level_dbfs, held_below
from filmstudio.sound.treatment_filters import Samples
from filmstudio.units import SAMPLE_RATE_HZ


class Acoustics(NamedTuple):
    """How a room answers somebody who stands near a microphone in it."""

    rt60_s: float
    """Until what is heard has died away by 60 dB, around 1 kHz."""
    first_ms: float
    """When the first wall is heard."""
    below_db: float
    """How far the whole answer lies below the voice itself."""
    dark: float
    """How much shorter the decay above 4 kHz is: carpets and wide air, 1 for tiles."""


ACOUSTICS = {
    Room.CATHEDRAL: Acoustics(2.4, 22.0, 9.0, 0.45),
    Room.HALL: Acoustics(1.3, 15.0, 10.0, 0.55),
    Room.CAVE: Acoustics(1.7, 11.0, 8.5, 0.40),
    Room.CORRIDOR: Acoustics(0.8, 8.0, 10.5, 0.60),
    Room.TILES: Acoustics(0.45, 3.5, 8.0, 0.85),
}
"""Shorter and farther below than the rooms are: a film's microphone hangs over the speaker, and words come first."""

_EARLY_AT = (1.0, 1.31, 1.73, 2.09, 2.71, 3.37, 4.13)
"""Walls, in multiples of the first one's delay; no two have a common period."""
_EARLY_SHARE = 0.4
"""Of the answer's power."""
_HEARD_TO_DB = -48.0
"""Below the voice: what is softer lies under the tone of any place."""
_BANDS_HZ = (0.0, 500.0, 4000.0, SAMPLE_RATE_HZ / 2)
_LOW_DECAY = 1.15
"""How much longer it rings below 500 Hz."""
_RUMBLE_HZ, _AIR_HZ = 140.0, 9000.0
"""No answer below and above: the lowest of a voice would boom, the highest hiss."""


def in_room(samples: Samples, room: Room) -> Samples:
    """Return mono samples at 48 kHz as they are heard in a room: as loud as before, and with the tail behind them.

    Silence stays as it is. The first sample stays the first: lips and captions stay right.
    """
    level = active_level_dbfs(samples)
    if level is None:
        return samples
    answer = impulse(room)
    length = samples.shape[0] + answer.shape[0]
    size = 1 << (length - 1).bit_length()
    spectrum = np.fft.rfft(samples.astype(np.float64), size) * np.fft.rfft(answer, size)
    heard = np.fft.irfft(spectrum, size)[:length]
    heard[: samples.shape[0]] += samples
    now = active_level_dbfs(np.asarray(heard[: samples.shape[0]], dtype=np.float32))
    gain = 1.0 if now is None else 10 ** ((level - now) / 20)
    return held_below(np.asarray(heard * gain, dtype=np.float32))


@lru_cache(maxsize=len(Room))
def impulse(room: Room) -> NDArray[np.float64]:
    """Return what a room answers to a click of 1, without the click itself, at 48 kHz."""
    it = ACOUSTICS[room]
    power = 10 ** (-it.below_db / 10)
    length_s = it.rt60_s * min(1.0, (-_HEARD_TO_DB - it.below_db) / 60) + it.first_ms / 1000
    count = round(length_s * SAMPLE_RATE_HZ)
    rng = np.random.default_rng(seed_from("room", room.value))
    late = _late(it, count, rng)
    early = np.zeros(count)
    for number, times in enumerate(_EARLY_AT):
        at = round(it.first_ms * times * SAMPLE_RATE_HZ / 1000)
        if at < count:
            early[at] += (-1.0) ** number / times
    parts = ((early, _EARLY_SHARE), (late, 1 - _EARLY_SHARE))
    answer = sum(_shaped(part) * np.sqrt(share * power / float(np.sum(_shaped(part) ** 2))) for part, share in parts)
    fade = min(count, SAMPLE_RATE_HZ // 50)
    whole = np.asarray(answer, dtype=np.float64)
    whole[count - fade :] *= np.linspace(1.0, 0.0, fade)
    return whole


def _late(it: Acoustics, count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return noise that decays by bands, from just behind the first wall on."""
    time = np.arange(count) / SAMPLE_RATE_HZ
    hz = np.fft.rfftfreq(count, 1 / SAMPLE_RATE_HZ)
    noise = np.fft.rfft(rng.standard_normal(count))
    late = np.zeros(count)
    for (low, high), factor in zip(pairwise(_BANDS_HZ), (_LOW_DECAY, 1.0, it.dark), strict=True):
        band = np.fft.irfft(noise * ((hz >= low) & (hz < high)), count)
        late += band * 10 ** (-3.0 * time / (it.rt60_s * factor))
    start = round(it.first_ms * SAMPLE_RATE_HZ / 1000)
    rise = np.clip((np.arange(count) - start) / (2.0 * start), 0.0, 1.0)
    return np.asarray(late * rise)


def _shaped(answer: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return an answer without rumble and hiss."""
    count = answer.shape[0]
    hz = np.fft.rfftfreq(2 * count, 1 / SAMPLE_RATE_HZ)
    response = 1 / np.sqrt(1 + (_RUMBLE_HZ / np.maximum(hz, 1e-3)) ** 4) / np.sqrt(1 + (hz / _AIR_HZ) ** 4)
    return np.asarray(np.fft.irfft(np.fft.rfft(answer, 2 * count) * response, 2 * count)[:count])
