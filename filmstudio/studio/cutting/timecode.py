"""Timecode as editors read it: hours, minutes, seconds and frames, counted without gaps."""

from __future__ import annotations

from fractions import Fraction

FIRST_HOUR = 1
"""Programmes begin at 01:00:00:00, so that there is room before the first frame (EBU R 122, SMPTE practice)."""


def record_timecode(frame: int, rate: Fraction, first_hour: int = FIRST_HOUR) -> str:
    """Return the timecode of a frame of the film, `01:00:00:00` for the first.

    Non-drop: at 30000/1001 frames a second it counts 30 to a second and runs 3.6 s an hour behind the clock, as every
    editing list without a note on it does.
    """
    base = -(-rate.numerator // rate.denominator)
    seconds, frames = divmod(frame + first_hour * 3600 * base, base)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}:{frames:02}"
