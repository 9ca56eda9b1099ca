"""Tones under the film: without a hole, over cuts, crossed where the place changes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest

from filmstudio.edit.lay_ambience import ACROSS_SCENES_SAMPLES, WITHIN_SCENE_SAMPLES, LaidFile, lay_ambience
from filmstudio.model.plan import Plan
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Sound
from filmstudio.units import frame_to_sample
from tests.unit.edit.laid_plan import file, plan, shot

ROOM, RAIN = file("room", 36), file("rain", 36)


def _laid(film: Plan, beds: Sequence[LaidFile | None]) -> list[Sound]:
    return list(lay_ambience(film, beds))


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25), Fraction(24000, 1001)], ids=str)
def test_one_place_is_one_sound_over_all_its_cuts(rate: Fraction) -> None:
    film = plan(*(shot(f"1{letter}", 37, rate=rate) for letter in "ABCD"), rate=rate)
    (sound,) = _laid(film, [ROOM] * 4)
    assert (sound.start_sample, sound.samples) == (0, frame_to_sample(4 * 37, rate))
    assert (sound.stem, sound.loops, sound.name, sound.from_sample) == (Stem.AMBIENCE, True, "room", 0)


def test_two_places_cross_around_the_cut_and_leave_no_hole() -> None:
    film = plan(shot("1A", 48), shot("1B", 48), shot("2A", 48), shot("2B", 48), shot("3A", 48))
    first, second, third = _laid(film, [ROOM, ROOM, RAIN, RAIN, ROOM])
    cut = 96 * 2000
    half = ACROSS_SCENES_SAMPLES // 2
    assert first.start_sample + first.samples == cut + half
    assert second.start_sample == cut - half
    assert first.fade_out_samples == second.fade_in_samples == ACROSS_SCENES_SAMPLES
    for before, after in pairwise((first, second, third)):
        assert after.start_sample < before.start_sample + before.samples
    assert third.start_sample + third.samples == 240 * 2000
    # The place that comes back goes on by the film's clock.
    assert third.from_sample == third.start_sample % ROOM.samples


def test_back_and_forth_within_a_scene_is_quicker() -> None:
    film = plan(shot("1A", 24), shot("1B", 24), shot("1C", 24))
    sounds = _laid(film, [ROOM, RAIN, ROOM])
    assert [sound.fade_in_samples for sound in sounds][1:] == [WITHIN_SCENE_SAMPLES] * 2


def test_across_a_dissolve_tones_cross_as_long_as_the_pictures() -> None:
    film = plan(shot("1A", 48, tail=12), shot("2A", 48, into=TransitionKind.DISSOLVE))
    first, second = _laid(film, [ROOM, RAIN])
    assert (second.start_sample, second.fade_in_samples) == (48 * 2000, 12 * 2000)
    assert first.start_sample + first.samples == 60 * 2000
    assert first.fade_out_samples == 12 * 2000


def test_a_smash_cut_is_hard_also_within_one_place() -> None:
    film = plan(shot("1A", 48), shot("1B", 48, into=TransitionKind.SMASH_CUT))
    for beds in ([ROOM, RAIN], [ROOM, ROOM]):
        first, second = _laid(film, beds)
        assert first.start_sample + first.samples == second.start_sample == 48 * 2000
        assert first.fade_out_samples == second.fade_in_samples == CLICK_FADE_SAMPLES


def test_silence_by_choice_is_left_and_faded_into() -> None:
    film = plan(shot("1A", 48), shot("2A", 48), shot("3A", 48))
    first, last = _laid(film, [ROOM, None, RAIN])
    assert first.start_sample + first.samples < last.start_sample
    assert first.fade_out_samples == last.fade_in_samples == ACROSS_SCENES_SAMPLES
    assert _laid(film, [None, None, None]) == []


def test_shots_shorter_than_a_crossing_shorten_it() -> None:
    film = plan(shot("1A", 3), shot("2A", 2), shot("3A", 1))
    sounds = _laid(film, [ROOM, RAIN, ROOM])
    assert all(sound.samples > 0 and sound.start_sample >= 0 for sound in sounds)
    assert sounds[-1].start_sample + sounds[-1].samples == 6 * 2000
    assert all(sound.fade_in_samples + sound.fade_out_samples <= sound.samples for sound in sounds)
