"""Colour arithmetic for flat shapes: few values, shade and light of one colour, and the place's light on it.

Why so little: a drawing in three values of one colour reads from afar. Shade is cooler and a little more
saturated than its colour, light is warmer, as painters mix them.
"""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.places import colour
from filmstudio.engines.animatic.places.painted import Light

RGB = colour.Colour
rgb = colour.colour
luminance = colour.luminance
# People are painted with the colours of places; only how light and shade are mixed is their own.

INK: RGB = (30, 27, 36)
PAPER: RGB = (246, 241, 231)


def mix(one: RGB, other: RGB, part: float) -> RGB:
    """Return the colour `part` (0..1) of the way from `one` to `other`."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return _clipped(red, green, blue)


def shade(colour: RGB, part: float) -> RGB:
    """Return a darker, cooler value of the colour; `part` 0 is the colour, 1 nearly black."""
    red, green, blue = colour
    keep = 1 - part
    return _clipped(round(red * keep * (1 - 0.06 * part)), round(green * keep), round(blue * (keep + 0.10 * part)))


def lit(colour: RGB, part: float) -> RGB:
    """Return a lighter, warmer value of the colour; `part` 0 is the colour, 1 nearly white."""
    return mix(colour, (255, 248, 232), part)


def readable(colour: RGB, least: float = 0.62) -> RGB:
    """Return the colour lightened until it can be read on a dark ground."""
    part = 0.0
    while luminance(mix(colour, (255, 255, 255), part)) < least and part < 1.0:
        part += 0.05
    return mix(colour, (255, 255, 255), min(part, 1.0))


@dataclass(frozen=True, slots=True)
class Toner:
    """Turns a person's own colours into what they look like in the light of a place."""

    ambient: RGB
    key: RGB
    strength: float
    dark: bool
    direction: float

    @classmethod
    def of(cls, light: Light) -> Toner:
        """Return the toner of a place's light."""
        return cls(rgb(light.ambient), rgb(light.key), light.strength, light.dark, light.direction)

    def tone(self, colour: RGB) -> RGB:
        """Return the colour under the ambient light: multiplied by its hue, never below what can be told apart."""
        top = max(*self.ambient, 1)
        hue = tuple(channel / top for channel in self.ambient)
        level = 0.74 if self.dark else 1.0
        red, green, blue = (round(c * h * level) for c, h in zip(colour, hue, strict=True))
        multiplied = mix((red, green, blue), self.ambient, 0.10)
        return mix(colour, multiplied, min(0.86, self.strength * 1.15))


def _clipped(red: int, green: int, blue: int) -> RGB:
    return max(0, min(255, red)), max(0, min(255, green)), max(0, min(255, blue))
