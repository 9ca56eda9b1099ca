"""Cuts: what each garment does to the silhouette. A coat is an A, an oilskin a bell, a suit a V, a uniform a square."""

from __future__ import annotations

from dataclasses import dataclass, replace

from filmstudio.engines.animatic.people.proportions import Proportions
from filmstudio.engines.animatic.people.trunk import Section
from filmstudio.model.cast import Garment


@dataclass(frozen=True, slots=True)
class Cut:
    """How a garment is cut. Lengths in body heights, added to the body's own."""

    shoulders: float = 0.0
    ease: tuple[float, float, float] = (0.004, 0.006, 0.006)
    """At the chest, the waist, the hips."""
    fitted: float = 1.0
    """How much of the body's own waist remains: above 1 hides it."""
    hem: float = 1.10
    flare: float = 0.0
    """How much wider than the hips it is at the hem, half the width."""
    crisp: bool = True
    """A sharp hem."""
    sleeve: tuple[float, float, float] = (1.12, 1.12, 1.25)
    """How much thicker than the arm at shoulder, elbow and cuff."""
    sleeve_to: float = 1.0
    """The part of the forearm that is covered; below 0 of the upper arm."""
    skirt: bool = False
    """Legs are bare below it."""
    neck: float = -0.045
    """Where the cloth begins: below 0 it stands up round the neck."""
    boots: float = 0.0
    """The part of the shin that boots cover."""


CUTS: dict[Garment, Cut] = {
    Garment.SHIRT: Cut(ease=(0.004, 0.010, 0.004), hem=0.97, sleeve=(1.22, 1.22, 1.15), sleeve_to=0.25),
    Garment.JUMPER: Cut(0.002, (0.013, 0.024, 0.014), 1.12, 1.06, 0.002, crisp=False, sleeve=(1.36, 1.46, 1.55)),
    Garment.JACKET: Cut(0.008, (0.012, 0.017, 0.013), 1.06, 1.14, 0.004, sleeve=(1.34, 1.34, 1.55)),
    Garment.COAT: Cut(0.008, (0.013, 0.012, 0.018), 1.02, 2.52, 0.074, sleeve=(1.36, 1.40, 1.85)),
    Garment.OILSKIN: Cut(-0.004, (0.016, 0.046, 0.066), 1.18, 1.98, 0.104, sleeve=(1.40, 1.75, 2.6), boots=0.85),
    Garment.DRESS: Cut(-0.004, (0.002, -0.004, 0.004), 0.94, 2.06, 0.088, sleeve=(1.25, 1.1, 1.0), sleeve_to=-0.45,
                       skirt=True, neck=0.005),
    Garment.SUIT: Cut(0.014, (0.010, 0.002, 0.006), 0.96, 1.20, 0.010, sleeve=(1.30, 1.22, 1.45)),
    Garment.UNIFORM: Cut(0.018, (0.012, 0.014, 0.014), 1.10, 1.16, 0.014, sleeve=(1.32, 1.30, 1.55), boots=0.55),
    Garment.APRON: Cut(ease=(0.004, 0.008, 0.004), hem=0.99, sleeve=(1.25, 1.25, 1.2), sleeve_to=0.1),
}  # fmt: skip


_LONG = 1.5
"""Hems below this belong to coats and dresses."""


def cut_of(garment: Garment, build: Proportions) -> Cut:
    """Return how somebody's own garment is cut: no two coats of a film are quite the same."""
    cut, (long, full, kind, _) = CUTS[garment], build.dice[8:12]
    if garment is Garment.COAT:
        belted = is_variant(build)
        return replace(
            cut,
            hem=cut.hem - 0.30 + 0.42 * long,
            flare=cut.flare - 0.022 + 0.040 * full,
            fitted=0.94 if belted else 1.12,
            ease=(0.013, 0.006, 0.016) if belted else (0.014, 0.018, 0.020),
        )
    if garment is Garment.DRESS:
        sleeve = (1.15, 1.10, 1.30) if kind > 0.66 else cut.sleeve
        return replace(cut, hem=cut.hem - 0.16 + 0.34 * long, flare=cut.flare - 0.030 + 0.036 * full, sleeve=sleeve,
                       sleeve_to=1.0 if kind > 0.66 else cut.sleeve_to)  # fmt: skip
    if garment is Garment.SHIRT and is_variant(build):
        return replace(cut, hem=1.10 + 0.05 * long, ease=(0.006, 0.014, 0.010), sleeve_to=1.0 if kind > 0.5 else 0.25)
    if garment in (Garment.JACKET, Garment.JUMPER):
        return replace(cut, hem=cut.hem - 0.07 + 0.11 * long, fitted=cut.fitted - 0.06 + 0.12 * full)
    return cut


