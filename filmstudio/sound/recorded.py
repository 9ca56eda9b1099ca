"""Lines that somebody has recorded: their silence cut off, and one file divided among the shots of its speech."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from filmstudio.sound.speech_level import (
    PEAK_LIMIT,
    active_level_dbfs,
    frame_powers,
    level_and_trim,
    trimmed,
)
from filmstudio.units import SAMPLE_RATE_HZ

Samples = NDArray[np.float32]

LONGEST_S = 600.0
"""No speech of a film is longer; what is longer is a whole session, not a line."""

_BELOW_SPEECH_DB = 40.0
_OVER_NOISE_DB = 8.0
_LEAST_BELOW_DB = 20.0
"""Silence lies 40 dB under the speech, or just over the room's own noise, but never nearer than 20 dB."""
_FRAME = SAMPLE_RATE_HZ // 100
_SMOOTHED_FRAMES = 9
"""A pause is quiet for about a tenth of a second; the closure of a `t` is shorter."""
_REACH = 0.4
"""A pause is looked for so far around its place, as a part of the shorter neighbour."""
_AWAY_DB = 12.0
"""A pause at the end of that reach must be so much quieter than one at the place itself."""


def prepare_recorded(samples: Samples, *, level: bool) -> Samples:
    """Return a recorded line, mono at 48 kHz, without the silence at its ends; at the voices' level where asked for.

    Otherwise its level is the person's who recorded it; only what passes full scale is turned down. A file without
    any sound comes back empty.
    """
    speech = active_level_dbfs(samples)
    if speech is None:
        return samples[:0]
    floor = 10 * np.log10(max(float(np.percentile(frame_powers(samples), 5)), 1e-12))
    silence = min(max(speech - _BELOW_SPEECH_DB, floor + _OVER_NOISE_DB), speech - _LEAST_BELOW_DB)
    line = trimmed(samples, silence)
    if level:
        return level_and_trim(line)
    loudest = float(np.abs(line).max(initial=0.0))
    return (line * np.float32(PEAK_LIMIT / loudest)).astype(np.float32) if loudest > 1.0 else line


def divide(samples: Samples, shares: Sequence[float]) -> list[Samples]:
    """Return the pieces of a speech, as long as `shares` (any unit) say, but cut in the pause that lies nearest.

    Nothing is lost: the pieces are the whole. Every piece has some samples as long as there are enough of them.
    """
    powers = frame_powers(samples)
    smooth = np.convolve(powers, np.ones(_SMOOTHED_FRAMES) / _SMOOTHED_FRAMES, mode="same")
    # One pause is as good as another: what counts is which of them is nearest.
    silence_db = (active_level_dbfs(samples) or 0.0) - _BELOW_SPEECH_DB
    quiet_db = np.maximum(10 * np.log10(np.maximum(smooth, 1e-12)), silence_db)
    places = np.cumsum(np.asarray(shares, dtype=np.float64)) / sum(shares) * len(powers)
    cuts = [0]
    for index, place in enumerate(places[:-1]):
        before = place - (places[index - 1] if index else 0.0)
        reach = max(_REACH * min(before, places[index + 1] - place), 1.0)
        first, stop = max(round(place - reach), cuts[-1] + 1), min(round(place + reach) + 1, len(powers))
        if first >= stop:
            cuts.append(min(max(cuts[-1], round(place)), len(powers)))
            continue
        frames = np.arange(first, stop)
        cost = quiet_db[first:stop] + _AWAY_DB * np.abs(frames - place) / reach
        cuts.append(int(frames[np.argmin(cost)]))
    bounds = [min(cut * _FRAME + _FRAME // 2, samples.shape[0]) if cut else 0 for cut in cuts] + [samples.shape[0]]
    return [samples[start:stop] for start, stop in pairwise(bounds)]
