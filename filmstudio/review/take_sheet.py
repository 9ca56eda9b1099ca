"""The take sheet: the takes of one shot below each other, the same moments of each side by side, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import UsageError
from filmstudio.media.stills import frames_at
from filmstudio.media.typeface import wrap
from filmstudio.review.paper import DIM, INK, PAPER, TALLEST_JPEG_PX, Colour, set_type, write_sheet

_CHOSEN: Colour = (242, 190, 84)
_REFUSED: Colour = (206, 92, 80)
_NARROWEST_FRAME_PX = 60
_MARGIN_SHARE = 0.2
"""Of the sheet's width, for what is written beside the pictures."""


class TakeStrip(NamedTuple):
    """One take on the sheet."""

    number: int
    master: Path
    frames: int
    rate: Fraction
    state: str = ""
    """`in film, picked`, in capitals on the sheet."""
    chosen: bool = False
    """It is in the film, or picked for it: marked in gold."""
    rejected: bool = False
    """Its pictures step back."""
    rating: int = 0
    """Stars, 0 for none."""
    words: tuple[str, ...] = ()
    """What differs, what made it; one paragraph each."""
    note: str = ""


def draw_take_sheet(title: str, strips: Sequence[TakeStrip], output: Path, *, frames: int, width: int) -> None:
    """Write the sheet as a picture `width` pixels wide, with `frames` pictures of each take.

    Raises UsageError where the pictures would be too small, or the file cannot be written.
    """
    gap = _gap(width)
    frame_px = (width - int(width * _MARGIN_SHARE) - gap * (frames + 1)) // frames
    if frame_px < _NARROWEST_FRAME_PX:
        raise UsageError(f"{frames} pictures do not fit side by side on {width} pixels", hint="give fewer --frames")
    type_px = max(9, width // 110)
    rows = [_row(strip, frames, frame_px, width, type_px) for strip in strips]
    head = np.full((type_px * 4, width, 3), PAPER, np.uint8)
    set_type(head, title, gap * 2, type_px // 2 + gap, type_px * 3 // 2, INK, 600)
    sheet = np.vstack([head, *rows]).astype(np.uint8)
    if sheet.shape[0] > TALLEST_JPEG_PX and output.suffix.lower() in (".jpg", ".jpeg"):
        raise UsageError(f"{len(strips)} takes are too tall for a .jpg file", hint="name a .png file with -o")
    write_sheet(sheet, output)


def _gap(width: int) -> int:
    return max(4, width // 160)


def _row(strip: TakeStrip, frames: int, frame_px: int, width: int, type_px: int) -> NDArray[np.uint8]:
    gap, margin = _gap(width), int(width * _MARGIN_SHARE)
    moments = [min(strip.frames - 1, (2 * index + 1) * strip.frames // (2 * frames)) for index in range(frames)]
    pictures = frames_at(strip.master, moments)
    picture_px = max(round(pictures[0].shape[0] * frame_px / pictures[0].shape[1]), 2)
    beside = _beside(strip, margin - gap * 2, type_px)
    below_px = type_px * 2
    height = max(picture_px + below_px, beside.shape[0]) + gap
    row = np.full((height, width, 3), PAPER, np.uint8)
    row[: beside.shape[0], gap * 2 : gap * 2 + beside.shape[1]] = beside
    if strip.chosen:
        row[:picture_px, : max(3, gap // 2)] = _CHOSEN
    for index, (moment, picture) in enumerate(zip(moments, pictures, strict=True)):
        left = margin + gap + index * (frame_px + gap)
        still = np.asarray(cv2.resize(picture, (frame_px, picture_px), interpolation=cv2.INTER_AREA), np.uint8)
        row[:picture_px, left : left + frame_px] = _faded(still) if strip.rejected else still
        at_s = f"{float(moment / strip.rate):.1f} s"
        set_type(row[: picture_px + below_px], at_s, left, picture_px + type_px // 4, type_px * 4 // 5, DIM, 400)
    return row


def _beside(strip: TakeStrip, width: int, type_px: int) -> NDArray[np.uint8]:
    """Return what is written beside the pictures of a take."""
    lines: list[tuple[str, int, Colour, int]] = [(str(strip.number), type_px * 3, INK, 700)]
    state = _CHOSEN if strip.chosen else _REFUSED if strip.rejected else DIM
    note = f"\N{LEFT DOUBLE QUOTATION MARK}{strip.note}\N{RIGHT DOUBLE QUOTATION MARK}" if strip.note else ""
    for text, size_px, ink, weight in (
        (strip.state.upper(), type_px, state, 700),
        ("\N{BLACK STAR}" * strip.rating, type_px * 5 // 4, _CHOSEN, 400),
        *((words, type_px, INK, 400) for words in strip.words),
        (note, type_px, DIM, 400),
    ):
        lines += [(line, size_px, ink, weight) for line in (wrap(text, size_px, width, weight) if text else ())]
    tops, position = [], 0
    for _, size_px, _, _ in lines:
        tops.append(position)
        position += size_px * 3 // 2
    paper = np.full((position, width, 3), PAPER, np.uint8)
    for (text, size_px, ink, weight), top in zip(lines, tops, strict=True):
        set_type(paper, text, 0, top, size_px, ink, weight)
    return paper


def _faded(still: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a picture in grey, nearer to the paper."""
    grey = still.astype(np.float32).mean(axis=2, keepdims=True)
    faded: NDArray[np.uint8] = (grey * 0.45 + np.array(PAPER, np.float32) * 0.55 + 0.5).astype(np.uint8)
    return faded
