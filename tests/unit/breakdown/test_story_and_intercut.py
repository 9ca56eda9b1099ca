"""Other times, two places at once, words over the picture, and shots that look like scenes."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.supers import is_super, read_super
from filmstudio.breakdown.transitions import read_length, read_transition
from filmstudio.model.shots import Delivery, Role, ShotList, ShotSpec, StoryTime, TransitionKind
from filmstudio.screenplay.reader import FountainReader


def film(text: str) -> ShotList:
    return break_down(FountainReader().read_text(text, "film.fountain"), "Film")


def source(shot: ShotSpec, field: str) -> str:
    return next(origin.source for origin in shot.origins if origin.field == field)


CALL = (
    "INT. BOOTH - NIGHT\n\nNELL lifts the receiver.\n\nNELL\nIvo?\n\nINT. KITCHEN - NIGHT\n\n"
    "IVO stands at the window.\n\n"
    "IVO\nI am still here.\n\n"
)


def _places(shots: ShotList, scene: str) -> list[str]:
    return [shot.place.name for shot in shots.shots if shot.scene == scene]


def test_an_intercut_is_where_the_one_is_who_speaks_or_acts() -> None:
    shots = film(
        CALL
        + "INTERCUT - TELEPHONE CONVERSATION\n\nNELL\nThe train leaves in two minutes.\n\nIVO\nI know that well enough."
        "\n\nIvo turns to the door.\n\nNELL\nCome!\n\nIVO ^\nWait!\n\nEND INTERCUT\n\nIvo sits.\n\n"
        "INT. KITCHEN - DAY\n\nIvo sleeps.\n"
    )
    talk = [shot for shot in shots.shots if shot.scene == "2"][2:]
    assert [shot.place.name for shot in talk] == ["BOOTH", "KITCHEN", "KITCHEN", "BOOTH", "KITCHEN"]
    assert all(len(shot.people) == 1 for shot in talk), "nobody is in one frame with a person elsewhere"
    assert talk[0].action == "INTERCUT - TELEPHONE CONVERSATION"
    assert [line.delivery for line in talk[3].lines] == [Delivery.ON_SCREEN, Delivery.OFF_SCREEN]
    assert source(talk[0], "place.name") == "rule:intercut"
    facing = {shot.people[0].name: shot.people[0].facing for shot in talk[:2]}
    assert len(set(facing.values())) == 2, "they look at each other across the cut"
    assert _places(shots, "3") == ["KITCHEN"]


def test_an_intercut_names_its_places_and_a_heading_can_be_one() -> None:
    before = "INT. HALL - DAY\n\nOTTO waits.\n\n"
    named = film(
        CALL.replace("INT. KITCHEN", f"{before}INT. KITCHEN") + "INTERCUT BETWEEN HALL AND KITCHEN\n\nOTTO\nHello?\n"
    )
    assert named.shots[-1].place.name == "HALL"
    heading = film(CALL + ".INTERCUT - BOOTH / KITCHEN\n\nNELL\nGood night, Ivo.\n")
    assert [scene.number for scene in heading.scenes] == ["1", "2"]
    assert heading.shots[-1].place.name == "BOOTH"
    own = film(CALL + "INT. BOOTH / KITCHEN - INTERCUT\n\nNELL\nGood night.\n\nIVO\nGood night, Nell.\n")
    assert _places(own, "3")[-2:] == ["BOOTH", "KITCHEN"]


def test_an_intercut_without_a_second_place_is_only_words() -> None:
    shots = film("INT. BOOTH - NIGHT\n\nNELL waits.\n\nINTERCUT WITH:\n\nNELL\nHello?\n")
    assert {shot.place.name for shot in shots.shots} == {"BOOTH"}
    assert [shot.action for shot in shots.shots] == ["NELL waits.", "INTERCUT WITH:"]


@pytest.mark.parametrize(
    ("heading", "time"),
    [
        ("INT. HOUSE - DAY [FLASHBACK]", StoryTime.FLASHBACK),
        ("INT. HOUSE - DAY (FLASHBACK)", StoryTime.FLASHBACK),
        ("EXT. HOUSE - FLASH FORWARD", StoryTime.FLASH_FORWARD),
        ("INT. HOUSE (DREAM) - NIGHT", StoryTime.DREAM),
        ("INT. DREAM CLUB - NIGHT", StoryTime.PRESENT),
        ("INT. HOUSE - DAY", StoryTime.PRESENT),
    ],
)
def test_story_time_of_a_heading(heading: str, time: StoryTime) -> None:
    shots = film(f"{heading}\n\nMara waits.\n\nINT. HUT - DAY\n\nMara waits.\n").shots
    assert [shot.story_time for shot in shots] == [time, StoryTime.PRESENT]
    if time is not StoryTime.PRESENT:
        assert source(shots[0], "story_time") == "script:1"


def _times(text: str) -> list[str]:
    return [shot.story_time.value for shot in film(text).shots]


def test_a_flashback_ends_where_the_script_ends_it() -> None:
    text = (
        "INT. HUT - DAY\n\nMARA waits.\n\nFLASHBACK:\n\nMara, young, runs.\n\nEXT. SEA - DAY\n\nMara swims.\n\n"
        "END FLASHBACK\n\n"
        "INT. HUT - DAY\n\nMara waits.\n"
    )
    shots = film(text).shots
    assert [shot.story_time.value for shot in shots] == ["present", "flashback", "flashback", "present"]
    assert shots[1].action == "FLASHBACK:\nMara, young, runs."
    assert shots[2].action == "Mara swims.\nEND FLASHBACK"
    assert (source(shots[1], "story_time"), source(shots[2], "story_time")) == ("script:5", "rule:flashback-lasts")


def test_a_flashback_without_an_end_lasts_for_one_scene() -> None:
    tail = "EXT. SEA - DAY\n\nMara swims.\n\nINT. HUT - DAY\n\nMara waits.\n"
    assert _times(f"INT. HUT - DAY\n\nMARA waits.\n\nFLASHBACK TO:\n\n{tail}") == ["present", "flashback", "present"]
    here = f"INT. HUT - DAY\n\nMARA waits.\n\nDREAM SEQUENCE:\n\nMara flies over the roofs.\n\n{tail}"
    assert _times(here) == ["present", "dream", "present", "present"]


def test_behind_a_flashback_without_a_heading_the_story_is_where_it_was() -> None:
    text = (
        "INT. KITCHEN - DAY\n\nMARA waits.\n\nINT. BARN - DAY (FLASHBACK)\n\nMara, young, runs.\n\n"
        "EXT. SEA - DAY (FLASHBACK)\n\nMara swims.\n\nEND FLASHBACK\n\nMara wipes her eyes.\n\n"
        "INT. HUT - DAY\n\nMara sits.\n"
    )
    shots = film(text).shots
    assert [shot.place.name for shot in shots] == ["KITCHEN", "BARN", "SEA", "KITCHEN", "HUT"]
    assert source(shots[3], "place.name") == "rule:back-again"
    assert shots[3].story_time is StoryTime.PRESENT


def test_back_to_scene_leaves_an_insert_and_not_the_flashback_of_the_heading() -> None:
    text = (
        "INT. TRUCK - DAY\n\nMARA drives.\n\nINT. HALL - NIGHT - FLASHBACK\n\nMara waits.\n\nINSERT - THE CHART\n\n"
        "Empty.\n\nBACK TO SCENE\n\nMara signs it.\n"
    )
    assert [(shot.place.name, shot.story_time) for shot in film(text).shots[1:]] == [("HALL", StoryTime.FLASHBACK)] * 3
    assert _times("INT. A - DAY\n\nFLASHBACK:\n\nMARA runs.\n\nBACK TO SCENE\n\nMara waits.\n") == [
        "flashback",
        "present",
    ]


def test_back_to_present_ends_it() -> None:
    text = (
        "INT. HUT - DAY\n\nFLASHBACK: MARA, young, runs.\n\nBACK TO PRESENT.\n\nMara waits by the door, old and grey.\n"
    )
    assert _times(text) == ["flashback", "present"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('SUPER: "Berlin, 1943"', "Berlin, 1943"),
        ("SUPERIMPOSE: Berlin", "Berlin"),
        ('SUPER "Day three"', "Day three"),
        ("CHYRON - DAY 3", "DAY 3"),
        ("TITLE OVER: Six years before", "Six years before"),
        ("CAPTION: “Later”", "Later"),
        ("Super: the next morning", "the next morning"),
    ],
)
def test_words_over_the_picture(text: str, title: str) -> None:
    overlay = read_super(text)
    assert overlay is not None
    assert (overlay.title, overlay.alone) == (title, True)


@pytest.mark.parametrize("text", ["Superman lands.", "SUPERMARKET: closed", "The title is long.", "SUPER", "SUPER:"])
def test_words_in_the_picture(text: str) -> None:
    assert read_super(text) is None


def test_a_title_lies_over_the_shot_before_it_and_can_be_read() -> None:
    shots = film('EXT. PIER - NIGHT\n\nRain.\n\nSUPER: "The last train of the whole long year leaves at 23:58"\n').shots
    (shot,) = shots
    assert shot.title == "The last train of the whole long year leaves at 23:58"
    assert shot.action.startswith("Rain.\nSUPER")
    assert shot.duration_s > 8
    assert (source(shot, "title"), source(shot, "duration_s")) == ("script:5", "rule:title-time")


def test_a_title_in_front_of_everything_lies_over_the_first_shot() -> None:
    shots = film('FADE IN:\n\nSUPER: "1943"\n\nEXT. PIER - NIGHT\n\nRain on the planks.\n')
    assert [scene.number for scene in shots.scenes] == ["1"]
    assert [(shot.title, shot.place.name) for shot in shots.shots] == [("1943", "PIER")]


def test_a_cue_of_a_title_is_nobody() -> None:
    assert is_super("SUPER")
    assert not is_super("SUPERVISOR")
    shots = film("EXT. PIER - NIGHT\n\nRain on the planks.\n\nSUPER\nBerlin, 1943\n\nMARA\nCome.\n")
    assert shots.scenes[0].people == ("MARA",)
    assert [shot.title for shot in shots.shots] == ["Berlin, 1943", ""]
    assert [line.speaker for shot in shots.shots for line in shot.lines] == ["MARA"]


def test_a_forced_heading_in_shot_language_is_a_shot() -> None:
    shots = film("INT. HUT - DAY\n\nMARA waits.\n\n.CLOSE ON THE KEY\n\nIt turns.\n\n.WIDE STREET\n\nMara runs.\n")
    assert [scene.heading for scene in shots.scenes] == ["INT. HUT - DAY", "WIDE STREET"]
    assert (shots.shots[1].role, shots.shots[1].action) == (Role.INSERT, "CLOSE ON THE KEY\nIt turns.")


@pytest.mark.parametrize(
    ("text", "kind", "length"),
    [
        ("SMASH CUT TO:", TransitionKind.SMASH_CUT, None),
        ("MATCH CUT TO:", TransitionKind.MATCH_CUT, None),
        ("JUMP CUT TO:", TransitionKind.JUMP_CUT, None),
        ("WIPE TO:", TransitionKind.WIPE, None),
        ("SLOW DISSOLVE TO:", TransitionKind.DISSOLVE, 2.0),
        ("MATCH DISSOLVE TO:", TransitionKind.DISSOLVE, None),
        ("FADE TO BLACK (3 SECONDS)", TransitionKind.FADE_OUT, 3.0),
        ("QUICK FADE OUT.", TransitionKind.FADE_OUT, 0.4),
        ("DISSOLVE TO: (1.5s)", TransitionKind.DISSOLVE, 1.5),
    ],
)
def test_transition_lines(text: str, kind: TransitionKind, length: float | None) -> None:
    assert (read_transition(text), read_length(text)) == (kind, length)


def test_transitions_reach_their_shots_with_kind_and_length() -> None:
    text = "INT. A - DAY\n\nMARA waits.\n\n{}\n\nINT. B - DAY\n\nMara waits.\n\n> FADE TO BLACK (3 SECONDS)\n"
    first, second = film(text.format("SMASH CUT TO:")).shots
    assert (second.transition_in, source(second, "transition_in")) == (TransitionKind.SMASH_CUT, "script:5")
    assert (second.transition_out, second.transition_out_s) == (TransitionKind.FADE_OUT, 3.0)
    assert first.transition_out is TransitionKind.CUT
    slow = film(text.format("SLOW DISSOLVE TO:")).shots[1]
    assert (slow.transition_in, slow.transition_in_s) == (TransitionKind.DISSOLVE, 2.0)


def test_a_pronoun_at_the_start_of_a_scene_goes_on_from_the_scene_before() -> None:
    text = "INT. HUT - DAY\n\nMARA and LEV eat soup.\n\nMARA\nWell.\n\nLEV\nWell.\n\nEXT. SEA - DAY\n\n{}\n"
    for opening, people in (
        ("They swim.", {"MARA", "LEV"}),
        ("A boat. The two of them row.", {"MARA", "LEV"}),
        ("A fisherman mends his net.", set()),
    ):
        shot = film(text.format(opening)).shots[-1]
        assert {presence.name for presence in shot.people} == people, opening
