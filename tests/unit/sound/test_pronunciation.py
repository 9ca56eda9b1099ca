"""Pinned pronunciations: which words they meet, and what a voice is given."""

from __future__ import annotations

import pytest

from filmstudio.errors import ProjectError
from filmstudio.sound.hibari_voice import pronounce
from filmstudio.sound.pronunciation import (
    check_pronunciations,
    phonemes_of,
    respelled,
    together,
    with_phonemes,
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Voss is here.", "foss is here."),
        ("VOSS! Voss's boat.", "foss! foss's boat."),
        ("voss, Vossberg and McVoss", "voss, Vossberg and McVoss"),
        ("The Lieutenant, a lieutenant, LIEUTENANT", "The leftenant, a leftenant, leftenant"),
        ("New York and York", "noo york and York"),
    ],
)
def test_words_are_met_whole_and_names_by_their_case(text: str, said: str) -> None:
    assert respelled(text, {"Voss": "foss", "lieutenant": "leftenant", "New York": "noo york"}) == said


def test_a_respelling_is_not_respelled_again() -> None:
    assert respelled("one two", {"one": "two", "two": "three"}) == "two three"


def test_a_characters_own_table_is_stronger_than_the_films() -> None:
    assert together({"Voss": "foss", "quay": "key"}, {"VOSS": "voze"}) == {"quay": "key", "VOSS": "voze"}


def test_sounds_become_phonemes_with_a_stress() -> None:
    assert phonemes_of("/fɒs/") == "fˈɒs"
    assert phonemes_of("/ˈdʒeɪn ɡɹeɪ/") == "ˈʤAn ɡɹA"
    assert phonemes_of("/rɔ.bɔ/") == "ɹˈɔbɔ"
    assert phonemes_of("foss") is None


def test_the_voice_says_the_sounds_that_are_pinned() -> None:
    text = with_phonemes("Captain Voss, and Voss's boat.", {"Voss": "/fɔt/"})
    assert text == "Captain [Voss](/fˈɔt/), and [Voss's](/fˈɔts/) boat."
    said = " ".join(pronounce(text))
    assert "fˈɔt" in said
    assert "fˈɔts" in said
    assert "vˈɑs" not in said


def test_a_respelling_reaches_the_sounds() -> None:
    assert pronounce(respelled("The lieutenant", {"lieutenant": "leftenant"})) != pronounce("The lieutenant")


@pytest.mark.parametrize(
    ("word", "said", "problem"),
    [
        ("Voss", "", "cannot be said"),
        ("Voss", "...", "cannot be said"),
        ("Voss", "a" * 200, "cannot be said"),
        ("Voss", "/f9s/", "no voice knows the sign '9'"),
        ("Voss", "/fs/", "no vowel"),
        ("Voss", "(foss)", "brackets"),
        ("", "foss", "is no word"),
        ("[Voss]", "foss", "is no word"),
    ],
)
def test_what_cannot_be_said_is_refused_in_a_sentence(word: str, said: str, problem: str) -> None:
    with pytest.raises(ProjectError, match=r"film\.toml: pronounce: ") as raised:
        check_pronunciations({word: said}, "film.toml")
    assert problem in raised.value.message
    assert raised.value.hint
