"""Two spellings of one name, and names that only look like it."""

from __future__ import annotations

import pytest

from filmstudio.screenplay.near_names import near_names


@pytest.mark.parametrize(
    ("speeches", "expected"),
    [
        ({"MARA": 5, "MARRA": 1}, [("MARRA", "MARA")]),
        ({"MARRA": 2, "MARA": 5}, [("MARRA", "MARA")]),
        ({"TOBIAS": 9, "TOBAIS": 1}, [("TOBAIS", "TOBIAS")]),
        ({"TOBIAS": 9, "TOBIS": 1}, [("TOBIS", "TOBIAS")]),
        ({"TOBIAS": 9, "TOBYAS": 1}, [("TOBYAS", "TOBIAS")]),
        ({"DR. VOSS": 1, "DR VOSS": 1}, [("DR VOSS", "DR. VOSS")]),
        ({"JEAN-LUC": 3, "JEAN LUC": 3}, [("JEAN LUC", "JEAN-LUC")]),
        ({"D'ARCY": 3, "D’ARCY": 1}, [("D’ARCY", "D'ARCY")]),
        ({"Mara": 3, "MARA": 3}, []),
        ({"MARA": 5}, []),
        ({"MAN 1": 5, "MAN 2": 1}, []),
        ({"GUARD #1": 9, "GUARD #12": 1}, []),
        ({"JOHN": 9, "JOAN": 1}, []),
        ({"TOBIAS": 9, "TOBYAS": 3}, []),
        ({"ANNA": 9, "HANNA": 1}, []),
        ({"ANN": 9, "ANNE": 1}, []),
        ({"MOTHER": 9, "BROTHER": 1}, []),
        ({"老王": 9, "老": 1}, []),
    ],
)
def test_pairs(speeches: dict[str, int], expected: list[tuple[str, str]]) -> None:
    assert list(near_names(speeches, ["The sea."])) == expected


def test_who_is_named_in_the_action_is_somebody() -> None:
    speeches = {"MARA": 5, "MARRA": 1}
    assert list(near_names(speeches, ["Marra, a girl of six."])) == []
    assert list(near_names(speeches, ["Marrakesh."])) == [("MARRA", "MARA")]


def test_a_crowd_of_names_is_compared() -> None:
    letters = "ABCDEFGHIJKLMN"
    speeches = {f"{a}{b}{c} THE PERSON": 9 for a in letters for b in letters for c in letters}
    assert list(near_names(speeches, [])) == []
