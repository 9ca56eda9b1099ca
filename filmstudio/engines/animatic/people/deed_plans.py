"""How deeds look: where the hands go, how the trunk helps, and what the body is like afterwards.

Every deed is a way from rest to its telling moment, perhaps a stroke from there (a push, a knock), and a way back.
Reaches are in lengths of the own arm from its shoulder, angles in degrees.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from filmstudio.engines.animatic.people.deeds import Deed
from filmstudio.engines.animatic.people.plan import Plan, Reach, blended, smooth

TOLD, STRUCK, DONE = 12, 20, 32
"""Steps of `Motion.act`: 0 before a deed, `TOLD` at its telling moment, from there to `STRUCK` its stroke; from
`STRUCK` to `DONE` back to rest."""
LOOPED = frozenset({Deed.WORK, Deed.KNOCK, Deed.WAVE, Deed.CLAP, Deed.NOD, Deed.SHAKE, Deed.WIPE})
"""What is done by strokes there and back, again and again."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A body at the height of a deed, as changes to what it does anyway."""

    arm: Reach | None = None
    """Of the hand that acts."""
    other: Reach | None = None
    """Of the other one, where both act."""
    aside: Reach | None = None
    """Instead of `arm` for somebody who faces us: what comes towards us is not seen."""
    lean: float = 0.0
    sink: float = 0.0
    """How much lower the hips are, in legs; only of who stands."""
    pitch: float = 0.0
    """Of the head; positive looks up."""
    turn: float = 0.0
    """Of the head, towards the own left."""
    tip: float = 0.0
    """Degrees by which what is in the hand is tipped forward."""


def doing(plan: Plan, deed: Deed, act: int, side: int, *, sideways: bool) -> Plan:
    """Return a plan with a deed at one of its steps; `side` (0 right, 1 left) acts. Before and after it is the plan."""
    telling = _reached(plan, _TELLING[deed], side, sideways)
    if act <= TOLD:
        return blended(plan, telling, smooth(act / TOLD))
    if act <= STRUCK:
        struck = _reached(plan, _STROKES.get(deed, _TELLING[deed]), side, sideways)
        return blended(telling, struck, smooth((act - TOLD) / (STRUCK - TOLD)))
    last = _reached(plan, _last(deed), side, sideways)
    return blended(last, plan, smooth((act - STRUCK) / (DONE - STRUCK)))


def _last(deed: Deed) -> Goal:
    """Return what a deed comes back from: the end of its one stroke, or the telling moment."""
    return _TELLING[deed] if deed in LOOPED else _STROKES.get(deed, _TELLING[deed])


def tipped(deed: Deed | None, act: int) -> float:
    """Return how far what is in the hand is tipped forward at a step of a deed, in degrees."""
    if deed is None:
        return 0.0
    one, two = _TELLING[deed].tip, _STROKES.get(deed, _TELLING[deed]).tip
    if act <= TOLD:
        return one * smooth(act / TOLD)
    if act <= STRUCK:
        return one + (two - one) * smooth((act - TOLD) / (STRUCK - TOLD))
    return _last(deed).tip * (1 - smooth((act - STRUCK) / (DONE - STRUCK)))


def _reached(plan: Plan, goal: Goal, side: int, sideways: bool) -> Plan:
    arm = goal.aside if sideways and goal.aside is not None else goal.arm
    other = arm if goal.other is goal.arm and goal.arm is not None else goal.other
    for which, reach in ((side, arm), (1 - side, other)):
        if reach is not None:
            # A thing stays in the hand that has it.
            held = plan.arms[which].hand == "hold"
            plan = plan.arm(which, replace(reach, hand="hold") if held else reach)
    way = 1.0 if side else -1.0
    return replace(
        plan,
        lean=plan.lean + goal.lean,
        lift=plan.lift if plan.seat else plan.lift - goal.sink,
        slide=plan.slide if plan.seat else plan.slide - 0.35 * goal.sink,
        head_pitch=plan.head_pitch + goal.pitch,
        head_turn=plan.head_turn + way * goal.turn,
    )


