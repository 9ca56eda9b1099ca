"""When each line of a shot is spoken, and how long the shot is: from measured recordings, in whole frames."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from filmstudio.model.shots import DurationSource, Line, ShotSpec
from filmstudio.model.take import Recording
from filmstudio.planning.interruptions import OVERLAP_S, breaks_off, cut_into_frames
from filmstudio.units import FADE_S, sample_to_frame_ceil, seconds_to_frames

DISSOLVE_S = Fraction(3, 4)
"""Length of a dissolve or wipe: within the half to one second that is usual in feature films."""

_LEAD_S = Fraction(2, 5)
_LEAD_IN_RUN_S = Fraction(1, 5)
_TAIL_S = Fraction(1, 2)
_TAIL_IN_RUN_S = Fraction(1, 4)
GAP_S = Fraction(3, 10)
"""Breath before, between and after lines; inside a run of dialogue the cut itself takes a part of it (our choice)."""
_SHORTEST_S = Fraction(1)
_WORDS_PER_S = Fraction(5, 2)
"""Reading rate of a line that no voice can say, the same as the breakdown's speaking rate."""
_FINEST_S = 1_000_000
"""Written seconds are taken as the simplest fraction this fine, so that 4.3 is 43/10 and not its nearest float."""


class LineTime(NamedTuple):
    """Start and end of a line in frames from the shot's start, end exclusive. What is heard before its picture starts
    below 0."""

    start_frame: int
    end_frame: int


class Seam(NamedTuple):
    """What a sound that is cut elsewhere than its picture asks of the shots on both sides, in frames."""

    first_line: int | None = None
    """Where the first line begins; below 0 it is heard over the shot before. None: after the usual breath."""
    tail: int | None = None
    """So much follows the last line; below 0 that line goes on over the next shot. None: the usual breath."""


USUAL = Seam()


class ShotTime(NamedTuple):
    """Length of a shot on screen, in frames, and the times of its lines."""

    frames: int
    lines: tuple[LineTime, ...]
    carry: Fraction = Fraction(0)
    """What rounding has taken from the shots up to here, -1/2 ... 1/2 frames: the next shot of the scene gets it."""


def transition_in_s(shot: ShotSpec) -> Fraction:
    """Return how many seconds the transition into a shot takes: as said, else the usual length, 0 for a cut."""
    if shot.transition_in.is_cut or shot.transition_in.closes:
        return Fraction(0)
    if shot.transition_in_s is not None:
        return _exact(shot.transition_in_s)
    return DISSOLVE_S if shot.transition_in.overlaps else FADE_S


def transition_out_s(shot: ShotSpec) -> Fraction:
    """Return how many seconds the fade out of a shot takes, 0 where there is none."""
    if not shot.transition_out.closes:
        return Fraction(0)
    return FADE_S if shot.transition_out_s is None else _exact(shot.transition_out_s)


def time_shot(
    shot: ShotSpec,
    recordings: Sequence[Recording | None],
    rate: Fraction,
    *,
    after_speech: bool,
    before_speech: bool,
    carry: Fraction = Fraction(0),
    seam: Seam = USUAL,
) -> ShotTime:
    """Place the lines of a shot and give it its length.

    `recordings` has one entry for each line, None where no voice can say it. `after_speech` and `before_speech` say
    that the neighbouring shots speak too, so that the run flows; `seam` where its sound is cut elsewhere. `carry` is
    the rounding error that the shot before has left in this scene; a length in seconds takes it up, so that a scene of
    them is right within half a frame.

    A length from the script stands: its lines begin earlier if that makes them fit, and otherwise outlast the shot.
    """
    lead = lead_frames(shot, rate, after_speech=after_speech) if seam.first_line is None else seam.first_line
    tail = tail_frames(shot, rate, before_speech=before_speech) if seam.tail is None else seam.tail
    times = _lines_from(lead, shot.lines, recordings, rate)
    spoken = max((time.end_frame for time in times), default=0) + tail
    written = shot.duration_source is DurationSource.SCRIPT
    exact_s = (_exact(shot.duration_s) if written else max(_exact(shot.duration_s), _SHORTEST_S)) + carry / rate
    wished = shot.duration_frames or max(1, seconds_to_frames(exact_s, rate))
    left = carry if shot.duration_frames else exact_s * rate - wished
    # Less than a frame was written: what that has added is no rounding error.
    rounded = ShotTime(wished, times, left if abs(left) <= Fraction(1, 2) else carry)
    if written:
        early = min(max(0, spoken - wished), max(0, times[0].start_frame) if times else 0)
        return rounded._replace(lines=tuple(LineTime(start - early, end - early) for start, end in times))
    # The measured lines replace the estimate; action that plays under them may still need longer.
    measured = shot.duration_source is DurationSource.DIALOGUE and not shot.action
    if shot.lines and (measured or spoken > wished):
        return ShotTime(max(spoken, seconds_to_frames(_SHORTEST_S, rate)), times, carry)
    return rounded


def lead_frames(shot: ShotSpec, rate: Fraction, *, after_speech: bool) -> int:
    """Return after how many frames the first line of a shot usually begins."""
    return seconds_to_frames(max(_LEAD_IN_RUN_S if after_speech else _LEAD_S, transition_in_s(shot)), rate)


def tail_frames(shot: ShotSpec, rate: Fraction, *, before_speech: bool) -> int:
    """Return how many frames of a shot usually follow its last line."""
    return seconds_to_frames((_TAIL_IN_RUN_S if before_speech else _TAIL_S) + transition_out_s(shot), rate)


def _lines_from(
    start: int, lines: Sequence[Line], recordings: Sequence[Recording | None], rate: Fraction
) -> tuple[LineTime, ...]:
    gap, overlap = seconds_to_frames(GAP_S, rate), seconds_to_frames(OVERLAP_S, rate)
    times: list[LineTime] = []
    for index, (line, recording) in enumerate(zip(lines, recordings, strict=True)):
        length = line_frames(line, recording, rate)
        before = lines[index - 1] if index else line
        if not times:
            begin = start
        elif line.with_previous:
            begin = times[-1].start_frame
        elif before.speaker != line.speaker and breaks_off(before.text):
            begin = times[-1].end_frame - cut_into_frames(times[-1].end_frame - times[-1].start_frame, overlap)
        else:
            begin = max(time.end_frame for time in times) + gap
        times.append(LineTime(begin, begin + length))
    return tuple(times)


def line_frames(line: Line, recording: Recording | None, rate: Fraction) -> int:
    """Return the length of a line: measured, or estimated from its words where no voice can say it."""
    if recording is not None:
        return max(1, sample_to_frame_ceil(recording.samples, rate))
    return max(1, seconds_to_frames(max(Fraction(1), len(line.text.split()) / _WORDS_PER_S), rate))


def _exact(seconds: float) -> Fraction:
    return Fraction(seconds).limit_denominator(_FINEST_S)
