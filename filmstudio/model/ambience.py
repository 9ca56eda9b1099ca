"""What a place sounds like while nobody speaks: the kinds of generated room and weather tones."""

from __future__ import annotations

from enum import StrEnum

NO_AMBIENCE = "none"
"""As a wish: the place is silent."""


class Ambience(StrEnum):
    """One kind of tone. Whether it is heard from inside, and by night, is another matter."""

    ROOM = "room"
    HALL = "hall"
    CAVE = "cave"
    COUNTRY = "country"
    """Open air: a light breeze, sparse birds by day, crickets by night."""
    FOREST = "forest"
    STREET = "street"
    WIND = "wind"
    SNOW = "snow"
    """Air over snow: a soft wind and nothing else."""
    RAIN = "rain"
    STORM = "storm"
    SEA = "sea"
    TRAIN = "train"
    CAR = "car"
    SHIP = "ship"
    SPACESHIP = "spaceship"
    FIRE = "fire"
    SPACE = "space"
    """Nearly nothing."""
