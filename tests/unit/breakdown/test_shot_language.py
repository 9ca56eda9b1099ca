"""What the writer says about the camera is done; what the writer does not say is not invented."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.moves import read_move
from filmstudio.breakdown.shot_cues import only_asks, read_cue
from filmstudio.model.camera import CameraAngle, CameraMove, ShotSize
from filmstudio.model.shots import Role
from tests.unit.breakdown.scripts import action, heading, says, shot_list


@pytest.mark.parametrize(
    ("text", "role", "size", "subject"),
    [
        ("CLOSE ON the brass key turning. It clicks.", Role.ACTION, ShotSize.CLOSE_UP, "the brass key turning"),
        ("Close on the rope.", Role.ACTION, ShotSize.CLOSE_UP, "the rope"),
        ("CU - the dial", Role.ACTION, ShotSize.CLOSE_UP, "the dial"),
        ("EXTREME CLOSE UP OF HER EYE", Role.ACTION, ShotSize.EXTREME_CLOSE_UP, "HER EYE"),
        ("INSERT - LETTER", Role.INSERT, ShotSize.CLOSE_UP, "LETTER"),
        ("Insert: a torn page", Role.INSERT, ShotSize.CLOSE_UP, "a torn page"),
        ("WIDE: the field", Role.ACTION, ShotSize.WIDE, "the field"),
        ("TWO-SHOT of them", Role.TWO_SHOT, ShotSize.MEDIUM_WIDE, "them"),
        ("MARA'S POV: the sea", Role.POV, None, "the sea"),
        ("POV - through the keyhole", Role.POV, None, "through the keyhole"),
        ("OVER LEV'S SHOULDER: the door", Role.OVER_SHOULDER, ShotSize.MEDIUM, "the door"),
        ("ANGLE ON the window", Role.ACTION, None, "the window"),
        ("REVERSE ANGLE on Lev", Role.ACTION, None, "Lev"),
    ],
)
def test_cue(text: str, role: Role, size: ShotSize | None, subject: str) -> None:
    cue = read_cue(text)
    assert cue is not None
    assert (cue.role, cue.size, cue.subject) == (role, size, subject)


def test_cue_with_angle_or_move() -> None:
    aerial, low, tracking = (
        read_cue("AERIAL of the bay"),
        read_cue("Low angle on the tower"),
        read_cue("TRACKING with her"),
    )
    assert aerial and low and tracking
    assert (aerial.angle, aerial.size) == (CameraAngle.AERIAL, ShotSize.EXTREME_WIDE)
    assert (low.angle, low.size) == (CameraAngle.LOW, None)
    assert tracking.move is CameraMove.TRACKING


@pytest.mark.parametrize(
    "text",
    ["Wide fields lie there.", "Close the door.", "Insert coin.", "On the table a cup.", "Over the sea the gulls."],
)
def test_prose_is_no_cue(text: str) -> None:
    assert read_cue(text) is None


def test_shot_language_alone() -> None:
    assert only_asks("INSERT - THE LETTER")
    assert only_asks("CLOSE ON the lamp")
    assert not only_asks("CLOSE ON the lamp. It burns.")
    assert not only_asks("THUNDER")


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Push in on her face.", CameraMove.DOLLY_IN),
        ("We slowly pull back to reveal the sea.", CameraMove.DOLLY_OUT),
        ("The camera pans left across the quay.", CameraMove.PAN_LEFT),
        ("PAN TO the door.", CameraMove.PAN_RIGHT),
        ("Tilt up the tower.", CameraMove.TILT_UP),
        ("She runs. WHIP PAN to the door.", CameraMove.WHIP_PAN),
        ("Zoom in on the dial.", CameraMove.ZOOM_IN),
        ("CRASH ZOOM on the lamp.", CameraMove.CRASH_ZOOM),
        ("Handheld. They run.", CameraMove.HANDHELD),
        ("Follow her down the stairs.", CameraMove.TRACKING),
        ("The camera rises over the roofs.", CameraMove.CRANE_UP),
        ("CRANE DOWN to the gate.", CameraMove.CRANE_DOWN),
        ("Lev pushes in past her.", CameraMove.STATIC),
        ("Mara tilts her head up.", CameraMove.STATIC),
        ("Lev follows Mara. Follows her down.", CameraMove.STATIC),
        ("The tide rises.", CameraMove.STATIC),
        ("He sets the frying pan to the left.", CameraMove.STATIC),
        ("She zooms in on the photo with two fingers.", CameraMove.STATIC),
    ],
)
def test_move(text: str, move: CameraMove) -> None:
    assert read_move(text).move is move


def test_the_cue_frames_its_shot_and_keeps_its_words() -> None:
    shots = shot_list(
        heading("INT. HUT - DAY"),
        action("Mara waits. Lev waits."),
        action("CLOSE ON Mara's hand."),
        action("CLOSE ON MARA. She smiles."),
        action("LEV'S POV: Mara, small against the window."),
        action("OVER MARA'S SHOULDER: Lev nods."),
        action("LOW ANGLE on the stove."),
        says("MARA", "Well?"),
        says("LEV", "Well what?"),
    ).shots
    hand, face, pov, shoulder, stove = shots[1:6]
    assert (hand.role, hand.subject, hand.people) == (Role.INSERT, "Mara's hand", ())
    assert (face.camera.size, [p.name for p in face.people]) == (ShotSize.CLOSE_UP, ["MARA"])
    assert face.action == "CLOSE ON MARA. She smiles."
    assert (pov.role, [p.name for p in pov.people], pov.subject) == (
        Role.POV,
        ["MARA"],
        "Mara, small against the window",
    )
    assert [(p.name, p.shoulder) for p in shoulder.people] == [("LEV", False), ("MARA", True)]
    assert stove.camera.angle is CameraAngle.LOW


def test_a_cue_alone_shares_the_shot_of_what_it_asks_for() -> None:
    shots = shot_list(
        heading("INT. HUT - DAY"), action("A room."), action("CLOSE ON the lamp"), action("It goes out.")
    ).shots
    assert [shot.action for shot in shots] == ["A room.", "CLOSE ON the lamp\nIt goes out."]
    assert (shots[1].role, shots[1].subject) == (Role.INSERT, "the lamp")


def test_no_move_is_invented() -> None:
    shots = shot_list(
        heading("EXT. QUAY - DAY"),
        action("Mara runs along the quay and Lev follows her down the steps."),
        says("MARA", "Pan left! Zoom in!"),
    ).shots
    assert {shot.camera.move for shot in shots} == {CameraMove.STATIC}
