"""The poses: where the joints are when a person stands, sits, walks, climbs - at a facing and a moment.

Units are those of the skeleton: body heights, the origin on the floor between the feet, y pointing down.
"""

from __future__ import annotations

import math
from dataclasses import replace

from filmstudio.engines.animatic.figures.skeleton import (
    BREATHS,
    GESTURES,
    STRIDES,
    XY,
    YAW,
    Arm,
    Leg,
    Motion,
    Skeleton,
)
from filmstudio.engines.animatic.figures.traits import Traits
from filmstudio.model.shots import Facing, Pose

_SIDE_ON = frozenset({Pose.WALK, Pose.RUN, Pose.CLIMB, Pose.REACH})


def skeleton_of(traits: Traits, pose: Pose, facing: Facing, motion: Motion, hand_side: int) -> Skeleton:
    """Return the joints. `hand_side` (-1 or 1) is the arm that gestures where the person faces the camera."""
    yaw = YAW[facing]
    if yaw and pose in _SIDE_ON:
        yaw = math.copysign(0.78, yaw)
    standing = _standing(traits, yaw, facing is Facing.AWAY, motion, hand_side)
    if pose is Pose.WALK or pose is Pose.RUN:
        return _walking(standing, motion, running=pose is Pose.RUN)
    if pose is Pose.SIT:
        return _sitting(standing)
    if pose is Pose.CROUCH:
        return _crouching(standing)
    if pose is Pose.CLIMB:
        return _climbing(standing)
    if pose is Pose.REACH:
        return _reaching(standing)
    if pose is Pose.CARRY:
        return _carrying(standing)
    return standing


def _standing(traits: Traits, yaw: float, away: bool, motion: Motion, hand_side: int) -> Skeleton:
    lift = 0.0026 * motion.breath / (BREATHS - 1)
    wide = traits.shoulders * (1 - 0.26 * abs(yaw))
    near_side = -1 if yaw > 0 else 1 if yaw < 0 else hand_side
    neck = (yaw * 0.012, -1 + traits.head + 0.013 - lift)
    shoulder_y = neck[1] + 0.060
    hip = traits.hips * 0.56
    near = _arm_at_rest(neck[0] + near_side * wide, shoulder_y, near_side, yaw)
    far = _arm_at_rest(neck[0] - near_side * wide, shoulder_y, -near_side, yaw)
    return Skeleton(
        yaw=yaw,
        away=away,
        head=(yaw * 0.026, -1 + traits.head / 2 - lift * 1.6),
        tilt=yaw * 2.0,
        neck=neck,
        pelvis=(0.0, -0.495),
        far_arm=far,
        near_arm=_gesturing(near, near_side, yaw, motion.gesture / (GESTURES - 1)),
        far_leg=_leg(-near_side * hip, yaw),
        near_leg=_leg(near_side * hip, yaw),
    )


def _arm_at_rest(x: float, y: float, side: int, yaw: float) -> Arm:
    lean = yaw * 0.012
    return Arm((x, y), (x + side * 0.020 - lean, y + 0.150), (x + side * 0.012 + lean, y + 0.276))


def _gesturing(arm: Arm, side: int, yaw: float, raised: float) -> Arm:
    """Lift the forearm towards the listener (or to the camera), palm up."""
    if raised <= 0:
        return arm
    eased = raised * raised * (3 - 2 * raised)
    toward = yaw * 0.16 if yaw else side * 0.075
    (sx, sy), (ex, ey), (wx, wy) = arm.shoulder, arm.elbow, arm.wrist
    goal_elbow = (sx + side * 0.022 + yaw * 0.016, sy + 0.140)
    goal_wrist = (goal_elbow[0] + toward, goal_elbow[1] - 0.036)
    elbow = (ex + (goal_elbow[0] - ex) * eased, ey + (goal_elbow[1] - ey) * eased)
    angle = math.sin(eased * math.pi) * 0.02 * (1 if toward > 0 else -1)
    wrist = (wx + (goal_wrist[0] - wx) * eased + angle, wy + (goal_wrist[1] - wy) * eased)
    return Arm((sx, sy), elbow, wrist, "open" if raised > 0.35 else "rest")


def _leg(x: float, yaw: float) -> Leg:
    toe = math.copysign(1.0, yaw) if yaw else 0.0
    return Leg((x, -0.49), (x * 1.02 + yaw * 0.008, -0.265), (x * 1.02, -0.035), toe)


