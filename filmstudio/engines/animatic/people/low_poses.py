"""Low poses: sitting, crouching, lying, and the fall from standing to the floor."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

from filmstudio.engines.animatic.people.plan import Plan, Reach, Step, blended, smooth
from filmstudio.engines.animatic.people.proportions import Proportions
from filmstudio.engines.animatic.people.skeleton import STEPS

_ON_THIGH = Reach(out=-0.02, down=0.78, fwd=0.44, elbow_out=0.9, elbow_fwd=-0.9, hand="flat")
_IN_LAP = Reach(out=-0.26, down=0.76, fwd=0.40, elbow_out=0.9, elbow_fwd=-0.6, hand="rest")
_ON_KNEE = Reach(out=-0.02, down=0.60, fwd=0.66, elbow_out=0.7, elbow_down=0.4, elbow_fwd=-0.6, hand="rest")
_BESIDE = Reach(out=0.30, down=0.84, fwd=-0.10, elbow_out=0.6, hand="flat")


OVER_THE_FACE = Reach(out=-0.06, down=-0.06, fwd=0.74, elbow_out=0.9, elbow_down=0.6, elbow_fwd=-0.2, hand="hold")
"""The arm of somebody who lies and holds something up to look at it."""


def sitting(build: Proportions) -> Plan:
    """Return somebody on a seat, in one of four ways that are their own."""
    own = int(build.dice[5] * 3.999)
    knee = build.thigh / build.leg
    one, two = Step(fwd=knee - 0.02, out=0.03, knee_up=1.0), Step(fwd=knee + 0.07, out=0.08, knee_up=1.0, toe_out=20)
    base = Plan(lift=build.shin / build.leg + 0.012, lean=-3, bend=-0.008, seat=1.0, legs=(one, two),
                arms=(_ON_THIGH, _ON_THIGH))  # fmt: skip
    if own == 1:
        base = replace(base, lean=16, bend=-0.030, arms=(_ON_KNEE, _ON_KNEE), head_pitch=2)
    elif own == 2:
        base = replace(base, lean=-9, bend=-0.020, arms=(_IN_LAP, _IN_LAP),
                       legs=(replace(one, fwd=knee + 0.20, tip=-16), replace(two, fwd=knee + 0.10)))  # fmt: skip
    elif own == 3:
        base = replace(base, lean=-6, roll=-4, shoulder_tilt=5, arms=(_BESIDE, _ON_THIGH))
    return base if build.hand_side else base.flipped()


def at_table(plan: Plan, build: Proportions, height: float) -> Plan:
    """Return somebody who sits with both forearms on a table of that height, in body heights."""
    upright = replace(plan, lean=4.0, bend=-0.012, roll=0.0, shoulder_tilt=0.0)
    near = Reach(out=-0.04, fwd=0.62, elbow_out=0.8, elbow_down=0.6, elbow_fwd=-0.6, hand="rest")
    return over_table(replace(upright, arms=(near, replace(near, out=-0.16, fwd=0.56))), build, height)


def over_table(plan: Plan, build: Proportions, height: float) -> Plan:
    """Return a plan with no hand below the top of a table of that height."""
    one, two = (replace(arm, down=min(arm.down, _over(plan, build, height, arm.fwd))) for arm in plan.arms)
    return replace(plan, arms=(one, two))


def stood_on_table(plan: Plan, build: Proportions, height: float, side: int) -> Plan:
    """Return a plan with what one hand holds upright on a table of that height, and the other hand behind it."""
    held = Reach(out=0.02, down=max(0.0, _over(plan, build, height, 0.72) - 0.20), fwd=0.72, elbow_out=0.7,
                 elbow_down=0.8, elbow_fwd=-0.4, hand="hold")  # fmt: skip
    other = Reach(out=-0.10, down=_over(plan, build, height, 0.44), fwd=0.44, elbow_out=0.8, hand="rest")
    return plan.arm(side, held).arm(1 - side, other)


def _over(plan: Plan, build: Proportions, height: float, fwd: float) -> float:
    """Return how far below the shoulder a hand that is `fwd` ahead meets the top of a table, in arms."""
    lean = math.radians(plan.lean)
    shoulders = build.ankle + plan.lift * build.leg + (build.spine - 0.024 - 0.034 * build.limbs) * math.cos(lean)
    return ((shoulders - height - 0.012) / build.arm - fwd * math.sin(lean)) / math.cos(lean)


def crouching(build: Proportions) -> Plan:
    """Return somebody low on one knee and the ball of a foot, ready to rise."""
    plan = Plan(
        lift=0.34,
        slide=-0.06,
        lean=20,
        bend=-0.026,
        head_pitch=4,
        legs=(
            Step(fwd=-0.22, up=0.13, out=0.02, tip=54, knee_fwd=1.0, knee_up=0.02, knee_out=0.20),
            Step(fwd=0.30, out=0.06, knee_up=1.0, knee_fwd=1.0, knee_out=0.3),
        ),
        arms=(Reach(out=0.06, down=0.88, fwd=0.34, hand="rest"), _ON_KNEE),
    )
    return plan if build.hand_side else plan.flipped()


def lying(build: Proportions) -> Plan:
    """Return somebody on their back, one knee drawn up or both legs long."""
    drawn_up = build.dice[6] > 0.45
    leg = (
        Step(fwd=0.60, out=0.02, knee_up=1.0, knee_fwd=0.1)
        if drawn_up
        else Step(fwd=0.98, up=0.02, knee_up=1.0, tip=-62)
    )
    return Plan(
        lift=(build.hips[1] - build.ankle + 0.008) / build.leg,
        lean=-89,
        bend=0.008,
        legs=(Step(fwd=0.99, up=0.02, out=0.03, knee_up=1.0, tip=-66, toe_out=20), leg),
        arms=(
            Reach(out=0.14, down=0.94, fwd=-0.06, elbow_out=1.0, elbow_fwd=0.0, hand="rest"),
            Reach(out=-0.30, down=0.62, fwd=0.26, elbow_out=0.9, elbow_fwd=0.4, hand="flat"),
        ),
    )


def falling(upright: Plan, build: Proportions, step: int) -> Plan:
    """Return the fall at one of its moments, 0 upright ... `STEPS` on the floor."""
    wild = Reach(out=0.62, down=-0.52, fwd=0.42, elbow_out=0.6, elbow_down=1.0, elbow_fwd=-0.2, hand="open")
    low = Reach(out=0.80, down=0.10, fwd=-0.44, elbow_out=0.4, elbow_down=1.0, elbow_fwd=-0.2, hand="open")
    tipped = Plan(
        lift=0.90, slide=-0.12, lean=-20, bend=0.045, roll=6, twist=14, head_pitch=8, turn=upright.turn,
        head_turn=upright.head_turn, arms=(wild, low),
        legs=(Step(fwd=0.02, knee_fwd=1.0), Step(fwd=0.52, up=0.30, out=0.06, tip=-10)),
    )  # fmt: skip
    going = replace(
        tipped, lift=0.52, slide=-0.30, lean=-48, bend=-0.030, head_pitch=-8,
        arms=(replace(wild, down=-0.2, fwd=0.8), replace(low, down=0.62, fwd=-0.66)),
        legs=(Step(fwd=0.34, knee_up=0.8), Step(fwd=0.66, up=0.42, out=0.06, tip=-26)),
    )  # fmt: skip
    down = replace(lying(build), turn=upright.turn, head_turn=upright.head_turn)
    landed = replace(down, lean=-80, slide=-0.1, legs=(down.legs[0], Step(fwd=0.84, up=0.34, knee_up=1.0, tip=-50)))
    down = replace(
        down, arms=(replace(down.arms[0], out=0.7, down=-0.3), replace(down.arms[1], out=0.5, down=0.7, fwd=-0.05))
    )
    marks = ((0.0, upright), (0.26, tipped), (0.58, going), (0.80, landed), (1.0, down))
    part = max(0.0, min(1.0, step / STEPS))
    for (start, one), (end, two) in itertools.pairwise(marks):
        if part <= end:
            share = (part - start) / (end - start)
            return blended(one, two, smooth(share) if start == 0.0 or end == 1.0 else share)
    return down
