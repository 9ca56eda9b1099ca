from __future__ import annotations

from fractions import Fraction

import pytest

from filmstudio.model.shots import DurationSource, TransitionKind
from filmstudio.planning.timing import DISSOLVE_S, ShotTime, time_shot
from filmstudio.units import FADE_S
from tests.unit.planning.sheets import line, recording, spec

RATE = Fraction(24)


def timed(
    shot_more: dict[str, object], seconds: list[float | None], *, after: bool = False, before: bool = False
) -> ShotTime:
    lines = tuple(line(f"Line {n}.") for n in range(len(seconds)))
    shot = spec(lines=lines, duration_source=DurationSource.DIALOGUE).model_copy(update=shot_more)
    recordings = [None if length is None else recording(length) for length in seconds]
    return time_shot(shot, recordings, RATE, after_speech=after, before_speech=before)


def test_a_silent_shot_is_as_long_as_wished() -> None:
    shot = spec(duration_s=2.5)
    assert time_shot(shot, [], RATE, after_speech=False, before_speech=False) == ShotTime(60, ())


def test_measured_lines_replace_the_estimate() -> None:
    short, long = timed({}, [1.0]), timed({}, [4.0])
    assert long.frames - short.frames == 72
    assert short.lines[0].end_frame - short.lines[0].start_frame == 24


def test_lines_follow_each_other_and_end_inside_the_shot() -> None:
    time = timed({}, [1.0, 0.5, 2.0])
    starts_and_ends = [frame for line_time in time.lines for frame in line_time]
    assert starts_and_ends == sorted(starts_and_ends)
    assert time.lines[-1].end_frame < time.frames


def test_dual_dialogue_starts_together() -> None:
    lines = (line("One."), line("Two.", speaker="OTTO", with_previous=True), line("Three."))
    time = time_shot(
        spec(lines=lines), [recording(1), recording(3), recording(1)], RATE, after_speech=False, before_speech=False
    )
    assert time.lines[0].start_frame == time.lines[1].start_frame
    assert time.lines[2].start_frame > time.lines[1].end_frame


def test_action_under_a_line_keeps_its_own_time() -> None:
    assert timed({"action": "She walks.", "duration_s": 9.0}, [1.0]).frames == 9 * 24


def test_a_run_of_dialogue_breathes_less_than_a_lone_line() -> None:
    assert timed({}, [1.0], after=True, before=True).frames < timed({}, [1.0]).frames


@pytest.mark.parametrize("kind", [TransitionKind.DISSOLVE, TransitionKind.FADE_IN])
def test_nobody_speaks_while_the_picture_is_not_there_yet(kind: TransitionKind) -> None:
    length = DISSOLVE_S if kind is TransitionKind.DISSOLVE else FADE_S
    assert timed({"transition_in": kind}, [1.0]).lines[0].start_frame >= length * RATE


def test_a_fade_out_does_not_swallow_the_last_word() -> None:
    time = timed({"transition_out": TransitionKind.FADE_OUT}, [1.0])
    assert time.frames - time.lines[-1].end_frame >= FADE_S * RATE


def test_a_line_that_nobody_can_say_gets_time_to_be_read() -> None:
    time = timed({}, [None])
    assert time.lines[0].end_frame - time.lines[0].start_frame >= 24
