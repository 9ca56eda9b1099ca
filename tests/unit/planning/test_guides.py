"""The drawing that leads a shot: bound where the engine follows it, told where not, in the key of just that shot."""

from __future__ import annotations

from typing import Any

import pytest

from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import BoundLora
from filmstudio.model.guide import BoundGuide, Guide, GuidePass
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import Generation, Joining, Origin, Pose, Presence, Role, ShotSpec
from filmstudio.planning.conditions import Material
from filmstudio.planning.plan_film import PlanningEngine, plan_film
from filmstudio.planning.why import changes
from filmstudio.units import Resolution
from tests.unit.planning.sheets import ENGINE, cast_of, shot_list, spec

VACE = ENGINE.model_copy(
    update={"name": "vace", "tasks": (Task.TEXT, Task.FIRST_FRAME, Task.CONTROL), "tail_frames": 1}
)
I2V = ENGINE.model_copy(update={"name": "i2v", "tasks": (Task.FIRST_FRAME,)})
T2V = ENGINE.model_copy(update={"name": "t2v", "tasks": (Task.TEXT,)})
LTX = VACE.model_copy(update={"name": "ltx", "clip_adapter": ("ic-lora", "control"), "lora_families": ("ltx-2",)})
DRAWS = Capabilities(
    name="animatic", version="9", draws=True, draws_titles=True, reads_prompt=False, smallest=Resolution(160, 90)
)
LOOK = Look(engine="vace", size=Resolution(640, 360))
DEPTH = Guide()


def planned(*shots: ShotSpec, engine: Capabilities = VACE, look: Look = LOOK, material: Material = Material()) -> Plan:  # noqa: B008
    film = look.model_copy(update={"engine": engine.name})
    known = {one.name: PlanningEngine(one) for one in (engine, DRAWS)}
    return plan_film(
        shot_list(*shots),
        cast_of("ADA", "BO"),
        film,
        known,
        recording_of=lambda _: None,
        mouths_of=lambda *_: "",
        material=material,
    )


def led(guide: Guide | None = DEPTH, shot: str = "1A", **more: Any) -> ShotSpec:
    generation = Generation(guide=guide).model_copy(update=more.pop("generation", {}))
    return spec(shot, generation=generation, **more)


def only(plan: Plan) -> PlannedShot:
    (shot,) = plan.shots
    return shot


def guide_of(plan: Plan) -> BoundGuide | None:
    return only(plan).job.guide


def test_a_drawing_as_long_as_large_and_as_fast_leads_the_shot() -> None:
    shot = only(planned(led(Guide(shows=GuidePass.POSE, strength=0.8))))
    assert shot.drawing is not None
    assert shot.job.guide == BoundGuide(drawing=shot.drawing.key, shows=GuidePass.POSE, strength=0.8)
    assert (shot.drawing.engine, shot.drawing.engine_version) == ("animatic", "9")
    assert (shot.drawing.frames, shot.drawing.rate, shot.drawing.size) == (
        shot.job.frames,
        shot.job.rate,
        shot.job.size,
    )
    assert [one.name for one in shot.drawing.people] == ["ADA"]
    assert shot.job.people == (), "the engine itself is told nothing more than before"


def test_who_asks_for_none_has_the_key_that_they_had() -> None:
    plain = only(planned(spec())).job
    assert only(planned(led(None))).job == plain
    assert only(planned(led(Guide(strength=0)))).job == plain, "a strength of 0 leads nothing"
    assert only(planned(led())).job.key != plain.key


@pytest.mark.parametrize(
    ("engine", "shows", "words"),
    [
        (T2V, GuidePass.DEPTH, "shot 1A asks to be led by its drawing: 't2v' follows no clip and leaves that aside"),
        (T2V, GuidePass.FIRST, "shot 1A asks to be led by its drawing: 't2v' begins with no picture"),
        (I2V, GuidePass.POSE, "(`guide: first` begins with its first frame)"),
    ],
)
def test_an_engine_that_cannot_be_led_says_so_and_its_key_stays(
    engine: Capabilities, shows: GuidePass, words: str
) -> None:
    plan = planned(led(Guide(shows=shows)), engine=engine)
    assert any(words in sentence for sentence in plan.snapped), plan.snapped
    assert only(plan).job == only(planned(spec(), engine=engine)).job
    assert only(plan).drawing is None


def test_a_model_that_starts_from_a_picture_starts_from_the_drawing() -> None:
    plan = planned(led(Guide(shows=GuidePass.FIRST)), engine=I2V)
    guide = guide_of(plan)
    assert guide is not None
    assert guide.shows is GuidePass.FIRST
    assert plan.snapped == ()


@pytest.mark.parametrize(
    ("guide", "own", "words"),
    [
        (DEPTH, {"control": "walk.mp4"}, "shot 1A follows walk.mp4, not its drawing"),
        (Guide(shows=GuidePass.FIRST), {"first_frame": "a.png"}, "shot 1A begins with a.png, not its drawing"),
    ],
)
def test_what_is_named_by_hand_is_stronger(guide: Guide, own: dict[str, object], words: str) -> None:
    files = Material(pictures={"walk.mp4": "a" * 64, "a.png": "b" * 64})
    plan = planned(led(guide, generation=own), material=files)
    assert guide_of(plan) is None
    assert words in plan.snapped
    assert only(plan).job.control or only(plan).job.first_frame


