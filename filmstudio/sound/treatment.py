"""How a voice reaches us: the recording of a line, heard through a telephone, from the next room, close to the ear.

Rendered once for a line and kept like it, so that the mix reads any stretch of it as it reads all others. The sound's
beginning never moves, so lips and captions stay right; a few treatments add up to a fifth of a second at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from filmstudio.model.soundtrack import Treatment
from filmstudio.sound.speech_level import active_level_dbfs, held_below
from filmstudio.sound.treatment_filters import (
    Samples,
    high_pass,
    low_pass,
    mixed,
    noise,
    peak,
    reflected,
    saturated,
    shaped,
    shelf,
)
from filmstudio.units import SAMPLE_RATE_HZ

_LEVEL_DB = {
    Treatment.CLOSE: 0.0,
    Treatment.OFF_AXIS: -4.0,
    Treatment.TELEPHONE: -1.0,
    Treatment.RADIO: -1.0,
    Treatment.LOUDSPEAKER: -1.0,
    Treatment.NEXT_ROOM: -8.0,
}
"""Relative to the same line in the room."""
_WALLS = ((7.1, -11.0), (11.9, -12.5), (17.3, -13.5), (23.9, -15.0), (31.7, -17.0), (43.1, -20.0))
"""First reflections of a room of some twenty square metres, in ms and dB; no two delays have a common period."""
_SLAP = ((87.0, -9.0), (171.0, -15.0))
"""Two fronts of a hall or a square, as far away as a loudspeaker is used at."""
_STATIC_DB = -34.0
_SQUELCH_S = 0.11
_SQUELCH_DB = -14.0
"""A radio's noise under the words, and the burst when the key is let go; relative to full scale at the usual level."""


def treat(samples: Samples, treatment: Treatment, seed: int = 0) -> Samples:
    """Return mono samples at 48 kHz as a treatment lets them be heard; natural ones come back as they are.

    `seed` decides a radio's noise. Levels are those of the active speech, whatever the filters took away; the peak
    stays below 0.95. Silence stays silence.
    """
    level = active_level_dbfs(samples)
    if treatment is Treatment.NATURAL or level is None:
        return samples
    heard = _radio(samples, seed) if treatment is Treatment.RADIO else _RENDERED[treatment](samples)
    now = active_level_dbfs(heard)
    if now is None:
        return samples
    return held_below(heard * np.float32(10 ** ((level + _LEVEL_DB[treatment] - now) / 20)))


def _close(samples: Samples) -> Samples:
    return shaped(samples, shelf(180.0, 3.0), peak(5000.0, 1.5, 1.0))


def _off_axis(samples: Samples) -> Samples:
    beside = shaped(samples, low_pass(3500.0, 1), shelf(160.0, -3.0))
    return mixed(beside, reflected(beside, _WALLS, low_pass(3000.0, 1)))


def _telephone(samples: Samples) -> Samples:
    """ITU-T G.712: 300 to 3400 Hz; the distortion is a carbon microphone's."""
    band = (high_pass(320.0, 5), low_pass(3300.0, 9))
    return shaped(saturated(shaped(samples, *band), 1.8), *band)


def _radio(samples: Samples, seed: int) -> Samples:
    band = (high_pass(450.0, 4), low_pass(2600.0, 7))
    voice = saturated(shaped(samples, *band), 3.0)
    squelch = round(_SQUELCH_S * SAMPLE_RATE_HZ)
    static = noise(samples.shape[0] + squelch, seed) * np.float32(10 ** (_STATIC_DB / 20))
    burst = np.linspace(1.0, 0.6, squelch, dtype=np.float32) * np.float32(10 ** ((_SQUELCH_DB - _STATIC_DB) / 20))
    static[samples.shape[0] :] *= burst
    return shaped(mixed(voice, static), *band)


def _loudspeaker(samples: Samples) -> Samples:
    horn = shaped(saturated(samples, 1.5), high_pass(280.0, 3), low_pass(4500.0, 3), peak(1500.0, 7.0, 1.0))
    return mixed(horn, reflected(horn, _SLAP, low_pass(2500.0, 1)))


def _next_room(samples: Samples) -> Samples:
    """A wall takes more the higher the tone (the mass law: 6 dB an octave); the room behind it answers."""
    room = mixed(samples, reflected(samples, [(at * 2, level + 5) for at, level in _WALLS]))
    return shaped(room, low_pass(420.0, 2), high_pass(70.0, 1))


_RENDERED: Mapping[Treatment, Callable[[Samples], Samples]] = {
    Treatment.CLOSE: _close,
    Treatment.OFF_AXIS: _off_axis,
    Treatment.TELEPHONE: _telephone,
    Treatment.LOUDSPEAKER: _loudspeaker,
    Treatment.NEXT_ROOM: _next_room,
}
