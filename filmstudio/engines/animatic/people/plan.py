"""Plans: what a pose wants of a body, and the skeleton that follows from it.

Why a step between pose and joints: wishes can be mixed (a turn, a fall, a raised hand) and every mixture is still a
body whose bones keep their lengths. Reaches are in lengths of the own arm or leg, so that children sit like children.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, replace
from typing import Any

from filmstudio.engines.animatic.people.proportions import Proportions
from filmstudio.engines.animatic.people.skeleton import BREATHS, SIDE, V3, Bones, bent


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a wrist goes, from its shoulder, in lengths of the arm; and to which side the elbow points."""

    out: float = 0.14
    down: float = 0.96
    fwd: float = 0.05
    elbow_out: float = 0.5
    elbow_down: float = 0.0
    elbow_fwd: float = -1.0
    hand: str = "rest"


@dataclass(frozen=True, slots=True)
class Step:
    """Where an ankle goes, in lengths of the leg, from the spot below its hip; and what knee and foot do."""

    out: float = 0.02
    up: float = 0.0
    fwd: float = 0.0
    knee_out: float = 0.15
    knee_up: float = 0.0
    knee_fwd: float = 1.0
    toe_out: float = 14.0
    """Degrees."""
    tip: float = 0.0
    """Degrees by which the heel is lifted over the toes; negative: the toes are up."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole body's wishes. Angles in degrees; `arms` and `legs` are right, left."""

    turn: float = 0.0
    head_turn: float = 0.0
    lift: float = 0.985
    """Height of the hips over the ankles, in legs."""
    shift: float = 0.0
    """Hips to the own left, in legs."""
    slide: float = 0.0
    """Hips forward, in legs."""
    lean: float = 0.0
    """Forward."""
    bend: float = 0.012
    """How far the middle of the spine is before its ends, in body heights."""
    roll: float = 0.0
    """Of the trunk, to the own left."""
    hip_tilt: float = 0.0
    """The own left hip is higher."""
    shoulder_tilt: float = 0.0
    """The own left shoulder is higher."""
    twist: float = 0.0
    head_pitch: float = 0.0
    head_tilt: float = 0.0
    seat: float = 0.0
    """1 where something is sat on, 0 where nothing is."""
    arms: tuple[Reach, Reach] = (Reach(), Reach())
    legs: tuple[Step, Step] = (Step(), Step())

    def arm(self, side: int, reach: Reach) -> Plan:
        """Return the plan with one arm doing something else."""
        return replace(self, arms=(reach, self.arms[1]) if side == 0 else (self.arms[0], reach))

    def flipped(self) -> Plan:
        """Return the plan in a mirror: what the right side did, the left one does; the turn stays."""
        return replace(
            self,
            shift=-self.shift,
            roll=-self.roll,
            hip_tilt=-self.hip_tilt,
            shoulder_tilt=-self.shoulder_tilt,
            twist=-self.twist,
            arms=(self.arms[1], self.arms[0]),
            legs=(self.legs[1], self.legs[0]),
        )


def blended(one: Plan, two: Plan, share: float) -> Plan:
    """Return the plan a `share` of the way from one to another."""
    if share <= 0:
        return one
    return two if share >= 1 else replace(one, **_between(one, two, share))


def smooth(share: float) -> float:
    """Return a share eased in and out, within 0..1."""
    t = max(0.0, min(1.0, share))
    return t * t * (3 - 2 * t)


