"""Captions: who says what, readable over any picture, and only while the line runs."""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.colour import colour
from filmstudio.engines.animatic.sprites import Pixels, Sprite, cropped, lay
from filmstudio.engines.animatic.words.strip import Row, ink_of, strips
from filmstudio.media.typeface import balanced, set_line
from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.shots import Delivery

_MARKS = {Delivery.ON_SCREEN: "", Delivery.OFF_SCREEN: " (O.S.)", Delivery.VOICE_OVER: " (V.O.)"}
_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Page:
    start: int
    end: int
    sprite: Sprite
    tall: int


class Captions:
    """All captions of a shot, set once. Long lines turn pages; lines that run together stand above each other."""

    def __init__(self, job: RenderJob) -> None:
        width, height = job.size
        self._size_px = max(11, round(min(height * 0.040, width * 0.038)))
        self._width, self._height = width, height
        self._ink = ink_of(job.finish)
        self._lines = [self._pages(line) for line in job.lines]

    def shown(self, index: int) -> tuple[Sprite, ...]:
        """Return the captions of frame `index`, the lowest first, each in its place."""
        low, found = 0, []
        for pages in reversed(self._lines):
            for page in pages:
                if page.start <= index < page.end:
                    found.append(Sprite(page.sprite.rgba, page.sprite.x, page.sprite.y - low))
                    low += page.tall
        return tuple(found)

    def lay_on(self, frame: Pixels, index: int) -> None:
        """Lay the captions of frame `index` over the picture."""
        for sprite in self.shown(index):
            lay(frame, sprite)

    def _pages(self, line: TimedLine) -> list[_Page]:
        rows = balanced(line.text, self._size_px, self._width * 0.80, 500)
        chunks = [rows[i : i + _ROWS] for i in range(0, len(rows), _ROWS)] or [[]]
        letters = [sum(len(row) for row in chunk) + 1 for chunk in chunks]
        total, length = sum(letters), line.end_frame - line.start_frame
        pages, done = [], 0
        for chunk, count in zip(chunks, letters, strict=True):
            start = line.start_frame + length * done // total
            done += count
            end = line.start_frame + length * done // total
            if end > start:
                pages.append(self._set(line, chunk, start, end))
        return pages

    def _set(self, line: TimedLine, rows: list[str], start: int, end: int) -> _Page:
        name_px = max(9, round(self._size_px * 0.70))
        accent = self._ink.accent(colour(line.colour))
        name = set_line(line.speaker + _MARKS[line.delivery], name_px, 700)
        said = [Row(set_line(row, self._size_px, 500), self._size_px, self._ink.text) for row in rows]
        rgba = strips([Row(name, name_px, accent), *said], self._width, self._ink)
        tall = rgba.shape[0]
        top = self._height - tall - round(self._height * 0.012)
        return _Page(start, end, cropped(rgba, 0, top), tall)
