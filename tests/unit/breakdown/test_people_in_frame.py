"""Who is in a shot, where they stand, and what their bodies do."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.poses import read_poses
from filmstudio.breakdown.staging import Staging
from filmstudio.model.shots import Facing, Pose, Position, Role
from tests.unit.breakdown.scripts import action, cue, heading, hint, says, script, shot_list

ROSTER = Roster(["MARA QUILL", "OLD MAN", "WILL", "НИНА", "老王", "ΝΙΚΟΣ", "ÉLODIE", "DR. VOSS", "THE BOY"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mara’s hand on Quill's bag", ["MARA QUILL", "MARA QUILL"]),
        ("MARA QUILL (30s) waits", ["MARA QUILL"]),
        ("They will ask the old man.", ["OLD MAN"]),
        ("Will sees the boy; a boy's cap.", ["WILL", "THE BOY", "THE BOY"]),
        ("Кот смотрит на Нину, а Нины нет.", ["НИНА", "НИНА"]),
        ("老王走进来", ["老王"]),
        ("Ο Νίκος περνά", ["ΝΙΚΟΣ"]),
        ("Elodie and élodie", ["ÉLODIE", "ÉLODIE"]),
        ("dr. voss and Voss", ["DR. VOSS", "DR. VOSS"]),
        ("Marathon, willing, voss", []),
    ],
)
def test_names_in_action(text: str, names: list[str]) -> None:
    assert [mention.name for mention in ROSTER.mentions(text)] == names


def test_first_spelling_counts_and_pairs_are_two_people() -> None:
    roster = Roster.of(script(says("Mara", "a"), says("MARA", "b"), says("LEV", "c"), says("Mara & Lev", "d")))
    assert roster.canonical("mara") == "Mara"
    assert roster.members("MARA & LEV") == ("Mara", "LEV")
    assert roster.members("WIFE/HUSBAND") == ("WIFE/HUSBAND",)
    assert roster.members("LEV/REX") == ("LEV",)
    assert roster.members("LEV, JR.") == ("LEV, JR.",)


def test_people_of_the_paragraph_and_pronouns_are_in_frame() -> None:
    shots = shot_list(
        heading("INT. HUT - DAY"),
        action("MARA stands at the stove. She stirs the soup with great care and an iron spoon."),
        action("Lev walks in from the rain with a dead fish in his hand."),
        action("She takes the fish from him and looks it in the eye."),
        action("They laugh until the window shakes."),
        says("MARA", "Soup."),
        says("LEV", "Fish."),
    ).shots
    people = [sorted(presence.name for presence in shot.people) for shot in shots[:5]]
    assert people == [["MARA"], ["MARA"], ["LEV"], ["LEV", "MARA"], ["LEV", "MARA"]]


@pytest.mark.parametrize(
    ("text", "pose"),
    [
        ("Mara sits by the fire.", Pose.SIT),
        ("Mara walks away.", Pose.WALK),
        ("Mara, laughing, runs to the sea.", Pose.RUN),
        ("Mara climbs the ladder.", Pose.CLIMB),
        ("Mara kneels.", Pose.CROUCH),
        ("Mara lies on the floor.", Pose.LIE),
        ("Mara picks up the cup.", Pose.REACH),
        ("Mara carries a lamp.", Pose.CARRY),
        ("Mara lies to him.", None),
        ("Mara runs a hand over the map.", None),
        ("Mara waits. A dog runs past.", None),
    ],
)
def test_pose_from_verb(text: str, pose: Pose | None) -> None:
    assert read_poses(text, ROSTER.mentions(text)).get("MARA QUILL") is pose


def test_who_sits_down_stays_seated_until_getting_up() -> None:
    shots = shot_list(
        heading("INT. HUT - DAY"),
        action("Mara sits at the table and waits for the kettle."),
        says("MARA", "I am tired of this."),
        cue("MARA"),
        hint("(standing up)"),
        says("MARA", "Enough of it all.")[1],
        heading("INT. YARD - DAY"),
        action("Mara waits by the gate."),
    ).shots
    poses = [shot.people[0].pose for shot in shots if shot.people]
    assert poses == [Pose.SIT, Pose.SIT, Pose.STAND, Pose.STAND]


def test_the_line_is_never_crossed() -> None:
    talk = [
        part
        for turn in range(6)
        for part in says(("MARA", "LEV")[turn % 2], f"This is line number {turn} of the talk.")
    ]
    shots = shot_list(heading("INT. HUT - DAY"), action("Mara and Lev face each other."), talk).shots
    for shot in shots:
        for presence in shot.people:
            if presence.shoulder:
                assert presence.facing is Facing.AWAY
            else:
                expected = Facing.RIGHT if presence.name == "MARA" else Facing.LEFT
                assert presence.facing is expected
            side = Position.LEFT if presence.name == "MARA" else Position.RIGHT
            assert presence.position is side
    assert {shot.role for shot in shots} >= {Role.OVER_SHOULDER, Role.SINGLE}


def test_three_people_stand_apart_and_look_at_the_one_who_speaks() -> None:
    group = Staging(["A", "B", "C"]).group(["A", "B", "C"], focus="C")
    assert [(p.name, p.position, p.facing) for p in group] == [
        ("A", Position.LEFT, Facing.RIGHT),
        ("C", Position.CENTER, Facing.RIGHT),
        ("B", Position.RIGHT, Facing.LEFT),
    ]


def test_who_runs_after_somebody_runs_the_same_way() -> None:
    shots = shot_list(
        heading("EXT. ALLEY - DAY"),
        action("Mara runs down the long alley behind the church."),
        action("Lev chases her down the long alley behind the church."),
        action("Lev runs between the bins, faster and faster, his coat flying."),
        action("Mara runs on, over the fence and down to the harbour."),
        says("MARA", "No!"),
        says("LEV", "Yes!"),
    ).shots
    alone = [shot.people[0] for shot in shots if len(shot.people) == 1 and shot.people[0].pose is Pose.RUN]
    assert [presence.name for presence in alone] == ["MARA", "LEV", "MARA"]
    assert len({presence.facing for presence in alone}) == 1
