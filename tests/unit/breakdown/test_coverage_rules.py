"""The coverage grammar: what is cut to when people act and talk."""

from __future__ import annotations

from itertools import pairwise

from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import Delivery, DurationSource, Role, ShotSpec
from tests.unit.breakdown.scripts import action, card, cue, heading, hint, says, shot_list, sings, words

HUT = heading("INT. HUT - DAY")
BOTH = action("Mara and Lev wait at the table for the storm to pass.")


def _names(shot: ShotSpec) -> list[str]:
    return [presence.name for presence in shot.people]


def test_first_action_of_a_new_place_is_its_establishing_shot() -> None:
    shots = shot_list(HUT, BOTH, says("MARA", "It is late."), says("LEV", "It is early.")).shots
    assert (shots[0].role, shots[0].camera.size, _names(shots[0])) == (
        Role.ESTABLISHING,
        ShotSize.WIDE,
        ["MARA", "LEV"],
    )
    assert [shot.role for shot in shots].count(Role.ESTABLISHING) == 1


def test_a_scene_that_opens_with_talk_shows_the_place_first() -> None:
    shots = shot_list(HUT, says("MARA", "It is late.")).shots
    assert (shots[0].role, shots[0].action, shots[0].people) == (Role.ESTABLISHING, "", ())
    assert 2.5 <= shots[0].duration_s <= 4


def test_no_establishing_shot_where_the_audience_knows_the_place() -> None:
    shots = shot_list(
        HUT,
        BOTH,
        heading("INT. HUT - DAY"),
        action("Mara waits."),
        heading("INT. SHED - SAME"),
        BOTH,
        heading("INT. ATTIC - DAY"),
        action("CLOSE ON a mouse. It listens."),
        says("MARA", "Hm."),
    ).shots
    assert [shot.role for shot in shots].count(Role.ESTABLISHING) == 1


def test_a_heading_alone_is_one_shot_of_the_place() -> None:
    shots = shot_list(HUT)
    assert [(shot.id, shot.role) for shot in shots.shots] == [("1A", Role.ESTABLISHING)]


def test_talk_opens_together_and_comes_nearer() -> None:
    talk = [
        part
        for turn in range(6)
        for part in says(("MARA", "LEV")[turn % 2], f"This is line number {turn} of the talk.")
    ]
    shots = shot_list(HUT, action("A stove. A table. A door."), talk).shots[1:]
    assert shots[0].role is Role.TWO_SHOT
    assert shots[1].role is Role.OVER_SHOULDER
    order = list(ShotSize)
    sizes = [order.index(shot.camera.size) for shot in shots]
    assert sizes == sorted(sizes)
    assert shots[-1].camera.size is ShotSize.CLOSE_UP


def test_consecutive_shots_differ_in_size_or_person() -> None:
    parts = [action(f"Mara looks at picture number {number} on the wall.") for number in range(5)]
    shots = shot_list(HUT, parts, says("MARA", "That is my house."), says("MARA", "That was my house.")).shots
    for before, after in pairwise(shots):
        assert (before.camera.size, _names(before)) != (after.camera.size, _names(after))


def test_a_short_reply_needs_no_cut() -> None:
    shots = shot_list(
        HUT,
        BOTH,
        action("Lev holds up the letter for a long while in silence."),
        says("LEV", "Did you write this letter to my brother?"),
        says("MARA", "No."),
    ).shots
    assert [[line.speaker for line in shot.lines] for shot in shots][2:] == [["LEV"], ["MARA"]], "Mara is not in frame"
    shots = shot_list(HUT, action("A room."), says("LEV", "Did you write this letter?"), says("MARA", "No.")).shots
    assert [[line.speaker for line in shot.lines] for shot in shots] == [[], ["LEV", "MARA"]]


def test_whoever_walks_in_brings_back_the_master() -> None:
    shots = shot_list(
        HUT,
        BOTH,
        says("MARA", "Here we sit again."),
        says("LEV", "Here we sit again, yes."),
        action("Otto walks in with a lamp and a bottle of plum brandy."),
        says("OTTO", "May I sit here as well?"),
    ).shots
    assert not any("OTTO" in _names(shot) for shot in shots[:3])
    assert shots[-1].role is Role.MASTER
    assert set(_names(shots[-1])) == {"MARA", "LEV", "OTTO"}


def test_a_long_speech_is_cut_at_sentences_with_the_listener_between() -> None:
    sentence = "I went down to the harbour in the morning and nobody was there to meet me at all."
    shots = shot_list(
        HUT, BOTH, says("MARA", " ".join([sentence] * 4)), says("LEV", "I was there the whole time.")
    ).shots
    speech = [shot for shot in shots if shot.lines and shot.lines[0].speaker == "MARA"]
    assert len(speech) == 4
    assert [shot.role for shot in speech][1::2] == [Role.REACTION, Role.REACTION]
    assert [_names(shot) for shot in speech][1::2] == [["LEV"], ["LEV"]]
    assert {shot.lines[0].delivery for shot in speech[1::2]} == {Delivery.OFF_SCREEN}
    assert all(shot.duration_s <= 12 for shot in speech)


