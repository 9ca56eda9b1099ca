"""Omitted scenes, lists of the cast, and the numbers of scenes around them."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.not_filmed import is_omitted, only_omits
from filmstudio.breakdown.unnumbered import fill_in
from filmstudio.model.shots import ShotList
from filmstudio.planning.scene_words import scene_words
from filmstudio.screenplay.reader import FountainReader


def film(text: str) -> ShotList:
    return break_down(FountainReader().read_text(text, "film.fountain"), "Film")


def test_an_omitted_scene_is_not_shot_and_keeps_its_number() -> None:
    shots = film(
        "INT. BAR - DAY #1#\n\nJO drinks.\n\n.OMITTED #2#\n\nINT. CELLAR - OMITTED #3#\n\nOMITTED\n\n"
        "OMITTED #4#\n\nINT. ATTIC - DAY\n\nJo sleeps.\n\nEXT. ROOF - NIGHT #5#\n\nSCENE OMITTED\n\nJo jumps.\n"
    )
    assert [scene.number for scene in shots.scenes] == ["1", "1A", "5"]
    assert [shot.action for shot in shots.shots] == [
        "JO drinks.\nOMITTED\nOMITTED #4#",
        "Jo sleeps.",
        "SCENE OMITTED\nJo jumps.",
    ]
    assert scene_words(shots.shots[0].action) == "JO drinks."


@pytest.mark.parametrize(
    ("heading", "omitted"),
    [
        ("OMITTED", True),
        ("Scenes 12-14 omitted", True),
        ("INT. BAR - DAY (OMITTED)", True),
        ("INT. OMITTED RECORDS OFFICE - DAY", False),
        ("INT. BAR - DAY", False),
    ],
)
def test_omitted_headings(heading: str, omitted: bool) -> None:
    assert is_omitted(heading) is omitted


def test_an_omitted_heading_with_something_under_it_is_a_scene() -> None:
    assert [scene.heading for scene in film("INT. BAR - OMITTED\n\nJO drinks.\n").scenes] == ["INT. BAR - OMITTED"]
    assert not only_omits("She omitted him.")


@pytest.mark.parametrize("end", ["===\n\n", "FADE IN:\n\n", ""])
def test_a_list_of_the_cast_is_no_scene_but_introduces(end: str) -> None:
    front = "Title: X\n\nCAST:\n\nMARA KOVAC (38) a lineman\nLEV, 60, her father\n\nDOC\n\n"
    shots = film(f"{front}{end}INT. HUT - DAY #1#\n\nThe door opens. Mara waits.\n\nMARA\nLev?\n")
    assert [scene.number for scene in shots.scenes] == ["1"]
    assert [shot.action for shot in shots.shots if shot.scene == "1"] == ["The door opens. Mara waits.", ""]
    assert film(f"{front}{end}INT. HUT\n\nLev waits.\n").shots[1].people[0].name == "LEV"


def test_names_in_a_list_of_the_cast_are_no_cues() -> None:
    shots = film("CAST\n\nMARA KOVAC (38)\nDOC HALLIDAY\n\nINT. HUT - DAY\n\nMARA KOVAC, 38, waits.\n\nMARA\nYes.\n")
    assert [[one.name for one in shot.people] for shot in shots.shots] == [["MARA"]] * len(shots.shots)
    assert [line.text for shot in shots.shots for line in shot.lines] == ["Yes."]


def test_what_happens_before_the_first_heading_is_shot() -> None:
    shots = film("CAST OFF!\n\nThe boat leaves.\n\nINT. HUT - DAY #1#\n\nA stove.\n")
    assert [(scene.number, shots.shots[at].action) for at, scene in enumerate(shots.scenes)] == [
        ("A1", "CAST OFF!\nThe boat leaves."),
        ("1", "A stove."),
    ]


@pytest.mark.parametrize(
    ("numbers", "filled"),
    [
        ([None, None], ["1", "2"]),
        (["3", None, None], ["3", "4", "5"]),
        ([None, None, "7A"], ["1", "2", "7A"]),
        ([None, "1"], ["A1", "1"]),
        (["2", None, None, "3"], ["2", "2A", "2B", "3"]),
        (["Prologue", None, "2"], ["Prologue", "1", "2"]),
    ],
)
def test_scenes_without_a_number_get_one_that_fits(numbers: list[str | None], filled: list[str]) -> None:
    assert fill_in(numbers) == filled