_AHEAD = Reach(out=-0.02, down=0.26, fwd=0.88, elbow_out=0.5, elbow_down=1.0, elbow_fwd=-0.2, hand="open")
_ASIDE = Reach(out=0.74, down=0.22, fwd=0.42, elbow_out=0.4, elbow_down=1.0, elbow_fwd=-0.2, hand="open")
_OFFERED = Reach(out=-0.02, down=0.40, fwd=0.78, elbow_out=0.5, elbow_down=1.0, elbow_fwd=-0.4, hand="open")
_OFFERED_ASIDE = replace(_OFFERED, out=0.52, down=0.40, fwd=0.50)
_LOW = Reach(out=0.06, down=0.92, fwd=0.36, elbow_out=0.5, elbow_fwd=-0.6, hand="open")
_UP = Reach(out=0.30, down=-0.72, fwd=0.24, elbow_out=1.0, elbow_down=0.6, hand="open")
_AT_MOUTH = Reach(out=-0.24, down=-0.14, fwd=0.34, elbow_out=0.7, elbow_down=1.0, elbow_fwd=0.3, hand="fist")
_AT_EYES = Reach(out=-0.22, down=-0.30, fwd=0.30, elbow_out=0.8, elbow_down=1.0, elbow_fwd=0.3, hand="fist")
_ON_FACE = Reach(out=-0.20, down=-0.26, fwd=0.30, elbow_out=0.5, elbow_down=1.0, elbow_fwd=0.4, hand="flat")
_AT_EAR = Reach(out=0.06, down=-0.24, fwd=0.02, elbow_out=0.7, elbow_down=1.0, elbow_fwd=0.8, hand="hold")
_STEERING = Reach(out=-0.10, down=0.34, fwd=0.80, elbow_out=0.7, elbow_down=1.0, elbow_fwd=-0.3, hand="fist")
_BUSY = Reach(out=-0.16, down=0.50, fwd=0.52, elbow_out=0.8, elbow_down=0.7, elbow_fwd=-0.6, hand="flat")
_BUSY_ON = replace(_BUSY, out=-0.06, down=0.44, fwd=0.62, hand="rest")
_CLOSER = Reach(out=0.02, down=0.50, fwd=0.36, elbow_out=0.6, elbow_down=0.7, elbow_fwd=-0.9, hand="fist")
_FLAT_AHEAD = replace(_OFFERED, down=0.46, fwd=0.52, hand="flat")
_FIST_UP = Reach(out=0.0, down=-0.06, fwd=0.70, elbow_out=0.5, elbow_down=1.0, elbow_fwd=-0.2, hand="fist")
_WOUND_UP = Reach(out=0.34, down=-0.34, fwd=-0.34, elbow_out=1.0, elbow_down=0.4, elbow_fwd=-0.4, hand="hold")
_THROWN = Reach(out=-0.10, down=0.06, fwd=0.96, elbow_out=0.5, elbow_down=1.0, hand="open")
_PALMS = Reach(out=0.40, down=0.46, fwd=0.44, elbow_out=0.3, elbow_down=1.0, elbow_fwd=-0.8, hand="open")
_WAVED = Reach(out=0.42, down=-0.56, fwd=0.26, elbow_out=1.0, elbow_down=1.0, hand="open")
_CLAPPED = Reach(out=-0.12, down=0.34, fwd=0.50, elbow_out=0.9, elbow_down=0.8, elbow_fwd=-0.4, hand="flat")
_AT_BROW = Reach(out=0.10, down=-0.36, fwd=0.10, elbow_out=1.0, elbow_down=0.2, elbow_fwd=0.4, hand="flat")
_POINTED = Reach(out=0.0, down=-0.03, fwd=0.99, elbow_down=1.0, elbow_fwd=0.0, hand="point")
_RAISED = Reach(out=0.06, down=-0.24, fwd=0.66, elbow_out=0.5, elbow_down=1.0, elbow_fwd=-0.2, hand="fist")

