"""Telephones: who is seen with one, who is heard through it, and over whose picture."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.treatments import at_device
from filmstudio.model.shots import Delivery, ShotList
from filmstudio.model.soundtrack import Treatment
from filmstudio.screenplay.reader import FountainReader

HERE = (Delivery.ON_SCREEN, Treatment.NATURAL)
THERE = (Delivery.OFF_SCREEN, Treatment.TELEPHONE)


def film(text: str) -> ShotList:
    return break_down(FountainReader().read_text(text, "film.fountain"), "Film")


def heard(text: str) -> dict[str, tuple[Delivery, Treatment]]:
    lines = (line for shot in film(text).shots for line in shot.lines)
    return {line.text: (line.delivery, line.treatment) for line in lines}


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("ON PHONE", True),
        ("on her cell", True),
        ("into phone", True),
        ("AM TELEFON", True),
        ("ON RADIO", True),
        ("PHONE", True),
        ("AU TÉLÉPHONE", True),
        ("HANGING UP PHONE", False),
        ("OVER PHONE", False),
        ("FILTERED", False),
        ("V.O. ON PHONE", False),
        ("ON TV", False),
        ("ON FIRE", False),
        ("IN LINE", False),
    ],
)
def test_who_is_at_a_device(words: str, there: bool) -> None:
    assert at_device(words) is there


def test_who_is_seen_with_a_telephone_speaks_as_everybody_does() -> None:
    said = heard(
        "INT. HUT - DAY\n\nMARA paces. LEV sits.\n\nMARA (ON PHONE)\nHello?\n\nAARON (ON PHONE)\nCold.\n\n"
        "LEV\nWho is it?\n\nMARA (CONT'D) (ON PHONE)\nAaron.\n\nBEN\n(on phone)\nMe too.\n"
    )
    assert said == {"Hello?": HERE, "Cold.": THERE, "Who is it?": (HERE[0], HERE[1]), "Aaron.": HERE, "Me too.": THERE}


def test_the_other_end_is_the_other_end_whatever_the_action_says() -> None:
    said = heard(
        "INT. HUT - DAY\n\nMara sits. Lev sits.\n\nMARA (FILTERED)\nOne.\n\nMARA (ON PHONE) (O.S.)\nTwo.\n\n"
        "LEV\nThree.\n\nMARA (OVER PHONE)\nFour.\n"
    )
    assert {text: how for text, how in said.items() if text != "Three."} == dict.fromkeys(
        ("One.", "Two.", "Four."), THERE
    )


def test_a_radio_that_speaks_is_heard_by_those_who_are_there() -> None:
    shots = film(
        "INT. TRUCK - DAY\n\nMARA drives. The radio crackles.\n\nMARA\nWhat now?\n\n"
        "THE RADIO (V.O.)\nStorm over the whole of the coast.\n"
    ).shots
    assert [one.name for one in shots[-1].people] == ["MARA"]
    assert (shots[-1].lines[-1].delivery, shots[-1].lines[-1].treatment) == (Delivery.OFF_SCREEN, Treatment.RADIO)


def test_calling_somebody_shows_nobody_but_the_caller() -> None:
    said = heard(
        "INT. HUT - DAY\n\nMara calls Ben. On the screen: BEN. Ben's voice is far away.\n\n"
        "BEN (ON PHONE)\nYes?\n\nMARA (ON PHONE)\nNo.\n"
    )
    assert said == {"Yes?": THERE, "No.": HERE}


def test_alone_with_a_telephone_is_in_the_room() -> None:
    said = heard("INT. OFFICE - DAY\n\nBlinds. Dust.\n\nMARA (ON PHONE)\nYes.\n\nBEN (ON PHONE)\nNo.\n")
    assert said == {"Yes.": HERE, "No.": THERE}


def test_a_voice_on_the_line_is_heard_over_the_face_of_who_holds_it() -> None:
    shots = film(
        "INT. FLAT - NIGHT\n\nNINA paces. JONAS reads.\n\nJONAS\nIs that Ben, at this hour?\n\n"
        "NINA\n(into phone)\nYou said Tuesday, and you said it twice.\n\nJONAS\nHe always says Tuesday.\n\n"
        "BEN (V.O.) (ON PHONE)\nI said maybe Tuesday, that is what I said.\n"
    ).shots
    assert [presence.name for presence in shots[-1].people] == ["NINA"]
    assert (shots[-1].lines[0].delivery, shots[-1].lines[0].treatment) == THERE


JOINED = (
    "INT. FLAT - NIGHT\n\nNINA paces with a telephone.\n\nINTERCUT WITH:\n\nINT. CAR - CONTINUOUS\n\n"
    "BEN drives.\n\nBEN\nThere is a truck behind me, and it has been there for an hour.\n\n"
    "NINA\nThen pull over and let it go by, for heaven's sake.\n\nBEN\nOne!\n\nNINA ^\nTwo!\n\nHe turns the wheel.\n\n"
)


def test_intercut_above_a_heading_joins_the_two_scenes() -> None:
    shots = film(JOINED + "END INTERCUT\n\nBen stops.\n\nINT. FLAT - DAY\n\nNina sleeps. Ben sleeps.\n").shots
    second = [shot for shot in shots if shot.scene == "2"]
    assert [(shot.place.name, [one.name for one in shot.people]) for shot in second] == [
        ("CAR", ["BEN"]),
        ("CAR", ["BEN"]),
        ("FLAT", ["NINA"]),
        ("CAR", ["BEN"]),
        ("CAR", ["BEN"]),
        ("CAR", ["BEN"]),
    ]
    assert [(line.delivery, line.treatment) for line in second[3].lines] == [HERE, THERE]
    assert {shot.place.name for shot in shots if shot.scene == "3"} == {"FLAT"}


def test_who_talks_in_an_intercut_holds_the_telephone() -> None:
    shots = film(JOINED + "END INTERCUT\n\nBen walks on.\n").shots
    held = {shot.id: [one.holding for one in shot.people] for shot in shots if shot.scene == "2"}
    assert held["2B"] == held["2C"] == held["2D"] == ["the telephone"]
    assert shots[-1].people[0].holding == ""
    still = film(JOINED.replace("with a telephone", "up and down").replace("PHONE", "")).shots
    assert {one.holding for shot in still for one in shot.people} == {""}


def test_an_intercut_above_a_heading_lasts_for_one_scene() -> None:
    shots = film(JOINED + "INT. BARN - DAY\n\nNina and Ben dance.\n").shots
    assert [(shot.place.name, len(shot.people)) for shot in shots if shot.scene == "3"] == [("BARN", 2)]
