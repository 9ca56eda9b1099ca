"""The light of every time of day, and what weather does to it. One table, so that a film's hours agree.

All factors and colours are the painter's choice: few values, a warm light against a cool shade (or the other way
round at night), and one haze that far things dissolve into.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from filmstudio.engines.animatic.places.colour import Colour, Factors, Tint, colour, luminance, mix
from filmstudio.model.place import TimeOfDay, Weather


@dataclass(frozen=True)
class Tone:
    """Sky, light and air outside at one time in one weather."""

    sky_top: Colour
    sky_middle: Colour
    sky_low: Colour
    sun: Colour
    """Sun or moon."""
    sun_height: float
    """0 at the horizon .. 1 at the top of the picture."""
    light: Factors
    shade: Factors
    haze: Colour
    air: float
    """How much haze lies over the farthest land, 0..1."""
    lamps: bool
    """True where windows and street lamps are lit."""
    stars: bool
    sun_seen: bool = True

    def tint(self, distance: float = 0.0) -> Tint:
        """Return the light on things outside; `distance` 0 here .. 1 at the horizon."""
        return Tint(self.light, self.shade, self.haze, min(self.air * distance, 0.95))


def _tone(
    sky: str, sun: str, height: float, light: Factors, shade: Factors, haze: str, air: float, lamps: bool = False,
    stars: bool = False,
) -> Tone:  # fmt: skip
    top, middle, low = (colour(text) for text in sky.split())
    return Tone(top, middle, low, colour(sun), height, light, shade, colour(haze), air, lamps, stars)


_TONES = {
    TimeOfDay.DAWN: _tone(
        "#5c6fa5 #c59ab5 #f8cda6", "#fff3d6", 0.10, (0.98, 0.82, 0.80), (0.50, 0.47, 0.66), "#dcb4bd", 0.62
    ),
    TimeOfDay.MORNING: _tone(
        "#6aa5d8 #a8d0e6 #f5eacb", "#fff9e2", 0.46, (1.06, 1.00, 0.88), (0.60, 0.66, 0.82), "#cde0e8", 0.58
    ),
    TimeOfDay.DAY: _tone(
        "#3d8dd0 #7abbe6 #cfe9f1", "#ffffff", 0.86, (1.08, 1.05, 0.98), (0.60, 0.67, 0.82), "#bcdcec", 0.50
    ),
    TimeOfDay.AFTERNOON: _tone(
        "#5b95c3 #b5d0cf #f8dc9f", "#fff2c4", 0.34, (1.10, 0.97, 0.76), (0.60, 0.58, 0.72), "#e9d6ad", 0.52
    ),
    TimeOfDay.GOLDEN_HOUR: _tone(
        "#5b95c3 #b5d0cf #f8dc9f", "#fff2c4", 0.34, (1.10, 0.97, 0.76), (0.60, 0.58, 0.72), "#e9d6ad", 0.52
    ),
    TimeOfDay.DUSK: _tone(
        "#35376f #a4567c #ff9a4a", "#fff0b8", 0.07, (1.02, 0.66, 0.48), (0.36, 0.30, 0.48), "#b4607a", 0.60, True
    ),
    TimeOfDay.EVENING: _tone(
        "#12204a #2c4a7c #7d7ba3", "#f4efdc", 0.70, (0.52, 0.57, 0.80), (0.27, 0.32, 0.50), "#3d558a", 0.66, True, True
    ),
    TimeOfDay.NIGHT: _tone(
        "#070d24 #11224a #23406b", "#eef3ff", 0.74, (0.40, 0.49, 0.72), (0.17, 0.22, 0.38), "#1c3159", 0.66, True, True
    ),
}


def _greyed(tone: Tone, grey: Colour, share: float, light: float, shade: float, air: float) -> Tone:
    """Take the colour out of a sky (`share`), change light and shade by a factor, thicken the air."""
    level = max(luminance(tone.sky_middle), 0.17) / luminance(grey)
    veil: Colour = tuple(min(255, int(channel * (0.35 * level + 0.65 * min(level, 1.0)))) for channel in grey)  # type: ignore[assignment]
    mean = sum(tone.light) / 3
    daylight = min(1.0, mean)
    light, shade = 1 - (1 - light) * daylight, 1 - (1 - shade) * daylight
    share *= 0.40 + 0.60 * daylight

    def flat(factors: Factors, gain: float) -> Factors:
        red, green, blue = ((factor + (mean * 0.94 - factor) * share * 0.6) * gain for factor in factors)
        return red, green, blue

    return replace(
        tone,
        sky_top=mix(tone.sky_top, mix(veil, (20, 24, 34), 0.22), share),
        sky_middle=mix(tone.sky_middle, veil, share),
        sky_low=mix(tone.sky_low, mix(veil, (255, 255, 255), 0.16), share),
        light=flat(tone.light, light),
        shade=flat(tone.shade, shade),
        haze=mix(tone.haze, veil, share),
        air=min(tone.air + air, 0.97),
        stars=False,
        sun_seen=False,
    )


def tone_for(time: TimeOfDay, weather: Weather) -> Tone:
    """Return the light outside."""
    tone = _TONES[time]
    if weather is Weather.CLOUDY:
        return _greyed(tone, (168, 178, 190), 0.62, 0.84, 1.04, 0.10)
    if weather is Weather.RAIN:
        return replace(_greyed(tone, (112, 126, 142), 0.78, 0.66, 0.92, 0.20), lamps=True)
    if weather is Weather.STORM:
        dark = _greyed(tone, (66, 76, 94), 0.88, 0.50, 0.80, 0.16)
        return replace(dark, lamps=True, sky_top=mix(dark.sky_top, (14, 16, 28), 0.2 if tone.stars else 0.5))
    if weather is Weather.SNOW:
        return _greyed(tone, (190, 200, 214), 0.70, 0.92, 1.10, 0.24)
    if weather is Weather.FOG:
        thick = _greyed(tone, (184, 192, 198), 0.82, 0.80, 1.12, 0.45)
        return replace(thick, sky_top=mix(thick.sky_top, thick.sky_low, 0.55), haze=thick.sky_low)
    return tone
