"""Gaits: the cycles of a walk, a run and a climb. The foot that bears the weight stays on its spot.

The phases are those of every animation school: contact, down, passing, up; arms against legs, shoulders against hips.
"""

from __future__ import annotations

import math

from filmstudio.engines.animatic.people.plan import Plan, Reach, Step, blended, smooth
from filmstudio.engines.animatic.people.skeleton import STRIDES

WALK_STANCE, RUN_STANCE = 0.60, 0.34
"""The part of a cycle that a foot is on the ground."""
WALK_REACH, RUN_REACH = 0.40, 0.46
"""How far before the hips it comes down, in legs."""


def stride_of(*, running: bool) -> float:
    """Return how far a cycle of two steps carries somebody, in lengths of their leg: then no foot slides."""
    return 2 * RUN_REACH / RUN_STANCE if running else 2 * WALK_REACH / WALK_STANCE


def walking(stride: int) -> Plan:
    """Return the walk at a moment, 0 ... `STRIDES`; at 0 the right heel comes down."""
    phase = stride / STRIDES
    swing = math.cos(2 * math.pi * phase)
    return Plan(
        lift=0.948 - 0.026 * math.cos(4 * math.pi * (phase - 0.03)),
        lean=5.0,
        bend=0.018,
        shift=-0.045 * math.sin(2 * math.pi * phase),
        roll=2.0 * math.sin(2 * math.pi * phase),
        twist=11.0 * swing,
        shoulder_tilt=1.5 * math.sin(2 * math.pi * phase),
        hip_tilt=-3.0 * math.sin(2 * math.pi * phase),
        legs=(_walked(phase), _walked(phase + 0.5)),
        arms=(_swung(-swing), _swung(swing)),
    )


def _walked(phase: float) -> Step:
    phase %= 1.0
    if phase < WALK_STANCE:
        share = phase / WALK_STANCE
        late = max(0.0, (share - 0.68) / 0.32)
        early = max(0.0, 1 - share / 0.16)
        return Step(
            out=-0.03, fwd=WALK_REACH * (1 - 2 * share), up=0.085 * late * late, tip=38 * late * late - 18 * early,
            toe_out=6, knee_out=0.05,
        )  # fmt: skip
    share = (phase - WALK_STANCE) / (1 - WALK_STANCE)
    return Step(
        out=-0.02,
        fwd=WALK_REACH * (2 * smooth(share) - 1),
        up=0.085 * (1 - share) ** 2 + 0.115 * math.sin(math.pi * share),
        tip=46 * (1 - share) ** 1.4 - 18 * share**2,
        toe_out=6,
        knee_out=0.05,
    )


def _swung(forward: float) -> Reach:
    """Return an arm of a walk: -1 all the way back ... 1 all the way forward."""
    angle = math.radians(4 + 29 * forward)
    length = 0.97 - 0.05 * max(0.0, forward)
    return Reach(out=0.07, down=length * math.cos(angle), fwd=length * math.sin(angle), elbow_out=0.25, hand="rest")


def running(stride: int) -> Plan:
    """Return the run at a moment, 0 ... `STRIDES`; at 0 the right foot comes down."""
    phase = stride / STRIDES
    swing = math.cos(2 * math.pi * (phase + 0.04))
    flight = RUN_STANCE + (0.5 - RUN_STANCE) / 2
    return Plan(
        lift=0.905 + 0.050 * math.cos(4 * math.pi * (phase - flight)),
        lean=17.0,
        bend=0.022,
        twist=17.0 * swing,
        head_pitch=3.0,
        legs=(_ran(phase), _ran(phase + 0.5)),
        arms=(_pumped(-swing), _pumped(swing)),
    )


def coiled(run: Plan, share: float) -> Plan:
    """Return somebody who is about to run, drawn back by a `share`: against the way, low, like a spring."""
    back = Plan(
        lift=0.84, slide=-0.10, lean=-9.0, bend=-0.020, twist=-22.0, turn=run.turn, head_turn=run.head_turn,
        arms=(_pumped(-0.9), _pumped(1.0)),
        legs=(Step(fwd=0.20, up=0.22, tip=-8, knee_up=0.3), Step(fwd=-0.20, out=0.02)),
    )  # fmt: skip
    return blended(run, back, share)


def _ran(phase: float) -> Step:
    phase %= 1.0
    if phase < RUN_STANCE:
        share = phase / RUN_STANCE
        late = max(0.0, (share - 0.6) / 0.4)
        return Step(
            out=-0.06, fwd=RUN_REACH * (1 - 2 * share) - 0.10, up=0.10 * late, tip=52 * late - 8 * (1 - share) ** 3,
            toe_out=2, knee_out=0.0,
        )  # fmt: skip
    share = (phase - RUN_STANCE) / (1 - RUN_STANCE)
    # The heel is drawn up behind, the knee comes forward, the foot reaches and falls.
    kick = math.sin(math.pi * min(1.0, share / 0.72)) ** 1.2 if share < 0.72 else 0.0
    knee = math.sin(math.pi * max(0.0, share - 0.30) / 0.70) ** 1.1 if share > 0.30 else 0.0
    return Step(
        out=-0.06,
        fwd=-RUN_REACH - 0.10 + (2 * RUN_REACH + 0.06 * knee) * smooth(share * 1.06),
        up=0.10 * (1 - share) + 0.40 * kick + 0.20 * knee,
        tip=66 * (1 - share) ** 0.8 - 12 * share**3,
        toe_out=2,
        knee_out=0.0,
    )


def _pumped(forward: float) -> Reach:
    """Return an arm of a run, bent square."""
    upper = math.radians(-12 + 50 * forward)
    fore = upper + math.radians(96 + 22 * forward)
    return Reach(
        out=0.04 - 0.10 * max(0.0, forward),
        down=0.52 * math.cos(upper) + 0.48 * math.cos(fore),
        fwd=0.52 * math.sin(upper) + 0.48 * math.sin(fore),
        elbow_out=0.3,
        elbow_down=0.5,
        elbow_fwd=-1.0,
        hand="fist",
    )


def climbing(stride: int) -> Plan:
    """Return somebody on a ladder or steep stairs: hand over hand, the opposite knee high."""
    swing = math.cos(2 * math.pi * stride / STRIDES)
    return Plan(
        lift=0.93,
        slide=-0.10,
        lean=9.0,
        bend=-0.010,
        twist=-8.0 * swing,
        shoulder_tilt=5.0 * swing,
        head_pitch=14.0,
        legs=(_rung(-swing), _rung(swing)),
        arms=(_grip(swing), _grip(-swing)),
    )


def _rung(high: float) -> Step:
    return Step(out=0.02, up=0.17 + 0.17 * high, fwd=0.15 + 0.05 * high, toe_out=6, tip=-4, knee_out=0.25)


def _grip(high: float) -> Reach:
    return Reach(
        out=-0.06, down=-0.42 - 0.34 * high, fwd=0.58 - 0.10 * high, elbow_out=0.6, elbow_down=1.0, elbow_fwd=0.0,
        hand="fist",
    )  # fmt: skip
