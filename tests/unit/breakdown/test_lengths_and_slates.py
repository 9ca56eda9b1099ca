"""Seconds, cuts at sentence ends, slates, transitions, titles."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.durations import action_s, montage_s, read_s, spoken_s, within_limits
from filmstudio.breakdown.sentences import fit_pieces, split_sentences
from filmstudio.breakdown.slates import SceneNumbers, slate, slate_letters
from filmstudio.breakdown.transitions import read_transition
from filmstudio.model.screenplay import Element
from filmstudio.model.shots import Role, TransitionKind
from tests.unit.breakdown.scripts import action, heading, says, script, shot_list, transition


def test_speech_is_counted_in_words_and_pauses() -> None:
    assert spoken_s("One two three four five. Six seven eight nine ten.") == pytest.approx(10 / 2.5 + 2 * 0.3)
    assert spoken_s("3.5 metres, Dr. Voss") == pytest.approx(4 / 2.5 + 0.3)
    assert spoken_s("在这里等我。") == pytest.approx(5 / 4.5 + 0.3)
    assert spoken_s("") == 0


def test_action_is_read_at_its_own_rate() -> None:
    assert action_s("A knock.") == 2.0
    assert action_s(" ".join(["word"] * 20)) == pytest.approx(20 * 0.24 + 0.5)
    assert montage_s("Waves.") == 1.5
    assert montage_s(" ".join(["word"] * 20)) == 2.5
    assert (within_limits(0.2), within_limits(90), within_limits(3.14159)) == (1.0, 12.0, 3.14)


def test_duration_of_a_speech_includes_its_margin() -> None:
    shot = shot_list(heading("INT. HUT - DAY"), says("MARA", "One two three four five six seven.")).shots[-1]
    assert shot.duration_s == pytest.approx(7 / 2.5 + 0.3 + 0.5)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dr. Voss waits. J. Hale goes.", 2),
        ("走。来！", 2),
        ("Wait... what?", 2),
        ("No end", 1),
        ("", 0),
        ("“Go.” He goes.", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


def test_pieces_are_balanced_and_lose_nothing() -> None:
    text = "  ".join(f"Sentence number {number} has exactly seven words." for number in range(8))
    pieces = fit_pieces(text, read_s, 8.0, 12.0)
    assert len(pieces) == 3
    assert max(map(read_s, pieces)) <= 8
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_sentence_beyond_any_shot_is_cut_at_its_clauses() -> None:
    text = ", ".join(["and so it goes on and on and on"] * 10)
    assert max(map(spoken_s, fit_pieces(text, spoken_s, 7.5, 11.5))) <= 7.5


def test_slates_skip_the_letters_that_read_as_digits() -> None:
    letters = [slate_letters(index) for index in range(26)]
    assert letters[7:9] == ["H", "J"]
    assert letters[12:14] == ["N", "P"]
    assert letters[23:26] == ["Z", "AA", "AB"]
    assert (slate("12", 1), slate("12A", 1)) == ("12B", "12A-B")


def test_scene_numbers_never_clash() -> None:
    shots = shot_list(
        heading("INT. A - DAY"), heading("INT. B - DAY", "2"), heading("INT. C - DAY"), heading("INT. D - DAY", "2")
    )
    assert [scene.number for scene in shots.scenes] == ["1", "2", "3", "2-2"]
    assert SceneNumbers([], frozenset({"0"})).number("0") == "0-2"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("FADE IN:", TransitionKind.FADE_IN),
        ("FADE OUT.", TransitionKind.FADE_OUT),
        ("FADE TO BLACK.", TransitionKind.FADE_OUT),
        ("DISSOLVE TO:", TransitionKind.DISSOLVE),
        ("CROSSFADE TO:", TransitionKind.DISSOLVE),
        ("LAP DISSOLVE TO:", TransitionKind.DISSOLVE),
        ("FADE TO:", TransitionKind.DISSOLVE),
        ("WIPE TO:", TransitionKind.WIPE),
        ("WIPE RIGHT TO:", TransitionKind.WIPE),
        ("WIPE FROM LEFT TO RIGHT TO:", TransitionKind.WIPE),
        ("WIPE LEFT TO:", TransitionKind.WIPE_LEFT),
        ("WIPE FROM THE RIGHT TO:", TransitionKind.WIPE_LEFT),
        ("WIPE UP TO:", TransitionKind.WIPE_UP),
        ("WIPE DOWN TO:", TransitionKind.WIPE_DOWN),
        ("CLOCK WIPE TO:", TransitionKind.CLOCK_WIPE),
        ("IRIS WIPE TO:", TransitionKind.IRIS_WIPE),
        ("IRIS TO:", TransitionKind.IRIS_WIPE),
        ("IRIS IN:", TransitionKind.IRIS_IN),
        ("IRIS OUT.", TransitionKind.IRIS_OUT),
        ("CIRCLE BACK TO:", TransitionKind.CUT),
        ("SMASH CUT TO:", TransitionKind.SMASH_CUT),
        ("CUT TO BLACK.", TransitionKind.CUT),
    ],
)
def test_transition_words(text: str, kind: TransitionKind) -> None:
    assert read_transition(text) is kind


def test_transitions_land_on_the_right_shots() -> None:
    hut, sea = heading("INT. HUT - DAY"), heading("EXT. SEA - DAY")
    shots = shot_list(
        transition("FADE IN:"),
        hut,
        action("A room."),
        transition("DISSOLVE TO:"),
        sea,
        action("Waves."),
        transition("FADE OUT."),
        transition("DISSOLVE TO:"),
        hut,
        action("A room."),
    ).shots
    assert [(shot.transition_in.value, shot.transition_out.value) for shot in shots] == [
        ("fade_in", "cut"),
        ("dissolve", "fade_out"),
        ("fade_in", "cut"),
    ]
    irises = shot_list(transition("IRIS IN:"), hut, action("A room."), transition("IRIS OUT."), sea, action("Waves."),
                       transition("WIPE TO:")).shots  # fmt: skip
    assert [(shot.transition_in.value, shot.transition_out.value) for shot in irises] == [
        ("iris_in", "iris_out"),
        ("cut", "cut"),
    ]
    assert shot_list(transition("DISSOLVE TO:"), hut, action("A room.")).shots[0].transition_in is TransitionKind.CUT


def test_title_card_comes_from_the_title_page_alone() -> None:
    scene: list[Element] = [heading("INT. HUT - DAY"), action("A room.")]
    titled = break_down(script(*scene, title="_**LOW TIDE**_", author="N. Ray"), "fallback")
    assert titled.title == "LOW TIDE"
    first = titled.shots[0]
    assert (first.id, first.scene, first.role, first.subject) == ("0A", "0", Role.TITLE, "LOW TIDE")
    assert (first.action, first.duration_s) == ("by N. Ray", 3.5)
    plain = break_down(script(*scene), "fallback")
    assert plain.title == "fallback"
    assert plain.shots[0].role is Role.ESTABLISHING


def test_script_without_headings_is_one_scene_and_an_empty_one_is_none() -> None:
    shots = shot_list(action("Mara walks along the beach."), says("MARA", "Hello there."))
    assert [(scene.number, scene.place.name, scene.place.side.value) for scene in shots.scenes] == [
        ("1", "LIMBO", "exterior")
    ]
    assert shot_list().shots == ()
