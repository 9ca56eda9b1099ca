"""Traits: what one Appearance looks like beyond what it says, always the same for the same person.

Why: two people with the same hair and clothes still differ by their faces. The small differences are rolled from the
number of the face, so that no shot can disagree with another and a new coat changes no face.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from filmstudio.digest import digest
from filmstudio.engines.animatic.palette import RGB, Toner, lit, luminance, mix, rgb, shade
from filmstudio.model.cast import Age, Appearance, Build, Presentation

_IRIS: tuple[RGB, ...] = ((74, 47, 32), (58, 38, 28), (96, 66, 38), (62, 86, 74), (66, 92, 118), (88, 104, 116))
_BROWNS = 3
"""So many of them, the first, are brown: light irises are rare in dark faces."""
_DARK_SKIN = 0.45
"""Luminance of skin, 0 to 1, up to which eyes are brown."""


@dataclass(frozen=True, slots=True)
class Traits:
    """Proportions of face and body. Face values are in heads, body values in body heights."""

    head: float
    """Height of the head, chin to crown, in body heights."""
    face_width: float
    jaw: float
    eye_size: float
    eye_gap: float
    brow_weight: float
    brow_tilt: float
    nose: float
    mouth_width: float
    lips: float
    shoulders: float
    waist: float
    hips: float
    iris: RGB
    part_side: int
    """-1 or 1: on which side the hair is parted and the locks fall."""


@dataclass(frozen=True, slots=True)
class Tones:
    """A person's colours in the light of the place."""

    skin: RGB
    skin_shade: RGB
    skin_deep: RGB
    blush: RGB
    hair: RGB
    hair_shade: RGB
    hair_light: RGB
    hat: RGB
    garment: RGB
    garment_shade: RGB
    garment_light: RGB
    trousers: RGB
    shoes: RGB
    accent: RGB
    white: RGB
    ink: RGB
    iris: RGB


@lru_cache(maxsize=256)
def traits_of(look: Appearance) -> Traits:
    """Return the traits that follow from an appearance: chance goes by its face, and by nothing that is worn."""
    dice = [byte / 255 for byte in bytes.fromhex(digest([look.face, look.presentation.value]))]
    woman, man = look.presentation is Presentation.WOMAN, look.presentation is Presentation.MAN
    child, old = look.age is Age.CHILD, look.age is Age.OLD
    irises = _IRIS if luminance(rgb(look.skin)) > _DARK_SKIN else _IRIS[:_BROWNS]
    width = {Build.SLIM: -0.012, Build.AVERAGE: 0.0, Build.BROAD: 0.020}[look.build]
    return Traits(
        head=0.205 if child else (0.182 if look.age is Age.YOUNG else 0.178),
        face_width=0.375 + 0.03 * (dice[0] - 0.5) + (0.02 if child else 0.0) + width * 0.9,
        jaw=(0.30 if woman else 0.62 if man else 0.45) + 0.35 * (dice[1] - 0.5) - (0.15 if child else 0.0),
        eye_size=(0.098 if child else 0.086 if woman else 0.078) + 0.010 * (dice[2] - 0.5),
        eye_gap=0.166 + 0.016 * (dice[3] - 0.5),
        brow_weight=(0.040 if man else 0.027) + 0.012 * dice[4] - (0.008 if child else 0.0),
        brow_tilt=0.05 * (dice[5] - 0.4),
        nose=(0.75 if child else 1.0 + (0.15 if old else 0.0)) * (0.85 + 0.35 * dice[6]),
        mouth_width=0.125 + 0.03 * (dice[7] - 0.5),
        lips=(0.9 if woman else 0.45) * (0.6 if child else 1.0),
        shoulders=(0.103 if woman else 0.124 if man else 0.112) + width * 0.7 - (0.012 if child else 0.0),
        waist=(0.066 if woman else 0.084 if man else 0.076) + width * 1.1,
        hips=(0.088 if woman else 0.080) + width,
        iris=irises[int(dice[8] * (len(irises) - 0.001))],
        part_side=1 if dice[9] > 0.5 else -1,
    )


def tones_of(look: Appearance, toner: Toner) -> Tones:
    """Return the colours of an appearance under a light."""
    skin, hair, garment = rgb(look.skin), rgb(look.hair_colour), rgb(look.garment_colour)
    trousers = rgb(look.trousers_colour)
    warm_shade = mix(shade(skin, 0.30), (150, 60, 50), 0.12)
    tone = toner.tone
    return Tones(
        skin=tone(skin),
        skin_shade=tone(warm_shade),
        skin_deep=tone(shade(warm_shade, 0.30)),
        blush=tone(mix(skin, (214, 84, 72), 0.5)),
        hair=tone(hair),
        hair_shade=tone(shade(hair, 0.32)),
        hair_light=tone(lit(hair, 0.20 if luminance(hair) > 0.2 else 0.13)),
        hat=tone(rgb(look.hat_colour)),
        garment=tone(garment),
        garment_shade=tone(shade(garment, 0.26)),
        garment_light=tone(lit(garment, 0.16)),
        trousers=tone(trousers),
        shoes=tone(mix(shade(trousers, 0.55), (44, 34, 30), 0.5)),
        accent=tone(rgb(look.accent_colour)),
        white=tone((247, 243, 236)),
        ink=tone(mix((34, 25, 28), hair, 0.15)),
        iris=tone(traits_of(look).iris),
    )
