"""Finds results that are no pictures: numbers that are none, and clips that are black throughout."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray

_BLACK = 2 / 255
"""A clip whose brightest sample is no brighter shows nothing: real darkness has noise and lamps in it."""


class Spoiled(Exception):  # noqa: N818 - what happened to the clip, not what went wrong in the code
    """The model gave something that is no picture; the text completes "the model gave ..."."""


def check_latents(latents: torch.Tensor) -> None:
    """Raise Spoiled where a latent is not a finite number."""
    if not bool(latents.isfinite().all()):
        raise Spoiled("numbers that are none (NaN) before decoding")


def check_frames(frames: NDArray[np.float32]) -> None:
    """Raise Spoiled where a sample of `(frames, height, width, rgb)` is not finite, or the clip is black."""
    import numpy as np

    if not np.isfinite(frames).all():
        raise Spoiled("numbers that are none (NaN) in its pictures")
    if frames.max() <= _BLACK:
        raise Spoiled("nothing but black")


def latents_digest(clips: list[torch.Tensor]) -> str:
    """Return the SHA-256 of the latents of a shot's clips, byte for byte."""
    import torch

    sha = hashlib.sha256()
    for clip in clips:
        sha.update(clip.detach().cpu().contiguous().view(torch.uint8).numpy().tobytes())
    return sha.hexdigest()
