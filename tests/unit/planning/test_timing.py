from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def scene_frames(rate: Fraction, seconds: list[float], source: DurationSource = DurationSource.ESTIMATE) -> list[int]:
    carry, frames = Fraction(0), []
    for length in seconds:
        shot = spec(duration_s=length, duration_source=source)
        time = time_shot(shot, [], rate, after_speech=False, before_speech=False, carry=carry)
        carry = time.carry
        frames.append(time.frames)
    return frames


RATES = [Fraction(24000, 1001), Fraction(24), Fraction(25), Fraction(30000, 1001), Fraction(30)]


@pytest.mark.parametrize("rate", RATES, ids=str)
@given(seconds=st.lists(st.integers(100, 1200).map(lambda hundredths: hundredths / 100), min_size=1, max_size=40))
def test_a_scene_is_as_long_as_its_seconds_within_a_frame(rate: Fraction, seconds: list[float]) -> None:
    frames = scene_frames(rate, seconds)
    exact = [Fraction(str(length)) * rate for length in seconds]
    assert abs(sum(frames) - sum(exact, Fraction(0))) <= 1
    assert all(abs(made - wished) <= 1 for made, wished in zip(frames, exact, strict=True))


def test_whole_frames_stay_as_they_are_whatever_was_rounded_before() -> None:
    assert scene_frames(Fraction(24), [2.51, 2.0, 2.51, 3.0])[1::2] == [48, 72]


def test_a_written_length_stands_however_short_and_whatever_is_said() -> None:
    script = DurationSource.SCRIPT
    assert scene_frames(RATE, [0.25], script) == [6]
    assert scene_frames(RATE, [0.01], script) == [1]
    time = timed({"duration_s": 2.0, "duration_source": script}, [5.0])
    assert time.frames == 48
    assert time.lines[0].start_frame == 0
    assert time.lines[0].end_frame == 120


def test_lines_begin_earlier_where_that_makes_them_fit_a_written_length() -> None:
    roomy = timed({"duration_s": 3.0, "duration_source": DurationSource.SCRIPT}, [2.0])
    narrow = timed({"duration_s": 2.75, "duration_source": DurationSource.SCRIPT}, [2.0])
    assert roomy.lines[0].start_frame > narrow.lines[0].start_frame > 0
    assert narrow.frames == 66


def test_a_transition_takes_the_time_that_was_written() -> None:
    slow = timed({"transition_in": TransitionKind.WIPE, "transition_in_s": 2.0}, [1.0])
    assert slow.lines[0].start_frame == 48
    out = timed({"transition_out": TransitionKind.FADE_OUT, "transition_out_s": 3.0}, [1.0])
    assert out.frames - out.lines[-1].end_frame >= 72


@pytest.mark.parametrize("kind", [kind for kind in TransitionKind if kind.is_cut])
def test_every_kind_of_cut_takes_no_time(kind: TransitionKind) -> None:
    assert timed({"transition_in": kind, "transition_in_s": 2.0}, [1.0]) == timed({}, [1.0])


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25), Fraction(30000, 1001)])
def test_a_length_in_frames_stands_at_every_rate(rate: Fraction) -> None:
    written = spec(duration_s=2.0, duration_frames=48, duration_source=DurationSource.SCRIPT)
    time = time_shot(written, [], rate, after_speech=False, before_speech=False, carry=Fraction(1, 3))
    assert (time.frames, time.carry) == (48, Fraction(1, 3))
