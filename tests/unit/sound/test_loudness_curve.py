from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from itertools import groupby

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.model.cast import VoiceSpec
from filmstudio.sound.hibari_voice import HibariVoice
from filmstudio.sound.loudness_curve import loudness_curve, mouth_levels, step_at
from filmstudio.units import sample_to_frame_ceil

RATES = [Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(60), Fraction(8)]


def test_the_curve_counts_decibels() -> None:
    tone = np.sin(2 * np.pi * 1000 * np.arange(4800) / 48_000)
    for rms_db, step in [(-20, 204), (-40, 102), (-60, 0), (-80, 0), (-10, 255), (-3, 255)]:
        samples = (np.sqrt(2) * 10 ** (rms_db / 20) * tone).astype(np.float32)
        assert loudness_curve(samples) == (step,) * 10


@pytest.mark.parametrize(("samples", "values"), [(0, 0), (1, 1), (480, 1), (481, 2), (48_000, 100)])
def test_every_begun_hundredth_has_a_value(samples: int, values: int) -> None:
    assert len(loudness_curve(np.ones(samples, dtype=np.float32))) == values


def test_a_loud_stretch_opens_the_mouth_and_a_pause_closes_it() -> None:
    curve = [200] * 50 + [0] * 50 + [200] * 50
    levels = mouth_levels(curve, 48, Fraction(24))
    assert levels[:11] == (3,) * 11
    assert levels[14:23] == (0,) * 9
    assert levels[25:35] == (3,) * 10
    assert levels[38:] == (0,) * 10


def test_a_quiet_line_moves_the_mouth_as_much_as_a_loud_one() -> None:
    loud = [int(130 + 90 * np.sin(step / 6)) for step in range(200)]
    quiet = [value - 30 for value in loud]
    assert mouth_levels(loud, 48, Fraction(24)) == mouth_levels(quiet, 48, Fraction(24))


@given(st.lists(st.integers(0, 255), max_size=300), st.integers(0, 120), st.sampled_from(RATES))
def test_shapes_are_held_two_frames(loudness: list[int], frames: int, rate: Fraction) -> None:
    levels = mouth_levels(loudness, frames, rate)
    assert len(levels) == frames
    assert set(levels) <= {0, 1, 2, 3}
    if frames > 1:
        assert all(len(list(run)) >= 2 for _, run in groupby(levels))


@given(st.integers(0, 10**6), st.sampled_from(RATES))
def test_a_frame_begins_in_the_hundredth_that_fractions_name(frame: int, rate: Fraction) -> None:
    assert step_at(frame, rate) == int(frame / rate * 100)


def test_silence_keeps_the_mouth_closed() -> None:
    assert mouth_levels([0] * 100, 24, Fraction(24)) == (0,) * 24
    assert mouth_levels([], 3, Fraction(24)) == (0, 0, 0)
    assert mouth_levels([100], 0, Fraction(24)) == ()


@pytest.mark.parametrize("rate", RATES[:4])
def test_a_real_line_uses_every_shape_and_closes_between_sentences(rate: Fraction) -> None:
    speech = HibariVoice().speak("I see. The old keeper climbed the stairs.", VoiceSpec(pitch=0.6, formant=0.85))
    frames = sample_to_frame_ceil(speech.shape[0], rate)
    levels = mouth_levels(loudness_curve(speech), frames, rate)
    assert set(levels) == {0, 1, 2, 3}
    pauses = [len(list(run)) / rate for level, run in groupby(levels) if level == 0]
    assert max(pauses) > Fraction(3, 10)
    assert sum(pauses) < Fraction(frames) / rate / 2


def test_mouths_need_no_numpy() -> None:
    program = (
        "import sys; from filmstudio.sound.loudness_curve import mouth_levels; from fractions import Fraction; "
        "mouth_levels([9] * 50, 12, Fraction(24)); "
        "from filmstudio.sound import hibari_voice, mix, wav; hibari_voice.HibariVoice().spell('word'); "
        "print(sorted({'numpy', 'hibari', 'onnxruntime', 'anyascii'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
