"""The insert: one object, close, in the light of its place."""

from __future__ import annotations

import cv2
import numpy as np

from filmstudio.engines.animatic.palette import PAPER
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.old_props.draw import draw_prop
from filmstudio.engines.animatic.sprites import Pixels, Sprite, cropped, premultiplied
from filmstudio.media.typeface import set_line, wrap
from filmstudio.units import Resolution


def draw_insert(subject: str, size: Resolution, light: Light) -> Sprite | None:
    """Return the object as a sprite that fills the frame's middle, or None where the words name nothing known."""
    side = min(size)
    tall = min(size.height, round(side * 1.15))
    rgba = draw_prop(subject, size.width, tall, light)
    if rgba is None:
        return None
    return cropped(premultiplied(rgba), 0, (size.height - tall) // 2)


def spotlit(frame: Pixels) -> Pixels:
    """Return the picture darkened towards its edges, as if one lamp stood over the middle."""
    height, width = frame.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    far = np.hypot((x / width - 0.5) * 1.25, (y / height - 0.52) * 1.25)
    keep = np.clip(1.12 - far * 1.15, 0.42, 1.0)[..., None]
    return np.asarray(np.round(frame * keep), np.uint8)


def words_of(subject: str, size: Resolution) -> Sprite:
    """Return the subject's words as a small centred caption, for what has no drawing."""
    size_px = max(10, round(min(size) * 0.046))
    rows = [set_line(row, size_px, 500) for row in wrap(subject, size_px, size.width * 0.7, 500)[:3]]
    gap = round(size_px * 1.35)
    ink = np.zeros((gap * max(1, len(rows)) + size_px, size.width), np.uint8)
    for number, row in enumerate(rows):
        x = (size.width - row.shape[1]) // 2
        ink[number * gap : number * gap + row.shape[0], x : x + row.shape[1]] = row
    ground = cv2.GaussianBlur(ink, (0, 0), max(1.0, size_px * 0.3))
    alpha = np.maximum(np.minimum(190, ground * 2.0).astype(np.uint8), ink)
    colour = np.round(ink[..., None] / 255 * np.array(PAPER)).astype(np.uint8)
    return Sprite(np.dstack([colour, alpha]), 0, (size.height - ink.shape[0]) // 2)