def solved(plan: Plan, build: Proportions, breath: int = 0) -> Bones:
    """Return the skeleton that does what a plan asks, as far as the bones reach."""
    lean, roll, twist = (math.radians(one) for one in (plan.lean, plan.roll, plan.twist))
    up = (math.sin(roll), -math.cos(lean) * math.cos(roll), math.sin(lean) * math.cos(roll))
    lateral = (math.cos(twist), -math.sin(math.radians(plan.shoulder_tilt)) - math.sin(twist) * math.sin(lean),
               -math.sin(twist) * math.cos(lean))  # fmt: skip
    ahead = (math.sin(twist), math.cos(twist) * math.sin(lean), math.cos(twist) * math.cos(lean))
    leg = build.leg
    pelvis = (plan.shift * leg, -(build.ankle + plan.lift * leg), plan.slide * leg)
    full = build.spine + 0.0026 * breath / (BREATHS - 1)
    neck = _moved(pelvis, (up, full))
    waist = _moved(pelvis, (up, full * 0.5), (ahead, plan.bend))
    shoulders = tuple(
        _moved(neck, (lateral, SIDE[k] * (build.shoulders - 0.020)), (up, -0.024 - 0.034 * build.limbs)) for k in (0, 1)
    )
    arms = [
        bent(
            shoulders[k],
            _moved(shoulders[k], (lateral, SIDE[k] * one.out * build.arm), (up, -one.down * build.arm),
                   (ahead, one.fwd * build.arm)),
            build.upper_arm,
            build.fore_arm,
            _moved((0.0, 0.0, 0.0), (lateral, SIDE[k] * one.elbow_out), (up, -one.elbow_down), (ahead, one.elbow_fwd)),
        )
        for k, one in enumerate(plan.arms)
    ]  # fmt: skip
    hips, feet = _legs(plan, build, pelvis)
    head, upright = _head(plan, build, neck, up)
    tilt = math.degrees(math.atan2(_across(upright, plan.turn), -upright[1]))
    return Bones(
        turn=plan.turn,
        pelvis=pelvis,
        waist=waist,
        neck=neck,
        head=head,
        shoulders=(shoulders[0], shoulders[1]),
        elbows=(arms[0][0], arms[1][0]),
        wrists=(arms[0][1], arms[1][1]),
        hips=hips,
        knees=(feet[0][0], feet[1][0]),
        ankles=(feet[0][1], feet[1][1]),
        heels=(feet[0][2], feet[1][2]),
        toes=(feet[0][3], feet[1][3]),
        hands=(plan.arms[0].hand, plan.arms[1].hand),
        twist=plan.twist,
        head_turn=plan.head_turn,
        head_pitch=plan.head_pitch,
        head_tilt=tilt + plan.head_tilt,
        seat=plan.seat * max(0.02, -pelvis[1] - 0.052 * build.limbs),
    )


def _legs(plan: Plan, build: Proportions, pelvis: V3) -> tuple[tuple[V3, V3], list[tuple[V3, V3, V3, V3]]]:
    """Return the hips, and knee, ankle, heel and toe of each leg."""
    turned = math.radians(-plan.twist * 0.6)
    lateral = (math.cos(turned), -math.sin(math.radians(plan.hip_tilt)), -math.sin(turned))
    hips = tuple(_moved(pelvis, (lateral, SIDE[k] * build.hip_width)) for k in (0, 1))
    feet = []
    for k, step in enumerate(plan.legs):
        goal = (
            SIDE[k] * (build.hip_width + step.out * build.leg),
            -(build.ankle + step.up * build.leg),
            step.fwd * build.leg,
        )
        pole = (SIDE[k] * step.knee_out, -step.knee_up, step.knee_fwd)
        knee, ankle = bent(hips[k], goal, build.thigh, build.shin, pole)
        out, tip = math.radians(step.toe_out), math.radians(step.tip)
        way = (SIDE[k] * math.sin(out), 0.0, math.cos(out))

        def sole(along: float, ankle: V3 = ankle, way: V3 = way, tip: float = tip) -> V3:
            flat = along * math.cos(tip) - build.ankle * math.sin(tip)
            drop = along * math.sin(tip) + build.ankle * math.cos(tip)
            return ankle[0] + way[0] * flat, ankle[1] + drop, ankle[2] + way[2] * flat

        feet.append((knee, ankle, sole(-0.24 * build.foot), sole(0.76 * build.foot)))
    return (hips[0], hips[1]), feet


def _head(plan: Plan, build: Proportions, neck: V3, up: V3) -> tuple[V3, V3]:
    """Return the middle of the head, and the direction of its crown: upright unless the trunk lies."""
    share = max(0.34, min(1.0, (abs(plan.lean) - 48) / 26))
    mixed = tuple(up[k] * share + (0.0, -1.0, 0.0)[k] * (1 - share) for k in range(3))
    length = math.sqrt(sum(one * one for one in mixed)) or 1.0
    upright = (mixed[0] / length, mixed[1] / length, mixed[2] / length)
    forward = build.stoop * (1 - share) * 1.5
    x, y, z = _moved(neck, (upright, build.neck + build.head * 0.5))
    return (x, y + forward * 0.35, z + forward), upright


def _across(direction: V3, turn: float) -> float:
    return direction[0] * math.cos(math.radians(turn)) + direction[2] * math.sin(math.radians(turn))


def _moved(start: V3, *ways: tuple[V3, float]) -> V3:
    x, y, z = start
    for way, length in ways:
        x, y, z = x + way[0] * length, y + way[1] * length, z + way[2] * length
    return x, y, z


def _between(one: Plan | Reach | Step, two: Plan | Reach | Step, share: float) -> dict[str, Any]:
    mixed: dict[str, Any] = {}
    for field in fields(one):
        first, second = getattr(one, field.name), getattr(two, field.name)
        if isinstance(first, str):
            mixed[field.name] = first if share < 0.5 else second
        elif isinstance(first, tuple):
            mixed[field.name] = tuple(replace(a, **_between(a, b, share)) for a, b in zip(first, second, strict=True))
        else:
            mixed[field.name] = first + (second - first) * share
    return mixed
