"""sRGB and OKLab: a space in which equal distances look alike, so that a mean of colours is a colour people see.

Source: Bjorn Ottosson, "A perceptual color space for image processing" (2020), https://bottosson.github.io/posts/oklab.
The curve between display values and light is that of IEC 61966-2-1.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_FROM_LAB, _FROM_CONES = np.linalg.inv(_TO_LAB), np.linalg.inv(_TO_CONES)


def to_oklab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return display values 0 ... 1, `(..., rgb)`, as `(..., L a b)`: L is 0 (black) ... 1 (white)."""
    light = np.where(rgb <= 0.04045, rgb / 12.92, ((np.maximum(rgb, 0.04045) + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.cbrt(light @ _TO_CONES.T) @ _TO_LAB.T, np.float64)


def from_oklab(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return `(..., L a b)` as display values, cut off to 0 ... 1."""
    light = np.clip((lab @ _FROM_LAB.T) ** 3 @ _FROM_CONES.T, 0.0, 1.0)
    curved = 1.055 * np.maximum(light, 0.0031308) ** (1 / 2.4) - 0.055
    return np.asarray(np.where(light <= 0.0031308, light * 12.92, curved), np.float64)
