"""Actions of the arms: reaching, pointing, holding, carrying, embracing. Each begins with the body's line."""

from __future__ import annotations

from dataclasses import replace

from filmstudio.engines.animatic.people.plan import Plan, Reach, Step
from filmstudio.engines.animatic.people.proportions import Proportions

HOLDING = Reach(out=0.02, down=0.46, fwd=0.54, elbow_out=0.5, elbow_down=1.0, elbow_fwd=-0.6, hand="hold")
"""A forearm raised, so that what is in the hand is seen."""
_CHILD = 0.84
"""Who is smaller than this part of somebody is held like a child."""
HANGING = Reach(out=0.14, down=0.95, fwd=0.06, hand="hold")
"""An arm that carries something along."""


def reaching(plan: Plan, side: int, *, sideways: bool) -> Plan:
    """Return somebody stretched after something: from the back heel to the fingers one line."""
    arm = (
        Reach(out=0.84, down=-0.34, fwd=0.30, elbow_out=0.4, elbow_down=1.0, elbow_fwd=-0.3, hand="open")
        if sideways
        else Reach(out=-0.04, down=-0.24, fwd=0.96, elbow_out=0.5, elbow_down=1.0, elbow_fwd=0.0, hand="open")
    )
    lunge = _lunge(plan, side, 13.0)
    return replace(lunge, head_pitch=6.0, twist=_after(side, 12.0)).arm(side, arm)


def pointing(plan: Plan, side: int, *, sideways: bool) -> Plan:
    """Return somebody who points: a straight arm that the whole body stands behind."""
    arm = (
        Reach(out=0.96, down=-0.04, fwd=0.22, elbow_down=1.0, elbow_fwd=0.0, hand="point")
        if sideways
        else Reach(out=0.0, down=-0.03, fwd=0.99, elbow_down=1.0, elbow_fwd=0.0, hand="point")
    )
    other = Reach(out=0.16, down=0.90, fwd=-0.14, elbow_out=0.5, hand="fist")
    return replace(_lunge(plan, side, 5.0), twist=_after(side, 14.0)).arm(side, arm).arm(1 - side, other)


def _lunge(plan: Plan, side: int, lean: float) -> Plan:
    ahead = Step(fwd=0.26, out=0.0, toe_out=8, knee_out=0.1)
    behind = Step(fwd=-0.30, out=0.02, up=0.035, tip=20, toe_out=16)
    # The foot opposite to the arm goes ahead, as in every throw and thrust.
    legs = (ahead, behind) if side == 1 else (behind, ahead)
    return replace(plan, lift=0.950, slide=0.04, shift=0.0, roll=0.0, hip_tilt=0.0, shoulder_tilt=0.0, lean=lean,
                   bend=0.020, legs=legs)  # fmt: skip


def _after(side: int, degrees: float) -> float:
    """Return the twist that brings a shoulder forward."""
    return -degrees if side == 1 else degrees


def holding(plan: Plan, side: int, *, raised: bool) -> Plan:
    """Return the plan with something in one hand."""
    return plan.arm(side, HOLDING if raised else HANGING)


def carrying(plan: Plan) -> Plan:
    """Return somebody with both arms round a load, leaning back against its weight."""
    arm = Reach(out=-0.02, down=0.58, fwd=0.60, elbow_out=0.6, elbow_down=1.0, elbow_fwd=-0.7, hand="hold")
    return replace(
        plan, lean=-6, bend=0.028, lift=0.965, roll=0.0, shift=0.0, shoulder_tilt=0.0, hip_tilt=0.0,
        arms=(arm, arm), legs=(Step(out=0.05, fwd=-0.05, toe_out=16), Step(out=0.05, fwd=0.08, toe_out=16)),
    )  # fmt: skip


def embracing(plan: Plan, build: Proportions, partner: float = 1.0) -> Plan:
    """Return somebody with both arms round somebody else; who is slighter reaches for the neck.

    `partner` is the other's height in own heights: who holds a child bends down and has the arms round its back, not
    before its face.
    """
    if partner < _CHILD:
        low = Reach(out=-0.08, down=0.78, fwd=0.56, elbow_out=0.9, elbow_down=0.6, elbow_fwd=-0.3, hand="wrap")
        return replace(
            plan, lean=20, bend=-0.020, lift=0.90, slide=-0.06, shift=0.0, roll=0.0, shoulder_tilt=0.0, hip_tilt=0.0,
            arms=(low, replace(low, down=0.70)), head_pitch=-14, head_tilt=0.0,
            legs=(Step(fwd=0.10, toe_out=8), Step(fwd=-0.16, up=0.03, tip=18, toe_out=8)),
        )  # fmt: skip
    over = build.shoulders < 0.104 and partner < 1.15
    high = Reach(out=-0.06, down=-0.06, fwd=0.74, elbow_out=0.9, elbow_down=0.7, elbow_fwd=0.0, hand="wrap")
    low = Reach(out=-0.10, down=0.44, fwd=0.60, elbow_out=0.9, elbow_down=0.8, elbow_fwd=-0.2, hand="wrap")
    arms = (high, replace(high, down=0.08)) if over else (low, replace(low, down=0.26))
    return replace(
        plan, lean=8, bend=-0.010, lift=0.972, shift=0.0, roll=0.0, shoulder_tilt=0.0, hip_tilt=0.0, arms=arms,
        head_pitch=-4, head_tilt=0.0,
        legs=(Step(fwd=0.08, toe_out=8), Step(fwd=-0.13, up=0.03, tip=18, toe_out=8)),
    )  # fmt: skip
