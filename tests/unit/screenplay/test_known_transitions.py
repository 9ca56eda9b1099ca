"""Transitions that are known by their words, and lines that only look like one."""

from __future__ import annotations

import pytest

from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.reader import FountainReader


def read(line: str) -> Screenplay:
    return FountainReader().read_text(f"INT. HUT - DAY\n\nMara waits.\n\n{line}\n\nMara sits.\n", "film.fountain")


@pytest.mark.parametrize(
    "line", ["TIME CUT:", "SMASH CUT:", "MATCH CUT.", "JUMP CUT:", "CUT TO BLACK.", "IRIS OUT.", "FADE IN:", "CUT TO:"]
)
def test_a_transition(line: str) -> None:
    assert [(one.kind, one.text) for one in read(line).elements][2] == ("transition", line)


@pytest.mark.parametrize("line", ["TIME CUTS DEEP.", "JUMP!", "MATCH: CUT.", "SMASH CUT the rope."])
def test_no_transition(line: str) -> None:
    assert read(line).elements[2].kind == "action"
