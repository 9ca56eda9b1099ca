"""Whom `he`, `she` and `they` mean, and who is only named to say whose something is."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.pronouns import learn_pronouns
from filmstudio.breakdown.references import References
from filmstudio.model.shots import Pose
from filmstudio.screenplay.reader import FountainReader
from tests.unit.breakdown.scripts import action, heading, says, shot_list

NAMES = ("MARA", "NINA", "LEV", "VORSO", "KIRRA")


def shown(text: str, *before: str, pronouns: dict[str, str] | None = None, present: tuple[str, ...] = ()) -> list[str]:
    """Those whom the last of some paragraphs shows, in order, each once."""
    roster = Roster(NAMES)
    references = References(roster, pronouns if pronouns is not None else learn_pronouns(roster, ()), present=present)
    for earlier in before:
        references.find(earlier)
    return list(dict.fromkeys(mention.name for mention in references.find(text)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She hugs him.", ["MARA", "LEV"]),
        ("He pats her hand and pushes her away.", ["LEV", "MARA"]),
        ("He stumbles, she holds him.", ["LEV", "MARA"]),
        ("Mara watches as Lev hugs her.", ["MARA", "LEV"]),
        ("She pulls on her coat.", ["MARA"]),
        ("Lev looks at himself.", ["LEV"]),
        ("They laugh.", ["MARA", "LEV"]),
        ("He watches them.", ["LEV", "MARA"]),
    ],
)
def test_two_people_are_told_apart(text: str, names: list[str]) -> None:
    assert shown(text, "MARA and LEV face each other.") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mara hugs her.", ["MARA", "NINA"]),
        ("Nina hugs her and cries.", ["NINA", "MARA"]),
        ("Nina kisses her forehead.", ["NINA"]),
        ("Mara turns to her.", ["MARA", "NINA"]),
        ("Mara pulls Nina close and kisses her.", ["MARA", "NINA"]),
    ],
)
def test_what_is_done_to_her_is_done_to_the_other_woman(text: str, names: list[str]) -> None:
    assert shown(text, "MARA waits.", "NINA enters.") == names


def test_two_strangers_to_the_tables_are_two_in_one_sentence() -> None:
    assert shown("She hugs him.", "VORSO meets KIRRA.") == ["KIRRA", "VORSO"]
    assert shown("He nods.", "VORSO meets KIRRA.", "She hugs him.") == ["VORSO"]


def test_russian_pronouns_are_two_people_too() -> None:
    shots = break_down(
        FountainReader().read_text(
            "INT. КУХНЯ - НОЧЬ\n\nАННА стоит у окна. ВРОНСКИЙ входит.\n\nАННА\nТы опоздал на целый час.\n\n"
            "ВРОНСКИЙ\nПоезд стоял в поле до самого утра.\n\nОна обнимает его. Он молчит и смотрит в окно на снег.\n",
            "film.fountain",
        ),
        "Film",
    ).shots
    assert {one.name: one.pose for one in shots[-1].people} == {"АННА": Pose.EMBRACE, "ВРОНСКИЙ": Pose.EMBRACE}


def test_the_only_other_one_of_the_scene_is_meant_before_being_named() -> None:
    assert shown("Mara hugs him.", present=("MARA", "LEV")) == ["MARA", "LEV"]
    assert shown("Mara hugs him.", present=("MARA", "LEV", "VORSO")) == ["MARA"], "one of two is nobody's guess"


def test_who_is_seen_comes_before_who_is_only_heard() -> None:
    shots = shot_list(
        heading("INT. FLAT - DAY"),
        action("NINA paces. LEV reads."),
        says("NINA", "You said Tuesday, and you know it."),
        says("BEN", "I said maybe Tuesday, that is what I said.", "V.O.", "ON PHONE"),
        action("She waves him off with both arms and the receiver."),
    ).shots
    assert {presence.name for presence in shots[-1].people} == {"NINA", "LEV"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mara's brother waits in the street.", []),
        ("MARA'S car stops.", []),
        ("Mara's old green car stops.", []),
        ("Her mother drops the plate.", []),
        ("Mara's eyes close.", ["MARA"]),
        ("Mara's hand on the car door.", ["MARA"]),
        ("She sees his car.", ["MARA"]),
        ("Mara looks for her on the boat.", ["MARA", "NINA"]),
    ],
)
def test_whose_it_is_says_not_who_is_there(text: str, names: list[str]) -> None:
    assert shown(text, "LEV leaves.", "NINA sits.", "MARA waits.") == names


def test_a_stranger_takes_the_pronoun() -> None:
    assert shown("A boy runs past Mara. He drops a coin.", "LEV waits.") == ["MARA"]
    assert shown("A man, LEV, 60, runs past Mara. He drops a coin.", "VORSO waits.") == ["LEV", "MARA"]


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        ("DOC, 50s, a woman in a bloodstained apron, stands in the snow.", "she"),
        ("DOC, 60, her father, a blind telegraphist, sits.", "he"),
        ("Her mother, DOC, 70, appears.", "she"),
        ("DOC (44), a tired man, sits. She laughs.", "he"),
        ("Doc lifts her up.", None),
        ("Doc reaches for her. She slaps him.", "he"),
        ("DOC, 44, Ann's husband, pours wine. She drinks.", "he"),
        ("Doc ties her boots.", "she"),
        ("Ann and Doc walk. He stops and holds up a ring. She covers her mouth with her hands.", "he"),
    ],
)
def test_who_is_a_she_says_the_script(paragraph: str, kind: str | None) -> None:
    assert learn_pronouns(Roster(["DOC"]), [paragraph]).get("DOC") == kind


def test_a_paragraph_of_two_kinds_says_less_than_a_given_name() -> None:
    assert learn_pronouns(Roster(["LEV"]), ["Lev looks up. She waves him off."]) == {"LEV": "he"}


def test_names_say_it_where_the_script_does_not() -> None:
    assert learn_pronouns(Roster(["OLD WOMAN", "MR. FINCH", "MARA KOVAC", "VORSO"]), ["Vorso hugs Mara."]) == {
        "OLD WOMAN": "she",
        "MR. FINCH": "he",
        "MARA KOVAC": "she",
    }
