"""The casting sheet as one tall picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from filmstudio.errors import UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.media.typeface import ASCENT, set_line
from filmstudio.review.casting_sheet import Box, Card, Laid, Mark, Picture, Pixels, Words, cut_to, filled, lay_card
from filmstudio.review.shot_list_type import Style

_SCALE = 2
"""Pixels to a point."""
_WIDTH, _MARGIN = 842.0, 34.0
_HEAD = 52.0
_TITLE = Style(23, bold=True)
_SUB = Style(9.5, ink=(0.3, 0.3, 0.34))
_TALLEST_PX = 30_000
"""Larger pictures are opened by few programs."""
MOST_CARDS = 74
"""Of the lowest kind: so many are just not too tall."""


def write_casting_sheet_png(title: str, facts: str, cards: Sequence[Card], out: Path) -> None:
    """Write the sheet as a PNG, whole or not at all. Raises UsageError where it is too tall or cannot be written."""
    laid = [lay_card(card, _WIDTH - 2 * _MARGIN) for card in cards]
    height = round((2 * _MARGIN + _HEAD + sum(card.height for card in laid)) * _SCALE)
    if height > _TALLEST_PX:
        raise too_many(len(cards))
    encoded, data = cv2.imencode(".png", cv2.cvtColor(_drawn(title, facts, laid, height), cv2.COLOR_RGB2BGR))
    if not encoded:
        raise UsageError(f"{out.name} cannot be made a PNG")
    write_whole(out, data.tobytes())


def too_many(cards: int) -> UsageError:
    """Return the error for more cards than a picture holds."""
    return UsageError(
        f"{cards} cards are too many for one picture", hint="name a .pdf file with -o, or fewer characters"
    )


def _drawn(title: str, facts: str, laid: Sequence[Laid], height: int) -> Pixels:
    sheet = np.full((height, round(_WIDTH * _SCALE), 3), 255, np.uint8)
    for words in (Words(0, 22, cut_to(title, _TITLE, _WIDTH - 2 * _MARGIN), _TITLE), Words(0, 40, facts, _SUB)):
        _draw(sheet, words, _MARGIN, _MARGIN)
    y = _MARGIN + _HEAD
    for card in laid:
        for mark in card.marks:
            _draw(sheet, mark, _MARGIN, y)
        y += card.height
    return sheet


def _draw(sheet: Pixels, mark: Mark, left: float, top: float) -> None:
    x, y = round((left + mark.x) * _SCALE), round((top + mark.y) * _SCALE)
    if isinstance(mark, Words):
        _set(sheet, mark, x, y)
        return
    across, down = max(1, round(mark.width * _SCALE)), max(1, round(mark.height * _SCALE))
    part = sheet[y : y + down, x : x + across]
    if isinstance(mark, Picture):
        part[:] = filled(mark.rgb, across, down)
    elif isinstance(mark, Box):
        part[:] = [round(level * 255) for level in mark.colour]


def _set(sheet: Pixels, words: Words, x: int, baseline: int) -> None:
    size_px = round(words.style.size * _SCALE)
    coverage = set_line(words.text, size_px, 700 if words.style.bold else 400)
    y = baseline - round(ASCENT * size_px)
    coverage = coverage[: sheet.shape[0] - y, : sheet.shape[1] - x]
    alpha = coverage[..., None].astype(np.float32) / 255
    part = sheet[y : y + coverage.shape[0], x : x + coverage.shape[1]]
    ink = np.array(words.style.ink, np.float32) * 255
    part[:] = (part * (1 - alpha) + ink * alpha + 0.5).astype(np.uint8)
