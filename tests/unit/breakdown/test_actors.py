"""A paragraph of several people by turns becomes a shot for each."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.actors import split_at_actors
from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.references import References
from filmstudio.screenplay.reader import FountainReader

ROSTER = Roster(["DAISY", "VOSS", "THE COLONEL"])


def pieces(text: str) -> list[str]:
    return split_at_actors(text, References(ROSTER, {"DAISY": "she", "VOSS": "he", "THE COLONEL": "he"}))


CHASE = (
    "Daisy runs. Voss runs after her.",
    "She trips, falls, crawls behind a barrel.",
    "Voss draws a knife. He looks left.",
)
GRIEF = (
    "Daisy alone with the Colonel.",
    "He sits down slowly and weeps without any sound.",
    "She blows out all candles. Dark.",
)


@pytest.mark.parametrize(
    "cut",
    [
        CHASE,
        GRIEF,
        ("Daisy runs. Voss runs. Daisy stops.",),
        ("Daisy runs through the whole town. She trips over a stone, falls, gets up and runs on again, limping.",),
        ("Voss's car comes round the corner of the street, very slowly. Daisy hides behind the old church wall.",),
        ("Voss climbs over the wall with a knife between his teeth, slowly. Daisy. He sees her there. Dark.",),
    ],
)
def test_where_the_camera_goes_from_one_to_the_other(cut: tuple[str, ...]) -> None:
    assert pieces(" ".join(cut)) == list(cut)


def test_every_piece_is_a_shot_and_no_word_is_lost() -> None:
    script = f"EXT. ALLEY - DAY\n\nA narrow street behind the church, wet and dark.\n\n{' '.join(CHASE)}\n\n"
    script += "DAISY\nNo!\n\nVOSS\nYes.\n"
    shots = break_down(FountainReader().read_text(script, "film.fountain"), "Film").shots
    assert [[one.name for one in shot.people] for shot in shots[1:4]] == [["DAISY", "VOSS"], ["DAISY"], ["VOSS"]]
    assert tuple(shot.action for shot in shots[1:4]) == CHASE
