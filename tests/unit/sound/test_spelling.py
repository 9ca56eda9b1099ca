from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.sound.hibari_voice import HibariVoice
from filmstudio.sound.spelling import spell


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Close the door.", "Close the door."),
        ("*Really?* **No!** _Never_ \\*again", "Really? No! Never again"),
        ("Wait (beat) for me", "Wait for me"),
        ("[[a note]] Hi [in French] there", "Hi there"),
        ("((twice) over) left", "left"),
        ("Wait [ here", "Wait here"),
        ("No -- I can't…", "No — I can't..."),
        ("It's 7:30 pm, $9.99 and 1,250 people", "It's 7:30 pm, $9.99 and 1,250 people"),
        ("1990–1995", "1990 to 1995"),
        ("half is ½", "half is 1/2"),
        ("café naïve Zoë", "café naïve Zoë"),
        ("Tea ☕ 😀!", "Tea!"),
        ("Shh! Brrr.", "shush! burr."),
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("Ｆｕｌｌ ｗｉｄｔｈ", "Full width"),
        ("Привет, как дела?", "Privet, kak dela?"),
        ("He said привет to me", "He said privet to me"),
        ("Γειά σου", "Geia soy"),
        ("你好，世界。", "NiHao, ShiJie."),
        ("٣٤", "34"),
        ("مرحبا؟", "marahab?"),
    ],
)
def test_what_is_said(written: str, said: str) -> None:
    assert spell(written) == said


@pytest.mark.parametrize(
    "silent", ["", "…", "(laughs)", "[[note]]", "♪ ♪", "😀", "— ?!", "（笑）", "**", "()", "\u0301"]
)
def test_what_cannot_be_said_is_empty(silent: str) -> None:
    assert spell(silent) == ""


@given(st.text(max_size=60))
def test_what_is_left_can_be_spelled_again_and_holds_no_marks(text: str) -> None:
    said = spell(text)
    assert not set(said) & set("*_[](){}<>`#\n\t")
    assert said == "" or any(character.isalnum() for character in said)
    assert spell(said) == said


def test_the_voice_spells_the_same_way() -> None:
    assert HibariVoice().spell("*Да!*") == spell("*Да!*") == "Da!"
