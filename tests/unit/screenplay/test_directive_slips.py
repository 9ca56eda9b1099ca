"""Mistyped words of the camera at the head of a shot note."""

from __future__ import annotations

import pytest

from filmstudio.screenplay.reader import FountainReader


def remarks(lead: str, cue: str = "NORA") -> list[tuple[str, int, int]]:
    script = f"INT. HALL - DAY\n\n[[shot: {lead}; dur: 2s]]\nShe waits.\n\n{cue}\nHere.\n"
    found = FountainReader().read_text(script, "x.fountain").diagnostics
    return [(remark.code, remark.span.line, remark.span.column) for remark in found]


@pytest.mark.parametrize(("lead", "meant"), [("OTSS on NORA", "OTS"), ("MCUU", "MCU"), ("POVV of the door", "POV")])
def test_a_slip_is_told_with_its_place(lead: str, meant: str) -> None:
    assert remarks(lead) == [("looks-like-a-term", 3, 9)]
    script = f"INT. HALL - DAY\n\n[[shot: {lead}]]\nShe waits.\n"
    (remark,) = FountainReader().read_text(script, "x.fountain").diagnostics
    assert f"`{meant}`" in remark.message


@pytest.mark.parametrize(
    "lead",
    ["OTS on NORA", "CU", "TV on the table", "rain on the glass", "NORA", "Otss on her", "OTSSE waits", "POV of it"],
)
def test_known_and_free_words_are_left_alone(lead: str) -> None:
    assert remarks(lead) == []


def test_somebody_who_speaks_is_no_slip() -> None:
    assert remarks("MCUU on the stairs", cue="MCUU") == []
