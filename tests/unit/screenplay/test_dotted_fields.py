"""Fields of the shot list with `=` are the notation's own pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.model.directive import DirectiveKind
from filmstudio.model.shots import Generation, ShotSpec
from filmstudio.screenplay.directives import as_notation, read_wish


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("camera.move=push_in", "move: push in"),
        ("camera.move = push_in", "move: push in"),
        ("camera.move: push in", "move: push in"),
        ("move=push in", "move: push in"),
        ("move: push in", "move: push in"),
        ("push in", "push in"),
        ("camera.lens_mm=85", "lens: 85mm"),
        ("lens_mm=85", "lens: 85mm"),
        ("camera.lens_kind=macro", "lens: macro"),
        ("duration_s=3", "dur: 3s"),
        ("duration_frames=48", "dur: 48f"),
        ("dur=48f", "dur: 48f"),
        ("style=cold grey", "look: cold grey"),
        ("subject=the key", "on: the key"),
        ("people=ADA, OTTO", "chars: ADA, OTTO"),
        ("transition_in=smash_cut", "trans: smash cut"),
        ("generation.prompt_extra=fog", "prompt+: fog"),
        ("generation.loras=my_look@0.8", "lora: my_look@0.8"),
        ("prompt: e=mc2", "prompt: e=mc2"),
        ("prompt=ratio 2.39:1", "prompt: ratio 2.39:1"),
        ("camera.move=push_in; light=neon", "move: push in; light: neon"),
        ("move\N{FULLWIDTH EQUALS SIGN}push in", "move: push in"),
        ("camera.mvoe=in", "mvoe: in"),
        ("nonsense.move=in", "nonsense.move: in"),
        ("", ""),
    ],
)
def test_pairs(typed: str, note: str) -> None:
    assert as_notation(typed) == note


def test_every_field_that_a_shot_list_shows_is_read_or_refused_in_words() -> None:
    fields = [*ShotSpec.model_fields, *(f"camera.{name}" for name in ("size", "angle", "view", "speed", "focus"))]
    fields += [f"generation.{name}" for name in Generation.model_fields]
    for field in fields:
        wish, problems = read_wish(as_notation(f"{field}=x"), DirectiveKind.SHOT, lead=False)
        assert problems or wish.model_dump(exclude_none=True), field


@given(st.text(max_size=40))
def test_any_text_stays_readable(text: str) -> None:
    wish, problems = read_wish(as_notation(text), DirectiveKind.SHOT, lead=False)
    assert problems or wish.model_dump(exclude_none=True) or not as_notation(text)


@given(st.sampled_from(["move: push in", "light: neon", "dur: 3s", "prompt: a; look: b", "lens: 85mm"]))
def test_notes_come_back_as_they_are(note: str) -> None:
    assert as_notation(note) == note
    assert as_notation(as_notation(note)) == note
