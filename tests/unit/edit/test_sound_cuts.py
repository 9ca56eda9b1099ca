from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.digest import digest
from filmstudio.edit.sound_cuts import cut_sounds
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.model.take import Blob
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Clip, Sound
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

RATE = Fraction(24)
SECOND = SAMPLE_RATE_HZ


def _clips(*frames: int, smash: int = -1) -> list[Clip]:
    clips: list[Clip] = []
    for number, length in enumerate(frames):
        kind = TransitionKind.SMASH_CUT if number == smash else TransitionKind.CUT
        blob = Blob(sha256=digest(number), suffix=".mp4", size_bytes=1)
        start = sum(frames[:number])
        name = f"1{'ABC'[number]}"
        clips.append(Clip(shot=name, take_key=name, picture=blob, start_frame=start, frames=length, transition_in=kind))
    return clips


def _sound(start: int, samples: int, stem: Stem = Stem.DIALOGUE, *, from_sample: int = 0) -> Sound:
    blob = Blob(sha256=digest("a line"), suffix=".wav", size_bytes=1)
    return Sound(
        recording_key="k",
        sound=blob,
        start_sample=start,
        samples=samples,
        stem=stem,
        from_sample=from_sample,
        fade_in_samples=999,
        fade_out_samples=999,
    )


def test_a_sound_lies_over_a_plain_cut_as_it_was_laid() -> None:
    j_cut = _sound(2 * SECOND - 12_000, SECOND)
    assert cut_sounds([j_cut], _clips(48, 48), RATE) == (j_cut,)


def test_a_smash_cut_ends_what_began_before_it() -> None:
    before, after = _sound(SECOND, 3 * SECOND), _sound(2 * SECOND, SECOND)
    ended, kept = cut_sounds([before, after], _clips(48, 48, smash=1), RATE)
    assert (ended.start_sample, ended.samples) == (SECOND, SECOND)
    assert (ended.fade_in_samples, ended.fade_out_samples) == (999, CLICK_FADE_SAMPLES)
    assert kept == after


def test_music_plays_through_a_smash_cut() -> None:
    music = _sound(0, 4 * SECOND, Stem.MUSIC)
    assert cut_sounds([music], _clips(48, 48, smash=1), RATE) == (music,)


def test_what_would_begin_before_the_film_begins_inside_its_file() -> None:
    (cut,) = cut_sounds([_sound(-12_000, SECOND, from_sample=100)], _clips(48), RATE)
    assert (cut.start_sample, cut.samples, cut.from_sample) == (0, SECOND - 12_000, 12_100)
    assert (cut.fade_in_samples, cut.fade_out_samples) == (CLICK_FADE_SAMPLES, 999)
    assert cut_sounds([_sound(-12_000, 12_000)], _clips(48), RATE) == ()


def test_sounds_are_in_order_of_their_beginnings() -> None:
    late, early = _sound(500, 10), _sound(20, 10)
    assert cut_sounds([late, early], _clips(48), RATE) == (early, late)


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(24000, 1001), Fraction(30000, 1001)], ids=str)
@given(start=st.integers(-SECOND, 5 * SECOND), samples=st.integers(1, 5 * SECOND))
def test_samples_that_are_heard_stand_where_they_stood(rate: Fraction, start: int, samples: int) -> None:
    """Cutting a sound off moves nothing: sample s of the file is heard at the same place of the film, or nowhere."""
    clips = _clips(40, 30, 50, smash=2)
    wall = frame_to_sample(70, rate)
    for cut in cut_sounds([_sound(start, samples)], clips, rate):
        assert cut.start_sample - cut.from_sample == start
        assert cut.start_sample >= 0
        assert cut.start_sample + cut.samples <= start + samples
        assert start >= wall or cut.start_sample + cut.samples <= wall
