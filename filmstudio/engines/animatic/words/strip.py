"""Strips of paper with words on them: readable over any picture, and cut by the same scissors."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.paintbox.colour import Colour, to_lch, with_lightness
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.sprites import Sprite, cropped
from filmstudio.media.typeface import ASCENT, set_line, wrap
from filmstudio.model.look import Finish
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]

_NIGHT: Colour = (22, 19, 27)
_CREAM: Colour = (252, 247, 236)
_PAPER: Colour = (251, 248, 241)
_GRAPHITE: Colour = (46, 44, 46)
_AWRY = 0.055
"""How far a corner may be off straight, in heights of the letters."""
_MIDDLE = ASCENT - 0.36
"""Where the middle of small letters is, in heights of the letters from a line's top."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of words in a finish."""

    ground: Colour
    text: Colour
    opacity: float
    """Of the ground."""

    def accent(self, colour: Colour) -> Colour:
        """Return a colour so that it can be read on the ground."""
        light, _, _ = to_lch(colour)
        if to_lch(self.ground)[0] < 0.5:
            return with_lightness(colour, max(light, 0.76))
        return with_lightness(colour, min(light, 0.45), 0.2)


def ink_of(finish: Finish) -> Ink:
    """Return the ink of a finish: light words on dark paper, in pencil dark ones on light paper."""
    return Ink(_PAPER, _GRAPHITE, 0.90) if finish is Finish.INK else Ink(_NIGHT, _CREAM, 0.80)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of words: its coverage, `(height, width)` uint8, the size it was set in, and its colour."""

    mask: Pixels
    size_px: int
    colour: Colour


def strips(rows: list[Row], width: int, ink: Ink, *, left: int | None = None) -> Pixels:
    """Return rows on strips of paper under one another, `(height, width, rgba)` uint8, premultiplied.

    They are centred, or begin at `left`.
    """
    tall = sum(round(row.size_px * 1.40) for row in rows) + (rows[-1].size_px if rows else 1)
    ground, colour = np.zeros((tall, width), np.uint8), np.zeros((tall, width, 3), np.uint8)
    text = np.zeros((tall, width), np.uint8)
    y = rows[0].size_px * 0.35 if rows else 0.0
    for number, row in enumerate(rows):
        size = row.size_px
        seen = row.mask[:, : max(1, width - size)]
        x = (width - seen.shape[1]) // 2 if left is None else left
        middle = y + size * 0.70
        edge = 0.62 * size
        box = (x - edge, middle - 0.72 * size, x + seen.shape[1] + edge, middle + 0.72 * size)
        _cut(ground, box, size * _AWRY, number + seen.shape[1])
        top = max(0, round(middle - _MIDDLE * size))
        seen = seen[: tall - top, : width - x]
        part = text[top : top + seen.shape[0], x : x + seen.shape[1]]
        np.maximum(part, seen, out=part)
        colour[top : top + seen.shape[0], x : x + seen.shape[1]] = row.colour
        y += size * 1.40
    return _inked(ground, text, colour, ink)


def strip_of(words: str, size: Resolution, key: Key) -> Sprite:
    """Return words that stand for a thing nobody can draw, in the middle of the picture."""
    size_px = max(10, round(min(size) * 0.050))
    ink = ink_of(key.finish)
    rows = [
        Row(set_line(row, size_px, 500), size_px, ink.text) for row in wrap(words, size_px, size.width * 0.7, 500)[:3]
    ]
    rgba = strips(rows, size.width, ink)
    return cropped(rgba, 0, (size.height - rgba.shape[0]) // 2)


def _inked(ground: Pixels, text: Pixels, colour: Pixels, ink: Ink) -> Pixels:
    below = cv2.LUT(ground, np.round(np.arange(256) * ink.opacity).astype(np.uint8))
    alpha = cv2.max(below, text)
    share = (text.astype(np.float32) / 255)[..., None]
    paint = np.array(ink.ground, np.float32) * (1 - share) + colour.astype(np.float32) * share
    rgb = np.round(paint * (alpha.astype(np.float32) / 255)[..., None]).astype(np.uint8)
    return np.asarray(np.dstack([rgb, alpha]), np.uint8)


def _cut(ground: Pixels, box: tuple[float, float, float, float], awry: float, seed: int) -> None:
    """Cut one strip out, its corners a little off."""
    left, top, right, low = box
    dice = np.random.Generator(np.random.PCG64(seed_from("strip", seed)))
    off = dice.uniform(-awry, awry, 8)
    corners = ((left, top), (right, top), (right, low), (left, low))
    points = [(x + 2 * off[2 * k], y + off[2 * k + 1]) for k, (x, y) in enumerate(corners)]
    fixed = np.round(np.array(points) * 16).astype(np.int32)
    cv2.fillPoly(ground, [fixed], 255, lineType=cv2.LINE_AA, shift=4)
