"""The keys of every hour, weather and mood, in three finishes. One table, so that a film's hours agree.

The colours are the painter's choice, after the colour scripts of mid-century animation: a dominant family, its
complement small, and values far enough apart to be read across a room.
"""

from __future__ import annotations

import math
from dataclasses import replace

from filmstudio.engines.animatic.paintbox.colour import Colour, colour, from_lch, mix, to_lch
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.model.look import Finish
from filmstudio.model.place import Era, Mood, Place, Side, TimeOfDay, Weather


def _key(
    sky: str, orb: str, height: float, light: str, shade: str, air: str, thickness: float, accent: str,
    values: tuple[float, float, float, float], chroma: float, *, lamps: bool = False, stars: bool = False,
) -> Key:  # fmt: skip
    top, middle, low = (colour(text) for text in sky.split())
    return Key(
        finish=Finish.COLOUR, sky=(top, middle, low), orb=colour(orb), orb_height=height, orb_seen=True,
        light=colour(light), shade=colour(shade), air=colour(air), thickness=thickness, accent=colour(accent),
        lamp=colour("#ffd27a"), lamps=lamps, stars=stars, values=values, chroma=chroma, side=1,
    )  # fmt: skip


_HOURS = {
    TimeOfDay.DAWN: _key("#6f7fb0 #c9a3b8 #f7cfae", "#fff1d0", 0.08, "#ffe2cf", "#8d86b8", "#d9b6c2", 0.86,
                         "#e8574a", (0.80, 0.58, 0.36, 0.22), 0.86),
    TimeOfDay.MORNING: _key("#7fb6cf #b5d6d6 #f4e8c8", "#fffbe6", 0.44, "#fff4d6", "#7f94b4", "#d3e2da", 0.82,
                            "#ec6b3c", (0.88, 0.66, 0.41, 0.24), 0.98),
    TimeOfDay.DAY: _key("#3f9dbd #74bfcf #c9e3d8", "#fffdf0", 0.84, "#fffaee", "#6d86ad", "#c4dfdf", 0.80,
                        "#e4482f", (0.90, 0.67, 0.41, 0.23), 1.04),
    TimeOfDay.AFTERNOON: _key("#6fa5b0 #bcc9a8 #f6dd9c", "#fff3c8", 0.34, "#ffefc4", "#7a7ba6", "#e6d5a6", 0.82,
                              "#d8452f", (0.87, 0.64, 0.40, 0.23), 1.00),
    TimeOfDay.GOLDEN_HOUR: _key("#8d7fa0 #e0a070 #ffd27a", "#fff6d0", 0.13, "#ffdf9e", "#7d6394", "#f0b87a", 0.84,
                                "#c9304a", (0.85, 0.61, 0.36, 0.21), 1.06),
    TimeOfDay.DUSK: _key("#2f2f66 #a34a74 #ff9550", "#ffe9a8", 0.06, "#ffb98a", "#55457e", "#b55a72", 0.84,
                         "#ffb02e", (0.71, 0.49, 0.30, 0.19), 1.00, lamps=True),
    TimeOfDay.EVENING: _key("#141f48 #2c4674 #7a6f98", "#f6efd8", 0.66, "#c8d2f2", "#3e4a80", "#3f5486", 0.86,
                            "#ff8a3d", (0.63, 0.45, 0.28, 0.17), 0.86, lamps=True, stars=True),
    TimeOfDay.NIGHT: _key("#0b1230 #14284f #2b4a6e", "#f2f4e6", 0.72, "#aec6ee", "#2c3b6c", "#234066", 0.88,
                          "#ff9a3c", (0.57, 0.40, 0.25, 0.14), 0.78, lamps=True, stars=True),
}  # fmt: skip


BEFORE_POWER = frozenset({Era.ANCIENT, Era.MEDIEVAL, Era.VICTORIAN, Era.FRONTIER})
"""When lamps were flames."""


def key_of(place: Place, look: int, finish: Finish = Finish.COLOUR) -> Key:
    """Return the colour key of a place. `look` is the place's own number: it decides where the light comes from."""
    key = replace(_HOURS[place.time], side=-1 if look % 2 else 1, flames=place.era in BEFORE_POWER)
    key = _in_weather(key, place.weather)
    if place.side is not Side.EXTERIOR:
        key = _indoors(key)
    key = _in_mood(key, place.mood)
    if finish is Finish.INK:
        return _pencil(key)
    return _noir(key) if finish is Finish.NOIR else key


def _in_weather(key: Key, weather: Weather) -> Key:
    if weather in (Weather.CLEAR, Weather.WIND):
        return key
    grey, share, drop, chroma, thicker = {
        Weather.CLOUDY: ("#aab4ba", 0.60, 0.05, 0.84, 0.06),
        Weather.RAIN: ("#74848f", 0.74, 0.12, 0.72, 0.08),
        Weather.STORM: ("#434f60", 0.84, 0.20, 0.66, 0.06),
        Weather.SNOW: ("#c6ced6", 0.72, 0.00, 0.70, 0.08),
        Weather.FOG: ("#c3c9c8", 0.84, 0.04, 0.55, 0.12),
    }[weather]
    level = to_lch(key.sky[1])[0] / 0.80
    veil = _dimmed(colour(grey), max(0.42, min(1.0, level)))
    return replace(
        key,
        sky=(mix(key.sky[0], veil, share * 0.9), mix(key.sky[1], veil, share), mix(key.sky[2], veil, share * 0.9)),
        air=mix(key.air, veil, share),
        light=mix(key.light, (240, 242, 244), share * 0.7),
        orb_seen=False,
        stars=False,
        lamps=key.lamps or weather in (Weather.RAIN, Weather.STORM),
        thickness=min(0.97, key.thickness + thicker),
        values=_lowered(key.values, drop),
        chroma=key.chroma * chroma,
        wet=weather in (Weather.RAIN, Weather.STORM),
        snowy=weather is Weather.SNOW,
    )


