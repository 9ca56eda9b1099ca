"""How well a face can be seen: sharpness, light, and whether it was drawn. Measured on the face, not the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from filmstudio.ports.face_embedder import FoundFace

_DETAIL_PX = 150
"""The size that dlib's network sees a face at (SFace: 112): detail beyond it makes no difference."""
_FLAT_PX = 64
"""Small enough that a film's grain averages out, large enough that a drawing's plain areas remain."""
_BLACK, _WHITE = 3, 252
_TOO_LITTLE = 0.1
"""Less than this part of a face with a tone says nothing about it."""
_SPAN = 200.0
"""Lightness between the 2nd and 98th percentile is stretched to this: a dark photograph is not a drawing."""


class Light(NamedTuple):
    """See `model.face.MeasuredFace`; `flatness` is the part of the face without any shading at all, 0 to 1."""

    sharpness: float
    brightness: float
    contrast: float
    clipped: float
    flatness: float


def measure_light(picture: NDArray[np.uint8], face: FoundFace) -> Light:
    """Return the measures of one face of `(height, width, rgb) uint8`."""
    height, width = picture.shape[:2]
    left, right = max(0, face.left), min(width, face.left + face.width)
    top, low = max(0, face.top), min(height, face.top + face.height)
    cut = np.ascontiguousarray(picture[top:low, left:right])
    grey = np.asarray(cv2.cvtColor(cut, cv2.COLOR_RGB2GRAY), np.uint8)
    inner = grey[grey.shape[0] // 8 : -grey.shape[0] // 8 or None, grey.shape[1] // 8 : -grey.shape[1] // 8 or None]
    return Light(
        sharpness=round(_sharpness(inner), 4),
        brightness=round(float(inner.mean()), 1),
        contrast=round(float(inner.std()), 1),
        clipped=round(float(((inner < _BLACK) | (inner > _WHITE)).mean()), 4),
        flatness=round(flatness(grey), 4),
    )


def _sharpness(grey: NDArray[np.uint8]) -> float:
    """Return the variance of the Laplacian over the variance, at one common size: free of light and of size.

    The variance of the Laplacian as a measure of focus: Pech-Pacheco et al., ICPR 2000.
    """
    side = _DETAIL_PX * 3 // 4
    shrinks = min(grey.shape) > side
    way = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    face = np.asarray(cv2.resize(grey.astype(np.float32), (side, side), interpolation=way))
    variance = float(face.var())
    return float(np.asarray(cv2.Laplacian(face, cv2.CV_32F)).var()) / variance if variance > 1e-6 else 0.0


def flatness(grey: NDArray[np.uint8]) -> float:
    """Return the part of a grey picture, 0 to 1, whose lightness does not change to the right nor below.

    A photographed face is shaded everywhere; a drawn one is areas of one colour. What is fully black or white is
    left out: it says how a photograph was exposed.
    """
    small = np.asarray(cv2.resize(grey.astype(np.float32), (_FLAT_PX, _FLAT_PX), interpolation=cv2.INTER_AREA))
    dark, light = np.percentile(small, (2, 98))
    stretched = small * (_SPAN / max(1.0, float(light - dark)))
    across = np.abs(np.diff(stretched, axis=1))[:-1]
    down = np.abs(np.diff(stretched, axis=0))[:, :-1]
    tonal = ((small > _BLACK) & (small < _WHITE))[:-1, :-1]
    if tonal.mean() < _TOO_LITTLE:
        return 0.0
    return float((np.maximum(across, down) <= 1.0)[tonal].mean())
