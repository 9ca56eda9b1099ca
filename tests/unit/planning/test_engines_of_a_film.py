"""Which engine makes which shot, and what enters a job of one that generates."""

from __future__ import annotations

from typing import Any

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.camera import Camera, CameraAngle, CameraMove, Light, MoveSpeed, ShotSize, Stock
from filmstudio.model.capabilities import Capabilities, Control, Handling
from filmstudio.model.checkpoint import CheckpointPin, Task
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Look, Quality, Retime
from filmstudio.model.plan import Plan
from filmstudio.model.shots import Delivery, Facing, Generation, Pose, Position, Presence, Role, ShotSpec, SoundFrom
from filmstudio.planning.conditions import Material
from filmstudio.planning.plan_film import PlanningEngine, plan_film
from filmstudio.units import Resolution
from tests.unit.planning.sheets import DRAWS, ENGINE, PLACE, cast_of, line, recording, shot_list, spec

WAN = ENGINE.model_copy(update={"name": "wan", "tasks": (Task.FIRST_FRAME,), "reads_sampling": True})
ANIMATIC = DRAWS.model_copy(update={"name": "animatic"})
PIN = CheckpointPin(kind="wan-2.1", digest="f" * 64)
ALL = {
    "test": PlanningEngine(ENGINE),
    "wan": PlanningEngine(WAN, PIN),
    "animatic": PlanningEngine(ANIMATIC),
}


def plan(*shots: ShotSpec, look: Look | None = None, engines: dict[str, PlanningEngine] | None = None) -> Plan:
    return plan_film(
        shot_list(*shots),
        cast_of("ADA", "BEN"),
        look or Look(engine="wan"),
        engines or ALL,
        recording_of=lambda _: recording(1.0),
        mouths_of=lambda _, frames, __: "C" * frames,
        material=Material(pictures={"own.png": "1" * 64}),
    )


def bound(*shots: ShotSpec, film: str = "wan", **more: Any) -> list[str]:
    return [planned.job.engine for planned in plan(*shots, look=Look(engine=film), **more).shots]


def job(shot: ShotSpec, facts: Capabilities = WAN, **look: Any) -> RenderJob:
    only = {"wan": PlanningEngine(facts, PIN)}
    return plan(shot, look=Look(engine="wan").model_copy(update=look), engines=only).shots[0].job


def test_a_shot_is_made_by_the_engine_that_it_asks_for() -> None:
    shots = [spec("1A"), spec("1B", generation=Generation(engine="test"))]
    assert bound(*shots) == ["wan", "test"]
    assert [planned.job.checkpoint for planned in plan(*shots).shots] == [PIN, None]


def test_an_engine_that_draws_previews_everything() -> None:
    shots = [spec("1A"), spec("1B", generation=Generation(engine="test"))]
    assert bound(*shots, film="animatic") == ["animatic", "animatic"]
    (said,) = plan(*shots, look=Look(engine="animatic")).snapped
    assert said == "shot 1B asks for another engine: the engine 'animatic' draws a preview"


def test_title_cards_are_drawn_where_the_engine_cannot_write() -> None:
    title = spec("1A", role=Role.TITLE, subject="LOW TIDE", people=(), generation=Generation(steps=9))
    assert bound(title, spec("1B")) == ["animatic", "wan"]
    assert plan(title, spec("1B")).snapped == ()
    writes = {**ALL, "wan": PlanningEngine(WAN.model_copy(update={"draws_titles": True}), PIN)}
    assert bound(title, engines=writes) == ["wan"]
    assert bound(title, engines={"wan": ALL["wan"]}) == ["wan"]


def test_an_engine_that_the_film_does_not_have_is_refused() -> None:
    with pytest.raises(UsageError, match="shot 1A asks for the engine 'ltx'") as caught:
        plan(spec("1A", generation=Generation(engine="ltx")))
    assert caught.value.hint is not None
    assert "animatic, test, wan" in caught.value.hint


def test_the_size_must_fit_every_engine_that_is_used() -> None:
    small = {**ALL, "test": PlanningEngine(ENGINE.model_copy(update={"largest": Resolution(640, 360)}))}
    assert plan(spec("1A"), engines=small).shots[0].job.size == Resolution(1280, 720)
    with pytest.raises(UsageError, match="'test' makes pictures"):
        plan(spec("1A", generation=Generation(engine="test")), engines=small)


