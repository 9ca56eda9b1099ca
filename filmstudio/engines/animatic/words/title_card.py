"""The title card: the film's name beside a piece of its first place, cut out of it like everything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.camera.steps import glided
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour, mix, to_lch, with_lightness
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.paintbox.shapes import Shape, polygon, rect
from filmstudio.media.typeface import set_line, width_of, wrap
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Finish

Pixels = NDArray[np.uint8]

_CREAM: Colour = (252, 246, 232)
_STEPS = 14
"""So many different pictures until all lies still."""
_COMES_S = 0.8
_WEIGHT = 700
_COLUMNS, _AROUND = 160, 0.03
"""Columns by which a place is searched for what there is to see, and how far the window's corners may stray."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things lie: in heights of the picture from its upper left corner."""

    column: float
    """Where words begin."""
    wide: float
    """How wide they may run."""
    middle: float
    """The height about which they stand."""
    window: tuple[float, float, float, float]
    """Left, top, right and bottom of the piece of the place."""


def title_card(job: RenderJob, key: Key, place: Pixels) -> Callable[[int], Pixels]:
    """Return the card as a function of the frame; equal moments are the same picture."""
    drawn: dict[int, Pixels] = {}
    layout, words = _layout(job), _Words(job, key)
    place = _shown(place, layout)
    # A card of a few frames has no time to come: it is there.
    comes_s = min(_COMES_S, job.frames / float(job.rate) / 3)

    def at(index: int) -> Pixels:
        step = round(_STEPS * glided((index + 1) / float(job.rate) / comes_s))
        if step not in drawn:
            drawn.clear()
            drawn[step] = _drawn(job, key, place, layout, words, step / _STEPS)
        return drawn[step]

    return at


