"""Where and when a shot happens."""

from __future__ import annotations

from enum import StrEnum

from filmstudio.model.record import Record


class Side(StrEnum):
    """Inside, outside, or both at once (a doorway, a car)."""

    INTERIOR = "interior"
    EXTERIOR = "exterior"
    BOTH = "both"


class TimeOfDay(StrEnum):
    """The light of a scene, reduced to what a camera sees."""

    DAWN = "dawn"
    MORNING = "morning"
    DAY = "day"
    AFTERNOON = "afternoon"
    GOLDEN_HOUR = "golden_hour"
    DUSK = "dusk"
    EVENING = "evening"
    NIGHT = "night"


class Weather(StrEnum):
    """The weather that the script names; `clear` where it names none."""

    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


class Era(StrEnum):
    """When the story plays, reduced to what a street, a room and its things show."""

    ANCIENT = "ancient"
    MEDIEVAL = "medieval"
    VICTORIAN = "victorian"
    FRONTIER = "frontier"
    """The American West, from the wagons to the railway."""
    TWENTIES = "1920s"
    FORTIES = "1940s"
    FIFTIES = "1950s"
    SIXTIES = "1960s"
    SEVENTIES = "1970s"
    EIGHTIES = "1980s"
    NOW = "now"
    FUTURE = "future"


class Mood(StrEnum):
    """What the words of a scene feel like: it shifts the palette, never what stands where."""

    NEUTRAL = "neutral"
    WARM = "warm"
    JOYFUL = "joyful"
    ROMANTIC = "romantic"
    MELANCHOLY = "melancholy"
    TENSE = "tense"
    EERIE = "eerie"
    BLEAK = "bleak"


class Place(Record):
    """One place at one time: equal places look equal in every shot and scene."""

    side: Side
    name: str
    """The location as written, parts joined by ` - `: `LIGHTHOUSE - LAMP ROOM`."""
    time: TimeOfDay
    weather: Weather = Weather.CLEAR
    era: Era = Era.NOW
    mood: Mood = Mood.NEUTRAL
    dressing: tuple[str, ...] = ()
    """What the action of all its scenes says stands here, in plain singular words: `piano`, `fireplace`, sorted."""
