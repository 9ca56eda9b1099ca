"""Proportions: how a body is built, from a person's record. Exaggerated, as a designer would: reeds and barrels.

Units are body heights of this person: a child of 4.9 heads is drawn as large as an adult and then made smaller.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from filmstudio.digest import digest
from filmstudio.model.cast import Age, Appearance, Build, Presentation

HEAD = 0.156
"""Height of an adult's head, chin to crown: a body of 6.4 heads."""


@dataclass(frozen=True, slots=True)
class Proportions:
    """Lengths along the bones, half widths across them."""

    head: float
    neck: float
    """From the shoulders' middle to the chin."""
    spine: float
    """From the hips to the neck."""
    shoulders: float
    upper_arm: float
    fore_arm: float
    hip_width: float
    thigh: float
    shin: float
    ankle: float
    """Height of the ankle over the floor."""
    foot: float
    hand: float
    chest: tuple[float, float]
    """Half the width, half the depth."""
    waist: tuple[float, float]
    hips: tuple[float, float]
    limbs: float
    """How thick arms and legs are: 1 for an average adult."""
    belly: float
    """How far it stands out, in body heights."""
    bust: float
    stoop: float
    """How far the neck is carried before the shoulders."""
    hand_side: int
    """0 or 1: the hand that gestures and holds."""
    dice: tuple[float, ...]
    """The person's own numbers, 0..1: which of several stances is theirs."""

    @property
    def leg(self) -> float:
        """From the hip to the ankle of a straight leg."""
        return self.thigh + self.shin

    @property
    def arm(self) -> float:
        """From the shoulder to the wrist of a straight arm."""
        return self.upper_arm + self.fore_arm


_WIDE = {Build.SLIM: 0.86, Build.AVERAGE: 1.0, Build.BROAD: 1.16}
_ROUND = {Build.SLIM: 0.76, Build.AVERAGE: 1.0, Build.BROAD: 1.52}
_THICK = {Build.SLIM: 0.80, Build.AVERAGE: 1.0, Build.BROAD: 1.22}


@lru_cache(maxsize=256)
def proportions_of(look: Appearance) -> Proportions:
    """Return the proportions of a person: chance goes by the number of their face, and by nothing that is worn."""
    dice = tuple(byte / 255 for byte in bytes.fromhex(digest(["body", look.face]))[:12])
    woman, man = look.presentation is Presentation.WOMAN, look.presentation is Presentation.MAN
    child, young, old = look.age is Age.CHILD, look.age is Age.YOUNG, look.age is Age.OLD
    wide, full, thick = _WIDE[look.build], _ROUND[look.build], _THICK[look.build]
    broad = look.build is Build.BROAD
    head = 0.205 if child else 0.165 if young else HEAD
    leg = (0.385 if child else 0.475 if young else 0.450 if old else 0.462) - (0.014 if broad else 0.0)
    neck = 0.020 if child else 0.030 if broad else 0.044 if woman else 0.038
    ankle = 0.034
    spine = 1.0 - head - neck - leg - ankle - 0.008
    shoulders = (0.093 if woman else 0.116 if man else 0.104) * wide * (0.80 if child else 0.90 if young or old else 1)
    small = 0.86 if child else 0.92 if young else 1.0
    waist = 0.052 if woman else 0.066 if man else 0.060
    return Proportions(
        head=head,
        neck=neck,
        spine=spine,
        shoulders=shoulders + 0.004 * (dice[0] - 0.5),
        upper_arm=(0.135 if child else 0.160),
        fore_arm=(0.120 if child else 0.145),
        hip_width=0.041 * (0.9 if child else 1.0) * (wide if broad else 1.0),
        thigh=leg * 0.52,
        shin=leg * 0.48,
        ankle=ankle,
        foot=0.098 if not child else 0.090,
        hand=0.062 if not child else 0.056,
        chest=((0.074 if woman else 0.088 if man else 0.080) * wide * small, 0.058 * full**0.7 * small),
        waist=(waist * full * small * (1.06 if old else 1.0), 0.050 * full * small),
        hips=((0.086 if woman else 0.078) * full**0.62 * small, 0.060 * full**0.62 * small),
        limbs=thick * (0.92 if child or young else 1.0) * (0.92 if old else 1.0),
        belly=(0.040 if broad else 0.0) + (0.012 if old else 0.006 if child else 0.0),
        bust=0.014 if woman and not child else 0.0,
        stoop=0.040 if old else 0.004,
        hand_side=1 if dice[1] > 0.5 else 0,
        dice=dice,
    )
