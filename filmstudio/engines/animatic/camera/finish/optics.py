"""Lenses that bend or mark the picture itself: fisheye, tiny planet, anamorphic flares, old glass."""

from __future__ import annotations

import math
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.camera.finish.grading import Step, coloured, glowing, vignetted
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.model.camera import LensKind
from filmstudio.units import Resolution

Grid = NDArray[np.float32]

_FLARE = np.round(np.arange(256)[:, None] * np.array([0.30, 0.62, 1.0])).astype(np.uint8).reshape(1, 256, 3)
_FISHEYE_RAD = 1.05
"""Half the angle that a fisheye takes in from corner to corner: the middle grows 1.66 times."""
_ANAMORPHIC_RAD = 0.42
"""The same for the gentle barrel of an anamorphic lens."""


def optic_steps(kind: LensKind | None, size: Resolution) -> list[Step]:
    """Return what a kind of lens does to the finished picture; a macro lens works in the framing instead."""
    if kind is LensKind.FISHEYE:
        return [_bent(*_fisheye(size, _FISHEYE_RAD)), vignetted(size, 0.5)]
    if kind is LensKind.TINY_PLANET:
        return [_bent(*_tiny_planet(size))]
    if kind is LensKind.ANAMORPHIC:
        return [_bent(*_fisheye(size, _ANAMORPHIC_RAD)), _flares]
    if kind is LensKind.VINTAGE:
        worn = coloured(0.90, (1.04, 0.99, 0.91), 0.93, lift=0.02)
        return [worn, glowing(0.26, 0.022, (1.0, 0.72, 0.52), keep=0.97), vignetted(size, 0.34)]
    return []


def bend_of(kind: LensKind | None, size: Resolution) -> Callable[[Pixels], Pixels] | None:
    """Return how a kind of lens bends what belongs to each pixel, like whose it is; None where it bends nothing."""
    grids = {
        LensKind.FISHEYE: lambda: _fisheye(size, _FISHEYE_RAD),
        LensKind.ANAMORPHIC: lambda: _fisheye(size, _ANAMORPHIC_RAD),
        LensKind.TINY_PLANET: lambda: _tiny_planet(size),
    }
    if kind not in grids:
        return None
    x, y = grids[kind]()
    return lambda plane: np.asarray(cv2.remap(plane, x, y, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REFLECT_101))


def _bent(x: Grid, y: Grid) -> Step:
    bent_x, bent_y = cv2.convertMaps(x, y, cv2.CV_16SC2)

    def bend(frame: Pixels, _: int) -> Pixels:
        seen = cv2.remap(frame, bent_x, bent_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
        return np.asarray(seen, np.uint8)

    return bend


def _from_middle(size: Resolution) -> tuple[Grid, Grid]:
    y, x = np.mgrid[0 : size.height, 0 : size.width].astype(np.float32)
    return x - (size.width - 1) / 2, y - (size.height - 1) / 2


def _fisheye(size: Resolution, half_rad: float) -> tuple[Grid, Grid]:
    """Return where each pixel is seen: equal angles take equal lengths."""
    x, y = _from_middle(size)
    far = np.hypot(x, y) / (math.hypot(*size) / 2)
    grown = np.tan(far * half_rad) / math.tan(half_rad) / np.maximum(far, 1e-6)
    return (
        (x * grown + (size.width - 1) / 2).astype(np.float32),
        (y * grown + (size.height - 1) / 2).astype(np.float32),
    )


def _tiny_planet(size: Resolution) -> tuple[Grid, Grid]:
    """Return where each pixel is seen: the floor rolled up into a ball, the sky around it, the middle on top."""
    x, y = _from_middle(size)
    turn = np.arctan2(x, -y) / math.pi
    core, rim = 0.10 * min(size), 0.62 * min(size)
    height = np.clip((np.hypot(x, y) - core) / (rim - core), 0, None)
    across = (0.5 + 0.5 * turn * 0.999) * (size.width - 1)
    return across.astype(np.float32), ((1 - np.minimum(height, 1.6)) * (size.height - 1)).astype(np.float32)


def _flares(frame: Pixels, _: int) -> Pixels:
    """Draw every bright part out into a blue line across the picture."""
    height, width = frame.shape[:2]
    small = cv2.resize(frame, (max(1, width // 8), max(1, height // 4)), interpolation=cv2.INTER_AREA)
    light = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    bright = cv2.LUT(light, np.clip((np.arange(256) - 186) * 4, 0, 255).astype(np.uint8))
    line = cv2.blur(bright, (max(3, width // 20), 1))
    tinted = cv2.LUT(cv2.merge([line, line, line]), _FLARE)
    return np.asarray(cv2.add(frame, cv2.resize(tinted, (width, height), interpolation=cv2.INTER_LINEAR)), np.uint8)
