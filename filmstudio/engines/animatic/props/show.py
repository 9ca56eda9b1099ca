"""Shows a thing: filling the frame of an insert, or lying in a hand."""

from __future__ import annotations

import cv2
import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas, Pixels, over
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.props.catalogue import thing_for
from filmstudio.engines.animatic.props.thing import Thing
from filmstudio.model.look import Finish

_FILLS = 0.74
"""How much of the frame a thing takes: close, with air around it."""
_LEANS = 7.0
"""A thing lies a few degrees off upright, as things do."""


def draw_insert(subject: str, key: Key, width: int, height: int) -> Pixels | None:
    """Return the thing that a phrase means, `(height, width, rgba)` uint8 premultiplied, or None for no known one.

    It fills the frame, leans a little (by its own words, so always the same way), and throws one hard shadow away from
    the light.
    """
    named = thing_for(subject)
    if named is None:
        return None
    thing = named.in_light_of(key)
    across, down = _extent(thing, key)
    size = min(_FILLS * height / down, _FILLS * 1.1 * width / across)
    lean = ((seed_from("lean", subject.casefold()) % 201) / 100 - 1) * _LEANS
    view = Affine(a=size, c=width / 2, e=size, f=height * 0.5)
    canvas = Canvas(width, height, view, plain=key.finish is Finish.INK)
    drawn = canvas.at(0.0, 0.0, 1.0, lean, flip=key.side > 0 and not thing.reads)
    thing.draw(drawn, key)
    pixels = canvas.pixels()
    return over(_shadow(pixels, key, size), pixels)


def draw_held(words: str, canvas: Canvas, key: Key, *, flip: bool = False) -> bool:
    """Draw what is in a hand, on a canvas in body heights whose origin is the grip; return False for no such thing.

    `flip` mirrors it for a hand on the other side; what is written on it keeps its direction.
    """
    named = thing_for(words)
    if named is None or not named.carried:
        return False
    thing = named.in_light_of(key)
    across, down = thing.grip
    held = canvas.at(0.0, 0.0, thing.height, thing.turn if not flip else -thing.turn, flip=flip and not thing.reads)
    # Writing stays as it is written: only the hand moves to the other end.
    thing.draw(held.at(across if flip and thing.reads else -across, -down), key)
    return True


def _extent(thing: Thing, key: Key) -> tuple[float, float]:
    """Return how wide and high a thing is in its box, from a trial on a small canvas."""
    trial = Canvas(96, 96, Affine(a=48, c=48, e=48, f=48))
    thing.draw(trial, key)
    rows, columns = np.nonzero(trial.pixels()[..., 3] > 128)
    return max(0.3, float(np.ptp(columns) + 1) / 48), max(0.3, float(np.ptp(rows) + 1) / 48)


def _shadow(pixels: Pixels, key: Key, size: float) -> Pixels:
    """Return the silhouette as a hard shadow, moved away from the light."""
    rows, columns = pixels.shape[:2]
    move = Affine(c=-key.side * size * 0.055, f=size * 0.06)
    alpha = cv2.warpAffine(pixels[..., 3], move.matrix(), (columns, rows), flags=cv2.INTER_LINEAR)
    alpha = cv2.LUT(alpha, np.round(np.arange(256) * 0.42).astype(np.uint8))
    dark = key.values[3] * 60
    planes = [cv2.LUT(alpha, np.round(np.arange(256) * dark / 255).astype(np.uint8))] * 3
    return np.asarray(cv2.merge([*planes, alpha]), np.uint8)
