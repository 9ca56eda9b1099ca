"""Standing: several ways of doing it, each somebody's own, and what hands do while somebody speaks."""

from __future__ import annotations

from dataclasses import replace

from filmstudio.engines.animatic.people.plan import Plan, Reach, Step, blended, smooth
from filmstudio.engines.animatic.people.proportions import Proportions
from filmstudio.engines.animatic.people.skeleton import GESTURES, SHIFTS, Motion
from filmstudio.model.cast import Age, Appearance, Presentation

_HIP = Reach(out=0.20, down=0.66, fwd=0.10, elbow_out=1.0, elbow_fwd=-0.35, hand="fist")
_POCKET = Reach(out=0.10, down=0.84, fwd=0.14, elbow_out=1.0, elbow_fwd=-0.8, hand="none")
_FOLDED_OVER = Reach(out=-0.27, down=0.44, fwd=0.40, elbow_out=0.8, elbow_down=1.0, elbow_fwd=-0.2, hand="flat")
_FOLDED_UNDER = Reach(out=-0.30, down=0.54, fwd=0.30, elbow_out=0.8, elbow_down=1.0, elbow_fwd=-0.2, hand="none")
_CLASPED = Reach(out=-0.30, down=0.84, fwd=0.36, elbow_out=0.9, elbow_fwd=-0.5, hand="fist")
_BEHIND = Reach(out=-0.16, down=0.74, fwd=-0.22, elbow_out=1.0, elbow_fwd=-0.4, hand="none")
_HANGING = Reach(out=0.17, down=0.95, fwd=0.08)
_LOOSE = Reach(out=0.20, down=0.92, fwd=0.14, elbow_out=0.8)


def standing(look: Appearance, build: Proportions) -> Plan:
    """Return somebody's own way of standing: the weight on one leg, hips and shoulders tilted against each other."""
    own = build.dice[3]
    base = Plan(
        shift=-0.050,
        lift=0.978,
        hip_tilt=-5.0,
        shoulder_tilt=3.6,
        roll=2.6,
        lean=1.5,
        bend=0.016,
        legs=(
            Step(out=-0.012, toe_out=12, fwd=-0.02),
            Step(out=0.10, fwd=0.07, toe_out=30, knee_out=0.5, up=0.0),
        ),
        arms=(_HANGING, _LOOSE),
    )
    if look.age is Age.OLD:
        base = replace(base, lift=0.955, lean=7.0, bend=-0.030, legs=(Step(knee_out=0.3), Step(out=0.05, fwd=0.05)))
    if look.age is Age.CHILD:
        base = replace(base, legs=(Step(toe_out=4, out=0.02), Step(out=0.06, toe_out=-6, fwd=0.04)))
    plan = replace(base, arms=_arms(look, own))
    return plan if build.hand_side else plan.flipped()


def _arms(look: Appearance, own: float) -> tuple[Reach, Reach]:
    choices: tuple[tuple[Reach, Reach], ...]
    if look.age is Age.OLD:
        choices = ((_CLASPED, _CLASPED), (_BEHIND, _BEHIND), (_HANGING, _LOOSE))
    elif look.age is Age.CHILD:
        choices = ((_HANGING, _LOOSE), (_CLASPED, _CLASPED), (_BEHIND, _BEHIND))
    elif look.presentation is Presentation.WOMAN:
        choices = (
            (_HANGING, _HIP), (_HANGING, _LOOSE), (_FOLDED_UNDER, _FOLDED_OVER), (_CLASPED, _CLASPED),
        )  # fmt: skip
    else:
        choices = ((_HANGING, _LOOSE), (_POCKET, _LOOSE), (_FOLDED_UNDER, _FOLDED_OVER), (_POCKET, _HIP))
    return choices[min(len(choices) - 1, int(own * len(choices)))]


def unfolded(plan: Plan, side: int) -> Plan:
    """Return somebody who is turned aside with no arms folded before them, the hand on `side` at the hip instead.

    From the front folded arms are one clear shape; from the side they are a sleeve with a hand at its wrong end.
    """
    if plan.arms[0].out > -0.2 or plan.arms[0].down > 0.6:
        return plan
    return plan.arm(side, _HIP).arm(1 - side, _HANGING)


def shifted(plan: Plan, motion: Motion) -> Plan:
    """Return the plan with the weight on its way to the other leg; the feet stay where they are."""
    share = smooth(motion.shift / (SHIFTS - 1))
    if not share:
        return plan
    other = replace(
        plan, shift=-plan.shift * 0.35, hip_tilt=-plan.hip_tilt * 0.5, shoulder_tilt=-plan.shoulder_tilt * 0.5,
        roll=-plan.roll * 0.4,
    )  # fmt: skip
    return blended(plan, other, share)


_PALM = Reach(out=0.16, down=0.40, fwd=0.66, elbow_out=0.35, elbow_down=0.9, elbow_fwd=-0.5, hand="open")
_SMALL_POINT = Reach(out=0.06, down=0.24, fwd=0.70, elbow_out=0.4, elbow_down=1.0, elbow_fwd=-0.4, hand="point")
_PALM_ASIDE = replace(_PALM, out=0.46, fwd=0.40)
_POINT_ASIDE = replace(_SMALL_POINT, out=0.60, down=0.24, fwd=0.34, elbow_out=0.7)
_SHRUG = Reach(out=0.46, down=0.46, fwd=0.42, elbow_out=0.3, elbow_down=1.0, elbow_fwd=-0.8, hand="open")


def gesturing(plan: Plan, motion: Motion, side: int, *, sideways: bool = False) -> Plan:
    """Return the plan with a hand (or both) raised for a beat of speech. `side` is the hand that gestures.

    `sideways`: out to the side, of somebody who faces us: what comes towards us is not seen.
    """
    share = smooth(motion.gesture / (GESTURES - 1))
    if not share:
        return plan
    if motion.beat == 2:
        goal = replace(
            plan, arms=(_SHRUG, _SHRUG), shoulder_tilt=plan.shoulder_tilt * 0.3, head_tilt=plan.head_tilt + 2
        )
    else:
        near, aside = (_SMALL_POINT, _POINT_ASIDE) if motion.beat == 1 else (_PALM, _PALM_ASIDE)
        goal = plan.arm(side, aside if sideways else near)
        # Folded arms open together: one sleeve cannot stay wrapped round the other.
        if plan.arms[1 - side].hand in ("none", "flat") and plan.arms[1 - side].out < -0.2:
            goal = goal.arm(1 - side, _HANGING)
    return blended(plan, goal, share)


def looking(plan: Plan, way: float) -> Plan:
    """Return somebody who looks: the head up and turned `way` (-1 or 1), the trunk drawn after it."""
    return replace(
        plan,
        head_turn=plan.head_turn + 26 * way,
        head_pitch=13.0,
        lean=plan.lean - 3,
        twist=plan.twist + 9 * way,
        bend=plan.bend + 0.012,
        legs=(replace(plan.legs[0], fwd=plan.legs[0].fwd + 0.06), replace(plan.legs[1], fwd=plan.legs[1].fwd - 0.05)),
        arms=(_LOOSE, _HANGING),
    )
