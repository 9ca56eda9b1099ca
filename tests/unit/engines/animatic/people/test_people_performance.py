"""Performances: reasons to move, and stillness without one."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from filmstudio.engines.animatic.people.acting_time import Eyes
from filmstudio.engines.animatic.people.performance import Moment, Performance
from filmstudio.engines.animatic.people.poses import bones_of
from filmstudio.engines.animatic.people.skeleton import GESTURES, STEPS, STRIDES
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.cast import Appearance
from filmstudio.model.job import Person, RenderJob, TimedLine
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Delivery, Expression, Facing, Pose, Position, Role
from filmstudio.units import Resolution

_RATE = 24


@pytest.fixture
def scene(body_look: Callable[..., Appearance]) -> Callable[..., Callable[[str], list[Moment]]]:
    """Give a function that makes a shot of two people, MARA at the left and JONAS at the right, and plays it."""

    def make(
        lines: tuple[TimedLine, ...] = (), frames: int = 120, mara: dict[str, Any] | None = None, **changes: Any
    ) -> Callable[[str], list[Moment]]:
        people = (
            Person(**({"name": "MARA", "appearance": body_look(), "position": Position.LEFT, "facing": Facing.RIGHT,
                       "pose": Pose.STAND} | (mara or {}))),
            Person(name="JONAS", appearance=body_look(face=99), position=Position.RIGHT, facing=Facing.LEFT,
                   pose=Pose.STAND),
        )  # fmt: skip
        job = RenderJob(
            engine="animatic", engine_version="3", slate="1A", role=Role.MASTER, camera=Camera(size=ShotSize.WIDE),
            place=Place(side=Side.EXTERIOR, name="PIER", time=TimeOfDay.DAY), people=people, lines=lines,
            size=Resolution(320, 180), rate=Fraction(_RATE), frames=frames, **({"seed": 3} | changes),
        )  # fmt: skip

        def play(name: str) -> list[Moment]:
            person = next(one for one in people if one.name == name)
            performance = Performance(job, person, {"mara": -0.5, "jonas": 0.5}, travels=True)
            return [performance.at(frame) for frame in range(frames)]

        return play

    return make


def _line(
    speaker: str, start: int, end: int, text: str = "I never thought that you would come.", **more: Any
) -> TimedLine:
    mouth = ("DCBAXEFGH" * end)[: end - start]
    return TimedLine(**({"speaker": speaker, "text": text, "delivery": Delivery.ON_SCREEN, "colour": "#d98e32",
                         "start_frame": start, "end_frame": end, "mouth": mouth} | more))  # fmt: skip


def test_equal_jobs_are_played_equally_and_another_seed_otherwise(scene: Callable[..., Any]) -> None:
    assert scene()("MARA") == scene()("MARA")
    assert scene()("MARA") != scene(seed=4)("MARA")


def test_somebody_who_does_nothing_only_breathes_and_blinks(scene: Callable[..., Any]) -> None:
    moments = scene(frames=100)("MARA")
    assert {(one.motion.gesture, one.motion.stride, one.motion.step, one.travel) for one in moments} == {(0, 0, 0, 0.0)}
    assert len({one.motion.breath for one in moments}) > 1
    assert len({(one.acting.gaze, one.acting.mouth, one.acting.expression) for one in moments}) == 1


def test_blinks_are_short_and_natural(scene: Callable[..., Any]) -> None:
    lids = [one.acting.lids for one in scene(frames=24 * 60)("JONAS")]
    begins = [frame for frame in range(1, len(lids)) if lids[frame] and not lids[frame - 1]]
    assert 9 <= len(begins) <= 30
    for frame in begins[:-1]:
        assert 2 in lids[frame : frame + 4]
        assert 0 in lids[frame : frame + 6]


def test_mouths_follow_the_line_and_only_that_of_its_speaker(scene: Callable[..., Any]) -> None:
    line = _line("MARA", 10, 60)
    play = scene((line,))
    mara, jonas = play("MARA"), play("JONAS")
    assert "".join(one.acting.mouth for one in mara[10:60]) == line.mouth
    assert {one.acting.mouth for one in (*mara[:10], *mara[60:], *jonas)} == {"X"}


def test_an_off_screen_line_moves_no_mouth(scene: Callable[..., Any]) -> None:
    moments = scene((_line("MARA", 10, 60, delivery=Delivery.VOICE_OVER),))("MARA")
    assert {one.acting.mouth for one in moments} == {"X"}


def test_a_line_brings_its_expression_in_steps_and_takes_it_away_again(scene: Callable[..., Any]) -> None:
    moments = scene((_line("MARA", 24, 60, expression=Expression.ANGRY),))("MARA")
    felt = [(one.acting.expression, one.acting.strength) for one in moments]
    assert felt[0] == (Expression.NEUTRAL, 3)
    assert felt[40] == (Expression.ANGRY, 3)
    assert felt[-1] == (Expression.NEUTRAL, 3)
    rising = [strength for expression, strength in felt[:40] if expression is Expression.ANGRY]
    assert rising == sorted(rising)
    assert {1, 2, 3} <= set(rising)


def test_a_persons_own_expression_stays_where_the_line_has_none(scene: Callable[..., Any]) -> None:
    moments = scene((_line("MARA", 24, 60),), mara={"expression": Expression.SAD})("MARA")
    assert {(one.acting.expression, one.acting.strength) for one in moments} == {(Expression.SAD, 3)}


def test_people_look_at_each_other_and_never_across_the_line(scene: Callable[..., Any]) -> None:
    play = scene((_line("MARA", 10, 60), _line("JONAS", 62, 118)))
    assert {one.acting.gaze for one in play("MARA")} <= {0, 1, 2}
    assert {one.acting.gaze for one in play("JONAS")} <= {0, -1, -2}
    assert play("JONAS")[30].acting.gaze == -1


def test_a_head_that_faces_us_turns_after_its_eyes(scene: Callable[..., Any]) -> None:
    moments = scene((_line("JONAS", 30, 90),), mara={"facing": Facing.CAMERA, "position": Position.LEFT})("MARA")
    heads = [one.motion.head for one in moments]
    assert heads[0] == heads[-1] == max(heads) > 0, "towards JONAS, who is the only one to look at"
    play = scene((_line("JONAS", 30, 90), _line("MARA", 94, 116)))
    assert {one.motion.head for one in play("MARA")} == {0}, "turned already"


def test_eyes_go_first_and_the_head_comes_after() -> None:
    eyes = Eyes(((0.0, -2, 0), (1.0, 2, 0)), follows=True)
    track = [eyes.at(0.9 + frame / _RATE) for frame in range(20)]
    heads = [head for _, _, head in track]
    assert heads == sorted(heads)
    assert heads[0] == -heads[-1] < 0
    turned = next(index for index, (across, _, _) in enumerate(track) if across > 0)
    assert heads[turned] < 0
    assert track[-1][0] == 1, "eyes that need not strain"
    assert {head for _, _, head in (Eyes(((0.0, -2, 0),)).at(one / 10) for one in range(9))} == {0}


def test_hands_are_raised_while_speaking_and_come_to_rest(scene: Callable[..., Any]) -> None:
    texts = ("Nobody told me that you were here at all.", "You know what he said about that?", "We leave at dawn.")
    levels = []
    for text in texts:
        moments = scene((_line("MARA", 10, 130, text),), frames=170)("MARA")
        levels += [one.motion.gesture for one in moments]
        assert all(one.motion.gesture == 0 for one in (*moments[:10], *moments[135:]))
        steps = [abs(a.motion.gesture - b.motion.gesture) for a, b in itertools.pairwise(moments)]
        assert max(steps) <= 2
    assert max(levels) == GESTURES - 1


def test_listeners_nod_now_and_then(scene: Callable[..., Any]) -> None:
    nods = [one.nod for one in scene((_line("MARA", 10, 200),), frames=220)("JONAS")]
    assert 0 < sum(nod > 0 for nod in nods) < 80
    assert max(nods) < 0.06


def test_a_walk_goes_as_far_as_its_feet_do_and_stays_in_the_picture(scene: Callable[..., Any]) -> None:
    moments = scene(frames=48, mara={"pose": Pose.WALK})("MARA")
    assert moments[0].travel < 0 < moments[-1].travel
    assert 0.8 < moments[-1].travel - moments[0].travel < 1.4
    far = scene(frames=480, mara={"pose": Pose.WALK})("MARA")
    assert far[-1].travel - far[0].travel < 2.5


def test_a_run_begins_with_drawing_back(scene: Callable[..., Any]) -> None:
    moments = scene(frames=80, mara={"pose": Pose.RUN})("MARA")
    assert max(one.motion.step for one in moments[:9]) > 0
    assert len({one.travel for one in moments[:8]}) == 1
    assert {one.motion.step for one in moments[12:]} == {0}
    assert len({one.motion.stride for one in moments[8:]}) == round(_RATE / 1.45), (
        "one drawing for each frame of a cycle"
    )


@pytest.mark.parametrize("pose", [Pose.FALL, Pose.TURN])
@pytest.mark.parametrize("frames", [12, 40, 200])
def test_what_happens_once_happens_within_the_shot(pose: Pose, frames: int, scene: Callable[..., Any]) -> None:
    steps = [one.motion.step for one in scene(frames=frames, mara={"pose": pose})("MARA")]
    assert steps == sorted(steps)
    assert steps[0] == 0
    assert steps[-1] == STEPS


def test_a_shot_of_one_frame_is_played(scene: Callable[..., Any]) -> None:
    for pose in Pose:
        assert len(scene((_line("MARA", 0, 1),), frames=1, mara={"pose": pose})("MARA")) == 1


@pytest.mark.parametrize(("pose", "stance"), [(Pose.WALK, 0.5), (Pose.RUN, 0.3)])
def test_no_foot_slides_over_the_floor(
    pose: Pose, stance: float, scene: Callable[..., Any], body_look: Callable[..., Appearance]
) -> None:
    steps: list[list[float]] = [[]]
    for moment in scene(frames=32, mara={"pose": pose})("MARA"):
        phase = moment.motion.stride / STRIDES
        if 0.08 < phase < stance:
            bones = bones_of(body_look(), pose, Facing.RIGHT, moment.motion)
            # Straight from the side: across the picture is then along the way.
            steps[-1].append(bones.ankles[0][2] + moment.travel)
        elif steps[-1]:
            steps.append([])
    longest = max(steps, key=len)
    assert len(longest) >= 4
    assert max(longest) - min(longest) < 0.012
