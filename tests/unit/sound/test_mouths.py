"""The mouth at the frames of a film: by the sounds where they are known, else by loudness."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.model.take import Blob, Recording
from filmstudio.sound.loudness_curve import mouth_shapes
from filmstudio.sound.mouths import mouths_of, shapes_at_frames
from filmstudio.sound.phones import SHAPE_OF, phones_of

RATES = [Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(60), Fraction(8)]


def recording(**more: object) -> Recording:
    blob = Blob(sha256="a" * 64, suffix=".wav", size_bytes=1)
    base = Recording(key="k", sound=blob, samples=48_000, loudness=(200,) * 100, spoken="Hello.")
    return base.model_copy(update=more)


def test_sounds_are_stronger_than_loudness() -> None:
    assert mouths_of(recording(), 24, Fraction(24)) == mouth_shapes((200,) * 100, 24, Fraction(24)) == "D" * 24
    assert mouths_of(recording(mouth="F" * 50 + "X" * 50), 24, Fraction(24)) == "F" * 12 + "X" * 12


@given(st.text("XABCDEFGH", max_size=300), st.integers(0, 90), st.sampled_from(RATES))
def test_there_is_one_shape_for_every_frame(steps: str, frames: int, rate: Fraction) -> None:
    shapes = shapes_at_frames(steps, frames, rate)
    assert len(shapes) == frames
    assert set(shapes) <= set(steps) | {"X"}


@given(st.lists(st.tuples(st.sampled_from("XBCDEFGH"), st.integers(6, 30)), max_size=20), st.sampled_from(RATES[:3]))
def test_shapes_are_held_two_frames(said: list[tuple[str, int]], rate: Fraction) -> None:
    shapes = shapes_at_frames("".join(shape * length for shape, length in said), 60, rate)
    assert all(len(list(run)) >= 2 for _, run in groupby(shapes))


@pytest.mark.parametrize("rate", RATES[:3])
@pytest.mark.parametrize("at", range(20, 60, 3))
def test_short_closed_lips_are_never_missed(at: int, rate: Fraction) -> None:
    steps = "D" * at + "AAAA" + "D" * 40
    shapes = shapes_at_frames(steps, 30, rate)
    closed = [frame for frame, shape in enumerate(shapes) if shape == "A"]
    assert 2 <= len(closed) <= 3
    assert abs(closed[0] - at * rate / 100) <= 2


def test_a_mouth_opens_between_two_closures() -> None:
    steps = "A" * 12 + "D" * 6 + "A" * 12 + "X" * 10
    assert "D" in shapes_at_frames(steps, 10, Fraction(24))


def test_every_sound_has_a_shape() -> None:
    assert set(SHAPE_OF.values()) == set("ABCDEFGH")
    assert phones_of("zˈɔɹvAn?") == ["Z", "AO", "R", "V", "EY", "N"]
    assert phones_of("bˈɜɹd,") == ["B", "ER", "D"]
    assert phones_of("—") == []