OWN = spec("1A", generation=Generation(prompt="A red door."))
"""Its prompt is given, so that what else changes the key can only be what an engine reads otherwise."""
NEVER_READ: list[dict[str, Any]] = [
    {"role": Role.REACTION},
    {"place": PLACE.model_copy(update={"name": "CELLAR"})},
    {"people": (Presence(name="BEN", shoulder=True),)},
    {"people": (Presence(name="ADA", position=Position.LEFT, facing=Facing.AWAY, pose=Pose.RUN),)},
    {"subject": "the key"},
    {"action": "She runs."},
    {"title": "1943"},
    {"light": Light.NEON},
    {"stock": Stock.VHS},
    {"style": "charcoal"},
    {"camera": Camera(size=ShotSize.CLOSE_UP, angle=CameraAngle.LOW, lens_mm=85)},
    {"camera": Camera(size=ShotSize.MEDIUM, move=CameraMove.PAN_LEFT, speed=MoveSpeed.FAST)},
    {"across_line": True},
]


@pytest.mark.parametrize("change", NEVER_READ, ids=lambda change: next(iter(change)))
def test_what_an_engine_does_not_read_changes_no_key_of_it(change: dict[str, Any]) -> None:
    assert job(OWN.model_copy(update=change)).key == job(OWN).key


DRAWN = [change for change in NEVER_READ if not {"style", "across_line"} & change.keys()]
"""A style is words, and the line that a camera crosses is the breakdown's."""


@pytest.mark.parametrize("change", DRAWN, ids=lambda change: next(iter(change)))
def test_an_engine_that_draws_has_it_in_the_key(change: dict[str, Any]) -> None:
    assert job(OWN.model_copy(update=change), DRAWS).key != job(OWN, DRAWS).key


@pytest.mark.parametrize(
    "change",
    [
        {"generation": Generation(prompt="A blue door.")},
        {"generation": Generation(prompt="A red door.", prompt_extra="Rain.")},
        {"generation": Generation(prompt="A red door.", seed=7)},
        {"generation": Generation(prompt="A red door.", steps=7)},
        {"generation": Generation(prompt="A red door.", guidance=7.0)},
        {"generation": Generation(prompt="A red door.", quality=Quality.DRAFT)},
        {"generation": Generation(prompt="A red door.", first_frame="own.png")},
        {"duration_s": 4.0},
    ],
)
def test_what_it_reads_changes_the_key(change: dict[str, Any]) -> None:
    assert job(OWN.model_copy(update=change)).key != job(OWN).key


@pytest.mark.parametrize("words", ["Yes.", "Never."])
def test_lines_count_where_the_engine_says_them(words: str) -> None:
    speaks = WAN.model_copy(update={"sound": True, "dialect": WAN.dialect.model_copy(update={"quotes_lines": True})})
    silent, said = spec("1A", lines=(line("No."),)), spec("1A", lines=(line(words),))
    assert job(silent).key == job(said).key
    assert job(silent, speaks).key != job(said, speaks).key
    voiced = [one.model_copy(update={"generation": Generation(audio=SoundFrom.VOICE)}) for one in (silent, said)]
    assert job(voiced[0], speaks).key == job(voiced[1], speaks).key
    assert (job(said, speaks).sound, job(voiced[1], speaks).sound, job(said).sound) == (True, False, False)


def test_a_term_that_is_answered_by_more_than_words_stays_in_the_job() -> None:
    moved = OWN.model_copy(update={"camera": Camera(size=ShotSize.CLOSE_UP, move=CameraMove.PAN_LEFT)})
    assert job(moved).camera == Camera(size=ShotSize.MEDIUM)
    native = (Handling(field="move", term="pan_left", how=Control.NATIVE),)
    assert job(moved, WAN.model_copy(update={"handles": native})).camera.move is CameraMove.PAN_LEFT
    # Where planning has written the prompt, the route can say how the move is made.
    told = moved.model_copy(update={"generation": Generation()})
    assert job(told).camera == Camera(size=ShotSize.MEDIUM, move=CameraMove.PAN_LEFT)


def test_another_model_another_quality_and_another_way_of_retiming_are_other_takes() -> None:
    one = {"wan": PlanningEngine(WAN, PIN.model_copy(update={"digest": "e" * 64}))}
    assert plan(OWN, engines=one).shots[0].job.key != job(OWN).key
    assert job(OWN, quality=Quality.DRAFT).key != job(OWN).key
    assert job(OWN, DRAWS, quality=Quality.DRAFT).key == job(OWN, DRAWS).key
    slow = WAN.model_copy(update={"native_rates": (16,)})
    assert job(OWN, slow, retime=Retime.BLEND).key != job(OWN, slow).key
    # At the film's own rate nothing is retimed.
    assert job(OWN, retime=Retime.BLEND).key == job(OWN).key


def test_off_screen_lines_are_no_one_s_to_say() -> None:
    speaks = WAN.model_copy(update={"sound": True, "dialect": WAN.dialect.model_copy(update={"quotes_lines": True})})
    heard = spec("1A", lines=(line("Come!", delivery=Delivery.OFF_SCREEN),))
    assert "Come" not in str(job(heard, speaks).prompt)
