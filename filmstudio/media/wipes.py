"""The edges of wipes and irises: how much of the next picture is seen where, in every frame.

Why masks of our own, and not xfade's wipes: its edges are hard, or as wide as the picture, and follow no formula that a
test could hold them to. A mask is drawn small where the picture is large: its edge is soft, and nobody sees it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.media.file_names import file_url
from filmstudio.model.shots import TransitionKind
from filmstudio.units import Resolution, rate_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_STRAIGHT_EDGE, _ROUND_EDGE, _CLOCK_EDGE = 0.12, 0.05, 0.03
"""Width of the soft edge as a part of the way: of the picture's side, of its half diagonal, of the turn."""
_DRAWN_PX = 480
"""A mask is drawn no wider than this and made larger: its narrowest edge is a dozen pixels wide then."""


def covered(kind: TransitionKind, step: Fraction, size: Resolution, width: int, height: int) -> NDArray[np.float64]:
    """Return the share (0 to 1) of the picture that comes, at `height` x `width` points of a picture of `size`.

    With t the moment at which the edge reaches a point (0 to 1) and e the width of the edge, the share at `step` is
    `((1 + e) * step - t) / e`, cut to 0 ... 1: nothing at step 0, everything at 1. t is x, 1 - x, y or 1 - y for a wipe
    to the right, left, down or up; the angle from twelve o'clock for a clock; the distance from the middle by that of a
    corner for an iris, and 1 less that for one that closes, where what comes is black.
    """
    import numpy as np

    across = (np.arange(width) + 0.5)[np.newaxis, :] / width
    down = (np.arange(height) + 0.5)[:, np.newaxis] / height
    reached, edge = _reached(kind, across, down, size.width / size.height)
    share = np.clip(((1 + edge) * float(step) - reached) / edge, 0.0, 1.0)
    return np.asarray(np.broadcast_to(share, (height, width)))


def edge_mask(kind: TransitionKind, steps: Sequence[Fraction], size: Resolution, rate: Fraction, raw: Path) -> Any:
    """Return a wipe's mask as a stream of a frame for each step, for `maskedmerge`; `raw` is a place for its pictures.

    Light and colour have planes of their own, cut alike.
    """
    import ffmpeg
    import numpy as np

    scale = min(1.0, _DRAWN_PX / max(size))
    width, height = (max(2, round(side * scale / 2) * 2) for side in size)
    with raw.open("wb") as file:
        for step in steps:
            light = covered(kind, step, size, width, height)
            colour = light.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3))
            for plane in (light, colour, colour):
                file.write(np.rint(plane * 255).astype(np.uint8).tobytes())
    shape = {"pix_fmt": "yuv420p", "s": f"{width}x{height}", "framerate": rate_text(rate)}
    drawn = ffmpeg.input(file_url(raw), f="rawvideo", **shape).video
    # Without it ffmpeg takes the mask for full range and squeezes it into the limited range of the pictures.
    limited = drawn.filter("setparams", range="tv", colorspace="bt709")
    whole = limited.filter("scale", size.width, size.height, flags="bilinear")
    return whole.filter("settb", f"{rate.denominator}/{rate.numerator}").filter("fps", rate_text(rate))


def _reached(
    kind: TransitionKind, across: NDArray[np.float64], down: NDArray[np.float64], aspect: float
) -> tuple[NDArray[np.float64], float]:
    """Return when the edge reaches each point, 0 to 1, and how wide it is; x and y are parts of the sides."""
    import numpy as np

    x, y = (across - 0.5) * aspect, 0.5 - down
    if kind is TransitionKind.CLOCK_WIPE:
        return np.asarray(np.arctan2(x, y) / (2 * np.pi) % 1.0), _CLOCK_EDGE
    if kind in (TransitionKind.IRIS_WIPE, TransitionKind.IRIS_IN, TransitionKind.IRIS_OUT):
        away = np.asarray(np.hypot(x, y) / np.hypot(0.5 * aspect, 0.5))
        return (1 - away if kind.closes else away), _ROUND_EDGE
    straight = {
        TransitionKind.WIPE_LEFT: 1 - across,
        TransitionKind.WIPE_DOWN: down,
        TransitionKind.WIPE_UP: 1 - down,
    }
    return straight.get(kind, across), _STRAIGHT_EDGE
