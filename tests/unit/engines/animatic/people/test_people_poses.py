"""Bodies in space: bones keep their lengths, feet stay on the floor, silhouettes differ."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import numpy as np
import pytest

from filmstudio.engines.animatic.people.figure import Figure
from filmstudio.engines.animatic.people.gaits import stride_of
from filmstudio.engines.animatic.people.head_view import Acting
from filmstudio.engines.animatic.people.poses import bones_of
from filmstudio.engines.animatic.people.proportions import proportions_of
from filmstudio.engines.animatic.people.skeleton import GESTURES, STEPS, STRIDES, Bones, Motion, seen
from filmstudio.model.cast import Age, Appearance
from filmstudio.model.shots import Facing, Pose


def _joints(bones: Bones) -> list[tuple[float, float, float]]:
    return [
        bones.head, bones.pelvis, *bones.knees, *bones.ankles, *bones.heels, *bones.toes, *bones.wrists, *bones.elbows,
    ]  # fmt: skip


@pytest.mark.parametrize("pose", list(Pose))
def test_no_joint_goes_through_the_floor(pose: Pose, bodies: tuple[Appearance, ...]) -> None:
    for look, facing, step in itertools.product(bodies, Facing, range(0, STEPS + 1, 6)):
        bones = bones_of(look, pose, facing, Motion(stride=20 * step % STRIDES, step=step))
        assert max(y for _, y, _ in _joints(bones)) < 0.016, (look.age, look.build, facing, step)


@pytest.mark.parametrize("pose", list(Pose))
def test_bones_keep_their_lengths(pose: Pose, bodies: tuple[Appearance, ...]) -> None:
    for look, step in itertools.product(bodies, range(0, STEPS, 5)):
        bones, build = bones_of(look, pose, Facing.RIGHT, Motion(stride=20 * step, step=step)), proportions_of(look)
        for side in (0, 1):
            assert math.dist(bones.hips[side], bones.knees[side]) == pytest.approx(build.thigh, abs=1e-6)
            assert math.dist(bones.knees[side], bones.ankles[side]) == pytest.approx(build.shin, abs=1e-6)
            assert math.dist(bones.elbows[side], bones.wrists[side]) == pytest.approx(build.fore_arm, abs=1e-6)


@pytest.mark.parametrize("pose", [Pose.STAND, Pose.SIT, Pose.WALK, Pose.POINT, Pose.HOLD, Pose.LOOK, Pose.CARRY])
def test_somebody_always_has_a_foot_on_the_floor(pose: Pose, bodies: tuple[Appearance, ...]) -> None:
    for look, stride in itertools.product(bodies, range(0, STRIDES, 30)):
        bones = bones_of(look, pose, Facing.LEFT, Motion(stride=stride))
        assert max(y for _, y, _ in (*bones.heels, *bones.toes)) > -0.02, (look.age, stride)


def test_the_standing_foot_of_a_walk_stays_on_its_spot(body_look: Callable[..., Appearance]) -> None:
    look = body_look()
    leg = proportions_of(look).leg
    went = [stride_of(running=False) * leg * stride / 16 for stride in range(9)]
    heels = [
        bones_of(look, Pose.WALK, Facing.RIGHT, Motion(stride=stride * STRIDES // 16)).ankles[0][2] + way
        for stride, way in zip(range(9), went, strict=True)
    ]
    flat = heels[1:6]
    assert max(flat) - min(flat) < 0.012
    assert went[8] > 0.25


def test_a_walk_swings_arms_against_legs(body_look: Callable[..., Appearance]) -> None:
    for stride in (0, STRIDES // 2):
        bones = bones_of(body_look(), Pose.WALK, Facing.RIGHT, Motion(stride=stride))
        leg = bones.ankles[0][2] - bones.ankles[1][2]
        arm = bones.wrists[0][2] - bones.wrists[1][2]
        assert leg * arm < 0
        assert abs(leg) > 0.2


def test_a_run_leaves_the_floor_and_a_walk_does_not(body_look: Callable[..., Appearance]) -> None:
    def lowest(pose: Pose, stride: int) -> float:
        bones = bones_of(body_look(), pose, Facing.RIGHT, Motion(stride=stride))
        return max(y for _, y, _ in (*bones.heels, *bones.toes))

    assert min(lowest(Pose.RUN, stride) for stride in range(0, STRIDES, 10)) < -0.02
    assert min(lowest(Pose.WALK, stride) for stride in range(0, STRIDES, 10)) > -0.01


def test_a_fall_begins_upright_and_ends_on_the_floor(body_look: Callable[..., Appearance]) -> None:
    heads = [bones_of(body_look(), Pose.FALL, Facing.RIGHT, Motion(step=step)).head[1] for step in range(STEPS + 1)]
    assert heads[0] < -0.85
    assert heads[-1] > -0.16
    assert max(after - before for before, after in itertools.pairwise(heads)) < 0.2


def test_a_turn_ends_as_it_should_and_the_head_goes_first(body_look: Callable[..., Appearance]) -> None:
    turns = [bones_of(body_look(), Pose.TURN, Facing.RIGHT, Motion(step=step)) for step in range(STEPS + 1)]
    assert turns[0].turn < -30
    assert turns[-1].turn > 30
    assert turns[STEPS // 2].head_turn > turns[STEPS // 2].turn
    assert turns[-1].turn == pytest.approx(bones_of(body_look(), Pose.STAND, Facing.RIGHT, Motion()).turn)


def test_children_have_larger_heads_and_the_old_stoop(body_look: Callable[..., Appearance]) -> None:
    adult, child, old = (proportions_of(body_look(age=age)) for age in (Age.ADULT, Age.CHILD, Age.OLD))
    assert 6.2 < 1 / adult.head < 6.7
    assert 4.0 < 1 / child.head < 5.1
    bones = bones_of(body_look(age=Age.OLD), Pose.STAND, Facing.RIGHT, Motion())
    upright = bones_of(body_look(), Pose.STAND, Facing.RIGHT, Motion())
    assert bones.head[2] - bones.pelvis[2] > upright.head[2] - upright.pelvis[2] + 0.03
    assert old.shoulders < adult.shoulders


def test_gestures_raise_one_hand_to_the_side_of_the_listener(body_look: Callable[..., Appearance]) -> None:
    for facing, way in ((Facing.LEFT, -1), (Facing.RIGHT, 1)):
        rest = bones_of(body_look(), Pose.STAND, facing, Motion())
        raised = bones_of(body_look(), Pose.STAND, facing, Motion(gesture=GESTURES - 1))
        moved = [
            (seen(raised.wrists[side], raised.turn)[0] - seen(rest.wrists[side], rest.turn)[0]) * way for side in (0, 1)
        ]
        assert max(moved) > 0.05


def _mask(figure: Figure, motion: Motion) -> np.ndarray:
    mask = np.zeros((300, 300), bool)
    for part in figure.parts(motion, Acting()):
        x, y = part.sprite.x + round(part.dx), part.sprite.y + round(part.dy)
        rows, columns = part.sprite.rgba.shape[:2]
        mask[y : y + rows, x : x + columns] |= part.sprite.rgba[: 300 - y, : 300 - x, 3] > 128
    return mask


def test_every_pose_has_a_silhouette_of_its_own(body_figure: Callable[..., Figure]) -> None:
    motions = {Pose.FALL: Motion(step=STEPS // 2), Pose.TURN: Motion(step=STEPS // 2), Pose.WALK: Motion(stride=30)}
    masks = {pose: _mask(body_figure(pose, Facing.RIGHT), motions.get(pose, Motion())) for pose in Pose}
    for one, two in itertools.combinations(Pose, 2):
        both = (masks[one] & masks[two]).sum() / (masks[one] | masks[two]).sum()
        assert both < 0.955, (one, two, both)
