from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.silent_people import is_group
from filmstudio.model.shots import Delivery, ShotSpec
from filmstudio.screenplay.reader import FountainReader


def shots(action: str) -> tuple[ShotSpec, ...]:
    return break_down(FountainReader().read_text(f"INT. ROOM - DAY\n\n{action}\n", "x"), "X").shots


def seen(action: str) -> set[str]:
    return {presence.name for shot in shots(action) for presence in shot.people}


@pytest.mark.parametrize(
    ("action", "people"),
    [
        ("MARA stands.", {"MARA"}),
        ("An old man, GREGOR BELL (70s), waits by the door. Gregor coughs.", {"GREGOR BELL"}),
        ("НИНА, 30, looks out.", {"НИНА"}),
        ("A diver, IDA, 40s, sits beside OLE, a boy of nine.", {"IDA"}),
        ("THUNDER rolls. A CAR waits. THE END.", set()),
        ("MUSIC. RAIN runs down the window.", set()),
        ("The DOOR opens.", set()),
    ],
)
def test_who_is_introduced_is_there(action: str, people: set[str]) -> None:
    assert people <= seen(action)
    assert not seen(action) - people - {"OLE"}


def test_a_full_name_and_its_cue_are_one_person() -> None:
    assert seen("MARA VOSS, 67, waits.\n\nMARA\nYes.\n\nMara smiles.") == {"MARA"}


@pytest.mark.parametrize("cue", ["ALL", "Both", "EVERYONE", "THE CROWD", "ALL TOGETHER", "SOLDIERS", "Two Men"])
def test_a_group_is_nobody_of_its_own(cue: str) -> None:
    assert is_group(cue)
    made = shots(f"IDA\nOne.\n\nOLE\nTwo.\n\n{cue.upper()}\nHooray!\n")
    assert {presence.name for shot in made for presence in shot.people} == {"IDA", "OLE"}
    (line,) = [line for shot in made for line in shot.lines if line.text == "Hooray!"]
    assert line.delivery is Delivery.OFF_SCREEN


@pytest.mark.parametrize("cue", ["ALLAN", "BOTHA", "THE TWINS", "MAN #2", "SOLDIER", "MENDEL"])
def test_a_name_that_begins_like_a_group_is_a_person(cue: str) -> None:
    assert not is_group(cue)


def test_nobody_is_seen_past_the_shoulder_of_one_who_lies() -> None:
    made = shots("IDA lies on the floor. OLE kneels.\n\nOLE\nIda?\n\nIDA\nYes.\n\nOLE\nUp.\n\nIDA\nNo.\n")
    assert not [presence for shot in made for presence in shot.people if presence.shoulder]
