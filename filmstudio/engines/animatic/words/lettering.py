"""Lettering: words laid over the picture (`SUPER: 1943`), in any script, that come up and go again."""

from __future__ import annotations

import cv2
import numpy as np

from filmstudio.engines.animatic.camera.steps import glided
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.sprites import Pixels, Sprite, cropped, lay
from filmstudio.media.typeface import balanced, set_line
from filmstudio.model.job import RenderJob

_INK: Colour = (252, 248, 238)
_SHADOW = 0.82
"""Opacity of the dark letters below the light ones."""
_FADE_S = 0.45
_LEAD_S = 0.25
"""The picture is seen alone for a moment before words come."""
_STEPS = 12
_MOST_ROWS = 4


class Lettering:
    """The title of a shot: in the lower third, or at the top where captions need the room below."""

    def __init__(self, job: RenderJob) -> None:
        self._rate, self._frames = float(job.rate), job.frames
        self._levels: dict[int, Sprite] = {}
        self._whole = _set(job)

    def lay_on(self, frame: Pixels, index: int) -> None:
        """Lay the words over frame `index`."""
        step = self._step(index)
        if step:
            lay(frame, self._level(step))

    def _step(self, index: int) -> int:
        # A very short shot has no time for fades: its words are there from the start.
        fade_s = min(_FADE_S, self._frames / self._rate / 5)
        lead_s = min(_LEAD_S, fade_s / 2)
        come = (index / self._rate - lead_s) / fade_s
        go = ((self._frames - 1 - index) / self._rate) / fade_s
        return round(_STEPS * min(glided(come), glided(go)))

    def _level(self, step: int) -> Sprite:
        if step not in self._levels:
            rgba = np.round(self._whole.rgba * (step / _STEPS)).astype(np.uint8)
            self._levels[step] = Sprite(rgba, self._whole.x, self._whole.y)
        return self._levels[step]


def _set(job: RenderJob) -> Sprite:
    width, height = job.size
    size_px = max(12, round(min(height * 0.072, width * 0.058)))
    rows = _rows(job.title, size_px, width)
    while len(rows) > _MOST_ROWS and size_px > 12:
        size_px = max(12, round(size_px * 0.85))
        rows = _rows(job.title, size_px, width)
    gap, edge = round(size_px * 1.34), size_px
    set_rows = [set_line(row, size_px, 600) for row in rows]
    ink = np.zeros((gap * len(rows) + 2 * edge, width), np.uint8)
    for number, mask in enumerate(set_rows):
        left, top = max(0, (width - mask.shape[1]) // 2), edge + number * gap
        seen = mask[: ink.shape[0] - top, :width]
        part = ink[top : top + seen.shape[0], left : left + seen.shape[1]]
        np.maximum(part, seen, out=part)
    # The same letters cut out of dark paper, a little larger and lower: readable on snow and at night.
    wide = max(3, 2 * round(size_px * 0.045) + 1)
    nib = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (wide, wide))
    drop = max(1, round(size_px * 0.05))
    lower = np.array([[1, 0, 0], [0, 1, drop]], np.float64)
    shadow = cv2.warpAffine(cv2.dilate(ink, nib), lower, (ink.shape[1], ink.shape[0]))
    shadow = cv2.LUT(shadow, np.round(np.arange(256) * _SHADOW).astype(np.uint8))
    rgba = np.empty((*ink.shape, 4), np.uint8)
    rgba[..., :3] = np.round(ink[..., None] / 255 * np.array(_INK))
    rgba[..., 3] = np.maximum(shadow, ink)
    middle = 0.16 if job.lines else 0.74
    tall = ink.shape[0]
    return cropped(rgba, 0, max(0, min(round(height * middle) - tall // 2, height - tall)))


def _rows(title: str, size_px: int, width: int) -> list[str]:
    return [row for line in title.splitlines() if line.strip() for row in balanced(line, size_px, width * 0.80, 600)]
