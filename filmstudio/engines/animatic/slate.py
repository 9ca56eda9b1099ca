"""The slate: a discreet line in the corner that says which shot this is, how large and how it moves."""

from __future__ import annotations

import cv2
import numpy as np

from filmstudio.engines.animatic.sprites import Sprite
from filmstudio.media.typeface import set_line
from filmstudio.model.camera import CameraAngle, CameraMove
from filmstudio.model.job import RenderJob


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
    size_px = max(8, round(min(height, width) * 0.021))
    ink = set_line(slate_words(job), size_px, 600)
    pad = size_px // 2
    ink = np.pad(ink, pad)[:, : max(1, width - 2 * pad)]
    ground = cv2.GaussianBlur(cv2.dilate(ink, np.ones((3, 3), np.uint8)), (0, 0), max(1.0, size_px * 0.20))
    alpha = np.maximum(np.minimum(255.0, ground * 1.8) * 0.62, ink * 0.82)
    colour = np.round(ink * 0.82).astype(np.uint8)
    rgba = np.dstack([colour, colour, colour, np.round(alpha).astype(np.uint8)])
    return Sprite(np.ascontiguousarray(rgba), round(width * 0.014), round(height * 0.014))
