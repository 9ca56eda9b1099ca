"""What a body is coloured with: cloth as the scene's key paints it, and the skin that the face has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from filmstudio.engines.animatic.paintbox.colour import Colour, colour, mix, to_lch
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.people.head_tones import skin_of
from filmstudio.model.cast import Appearance, Garment
from filmstudio.model.look import Finish

_LIGHT_FROM, _MID_FROM = 0.69, 0.45
"""OKLab lightness from which a local colour reads as LIGHT, and as MID: halfway between the key's usual values."""
_NIGHT = 0.55
"""OKLab lightness of the air below which a figure needs an edge of light to stand out."""
_LINEN = (240, 232, 216)
_BRASS = colour("#c79a3c")
_LIKE_SKIN = 0.5
"""OKLCh hues nearer than this, in radians, are both of skin."""
_LEATHER = colour("#3a2c2a")


def tone_of(local: Colour) -> Tone:
    """Return the value that a local colour reads as: a dark coat stays dark in every light."""
    light, _, _ = to_lch(local)
    return Tone.LIGHT if light >= _LIGHT_FROM else Tone.MID if light >= _MID_FROM else Tone.DARK


def cloth_paint(local: Colour, key: Key, *, lit: bool = True) -> Colour:
    """Return the paint of a cloth of this colour, at the value that it reads as."""
    return key.paint(local, tone_of(local), lit=lit)


@dataclass(frozen=True, slots=True)
class Dye:
    """One thing's light side, shadow side, and the thin edge that catches light where the scene is dark."""

    lit: Colour
    shade: Colour
    rim: Colour


@dataclass(frozen=True, slots=True)
class Dyes:
    """All of a person's colours in one key."""

    skin: Dye
    garment: Dye
    trousers: Dye
    shoes: Dye
    accent: Dye
    linen: Dye
    """Shirts and collars under other clothes."""
    rims: bool
    """Whether edges catch light: the scene is dark."""


@lru_cache(maxsize=128)
def dyes_of(look: Appearance, key: Key) -> Dyes:
    """Return everything that a body is painted with."""
    trousers, skin = colour(look.trousers_colour), skin_of(look, key)

    def dye(local: Colour) -> Dye:
        return _dye(cloth_paint(local, key), cloth_paint(local, key, lit=False), key)

    return Dyes(
        skin=Dye(skin.light, skin.shade, skin.rim),
        garment=dye(colour(look.garment_colour)),
        trousers=dye(trousers),
        shoes=dye(mix(trousers, _LEATHER, 0.7)),
        accent=dye(_accent(look)),
        linen=dye(_shirt(look)),
        rims=to_lch(key.air)[0] < _NIGHT and key.finish is not Finish.INK,
    )


def _accent(look: Appearance) -> Colour:
    """Return the accent: brass on a uniform whose own would look like bare skin at collar and shoulders."""
    accent, skin = to_lch(colour(look.accent_colour)), to_lch(colour(look.skin))
    if look.garment is Garment.UNIFORM and abs(accent[2] - skin[2]) < _LIKE_SKIN and accent[1] > skin[1] * 0.5:
        return _BRASS
    return colour(look.accent_colour)


def _shirt(look: Appearance) -> Colour:
    """Return the colour of a shirt under other clothes: white, unless that would not be told from a white apron."""
    garment = colour(look.garment_colour)
    if look.garment is Garment.APRON and tone_of(garment) is Tone.LIGHT:
        return mix(colour(look.trousers_colour), colour(look.accent_colour), 0.45)
    return _LINEN


def _dye(lit: Colour, shade: Colour, key: Key) -> Dye:
    return Dye(lit, shade, mix(lit, key.light, 0.42))
