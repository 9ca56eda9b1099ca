"""Colour match: the shots of a scene are brought towards the scene's anchor shot, gently, each by one correction.

Why an anchor and not the shot before: matching shot to shot carries every error on, and the last shot of a long scene
would be matched to a copy of a copy. What is compared are mean and spread of L, a and b in OKLab, of what is nearly
grey the most: a cast shows there, while a red door says nothing about the light.

The correction is clipped, because two shots of one scene may rightly differ, a window here and a wall there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from filmstudio.edit.colour_match_oklab import to_oklab
from filmstudio.media.stills import frames_at
from filmstudio.model.timeline import Correction

LARGEST_OFFSET = (0.06, 0.03, 0.03)
"""So far the mean of L, a and b moves at most, at strength 1: a and b by about what a half CTO or CTB gel does."""
LARGEST_GAIN = 1.2
"""So much wider, or narrower by the same factor, the spread becomes at most."""
_SAMPLES = 5
"""Frames of a shot that are looked at."""
_EVERY_PX = 4
"""Of those, every so many pixels both ways."""
_GREY = 0.06
"""Chroma at which a colour counts as grey by half ... by a bell curve."""
_BLACK, _WHITE = 0.06, 0.98
"""Lightness outside which nothing tells a cast: the curve has swallowed it."""
_DIGITS = 5
"""Corrections are rounded, so that no machine's last bits enter a film."""


class Tint(NamedTuple):
    """The colours of a shot: mean and spread of L, a and b."""

    mean: tuple[float, float, float]
    spread: tuple[float, float, float]


def measure(master: Path, first_frame: int, frames: int) -> Tint | None:
    """Return the tint of what is seen of a take; None where it is black or white all over. Raises EngineError."""
    count = min(_SAMPLES, frames)
    places = [first_frame + (2 * number + 1) * frames // (2 * count) for number in range(count)]
    return tint_of(frames_at(master, places))


def tint_of(frames: Sequence[NDArray[np.uint8]]) -> Tint | None:
    """Return the tint of frames `(height, width, rgb)` uint8; None where nothing in them tells a colour."""
    pixels = np.concatenate([frame[::_EVERY_PX, ::_EVERY_PX].reshape(-1, 3) for frame in frames])
    lab = to_oklab(pixels.astype(np.float64) / 255)
    lab = lab[(lab[:, 0] > _BLACK) & (lab[:, 0] < _WHITE)]
    if len(lab) < 16:
        return None
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    weight = np.exp(-0.5 * (chroma / _GREY) ** 2) + 1e-6
    mean = np.average(lab, axis=0, weights=weight)
    mean[0] = lab[:, 0].mean()  # light is told by every pixel
    spread = np.sqrt(np.average((lab - mean) ** 2, axis=0, weights=weight))
    spread[0] = lab[:, 0].std()
    return Tint(_triple(mean), _triple(spread))


def correction_towards(anchor: str, wanted: Tint, tint: Tint, strength: float) -> Correction | None:
    """Return the correction that brings a shot's tint towards that of its anchor, the shot named `anchor`.

    A colour x becomes `gain * x + offset` in L, a and b. `strength` 0 ... 1 is how far it goes of the way, within
    `LARGEST_OFFSET` and `LARGEST_GAIN`. None where there is nothing to do, so that the master is joined as it is.
    """
    wish, own = np.array(wanted.mean), np.array(tint.mean)
    ratio = (np.array(wanted.spread) + 0.01) / (np.array(tint.spread) + 0.01)
    ratio[1:] = 1.0  # spread of colour is what is in the picture, not how it was lit
    gain = np.clip(ratio, 1 / LARGEST_GAIN, LARGEST_GAIN) ** strength
    move = strength * np.clip(wish - own, -np.array(LARGEST_OFFSET), LARGEST_OFFSET)
    gains, offsets = _triple(gain), _triple(own * (1 - gain) + move)
    if gains == (1.0, 1.0, 1.0) and offsets == (0.0, 0.0, 0.0):
        return None
    return Correction(anchor=anchor, strength=strength, gain=gains, offset=offsets)


def _triple(values: NDArray[np.float64]) -> tuple[float, float, float]:
    first, second, third = (round(float(value), _DIGITS) + 0.0 for value in values)
    return first, second, third
