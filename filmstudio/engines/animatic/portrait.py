"""A person alone before a plain backdrop, as an actor stands for the casting: no place, no words, one still picture."""

from __future__ import annotations

from enum import Enum

import cv2
import numpy as np

from filmstudio.engines.animatic.canvas import Affine, Canvas, place_at
from filmstudio.engines.animatic.figures.figure import Figure
from filmstudio.engines.animatic.figures.headview import Acting
from filmstudio.engines.animatic.figures.skeleton import Motion
from filmstudio.engines.animatic.palette import Toner
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.sprites import Pixels, Sprite, cropped, lay
from filmstudio.model.cast import Appearance
from filmstudio.model.shots import Facing, Pose
from filmstudio.units import Resolution

_WALL, _FLOOR = (222, 219, 212), (196, 192, 184)
_LIGHT = Light(key="#fff3e2", ambient="#9aa0a8", strength=0.22, direction=-0.4, dark=False)
_TALL = 1.17
"""The height of a full picture in heights of an average adult: one scale for a cast, but for the very tall."""
_HAT = 0.14
"""Room above a head, in adult heights."""
_SOLE = 0.945
"""Where the feet stand, as a part of the picture's height."""
_HEAD = 0.375
"""The height of a close picture in adult heights: head and shoulders."""
_EYES = 0.455


class Shows(Enum):
    """How much of the person a portrait shows."""

    FIGURE = "figure"
    HEAD = "head"


def draw_portrait(look: Appearance, shows: Shows, facing: Facing, size: Resolution) -> Pixels:
    """Return a portrait, `(height, width, rgb)` uint8. The same look gives the same bytes."""
    cv2.setNumThreads(1)
    picture = _backdrop(size, floor=shows is Shows.FIGURE)
    view = _full_view(look, size) if shows is Shows.FIGURE else _close_view(look, facing, size)
    figure = _figure(look, facing, view, size)
    if shows is Shows.FIGURE:
        lay(picture, _shadow(view, size))
    lay(picture, figure.body(Motion()))
    lay(picture, figure.head(Acting()))
    return picture


def _figure(look: Appearance, facing: Facing, view: Affine, size: Resolution) -> Figure:
    return Figure(look, Pose.STAND, facing, Toner.of(_LIGHT), view, (0, 0, size.width, size.height))


def _full_view(look: Appearance, size: Resolution) -> Affine:
    needed = max(_TALL, (look.height + _HAT) / _SOLE)
    # A narrow picture must still hold the elbows of a broad person.
    scale = min(size.height / needed, size.width / 0.46)
    return place_at(size.width / 2, size.height * _SOLE, scale)


def _close_view(look: Appearance, facing: Facing, size: Resolution) -> Affine:
    """Put the eyes at one height, whatever the person's own, and the head in the middle."""
    height = _HEAD * (0.72 + 0.28 * min(1.0, look.height))
    scale = size.height / height
    trial = _figure(look, facing, place_at(0.0, 0.0, scale), size)
    return place_at(size.width / 2 - trial.eye_px[0] * 0.6, size.height * _EYES - trial.eye_px[1], scale)


def _backdrop(size: Resolution, *, floor: bool) -> Pixels:
    """A sheet of paper that runs from the wall to the floor without an edge, lighter behind the head."""
    rows = np.linspace(0.0, 1.0, size.height)[:, None]
    columns = np.linspace(-1.0, 1.0, size.width)[None, :]
    cove = 1 / (1 + np.exp(-(rows - 0.80) * 26)) if floor else rows * 0.55
    glow = 9 * np.exp(-((rows - 0.36) ** 2) / 0.10 - columns**2 / 0.9)
    wall, ground = (np.array(colour, np.float64) for colour in (_WALL, _FLOOR))
    mixed = wall + (ground - wall) * cove[..., None] + glow[..., None]
    return np.ascontiguousarray(np.clip(np.broadcast_to(mixed, (size.height, size.width, 3)) + 0.5, 0, 255), np.uint8)


def _shadow(view: Affine, size: Resolution) -> Sprite:
    canvas = Canvas(size.width, size.height, Affine())
    x, y = view(0.0, -0.004)
    canvas.ellipse(x, y, 0.15 * view.a, 0.026 * view.a, (40, 36, 34), 0.42)
    soft = cv2.GaussianBlur(canvas.pixels(), (0, 0), max(0.6, 0.012 * view.a))
    return cropped(np.asarray(soft, np.uint8), 0, 0)
