"""Corners in which a shot list once made no sense: what a first assistant director would have sent back."""

from __future__ import annotations

from filmstudio.breakdown.break_down import break_down
from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import Role, ShotList, StoryTime, TransitionKind
from filmstudio.screenplay.reader import FountainReader

PAIR = "INT. ROOM - DAY\n\nMARA\nHello there, my friend.\n\nTOBY\nHello there yourself.\n\n"


def film(text: str) -> ShotList:
    return break_down(FountainReader().read_text(text, "film.fountain"), "Film")


def test_a_note_on_the_line_of_a_cue_asks_for_the_shot_of_its_speech() -> None:
    shots = film("INT. ROOM - DAY\n\nMara waits.\n\nMARA [[shot: ECU]]\nNow.\n").shots
    assert [(shot.camera.size, len(shot.lines)) for shot in shots[1:]] == [(ShotSize.EXTREME_CLOSE_UP, 1)]


def test_shots_of_people_without_words_show_those_who_are_there() -> None:
    for lead, people in (("two-shot", 2), ("OTS", 2), ("reaction", 1), ("single", 1), ("master", 2), ("CU", 1)):
        assert len(film(f"{PAIR}[[shot: {lead}]]\n").shots[-1].people) == people, lead


def test_nobody_in_frame_is_no_two_shot() -> None:
    last = film(PAIR + "[[shot: WS; chars: none]] Mara and Toby leave.\n").shots[-1]
    assert (last.role, last.people) == (Role.ACTION, ())


def test_a_note_in_the_list_of_a_montage_ends_with_its_item() -> None:
    shots = film(
        "INT. ROOM - DAY\n\nMara waits.\n\nMONTAGE\n\n- Mara saws. [[shot: CU on the saw; dur: 1s]]\n- Mara sleeps.\n"
        "- She [[shot: LOW angle]] runs.\n\nEND MONTAGE\n\nMARA\nDone.\n"
    ).shots
    assert [shot.action for shot in shots[1:-1]] == [
        "MONTAGE\n- Mara saws.",
        "",
        "- Mara sleeps.",
        "- She",
        "runs.\nEND MONTAGE",
    ]
    assert shots[2].subject == "the saw"


def test_quick_shots_are_a_montage_and_the_end_is_a_card() -> None:
    shots = film("INT. VAULT - DAY\n\nQUICK SHOTS:\n\n-- Gold.\n-- A bag.\n\nDark.\n\nTHE END\n").shots
    assert [shot.role for shot in shots].count(Role.MONTAGE) == 2
    assert (shots[-1].role, shots[-1].subject) == (Role.TITLE, "THE END")


def test_a_second_intercut_finds_everybody_where_the_first_one_saw_them() -> None:
    shots = film(
        "INT. MARA'S FLAT - NIGHT\n\nMARA dials.\n\nINT. TOBY'S CAR - NIGHT\n\nTOBY answers.\n\nINTERCUT - CALL\n\n"
        "MARA\nWhere are you now?\n\nTOBY\nOn the bridge, I think.\n\nEND INTERCUT\n\nINTERCUT FLAT / CAR\n\n"
        "MARA\nAre you still there?\n\nTOBY\nYes, I am still here.\n"
    ).shots
    assert [shot.place.name for shot in shots if shot.lines] == ["MARA'S FLAT", "TOBY'S CAR"] * 2


def test_a_heading_can_name_both_places_of_an_intercut() -> None:
    shots = film(
        "INT. KITCHEN/STAIRWELL - INTERCUT - NIGHT\n\nNORA\nThe soup is cold by now.\n\nLEV\nI am out on the stairs.\n"
    ).shots
    assert [(shot.place.name, len(shot.people)) for shot in shots if shot.lines] == [("KITCHEN", 1), ("STAIRWELL", 1)]


def test_a_dream_in_a_flashback_leads_back_into_the_flashback() -> None:
    scenes = (
        "FLASHBACK TO:\n\nEXT. BEACH - DAY\n\nAda runs.\n\nBEGIN DREAM\n\nEXT. SEA BED - NIGHT\n\nFish.\n\n"
        "END DREAM\n\nEXT. BEACH - DAY\n\nAda coughs.\n\nEND FLASHBACK\n\nINT. ATTIC - BACK TO PRESENT\n\nDust.\n"
    )
    shots = film("INT. ATTIC - DAY\n\nA box.\n\n" + scenes).shots
    times = [StoryTime.PRESENT, StoryTime.FLASHBACK, StoryTime.DREAM, StoryTime.FLASHBACK, StoryTime.PRESENT]
    assert [shot.story_time for shot in shots] == times
    assert shots[-1].place.name == "ATTIC"


def test_what_cannot_be_done_leaves_the_fade_in() -> None:
    first = film("FADE IN:\n\nINT. ROOM - DAY\n\n[[shot: WS; trans: dissolve 2s]] Dust.\n").shots[0]
    assert first.transition_in is TransitionKind.FADE_IN


def test_a_transition_with_its_length_is_nobodys_name() -> None:
    shots = film("INT. ROOM - DAY\n\nMara sits.\n\nFADE TO BLACK (3 SECONDS)\n")
    assert (shots.shots[-1].transition_out, shots.shots[-1].transition_out_s) == (TransitionKind.FADE_OUT, 3.0)
    assert shots.scenes[0].people == ()


def test_all_are_heard_over_the_picture_of_all() -> None:
    last = film(PAIR + "The door slams.\n\nALL\nCheers to the end of it!\n").shots[-1]
    assert {presence.name for presence in last.people} == {"MARA", "TOBY"}


def test_whoever_is_called_by_name_is_the_one_who_listens() -> None:
    shots = film(
        "INT. VAULT - DAY\n\nRUTH kneels. KIP, 22, stands by, and DOLORES watches the stairs.\n\nRUTH\nLight.\n\n"
        "Kip's hand shakes. The beam jitters.\n\nRUTH\nKip. Light!\n\nKIP\nSorry. I am so very sorry.\n\n"
        "DOLORES\nBreathe, both of you.\n"
    ).shots
    said = next(shot for shot in shots if shot.lines and shot.lines[0].text == "Kip. Light!")
    assert {presence.name for presence in said.people} == {"RUTH", "KIP"}


def test_a_reaction_never_outlasts_what_one_listens_to() -> None:
    endless = "and then she calls the library, which she does, " * 5
    shots = film(PAIR + f"MARA\nSorry. It is just that {endless}and that is all.\n").shots
    assert all(shot.duration_s <= 9 for shot in shots if shot.role is Role.REACTION)


def test_why_a_titled_shot_is_long_names_the_hold() -> None:
    shot = film('INT. ROOM - DAY\n\nDust.\n\n[[hold: 3s]]\n\nSUPER: "A long time ago in a room"\n').shots[-1]
    assert next(one.source for one in shot.origins if one.field == "duration_s").startswith("script:")
