"""Binds a whole look: what is decided or described, and the rest from who it is.

Why from who it is: without any record, Mara must still be Mara in every shot of every render. Why with an eye on the
others: two people in the same blue coat cannot be told apart in a wide shot.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from filmstudio.digest import seed_from
from filmstudio.model.cast import Age, Appearance, Build, FacialHair, Garment, Hair, Hat, Presentation
from filmstudio.model.character import AppearanceTags

_T = TypeVar("_T")

_SKINS = ("#f0cdb2", "#e5b896", "#d49f78", "#b97e58", "#976142", "#6f4630")
_HAIR_COLOURS = ("#241f20", "#3a2a22", "#5b3d2a", "#7c4a2c", "#a9743f", "#c79b58")
_OLD_HAIR_COLOURS = ("#a3a3a5", "#c4c2be", "#dedbd5")
_GARMENT_COLOURS = (
    "#b5483c", "#3f6a8f", "#d0a13a", "#4f7d5c", "#7a4f7d", "#c77b3b", "#39787c", "#8b3f55", "#5a6b35", "#4a4f87",
)  # fmt: skip
_TROUSERS_COLOURS = ("#2f3440", "#4a4038", "#3b4a4a", "#55504a", "#2d3d55")
_ACCENTS = ("#e8c46a", "#e98f6b", "#8fc7c0", "#f0e2c0", "#c7a0d8", "#9cc27a", "#e88fa2", "#8fb4e8")
_WOMEN_HAIR = (Hair.LONG, Hair.BOB, Hair.BUN, Hair.PONYTAIL, Hair.CURLY, Hair.SHORT)
_MEN_HAIR = (Hair.SHORT, Hair.CROPPED, Hair.CURLY, Hair.SHORT)
_GARMENTS = (Garment.JACKET, Garment.COAT, Garment.JUMPER, Garment.SHIRT)
_HEIGHT_BY_AGE = {Age.CHILD: 0.72, Age.YOUNG: 0.98, Age.ADULT: 1.0, Age.OLD: 0.95}


def bind_appearance(identity: str, tags: AppearanceTags, others: Sequence[Appearance]) -> Appearance:
    """Return the whole look of a person. `others` are those bound before, whose colours are avoided.

    The result depends on the identity (`identity.Identities`), the tags and the colours of those before only, so that
    a person who joins the cast later changes nobody. The face depends on the identity alone.
    """

    def pick(options: Sequence[_T], what: str) -> _T:
        return options[seed_from("appearance", identity.casefold(), what) % len(options)]

    def pick_free(options: Sequence[str], what: str, taken: set[str]) -> str:
        free = [option for option in options if option not in taken]
        return pick(free or options, what)

    age = tags.age or Age.ADULT
    by_clothes = Presentation.WOMAN if tags.garment is Garment.DRESS else None
    presentation = tags.presentation or by_clothes or pick((Presentation.WOMAN, Presentation.MAN), "presentation")
    is_man = presentation is Presentation.MAN
    height = tags.height or (0.985 if is_man else 0.945) + 0.03 * pick((0, 1, 2), "height")
    facial_options = (FacialHair.NONE, FacialHair.NONE, FacialHair.STUBBLE, FacialHair.MOUSTACHE, FacialHair.BEARD)
    grown_man = is_man and age is not Age.CHILD
    hair_colours = _OLD_HAIR_COLOURS if age is Age.OLD else _HAIR_COLOURS
    taken_hair = {other.hair_colour for other in others}
    return Appearance(
        age=age,
        presentation=presentation,
        build=tags.build or pick((Build.AVERAGE, Build.SLIM, Build.AVERAGE, Build.BROAD), "build"),
        height=max(0.6, min(1.15, height * _HEIGHT_BY_AGE[age])),
        skin=tags.skin or pick(_SKINS, "skin"),
        hair=tags.hair or pick(_MEN_HAIR if is_man else _WOMEN_HAIR, "hair"),
        hair_colour=tags.hair_colour or pick_free(hair_colours, "hair colour", taken_hair),
        facial_hair=tags.facial_hair or (pick(facial_options, "facial hair") if grown_man else FacialHair.NONE),
        glasses=bool(tags.glasses),
        hat=tags.hat or Hat.NONE,
        hat_colour=tags.hat_colour or pick(_TROUSERS_COLOURS, "hat colour"),
        garment=tags.garment or pick(_GARMENTS, "garment"),
        garment_colour=tags.garment_colour
        or pick_free(_GARMENT_COLOURS, "garment colour", {other.garment_colour for other in others}),
        trousers_colour=tags.trousers_colour or pick(_TROUSERS_COLOURS, "trousers colour"),
        accent_colour=tags.accent_colour
        or pick_free(_ACCENTS, "accent colour", {other.accent_colour for other in others}),
        face=seed_from("face", identity.casefold()),
    )