_TELLING: dict[Deed, Goal] = {
    Deed.HANDS_UP: Goal(_UP, _UP, pitch=2),
    Deed.COVER: Goal(_ON_FACE, _ON_FACE, lean=10, pitch=-18),
    Deed.WIPE: Goal(_AT_EYES, pitch=-8, lean=2),
    Deed.DRINK: Goal(_AT_MOUTH, pitch=6),
    Deed.RAISE: Goal(_RAISED, aside=replace(_RAISED, out=0.44, fwd=0.50), pitch=5),
    Deed.THROW: Goal(_WOUND_UP, lean=-9),
    Deed.DROP: Goal(replace(_OFFERED, out=0.10, fwd=0.58, hand="open"), replace(_PALMS, down=0.36), lean=-5, pitch=-6),
    Deed.STRIKE: Goal(replace(_WOUND_UP, down=0.04, hand="open"), lean=-6),
    Deed.POUR: Goal(replace(_OFFERED, down=0.14, fwd=0.78), aside=replace(_OFFERED_ASIDE, down=0.18), lean=6, pitch=-12,
                    tip=22),
    Deed.PUSH: Goal(_FLAT_AHEAD, _FLAT_AHEAD, lean=4, pitch=-10),
    Deed.KNOCK: Goal(_FIST_UP, lean=3),
    Deed.WAVE: Goal(_WAVED, pitch=4),
    Deed.CLAP: Goal(_CLAPPED, _CLAPPED),
    Deed.SHRUG: Goal(_PALMS, _PALMS, pitch=3),
    Deed.SALUTE: Goal(_AT_BROW),
    Deed.SWITCH: Goal(replace(_AHEAD, hand="point"), aside=replace(_ASIDE, hand="point"), lean=7),
    Deed.GIVE: Goal(_OFFERED, aside=_OFFERED_ASIDE, lean=7),
    Deed.WORK: Goal(_BUSY, replace(_BUSY_ON, fwd=0.54), lean=6, pitch=-14),
    Deed.LIFT: Goal(_LOW, lean=34, sink=0.20, pitch=-6),
    Deed.TAKE: Goal(_AHEAD, aside=_ASIDE, lean=8, pitch=-4),
    Deed.OPEN: Goal(replace(_AHEAD, down=0.40, fwd=0.84, hand="fist"), aside=replace(_ASIDE, down=0.40, hand="fist"),
                    lean=7),
    Deed.DRIVE: Goal(_STEERING, _STEERING, lean=2),
    Deed.BOW: Goal(lean=30, pitch=-14),
    Deed.NOD: Goal(pitch=-16),
    Deed.SHAKE: Goal(turn=12),
    Deed.POINT: Goal(_POINTED, aside=replace(_POINTED, out=0.96, down=-0.04, fwd=0.22), lean=4),
    Deed.PUT: Goal(replace(_OFFERED, down=0.62, fwd=0.66), aside=replace(_OFFERED_ASIDE, down=0.62), lean=14, sink=0.05,
                   pitch=-12),
    Deed.REACH: Goal(_AHEAD, aside=_ASIDE, lean=10, pitch=-4),
    Deed.LISTEN: Goal(_AT_EAR, pitch=-2),
}  # fmt: skip
_STROKES: dict[Deed, Goal] = {
    Deed.WIPE: Goal(replace(_AT_EYES, out=-0.14, down=-0.22), pitch=-10, lean=2),
    Deed.DRINK: Goal(replace(_AT_MOUTH, down=-0.18), pitch=13, lean=-3, tip=-48),
    Deed.THROW: Goal(_THROWN, lean=14),
    Deed.STRIKE: Goal(replace(_THROWN, out=-0.24, down=-0.08), lean=11),
    Deed.POUR: Goal(replace(_OFFERED, down=0.08, fwd=0.80), aside=replace(_OFFERED_ASIDE, down=0.12), lean=7, pitch=-14,
                    tip=104),
    Deed.PUSH: Goal(replace(_FLAT_AHEAD, down=0.40, fwd=0.92), replace(_FLAT_AHEAD, down=0.40, fwd=0.92), lean=14,
                    pitch=-8),
    Deed.KNOCK: Goal(replace(_FIST_UP, fwd=0.56, down=-0.10), lean=2),
    Deed.WAVE: Goal(replace(_WAVED, out=0.16, down=-0.62), pitch=4),
    Deed.CLAP: Goal(replace(_CLAPPED, out=-0.28), replace(_CLAPPED, out=-0.28)),
    Deed.WORK: Goal(_BUSY_ON, replace(_BUSY, fwd=0.46), lean=6, pitch=-13),
    Deed.OPEN: Goal(_CLOSER, lean=-2),
    Deed.NOD: Goal(pitch=2),
    Deed.SHAKE: Goal(turn=-10),
}  # fmt: skip
