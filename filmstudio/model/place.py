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


class Place(Record):
    """One place at one time: equal places look equal in every shot and scene."""

    side: Side
    name: str
    """The location as written, parts joined by ` - `: `LIGHTHOUSE - LAMP ROOM`."""
    time: TimeOfDay
    weather: Weather = Weather.CLEAR
