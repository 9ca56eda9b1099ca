"""Poses: which plan somebody's body follows at a moment, whatever side the camera sees them from."""

from __future__ import annotations

import math
from dataclasses import replace

from filmstudio.engines.animatic.people.actions import carrying, embracing, holding, pointing, reaching
from filmstudio.engines.animatic.people.deed_plans import doing
from filmstudio.engines.animatic.people.deeds import ACTED_IN
from filmstudio.engines.animatic.people.gaits import climbing, coiled, running, walking
from filmstudio.engines.animatic.people.low_poses import (
    OVER_THE_FACE,
    at_table,
    crouching,
    falling,
    lying,
    over_table,
    sitting,
    stood_on_table,
)
from filmstudio.engines.animatic.people.plan import Plan, blended, smooth, solved
from filmstudio.engines.animatic.people.proportions import Proportions, proportions_of
from filmstudio.engines.animatic.people.skeleton import COILS, HEAD_STEP, STEPS, SWING_STEP, Bones, Motion
from filmstudio.engines.animatic.people.stances import gesturing, looking, shifted, standing, unfolded
from filmstudio.model.cast import Appearance
from filmstudio.model.shots import Facing, Pose

_QUARTER, _PROFILE, _BACK = 50.0, 80.0, 180.0
"""Degrees from the camera of somebody who is turned aside, seen from the side, or turned away."""
_FROM_THE_SIDE = frozenset(
    {Pose.WALK, Pose.RUN, Pose.CLIMB, Pose.REACH, Pose.POINT, Pose.CARRY, Pose.FALL, Pose.EMBRACE}
)
IDLE = frozenset({Pose.STAND, Pose.SIT, Pose.HOLD, Pose.TURN, Pose.LOOK, Pose.CROUCH})
"""Poses in which somebody has a hand free for what they say."""


def turns_of(pose: Pose, facing: Facing, build: Proportions) -> tuple[float, float]:
    """Return how far body and head are turned from the camera, in degrees, positive to the picture's right."""
    own = 1.0 if build.hand_side else -1.0
    if pose in (Pose.LIE, Pose.FALL, Pose.EMBRACE) and facing in (Facing.CAMERA, Facing.AWAY):
        # Along the line of sight nothing of these would be seen.
        facing = Facing.RIGHT if own > 0 else Facing.LEFT
    way = {Facing.LEFT: -1.0, Facing.RIGHT: 1.0}.get(facing, 0.0)
    if facing is Facing.CAMERA:
        return (0.0, 0.0) if pose in (Pose.WALK, Pose.RUN) else (-own * (8 + 12 * build.dice[2]), 0.0)
    if facing is Facing.AWAY:
        return _BACK - own * 12 * build.dice[2], _BACK
    if pose in (Pose.LIE, Pose.FALL):
        return way * 78, way * (74 if pose is Pose.LIE else 84)
    if pose in _FROM_THE_SIDE:
        return way * _PROFILE, way * (90 if pose in (Pose.RUN, Pose.EMBRACE) else 84)
    return way * _QUARTER, way * 56


def hand_of(facing: Facing, build: Proportions) -> int:
    """Return which hand (0 right, 1 left) acts: the one that the camera sees, else the person's own choice."""
    if facing is Facing.LEFT:
        return 1
    return 0 if facing is Facing.RIGHT else build.hand_side


