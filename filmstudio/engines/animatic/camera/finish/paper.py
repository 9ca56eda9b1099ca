"""Paper: the grain of the sheet that everything is painted on, and what the black film does to its values."""

from __future__ import annotations

import cv2
import numpy as np

from filmstudio.engines.animatic.camera.finish.grading import Step, grained
from filmstudio.engines.animatic.paintbox.brushes import Brush, bristles
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.model.look import Finish
from filmstudio.units import Resolution

_ONE = 128
"""The byte that means a factor of 1 in the paper's map: a power of two, so that products round alike everywhere."""
_COARSE, _FINE = 0.052, 0.034
"""How much lighter and darker the paper's clots and its fibres are than its mean."""
_TEMPERED = (1.0, 0.992, 0.962)
"""The warmth of sketching paper."""


def paper_steps(finish: Finish, size: Resolution, seed: int) -> list[Step]:
    """Return the steps of a finish. The paper lies still in the picture: it costs an encoder nothing after frame 0."""
    if finish is Finish.NOIR:
        return [_hard, papered(size, 0.5), grained(size, 2.0, 0.62 * size.height / 720 + 0.2, seed, hold=2)]
    if finish is Finish.INK:
        return [papered(size, 0.8, _TEMPERED)]
    return [papered(size, 1.0)]


def papered(size: Resolution, strength: float, tint: tuple[float, float, float] = (1.0, 1.0, 1.0)) -> Step:
    """Return a step that lays a picture on paper."""
    scale = max(0.3, size.height / 900)
    clots = bristles(size.width, size.height, Brush.SPONGE, scale=0.62 * scale, seed=3).astype(np.float32) / 255 - 0.5
    fibres = bristles(size.width, size.height, Brush.SPATTER, scale=scale, seed=1).astype(np.float32) / 255 - 0.5
    grain = 1 + strength * (_COARSE * clots + _FINE * fibres)
    planes = [np.clip(np.round(grain * (part * _ONE)), 0, 255).astype(np.uint8) for part in tint]
    paper = np.asarray(cv2.merge(planes), np.uint8)
    return lambda frame, _: np.asarray(cv2.multiply(frame, paper, scale=1 / _ONE), np.uint8)


def _hard(frame: Pixels, _: int) -> Pixels:
    """Pull values apart: blacks close, whites open, and the one colour stays."""
    return np.asarray(cv2.LUT(frame, _CURVE), np.uint8)


def _s_curve() -> Pixels:
    levels = np.linspace(0.0, 1.0, 256)
    curve = levels * levels * (3 - 2 * levels)
    return np.asarray(np.round((0.45 * levels + 0.55 * curve) * 255), np.uint8)


_CURVE = _s_curve()
