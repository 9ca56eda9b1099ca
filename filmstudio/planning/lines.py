"""The lines of a shot at their places, with the mouths of those who are seen speaking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from filmstudio.model.cast import Cast
from filmstudio.model.job import TimedLine
from filmstudio.model.shots import Delivery, Line, ShotSpec
from filmstudio.model.take import Recording
from filmstudio.planning.timing import ShotTime

RecordingOf = Callable[[Line], Recording | None]
"""Gives the recording of a line, None where no voice can say it."""
MouthsOf = Callable[[Recording, int, Fraction], str]
"""Gives the mouth shapes of a recording, one letter a frame (`TimedLine.mouth`), for so many frames at a rate."""


class Recorded(NamedTuple):
    """When the lines of a shot are spoken, and their recordings."""

    time: ShotTime
    recordings: Sequence[Recording | None]


def timed_lines(
    shot: ShotSpec, cast: Cast, recorded: Recorded, rate: Fraction, mouths_of: MouthsOf
) -> tuple[TimedLine, ...]:
    """Return every line of a shot, in frames from its start."""
    timed = []
    for line, line_time, recording in zip(shot.lines, recorded.time.lines, recorded.recordings, strict=True):
        member = cast.member(line.speaker)
        timed.append(
            TimedLine(
                speaker=member.name,
                text=" ".join(line.text.split()),
                delivery=line.delivery,
                colour=cast.person(line.speaker, shot.scene).appearance.accent_colour,
                start_frame=line_time.start_frame,
                end_frame=line_time.end_frame,
                mouth=mouths_of(recording, line_time.end_frame - line_time.start_frame, rate)
                if recording is not None and line.delivery is Delivery.ON_SCREEN
                else "",
            )
        )
    return tuple(timed)
