"""Colours as whole numbers 0..255 in sRGB, and how light changes them.

Why not a colour science package: an animatic is painted the way a colour key is, by eye and in sRGB. Light is a factor
per channel on the local colour, distance is a mix towards the haze.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

Colour = tuple[int, int, int]
"""Red, green, blue, 0..255, sRGB."""

Factors = tuple[float, float, float]
"""A light: what it multiplies red, green and blue with."""


def colour(text: str) -> Colour:
    """Return the colour that `#rrggbb` names. Raises ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"{text!r} is not a colour; write #rrggbb")
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def hex_text(value: Colour) -> str:
    """Return `#rrggbb`, lower case."""
    return "#{:02x}{:02x}{:02x}".format(*value)


def _byte(value: float) -> int:
    return max(0, min(255, int(value + 0.5)))


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return `first` with a `share` (0..1) of `second`."""
    red, green, blue = (_byte(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def scaled(value: Colour, factors: Factors) -> Colour:
    """Return the colour under a light."""
    red, green, blue = (_byte(channel * factor) for channel, factor in zip(value, factors, strict=True))
    return red, green, blue


def between(first: Factors, second: Factors, share: float) -> Factors:
    """Return the light that lies a `share` of the way from `first` to `second`; also beyond both."""
    red, green, blue = (a + (b - a) * share for a, b in zip(first, second, strict=True))
    return red, green, blue


def luminance(value: Colour) -> float:
    """Return the brightness 0..1 by the weights of ITU-R BT.709, on the coded values."""
    return (0.2126 * value[0] + 0.7152 * value[1] + 0.0722 * value[2]) / 255


@dataclass(frozen=True)
class Tint:
    """How a local colour looks here: between the light's colour and the shade's, then through haze."""

    light: Factors = (1.0, 1.0, 1.0)
    shade: Factors = (0.6, 0.6, 0.68)
    haze: Colour = (200, 200, 200)
    amount: float = 0.0

    def __call__(self, local: Colour, value: float) -> Colour:
        """Return the painted colour; `value` is 0 in the shade, 1 in the light, a little above in a highlight."""
        return mix(scaled(local, between(self.shade, self.light, value)), self.haze, self.amount)

    def far(self, amount: float) -> Tint:
        """Return the same light seen through so much haze (0..1)."""
        return replace(self, amount=amount)


PLAIN = Tint(shade=(1.0, 1.0, 1.0))
"""Paints colours as they are: for things that shine, and for skies."""
