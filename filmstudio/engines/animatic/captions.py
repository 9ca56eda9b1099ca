"""Captions: who says what, readable over any picture, and only while the line runs."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from filmstudio.engines.animatic.palette import RGB, readable, rgb
from filmstudio.engines.animatic.sprites import Pixels, Sprite, lay
from filmstudio.media.typeface import balanced, set_line
from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.shots import Delivery

_MARKS = {Delivery.ON_SCREEN: "", Delivery.OFF_SCREEN: " (O.S.)", Delivery.VOICE_OVER: " (V.O.)"}
_TEXT: RGB = (252, 249, 242)
_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Page:
    start: int
    end: int
    sprite: Sprite


class Captions:
    """All captions of a shot, set once. Long lines turn pages; lines that run together stand above each other."""

    def __init__(self, job: RenderJob) -> None:
        width, height = job.size
        self._size_px = max(11, round(min(height * 0.043, width * 0.040)))
        self._width, self._height = width, height
        self._lines = [self._pages(line) for line in job.lines]

    def lay_on(self, frame: Pixels, index: int) -> None:
        """Lay the captions of frame `index` over the picture."""
        low = 0
        for pages in reversed(self._lines):
            for page in pages:
                if page.start <= index < page.end:
                    lay(frame, page.sprite, 0, -low)
                    low += page.sprite.rgba.shape[0]

    def _pages(self, line: TimedLine) -> list[_Page]:
        rows = balanced(line.text, self._size_px, self._width * 0.82, 500)
        chunks = [rows[i : i + _ROWS] for i in range(0, len(rows), _ROWS)] or [[]]
        letters = [sum(len(row) for row in chunk) + 1 for chunk in chunks]
        total, length = sum(letters), line.end_frame - line.start_frame
        pages, done = [], 0
        for chunk, count in zip(chunks, letters, strict=True):
            start = line.start_frame + length * done // total
            done += count
            end = line.start_frame + length * done // total
            if end > start:
                pages.append(_Page(start, end, self._set(line, chunk)))
        return pages

    def _set(self, line: TimedLine, rows: list[str]) -> Sprite:
        name_px = max(9, round(self._size_px * 0.72))
        name = set_line(line.speaker + _MARKS[line.delivery], name_px, 700)
        set_rows = [set_line(row, self._size_px, 500) for row in rows]
        gap = round(self._size_px * 1.22)
        tall = name.shape[0] + gap * len(rows) + round(self._size_px * 0.75)
        cover = np.zeros((tall, self._width, 4), np.uint8)
        ink = np.zeros((tall, self._width), np.uint8)
        _put(ink, name, 0)
        for number, row in enumerate(set_rows):
            _put(ink, row, name.shape[0] - round(name_px * 0.30) + number * gap)
        # A soft dark ground that follows the letters: no box, and readable on snow as well as at night.
        ground = cv2.GaussianBlur(cv2.dilate(ink, np.ones((3, 3), np.uint8)), (0, 0), max(1.0, self._size_px * 0.20))
        ground = cv2.LUT(ground, np.minimum(205, np.arange(256) * 2.1).astype(np.uint8))
        cover[..., 3] = np.maximum(ground, ink)
        colour = np.empty((tall, 1, 3), np.uint8)
        colour[:] = _TEXT
        colour[: name.shape[0] - round(name_px * 0.12)] = readable(rgb(line.colour))
        cover[..., :3] = np.round(ink[..., None] / 255 * colour).astype(np.uint8)
        return Sprite(cover, 0, self._height - tall - round(self._height * 0.025))


def _put(ink: Pixels, mask: Pixels, y: int) -> None:
    """Centre a line's coverage at a height, cut where it does not fit."""
    columns = min(mask.shape[1], ink.shape[1])
    x = (ink.shape[1] - columns) // 2
    rows = min(mask.shape[0], ink.shape[0] - y)
    part = ink[y : y + rows, x : x + columns]
    np.maximum(part, mask[:rows, :columns], out=part)
