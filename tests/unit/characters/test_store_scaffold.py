"""Whom the cues of a script mean, and with which words it introduces them."""

from __future__ import annotations

import pytest

from filmstudio.characters.crowd import is_crowd
from filmstudio.characters.scaffold_cast import merge_cues
from filmstudio.characters.scaffold_words import first_words
from filmstudio.model.screenplay import Screenplay
from filmstudio.studio.plugins import find_reader

SCRIPT = """INT. A - DAY

The door. A step outside, Mara's.

MARA VOSS (67, broad), in a yellow oilskin, climbs. An old man, GREGOR, shuffles in. NORA, 40, in a green coat, stands.

LEV sits down, a bald man in a suit. DR. HO waits. Next to her IDA (30s) and TOM, 12, freckles.

ANNA -- 29, ponytail -- runs. BEN, red hair, glasses, looks at PIA, who is six.
"""


def screenplay(text: str = SCRIPT) -> Screenplay:
    return find_reader(".fountain").read(text.encode(), "x.fountain")


EVERYONE = ["MARA", "GREGOR", "NORA", "LEV", "DR. HO", "IDA", "TOM", "ANNA", "BEN", "PIA"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("MARA", "67, broad, in a yellow oilskin"),
        ("GREGOR", "An old man"),
        ("NORA", "40, in a green coat"),
        ("LEV", "a bald man in a suit"),
        ("DR. HO", None),
        ("IDA", "30s"),
        ("TOM", "12, freckles"),
        ("ANNA", "29, ponytail"),
        ("BEN", "red hair, glasses"),
        ("PIA", "six"),
        ("NOBODY", None),
    ],
)
def test_the_words_at_the_introduction(name: str, words: str | None) -> None:
    found = first_words(screenplay(), name, EVERYONE)
    assert (found.text if found else None) == words


def test_the_introduction_knows_its_line_and_the_full_name() -> None:
    found = first_words(screenplay(), "MARA", EVERYONE)
    assert found is not None
    assert (found.line, found.full_name) == (5, "MARA VOSS")


def test_cues_of_one_person_are_merged() -> None:
    cues = ["MARA", "Mara's Voice", "YOUNG MARA", "VOICE OF MARA", "TOBY FINCH", "TOBY", "TOBY'S VOICE", "mara"]
    people = {person.name: [alias.name for alias in person.aliases] for person in merge_cues(cues).people}
    assert people == {
        "MARA": ["Mara's Voice", "YOUNG MARA", "VOICE OF MARA"],
        "TOBY FINCH": ["TOBY", "TOBY'S VOICE"],
    }
    (mara, _) = merge_cues(cues).people
    assert "another age" in next(alias.why for alias in mara.aliases if alias.name == "YOUNG MARA")


def test_nobody_is_merged_with_somebody_who_is_not_there() -> None:
    cues = ["YOUNG WOMAN", "OLD MAN", "SAM'S VOICE", "ANNA BELL", "ANNA COOK", "ANNA"]
    assert [person.name for person in merge_cues(cues).people] == cues


def test_crowds_are_left_out_unless_wanted() -> None:
    cues = ["NORA", "LEV", "ALL", "MAN #2", "NORA & LEV", "1ST NURSE"]
    company = merge_cues(cues)
    assert [person.name for person in company.people] == ["NORA", "LEV"]
    assert company.skipped == ("ALL", "MAN #2", "NORA & LEV", "1ST NURSE")
    everybody = merge_cues(cues, with_crowds=True)
    assert everybody.skipped == ("NORA & LEV",)
    assert len(everybody.people) == 5


@pytest.mark.parametrize("cue", ["ALL", "Crowd", "MAN #2", "COP 3", "2ND SOLDIER", "VARIOUS VOICES", "THE OTHERS"])
def test_crowds(cue: str) -> None:
    assert is_crowd(cue)


@pytest.mark.parametrize("cue", ["MARA", "AGENT 47", "FIRST MATE", "OLD MAN", "DR. HO", "老王", "ALLAN"])
def test_people(cue: str) -> None:
    assert not is_crowd(cue)


def test_nobody_is_an_alias_of_a_cue_of_two() -> None:
    company = merge_cues(["MARA & TOBY", "MARA", "ROY / ANN", "SMITH, JR.", "SMITH"])
    assert [person.cues for person in company.people] == [("MARA",), ("ROY / ANN",), ("SMITH, JR.",), ("SMITH",)]
    assert company.skipped == ("MARA & TOBY",)