def _drawn(job: RenderJob, key: Key, place: Pixels, layout: _Layout, words: _Words, come: float) -> Pixels:
    width, height = job.size
    ground, slab = _grounds(key)
    canvas = Canvas(width, height, Affine(a=height, e=height), plain=key.finish is Finish.INK)
    canvas.fill(rect(-0.1, -0.1, width / height + 0.1, 1.1), ground)
    later = 1 - come
    window, behind = _pieces(layout, job.place.name)
    upright = width < height
    slide = (0.0, -0.30 * later) if upright else (0.34 * later, 0.0)
    canvas.fill(behind.moved(Affine(c=slide[0] * 1.7, f=slide[1] * 1.7)), slab)
    picture = np.ascontiguousarray(canvas.pixels()[..., :3])
    moved = Affine(c=slide[0], f=slide[1])
    corners = [moved(*point) for point in window]
    mask = np.zeros((height, width), np.uint8)
    points = np.round(np.array(corners) * height * 16).astype(np.int32)
    cv2.fillPoly(mask, [points], 255, lineType=cv2.LINE_AA, shift=4)
    shift = np.array([[1, 0, slide[0] * height], [0, 1, slide[1] * height]], np.float64)
    seen = cv2.warpAffine(place, shift, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    share = cv2.merge([mask, mask, mask])
    inside = cv2.multiply(np.asarray(seen, np.uint8), share, scale=1 / 255)
    picture = np.asarray(cv2.add(cv2.multiply(picture, cv2.bitwise_not(share), scale=1 / 255), inside), np.uint8)
    words.lay_on(picture, layout, come)
    return picture


def _shown(place: Pixels, layout: _Layout) -> Pixels:
    """Return the picture of the place moved sideways so that what there is most to see of stands in the window."""
    height, width = place.shape[:2]
    left, right = (side * height / width for side in (layout.window[0], layout.window[2]))
    left, right = max(0.0, left - _AROUND), min(1.0, right + _AROUND)
    small = cv2.resize(cv2.cvtColor(place, cv2.COLOR_RGB2GRAY), (_COLUMNS, 90), interpolation=cv2.INTER_AREA)
    # Edges that stand upright are things; the sky's streaks lie.
    busy = cv2.absdiff(small[:, 1:], small[:, :-1]).astype(np.int64).sum(axis=0)
    wide = round((right - left) * _COLUMNS)
    starts = range(0, _COLUMNS - wide + 1, 4)
    start = max(starts, key=lambda at: (int(busy[at : at + wide].sum()), -at), default=0)
    shift = np.array([[1, 0, round(left * width) - start * width / _COLUMNS], [0, 1, 0]], np.float64)
    moved = cv2.warpAffine(place, shift, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.uint8)


def _grounds(key: Key) -> tuple[Colour, Colour]:
    """Return the colours of the card and of the slab behind the window: the place's own, and the words can be read."""
    if key.finish is Finish.INK:
        return (250, 247, 240), (214, 212, 207)
    top, middle, low = key.sky
    deep = with_lightness(top, min(0.30, to_lch(top)[0]), 0.9)
    return deep, with_lightness(mix(middle, low, 0.35), 0.52, 1.0)


def _layout(job: RenderJob) -> _Layout:
    wide = job.size.width / job.size.height
    if wide < 1.15:
        return _Layout(0.085 * wide, 0.83 * wide, 0.74, (0.10 * wide, 0.08, 1.04 * wide, 0.52))
    return _Layout(0.066 * wide, 0.375 * wide, 0.50, (0.525 * wide, 0.10, 0.945 * wide, 0.90))


def _pieces(layout: _Layout, name: str) -> tuple[tuple[tuple[float, float], ...], Shape]:
    """Return the corners of the window and the slab behind it: never quite straight, and the same for one place."""
    dice = np.random.Generator(np.random.PCG64(seed_from("title", name.casefold())))
    off = [float(one) for one in dice.uniform(-1.0, 1.0, 12)]
    left, top, right, low = layout.window
    tall = low - top
    lean = 0.10 * tall * (1 if off[8] > 0 else -1)
    window = (
        (left + lean + 0.02 * off[0], top + 0.03 * off[1]),
        (right + 0.4 * lean + 0.02 * off[2], top + 0.03 * off[3]),
        (right - 0.6 * lean + 0.02 * off[4], low + 0.02 * off[5]),
        (left - 0.5 * lean + 0.02 * off[6], low + 0.03 * off[7]),
    )
    aside = 0.055 * tall
    slab = polygon(
        (window[0][0] - aside, window[0][1] + 1.4 * aside), (window[1][0] + 0.5 * aside, window[1][1] + 0.5 * aside),
        (window[2][0] - 0.7 * aside, window[2][1] + aside), (window[3][0] - 1.3 * aside, window[3][1] + 0.5 * aside),
    )  # fmt: skip
    return window, slab


class _Words:
    """The film's name, a mark in its colour, and who wrote it."""

    def __init__(self, job: RenderJob, key: Key) -> None:
        self._job, layout = job, _layout(job)
        width, height = job.size
        limit = layout.wide * height
        pencil = key.finish is Finish.INK
        self._text: Colour = (44, 42, 44) if pencil else _CREAM
        self._accent = key.accent
        text = job.subject or job.action or job.slate
        size_px = max(12, round(min(height * 0.150, width * 0.13)))
        while size_px > 12 and self._too_large(text, size_px, limit, height):
            size_px = round(size_px * 0.92)
        self._size_px, self._rows = size_px, wrap(text, size_px, limit, _WEIGHT)[:6]
        credit = " ".join(job.action.split()) if job.subject and job.action else ""
        self._credit_px = max(9, round(min(size_px * 0.42, height * 0.036)))
        self._credits = wrap(credit, self._credit_px, limit)[:5] if credit else []

    @staticmethod
    def _too_large(text: str, size_px: int, limit: float, height: int) -> bool:
        rows = wrap(text, size_px, limit, _WEIGHT)
        broken = any(width_of(word, size_px, _WEIGHT) > limit for word in text.split())
        return broken or len(rows) > 4 or len(rows) * size_px * 1.12 > 0.5 * height

    def lay_on(self, picture: Pixels, layout: _Layout, come: float) -> None:
        """Lay the words over the card, once most of it has come."""
        height = picture.shape[0]
        shown = max(0.0, min(1.0, (come - 0.35) / 0.65))
        gap = self._size_px * 1.12
        total = gap * len(self._rows) + (self._size_px * 0.5 + self._credit_px * 1.45 * len(self._credits))
        x, y = round(layout.column * height), layout.middle * height - total / 2
        bar = max(2, round(self._size_px * 0.10))
        long = round(self._size_px * 1.5 * shown)
        if long:
            corners = (
                (x, y - 2.6 * bar),
                (x + long, y - 2.9 * bar),
                (x + long * 0.985, y - 1.7 * bar),
                (x, y - 1.5 * bar),
            )
            points = np.round(np.array(corners) * 16).astype(np.int32)
            cv2.fillPoly(picture, [points], self._accent, lineType=cv2.LINE_AA, shift=4)
        for row in self._rows:
            _stamp(
                picture, set_line(row, self._size_px, _WEIGHT), x, round(y - self._size_px * 0.12), self._text, shown
            )
            y += gap
        y += self._size_px * 0.42
        for row in self._credits:
            _stamp(picture, set_line(row, self._credit_px, 400), x, round(y), self._text, shown * 0.86)
            y += self._credit_px * 1.45


def _stamp(picture: Pixels, mask: Pixels, left: int, top: int, colour: Colour, level: float) -> None:
    """Set a line into the picture, cut off at its edges."""
    height, width = picture.shape[:2]
    seen = mask[max(0, -top) : height - top, : width - left]
    top = max(0, top)
    part = picture[top : top + seen.shape[0], left : left + seen.shape[1]]
    if not part.size:
        return
    share = (seen.astype(np.float32) * np.float32(level / 255))[..., None]
    part[...] = np.round(part * (1 - share) + np.array(colour, np.float32) * share).astype(np.uint8)
