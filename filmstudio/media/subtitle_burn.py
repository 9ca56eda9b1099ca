"""Captions burned into a picture: each is set once as a small picture, which the encoder lays over its frames.

Why not the encoder's own subtitle filter: it reads signs of its own in what people wrote, takes fonts from the system,
and shows boxes, without a word, for letters that those do not have. Here every script is shaped with the fonts that
travel with the package, and ffmpeg sees no text at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.media.file_names import concat_list, file_url
from filmstudio.media.typeface import balanced, set_line
from filmstudio.units import Resolution

_INK = (255, 255, 255)
_WEIGHT = 600
_SMALLEST_PX = 9
_LEADING = 1.38
"""From line to line, in sizes of the type."""
_WIDE = 0.88
"""Of the picture's width, that a line may fill: inside every title-safe area (EBU R 95)."""


class Burned(NamedTuple):
    """Lines and the frames of the film in which they are seen (end exclusive)."""

    start_frame: int
    end_frame: int
    lines: tuple[str, ...]


class Placing(NamedTuple):
    """How large captions are and where they stand, in parts of the picture's height."""

    size: float = 0.050
    """Of the type."""
    foot: float = 0.055
    """Room below the last line."""


LANDSCAPE = Placing()
"""A twentieth of the height, as broadcasters set them (BBC Subtitle Guidelines: line height 8 % of the picture's)."""
UPRIGHT = Placing(size=0.030, foot=0.18)
"""For a telephone: larger against the width, and above the buttons that players lay over the lower fifth."""


def burned_over(picture: Any, captions: Sequence[Burned], size: Resolution, rate: Fraction, desk: Path) -> Any:
    """Return a stream of `picture` (8 bit, one frame a tick) with captions over it.

    The pictures of the captions are written into `desk`, which must stay until ffmpeg has ended. Captions must follow
    each other in time. Higher pictures than wide ones get captions for a telephone.
    """
    import ffmpeg

    placing = UPRIGHT if size.height > size.width else LANDSCAPE
    tall = max(_tall(_rows(caption.lines, size, placing), size, placing) for caption in captions)
    stills = _stills(captions, size, tall, placing, desk)
    listing = desk / "captions.ffconcat"
    listing.write_bytes(concat_list(list(stills), rate, desk))
    words = ffmpeg.input(file_url(listing), f="concat", safe=0).video
    words = words.filter("settb", f"{rate.denominator}/{rate.numerator}")
    words = words.filter("scale", out_color_matrix="bt709", out_range="tv", flags="accurate_rnd+full_chroma_int")
    top = max(0, size.height - tall - round(size.height * placing.foot)) // 2 * 2
    return ffmpeg.overlay(picture, words.filter("format", "yuva420p"), x=0, y=top, format="yuv420", eof_action="pass")


def _stills(
    captions: Sequence[Burned], size: Resolution, tall: int, placing: Placing, desk: Path
) -> Iterator[tuple[Path, int]]:
    """Yield picture files, each with the frames for which it stands; a blank one stands between captions.

    They are set one by one: those of a long film would not fit into memory together.
    """
    blank = desk / "blank.png"
    _write(blank, np.zeros((tall, size.width, 4), np.uint8))
    position = 0
    for number, caption in enumerate(captions):
        if caption.start_frame > position:
            yield blank, caption.start_frame - position
        path = desk / f"caption-{number:05}.png"
        strip = _strip(caption.lines, size, placing)
        full = np.zeros((tall, size.width, 4), np.uint8)
        full[tall - strip.shape[0] :] = strip
        _write(path, full)
        yield path, caption.end_frame - caption.start_frame
        position = caption.end_frame
    yield blank, 1


def _write(path: Path, rgba: NDArray[np.uint8]) -> None:
    _, data = cv2.imencode(".png", cv2.cvtColor(rgba, cv2.COLOR_RGBA2BGRA), [cv2.IMWRITE_PNG_COMPRESSION, 1])
    path.write_bytes(data.tobytes())


def _size_px(size: Resolution, placing: Placing) -> int:
    return max(_SMALLEST_PX, round(size.height * placing.size))


def _rows(lines: tuple[str, ...], size: Resolution, placing: Placing) -> list[str]:
    """Return lines as they fit: a line that is too long for the picture is broken again."""
    limit = size.width * _WIDE
    return [row for line in lines for row in balanced(line, _size_px(size, placing), limit, _WEIGHT)]


def _tall(rows: Sequence[str], size: Resolution, placing: Placing) -> int:
    """Return the even height of a strip of so many rows, at most that of the picture."""
    size_px = _size_px(size, placing)
    return min(round(size_px * _LEADING) * len(rows) + 2 * _edge(size_px), size.height) // 2 * 2


def _edge(size_px: int) -> int:
    return max(2, size_px // 4)


def _strip(lines: tuple[str, ...], size: Resolution, placing: Placing) -> NDArray[np.uint8]:
    """Return lines as `(height, width, 4)`, straight alpha, even sides: white letters with a dark edge and a shadow."""
    size_px, rows = _size_px(size, placing), _rows(lines, size, placing)
    edge, gap = _edge(size_px), round(size_px * _LEADING)
    tall = _tall(rows, size, placing)
    ink = np.zeros((tall, size.width), np.uint8)
    for number, row in enumerate(rows):
        _stamp(ink, set_line(row, size_px, _WEIGHT), edge + number * gap)
    width = max(1, round(size_px * 0.07)) * 2 + 1
    outline = cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width)))
    glow = np.asarray(cv2.GaussianBlur(outline, (0, 0), max(1.0, size_px * 0.12)), np.float32) * 1.2
    share = np.maximum(np.maximum(np.minimum(glow, 170), outline * np.float32(0.92)), ink)
    rgba = np.empty((tall, size.width, 4), np.uint8)
    rgba[..., :3] = np.round(ink[..., None] / np.maximum(share, 1)[..., None] * np.array(_INK))
    rgba[..., 3] = np.round(share)
    return rgba


def _stamp(ink: NDArray[np.uint8], mask: NDArray[np.uint8], top: int) -> None:
    left = max(0, (ink.shape[1] - mask.shape[1]) // 2)
    seen = mask[: max(0, ink.shape[0] - top), : ink.shape[1]]
    part = ink[top : top + seen.shape[0], left : left + seen.shape[1]]
    np.maximum(part, seen[:, : part.shape[1]], out=part)
