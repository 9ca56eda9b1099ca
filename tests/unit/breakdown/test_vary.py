"""A take's wishes over a finished shot: every key that one shot can have, and a sentence for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.breakdown.vary import SOURCE, vary
from filmstudio.errors import UsageError
from filmstudio.model.camera import CameraAngle, CameraMove, Focus, LensKind, Light, MoveSpeed, ShotSize, Stock, View
from filmstudio.model.look import Quality
from filmstudio.model.shots import (
    Delivery,
    DurationSource,
    Facing,
    Generation,
    Joining,
    Lora,
    Origin,
    Pose,
    Position,
    Presence,
    Role,
    ShotSpec,
    SoundFrom,
    TransitionKind,
)
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.model.wish import Wish
from tests.unit.planning.sheets import line, spec

ADA = Presence(name="ADA", position=Position.LEFT, facing=Facing.RIGHT, pose=Pose.SIT)
SHOT = spec(
    people=(ADA,),
    lines=(line("Yes.", "ADA"), line("No.", "OTTO", delivery=Delivery.OFF_SCREEN)),
    style="cold grey",
    generation=Generation(prompt_extra="rain", negative="birds", loras=(Lora(name="grain", weight=0.4),)),
    origins=(
        Origin(field="camera.move", source="script:12"),
        Origin(field="camera.size", source="rule:talk-alone"),
        Origin(field="generation.seed", source="lock"),
        Origin(field="people", source="rule:talk-alone"),
    ),
)


def asked(shot: ShotSpec = SHOT, variation: Variation = PLAIN, *, opens: bool = False, **wish: Any) -> ShotSpec:
    return vary(shot, variation, Wish.model_validate(wish), people=("ADA", "OTTO"), names=("ADA", "OTTO"), opens=opens)


def origins(shot: ShotSpec) -> list[str]:
    return [one.field for one in shot.origins if one.source == SOURCE]


def test_the_plain_variation_leaves_a_shot_as_it_is() -> None:
    assert asked() is SHOT


def test_the_camera() -> None:
    varied = asked(
        size="wide", angle="low_angle", view="profile", move="dolly_in", lens_mm=85.0, lens_kind="macro", focus="deep"
    )
    camera = varied.camera
    assert (camera.size, camera.angle, camera.view) == (ShotSize.WIDE, CameraAngle.LOW, View.PROFILE)
    assert (camera.move, camera.lens_mm) == (CameraMove.DOLLY_IN, 85.0)
    assert (camera.lens_kind, camera.focus) == (LensKind.MACRO, Focus.DEEP)
    assert origins(varied) == [
        "camera.angle", "camera.focus", "camera.lens_kind", "camera.lens_mm", "camera.move", "camera.size",
        "camera.speed", "camera.view",
    ]  # fmt: skip
    assert [one.field for one in varied.origins] == sorted(one.field for one in varied.origins)


def test_a_move_has_its_own_speed() -> None:
    slow = SHOT.model_copy(update={"camera": SHOT.camera.model_copy(update={"speed": MoveSpeed.SLOW})})
    assert asked(slow, move="dolly_in").camera.speed is MoveSpeed.NORMAL
    assert asked(slow, move="dolly_in", speed="fast").camera.speed is MoveSpeed.FAST
    assert asked(slow, size="wide").camera.speed is MoveSpeed.SLOW


def test_light_stock_and_words_of_style_add_up() -> None:
    varied = asked(light="neon", stock="vhs", look="salt  haze")
    assert (varied.light, varied.stock, varied.style) == (Light.NEON, Stock.VHS, "cold grey, salt haze")
    assert asked(look="cold grey").style == "cold grey"


def test_lengths() -> None:
    assert asked(duration_s=2.5).duration_s == 2.5
    assert asked(duration_s=2.5).duration_source is DurationSource.SCRIPT
    frames = asked(duration_frames=48)
    assert (frames.duration_frames, frames.duration_s) == (48, 2.0)
    assert asked(frames, duration_s=1.0).duration_frames is None
    assert origins(frames) == ["duration_s"]


def test_joins() -> None:
    varied = asked(transition="dissolve", transition_s=1.5)
    assert (varied.transition_in, varied.transition_in_s) == (TransitionKind.DISSOLVE, 1.5)
    assert asked(transition="fade_out").transition_out is TransitionKind.FADE_OUT
    assert asked(transition="dissolve", opens=True).transition_in is TransitionKind.CUT
    assert asked(transition="fade_in", opens=True).transition_in is TransitionKind.FADE_IN


def test_what_is_asked_of_an_engine() -> None:
    varied = asked(
        engine="ltx", seed=3, steps=20, guidance=4.5, references=("a.png",), first_frame="b.png", last_frame="c.png",
        control="d.mp4", continues="no", quality="draft", prompt="A boat.", audio="voice", prompt_extra="fog",
        negative="people", loras=(Lora(name="noir"),),
    ).generation  # fmt: skip
    assert (varied.engine, varied.seed, varied.steps, varied.guidance) == ("ltx", 3, 20, 4.5)
    assert varied.files == ("a.png", "b.png", "c.png", "d.mp4")
    assert (varied.continues, varied.quality, varied.audio) == (Joining.NO, Quality.DRAFT, SoundFrom.VOICE)
    assert (varied.prompt, varied.prompt_extra, varied.negative) == ("A boat.", "rain, fog", "birds, people")
    assert [lora.name for lora in varied.loras] == ["grain", "noir"]


def test_the_variation_itself_is_stronger_than_its_wishes() -> None:
    variation = Variation(seed=9, engine="wan", quality=Quality.FINAL)
    varied = asked(variation=variation, seed=3, engine="ltx", quality="draft")
    assert (varied.generation.seed, varied.generation.engine) == (9, "wan")
    assert varied.generation.quality is Quality.FINAL
    assert origins(varied) == ["generation.engine", "generation.quality", "generation.seed"]


def test_somebody_else_is_seen() -> None:
    varied = asked(subject="Otto")
    (otto,) = varied.people
    assert (otto.name, otto.facing, varied.role) == ("OTTO", Facing.LEFT, Role.SINGLE)
    assert [said.delivery for said in varied.lines] == [Delivery.OFF_SCREEN, Delivery.ON_SCREEN]
    assert origins(varied) == ["people"]


def test_both_are_seen_where_their_side_of_the_line_is() -> None:
    varied = asked(people=("OTTO", "ADA"))
    assert [(one.name, one.facing) for one in varied.people] == [("ADA", Facing.RIGHT), ("OTTO", Facing.LEFT)]
    assert varied.people[0].pose is Pose.SIT
    assert varied.role is Role.TWO_SHOT
    across = asked(people=("OTTO", "ADA"), side="across")
    assert [one.facing for one in across.people] == [Facing.LEFT, Facing.RIGHT]
    assert across.across_line
    assert asked(across, side="same").people == varied.people


def test_the_same_people_stay_where_they_are() -> None:
    assert asked(people=("ada",)).people == SHOT.people
    assert asked(subject="ADA").role is SHOT.role


def test_a_thing_is_seen_without_people() -> None:
    near = asked(subject="the brass key", size="close_up")
    assert (near.people, near.subject, near.role) == ((), "the brass key", Role.INSERT)
    assert {said.delivery for said in near.lines} == {Delivery.OFF_SCREEN}
    assert asked(subject="the harbour").role is Role.ACTION
    nobody = asked(people=())
    assert (nobody.people, nobody.role) == ((), Role.ACTION)


def test_a_voice_over_stays_one() -> None:
    told = SHOT.model_copy(update={"lines": (line("Long ago.", "OTTO", delivery=Delivery.VOICE_OVER),)})
    assert asked(told, subject="OTTO").lines == told.lines


def test_nobody_of_that_name() -> None:
    with pytest.raises(UsageError, match="nobody in this film is called 'OTTP'") as raised:
        asked(people=("OTTP",))
    assert raised.value.hint == "did you mean OTTO?"


REFUSED: dict[str, Any] = {
    "id": "7A", "setup": "x", "skip": True, "whole_scene": True, "role": "insert", "locked": ("all",), "voice": "x",
    "duration_s": "auto", "era": "1950s", "mood": "eerie", "sound_lead_s": 0.5,
    "ambience": "rain",
}  # fmt: skip


@pytest.mark.parametrize(("field", "value"), REFUSED.items())
def test_what_no_take_can_have_is_refused_with_a_way_out(field: str, value: Any) -> None:
    with pytest.raises(UsageError) as raised:
        asked(**{field: value})
    assert raised.value.hint


def test_every_field_of_a_wish_is_either_laid_over_a_shot_or_refused() -> None:
    """A new key of the notation cannot be passed over in silence."""
    values: dict[str, Any] = {
        "size": "wide", "angle": "high_angle", "view": "rear", "move": "pan_left", "speed": "fast", "lens_mm": 20.0,
        "lens_kind": "vintage", "focus": "deep", "light": "hard", "stock": "dv", "look": "x", "subject": "OTTO",
        "people": ("OTTO",), "side": "across", "duration_s": 9.0, "duration_frames": 5, "transition": "wipe",
        "transition_s": 1.0, "engine": "x", "seed": 8, "steps": 8, "guidance": 8.0, "loras": (Lora(name="x"),),
        "references": ("x",), "first_frame": "x", "last_frame": "x", "keyframes": ({"at_s": 1.0, "file": "x"},),
        "control": "x", "continues": "match", "quality": "draft", "prompt": "x", "prompt_extra": "x", "negative": "x",
        "audio": "engine", "finish": "noir", "guide": {"shows": "pose"},
        "acting": ({"expression": "angry"},),
    }  # fmt: skip
    assert values.keys() | REFUSED.keys() == set(Wish.model_fields)
    for field, value in values.items():
        extra: dict[str, Any] = {"transition": "wipe"} if field == "transition_s" else {}
        assert asked(**{field: value}, **extra) != SHOT, field


@pytest.mark.parametrize("field", ["move", "size", "light", "subject", "side"])
def test_a_title_card_takes_no_camera(field: str) -> None:
    card = spec("0A", role=Role.TITLE, people=())
    values: dict[str, Any] = {"move": "pan_left", "size": "wide", "light": "neon", "subject": "x", "side": "across"}
    with pytest.raises(UsageError, match="0A is a title card") as raised:
        asked(card, **{field: values[field]})
    assert "'!0A'" in (raised.value.hint or "")
    assert asked(card, stock="vhs").stock is Stock.VHS


@given(st.lists(st.sampled_from(["size", "move", "light", "duration_s", "look"]), unique=True))
def test_only_what_is_asked_changes(fields: Sequence[str]) -> None:
    values: dict[str, Any] = {"size": "wide", "move": "pan_left", "light": "neon", "duration_s": 4.0, "look": "haze"}
    varied = asked(**{field: values[field] for field in fields})
    changed = {name for name in ShotSpec.model_fields if getattr(varied, name) != getattr(SHOT, name)} - {"origins"}
    homes = {"size": {"camera"}, "move": {"camera"}, "light": {"light"}, "look": {"style"}}
    length = {"duration_s", "duration_source"}
    assert changed == set().union(*(homes.get(field, length) for field in fields))
