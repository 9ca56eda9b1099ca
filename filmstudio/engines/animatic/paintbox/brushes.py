"""Brushes: the marks of dry paint, sponge and spatter, and the grain of the paper, as tiles of coverage.

Why: flat shapes alone look like clip art. A second colour dragged dry over the first, its bristles showing, is what
makes a poster of the fifties feel painted.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import seed_from

_TILE = 512
_SOFT = 24
"""Steps of 255 over which a mark goes from nothing to full: an edge without stairs."""


class Brush(StrEnum):
    """What a colour is laid on with."""

    DRY = "dry"
    """Long bristle streaks."""
    SPONGE = "sponge"
    """Clotted dabs, in all directions alike."""
    SPATTER = "spatter"
    """Sparse small dots."""


@lru_cache(maxsize=12)
def tile(brush: Brush, seed: int = 0) -> NDArray[np.uint8]:
    """Return a seamless square tile, uint8, evenly spread over 0..255: a threshold keeps that share of the paper."""
    dice = np.random.Generator(np.random.PCG64(seed_from("brush", brush.value, seed)))
    noise = dice.integers(0, 256, (_TILE, _TILE), dtype=np.uint8)
    if brush is Brush.DRY:
        # Bristles: long along x, thin across, with a slow change of pressure underneath.
        field = 0.62 * _smoothed(noise, 60.0, 0.8) + 0.20 * _smoothed(noise.T.copy(), 14.0, 1.6)
        field = field + 0.30 * _smoothed(np.roll(noise, 91, 0), 90.0, 24.0)
    elif brush is Brush.SPONGE:
        field = 0.55 * _smoothed(noise, 2.2, 2.2) + 0.35 * _smoothed(np.roll(noise, 37, 1), 7.0, 7.0)
        field = field + 0.35 * _smoothed(np.roll(noise, 71, 0), 34.0, 34.0)
    else:
        field = _smoothed(noise, 1.5, 1.5)
    order = np.argsort(field, axis=None, kind="stable")
    ranks = np.empty(order.size, np.int64)
    ranks[order] = np.arange(order.size)
    return np.ascontiguousarray((ranks.reshape(field.shape) * 256 // order.size).astype(np.uint8))


def _smoothed(noise: NDArray[np.uint8], across: float, down: float) -> NDArray[np.float64]:
    """Return the noise blurred round its edges, mean 0, spread 1.

    In the frequency domain, where the widest blur costs no more than the narrowest. Rounded, so that another machine's
    last digit changes no mark.
    """
    rows, columns = np.fft.fftfreq(_TILE)[:, None], np.fft.rfftfreq(_TILE)[None, :]
    bell = np.exp(-2 * np.pi**2 * ((down * rows) ** 2 + (across * columns) ** 2))
    soft = np.fft.irfft2(np.fft.rfft2(noise - 127.5) * bell, s=noise.shape)
    soft -= soft.mean()
    return np.asarray(np.round(soft / soft.std(), 4))


def bristles(
    width: int, height: int, brush: Brush, *, scale: float, degrees: float = 0.0, seed: int = 0
) -> NDArray[np.uint8]:
    """Return the brush's tile over a picture, `(height, width)` uint8: paint lies where it is below the pressure.

    `scale` 2 makes marks twice as large, `degrees` is the stroke's direction, clockwise from the right.
    """
    cos, sin = np.cos(np.radians(degrees)) / scale, np.sin(np.radians(degrees)) / scale
    shift = seed % 499
    matrix = np.array([[cos, sin, shift], [-sin, cos, shift // 2]], np.float64)
    seen = cv2.warpAffine(
        tile(brush, seed % 4),
        matrix,
        (width, height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_WRAP,
    )
    return np.asarray(seen, np.uint8)


def pressed(bristles: NDArray[np.uint8], pressure: NDArray[np.float32] | float) -> NDArray[np.uint8]:
    """Return the coverage (0..255) of bristles under a pressure: 0 nowhere ... 1 everywhere, one value or a picture."""
    edge = np.asarray(pressure, np.float32) * np.float32(255 + _SOFT) - np.float32(_SOFT / 2)
    cover = (edge - bristles.astype(np.float32)) * np.float32(255 / _SOFT) + np.float32(127.5)
    return np.asarray(np.clip(cover, 0, 255), np.uint8)
