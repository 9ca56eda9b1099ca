"""What notes ask for is done, where it is asked for, by the one who has the stronger word."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.model.camera import CameraAngle, CameraMove, Focus, LensKind, Light, MoveSpeed, ShotSize, Stock, View
from filmstudio.model.shots import (
    Delivery,
    DurationSource,
    Facing,
    Lora,
    Position,
    Role,
    ShotList,
    ShotSpec,
    TransitionKind,
)
from filmstudio.model.wish import Wish
from filmstudio.screenplay.reader import FountainReader

ROOM = "INT. ROOM - DAY\n\nNORA waits at the table. LEV waits at the door.\n\n"


def film(text: str, *, command_line: Wish = Wish(), toml: Wish = Wish()) -> ShotList:  # noqa: B008 - frozen records
    screenplay = FountainReader().read_text(text, "film.fountain")
    assert not screenplay.diagnostics, screenplay.diagnostics
    return break_down(screenplay, "Film", command_line=command_line, film=toml)


def after(text: str) -> tuple[ShotSpec, ...]:
    """The shots behind the establishing one."""
    return film(ROOM + text + "\n").shots[1:]


def source(shot: ShotSpec, field: str) -> str:
    return next(origin.source for origin in shot.origins if origin.field == field)


def names(shot: ShotSpec) -> list[str]:
    return [presence.name for presence in shot.people]


def test_a_note_above_a_paragraph_shoots_the_paragraph_and_no_more() -> None:
    first, second = after("[[shot: WS; move: push in slow; dur: 5s]]\nNora sits down.\n\nLev opens the window, slowly.")
    assert (first.action, first.camera.size, first.duration_s) == ("Nora sits down.", ShotSize.WIDE, 5.0)
    assert (first.camera.move, first.camera.speed) == (CameraMove.DOLLY_IN, MoveSpeed.SLOW)
    assert first.duration_source is DurationSource.SCRIPT
    assert (second.camera.move, second.duration_source) == (CameraMove.STATIC, DurationSource.ESTIMATE)


def test_an_inline_note_cuts_the_sentence_and_the_words_before_it_are_shot_by_the_rules() -> None:
    shots = after("Nora walks to the wall, [[shot: CU on the rope; lens: 85mm]] where she finds a rope.")
    assert [shot.action for shot in shots] == ["Nora walks to the wall,", "where she finds a rope."]
    assert (shots[1].role, shots[1].subject, shots[1].camera.lens_mm) == (Role.INSERT, "the rope", 85)
    assert names(shots[1]) == []
    assert shots[0].camera.lens_mm is None


def test_an_inline_note_cuts_a_speech_and_lips_are_seen_only_with_the_face() -> None:
    first, second, third = after(
        "NORA\nHe was here. [[shot: OTS on LEV; chars: NORA, LEV]] Was he not? [[shot: MCU on NORA]] He was."
    )
    assert [shot.lines[0].text for shot in (first, second, third)] == ["He was here.", "Was he not?", "He was."]
    assert [(p.name, p.shoulder) for p in second.people] == [("LEV", False), ("NORA", True)]
    assert second.lines[0].delivery is Delivery.OFF_SCREEN
    assert (third.lines[0].delivery, names(third)) == (Delivery.ON_SCREEN, ["NORA"])


def test_a_note_above_a_cue_covers_the_whole_speech() -> None:
    (shot,) = after("[[shot: two shot of NORA and LEV; angle: low]]\nNORA\nSit.\n(beat)\nPlease.")
    assert [line.text for line in shot.lines] == ["Sit.", "Please."]
    assert (shot.role, shot.camera.angle) == (Role.TWO_SHOT, CameraAngle.LOW)


@pytest.mark.parametrize("note", ["[[shot: insert the knot]]\n\n", "[[shot: insert the knot]]\n[[shot: MS]]\n"])
def test_a_note_that_stands_alone_or_before_another_is_a_shot_without_words(note: str) -> None:
    knot, sits = after(f"{note}Nora sits down.")
    assert (knot.role, knot.subject, knot.action, knot.lines) == (Role.INSERT, "the knot", "", ())
    assert (knot.duration_s, source(knot, "duration_s")) == (2.5, "rule:wordless-time")
    assert sits.action == "Nora sits down."


def test_until_scene_runs_on_to_the_next_note() -> None:
    long, close = after(
        "[[shot: master; until: scene]]\nNora sits.\n\nNORA\nOne.\n\nLEV\nTwo.\n\nLev sits.\n\n"
        "[[shot: CU on NORA]]\nShe nods."
    )
    assert long.action == "Nora sits.\nLev sits."
    assert [line.text for line in long.lines] == ["One.", "Two."]
    assert long.role is Role.MASTER
    assert close.action == "She nods."


def test_people_by_note_and_an_unknown_one_is_remarked_and_shown() -> None:
    shots = film(ROOM + "[[shot: MS; chars: LEVV]]\nThe door opens.\n")
    shot = shots.shots[1]
    assert names(shot) == ["LEVV"]
    (remark,) = shots.diagnostics
    assert remark.code == "unknown-character"
    assert remark.span.line == 5
    assert "LEV?" in remark.message


def test_across_the_line_turns_everybody_round() -> None:
    plain, across = after(
        "[[shot: two shot]]\nNora and Lev nod.\n\n[[shot: two shot; line: across]]\nNora and Lev nod."
    )
    assert (plain.across_line, across.across_line) == (False, True)
    turned = {Position.LEFT: Position.RIGHT, Position.RIGHT: Position.LEFT}
    assert {p.name: turned[p.position] for p in plain.people} == {p.name: p.position for p in across.people}
    assert {p.facing for p in across.people} == {Facing.LEFT, Facing.RIGHT}


def test_lengths_frames_hold_and_auto() -> None:
    frames, held, auto = film(
        ROOM + "[[shot: MS; dur: 48f]]\nNora nods.\n\nLev [[hold: 2s]] nods.\n\n[[shot: MS; dur: auto]]\nNora sits.\n",
    ).shots[1:]
    assert (frames.duration_s, frames.duration_source) == (2.0, DurationSource.SCRIPT)
    assert (held.duration_s, source(held, "duration_s")) == (4.0, "script:8")
    assert held.duration_source is DurationSource.ESTIMATE
    assert auto.duration_s == 2.0
    fixed = film(ROOM + "[[shot: MS; dur: auto]]\nNora sits.\n", toml=Wish(duration_s=9.0)).shots
    assert [shot.duration_s for shot in fixed] == [9.0, 2.0]


def test_a_hold_stands_in_one_piece_of_a_long_speech() -> None:
    sentence = "I went down to the harbour in the morning and nobody was there to meet me at all."
    text = f"NORA\n{sentence} {sentence} [[hold: 3s]] {sentence} {sentence}"
    plain, held = after(text.replace("[[hold: 3s]] ", "")), after(text)
    longer = [round(b.duration_s - a.duration_s, 2) for a, b in zip(plain, held, strict=True)]
    assert sorted(longer) == [0.0] * (len(longer) - 1) + [3.0]
    assert longer.index(3.0) == 1


def test_transitions_by_note() -> None:
    shots = film(
        ROOM + "[[shot: MS; trans: wipe 1s]]\nNora nods.\n\n[[cut: dissolve 2s]]\n\nLev nods slowly at the door.\n\n"
        "[[cut: fade out]]\n\nThey sit and wait.\n"
    ).shots[1:]
    wipe, dissolve, last = shots
    assert (wipe.transition_in, wipe.transition_in_s, source(wipe, "transition_in")) == (
        TransitionKind.WIPE,
        1.0,
        "script:5",
    )
    assert (dissolve.transition_in, dissolve.transition_in_s) == (TransitionKind.DISSOLVE, 2.0)
    assert dissolve.transition_out is TransitionKind.FADE_OUT
    assert last.transition_in is TransitionKind.CUT


def test_a_shot_that_is_left_out_takes_no_letter_and_keeps_its_words() -> None:
    shots = film(ROOM + "[[shot: MS; skip: true]]\nLev weeps.\n\nNora looks at the floor, and at the wall.\n")
    assert [shot.id for shot in shots.shots] == ["1A", "1B"]
    assert [(shot.action, shot.scene) for shot in shots.left_out] == [("Lev weeps.", "1")]
    assert shots.left_out[0].id not in {shot.id for shot in shots.shots}


def test_ids_by_hand_and_one_given_twice() -> None:
    shots = film(ROOM + "[[shot: MS; id: 1B]]\nNora nods.\n\nLev nods.\n\n[[shot: CU on LEV; id: 1b]]\nLev weeps.\n")
    assert [shot.id for shot in shots.shots] == ["1A", "1B", "1C", "1D"]
    assert source(shots.shots[1], "id") == "script:5"
    assert [remark.code for remark in shots.diagnostics] == ["duplicate-shot-id"]
    assert not [origin for origin in shots.shots[3].origins if origin.field == "id"]


def test_set_up_by_name() -> None:
    first, second = after("[[shot: MS; setup: crane]]\nNora nods.\n\n[[shot: WS; setup: crane]]\nLev nods.")
    assert first.setup == second.setup == "1/crane"


def test_precedence_field_by_field() -> None:
    text = (
        "Title: Film\nLight: overcast\nLens: 35mm\n\n[[loc: ROOM; light: moonlight]]\n\nINT. ROOM - DAY\n\n"
        "[[scene: light: neon; lens: 28mm]]\n\nNora waits at the table.\n\n[[shot: CU on NORA; lens: 85mm]]\n"
        "She nods.\n\n"
        "[[shot: MS on NORA; lens: 100mm; lock: lens]]\nShe waits.\n\nINT. ROOM - NIGHT\n\nNora waits.\n\n"
        "EXT. SEA - DAY\n\nNora waits.\n"
    )
    shots = film(text, toml=Wish(light=Light.SOFT, focus=Focus.DEEP, stock=Stock.VHS)).shots
    title, wide, close, locked, room, sea = shots
    assert [shot.light for shot in shots] == [None, Light.NEON, Light.NEON, Light.NEON, Light.MOONLIGHT, Light.OVERCAST]
    assert [shot.camera.lens_mm for shot in shots] == [None, 28, 85, 100, 35, 35]
    assert (source(sea, "light"), source(room, "light"), source(wide, "light")) == (
        "title-page:2",
        "script:5",
        "script:9",
    )
    assert source(sea, "camera.focus") == "film.toml"
    assert title.stock is Stock.VHS, "a title card is recorded on something too"
    assert (title.camera.focus, close.camera.focus) == (None, Focus.DEEP)
    told = film(text, command_line=Wish(lens_mm=50, light=Light.HARD)).shots
    assert [shot.camera.lens_mm for shot in told] == [None, 50, 50, 100, 50, 50], "a locked field stays"
    assert {shot.light for shot in told[1:]} == {Light.HARD}
    assert source(told[1], "camera.lens_mm") == "cli"
    assert locked.camera.size is ShotSize.MEDIUM


def test_wide_defaults_change_no_decision_about_size_and_role() -> None:
    text = ROOM + "NORA\nIt is late, and the train is gone.\n\nLEV\nThen we walk, as we did before.\n"
    plain = film(text).shots
    told = film("Draft date: 2026\nLight: neon\nLens: 85mm\nStyle: grey\n\n" + text, toml=Wish(look="warm")).shots
    assert [(s.role, s.camera.size, s.people) for s in plain] == [(s.role, s.camera.size, s.people) for s in told]


def test_words_and_adapters_add_up_the_film_first() -> None:
    text = (
        "Draft date: 2026\nLora: grain@0.5\n\n[[style: grainy]]\n\nINT. ROOM - DAY\n\n[[style: cold grey]]\n\n"
        "[[scene: lora: fog@0.4; neg: text]]\n\n"
        "Nora waits.\n\n[[shot: CU on NORA; lora: nora@0.8, fog@0.9; look: harsh; neg: hats; "
        "prompt+: wet hair; seed: 7]]\nShe nods.\n"
    )
    wide, close = film(text, toml=Wish(look="warm", prompt_extra="slow")).shots
    assert (wide.style, close.style) == ("warm, grainy, cold grey", "warm, grainy, cold grey, harsh")
    assert close.generation.loras == (
        Lora(name="grain", weight=0.5),
        Lora(name="fog", weight=0.9),
        Lora(name="nora", weight=0.8),
    )
    assert (close.generation.negative, close.generation.prompt_extra) == ("text, hats", "slow, wet hair")
    assert (wide.generation.seed, close.generation.seed) == (None, 7)


def test_the_style_of_the_title_page_is_the_films_own() -> None:
    assert {shot.style for shot in film("Style: cold grey\n\n" + ROOM).shots} == {""}


def test_notes_on_people_are_gathered_and_stay_out_of_the_shots() -> None:
    shots = film(
        ROOM + "[[cast: nora; look: 40s; seed: 3]]\n\nNora nods.\n\n[[cast: NORA; voice: low; lora: nora@0.8]]\n"
    )
    here, note = shots.cast_notes
    assert (here.name, here.scene, here.look, here.seed) == ("NORA", "1", "40s", None)
    assert (note.scene, note.look, note.seed, note.voice, note.loras) == (
        "",
        None,
        3,
        "low",
        (Lora(name="nora", weight=0.8),),
    )
    assert here.line == note.line == 5
    assert {shot.generation.seed for shot in shots.shots} == {None}


def test_optics_of_a_note() -> None:
    (shot,) = after(
        "[[shot: MS on NORA; view: profile; focus: shallow; lens: 40mm anamorphic; stock: super 8]]\nShe nods."
    )
    camera = shot.camera
    assert (camera.view, camera.focus, camera.lens_kind) == (View.PROFILE, Focus.SHALLOW, LensKind.ANAMORPHIC)
    assert (camera.lens_mm, shot.stock) == (40, Stock.SUPER_8)


def test_point_of_view_by_note() -> None:
    (shot,) = after("[[shot: NORA'S POV; move: whip pan]]\nNora turns. Lev stands in the light.")
    assert (shot.role, names(shot), shot.camera.move) == (Role.POV, ["LEV"], CameraMove.WHIP_PAN)


def test_a_card_in_a_long_shot_interrupts_it_and_nothing_is_said_twice() -> None:
    first, card, rest = after(
        "[[shot: two shot; until: scene; id: X1; dur: 9s]]\nNora and Lev sit.\n\n> LATER <\n\nNORA\nWell."
    )
    assert [shot.role for shot in (first, card, rest)] == [Role.TWO_SHOT, Role.TITLE, Role.TWO_SHOT]
    assert (first.id, first.duration_s, rest.duration_source) == ("X1", 9.0, DurationSource.DIALOGUE)
    assert names(rest) == names(first)


def test_a_role_without_a_size_has_its_usual_one_and_a_title_by_note_can_be_read() -> None:
    card, reaction = after("[[shot: title; on: THE END]]\n\n[[shot: reaction on LEV]]\nNORA\nWhy did you go?")
    assert (card.role, card.subject, card.people, card.duration_s) == (Role.TITLE, "THE END", (), 3.5)
    assert (reaction.role, reaction.camera.size) == (Role.REACTION, ShotSize.MEDIUM_CLOSE_UP)
    assert (names(reaction), reaction.lines[0].delivery) == (["LEV"], Delivery.OFF_SCREEN)


def test_a_look_holds_in_the_scene_of_its_note_and_before_the_first_heading_in_the_film() -> None:
    shots = film(
        "[[cast: NORA; look: a hat]]\n\nINT. HALL - DAY\n\nNORA\nCold.\n\n[[cast: NORA; look: a cap]]\n\n"
        "NORA\nWet.\n\n[[cast: NORA; look: a hood; neg: rain]]\nEXT. PIER - DAY\n\nNora runs.\n\n"
        "[[cast: NORA; look: a scarf]]\n"
    )
    told = {(note.scene, note.look, note.negative) for note in shots.cast_notes}
    assert {scene.number for scene in shots.scenes} == {"1", "2"}
    assert ("1", "a cap", "") in told
    assert ("2", "a scarf", "") in told
    assert ("", "a hat", "rain") in told
    assert len(told) == 3
