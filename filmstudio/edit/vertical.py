"""A film for a telephone: where an upright window stands in the wide picture, frame by frame.

It follows who speaks, in slow moves that begin a little before the words, and cuts with the cut. It never moves for
little, and never twice at once: a window that trembles is worse than one that stands a little wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from filmstudio.units import seconds_to_frames

MOVE_S = Fraction(7, 10)
"""A move takes as long as an operator's: slow enough to be followed, quick enough to be over with the first words."""
_AHEAD_S = Fraction(1, 4)
_STILL = 0.06
"""Of the picture's width: for less the window stays where it is."""
_SHORTEST_TURN_S = Fraction(4, 5)
"""Nobody is followed for a shorter word than this."""


class Turn(NamedTuple):
    """Somebody who is seen speaks, in frames of the film (end exclusive), at a place across the picture (0 ... 1)."""

    start_frame: int
    end_frame: int
    across: float


class Framed(NamedTuple):
    """One clip of the cut, for the window."""

    start_frame: int
    frames: int
    rest: float = 0.5
    """Where the window stands while nobody speaks: at the people in the picture."""
    turns: tuple[Turn, ...] = ()
    overlap: int = 0
    """Frames from its start in which the clip before is still seen: the window glides there."""
    way: tuple[float, ...] = ()
    """Where the only one in the picture is, at moments evenly over the clip."""
    whole: bool = False
    """All of the picture is shown, above a blurred one: a card with words would be cut off."""


class Window(NamedTuple):
    """What is seen at a frame."""

    across: float
    """The middle of the window, 0 ... 1."""
    whole: bool = False


def window_path(clips: Sequence[Framed], rate: Fraction, share: float) -> tuple[Window, ...]:
    """Return the window for every frame of a film whose clips follow each other without a gap.

    `share` is the window's part of the picture's width: its middle never comes so near to an edge that it would look
    past it.
    """
    path: list[Window] = []
    for clip in clips:
        inside = [_within(across, share) for across in _across(clip, rate, share)]
        before = path[-1] if path else None
        if before is not None and not before.whole and not clip.whole:
            for at in range(min(clip.overlap, len(inside))):
                part = _eased(Fraction(at, clip.overlap))
                inside[at] = before.across + (inside[at] - before.across) * part
        path += [Window(across, clip.whole) for across in inside]
    return tuple(path)


def _across(clip: Framed, rate: Fraction, share: float) -> list[float]:
    """Return where the window would stand, frame by frame: held, or on its way."""
    shortest = seconds_to_frames(_SHORTEST_TURN_S, rate)
    turns = [turn for turn in clip.turns if turn.end_frame - turn.start_frame >= shortest]
    places = [turn.across for turn in turns]
    if clip.way and max(clip.way) - min(clip.way) > share / 3:
        return _along(clip)
    if not turns:
        return [clip.rest] * clip.frames
    if max(places) - min(places) <= share / 2:
        return [(max(places) + min(places)) / 2] * clip.frames  # all of them fit: no reason to move
    move, ahead = seconds_to_frames(MOVE_S, rate), seconds_to_frames(_AHEAD_S, rate)
    ordered = sorted(turns, key=lambda turn: turn.start_frame)
    path = [ordered[0].across] * clip.frames
    free = 0
    for turn in ordered[1:]:
        start = max(turn.start_frame - ahead - clip.start_frame, free)
        if start >= clip.frames or abs(turn.across - path[start]) < _STILL:
            continue
        origin, free = path[start], start + move
        for at in range(start, clip.frames):
            path[at] = origin + (turn.across - origin) * _eased(Fraction(min(at - start, move), move))
    return path


def _along(clip: Framed) -> list[float]:
    """Return the way of somebody who crosses the picture, from one known place to the next without a corner.

    Between two places it is a cubic curve whose slope at each is that of its neighbours (Catmull and Rom 1974).
    """
    known = (clip.way[0], *clip.way, clip.way[-1])
    steps = len(clip.way) - 1
    path = []
    for at in range(clip.frames):
        place = at * steps / max(1, clip.frames - 1)
        first = min(int(place), steps - 1)
        t = place - first
        a, b, c, d = known[first : first + 4]
        path.append(b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))))
    return path


def _eased(part: Fraction) -> float:
    """Return a move's share of its way: at rest at both ends, in speed and in its change (least jerk)."""
    t = float(part)
    return t * t * t * (10 + t * (6 * t - 15))


def _within(across: float, share: float) -> float:
    half = min(share, 1.0) / 2
    return min(max(across, half), 1 - half)