def _indoors(key: Key) -> Key:
    """Return the key of a room: no haze, no wet, and after dark the warm light of its lamps against a blue shade."""
    if not key.lamps:
        return replace(key, wet=False, snowy=False, thickness=0.30, air=mix(key.air, key.shade, 0.35))
    light, mid, dark, deep = key.values
    return replace(
        key,
        wet=False,
        snowy=False,
        thickness=0.30,
        light=mix(key.light, key.lamp, 0.62),
        values=(max(light, 0.71), max(mid, 0.48), max(dark, 0.295), max(deep, 0.16)),
        chroma=max(key.chroma, 0.88),
    )


_MOODS: dict[Mood, tuple[str, float, float, float]] = {
    Mood.NEUTRAL: ("#808080", 0.0, 1.0, 1.0),
    Mood.WARM: ("#e8a050", 0.16, 1.06, 1.0),
    Mood.JOYFUL: ("#f4c040", 0.12, 1.16, 1.0),
    Mood.ROMANTIC: ("#d86a86", 0.18, 1.04, 1.0),
    Mood.MELANCHOLY: ("#5f7fa8", 0.22, 0.80, 0.97),
    Mood.TENSE: ("#5c6f3a", 0.18, 0.90, 0.94),
    Mood.EERIE: ("#3f8f86", 0.26, 0.86, 0.92),
    Mood.BLEAK: ("#8a8f8f", 0.20, 0.58, 0.96),
}
"""A colour that everything leans to, how much, and what happens to chroma and to the lights."""


def _in_mood(key: Key, mood: Mood) -> Key:
    towards, share, chroma, level = _MOODS[mood]
    if not share:
        return key

    def leaned(one: Colour) -> Colour:
        light, c, h = to_lch(one)
        _, goal_c, goal_h = to_lch(colour(towards))
        a = c * math.cos(h) * (1 - share) + goal_c * math.cos(goal_h) * share
        b = c * math.sin(h) * (1 - share) + goal_c * math.sin(goal_h) * share
        return from_lch((round(light, 4), round(math.hypot(a, b), 4), round(math.atan2(b, a), 4)))

    top, middle, low = key.sky
    light, mid, dark, deep = key.values
    return replace(
        key,
        sky=(leaned(top), leaned(middle), leaned(low)),
        light=leaned(key.light),
        shade=leaned(key.shade),
        air=leaned(key.air),
        chroma=key.chroma * chroma,
        values=(light * level, mid * level, dark, deep),
    )


def _pencil(key: Key) -> Key:
    """Return the key of a storyboard: paper, two washes and a dark; night is a grey wash, not black."""
    night = key.dark
    sky = tuple(_grey(0.80 if night else 0.965 - 0.02 * step) for step in range(3))
    return replace(
        key, finish=Finish.INK, sky=(sky[0], sky[1], sky[2]), orb=_grey(0.985), light=_grey(1.0), shade=_grey(0.8),
        air=_grey(0.80 if night else 0.97), accent=_grey(0.35), lamp=_grey(0.985),
        values=(0.90, 0.76, 0.56, 0.30) if night else (0.96, 0.84, 0.62, 0.30), chroma=0.0,
    )  # fmt: skip


def _noir(key: Key) -> Key:
    """Return the key of a black film: hard values, no hue but the accent's."""
    night = key.dark
    sky = tuple(_grey(value) for value in ((0.10, 0.15, 0.24) if night else (0.62, 0.74, 0.88)))
    return replace(
        key, finish=Finish.NOIR, sky=(sky[0], sky[1], sky[2]), orb=_grey(0.97), light=_grey(1.0), shade=_grey(0.5),
        air=_grey(0.22 if night else 0.82), lamp=_grey(0.97), accent=colour("#c8202c"),
        values=(0.84, 0.34, 0.16, 0.08) if night else (0.93, 0.62, 0.26, 0.10), chroma=0.0,
    )  # fmt: skip


def _grey(value: float) -> Colour:
    return from_lch((value, 0.0, 0.0))


def _dimmed(one: Colour, level: float) -> Colour:
    light, c, h = to_lch(one)
    return from_lch((light * level, c * level, h))


def _lowered(values: tuple[float, float, float, float], drop: float) -> tuple[float, float, float, float]:
    """Return the values under clouds; a night that is dark already loses less, or nothing could be told apart."""
    light, mid, dark, deep = values
    drop *= light * light
    light, mid, dark, deep = light - drop, mid - drop * 0.7, dark - drop * 0.35, deep - drop * 0.15
    return max(light, 0.53), max(mid, 0.37), max(dark, 0.235), max(deep, 0.13)
