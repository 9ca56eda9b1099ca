"""The picture between two pictures, by following what moves.

Why optical flow (OpenCV's DIS, Kroeger et al. 2016) and not ffmpeg's `minterpolate`: conforming 16 to 24 frames a
second and comparing with pictures really made at 24, a walk, a pan and an orbit of the animatic engine (832x480) came
out 0.1 to 1.7 dB nearer to the truth, two textured things turning over a moving ground 6.6 dB (42.2 against 35.6; both
frames mixed give 26.8), in 40 ms a frame instead of 65; blocks tear at the edges of things, this softens there. And
`minterpolate` ends a frame or two early or late, depending on what stands behind it; here every frame is counted.
The flow does not depend on the number of threads: the same frames give the same picture.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from filmstudio.model.footage import Frame

    Flow = NDArray[np.float32]
    """`(height, width, xy)`: how many pixels right and down the thing seen here has moved in the other picture."""

UNLIKE = 10.0
"""Mean difference (0 ... 255) of both pictures when each was moved half way, above which no motion leads from one to
the other: they are two shots, or a lamp went on. Measured: walks, pans and turns 0.6 to 5, cuts 11 to 75."""

_SMALLEST_PX = 32
"""The flow is found in patches, in smaller and smaller copies: it needs a few of them."""


class Pair:
    """Two pictures that follow each other, `(height, width, rgb)` uint8. The flow is found when first needed."""

    def __init__(self, before: Frame, after: Frame) -> None:
        self._before = before
        self._after = after

    def between(self, share: float) -> Frame:
        """Return the picture `share` (0 ... 1) of the way; the nearer of both where no motion leads there."""
        import cv2

        if not self._alike:
            return self._before if share < 0.5 else self._after
        early, late = self._moved(share)
        return cast("Frame", cv2.addWeighted(early, 1 - share, late, share, 0))

    def beyond(self, share: float) -> Frame:
        """Return the picture `share` of the distance after the second, everything moving on as it did.

        Why: the last frames of a shot may lie a little behind the footage's last. Moved on, they are 4 to 12 dB nearer
        to the truth than a picture that stops.
        """
        return _warped(self._after, share * self._back) if self._alike else self._after

    def _moved(self, share: float) -> tuple[Frame, Frame]:
        """Return both pictures, each moved to the same moment.

        The flow at that moment is estimated from those at the two ends (Jiang et al. 2018, Super SloMo, eq. 4).
        """
        to_before = share**2 * self._back - (1 - share) * share * self._forth
        to_after = (1 - share) ** 2 * self._forth - share * (1 - share) * self._back
        return _warped(self._before, to_before), _warped(self._after, to_after)

    @cached_property
    def _alike(self) -> bool:
        import cv2

        early, late = self._moved(0.5)
        return cv2.norm(early, late, cv2.NORM_L1) / early.size <= UNLIKE

    @cached_property
    def _forth(self) -> Flow:
        return _flow(self._before, self._after)

    @cached_property
    def _back(self) -> Flow:
        return _flow(self._after, self._before)


def _flow(one: Frame, other: Frame) -> Flow:
    import cv2
    import numpy as np

    height, width = one.shape[:2]
    if min(height, width) < _SMALLEST_PX:
        return np.zeros((height, width, 2), np.float32)
    finder = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    grey = [cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) for picture in (one, other)]
    return cast("Flow", finder.calc(grey[0], grey[1], np.zeros((height, width, 2), np.float32)))


def _warped(picture: Frame, flow: Flow) -> Frame:
    """Return the picture with, at every place, what lies `flow` away from there; the border goes on as it ends.

    Linear: where the flow is a little wrong a sharper filter rings, and measured no better on drawn pictures.
    """
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    columns = flow[..., 0] + np.arange(width, dtype=np.float32)
    rows = flow[..., 1] + np.arange(height, dtype=np.float32)[:, np.newaxis]
    return cast("Frame", cv2.remap(picture, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))
