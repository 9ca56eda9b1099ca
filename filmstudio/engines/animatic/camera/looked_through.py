"""What somebody looks through in a shot from their eyes: binoculars, a spyglass, a keyhole, the slit of a visor."""

from __future__ import annotations

import re

import cv2
import numpy as np

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, circle, polygon, rounded
from filmstudio.engines.animatic.sprites import Pixels
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Finish
from filmstudio.model.shots import Role

_OPENINGS: tuple[tuple[str, Shape], ...] = (
    (r"binoculars?|field glasses", circle(-0.27, 0.5, 0.44).with_(circle(0.27, 0.5, 0.44))),
    (r"telescope|spyglass|rifle scope|periscope|porthole|peephole|magnifying glass", circle(0.0, 0.5, 0.46)),
    (r"keyhole", circle(0.0, 0.36, 0.22).with_(polygon((-0.09, 0.42), (0.09, 0.42), (0.19, 0.97), (-0.19, 0.97)))),
    (r"visor|slit|letterbox|mail slot|blinds|viewfinder", rounded(-0.80, 0.14, 0.80, 0.66, 0.10)),
)
"""Words of the action, and the opening they mean: in heights of the picture, x from its middle."""
_DARK = (38, 32, 40)


def looked_through(job: RenderJob, key: Key) -> Pixels | None:
    """Return what covers the rest of the picture, `(height, width, rgba)` uint8 premultiplied.

    None for all shots that are nobody's view, and where the action names nothing that is looked through.
    """
    if job.role is not Role.POV:
        return None
    words = f"{job.subject} {job.action}".casefold()
    opening = next((shape for pattern, shape in _OPENINGS if re.search(rf"\b(?:{pattern})\b", words)), None)
    if opening is None:
        return None
    width, height = job.size
    # In an upright picture the opening is as wide as that allows.
    size = min(height, width / 1.62)
    canvas = Canvas(width, height, Affine(a=size, c=width / 2, e=size, f=(height - size) / 2))
    canvas.fill(opening, (255, 255, 255))
    alpha = cv2.bitwise_not(np.ascontiguousarray(canvas.pixels()[..., 3]))
    paint = key.paint(_DARK, Tone.DARK if key.finish is Finish.INK else Tone.DEEP, 1.4)
    planes = [cv2.LUT(alpha, np.round(np.arange(256) * channel / 255).astype(np.uint8)) for channel in paint]
    return np.asarray(cv2.merge([*planes, alpha]), np.uint8)
