from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.planning.scene_words import scene_words


@pytest.mark.parametrize(
    ("written", "scene"),
    [
        ("CLOSE ON THE KEY. It glints.", "THE KEY. It glints."),
        ("CLOSE ON - the key", "The key"),
        ("CU - a coin", "A coin"),
        ("INSERT - THE LETTER", "THE LETTER"),
        ("WIDE SHOT. The harbour.", "The harbour."),
        ("MARA'S POV -- the sea.", "The sea."),
        ("OVER MARA'S SHOULDER: the sea", "The sea"),
        ("We see MARA climb the stairs.", "MARA climb the stairs."),
        ("We push in on the lamp as it flickers.", "The lamp as it flickers."),
        ("The camera pans left to reveal a dead whale.", "A dead whale."),
        ("The camera pushes in. Mara cries.", "Mara cries."),
        ("-- Mara paints the door.", "Mara paints the door."),
        ("A) Boats leave.", "Boats leave."),
        ("MONTAGE - MARA FIXES THE LAMP\n-- She saws.\n-- She waits", "MARA FIXES THE LAMP. She saws. She waits"),
        ("Mara turns -- and stops.", "Mara turns, and stops."),
        ("Mara waits (beat) then goes.", "Mara waits then goes."),
        ("A beat. She sighs.", "She sighs."),
        ("SUPER: 1943\nThe bay lies still.", "The bay lies still."),
        ("She counts\ncoins.", "She counts coins."),
    ],
)
def test_shot_language_marks_and_asides_are_left_out(written: str, scene: str) -> None:
    assert scene_words(written) == scene


@pytest.mark.parametrize(
    "written",
    [
        "A wide river. Close by, a boat.",
        "SINGLE mothers wait.",
        "MS. HILL enters.",
        "A. Smith waits.",
        "The ROBOT - old - nods.",
        "She buys a camera. It breaks.",
        "FULL of rage, she goes.",
        "Half-open doors.",
    ],
)
def test_words_that_only_look_like_it_stay(written: str) -> None:
    assert scene_words(written) == written


@given(st.text(alphabet="WE SEcloson-CUbeatcamera.,:()\n\u2014'", max_size=120))
def test_any_text_becomes_one_trimmed_line(text: str) -> None:
    words = scene_words(text)
    assert words == words.strip()
    assert "\n" not in words
    assert "--" not in words


def test_long_stretches_of_nothing_are_no_hindrance() -> None:
    blank = " \t" * 100_000
    assert scene_words(f"The lamp{blank}burns.{blank}\n{blank}\n- Rain") == "The lamp burns. Rain"
