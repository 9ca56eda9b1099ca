"""What people do: bodies, faces and hands, from the words of the action and of the parentheticals."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.acting import Hands
from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.faces import read_faces
from filmstudio.breakdown.feeling_words import feeling_of
from filmstudio.breakdown.hands import Handled, read_hands
from filmstudio.breakdown.people import Mention, Roster
from filmstudio.breakdown.poses import read_gesture, read_poses
from filmstudio.breakdown.references import References
from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import Expression, Pose, ShotSpec
from filmstudio.screenplay.reader import FountainReader

ROSTER = Roster(["MARA", "LEV"])


def mentions(text: str) -> list[Mention]:
    """Whom a text means in a scene in which Lev, then Mara has been named."""
    references = References(ROSTER, {"MARA": "she", "LEV": "he"})
    references.note("LEV")
    references.note("MARA")
    return references.find(text)


def shots(*scenes: str) -> tuple[ShotSpec, ...]:
    text = "".join(f"INT. HUT - DAY\n\n{scene}\n\n" for scene in scenes)
    return break_down(FountainReader().read_text(text, "film.fountain"), "Film").shots


@pytest.mark.parametrize(
    ("text", "pose"),
    [
        ("Mara points at the sea.", Pose.POINT),
        ("Mara points out to sea.", Pose.POINT),
        ("Mara aims the rifle.", Pose.POINT),
        ("Mara points out that it is late.", None),
        ("Mara holds the letter.", Pose.HOLD),
        ("Mara clutches the rail.", Pose.HOLD),
        ("Mara holds her breath.", None),
        ("Mara holds still.", None),
        ("Mara holds her ground.", None),
        ("Mara holds out a hand.", Pose.REACH),
        ("Mara holds up a lamp and walks on.", Pose.WALK),
        ("Mara falls.", Pose.FALL),
        ("Mara stumbles.", Pose.FALL),
        ("Mara falls silent.", None),
        ("Mara falls in love.", None),
        ("Mara falls asleep.", Pose.LIE),
        ("Mara falls into the old armchair.", Pose.SIT),
        ("Mara falls to her knees.", Pose.CROUCH),
        ("Mara's gaze falls on the letter.", None),
        ("Mara turns.", Pose.TURN),
        ("Mara turns to him.", Pose.TURN),
        ("Mara turns the key.", Pose.REACH),
        ("Mara turns pale.", None),
        ("Mara turns on the light.", None),
        ("It is Mara's turn.", None),
        ("Mara turns around and runs.", Pose.RUN),
        ("Mara stops and turns.", Pose.TURN),
        ("Mara looks at the sea.", Pose.LOOK),
        ("Mara looks like a ghost.", None),
        ("Mara looks tired.", None),
        ("Mara looks up and takes the key.", Pose.REACH),
        ("Mara watches the door.", Pose.LOOK),
        ("Mara carries on.", None),
        ("Mara hugs her knees.", Pose.HOLD),
        ("Mara passes the plate without looking at Lev.", None),
        ("Mara does not sit.", None),
        ("Mara never looks back and runs.", Pose.RUN),
        ("Mara rides beside him.", Pose.SIT),
        ("Mara hugs the pillow.", Pose.HOLD),
    ],
)
def test_what_a_director_sees_in_a_verb(text: str, pose: Pose | None) -> None:
    assert read_poses(text, mentions(text)).get("MARA") is pose


@pytest.mark.parametrize(
    "text",
    [
        "Mara hugs Lev.",
        "Mara and Lev embrace.",
        "They embrace.",
        "Lev takes Mara in his arms.",
        "Mara throws her arms around Lev.",
        "Lev kisses her on the mouth.",
        "Lev waits. Mara kneels beside him and takes him in her arms.",
    ],
)
def test_an_embrace_is_of_two(text: str) -> None:
    assert read_poses(text, mentions(text)) == {"MARA": Pose.EMBRACE, "LEV": Pose.EMBRACE}


@pytest.mark.parametrize(
    ("text", "pose", "after"),
    [
        ("MARA walks in and sits down.", Pose.WALK, Pose.SIT),
        ("MARA sits, grabs the letter and leaves.", Pose.SIT, Pose.STAND),
        ("MARA drops the letter and collapses.", Pose.FALL, Pose.LIE),
        ("MARA collapses and gets up.", Pose.FALL, Pose.STAND),
        ("MARA stumbles.", Pose.FALL, Pose.STAND),
        ("MARA sleeps in the old armchair.", Pose.SIT, Pose.SIT),
        ("MARA crawls along the wall.", Pose.CROUCH, Pose.CROUCH),
        ("MARA pulls a gun.", Pose.REACH, Pose.STAND),
        ("MARA lunges and hugs Lev.", Pose.EMBRACE, Pose.STAND),
    ],
)
def test_how_a_paragraph_leaves_a_body(text: str, pose: Pose, after: Pose) -> None:
    talk = "LEV\nWhat is the matter with you today, of all days?\n\n"
    found = shots(f"{text}\n\n{talk}Mara waits by the long wall.\n\nMARA\nNothing.")
    first, then = (next(shot for shot in found if shot.action.startswith(start)) for start in (text, "Mara waits"))
    assert [one.pose for one in first.people if one.name == "MARA"] == [pose]
    assert [one.pose for one in then.people] == [after]


def test_who_lies_there_since_an_earlier_shot_is_seen_whole() -> None:
    found = shots(
        "MARA collapses on the floor of the hall.\n\nLEV\nWhat is the matter with you?\n\nMara groans.\n\nMARA\nGo."
    )
    fallen, groaning = (next(shot for shot in found if word in shot.action) for word in ("collapses", "groans"))
    assert {fallen.camera.size, groaning.camera.size} <= {ShotSize.MEDIUM_WIDE, ShotSize.WIDE}
    assert groaning.people[0].pose is Pose.LIE


def test_a_parenthetical_embraces_nobody() -> None:
    assert read_gesture("hugging him") is None
    assert read_gesture("turning away") is Pose.TURN


def test_whoever_sits_looks_and_points_without_getting_up() -> None:
    found = shots(
        "MARA sits at the table for a while.\n\nShe looks at the sea for a while.\n\nShe rises and stretches."
    )
    assert [shot.people[0].pose for shot in found] == [Pose.SIT, Pose.SIT, Pose.STAND]


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("Mara grins.", {"MARA": Expression.HAPPY}),
        ("He is terrified.", {"LEV": Expression.AFRAID}),
        ("She weeps.", {"MARA": Expression.CRYING}),
        ("Tears run down her face.", {"MARA": Expression.CRYING}),
        ("Mara tears up the letter.", {}),
        ("Mara is not angry.", {}),
        ("Mara doesn't smile.", {}),
        ("Mara almost smiles.", {}),
        ("Her smile fades.", {"MARA": Expression.NEUTRAL}),
        ("Mara stops crying.", {"MARA": Expression.NEUTRAL}),
        ("Mara sees that Lev is crying.", {"LEV": Expression.CRYING}),
        ("Mara makes Lev laugh.", {"LEV": Expression.LAUGHING}),
        ("Mara looks at the angry sea.", {}),
        ("Mara gives him an angry look.", {"MARA": Expression.ANGRY}),
        ("An exhausted Lev drinks.", {"LEV": Expression.TIRED}),
        ("Lev looks on with a tender smile.", {"LEV": Expression.TENDER}),
        ("Mara and Lev laugh.", {"MARA": Expression.LAUGHING, "LEV": Expression.LAUGHING}),
        ("Mara cries out.", {}),
        ("Mara, furious, slams the door. Lev flinches.", {"MARA": Expression.ANGRY, "LEV": Expression.AFRAID}),
        ("Mara lights up a cigarette.", {}),
        ("Nobody laughs.", {}),
    ],
)
def test_whose_face_does_what(text: str, faces: dict[str, Expression]) -> None:
    assert read_faces(text, mentions(text)) == faces


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("smiling", Expression.HAPPY),
        ("furious", Expression.ANGRY),
        ("through tears", Expression.CRYING),
        ("dry", Expression.SLY),
        ("gently", Expression.TENDER),
        ("in pain", Expression.IN_PAIN),
        ("stern", Expression.STERN),
        ("yawning", Expression.TIRED),
        ("wütend", Expression.ANGRY),
        ("en colère", Expression.ANGRY),
        ("злой", Expression.ANGRY),
        ("улыбаясь", Expression.HAPPY),
        ("riendo", Expression.LAUGHING),
        ("λυπημένος", Expression.SAD),
        ("笑って", Expression.HAPPY),
        ("not angry", None),
        ("whispering", None),
        ("beat", None),
        ("into the phone", None),
    ],
)
def test_parentheticals(words: str, expression: Expression | None) -> None:
    assert feeling_of(words) is expression


def test_a_face_lasts_in_its_scene_and_what_is_loud_fades() -> None:
    found = shots(
        "MARA laughs out loud at the wall.\n\nMARA\nWell.\n\nMara waits by the long wall.\n\nLEV\nWell then.",
        "Mara waits by the long wall.",
    )
    faces = [[one.expression for one in shot.people if one.name == "MARA"] for shot in found]
    assert [face for face in faces if face] == [
        [Expression.LAUGHING],
        [Expression.LAUGHING],
        [Expression.HAPPY],
        [Expression.NEUTRAL],
    ]


def test_a_parenthetical_is_of_its_line_alone() -> None:
    found = shots("MARA\n(furious)\nGo.\n(beat)\nPlease.\n\nLEV\n(smiling)\nNo.")
    said = {line.text: line.expression for shot in found for line in shot.lines}
    assert said == {"Go.": Expression.ANGRY, "Please.": Expression.NEUTRAL, "No.": Expression.HAPPY}
    assert {one.expression for shot in found for one in shot.people} == {Expression.NEUTRAL}


def test_a_note_says_what_faces_and_bodies_do() -> None:
    text = "INT. HUT - DAY\n\n{note}\nMARA and LEV wait by the wall.\n\nMARA\nWell.\n\nLEV\nWell.\n"

    def seen(note: str) -> tuple[dict[str, tuple[Expression, Pose]], list[str]]:
        found = break_down(FountainReader().read_text(text.format(note=note), "film.fountain"), "Film")
        remarks = [remark.message for remark in found.diagnostics]
        return {one.name: (one.expression, one.pose) for one in found.shots[0].people}, remarks

    people, remarks = seen("[[shot: two-shot; acting: Mara in pain, LEV angry, LEV sit]]")
    assert people == {"MARA": (Expression.IN_PAIN, Pose.STAND), "LEV": (Expression.ANGRY, Pose.SIT)}
    assert remarks == []
    assert "'OTTO' is not in this shot" in seen("[[shot: two-shot; acting: OTTO angry]]")[1][0]
    assert "Several people" in seen("[[shot: two-shot; acting: angry]]")[1][0]
    assert "the nearest is `angry`" in seen("[[shot: two-shot; acting: MARA angrey]]")[1][0]
    assert seen("[[shot: CU on Mara; acting: sly]]")[0] == {"MARA": (Expression.SLY, Pose.STAND)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mara holds the letter.", [Handled("MARA", "the letter", True)]),
        ("A gun in her hand.", [Handled("MARA", "the gun", True)]),
        ("Lev, phone in hand, waits.", [Handled("LEV", "the phone", True)]),
        ("Mara enters, carrying an old brass lamp.", [Handled("MARA", "the old brass lamp", True)]),
        ("Mara carries two buckets up the stairs.", [Handled("MARA", "the two buckets", True)]),
        ("Mara takes a cup of tea.", [Handled("MARA", "the cup of tea", True)]),
        ("Mara holds her breath.", []),
        ("Mara takes a seat.", []),
        ("Mara takes Lev's hand.", []),
        ("Mara opens the door.", []),
        ("Mara sits at a table with a lamp.", []),
        ("Mara walks down the street with a rifle.", [Handled("MARA", "the rifle", True)]),
        ("Mara runs with her old shotgun.", [Handled("MARA", "the old shotgun", True)]),
        ("Lev gives Mara the rifle.", [Handled("LEV", "the rifle", False, "MARA")]),
        ("Lev gives her the rifle.", [Handled("LEV", "the rifle", False, "MARA")]),
        ("Lev gives them the rifle.", [Handled("LEV", "the rifle", False, "MARA")]),
        ("Lev puts on a coat.", []),
        ("Lev hands Mara the brass key.", [Handled("LEV", "the brass key", False, "MARA")]),
        ("Lev hands it to her.", [Handled("LEV", "", False, "MARA")]),
        ("Mara puts the lamp on the table.", [Handled("MARA", "the lamp", False)]),
        ("Mara drops it.", [Handled("MARA", "", False)]),
        ("Mara lets the letter fall.", [Handled("MARA", "the letter", False)]),
    ],
)
def test_what_happens_in_hands(text: str, told: list[Handled]) -> None:
    assert [one for one in read_hands(text, mentions(text)) if one.who] == told


def test_a_thing_is_held_until_it_is_handed_on_or_put_down() -> None:
    hands = Hands()
    hands.change([Handled("MARA", "the oil lamp", taken=True), Handled("LEV", "the key", taken=True)])
    hands.change([])
    assert (hands.of("MARA"), hands.of("LEV")) == ("the oil lamp", "the key")
    hands.change([Handled("MARA", "", taken=False, to="LEV")])
    assert (hands.of("MARA"), hands.of("LEV")) == ("", "the oil lamp")
    hands.change([Handled("MARA", "the lamp", taken=True)])
    assert (hands.of("MARA"), hands.of("LEV")) == ("the lamp", "")
    hands.change([Handled("MARA", "the door", taken=False)])
    assert hands.of("MARA") == "the lamp"
    hands.change([Handled("MARA", "", taken=False)])
    assert (hands.of("MARA"), hands.seen_with("MARA")) == ("", "the lamp")
    hands.change([Handled("", "", taken=False), Handled("LEV", "", taken=True)])
    assert hands.of("LEV") == ""
    hands.change([Handled("MARA", "the lamp", taken=True), Handled("LEV", "", taken=True)])
    assert (hands.of("LEV"), hands.seen_with("MARA")) == ("the lamp", "")


def test_the_hand_is_full_in_the_shots_between() -> None:
    found = shots(
        "MARA takes the letter from the shelf.\n\nMARA\nIt is old.\n\nMara puts the letter on the table.\n\n"
        "MARA\nThat is all there is to say about this.",
        "Mara waits by the long wall.",
    )
    assert [shot.people[0].holding for shot in found] == ["the letter", "the letter", "the letter", "", ""]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Mara walks in from the yard with a bottle.", "the bottle"),
        ("Mara stands at a black window with a telephone against her ear.", "the telephone"),
        ("Mara climbs out of a taxi with one small suitcase.", "the small suitcase"),
        ("Mara sits at a table with a lamp.", ""),
        ("Mara waits, a tall woman with a hat.", ""),
        ("Mara runs with the dogs.", ""),
        ("Mara pulls a gun.", "the gun"),
        ("Mara draws her long knife.", "the long knife"),
        ("Mara holds out half an orange.", "the orange"),
        ("Mara throws a harpoon.", ""),
        ("Mara lifts the harpoon.", "the harpoon"),
    ],
)
def test_what_somebody_has_with_them_is_in_their_hand(text: str, held: str) -> None:
    hand = ""
    for handled in read_hands(text, mentions(text)):
        hand = handled.thing if handled.taken and handled.who == "MARA" else hand
    assert hand == held


def test_all_of_them_sit_from_there_on() -> None:
    talk = "MARA\nWhat do you want to tell us now?\n\nLEV\nNothing that you have not heard before.\n\nOLE\nIndeed.\n"
    found = shots(f"MARA waits. LEV enters the room. OLE follows.\n\nAll three of them sit down.\n\n{talk}")
    assert {one.name for one in found[1].people} == {"MARA", "LEV", "OLE"}
    assert {one.pose for shot in found[1:] for one in shot.people} == {Pose.SIT}
