"""A person alone before a paper backdrop, as an actor stands for the casting: no place, no words, one still picture."""

from __future__ import annotations

from enum import Enum

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.affine import Affine, place_at
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, colour, mix
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.engines.animatic.paintbox.shapes import blob, circle, rect
from filmstudio.engines.animatic.people.figure import Figure
from filmstudio.engines.animatic.people.head_view import Acting
from filmstudio.engines.animatic.people.skeleton import Motion
from filmstudio.engines.animatic.sprites import lay
from filmstudio.model.cast import Appearance
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Facing, Pose
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]
_WALL, _FLOOR = colour("#f1ead9"), colour("#ddcfb4")
_STUDIO = Place(side=Side.INTERIOR, name="CASTING", time=TimeOfDay.DAY)
_TALL = 1.17
"""The height of a full picture in heights of an average adult: one scale for a cast, but for the very tall."""
_HAT = 0.14
"""Room above a head, in adult heights."""
_WIDE = 0.58
"""The width that a standing figure may need, in adult heights."""
_SOLE = 0.945
"""Where the feet stand, as a part of the picture's height."""
_HEAD = 0.335
"""The height of a close picture in adult heights: head and shoulders."""
_EYES = 0.475


class Shows(Enum):
    """How much of the person a portrait shows."""

    FIGURE = "figure"
    HEAD = "head"


def casting_key(finish: Finish = Finish.COLOUR) -> Key:
    """Return the key of the room in which casting is done: even daylight."""
    return key_of(_STUDIO, 0, finish)


def draw_portrait(
    look: Appearance, shows: Shows, facing: Facing, size: Resolution, *, finish: Finish = Finish.COLOUR
) -> Pixels:
    """Return a portrait, `(height, width, rgb)` uint8. The same look gives the same bytes."""
    cv2.setNumThreads(1)
    key = casting_key(finish)
    whole = shows is Shows.FIGURE
    figure = _figure(look, facing, key, _full_view(look, size) if whole else _close_view(look, facing, key, size), size)
    eyes = figure.eye_px[1] / size.height
    picture = backdrop(size, key, colour(look.accent_colour), eyes, floor=whole)
    if whole:
        lay(picture, figure.shadow())
    for part in figure.parts(Motion(), Acting()):
        lay(picture, part.sprite, round(part.dx), round(part.dy))
    return picture


def backdrop(size: Resolution, key: Key, tint: Colour, eyes: float = _EYES, *, floor: bool = False) -> Pixels:
    """Return a wall of paper with one pale disc in somebody's own colour, `(height, width, rgb)` uint8.

    `eyes` is where the eyes will be, as a part of the height: the disc is a little off from there.
    """
    aspect = size.width / size.height
    canvas = Canvas(size.width, size.height, Affine(a=size.height, c=size.width / 2, e=size.height),
                    plain=key.finish is Finish.INK)  # fmt: skip
    wall = key.paint(_WALL, Tone.LIGHT)
    canvas.fill(rect(-aspect, -0.1, aspect, 1.1), wall)
    radius = 0.40 * min(1.0, aspect)
    disc = circle(0.10 * aspect if floor else 0.06, eyes - 0.05 * radius, radius)
    canvas.fill(disc, mix(wall, key.paint(tint, Tone.LIGHT), 0.55))
    if floor:
        ground = blob((-aspect, 0.865, 0), (0.0, 0.855), (aspect, 0.872, 0), (aspect, 1.1, 0), (-aspect, 1.1, 0))
        canvas.fill(ground, key.paint(_FLOOR, Tone.LIGHT))
    return np.ascontiguousarray(canvas.pixels()[..., :3])


def _figure(look: Appearance, facing: Facing, key: Key, view: Affine, size: Resolution) -> Figure:
    window = (0, 0, size.width, size.height)
    return Figure(look, Pose.STAND, facing, key, view, window, plain=key.finish is Finish.INK)


def _full_view(look: Appearance, size: Resolution) -> Affine:
    needed = max(_TALL, (look.height + _HAT) / _SOLE)
    # A narrow picture must still hold the elbows of a broad person.
    scale = min(size.height / needed, size.width / _WIDE)
    return place_at(size.width / 2, size.height * _SOLE, scale * look.height)


def _close_view(look: Appearance, facing: Facing, key: Key, size: Resolution) -> Affine:
    """Put the eyes at one height, whatever the person's own, and the head in the middle."""
    scale = size.height / _HEAD
    trial = _figure(look, facing, key, place_at(0.0, 0.0, scale), size)
    return place_at(size.width / 2 - trial.eye_px[0] * 0.6, size.height * _EYES - trial.eye_px[1], scale)
