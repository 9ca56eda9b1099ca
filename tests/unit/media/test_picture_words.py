from __future__ import annotations

from fractions import Fraction

import pytest

from filmstudio.media.picture_words import Spell, fade_frames, set_words
from filmstudio.units import Resolution

LONG = "a long text that goes on and on " * 12


@pytest.mark.parametrize("size", [Resolution(1280, 720), Resolution(720, 1280), Resolution(160, 90)], ids=str)
@pytest.mark.parametrize("text", ["1943", LONG, "ברלין 1943", "東京\nشتاء", "%{x}:'\\,[];<b>", "word" * 90])
def test_words_lie_inside_the_picture_on_even_rows(size: Resolution, text: str) -> None:
    strip = set_words(text, size)
    height, width = strip.rgba.shape[:2]
    assert (width, height % 2, strip.top % 2) == (size.width, 0, 0)
    assert 0 <= strip.top <= strip.top + height <= size.height
    alpha = strip.rgba[..., 3]
    assert alpha.max() > 200
    assert alpha[:, 0].max() < 40  # nothing is cut off at the sides
    assert alpha[:, -1].max() < 40


def test_letters_are_cream_and_their_shadow_is_dark() -> None:
    strip = set_words("IIII", Resolution(1280, 720))
    ink = strip.rgba[strip.rgba[..., 3] == 255]
    assert (ink[:, :3].max(axis=0) >= 235).all()
    faint = strip.rgba[(strip.rgba[..., 3] > 20) & (strip.rgba[..., 3] < 60)]
    assert faint[:, :3].mean() < 60


def test_the_same_words_are_the_same_pixels() -> None:
    assert (set_words("1943", Resolution(640, 360)).rgba == set_words("1943", Resolution(640, 360)).rgba).all()


@pytest.mark.parametrize(("frames", "come"), [(100, 11), (20, 4), (3, 1), (1, 1)])
def test_words_of_a_short_spell_come_quickly(frames: int, come: int) -> None:
    assert fade_frames(Spell("x", 4, 4 + frames), Fraction(24)) == come