def test_voice_over_runs_over_the_action() -> None:
    shots = shot_list(
        HUT,
        action("Mara burns the letter in the stove, slowly."),
        says("MARA", "He never asked me what it said, not once in all those years we had together.", "V.O."),
    ).shots
    assert len(shots) == 1
    assert shots[0].lines[0].delivery is Delivery.VOICE_OVER
    assert shots[0].duration_source is DurationSource.DIALOGUE
    assert shots[0].duration_s == 7.2


def test_voice_over_without_a_picture_gets_the_place_and_no_lips() -> None:
    shots = shot_list(
        HUT, BOTH, says("LEV", "We should go home."), says("MARA", "We did not go home.", "V.O."), says("LEV", "Now.")
    ).shots
    over = next(shot for shot in shots if shot.lines and shot.lines[0].delivery is Delivery.VOICE_OVER)
    assert over.people == ()


def test_an_off_screen_voice_shows_its_listener() -> None:
    shots = shot_list(
        HUT,
        action("Mara waits by the door."),
        says("LEV", "Is anybody in there at all?", "O.S."),
        says("MARA", "No one at all."),
    ).shots
    assert (shots[1].role, _names(shots[1])) == (Role.REACTION, ["MARA"])
    misplaced = shot_list(
        HUT, action("Mara waits."), cue("LEV"), hint("(O.S.)"), words("Is anybody in there at all?")
    ).shots
    assert misplaced[-1].lines[0].delivery is Delivery.OFF_SCREEN
    assert misplaced[-1].lines[0].parenthetical == ""


def test_dual_dialogue_is_one_shot_of_both() -> None:
    shots = shot_list(HUT, says("MARA", "I did."), says("LEV", "She did.", dual=True)).shots
    assert [line.with_previous for line in shots[-1].lines] == [False, True]
    assert sorted(_names(shots[-1])) == ["LEV", "MARA"]


def test_parenthetical_and_song() -> None:
    shots = shot_list(HUT, cue("MARA"), hint("(softly)"), sings("Haul away"), words("Enough.")).shots
    lines = shots[-1].lines
    assert [(line.parenthetical, line.sung) for line in lines] == [("softly", True), ("", False)]


def test_a_cue_without_words_is_a_reaction() -> None:
    shots = shot_list(HUT, action("A room."), cue("MARA"), hint("(nods)")).shots
    assert (shots[-1].role, shots[-1].action, _names(shots[-1])) == (Role.REACTION, "nods", ["MARA"])


def test_montage_items_are_quick_pictures() -> None:
    shots = shot_list(
        HUT,
        BOTH,
        action("MONTAGE - THE WINTER"),
        action("-- Snow on the sill."),
        action("-- Mara chops wood behind the hut, alone."),
        action("END MONTAGE"),
        action("Mara opens the door to the first green of the year."),
        says("MARA", "Well."),
        says("LEV", "Well."),
    ).shots
    montage = [shot for shot in shots if shot.role is Role.MONTAGE]
    assert [shot.action for shot in montage] == [
        "MONTAGE - THE WINTER\n-- Snow on the sill.",
        "-- Mara chops wood behind the hut, alone.\nEND MONTAGE",
    ]
    assert all(1.5 <= shot.duration_s <= 2.5 for shot in montage)


def test_centred_text_is_a_card() -> None:
    shots = shot_list(card("PART ONE"), HUT, BOTH).shots
    assert (shots[0].role, shots[0].subject, shots[0].scene) == (Role.TITLE, "PART ONE", "1")


def test_set_ups_are_shared_by_the_same_view_of_the_same_person() -> None:
    talk = [
        part
        for turn in range(12)
        for part in says(("MARA", "LEV")[turn % 2], f"This is line number {turn} of the talk.")
    ]
    shots = shot_list(HUT, BOTH, talk).shots
    closes = {shot.setup for shot in shots if _names(shot) == ["MARA"] and shot.camera.size is ShotSize.CLOSE_UP}
    assert closes == {"1/single/MARA/CU"}


def test_words_that_only_join_shots_get_no_picture_of_their_own() -> None:
    talk = says("MARA", "I knew it was here.")
    shots = shot_list(HUT, action("Mara waits."), action("INSERT - A KEY"), action("BACK TO SCENE"), talk).shots
    assert [(shot.role, shot.action) for shot in shots[1:]] == [
        (Role.INSERT, "INSERT - A KEY"),
        (Role.SINGLE, "BACK TO SCENE"),
    ]
    shots = shot_list(HUT, action("Mara waits."), talk, action("INTERCUT WITH:")).shots
    assert len(shots) == 2
    assert (shots[-1].action, len(shots[-1].lines)) == ("INTERCUT WITH:", 1)
