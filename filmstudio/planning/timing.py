"""When each line of a shot is spoken, and how long the shot is: from measured recordings, in whole frames."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from filmstudio.model.shots import DurationSource, Line, ShotSpec, TransitionKind
from filmstudio.model.take import Recording
from filmstudio.units import FADE_S, sample_to_frame_ceil, seconds_to_frames

DISSOLVE_S = Fraction(3, 4)
"""Length of a dissolve: within the half to one second that is usual in feature films."""

_LEAD_S = Fraction(2, 5)
_LEAD_IN_RUN_S = Fraction(1, 5)
_TAIL_S = Fraction(1, 2)
_TAIL_IN_RUN_S = Fraction(1, 4)
_GAP_S = Fraction(3, 10)
"""Breath before, between and after lines; inside a run of dialogue the cut itself takes a part of it (our choice)."""
_SHORTEST_S = Fraction(1)
_WORDS_PER_S = Fraction(5, 2)
"""Reading rate of a line that no voice can say, the same as the breakdown's speaking rate."""


class LineTime(NamedTuple):
    """Start and end of a line in frames from the shot's start, end exclusive."""

    start_frame: int
    end_frame: int


class ShotTime(NamedTuple):
    """Length of a shot on screen, in frames, and the times of its lines."""

    frames: int
    lines: tuple[LineTime, ...]


def time_shot(
    shot: ShotSpec,
    recordings: Sequence[Recording | None],
    rate: Fraction,
    *,
    after_speech: bool,
    before_speech: bool,
) -> ShotTime:
    """Place the lines of a shot and give it its length.

    `recordings` has one entry for each line, None where no voice can say it. `after_speech` and `before_speech` say
    that the neighbouring shots speak too, so that the run flows.
    """
    lead_s = _LEAD_IN_RUN_S if after_speech else _LEAD_S
    tail_s = _TAIL_IN_RUN_S if before_speech else _TAIL_S
    if shot.transition_in is TransitionKind.DISSOLVE:
        lead_s = max(lead_s, DISSOLVE_S)
    elif shot.transition_in is TransitionKind.FADE_IN:
        lead_s = max(lead_s, FADE_S)
    if shot.transition_out is TransitionKind.FADE_OUT:
        tail_s += FADE_S
    gap = seconds_to_frames(_GAP_S, rate)
    times: list[LineTime] = []
    at = seconds_to_frames(lead_s, rate)
    for line, recording in zip(shot.lines, recordings, strict=True):
        length = _line_frames(line, recording, rate)
        if line.with_previous and times:
            start = times[-1].start_frame
        else:
            start = at if not times else max(time.end_frame for time in times) + gap
        times.append(LineTime(start, start + length))
    spoken = max((time.end_frame for time in times), default=0) + seconds_to_frames(tail_s, rate)
    wished = seconds_to_frames(shot.duration_s, rate)
    if shot.lines and shot.duration_source is DurationSource.DIALOGUE:
        # The measured lines replace the estimate; action that plays under them may still need longer.
        frames = max(spoken, wished) if shot.action else spoken
    else:
        frames = max(spoken, wished) if shot.lines else wished
    return ShotTime(max(frames, seconds_to_frames(_SHORTEST_S, rate)), tuple(times))


def _line_frames(line: Line, recording: Recording | None, rate: Fraction) -> int:
    if recording is not None:
        return max(1, sample_to_frame_ceil(recording.samples, rate))
    return max(1, seconds_to_frames(max(Fraction(1), len(line.text.split()) / _WORDS_PER_S), rate))
