"""Light on flat shapes: a shade side and a rim of light, found from the silhouette alone.

How: the silhouette is moved a little away from the light; what it uncovers is the edge that faces the light (the
rim). Moved a lot towards the light, it uncovers the side that turns away (the shade). Both are shapes, not shadings.
"""

from __future__ import annotations

import cv2
import numpy as np

from filmstudio.engines.animatic.canvas import Affine
from filmstudio.engines.animatic.palette import Toner
from filmstudio.engines.animatic.sprites import Pixels, with_alpha


def model(rgba: Pixels, toner: Toner, head_px: float) -> Pixels:
    """Return a premultiplied picture with shade and rim painted in; `head_px` is the height of a head in pixels."""
    alpha = np.ascontiguousarray(rgba[..., 3])
    side = 1.0 if toner.direction > 0 else -1.0
    shade = _uncovered(alpha, side * head_px * 0.13, -head_px * 0.05, head_px * 0.010)
    rim = _uncovered(alpha, -side * head_px * 0.026, head_px * 0.016, head_px * 0.004)
    shade_part = 0.30 if toner.dark else 0.20
    rim_part = 0.72 if toner.dark else 0.30
    keep = cv2.LUT(shade, np.round(255 - np.arange(256) * shade_part).astype(np.uint8))
    colour = cv2.multiply(cv2.cvtColor(rgba, cv2.COLOR_RGBA2RGB), cv2.cvtColor(keep, cv2.COLOR_GRAY2RGB), scale=1 / 255)
    weight = cv2.LUT(rim, np.round(np.arange(256) * rim_part).astype(np.uint8))
    planes = [cv2.LUT(weight, np.round(np.arange(256) * channel / 255).astype(np.uint8)) for channel in toner.key]
    left = cv2.cvtColor(cv2.bitwise_not(weight), cv2.COLOR_GRAY2RGB)
    colour = cv2.add(cv2.multiply(colour, left, scale=1 / 255), cv2.merge(planes))
    # A premultiplied colour never exceeds its alpha, whatever rounding did.
    colour = cv2.min(colour, cv2.cvtColor(alpha, cv2.COLOR_GRAY2RGB))
    return with_alpha(np.asarray(colour, np.uint8), alpha)


def _uncovered(alpha: Pixels, dx: float, dy: float, soften: float) -> Pixels:
    height, width = alpha.shape
    moved = cv2.warpAffine(
        alpha, Affine(c=dx, f=dy).matrix(), (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    edge = cv2.subtract(alpha, moved)
    if soften > 0.35:
        edge = cv2.min(cv2.GaussianBlur(edge, (0, 0), soften), alpha)
    return np.asarray(edge, np.uint8)