def _walking(body: Skeleton, motion: Motion, *, running: bool) -> Skeleton:
    phase = 2 * math.pi * motion.stride / STRIDES
    swing = math.sin(phase)
    bob = -0.012 * abs(math.cos(phase)) + (0.004 if running else 0.006)
    ahead = math.copysign(1.0, body.yaw) if body.yaw else 0.0
    reach = 0.17 if running else 0.115
    lean = ahead * (0.055 if running else 0.018)
    near = _stepping(body.near_leg, swing, math.cos(phase), ahead, reach, running)
    far = _stepping(body.far_leg, -swing, -math.cos(phase), ahead, reach, running)
    moved = replace(
        body,
        head=(body.head[0] + lean * 1.3, body.head[1] + bob),
        tilt=body.tilt + ahead * (6 if running else 2),
        neck=(body.neck[0] + lean, body.neck[1] + bob),
        pelvis=(0.0, body.pelvis[1] + bob),
        near_leg=near,
        far_leg=far,
    )
    return replace(
        moved,
        near_arm=_swinging(body.near_arm, lean, bob, -swing, ahead, running),
        far_arm=_swinging(body.far_arm, lean, bob, swing, ahead, running),
    )


def _stepping(leg: Leg, swing: float, carry: float, ahead: float, reach: float, running: bool) -> Leg:
    """Swing a leg; the one that travels forward (`carry` > 0) is lifted."""
    lifted = max(0.0, carry) * (0.12 if running else 0.045)
    hip = (leg.hip[0] * (0.35 if ahead else 1.0), leg.hip[1])
    if not ahead:
        return Leg(hip, (leg.knee[0], leg.knee[1] - lifted * 0.8), (leg.ankle[0], leg.ankle[1] - lifted * 1.3), 0.0)
    foot_x = hip[0] + ahead * swing * reach - ahead * lifted * 0.5
    foot_y = leg.ankle[1] - lifted - (0.014 if swing < -0.6 else 0.0)
    knee = (hip[0] + ahead * (swing * reach * 0.55 + 0.022 + lifted * 0.75), -0.268 - lifted * 0.25)
    return Leg(hip, knee, (foot_x, foot_y), ahead)


def _swinging(arm: Arm, lean: float, bob: float, swing: float, ahead: float, running: bool) -> Arm:
    """Swing an arm from the shoulder; the elbow is a little bent in a walk and square in a run."""
    narrow = 0.6 if ahead else 1.0
    shoulder = (arm.shoulder[0] * narrow + lean, arm.shoulder[1] + bob)
    if not ahead:
        lifted = 0.10 * max(0.0, swing) if running else 0.015 * swing
        elbow = (shoulder[0] + math.copysign(0.024, shoulder[0]), shoulder[1] + 0.145)
        return Arm(shoulder, elbow, (arm.wrist[0], elbow[1] + 0.122 - lifted), "grip")
    upper = math.radians((42 if running else 26) * swing - (8 if running else 2))
    # The fist of a runner comes up to the chin in front and passes the hip behind.
    fore = upper + math.radians(98 + 16 * swing if running else 16 + 10 * max(0.0, swing))
    elbow = (shoulder[0] + ahead * 0.148 * math.sin(upper), shoulder[1] + 0.148 * math.cos(upper))
    wrist = (elbow[0] + ahead * 0.126 * math.sin(fore), elbow[1] + 0.126 * math.cos(fore))
    return Arm(shoulder, elbow, wrist, "grip")


def _sitting(body: Skeleton) -> Skeleton:
    drop = 0.225
    ahead = math.copysign(1.0, body.yaw) if body.yaw else 0.0
    lowered = _lowered(body, drop, 0.0)
    hip_y = -0.49 + drop
    legs = []
    for leg in (body.far_leg, body.near_leg):
        knee = (leg.hip[0] * 0.8 + ahead * 0.19, hip_y + 0.012) if ahead else (leg.hip[0] * 1.45, hip_y + 0.055)
        ankle = (knee[0] - ahead * 0.012, -0.035)
        legs.append(Leg((leg.hip[0], hip_y), knee, ankle, leg.toe))
    far, near = legs
    return replace(
        lowered,
        far_leg=far,
        near_leg=near,
        far_arm=_to_lap(lowered.far_arm, far.knee),
        near_arm=_to_lap(lowered.near_arm, near.knee) if body.near_arm.hand == "rest" else lowered.near_arm,
    )


