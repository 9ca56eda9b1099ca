"""Timecode of editing programs: `hh:mm:ss:ff`, never drop-frame.

At 24000/1001 and 30000/1001 the clock runs a thousandth slow against a watch, as non-drop timecode does everywhere; a
count of frames is exact, and nothing is dropped.
"""

from __future__ import annotations

from fractions import Fraction

from filmstudio.units import SAMPLE_RATE_HZ


def nominal(rate: Fraction) -> int:
    """Return the whole number of frames that a second of timecode counts: 24 at 24000/1001, 13 at 12.5."""
    return -(-rate.numerator // rate.denominator)


def timecode(frame: int, rate: Fraction) -> str:
    """Return a count of frames as timecode."""
    seconds, frames = divmod(frame, nominal(rate))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}:{frames:02}"


def one_hour(rate: Fraction) -> int:
    """Return the frame that is called `01:00:00:00`, where films begin by custom."""
    return 3600 * nominal(rate)


def nearest_frame(sample: int, rate: Fraction) -> int:
    """Return the frame whose start lies nearest to a sample at 48 kHz, ties up."""
    exact = sample * rate / SAMPLE_RATE_HZ
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
