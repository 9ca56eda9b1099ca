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
from filmstudio.sound.loudness_curve import loudness_curve, mouth_shapes, step_at
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
    shapes = mouth_shapes(curve, 48, Fraction(24))
    assert shapes[:11] == "D" * 11
    assert shapes[14:23] == "X" * 9
    assert shapes[25:35] == "D" * 10
    assert shapes[38:] == "X" * 10


@pytest.mark.parametrize(("gap_s", "shape"), [(0.1, "A"), (0.4, "X")])
def test_a_gap_within_words_is_lips_that_meet_and_no_pause(gap_s: float, shape: str) -> None:
    curve = [200] * 50 + [0] * round(gap_s * 100) + [200] * 50
    shapes = mouth_shapes(curve, 36, Fraction(24))
    assert shape in shapes.rstrip("X")
    assert {"A": "X", "X": "A"}[shape] not in shapes.rstrip("X")


def test_a_quiet_line_moves_the_mouth_as_much_as_a_loud_one() -> None:
    loud = [int(130 + 90 * np.sin(step / 6)) for step in range(200)]
    quiet = [value - 30 for value in loud]
    assert mouth_shapes(loud, 48, Fraction(24)) == mouth_shapes(quiet, 48, Fraction(24))


@given(st.lists(st.integers(0, 255), max_size=300), st.integers(0, 120), st.sampled_from(RATES))
def test_shapes_are_held_two_frames(loudness: list[int], frames: int, rate: Fraction) -> None:
    shapes = mouth_shapes(loudness, frames, rate)
    assert len(shapes) == frames
    assert set(shapes) <= set("XABCD")
    if frames > 1:
        assert all(len(list(run)) >= 2 for _, run in groupby(shapes))


@given(st.integers(0, 10**6), st.sampled_from(RATES))
def test_a_frame_begins_in_the_hundredth_that_fractions_name(frame: int, rate: Fraction) -> None:
    assert step_at(frame, rate) == int(frame / rate * 100)


def test_silence_keeps_the_mouth_closed() -> None:
    assert mouth_shapes([0] * 100, 24, Fraction(24)) == "X" * 24
    assert mouth_shapes([], 3, Fraction(24)) == "XXX"
    assert mouth_shapes([100], 0, Fraction(24)) == ""


@pytest.mark.parametrize("rate", RATES[:4])
def test_a_real_line_uses_every_shape_and_closes_between_sentences(rate: Fraction) -> None:
    speech = HibariVoice().speak("I see. The old keeper climbed the stairs.", VoiceSpec(pitch=0.6, formant=0.85))
    frames = sample_to_frame_ceil(speech.shape[0], rate)
    shapes = mouth_shapes(loudness_curve(speech), frames, rate)
    assert set(shapes) >= set("XBCD")
    pauses = [len(list(run)) / rate for shape, run in groupby(shapes) if shape == "X"]
    assert max(pauses) > Fraction(3, 10)
    assert sum(pauses) < Fraction(frames) / rate / 2


def test_mouths_need_no_numpy() -> None:
    program = (
        "import sys; from filmstudio.sound.loudness_curve import mouth_shapes; from fractions import Fraction; "
        "mouth_shapes([9] * 50, 12, Fraction(24)); "
        "from filmstudio.sound import hibari_voice, mix, wav; hibari_voice.HibariVoice().spell('word'); "
        "print(sorted({'numpy', 'hibari', 'onnxruntime', 'anyascii'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
