"""Colours: whole numbers in sRGB outside, OKLab inside, where equal steps look equal.

Source of the OKLab matrices: Bjorn Ottosson, "A perceptual color space for image processing" (2020).
"""

from __future__ import annotations

import math
from functools import lru_cache

Colour = tuple[int, int, int]
"""Red, green, blue, 0..255, sRGB."""
Lch = tuple[float, float, float]
"""Lightness 0..1, chroma (0 grey, about 0.3 at most), hue in radians, of OKLab."""


def colour(text: str) -> Colour:
    """Return the colour that `#rrggbb` names. Raises ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"{text!r} is not a colour; write #rrggbb")
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def hex_text(value: Colour) -> str:
    """Return `#rrggbb`, lower case."""
    return "#{:02x}{:02x}{:02x}".format(*value)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return `first` with a `share` (0..1) of `second`, in sRGB as paint mixes on a palette."""
    red, green, blue = (_byte(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def multiplied(value: Colour, light: Colour, strength: float = 1.0) -> Colour:
    """Return the colour under a coloured light; `strength` 0 is white light."""
    red, green, blue = (_byte(c * (1 - strength + strength * one / 255)) for c, one in zip(value, light, strict=True))
    return red, green, blue


def luminance(value: Colour) -> float:
    """Return the brightness 0..1 by the weights of ITU-R BT.709, on the coded values."""
    return (0.2126 * value[0] + 0.7152 * value[1] + 0.0722 * value[2]) / 255


@lru_cache(maxsize=4096)
def to_lch(value: Colour) -> Lch:
    """Return the colour in OKLCh."""
    r, g, b = (_linear(channel / 255) for channel in value)
    l_ = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m_ = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s_ = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    light = 0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_
    a = 1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_
    b_ = 0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_
    return light, math.hypot(a, b_), math.atan2(b_, a)


@lru_cache(maxsize=4096)
def from_lch(lch: Lch) -> Colour:
    """Return the sRGB colour; what lies outside loses chroma, never hue or lightness."""
    light, chroma, hue = lch
    light = max(0.0, min(1.0, light))
    for _ in range(24):
        rgb = _rgb(light, chroma * math.cos(hue), chroma * math.sin(hue))
        if all(-0.001 <= channel <= 1.001 for channel in rgb):
            break
        chroma *= 0.92
    red, green, blue = (_byte(255 * _coded(max(0.0, min(1.0, channel)))) for channel in rgb)
    return red, green, blue


def with_lightness(value: Colour, lightness: float, chroma: float = 1.0) -> Colour:
    """Return the colour at another lightness, its chroma times `chroma`."""
    _, c, h = to_lch(value)
    return from_lch((lightness, c * chroma, h))


def _rgb(light: float, a: float, b: float) -> tuple[float, float, float]:
    l_ = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m_ = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s_ = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_,
        -1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_,
        -0.0041960863 * l_ - 0.7034186147 * m_ + 1.7076147010 * s_,
    )


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _coded(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _byte(value: float) -> int:
    return max(0, min(255, int(value + 0.5)))
