"""Which shots go on from which, by the rules of docs/directives.md."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from filmstudio.model.camera import Camera, Light, ShotSize
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.look import Look
from filmstudio.model.place import Weather
from filmstudio.model.plan import Plan
from filmstudio.model.shots import (
    DurationSource,
    Generation,
    Joining,
    Presence,
    Role,
    ShotSpec,
    StoryTime,
    TransitionKind,
)
from filmstudio.planning.conditions import Material
from filmstudio.planning.plan_film import PlanningEngine, plan_film
from tests.unit.planning.sheets import DRAWS, ENGINE, PLACE, cast_of, engines, shot_list, spec

GOES_ON = ENGINE.model_copy(update={"tail_frames": 9})


def at(shot: str, setup: str = "1/A", **more: Any) -> ShotSpec:
    asked = {name: more.pop(name) for name in ("continues", "first_frame", "engine") if name in more}
    return spec(shot, scene="1", setup=setup, generation=Generation.model_validate(asked)).model_copy(update=more)


def plan(*shots: ShotSpec, engine: Capabilities = GOES_ON, more: dict[str, PlanningEngine] | None = None) -> Plan:
    return plan_film(
        shot_list(*shots),
        cast_of("ADA", "BEN"),
        Look(engine="test"),
        engines(engine) | (more or {}),
        recording_of=lambda _: None,
        mouths_of=lambda *_: "",
        material=Material(pictures={"own.png": "1" * 64}),
    )


def joins(*shots: ShotSpec, **more: Any) -> list[tuple[str, int] | None]:
    jobs = [planned.job for planned in plan(*shots, **more).shots]
    return [(job.continues.shot, job.continues.frames) if job.continues else None for job in jobs]


def test_the_shot_behind_one_of_the_same_set_up_carries_its_motion_on() -> None:
    made = plan(at("1A"), at("1B"))
    first, second = (planned.job for planned in made.shots)
    assert second.continues is not None
    assert (second.continues.after, second.continues.shot, second.continues.frames) == (first.key, "1A", 9)
    assert made.snapped == ()


def test_a_set_up_that_the_film_comes_back_to_matches_the_last_picture() -> None:
    assert joins(at("1A"), at("1B", "1/B"), at("1C"), at("1D", "1/B")) == [None, None, ("1A", 1), ("1B", 1)]


@pytest.mark.parametrize("kind", [kind for kind in TransitionKind if kind is not TransitionKind.CUT])
def test_motion_goes_on_across_a_plain_cut_alone(kind: TransitionKind) -> None:
    change = {"transition_out": kind} if kind is TransitionKind.FADE_OUT else {}
    assert joins(at("1A", **change), at("1B", transition_in=kind))[1] == ("1A", 1)


@pytest.mark.parametrize(
    "change",
    [
        {"place": PLACE.model_copy(update={"weather": Weather.RAIN})},
        {"story_time": StoryTime.DREAM},
        {"people": (Presence(name="BEN"),)},
        {"people": (Presence(name="ADA", shoulder=True),)},
        {"camera": Camera(size=ShotSize.CLOSE_UP)},
        {"light": Light.NEON},
        {"style": "charcoal"},
        {"scene": "2"},
        {"setup": ""},
        {"role": Role.TITLE},
        {"continues": Joining.NO},
        {"first_frame": "own.png"},
    ],
)
def test_nothing_goes_on_across_a_change(change: dict[str, Any]) -> None:
    assert joins(at("1A"), at("1B", **change)) == [None, None]


def test_another_engine_begins_anew() -> None:
    other = {"other": PlanningEngine(GOES_ON.model_copy(update={"name": "other"}))}
    assert joins(at("1A"), at("1B", engine="other"), more=other) == [None, None]


def test_a_chain_is_anchored_anew_after_three() -> None:
    found = [join[0] if join else None for join in joins(*(at(f"1{letter}") for letter in "ABCDEF"))]
    assert found == [None, "1A", "1B", "1C", None, "1E"]


def test_an_own_beginning_is_what_later_shots_go_on_from() -> None:
    assert joins(at("1A"), at("1B", continues=Joining.NO), at("1C")) == [None, None, ("1B", 9)]


def test_a_note_says_otherwise() -> None:
    assert joins(at("1A"), at("1B", continues=Joining.MATCH))[1] == ("1A", 1)
    assert joins(at("1A"), at("1B", "1/B"), at("1C", continues=Joining.EXTEND))[2] == ("1A", 9)


def test_a_note_that_cannot_be_followed_is_answered() -> None:
    (said,) = plan(at("1A", continues=Joining.MATCH)).snapped
    assert said == "shot 1A is to go on from an earlier one: there is no shot before it that it could go on from"
    chain = [at(f"1{letter}", continues=Joining.EXTEND if letter == "E" else None) for letter in "ABCDE"]
    assert "3 shots in a row" in plan(*chain).snapped[0]


def test_an_engine_that_cannot_go_on_says_so_once_for_the_film() -> None:
    shots = [at(f"1{letter}") for letter in "ABC"]
    made = plan(*shots, engine=ENGINE)
    assert [planned.job.continues for planned in made.shots] == [None] * 3
    assert made.snapped == (
        "the engine 'test' cannot go on from an earlier take: 2 shots begin anew in a set-up that was seen before",
    )
    assert plan(*shots, engine=DRAWS).snapped == ()


def test_a_change_to_the_first_take_makes_those_behind_it_again() -> None:
    shots = [at("1A"), at("1B"), at("1C", "1/B")]
    before = [planned.job.key for planned in plan(*shots).shots]
    after = [planned.job.key for planned in plan(at("1A", action="Rain falls."), *shots[1:]).shots]
    assert [one != other for one, other in zip(before, after, strict=True)] == [True, True, False]


def test_a_take_has_no_more_last_frames_than_frames() -> None:
    short = at("1A", duration_frames=3, duration_source=DurationSource.SCRIPT)
    assert joins(short, at("1B"))[1] == ("1A", 3)
    slow = GOES_ON.model_copy(update={"native_rates": (Fraction(16),)})
    assert joins(short, at("1B"), engine=slow)[1] == ("1A", 2)
