"""What makes a face this person's own: proportions rolled from the number of the face.

Why from that number alone: a new coat or a haircut changes no face. Lengths are in heads, chin to crown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from filmstudio.digest import digest
from filmstudio.model.cast import Age, Appearance, Build, Presentation

_T = TypeVar("_T")
_WHOLE_PX, _SMALL_PX = 130.0, 40.0
"""Heads of the first height and above have their own proportions; at the second features are boldest."""


class HeadShape(StrEnum):
    """The silhouette of a head without its hair."""

    EGG = "egg"
    SQUARE = "square"
    HEART = "heart"
    LONG = "long"
    ROUND = "round"
    PEAR = "pear"


class NoseShape(StrEnum):
    """What the wedge of the nose looks like."""

    WEDGE = "wedge"
    BUTTON = "button"
    BROAD = "broad"
    HOOK = "hook"


@dataclass(frozen=True, slots=True)
class Outline:
    """Half widths of a head at the height of temples, cheeks, jaw and chin."""

    temple: float
    cheek: float
    jaw: float
    jaw_y: float
    chin: float
    corner: float
    """How soft the jaw's corner is: 0 a corner, 1 a curve."""


@dataclass(frozen=True, slots=True)
class Traits:
    """The proportions of one face."""

    shape: HeadShape
    outline: Outline
    eye_y: float
    eye_gap: float
    """From the middle of the face to the middle of an eye."""
    eye_width: float
    eye_height: float
    eye_slant: float
    """How much higher the outer corner of an eye is."""
    brow_weight: float
    brow_arch: float
    brow_y: float
    """How far the brow is above the eye."""
    nose: NoseShape
    nose_length: float
    nose_width: float
    mouth_y: float
    mouth_width: float
    lips: float
    """0 a line ... 1 full lips."""
    lashes: float
    ears: float
    chin_mark: bool
    freckles: bool
    mole: bool
    part: int
    """-1 or 1: the side on which hair is parted."""
    volume: float
    """0 flat hair ... 1 much of it."""
    fringe: int
    """0, 1 or 2: which of a style's fringes."""


_OUTLINES: dict[HeadShape, Outline] = {
    HeadShape.EGG: Outline(0.340, 0.345, 0.255, 0.300, 0.105, 0.9),
    HeadShape.SQUARE: Outline(0.340, 0.350, 0.318, 0.325, 0.175, 0.45),
    HeadShape.HEART: Outline(0.368, 0.354, 0.240, 0.295, 0.088, 0.95),
    HeadShape.LONG: Outline(0.300, 0.308, 0.250, 0.335, 0.125, 0.7),
    HeadShape.ROUND: Outline(0.368, 0.398, 0.325, 0.270, 0.150, 1.0),
    HeadShape.PEAR: Outline(0.315, 0.362, 0.348, 0.290, 0.175, 0.8),
}

_LIKELY: dict[Presentation, tuple[HeadShape, ...]] = {
    Presentation.WOMAN: (
        HeadShape.EGG, HeadShape.HEART, HeadShape.ROUND, HeadShape.LONG, HeadShape.HEART, HeadShape.EGG,
    ),
    Presentation.MAN: (
        HeadShape.SQUARE, HeadShape.LONG, HeadShape.EGG, HeadShape.PEAR, HeadShape.SQUARE, HeadShape.HEART,
    ),
    Presentation.NEUTRAL: tuple(HeadShape),
}  # fmt: skip

_NOSES: dict[Age, tuple[NoseShape, ...]] = {
    Age.CHILD: (NoseShape.BUTTON,),
    Age.YOUNG: (NoseShape.WEDGE, NoseShape.BUTTON, NoseShape.BROAD, NoseShape.WEDGE),
    Age.ADULT: (NoseShape.WEDGE, NoseShape.BUTTON, NoseShape.BROAD, NoseShape.HOOK, NoseShape.WEDGE),
    Age.OLD: (NoseShape.HOOK, NoseShape.BROAD, NoseShape.WEDGE),
}