def test_a_clip_of_ones_own_and_the_drawings_first_frame_go_together() -> None:
    files = Material(pictures={"walk.mp4": "a" * 64})
    plan = planned(led(Guide(shows=GuidePass.FIRST), generation={"control": "walk.mp4"}), material=files)
    assert guide_of(plan) is not None
    assert only(plan).job.control == "a" * 64


def test_a_shot_that_goes_on_from_another_begins_with_that_and_can_follow_its_drawing() -> None:
    shots = [led(guide, shot, setup="A") for guide in (Guide(shows=GuidePass.FIRST),) for shot in ("1A", "1B")]
    plan = planned(*shots)
    assert [bool(one.job.guide) for one in plan.shots] == [True, False]
    assert any("1B goes on from an earlier shot" in sentence for sentence in plan.snapped)
    both = planned(*(led(DEPTH, shot, setup="A") for shot in ("1A", "1B")))
    assert [bool(one.job.guide) for one in both.shots] == [True, True]
    assert both.shots[1].job.continues is not None
    apart = led(Guide(shows=GuidePass.FIRST), "1B", setup="A", generation={"continues": Joining.NO})
    assert planned(shots[0], apart).shots[1].job.guide is not None


def test_a_model_that_needs_an_adapter_is_led_only_with_it() -> None:
    def lora(name: str) -> Material:
        return Material(loras=(BoundLora(name=name, family="ltx-2", sha256="c" * 64),))

    for name, follows in (
        ("ltx-2-ic-lora-ingredients", False),
        ("noir", False),
        ("LTX-2.3_IC_LoRA_Union_Control", True),
    ):
        plan = planned(led(), engine=LTX, material=lora(name))
        assert (guide_of(plan) is not None) == follows
        assert any("`ic-lora` and `control` in its name" in sentence for sentence in plan.snapped) != follows


def test_another_blocking_makes_another_key_of_just_that_shot() -> None:
    def film(pose: Pose) -> Plan:
        return planned(led(), led(shot="1B", people=(Presence(name="ADA", pose=pose),)))

    was, now = film(Pose.STAND), film(Pose.RUN)
    assert was.shots[0].job.key == now.shots[0].job.key
    assert was.shots[1].job.key != now.shots[1].job.key
    assert [one.words for one in changes(was.shots[1].job, now.shots[1].job)] == ["the drawing that leads it changed"]


def test_the_cameras_move_is_part_of_the_drawing() -> None:
    still, moves = (
        only(planned(led(camera=Camera(size=ShotSize.WIDE, move=move)))).job.guide
        for move in (CameraMove.STATIC, CameraMove.DOLLY_IN)
    )
    assert still and moves
    assert still.drawing != moves.drawing


_LETTERS: tuple[dict[str, Any], ...] = ({}, {"title": "1943"}, {"shot": "1B"})


def test_what_no_pass_shows_draws_nothing_again() -> None:
    seeded = Origin(field="generation.seed", source="lock")
    one, title, number = (
        only(planned(led(generation={"seed": 7}, origins=(seeded,), **more))).job for more in _LETTERS
    )
    assert one.guide == title.guide == number.guide


def test_a_take_with_a_seed_of_its_own_is_led_the_same_way() -> None:
    asked = Origin(field="generation.seed", source="take")
    plain, again = only(planned(led())).job, only(planned(led(generation={"seed": 99}, origins=(asked,)))).job
    assert again.seed == 99
    assert again.guide == plain.guide


def test_a_size_that_is_never_drawn_leads_nothing() -> None:
    plan = planned(led(), look=LOOK.model_copy(update={"size": Resolution(96, 64)}))
    assert guide_of(plan) is None
    assert "shot 1A is not led by its drawing: the animatic draws no 96x64" in plan.snapped


def test_a_preview_is_the_drawing_and_says_nothing_of_it() -> None:
    plan = planned(led(), engine=DRAWS)
    assert guide_of(plan) is None
    assert plan.snapped == ()


def test_a_title_card_is_drawn_and_not_led() -> None:
    plan = planned(led(role=Role.TITLE, people=()), led(shot="1B"))
    assert plan.shots[0].job.engine == "animatic"
    assert plan.shots[0].job.guide is None
    assert plan.shots[1].job.guide is not None


def test_a_guide_is_known_by_drawing_and_pass_and_not_by_strength() -> None:
    one = BoundGuide(drawing="a", shows=GuidePass.DEPTH, strength=1.0)
    assert one.name == one.model_copy(update={"strength": 0.4}).name
    assert len({one.name, BoundGuide(drawing="b", shows=GuidePass.DEPTH, strength=1).name, "x"}) == 3
    assert one.name != one.model_copy(update={"shows": GuidePass.POSE}).name
    assert one.model_copy(update={"strength": 0.4}).words == "the depth of its drawing at 0.4"