def _to_lap(arm: Arm, knee: XY) -> Arm:
    side = 1 if arm.shoulder[0] > 0 else -1
    return Arm(
        arm.shoulder,
        (arm.shoulder[0] + side * 0.022, arm.shoulder[1] + 0.145),
        (arm.shoulder[0] * 0.35 + knee[0] * 0.55, knee[1] - 0.045),
        "flat",
    )


def _lowered(body: Skeleton, drop: float, lean: float) -> Skeleton:
    def moved(point: XY, part: float) -> XY:
        return point[0] + lean * part, point[1] + drop

    def arm(one: Arm) -> Arm:
        return Arm(moved(one.shoulder, 0.9), moved(one.elbow, 0.8), moved(one.wrist, 0.8), one.hand)

    return replace(
        body,
        head=moved(body.head, 1.15),
        neck=moved(body.neck, 1.0),
        pelvis=moved(body.pelvis, 0.0),
        far_arm=arm(body.far_arm),
        near_arm=arm(body.near_arm),
    )


def _crouching(body: Skeleton) -> Skeleton:
    ahead = math.copysign(1.0, body.yaw) if body.yaw else 0.0
    low = _lowered(body, 0.315, ahead * 0.07)
    hip_y = -0.49 + 0.315
    legs = []
    for leg, front in ((body.far_leg, 1.0), (body.near_leg, 0.35)):
        side = 1 if leg.hip[0] > 0 else -1
        knee = (leg.hip[0] + ahead * 0.15 * front + side * (0.0 if ahead else 0.075), -0.20 - 0.03 * front)
        ankle = (leg.hip[0] + ahead * (0.09 * front - 0.03), -0.035)
        legs.append(Leg((leg.hip[0] - ahead * 0.03, hip_y), knee, ankle, leg.toe))
    far, near = legs
    return replace(
        low,
        tilt=body.tilt + ahead * 5,
        pelvis=(-ahead * 0.03, low.pelvis[1]),
        far_leg=far,
        near_leg=near,
        far_arm=_to_lap(low.far_arm, far.knee),
        near_arm=_to_lap(low.near_arm, near.knee),
    )


def _climbing(body: Skeleton) -> Skeleton:
    ahead = math.copysign(1.0, body.yaw) if body.yaw else 0.0
    legs = (
        Leg(
            body.far_leg.hip,
            (body.far_leg.hip[0] + ahead * 0.11, -0.41),
            (ahead * 0.09 + body.far_leg.hip[0], -0.20),
            ahead,
        ),
        Leg(body.near_leg.hip, (body.near_leg.hip[0] + ahead * 0.03, -0.265), (body.near_leg.hip[0], -0.035), ahead),
    )
    arms = []
    for arm, high in ((body.far_arm, 0.235), (body.near_arm, 0.12)):
        side = 1 if arm.shoulder[0] > 0 else -1
        sx, sy = arm.shoulder
        out = ahead * 0.11 if ahead else side * 0.045
        arms.append(
            Arm((sx, sy - high * 0.08), (sx + out * 0.9, sy - high * 0.30), (sx + out * 1.5, sy - high), "grip")
        )
    return replace(
        body, tilt=body.tilt - ahead * 8, far_leg=legs[0], near_leg=legs[1], far_arm=arms[0], near_arm=arms[1]
    )


def _reaching(body: Skeleton) -> Skeleton:
    ahead = math.copysign(1.0, body.yaw) if body.yaw else 0.0
    sx, sy = body.near_arm.shoulder
    side = 1 if sx > 0 else -1
    out = ahead if ahead else side
    arm = Arm((sx, sy), (sx + out * 0.125, sy - 0.006), (sx + out * 0.245, sy - 0.066), "open")
    return replace(body, near_arm=arm, tilt=body.tilt + ahead * 2)


def _carrying(body: Skeleton) -> Skeleton:
    ahead = math.copysign(1.0, body.yaw) if body.yaw else 0.0
    centre = (ahead * 0.105, body.neck[1] + 0.215)
    arms = []
    for arm in (body.far_arm, body.near_arm):
        side = 1 if arm.shoulder[0] > 0 else -1
        sx, sy = arm.shoulder
        arms.append(
            Arm((sx, sy), (sx + side * 0.014 - ahead * 0.01, sy + 0.148), (centre[0] + side * 0.062, centre[1]), "grip")
        )
    return replace(body, far_arm=arms[0], near_arm=arms[1])