def is_variant(build: Proportions) -> bool:
    """Say whether somebody wears the second way of a garment: belted, untucked, closed, with a yoke."""
    return build.dice[11] > 0.5


def sections_of(build: Proportions, cut: Cut, folded: float = 0.0) -> list[Section]:
    """Return the cross sections of somebody dressed so, neck to hem.

    `folded`: how far the thighs are from hanging (1 on a seat): then a skirt lies on them instead of standing off.
    """
    flare = cut.flare * (1 - 0.9 * folded)
    chest, waist, hips = cut.ease
    shoulders = build.shoulders + cut.shoulders
    waist_wide = build.waist[0] * cut.fitted + waist
    hip_wide = build.hips[0] + hips
    back = -0.25 * build.stoop
    # A little wider than the neck, which is a part of the head's width.
    collar = 0.224 * build.head + 0.010 * max(0.0, build.limbs - 1)
    # A long coat hangs straight from the chest in front: its width goes to the sides and the back.
    hangs = cut.hem > _LONG
    deep, belly = (0.45, 0.5 * build.belly) if hangs else (1.0, build.belly)
    hip_deep = build.hips[1] + hips * deep
    rear = -0.30 * max(waist, 0.0) if hangs else 0.0
    sections = [
        Section(cut.neck, collar, collar, 0.004 + build.stoop * 0.5, 0.5),
        Section(0.035, shoulders * 0.66, 0.042, back, 0.7),
        Section(0.085, shoulders * 0.98, 0.046 + chest * 0.5, back, 0.7),
        Section(0.15, shoulders + 0.008, 0.050 + chest, back, 0.8),
        Section(0.30, build.chest[0] + chest, build.chest[1] + chest, build.bust * 0.6 + back, 0.9),
        Section(0.42, (build.chest[0] + chest) * 0.5 + waist_wide * 0.5, (build.chest[1] + chest) * 0.98,
                build.bust + belly * 0.4 + rear * 0.4),
        Section(0.64, waist_wide, build.waist[1] + waist * deep, belly + rear),
        Section(0.78, waist_wide * 0.45 + hip_wide * 0.55, build.waist[1] * 0.5 + hip_deep * 0.5, belly * 0.9 + rear),
    ]  # fmt: skip
    if cut.hem <= 1.0:
        sections.append(Section(cut.hem, hip_wide, hip_deep, belly * 0.4 - 0.006, 0.2))
        return sections
    sections.append(Section(0.95, hip_wide, hip_deep, belly * 0.4 - 0.006 + rear, 0.9))
    # A jacket's hem stays in the lap.
    hem = cut.hem - 0.9 * folded * max(0.0, cut.hem - 0.97) if cut.hem < _LONG else cut.hem
    length = hem - 0.95
    steps = 1 if cut.hem < 1.3 else 2 if cut.hem < 2.2 else 3
    for step in range(1, steps + 1):
        share = step / steps
        last = step == steps
        soft = (0.5 * folded if cut.crisp else 0.6) if last else 0.8
        wide = hip_wide * (1 - 0.22 * folded * share) + flare * share
        sections.append(
            Section(
                0.95 + length * share,
                wide,
                hip_deep * (1 - 0.30 * folded * share) + flare * share * 0.85,
                rear * (1 - share),
                soft,
            )
        )
    return sections


def trousers_of(build: Proportions, folded: float = 0.0) -> list[Section]:
    """Return the seat of the trousers, waist to crotch; of somebody on a seat (`folded` 1) no farther than the hips."""
    sections = [
        Section(0.90, build.hips[0] * 0.90, build.hips[1] * 0.94, -0.004, 0.4),
        Section(1.00, build.hips[0] * 0.98, build.hips[1], -0.004, 0.9),
    ]
    low = 1.13 - 0.11 * folded
    return [*sections, Section(low, build.hips[0] * 0.92, build.hips[1] * 0.92, 0.0, 0.5 + 0.5 * folded)]
