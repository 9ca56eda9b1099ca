"""Sound that is cut elsewhere than its picture: J and L cuts, and speakers who are cut into."""

from __future__ import annotations

from fractions import Fraction

import pytest

from filmstudio.model.shots import DurationSource, ShotSpec, TransitionKind
from filmstudio.planning.interruptions import breaks_off
from filmstudio.planning.shot_times import time_shots
from filmstudio.planning.timing import ShotTime
from tests.unit.planning.sheets import line, recording, spec

RATE = Fraction(24)


def shot(slate: str, text: str = "Yes.", speaker: str = "ADA", **more: object) -> ShotSpec:
    return spec(slate, lines=(line(text, speaker),), duration_source=DurationSource.DIALOGUE, **more)


def timed(*shots: ShotSpec, seconds: float = 2.0) -> list[ShotTime]:
    return time_shots(shots, [[recording(seconds) for _ in one.lines] for one in shots], RATE)


def heard(times: list[ShotTime]) -> list[tuple[int, int]]:
    """Return when every line is heard in the film, in frames."""
    found, start = [], 0
    for time in times:
        found += [(start + one.start_frame, start + one.end_frame) for one in time.lines]
        start += time.frames
    return found


@pytest.mark.parametrize("text", ["I never --", "I never—", "But I -", "But I–", 'She said "no --"', "*Wait--*"])
def test_a_dash_at_the_end_breaks_a_line_off(text: str) -> None:
    assert breaks_off(text)


@pytest.mark.parametrize("text", ["I never.", "Well-known", "-- and so on.", "No...", ""])
def test_other_dashes_do_not(text: str) -> None:
    assert not breaks_off(text)


def test_who_is_cut_into_is_still_heard_for_a_quarter_of_a_second_across_the_cut() -> None:
    times = timed(shot("1A", "I never --"), shot("1B", "You did.", "OTTO"))
    (_, first_end), (second, _) = heard(times)
    assert first_end - second == 6
    assert times[0].frames == times[0].lines[0].end_frame


def test_and_within_one_shot() -> None:
    both = (line("I never --"), line("You did.", "OTTO"), line("No.", "ADA"))
    time = time_shots([spec("1A", lines=both)], [[recording(2.0)] * 3], RATE)[0]
    assert time.lines[0].end_frame - time.lines[1].start_frame == 6
    assert time.lines[2].start_frame > time.lines[1].end_frame


def test_a_very_short_line_is_not_covered_whole() -> None:
    both = (line("I --"), line("No.", "OTTO"))
    first, second = time_shots([spec("1A", lines=both)], [[recording(0.25), recording(2.0)]], RATE)[0].lines
    assert second.start_frame == first.end_frame - 3


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (shot("1B", "You did."), "the same speaker goes on"),
        (shot("2A", "You did.", "OTTO"), "another scene"),
        (shot("1B", "You did.", "OTTO", transition_in=TransitionKind.SMASH_CUT), "a smash cut"),
        (shot("1B", "You did.", "OTTO", transition_in=TransitionKind.DISSOLVE), "a dissolve"),
    ],
)
def test_nobody_is_cut_into_by(second: ShotSpec, why: str) -> None:
    (_, first_end), (start, _) = heard(timed(shot("1A", "I never --"), second))
    assert start >= first_end, why


def test_a_j_cut_is_heard_before_it_is_seen_and_over_nobodys_words() -> None:
    plain = timed(shot("1A"), shot("1B", "No.", "OTTO"))
    early = timed(shot("1A"), shot("1B", "No.", "OTTO", sound_lead_s=0.5))
    assert early[1].lines[0].start_frame == -12
    assert early[1].frames < plain[1].frames
    (_, first_end), (second, _) = heard(early)
    assert second - first_end == 5
    assert early[0].frames > plain[0].frames


def test_a_j_cut_leaves_some_of_the_shot_before_alone() -> None:
    silent = spec("1A", duration_s=2.0)
    times = time_shots([silent, shot("1B", sound_lead_s=9.0)], [[], [recording(20.0)]], RATE)
    assert times[1].lines[0].start_frame == -(times[0].frames - 12)


def test_an_l_cut_lets_a_line_run_on_over_the_next_picture() -> None:
    times = timed(shot("1A"), shot("1B", "No.", "OTTO", sound_lead_s=-0.75))
    assert times[0].lines[0].end_frame - times[0].frames == 12
    (_, first_end), (second, _) = heard(times)
    assert second >= first_end


def test_an_l_cut_keeps_the_first_half_of_the_line_in_its_own_picture() -> None:
    time = timed(shot("1A"), shot("1B", "No.", "OTTO", sound_lead_s=-10.0))[0]
    assert time.frames >= time.lines[0].start_frame + 24


def test_a_smash_cut_has_neither() -> None:
    for lead in (-1.0, 1.0):
        plain, cut = (
            timed(shot("1A"), shot("1B", "No.", "OTTO", transition_in=TransitionKind.SMASH_CUT, sound_lead_s=wish))
            for wish in (0.0, lead)
        )
        assert plain == cut


def test_a_written_length_stands_whatever_the_sound_does() -> None:
    written = shot("1A", "I never --", duration_s=5.0).model_copy(update={"duration_source": DurationSource.SCRIPT})
    times = timed(written, shot("1B", "You did.", "OTTO"))
    assert times[0].frames == 5 * 24
