"""The times of all shots of a film: where sound and picture are cut apart, both sides of the cut have to know.

A J cut lets a line begin before its picture, an L cut lets one run on over the next; so does a speaker who is cut into.
Lips stay right, because the lines themselves are timed so. A smash cut has none of it: there everything is cut at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from filmstudio.model.shots import Line, ShotSpec, TransitionKind
from filmstudio.model.take import Recording
from filmstudio.planning.interruptions import OVERLAP_S, breaks_off, cut_into_frames
from filmstudio.planning.timing import (
    GAP_S,
    Seam,
    ShotTime,
    lead_frames,
    line_frames,
    tail_frames,
    time_shot,
)
from filmstudio.units import seconds_to_frames

_SHORTEST_ALONE_S = Fraction(1, 2)
"""So much of a shot stays before the sound of the next one begins."""
_BREATH_S = Fraction(1, 5)
"""Between the last word of a shot and the next speaker's first, where that one is heard early."""
_Recordings = Sequence[Recording | None]


def time_shots(shots: Sequence[ShotSpec], recorded: Sequence[_Recordings], rate: Fraction) -> list[ShotTime]:
    """Return the time of every shot; `recorded` has a recording, or None, for every line of every shot.

    The rounding errors of a scene stay in it.
    """
    times: list[ShotTime] = []
    for index, (shot, recordings) in enumerate(zip(shots, recorded, strict=True)):
        before = shots[index - 1] if index else None
        after = shots[index + 1] if index + 1 < len(shots) else None
        first_line = None
        if before is not None and shot.lines:
            first_line = _first_line(before, shot, times[-1], _length(shot, recordings, 0, rate), rate)
        times.append(
            time_shot(
                shot,
                recordings,
                rate,
                after_speech=_speaks_in_same_scene(before, shot),
                before_speech=_speaks_in_same_scene(after, shot),
                carry=times[-1].carry if before is not None and before.scene == shot.scene else Fraction(0),
                seam=Seam(first_line, _tail(shot, after, _length(shot, recordings, -1, rate), rate)),
            )
        )
    return times


def _first_line(before: ShotSpec, shot: ShotSpec, then: ShotTime, length: int, rate: Fraction) -> int | None:
    """Return where the first line of a shot begins, None for the usual place. `length` is its own."""
    if shot.transition_in is TransitionKind.SMASH_CUT:
        return None
    spoken = max((line.end_frame for line in then.lines), default=0)
    if shot.sound_lead_s > 0:
        room = then.frames - max(spoken, seconds_to_frames(_SHORTEST_ALONE_S, rate))
        lead = min(_frames(shot.sound_lead_s, rate), room, length - 1)
        return -lead if lead > 0 else None
    if _cuts_in(before, shot):
        last = then.lines[-1]
        overlap = cut_into_frames(last.end_frame - last.start_frame, seconds_to_frames(OVERLAP_S, rate))
        return max(last.end_frame - overlap - then.frames, 1 - length)
    if shot.sound_lead_s < 0 and spoken > then.frames:
        usual = lead_frames(shot, rate, after_speech=_speaks_in_same_scene(before, shot))
        return max(usual, spoken - then.frames + seconds_to_frames(GAP_S, rate))
    return None


def _tail(shot: ShotSpec, after: ShotSpec | None, length: int, rate: Fraction) -> int | None:
    """Return what follows the last line of a shot for the next one's sake, None for the usual. `length` is its own."""
    if after is None or not shot.lines or after.transition_in is TransitionKind.SMASH_CUT:
        return None
    usual = tail_frames(shot, rate, before_speech=_speaks_in_same_scene(after, shot))
    if after.sound_lead_s > 0 and after.lines:
        return max(usual, _frames(after.sound_lead_s, rate) + seconds_to_frames(_BREATH_S, rate))
    if _cuts_in(shot, after):
        return 0
    if after.sound_lead_s < 0:
        return max(usual - _frames(-after.sound_lead_s, rate), -(length // 2))
    return None


def _cuts_in(before: ShotSpec, shot: ShotSpec) -> bool:
    """Return whether a shot opens with somebody who cuts into the last line of the shot before."""
    if before.scene != shot.scene or not (before.lines and shot.lines) or not shot.transition_in.is_cut:
        return False
    if shot.transition_in is TransitionKind.SMASH_CUT or before.transition_out.closes:
        return False
    last: Line = before.lines[-1]
    return last.speaker != shot.lines[0].speaker and breaks_off(last.text)


def _length(shot: ShotSpec, recordings: _Recordings, index: int, rate: Fraction) -> int:
    return line_frames(shot.lines[index], recordings[index], rate) if shot.lines else 0


def _frames(seconds: float, rate: Fraction) -> int:
    return seconds_to_frames(Fraction(seconds).limit_denominator(1000), rate)


def _speaks_in_same_scene(neighbour: ShotSpec | None, shot: ShotSpec) -> bool:
    return neighbour is not None and neighbour.scene == shot.scene and bool(neighbour.lines)
