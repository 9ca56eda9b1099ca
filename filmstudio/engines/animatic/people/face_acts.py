"""The sixteen expressions as a few numbers each, and how they mix with a mouth that speaks.

Why numbers and not drawings: an expression is eased in, blinks run through it, and nine mouths speak in it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from filmstudio.engines.animatic.people.head_acting import STRENGTHS, Acting
from filmstudio.model.shots import Expression


@dataclass(frozen=True, slots=True)
class FaceActs:
    """What every part of the face does. 0 is at rest; 1 is all that it can."""

    inner: float = 0.0
    """The inner end of the brows: -1 down ... 1 up."""
    outer: float = 0.0
    arch: float = 0.0
    """How much higher one brow is than the other."""
    upper: float = 0.0
    """The upper lid: -1 torn open ... 1 closed."""
    lower: float = 0.0
    """The lower lid: 1 pushed up by the cheek."""
    small_iris: float = 0.0
    smile: float = 0.0
    """The corners of the mouth: -1 down ... 1 up."""
    skew: float = 0.0
    """One corner goes higher than the other."""
    wide: float = 0.0
    square: float = 0.0
    """An opening with corners instead of a round one."""
    teeth: float = 0.0
    sneer: float = 0.0
    """The upper lip pulled up beside the nose."""
    pout: float = 0.0
    """The lower lip pushed up."""
    part: float = 0.0
    """How far the mouth at rest is what `RESTS` says instead of closed."""
    flush: float = 0.0
    tear: float = 0.0
    bags: float = 0.0
    furrow: float = 0.0
    """The crease between the brows."""
    aside: float = 0.0
    """Where the eyes go by themselves, -2 ... 2 to the side of the parting."""
    down: float = 0.0
    """And -1 up ... 1 down."""
    tilt: float = 0.0
    """How far the head leans, in degrees to the side of the parting."""


_E = Expression
_ACTS: dict[Expression, FaceActs] = {
    _E.NEUTRAL: FaceActs(smile=0.16),
    _E.HAPPY: FaceActs(inner=0.25, outer=0.35, lower=0.50, upper=0.08, smile=0.95, wide=0.22, flush=0.6, teeth=0.9,
                       part=0.85, tilt=-2),
    _E.LAUGHING: FaceActs(inner=0.55, outer=0.55, upper=1.0, lower=1.0, smile=1.0, wide=0.24, teeth=1.0, flush=0.8,
                          part=1.0, tilt=-7),
    _E.TENDER: FaceActs(inner=0.60, outer=-0.10, upper=0.34, lower=0.30, smile=0.58, flush=0.9, tilt=8),
    _E.SLY: FaceActs(inner=-0.55, outer=0.30, arch=1.0, upper=0.48, lower=0.50, smile=0.25, skew=1.0, wide=0.08,
                     aside=2.0, tilt=-4),
    _E.SAD: FaceActs(inner=1.0, outer=-0.75, upper=0.34, smile=-0.85, wide=-0.10, pout=0.35, down=0.9, tilt=6),
    _E.CRYING: FaceActs(inner=1.15, outer=-0.75, upper=0.80, lower=0.45, smile=-1.0, wide=0.08, square=0.3, teeth=0.3,
                        part=1.0, flush=0.9, tear=1.0, bags=0.4, furrow=0.5, tilt=7),
    _E.ANGRY: FaceActs(inner=-1.15, outer=0.75, upper=0.10, lower=0.34, smile=-0.70, wide=0.10, square=1.0, teeth=1.0,
                       part=1.0, flush=0.6, furrow=1.0, small_iris=0.3),
    _E.STERN: FaceActs(inner=-0.60, outer=-0.30, upper=0.36, lower=0.10, smile=-0.55, pout=0.6, furrow=0.6),
    _E.DETERMINED: FaceActs(inner=-0.95, outer=0.30, lower=0.42, upper=-0.05, smile=0.10, wide=0.02, pout=1.0,
                            tilt=-3),
    _E.AFRAID: FaceActs(inner=1.10, outer=-0.10, upper=-0.75, lower=-0.25, small_iris=1.0, smile=-0.75, wide=0.12,
                        square=0.7, teeth=0.5, part=1.0, flush=-0.6, furrow=0.4, tilt=-4),
    _E.SURPRISED: FaceActs(inner=1.25, outer=1.30, upper=-0.90, lower=-0.35, small_iris=0.5, part=1.0, wide=-0.15,
                           tilt=-3),
    _E.DISGUSTED: FaceActs(inner=-0.75, outer=-0.10, arch=0.55, upper=0.42, lower=0.80, smile=-0.75, skew=0.35,
                           sneer=1.0, square=0.5, part=0.6, teeth=0.7, aside=-1.0, furrow=0.7, tilt=-7),
    _E.THOUGHTFUL: FaceActs(inner=0.05, outer=0.15, arch=0.85, upper=0.10, smile=-0.15, skew=0.45, wide=-0.22, pout=0.3,
                            aside=2.0, down=-1.0, tilt=6),
    _E.TIRED: FaceActs(inner=0.30, outer=-0.65, upper=0.66, lower=0.05, smile=-0.34, bags=1.0, down=0.8, tilt=6),
    _E.IN_PAIN: FaceActs(inner=-0.50, outer=-0.55, upper=1.0, lower=0.85, smile=-0.45, wide=0.22, square=1.0, teeth=1.0,
                         part=1.0, flush=0.5, furrow=1.0, tilt=-8),
}  # fmt: skip
RESTS: dict[Expression, str] = {
    _E.HAPPY: "C",
    _E.LAUGHING: "D",
    _E.CRYING: "C",
    _E.ANGRY: "C",
    _E.AFRAID: "C",
    _E.SURPRISED: "O",
    _E.DISGUSTED: "B",
    _E.IN_PAIN: "B",
}
"""The mouth that an expression has while nothing is said; closed where it is not listed. O is no letter of speech."""
_LIDS = (0.0, 0.55, 1.0)


def acts_of(acting: Acting) -> FaceActs:
    """Return what the face does, its expression as far eased in as `strength` says."""
    share = max(0, min(STRENGTHS, acting.strength)) / STRENGTHS
    rest, goal = _ACTS[Expression.NEUTRAL], _ACTS[acting.expression]
    acts = FaceActs(
        **{
            one.name: getattr(rest, one.name) + (getattr(goal, one.name) - getattr(rest, one.name)) * share
            for one in fields(FaceActs)
        }
    )
    lift = 0.45 * acting.brow
    return replace(
        acts,
        inner=acts.inner + lift,
        outer=acts.outer + lift,
        upper=max(acts.upper, _LIDS[max(0, min(2, acting.lids))]) if acting.lids else acts.upper,
    )


def tilt_of(acting: Acting) -> float:
    """Return how far the head leans for an expression, in degrees clockwise, as the face is seen in the picture."""
    return round(acts_of(acting).tilt, 2)
