"""The slate: a discreet line in the corner that says which shot this is, how large and how it moves."""

from __future__ import annotations

import numpy as np

from filmstudio.engines.animatic.sprites import Sprite, cropped
from filmstudio.engines.animatic.words.strip import Row, ink_of, strips
from filmstudio.media.typeface import set_line
from filmstudio.model.camera import CameraAngle, CameraMove
from filmstudio.model.job import RenderJob

_FAINT = 0.78
"""It is there for who looks for it."""


def slate_words(job: RenderJob) -> str:
    """Return the slate's text: id, size, and angle and move where they are not the plain ones."""
    words = [job.slate, job.camera.size.abbreviation]
    if job.camera.angle is not CameraAngle.EYE_LEVEL:
        words.append(job.camera.angle.value.replace("_", " "))
    if job.camera.move is not CameraMove.STATIC:
        words.append(job.camera.move.words)
    return "  ·  ".join(words)


def draw_slate(job: RenderJob) -> Sprite:
    """Return the slate as a sprite for the top left corner."""
    width, height = job.size
    size_px = max(8, round(min(height, width) * 0.020))
    ink = ink_of(job.finish)
    row = Row(set_line(slate_words(job), size_px, 600), size_px, ink.text)
    rgba = strips([row], width, ink, left=round(1.4 * size_px))
    faint = np.round(rgba.astype(np.float32) * _FAINT).astype(np.uint8)
    return cropped(faint, 0, round(0.4 * size_px))
