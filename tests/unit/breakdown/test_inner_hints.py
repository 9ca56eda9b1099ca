"""Parentheticals inside a line are hints, not words."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.inner_hints import inner_hints
from filmstudio.model.soundtrack import Effort
from filmstudio.screenplay.reader import FountainReader


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Perhaps. (beat) I do not remember.", [("", "Perhaps."), ("beat", "I do not remember.")]),
        ("(to Lev) Go. (A long pause) (whispering) Now.", [("to Lev", "Go."), ("A long pause; whispering", "Now.")]),
        ("Go. (beat)", [("", "Go."), ("beat", "")]),
        ("I -- (laughing) I can't.", [("", "I --"), ("laughing", "I can't.")]),
        ("The year (eighty-one) was bad.", [("", "The year (eighty-one) was bad.")]),
        ("It was bad. (So was she.) We left.", [("", "It was bad. (So was she.) We left.")]),
        ("The (angry) man left.", [("", "The (angry) man left.")]),
    ],
)
def test_the_parts_of_a_line(text: str, parts: list[tuple[str, str]]) -> None:
    assert list(inner_hints(text)) == parts


def test_what_is_said_carries_its_hint() -> None:
    text = "INT. HUT - DAY\n\nMARA\nPerhaps. (beat) I do not remember. (whispering) Go. (beat)\n"
    shots = break_down(FountainReader().read_text(text, "film.fountain"), "Film").shots
    lines = [line for shot in shots for line in shot.lines]
    assert [(line.text, line.parenthetical) for line in lines] == [
        ("Perhaps.", ""),
        ("I do not remember.", "beat"),
        ("Go.", "whispering; beat"),
    ]
    assert lines[2].manner.effort is Effort.WHISPERED