@lru_cache(maxsize=256)
def traits_of(look: Appearance) -> Traits:
    """Return the proportions that follow from an appearance, always the same for the same person."""
    roll = [byte / 255 for byte in bytes.fromhex(digest(["head", look.face, look.presentation.value]))]
    woman, man = look.presentation is Presentation.WOMAN, look.presentation is Presentation.MAN
    child, young, old = look.age is Age.CHILD, look.age is Age.YOUNG, look.age is Age.OLD
    shape = HeadShape.ROUND if child else _chosen(_shapes(look), roll[0])
    small = 0.02 if child else 0.0
    return Traits(
        shape=shape,
        outline=_outline(shape, look, roll[1]),
        eye_y=0.075 if child else 0.015 + 0.03 * (roll[2] - 0.5),
        eye_gap=0.158 + 0.024 * (roll[3] - 0.5) + (0.012 if child else 0.0),
        eye_width=(0.084 if woman else 0.077) + 0.014 * (roll[4] - 0.5),
        eye_height=(0.092 if child else 0.074 if woman else 0.063) + 0.016 * (roll[5] - 0.5),
        eye_slant=0.022 * (roll[6] - 0.35) - (0.008 if old else 0.0),
        brow_weight=(0.030 if woman else 0.046 if man else 0.038) * (0.75 + 0.5 * roll[7]) - small * 0.5,
        brow_arch=(0.022 if woman else 0.010) + 0.018 * (roll[8] - 0.4),
        brow_y=0.108 + 0.020 * (roll[9] - 0.5) + (0.012 if woman else 0.0) + small * 0.5,
        nose=_chosen(_NOSES[look.age], roll[10]),
        nose_length=(0.085 if child else 0.150 + (0.018 if old else 0.0)) * (0.86 + 0.30 * roll[11]),
        nose_width=(0.046 if child else 0.052) * (0.85 + 0.4 * roll[12]),
        mouth_y=0.300 + 0.016 * (roll[13] - 0.5) + (0.012 if child else 0.0),
        mouth_width=(0.094 if child else 0.110) + 0.032 * (roll[14] - 0.5),
        lips=(0.45 if child else 0.55 + 0.45 * roll[15] if woman else 0.15 + 0.40 * roll[15]) * (0.7 if old else 1.0),
        lashes=0.4 if child else 1.0 if woman else 0.0,
        ears=0.85 + 0.4 * roll[16] + (0.15 if old else 0.0),
        chin_mark=man and roll[17] > 0.62,
        freckles=(child or young) and roll[18] > 0.66,
        mole=not child and roll[19] > 0.84,
        part=1 if roll[20] > 0.5 else -1,
        volume=roll[21],
        fringe=min(2, int(roll[22] * 3)),
    )


def bolder(traits: Traits, px: float) -> Traits:
    """Return the same face for a head of `px` pixels: what acts is drawn larger where the head is small."""
    more = max(0.0, min(1.0, (_WHOLE_PX - px) / (_WHOLE_PX - _SMALL_PX)))
    if not more:
        return traits
    return replace(
        traits,
        eye_width=traits.eye_width * (1 + 0.12 * more),
        eye_height=traits.eye_height * (1 + 0.30 * more),
        brow_weight=traits.brow_weight * (1 + 0.35 * more),
        brow_y=traits.brow_y + 0.010 * more,
        mouth_width=traits.mouth_width * (1 + 0.16 * more),
    )


def _shapes(look: Appearance) -> tuple[HeadShape, ...]:
    likely = _LIKELY[look.presentation]
    if look.build is Build.BROAD:
        return (*likely, HeadShape.ROUND, HeadShape.PEAR, HeadShape.SQUARE, HeadShape.ROUND, HeadShape.PEAR)
    if look.build is Build.SLIM:
        return (*likely, HeadShape.LONG, HeadShape.HEART, HeadShape.LONG, HeadShape.EGG)
    return likely


def _outline(shape: HeadShape, look: Appearance, chance: float) -> Outline:
    base = _OUTLINES[shape]
    wide = {Build.SLIM: 0.955, Build.AVERAGE: 1.0, Build.BROAD: 1.055}[look.build] * (0.975 + 0.05 * chance)
    jaw, chin, low, corner = base.jaw, base.chin, base.jaw_y, base.corner
    if look.presentation is Presentation.WOMAN:
        jaw, chin, corner = jaw * 0.955, chin * 0.86, max(corner, 0.7)
    if look.age is Age.OLD:
        jaw, low, corner = jaw * 1.05 + 0.012, low + 0.035, min(corner, 0.75)
    if look.age is Age.CHILD:
        return Outline(0.392 * wide, 0.402 * wide, 0.318 * wide, 0.300, 0.115 * wide, 1.0)
    return Outline(base.temple * wide, base.cheek * wide, jaw * wide, low, chin * wide, corner)


def _chosen(options: tuple[_T, ...], chance: float) -> _T:
    return options[min(len(options) - 1, int(chance * len(options)))]
