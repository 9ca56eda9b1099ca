"""Exact time and size: frame rates are fractions, lengths are whole frames, sizes have named axes.

Why: adding rounded seconds is how films drift out of sync. A position is always computed from whole frames
(`frame_to_sample`), and a length is the difference of two positions.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

SAMPLE_RATE_HZ = 48_000
"""The sample rate of every sound inside filmstudio."""

FADE_S = Fraction(3, 4)
"""Length of a fade from or to black, in seconds: planning leaves room for what the edit then makes."""

EIGHTHS_PER_PAGE = 8
"""Production measures a script in eighths of a page."""

_NTSC = {"23.976": 24, "23.98": 24, "29.97": 30, "59.94": 60, "47.952": 48, "119.88": 120}


class Resolution(NamedTuple):
    """A picture size in pixels. Arrays of such a picture have shape `(height, width, 3)`."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


class FrameGrid(NamedTuple):
    """The lengths an engine can make: `offset + k * step` frames, from `minimum` to `maximum`."""

    step: int = 1
    offset: int = 0
    minimum: int = 1
    maximum: int | None = None

    def snap_up(self, frames: int) -> int:
        """Return the shortest length on the grid that is at least `frames` (at most `maximum`)."""
        wanted = max(frames, self.minimum)
        snapped = self.offset + -(-(wanted - self.offset) // self.step) * self.step
        if self.maximum is not None and snapped > self.maximum:
            snapped = self.offset + (self.maximum - self.offset) // self.step * self.step
        return snapped


def parse_resolution(text: str) -> Resolution:
    """Read `1280x720` (also with `×`). Raises ValueError with a sentence for people."""
    match = re.fullmatch(r"\s*(\d{1,6})\s*[xX×]\s*(\d{1,6})\s*", text)
    if not match:
        raise ValueError(f"{text!r} is not a picture size; write width x height in pixels, like 1280x720")
    return Resolution(int(match[1]), int(match[2]))


def eighths_text(eighths: int) -> str:
    """Return a length on paper as production writes it, a page in eight parts: `2 5/8`, `3/8`, `1`, `0`."""
    whole, rest = divmod(eighths, EIGHTHS_PER_PAGE)
    return " ".join(filter(None, [str(whole) if whole or not rest else "", f"{rest}/8" if rest else ""]))


def parse_aspect(text: str) -> Fraction:
    """Read an aspect ratio, `2.39:1`, `16:9` or `1.85`. Raises ValueError with a sentence for people."""
    match = re.fullmatch(r"\s*(\d{1,2}(?:\.\d{1,3})?)\s*(?:[:/x×]\s*(\d{1,2}(?:\.\d{1,3})?)\s*)?", text)
    if match and Fraction(match[2] or 1):
        aspect = Fraction(match[1]) / Fraction(match[2] or 1)
        if Fraction(1, 4) <= aspect <= 4:
            return aspect
    raise ValueError(f"{text!r} is not an aspect ratio; write width to height, like 2.39:1 or 16:9 (from 1:4 to 4:1)")


def parse_frame_rate(text: str) -> Fraction:
    """Read `24`, `25`, `23.976` (read as 24000/1001) or `30000/1001`. Raises ValueError with a sentence."""
    cleaned = text.strip()
    if cleaned in _NTSC:
        return Fraction(_NTSC[cleaned] * 1000, 1001)
    if re.fullmatch(r"\d{1,6}(\.\d{1,3})?|\d{1,6}/\d{1,6}", cleaned) and not re.fullmatch(r".*/0+", cleaned):
        rate = Fraction(cleaned)
        # Other fractions have no clock in whole ticks, and no film runs at them.
        if 1 <= rate <= 120 and rate.denominator in (1, 2, 1001):
            return rate
    raise ValueError(f"{text!r} is not a frame rate; write 24, 25, 12.5, 23.976 or 30000/1001 (from 1 to 120)")


def rate_text(rate: Fraction) -> str:
    """Return the rate as ffmpeg and people read it: `24` or `24000/1001`."""
    return str(rate.numerator) if rate.denominator == 1 else f"{rate.numerator}/{rate.denominator}"


def seconds_to_frames(seconds: float | Fraction, rate: Fraction) -> int:
    """Return the nearest whole number of frames (ties up, so that it never depends on parity)."""
    return _nearest(Fraction(seconds) * rate)


def frame_to_sample(frame: int, rate: Fraction, sample_rate_hz: int = SAMPLE_RATE_HZ) -> int:
    """Return the sample at which a frame starts, rounded to the nearest, ties up."""
    return _nearest(Fraction(frame * sample_rate_hz) / rate)


def sample_to_frame_ceil(samples: int, rate: Fraction, sample_rate_hz: int = SAMPLE_RATE_HZ) -> int:
    """Return the number of whole frames that are needed to hold `samples` samples."""
    exact = Fraction(samples) * rate / sample_rate_hz
    return -(-exact.numerator // exact.denominator)


def _nearest(exact: Fraction) -> int:
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def clock(seconds: float) -> str:
    """Return `m:ss` or `h:mm:ss` for people."""
    whole = int(seconds + 0.5)
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{secs:02}" if hours else f"{minutes}:{secs:02}"