def plan_of(
    look: Appearance, pose: Pose, facing: Facing, motion: Motion, *, held: bool = False, hangs: bool = False,
    table: float = 0.0, partner: float = 1.0
) -> Plan:  # fmt: skip
    """Return what a body does at a moment. `held`: something is in the hand; `hangs`: it has a handle on top; `table`:
    the height, in body heights, of a table before somebody who sits; `partner`: that of whom somebody embraces.
    """
    if pose is Pose.CARRY and hangs:
        # A suitcase is carried by one straight arm.
        pose = Pose.STAND
    build = proportions_of(look)
    turn, head_turn = turns_of(pose, facing, build)
    side, sideways = hand_of(facing, build), facing in (Facing.CAMERA, Facing.AWAY)
    held = held and not motion.bare
    plan = replace(_posed(look, build, pose, motion, side, sideways, turn, partner), turn=turn)
    plan = replace(plan, head_turn=head_turn + plan.head_turn + motion.head * HEAD_STEP)
    if pose is Pose.FALL:
        plan = falling(replace(standing(look, build), turn=turn, head_turn=head_turn), build, motion.step)
    if table and pose is Pose.SIT:
        plan = at_table(plan, build, table)
    if held and pose not in (Pose.CARRY, Pose.REACH, Pose.CLIMB, Pose.EMBRACE, Pose.FALL, Pose.POINT, Pose.LIE):
        plan = holding(plan, side, raised=not hangs and pose is not Pose.RUN)
        if table and pose is Pose.SIT and not hangs:
            plan = stood_on_table(plan, build, table, side)
    if held and pose is Pose.LIE:
        plan = plan.arm(side, OVER_THE_FACE)
    if held and pose is Pose.POINT:
        plan = plan.arm(side, replace(plan.arms[side], hand="hold"))
    if pose in IDLE:
        plan = gesturing(plan, motion, 1 - side if held else side, sideways=sideways)
    if motion.deed is not None and pose in ACTED_IN:
        acts = 1 - side if held and not motion.thing else side
        plan = doing(plan, motion.deed, motion.act, acts, sideways=sideways)
        plan = over_table(plan, build, table) if table and pose is Pose.SIT else plan
    if pose is Pose.TURN:
        plan = _turning(plan, facing, build, motion)
    if motion.swing:
        swing = motion.swing * SWING_STEP
        plan = replace(plan, turn=plan.turn + swing, head_turn=plan.head_turn + swing)
    return plan


def _posed(
    look: Appearance, build: Proportions, pose: Pose, motion: Motion, side: int, sideways: bool, turn: float,
    partner: float
) -> Plan:  # fmt: skip
    if pose is Pose.WALK:
        return walking(motion.stride)
    if pose is Pose.RUN:
        return coiled(running(motion.stride), motion.step / COILS) if motion.step else running(motion.stride)
    if pose is Pose.CLIMB:
        return climbing(motion.stride)
    if pose is Pose.SIT:
        return sitting(build)
    if pose is Pose.CROUCH:
        return crouching(build)
    if pose is Pose.LIE:
        return _laid(lying(build), turn)
    plan = standing(look, build)
    plan = shifted(plan if sideways else unfolded(plan, side), motion)
    if pose is Pose.REACH:
        return reaching(plan, side, sideways=sideways)
    if pose is Pose.POINT:
        return pointing(plan, side, sideways=sideways)
    if pose is Pose.CARRY:
        return carrying(plan)
    if pose is Pose.EMBRACE:
        return embracing(plan, build, partner)
    if pose is Pose.HOLD:
        return holding(plan, side, raised=True)
    if pose is Pose.LOOK:
        return looking(plan, 1.0 if turn > 0 else -1.0 if turn < 0 else 1.0)
    return plan


def _laid(plan: Plan, turn: float) -> Plan:
    """Return a lying body with its nearer arm along the floor towards us."""
    return plan.flipped() if turn < 0 else plan


def _turning(plan: Plan, facing: Facing, build: Proportions, motion: Motion) -> Plan:
    """Return somebody on the way from the opposite facing to their own: the head first, then shoulders and hips."""
    start = turns_of(Pose.STAND, _OPPOSITE[facing], build)
    if facing is Facing.AWAY:
        start = (start[0] * 0.5, 0.0)
    part = motion.step / STEPS
    goal = math.copysign(plan.turn, start[0]) if abs(plan.turn) > 170 and start[0] else plan.turn
    body = start[0] + (goal - start[0]) * smooth((part - 0.22) / 0.78)
    head = start[1] + (plan.head_turn - start[1]) * smooth(part / 0.72)
    step = math.sin(math.pi * smooth((part - 0.22) / 0.78))
    moved = blended(plan, replace(walking(2), turn=plan.turn, head_turn=plan.head_turn), 0.35 * step)
    return replace(moved, turn=body, head_turn=head, twist=(head - body) * 0.30)


_OPPOSITE = {
    Facing.LEFT: Facing.RIGHT, Facing.RIGHT: Facing.LEFT, Facing.CAMERA: Facing.AWAY, Facing.AWAY: Facing.CAMERA,
}  # fmt: skip


def bones_of(
    look: Appearance, pose: Pose, facing: Facing, motion: Motion, *, held: bool = False, hangs: bool = False,
    table: float = 0.0, partner: float = 1.0
) -> Bones:  # fmt: skip
    """Return the skeleton at a moment; see `plan_of`."""
    plan = plan_of(look, pose, facing, motion, held=held, hangs=hangs, table=table, partner=partner)
    return solved(plan, proportions_of(look), motion.breath)
