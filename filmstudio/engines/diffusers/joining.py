"""Joins the clips of one shot: given frames dropped, colours matched to what was before, cuts that cannot be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.units import frame_to_sample

if TYPE_CHECKING:
    from fractions import Fraction

    import numpy as np
    from numpy.typing import NDArray

    Pictures = NDArray[np.float32]
    """`(frames, height, width, rgb)`, 0 ... 1."""

_MOST_GAIN = 1.25
"""Contrast is changed by no more: what differs more is another picture, not a drift."""
_FLAT = 0.01
"""Frames that vary less have no contrast to compare: an even wall, a fade."""


def matched(clip: Pictures, head: Pictures, before: Pictures) -> Pictures:
    """Return a clip whose colours are shifted so that its `head` is like `before`, frames that show the same.

    Mean and standard deviation of each colour: models drift in exposure, contrast and saturation from clip to clip.
    """
    import numpy as np

    axes = (0, 1, 2)
    own_mean, own_spread = head.mean(axes, dtype=np.float64), head.std(axes, dtype=np.float64)
    mean, spread = before.mean(axes, dtype=np.float64), before.std(axes, dtype=np.float64)
    gain = np.clip(spread / np.maximum(own_spread, 1e-6), 1 / _MOST_GAIN, _MOST_GAIN)
    gain[np.minimum(spread, own_spread) < _FLAT] = 1
    moved = (clip - own_mean.astype(np.float32)) * gain.astype(np.float32) + mean.astype(np.float32)
    within: Pictures = np.clip(moved, 0, 1).astype(np.float32)
    return within


def gone_on(joined: Pictures, clip: Pictures, head: int) -> Pictures:
    """Return what was joined so far and a clip that was given its last `head` frames: they are not shown twice."""
    import numpy as np

    before = joined[-head:]
    return np.concatenate([joined, matched(clip, clip[:head], before)[head:]])


def cross_faded(joined: Pictures, clip: Pictures, overlap: int) -> Pictures:
    """Return what was joined so far, mixed over `overlap` frames into a clip that knows nothing of it."""
    import numpy as np

    share = (np.arange(1, overlap + 1, dtype=np.float32) / (overlap + 1))[:, None, None, None]
    clip = matched(clip, clip[:overlap], joined[-overlap:])
    mixed = joined[-overlap:] * (1 - share) + clip[:overlap] * share
    return np.concatenate([joined[:-overlap], mixed, clip[overlap:]])


def cut_sound(
    samples: NDArray[np.float32], rate_hz: int, frames: int, rate: Fraction, skip_frames: int = 0
) -> NDArray[np.float32]:
    """Return the sound of `frames` pictures after `skip_frames`: cut, or filled with silence, never stretched.

    `samples` and what is returned are `(samples, channels)`, exactly as many as the frames are long.
    """
    import numpy as np

    start = frame_to_sample(skip_frames, rate, rate_hz)
    length = frame_to_sample(skip_frames + frames, rate, rate_hz) - start
    kept = np.clip(samples[start : start + length], -1, 1).astype(np.float32)
    return np.pad(kept, ((0, length - len(kept)), (0, 0)))


def as_bytes(clip: Pictures) -> NDArray[np.uint8]:
    """Return the pictures as uint8, rounded to the nearest."""
    import numpy as np

    return np.rint(np.clip(clip, 0, 1) * 255).astype(np.uint8)
