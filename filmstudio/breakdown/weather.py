"""The weather of a scene from its heading and action: what the script names holds for the whole scene."""

from __future__ import annotations

import re

from filmstudio.breakdown.folding import fold
from filmstudio.model.place import Weather

# Nouns and adjectives only: she may storm out, wind a clock and see the world in a cloud of dust. Strongest first.
_WORDS = (
    (Weather.STORM, r"(?:thunder|rain|snow|sand)?storm(?!s|ed|ing| out| in| off| into| past| through| lantern)"
     r"|stormy|thunder|lightning|hurricane|tempest|typhoon|шторм|гроза|буря|sturm|gewitter|orage|tempete|tormenta|καταιγιδα"),
    (Weather.SNOW, r"snow(?! globe)|snowing|snowy|snows|snowfall|blizzard|sleet|снег|метель|schnee|neige|nieve|χιονι"),
    (Weather.RAIN, r"rain(?! coat| jacket| barrel| gear| boots)|raining|rainy|rains|downpour|drizzle|cloudburst"
     r"|дождь|ливень|regen|pluie|lluvia|βροχη"),
    (Weather.FOG, r"fog|foggy|mist|misty|haze|туман|nebel|brouillard|brume|niebla|ομιχλη"),
    (Weather.WIND, r"(?:the|a|an|cold|hard|strong|high|night|sea|icy|bitter|howling|rising|north|south|east|west) wind"
     r"|wind(?= howls| blows| tears| rises| roars| moans| pulls| whips)"
     r"|windy|windswept|gusts?|gale|ветер|vent|viento|ανεμοσ"),
    (Weather.CLOUDY, r"clouds?(?! of)|cloudy|overcast|gr[ae]y sky|облака|тучи|wolken|nuages|nubes|συννεφα"),
)  # fmt: skip
_CHARACTERS = {
    Weather.STORM: "暴风|嵐|雷雨",
    Weather.SNOW: "雪",
    Weather.RAIN: "雨",
    Weather.FOG: "雾|霧",
    Weather.WIND: "大风|強風",
    Weather.CLOUDY: "阴天|曇",
}
_DENIED = r"(?<!\bno )(?<!\bwithout )(?<!\bafter )(?<!\bafter the )(?<!\bbefore the )"
_PATTERNS = tuple(
    (weather, re.compile(rf"{_DENIED}(?<!\w)(?:{words})(?!\w)|{_CHARACTERS[weather]}")) for weather, words in _WORDS
)


def read_weather(heading: str, action: str) -> Weather:
    """Return the weather that the heading names, else the strongest that the action names, else clear."""
    for text in (fold(heading), fold(action)):
        for weather, pattern in _PATTERNS:
            if pattern.search(text):
                return weather
    return Weather.CLEAR
