"""The paints of a head: skin, hair, eyes and lips in the light of one key.

Why not one tone for all skins: a key has three values, but people have more. A local colour is painted between the two
values that it lies between, so that a brown skin is neither as pale as a white one nor as dark as black hair; and what
turns into shade gains colour instead of losing it, so that dark skin never goes grey.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from filmstudio.engines.animatic.paintbox.colour import Colour, colour, from_lch, mix, to_lch
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.model.cast import Age, Appearance, Presentation
from filmstudio.model.look import Finish

_STEPS = ((0.80, Tone.LIGHT), (0.58, Tone.MID), (0.36, Tone.DARK), (0.22, Tone.DEEP))
"""The OKLab lightness that things of each value usually have, as in the key."""
_RED = 0.55
"""Hue of blood under skin, OKLCh radians."""
_LEAST_APART = 0.17
"""OKLab lightness between a brow and the skin that it lies on."""
_DARKEST = 0.54
"""OKLab lightness of skin below which it is raised, by half of what it lacks."""
_COOLEST, _GREENEST = 0.80, 1.25
"""OKLCh hues between which the shade of skin stays, in radians: blood and straw."""
_PALEST = 0.060
"""The least OKLCh chroma that skin counts as having where it is kept warm: the fairest would turn grey at night."""
_MOST_CHROMA = 1.05
"""How much more colourful than by itself skin may become in a coloured light."""
_IRISES = ("#4a2f20", "#3a261c", "#5e4226", "#3e5a4a", "#3e5c76", "#5a6a74")
_BROWNS = 3
"""So many of them, the first, are brown: light irises are rare in dark faces."""


@dataclass(frozen=True, slots=True)
class SkinTones:
    """Skin in one light."""

    light: Colour
    shade: Colour
    """The side away from the light."""
    deep: Colour
    """Creases and nostrils."""
    flush: Colour
    lip: Colour
    rim: Colour
    """An edge that catches the light."""


@dataclass(frozen=True, slots=True)
class HairTones:
    """Hair in one light."""

    mass: Colour
    light: Colour
    shade: Colour
    brow: Colour
    rim: Colour
    """An edge that catches the light."""


@dataclass(frozen=True, slots=True)
class HeadTones:
    """All paints of a head and what it wears."""

    skin: SkinTones
    hair: HairTones
    white: Colour
    """The white of an eye."""
    wide_white: Colour
    """The same where it is opened wide."""
    teeth: Colour
    ink: Colour
    """Pupils, lids, the line of a mouth."""
    iris: Colour
    cavity: Colour
    tongue: Colour
    spark: Colour
    hat: Colour
    hat_light: Colour
    hat_shade: Colour
    accent: Colour
    frame: Colour
    """Of glasses."""
    lens: Colour


def between_values(key: Key, local: Colour, *, lit: bool = True, lift: float = 0.0) -> Colour:
    """Return the key's paint for a local colour between two values; `lift` moves it by OKLab lightness."""
    light = to_lch(local)[0] + lift
    if light >= _STEPS[0][0]:
        return key.paint(local, Tone.LIGHT, lit=lit)
    for (upper, brighter), (lower, darker) in pairwise(_STEPS):
        if light >= lower:
            share = (upper - light) / (upper - lower)
            return mix(key.paint(local, brighter, lit=lit), key.paint(local, darker, lit=lit), share)
    return key.paint(local, Tone.DEEP, lit=lit)


@lru_cache(maxsize=256)
def skin_of(look: Appearance, key: Key) -> SkinTones:
    """Return the paints of a person's skin: the same for face, neck and hands."""
    own = _raised(colour(look.skin))
    local = _tempered(key, own)
    warm = _warmed(own, 0.020, 0.35)
    level = to_lch(local)[0]
    dark = level < 0.58
    red = _warmed(own, 0.070, 0.7)
    light = _kept_warm(key, between_values(key, local), own, 0.75)
    lip = mix(local, colour("#a8403c" if not dark else "#8a3238"), 0.46)
    return SkinTones(
        light=light,
        shade=_kept_warm(key, between_values(key, warm, lit=False, lift=-0.02 if dark else 0.0), own),
        deep=_kept_warm(key, between_values(key, _warmed(own, 0.045, 0.5), lit=False, lift=-0.20), own),
        flush=mix(light, between_values(key, red, lift=-0.05), 0.62),
        lip=between_values(key, lip, lift=0.0),
        rim=between_values(key, mix(local, (255, 236, 214), 0.45), lift=0.22),
    )


