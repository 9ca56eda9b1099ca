"""The casting sheet: who is in the film, a card for each, as they would be pinned to the wall of a casting room.

What is on a card and where is decided here, in points from the upper left corner; the sheets of pixels and of paper
only draw it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from filmstudio.review.shot_list_type import Style, width
from filmstudio.review.shot_list_wrap import wrap

Pixels = NDArray[np.uint8]
Colour = tuple[float, float, float]

PORTRAIT = (124.0, 155.0)
FIGURE = (66.0, 155.0)
LOOK = (58.0, 116.0)
"""Width and height of the pictures of a card, in points."""
_GAP = 8.0
_PADDING = 14.0
_TEXT_WIDTH = 218.0
"""Of the column of words where looks stand beside it."""
_LABEL_WIDTH = 46.0
_NAME = Style(19, bold=True)
_ALIASES = Style(8.5, ink=(0.42, 0.42, 0.46))
_WORDS = Style(9.5)
_LABEL = Style(7.5, bold=True, ink=(0.42, 0.42, 0.46))
_FACT = Style(8.5, ink=(0.2, 0.2, 0.24))
_CAPTION = Style(8, bold=True)
_SMALL = Style(7.5, ink=(0.42, 0.42, 0.46))
_HAIR: Colour = (0.82, 0.82, 0.84)
_MOST_LINES = 6
"""Of a description; the rest of a novel is in the record."""


class SheetLook(NamedTuple):
    """One wardrobe: its name, its scenes in words, and the drawing of it."""

    name: str
    scenes: str
    picture: Pixels


class Card(NamedTuple):
    """One member of the cast."""

    name: str
    aliases: tuple[str, ...]
    description: str
    colour: Colour
    """The person's own, as on captions; each part from 0 to 1."""
    portrait: Pixels
    portrait_from: str
    """What it is: `anchor front.png`, `drawn`."""
    figures: tuple[Pixels, ...]
    looks: tuple[SheetLook, ...]
    facts: tuple[tuple[str, str], ...]
    """Labels with what stands beside them: voice, seed, LoRAs."""


class Box(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


class Words(NamedTuple):
    """One line of type with its baseline at `y`."""

    x: float
    y: float
    text: str
    style: Style


class Picture(NamedTuple):
    """A picture that fills its frame: what is too much at the sides or below is cut off."""

    x: float
    y: float
    width: float
    height: float
    rgb: Pixels


Mark = Box | Words | Picture


class Laid(NamedTuple):
    """A card laid out, from its own upper left corner."""

    marks: tuple[Mark, ...]
    height: float


def lay_card(card: Card, total: float) -> Laid:
    """Lay a card on `total` points of width."""
    marks: list[Mark] = [Box(0, 0, total, 0.6, _HAIR)]
    top = _PADDING
    marks.append(Picture(0, top, *PORTRAIT, card.portrait))
    marks.append(Box(0, top + PORTRAIT[1], PORTRAIT[0], 3, card.colour))
    marks.append(Words(0, top + PORTRAIT[1] + 13, cut_to(card.portrait_from, _SMALL, PORTRAIT[0]), _SMALL))
    left = PORTRAIT[0] + _GAP
    for figure in card.figures:
        marks.append(Picture(left, top, *FIGURE, figure))
        left += FIGURE[0] + 4
    left += _GAP
    column = _TEXT_WIDTH if card.looks else total - left
    text_height = _lay_text(card, marks, left, top, column)
    looks_height = _lay_looks(card.looks, marks, left + column + 2 * _GAP, top, total)
    return Laid(tuple(marks), top + max(PORTRAIT[1] + 16, text_height, looks_height) + _PADDING)


def _lay_text(card: Card, marks: list[Mark], left: float, top: float, column: float) -> float:
    y = top
    for line in wrap(card.name, _NAME, column)[:2]:
        y += 17.5 if y == top else 22
        marks.append(Words(left, y, line, _NAME))
    if card.aliases:
        for line in wrap("also  " + "  ·  ".join(card.aliases), _ALIASES, column)[:2]:
            y += 12
            marks.append(Words(left, y, line, _ALIASES))
    y += 5
    lines = wrap(card.description, _WORDS, column) if card.description.strip() else []
    for line in _shortened(lines, _MOST_LINES, _WORDS, column):
        y += 12.5
        marks.append(Words(left, y, line, _WORDS))
    y += 5
    for label, text in card.facts:
        room = column - _LABEL_WIDTH
        for number, line in enumerate(_shortened(wrap(text, _FACT, room), 3, _FACT, room)):
            y += 11.5
            if not number:
                marks.append(Words(left, y, label, _LABEL))
            marks.append(Words(left + _LABEL_WIDTH, y, line, _FACT))
    return y - top


def _lay_looks(looks: Sequence[SheetLook], marks: list[Mark], left: float, top: float, total: float) -> float:
    step = LOOK[0] + _GAP
    across = max(1, int((total - left + _GAP) // step))
    y = top
    for start in range(0, len(looks), across):
        lowest = y
        for number, look in enumerate(looks[start : start + across]):
            x, baseline = left + number * step, y + LOOK[1]
            marks.append(Picture(x, y, *LOOK, look.picture))
            for words, style in ((look.name, _CAPTION), (look.scenes, _SMALL)):
                for line in _shortened(wrap(words, style, LOOK[0]), 2, style, LOOK[0]):
                    baseline += 9.8
                    marks.append(Words(x, baseline, line, style))
            lowest = max(lowest, baseline)
        y = lowest + 13
    return y - top


def cut_to(text: str, style: Style, limit: float) -> str:
    """Return a text that is no wider than `limit` points, with an ellipsis where something had to go."""
    if width(text, style) <= limit:
        return text
    while text and width(text + "…", style) > limit:
        text = text[:-1]
    return text.rstrip() + "…"


def _shortened(lines: Sequence[str], most: int, style: Style, limit: float) -> list[str]:
    if len(lines) <= most:
        return list(lines)
    return [*lines[: most - 1], cut_to(lines[most - 1] + "…", style, limit)]


def filled(picture: Pixels, across: int, down: int) -> Pixels:
    """Return a picture of exactly `across` x `down` pixels that fills it; the middle of the upper part is kept."""
    import cv2

    height, breadth = picture.shape[:2]
    scale = max(across / breadth, down / height)
    wide, high = min(breadth, round(across / scale)), min(height, round(down / scale))
    left, top = (breadth - wide) // 2, (height - high) // 4
    part = picture[top : top + high, left : left + wide]
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(part, (across, down), interpolation=way), np.uint8)
