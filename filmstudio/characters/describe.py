"""Reads a look from words: `MARA (60s), a broad woman in a yellow oilskin, grey braid` becomes tags.

Why: a newcomer has a script and no character records, and expects the grey-haired man of the script to be one. Only
plain words are read, English ones, each by its own rule; what is not said stays open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from filmstudio.model.cast import Age, Build, FacialHair, Garment, Hair, Hat, Presentation
from filmstudio.model.character import AppearanceTags

_T = TypeVar("_T")

COLOURS: Mapping[str, str] = {
    "red": "#b23a32",
    "crimson": "#9c2430",
    "scarlet": "#c0392b",
    "orange": "#d07a35",
    "yellow": "#d9ad3d",
    "mustard": "#c29a36",
    "gold": "#c9a24a",
    "golden": "#c9a24a",
    "green": "#4f7a52",
    "olive": "#6b6f3f",
    "teal": "#3b7d7c",
    "turquoise": "#4aa3a0",
    "blue": "#3f618f",
    "navy": "#2b3a5c",
    "indigo": "#3d3f78",
    "purple": "#6a4a7c",
    "violet": "#75549a",
    "pink": "#cf8092",
    "brown": "#75523a",
    "tan": "#b08d62",
    "beige": "#c5b394",
    "cream": "#dccfae",
    "white": "#dcdad2",
    "grey": "#868a8f",
    "gray": "#868a8f",
    "silver": "#a9adb2",
    "black": "#2d2d33",
}
"""Colour words as muted pigments that sit together in one picture (our own choice)."""

_HAIR_COLOURS: Mapping[str, str] = {
    "blonde": "#d0ac62",
    "blond": "#d0ac62",
    "red": "#9e4a2a",
    "ginger": "#b5622f",
    "auburn": "#7c3f2a",
    "brown": "#5b3d2a",
    "dark": "#2e2622",
    "black": "#211e20",
    "grey": "#9a9a9c",
    "gray": "#9a9a9c",
    "white": "#dbd8d2",
    "silver": "#b4b6ba",
}

_HAIR_STYLES: Mapping[str, Hair] = {
    r"bald|shaven head|shaved head": Hair.BALD,
    r"crew ?cut|buzz ?cut|cropped|close-cropped": Hair.CROPPED,
    r"pony-?tail": Hair.PONYTAIL,
    r"braids?|braided|plaits?|plaited": Hair.BRAIDS,
    r"bun|topknot|hair up": Hair.BUN,
    r"bob ?cut|bobbed|(?:a|her|his|neat|sleek|dark|short|grey|black|brown|blonde) bob": Hair.BOB,
    r"afro": Hair.AFRO,
    r"curls|curly|curly-haired": Hair.CURLY,
    r"long hair|long-haired|long (?:\w+ )?hair|mane": Hair.LONG,
    r"short hair|short-haired|short (?:\w+ )?hair": Hair.SHORT,
}
_FACIAL_HAIR: Mapping[str, FacialHair] = {
    r"beard|bearded": FacialHair.BEARD,
    r"moustache|mustache|moustached": FacialHair.MOUSTACHE,
    r"stubble|unshaven": FacialHair.STUBBLE,
}
_HATS: Mapping[str, Hat] = {
    r"beanie|woollen hat|woolen hat|knit(?:ted)? cap|watch cap": Hat.BEANIE,
    r"hood|hooded|hoodie": Hat.HOOD,
    r"headscarf|head scarf|hijab|shawl": Hat.SCARF,
    r"fedora|stetson|straw hat|wide-brimmed|brimmed hat|hat": Hat.BRIMMED,
    r"cap": Hat.CAP,
}
_GARMENTS: Mapping[str, Garment] = {
    r"oilskins?|raincoat|mackintosh|slicker": Garment.OILSKIN,
    r"overcoat|greatcoat|trench ?coat|coat|parka": Garment.COAT,
    r"suit|tuxedo|blazer": Garment.SUIT,
    r"uniform|tunic|fatigues": Garment.UNIFORM,
    r"jumper|sweater|pullover|cardigan|hoodie": Garment.JUMPER,
    r"jacket|anorak|windbreaker": Garment.JACKET,
    r"apron|overalls?|dungarees|boiler ?suit": Garment.APRON,
    r"dress|gown|sari|skirt": Garment.DRESS,
    r"shirt|blouse|t-shirt|tee|vest": Garment.SHIRT,
}
_PRESENTATIONS: Mapping[str, Presentation] = {
    r"woman|girl|lady|mother|mum|mom|sister|daughter|wife|widow|grandmother|aunt|queen|waitress|actress|nun|she|her":
        Presentation.WOMAN,
    r"man|boy|gentleman|father|dad|brother|son|husband|widower|grandfather|uncle|king|waiter|monk|priest|he|him|his":
        Presentation.MAN,
}  # fmt: skip
_AGES: Mapping[str, Age] = {
    r"child|kid|boy|girl|toddler|schoolboy|schoolgirl": Age.CHILD,
    r"teen|teenage|teenager|adolescent|young|youth|student": Age.YOUNG,
    r"old|elderly|aged|ancient|grandmother|grandfather|wizened|retired": Age.OLD,
    r"middle-aged": Age.ADULT,
}
_BUILDS: Mapping[str, Build] = {
    r"broad|burly|stout|heavy|heavyset|huge|big|large|fat|stocky|barrel-chested": Build.BROAD,
    r"thin|slim|slender|slight|skinny|lean|gaunt|wiry|bony": Build.SLIM,
}
_HEIGHTS: Mapping[str, float] = {
    r"tall|towering|lanky|huge": 1.08,
    r"short(?![ -](?:\w+ )?hair)|small|tiny|petite": 0.93,
}
_SKINS: Mapping[str, str] = {
    r"pale|pallid|fair": "#efc9ae",
    r"tanned|weathered|sunburnt": "#c98f66",
    r"brown-skinned|brown skin": "#a06a46",
    r"dark-skinned|dark skin|black woman|black man": "#6f4630",
}


def describe(text: str) -> AppearanceTags:
    """Return the tags that a description names; the first mention of a thing wins."""
    low = text.casefold()
    garment_at = _first(_GARMENTS, low)
    hat_at = _first(_HATS, low)
    facial_hair = _value(_FACIAL_HAIR, low)
    return AppearanceTags(
        age=_age(low),
        presentation=_value(_PRESENTATIONS, low) or (Presentation.MAN if facial_hair else None),
        build=_value(_BUILDS, low),
        height=_value(_HEIGHTS, low),
        skin=_value(_SKINS, low),
        hair=_value(_HAIR_STYLES, low),
        hair_colour=_hair_colour(low),
        facial_hair=facial_hair,
        glasses=True if re.search(r"\b(?:glasses|spectacles|bespectacled)\b", low) else None,
        hat=hat_at[0] if hat_at else None,
        hat_colour=_colour_before(low, hat_at[1]) if hat_at else None,
        garment=garment_at[0] if garment_at else None,
        garment_colour=_colour_before(low, garment_at[1]) if garment_at else None,
        accent_colour=_scarf_colour(low),
    )


def _first(table: Mapping[str, _T], low: str) -> tuple[_T, int] | None:
    best: tuple[_T, int] | None = None
    for words, value in table.items():
        match = re.search(rf"\b(?:{words})\b", low)
        if match and (best is None or match.start() < best[1]):
            best = (value, match.start())
    return best


def _value(table: Mapping[str, _T], low: str) -> _T | None:
    found = _first(table, low)
    return found[0] if found else None


def _age(low: str) -> Age | None:
    """Read `62`, `60s`, `mid-forties`, or a word. A number counts only where an age stands: in commas or brackets."""
    decade_words = {"teens": 15, "twenties": 25, "thirties": 35, "forties": 45, "fifties": 55}
    old_words = {"sixties": 65, "seventies": 75, "eighties": 85, "nineties": 95}
    years: int | None = None
    match = re.search(
        r"(?:^|[,(]\s*)(?:aged? |early |mid-?|late |about |around )*(\d{1,2})(?:s|'s|’s)?(?=\s*[,.)]|\s*$)", low
    )
    if match:
        years = int(match[1])
    else:
        for word, value in {**decade_words, **old_words}.items():
            if re.search(rf"\b{word}\b", low):
                years = value
    if years is None:
        return _value(_AGES, low)
    if years < 13:
        return Age.CHILD
    if years < 30:
        return Age.YOUNG
    return Age.ADULT if years < 58 else Age.OLD


def _hair_colour(low: str) -> str | None:
    words = "|".join(_HAIR_COLOURS)
    things = r"hair|haired|beard|bearded|braids?|bun|curls|pony-?tail|bob|plaits?|head|moustache|stubble"
    match = re.search(rf"\b({words})[- ](?:\w+[- ])?(?:{things})\b", low)
    match = match or re.search(r"\b(blonde|blond|ginger)\b", low)
    return _HAIR_COLOURS[match[1]] if match else None


def _colour_before(low: str, at: int) -> str | None:
    """Return the colour among the three words before a garment: `a yellow wool coat`."""
    words = re.findall(r"[a-z-]+", low[:at])[-3:]
    for word in reversed(words):
        if word in COLOURS:
            return COLOURS[word]
    return None


def _scarf_colour(low: str) -> str | None:
    match = re.search(r"\b(?:scarf|tie|neckerchief|necklace|gloves|collar)\b", low)
    return _colour_before(low, match.start()) if match else None
