"""The poster frame: a picture that stands for the film, neither black nor blurred."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.media.stills import frames_at

_DARKEST = 18.0
"""Mean light, 0 ... 255, below which a picture is taken for black: night scenes are brighter than that."""
_FLATTEST = 10.0
"""Spread of the light below which there is nothing to see: fog, a card, the middle of a fade."""
_QUALITY = 90


def poster_of(places: Sequence[tuple[Path, Sequence[int]]]) -> bytes | None:
    """Return a poster as JPEG: of the first place that has a good frame, the sharpest of its frames.

    A place is a film file with frames of it. Where no frame is good, the best lit of all is taken; None without any.
    The same files give the same bytes. Raises EngineError for a file that cannot be read.
    """
    spare: NDArray[np.uint8] | None = None
    for path, indices in places:
        frames = frames_at(path, list(indices))
        good = [frame for frame in frames if is_worth_seeing(frame)]
        if good:
            return _jpeg(max(good, key=sharpness))
        if frames and (spare is None or spare.mean() < max(frame.mean() for frame in frames)):
            spare = max(frames, key=lambda frame: float(frame.mean()))
    return None if spare is None else _jpeg(spare)


def is_worth_seeing(frame: NDArray[np.uint8]) -> bool:
    """Say whether a picture `(height, width, rgb)` is neither black nor empty."""
    light = cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY)
    return bool(light.mean() >= _DARKEST and light.std() >= _FLATTEST)


def sharpness(frame: NDArray[np.uint8]) -> float:
    """Return how much fine detail a picture has: the variance of its Laplacian, at one size for all."""
    light = cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(light, (640, max(1, round(640 * light.shape[0] / light.shape[1]))), interpolation=cv2.INTER_AREA)
    return float(cv2.Laplacian(small, cv2.CV_64F).var())


def _jpeg(frame: NDArray[np.uint8]) -> bytes:
    from PIL import Image

    data = io.BytesIO()
    Image.fromarray(frame).save(data, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return data.getvalue()
