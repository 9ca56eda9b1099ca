"""Footage at an engine's own frame rate becomes footage at the film's, frame by frame, while it is made.

Frame i of the result shows the time i / rate. That time lies on a frame of the footage or between two of them; what
is shown between two is the film's choice (`Retime`). Two frames are held at a time, whatever the length.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from filmstudio.model.look import Retime

if TYPE_CHECKING:
    from filmstudio.media.motion import Pair
    from filmstudio.model.footage import Frame

ON_A_FRAME = Fraction(1, 10)
"""A time so near to a frame, in parts of the distance between two, is shown by that frame as it is: a picture that is
made anew is a little softer, and 24 a second shown at 23.976 would be made anew all the time for a shift that nobody
sees (6 ms at 16 a second)."""


def covered_frames(count: int, rate: Fraction, new_rate: Fraction) -> int:
    """Return how many frames at `new_rate` last no longer than `count` frames at `rate`."""
    return math.floor(count * new_rate / rate)


def retimed(frames: Iterator[Frame], rate: Fraction, new_rate: Fraction, count: int, retime: Retime) -> Iterator[Frame]:
    """Yield `count` frames at `new_rate` from frames at `rate`, and take every frame that is there.

    Frames are handed through untouched where rates agree or a time lies on a frame; the first is always the first.
    A time after the last frame (by less than one of the footage's frames, see `covered_frames`) is shown by that
    frame: moved on with `Retime.MOTION`, held otherwise.
    """
    if rate == new_rate:
        yield from _first(frames, count)
        return
    from filmstudio.media.motion import Pair

    step = rate / new_rate
    made = 0
    pair: Pair | None = None
    before: Frame | None = None
    for index, fresh in enumerate(frames):
        # A copy: the engine may draw into the same memory again.
        frame = fresh.copy()
        pair = Pair(before, frame) if before is not None else None
        while made < count and made * step <= index:
            share = made * step - (index - 1)
            if before is None or pair is None:
                yield frame
            else:
                yield _between(before, frame, pair, share, retime)
            made += 1
        before = frame
    while before is not None and made < count:
        share = made * step - index
        held = retime is not Retime.MOTION or share <= ON_A_FRAME or pair is None
        yield before if held or pair is None else pair.beyond(float(share))
        made += 1


def _first(frames: Iterator[Frame], count: int) -> Iterator[Frame]:
    for index, frame in enumerate(frames):
        if index < count:
            yield frame


def _between(before: Frame, after: Frame, pair: Pair, share: Fraction, retime: Retime) -> Frame:
    """Return what is shown `share` (0 ... 1) of the way from one frame to the next."""
    if share <= ON_A_FRAME or share >= 1 - ON_A_FRAME or retime is Retime.REPEAT:
        return before if share < Fraction(1, 2) else after
    if retime is Retime.MOTION:
        return pair.between(float(share))
    import cv2

    return cast("Frame", cv2.addWeighted(before, 1 - float(share), after, float(share), 0))
