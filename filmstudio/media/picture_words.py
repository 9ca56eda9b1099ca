"""Words over the picture, set once as a strip that the encoder lays over the frames: `SUPER: 1943`.

Why not the encoder's own text filter: it takes fonts from the system, shapes no Arabic and no Devanagari, and reads
signs of its own in what people wrote. Here the words are pixels before ffmpeg sees them.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.media.typeface import balanced, set_line
from filmstudio.units import Resolution, seconds_to_frames

FADE_S = Fraction(9, 20)
"""So long words come and go, as those that the animatic draws."""
_INK = (252, 248, 238)
_WEIGHT = 600
_MOST_ROWS = 4
_SMALLEST_PX = 12
_MIDDLE = 0.74
"""Of the height: the lower third, above where captions stand."""


class Strip(NamedTuple):
    """Words as a picture as wide as the film's."""

    rgba: NDArray[np.uint8]
    """`(height, width, 4)`, straight alpha; height and width are even."""
    top: int
    """Row of the film's picture on which it begins, even: colours are kept for two rows at a time."""


class Spell(NamedTuple):
    """Words and when they are over the picture, in frames (end exclusive)."""

    text: str
    start_frame: int
    end_frame: int


def set_words(text: str, size: Resolution) -> Strip:
    """Set words in rows in the lower third, cream with a soft shadow: they can be read on snow and at night.

    Lines of the text stay lines; long ones are broken into rows of like length, and all are set smaller where they
    would be more than four.
    """
    size_px = max(_SMALLEST_PX, round(min(size.height * 0.072, size.width * 0.058)))
    rows = _rows(text, size_px, size.width)
    while len(rows) > _MOST_ROWS and size_px > _SMALLEST_PX:
        size_px = max(_SMALLEST_PX, round(size_px * 0.85))
        rows = _rows(text, size_px, size.width)
    edge, gap = size_px, round(size_px * 1.34)
    tall = min(gap * len(rows) + 2 * edge, size.height) // 2 * 2
    ink = np.zeros((tall, size.width), np.uint8)
    for number, row in enumerate(rows):
        _stamp(ink, set_line(row, size_px, _WEIGHT), edge + number * gap)
    shadow = cv2.GaussianBlur(cv2.dilate(ink, np.ones((3, 3), np.uint8)), (0, 0), max(1.0, size_px * 0.16))
    share = np.maximum(np.minimum(190, np.asarray(shadow, np.float32) * 1.7), ink)
    rgba = np.empty((*ink.shape, 4), np.uint8)
    # Straight alpha: the colour is that of the letters where they are, of the shadow around them.
    rgba[..., :3] = np.round(ink[..., None] / np.maximum(share, 1)[..., None] * np.array(_INK))
    rgba[..., 3] = np.round(share)
    top = max(0, min(round(size.height * _MIDDLE) - tall // 2, size.height - tall)) // 2 * 2
    return Strip(rgba, top)


def fade_frames(spell: Spell, rate: Fraction) -> int:
    """Return over how many frames words come, and go: less where they are not there for long, at least one."""
    return max(1, min(seconds_to_frames(FADE_S, rate), (spell.end_frame - spell.start_frame) // 5))


def _rows(text: str, size_px: int, width: int) -> list[str]:
    lines = [line for line in text.splitlines() if line.strip()]
    return [row for line in lines for row in balanced(line, size_px, width * 0.80, _WEIGHT)]


def _stamp(ink: NDArray[np.uint8], mask: NDArray[np.uint8], top: int) -> None:
    height, width = ink.shape
    left = max(0, (width - mask.shape[1]) // 2)
    seen = mask[: max(0, height - top), :width]
    part = ink[top : top + seen.shape[0], left : left + seen.shape[1]]
    np.maximum(part, seen[:, : part.shape[1]], out=part)