@lru_cache(maxsize=256)
def hair_of(look: Appearance, key: Key) -> HairTones:
    """Return the paints of a person's hair."""
    local = _tempered(key, colour(look.hair_colour))
    light, chroma, _ = to_lch(local)
    grey = chroma < 0.03 and light > 0.6
    brow = local if light < 0.5 else mix(local, colour("#5a4638"), 0.35 if grey else 0.55)
    brow_light, skin_light = to_lch(brow)[0] - 0.10, to_lch(colour(look.skin))[0]
    if abs(brow_light - skin_light) < _LEAST_APART:
        # Fair hair on brown skin: a brow has to be seen, or the face does not act.
        brow = mix(brow, colour("#2a1a14"), 0.70)
    return HairTones(
        mass=between_values(key, local),
        light=between_values(key, _warmed(local, 0.015, 0.2), lift=0.14 if light < 0.5 else 0.10),
        # Fair hair would turn violet in the shade of a blue sky.
        shade=mix(
            between_values(key, local, lit=False, lift=-0.05),
            between_values(key, local, lift=-0.16),
            0.6 if light > 0.55 else 0.0,
        ),
        brow=between_values(key, brow, lift=-0.10),
        rim=between_values(key, mix(local, (236, 240, 250), 0.35), lift=0.30 if light < 0.5 else 0.12),
    )


@lru_cache(maxsize=256)
def tones_of(look: Appearance, key: Key) -> HeadTones:
    """Return all paints of a head in one light."""
    skin, hair = skin_of(look, key), hair_of(look, key)
    hat = colour(look.hat_colour)
    white = key.paint(colour("#f4eee2"), Tone.LIGHT)
    level = to_lch(skin.light)[0]
    # The white of an eye is never a lamp in a dark face: it stays within reach of the skin's own value.
    reach = 0.30 if key.finish is Finish.COLOUR else 0.42
    wide = white if to_lch(white)[0] - level <= reach else _at(white, level + reach)
    irises = _IRISES if to_lch(colour(look.skin))[0] > 0.66 else _IRISES[:_BROWNS]
    ink = key.paint(mix(colour("#2a1d1c"), colour(look.hair_colour), 0.12), Tone.DEEP)
    return HeadTones(
        skin=skin,
        hair=hair,
        white=mix(wide, skin.light, 0.30),
        wide_white=wide,
        teeth=mix(wide, skin.light, 0.12 if look.age is not Age.OLD else 0.25),
        ink=ink,
        iris=between_values(key, colour(irises[look.face // 7 % len(irises)]), lift=0.02),
        cavity=mix(key.paint(colour("#5a1e22"), Tone.DEEP), ink, 0.35),
        tongue=key.paint(colour("#b85450"), Tone.DARK),
        spark=key.paint(colour("#fff8ea"), Tone.LIGHT),
        hat=between_values(key, hat),
        hat_light=between_values(key, hat, lift=0.12),
        hat_shade=between_values(key, hat, lit=False, lift=-0.06),
        accent=between_values(key, colour(look.accent_colour)),
        frame=key.paint(colour("#33262a"), Tone.DEEP),
        lens=key.paint(colour("#e8f2f2"), Tone.LIGHT),
    )


def _raised(local: Colour) -> Colour:
    """Return the darkest skins a little lighter and more colourful: eyes and mouth need something to stand on."""
    light, chroma, hue = to_lch(local)
    lift = 0.5 * max(0.0, _DARKEST - light)
    return from_lch((light + lift, chroma + 0.22 * lift, hue)) if lift else local


def _kept_warm(key: Key, paint: Colour, own: Colour, share: float = 0.95) -> Colour:
    """Return the paint of skin without the violet that a blue sky would mix into it: red-brown at the coolest.

    `share` of its own colour skin keeps at least.
    """
    light, chroma, hue = to_lch(paint)
    if key.chroma == 0.0:
        return paint
    least = share * max(_PALEST, to_lch(own)[1]) * min(1.0, key.chroma)
    if hue < _COOLEST:
        return from_lch((light, max(least, chroma * math.cos(min(1.2, _COOLEST - hue))), _COOLEST))
    return from_lch((light, max(least, chroma), min(hue, _GREENEST)))


def _tempered(key: Key, local: Colour) -> Colour:
    """Return skin or hair with less colour where the key's own warm light would add too much of it."""
    light, chroma, hue = to_lch(local)
    painted = to_lch(between_values(key, local))[1]
    if key.chroma == 0.0 or painted <= _MOST_CHROMA * chroma:
        return local
    return from_lch((light, max(0.35 * chroma, chroma - 0.9 * (painted - _MOST_CHROMA * chroma)), hue))


def is_made_up(look: Appearance) -> bool:
    """Say whether lips have a colour of their own."""
    return look.presentation is Presentation.WOMAN and look.age is not Age.CHILD


def _warmed(local: Colour, chroma: float, towards: float) -> Colour:
    """Return a colour with more chroma, its hue moved towards red by a share."""
    light, own, hue = to_lch(local)
    goal = hue + (_RED - hue) * towards if own > 0.02 else _RED
    return from_lch((light, own + (chroma if own > 0.012 else 0.0), math.fmod(goal, 2 * math.pi)))


def _at(one: Colour, lightness: float) -> Colour:
    _, chroma, hue = to_lch(one)
    return from_lch((lightness, chroma, hue))
