"""What a location's own words ask for within a kind of place: a birch wood, a wheat field, a stone bridge."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from filmstudio.engines.animatic.sets.scene import Scene

_T = TypeVar("_T")


def by_name(scene: Scene, choices: Mapping[str, _T], otherwise: _T) -> _T:
    """Return the choice whose words (parted by spaces, plural or not) occur in the place's name, else `otherwise`."""
    words = set(re.findall(r"[^\W\d_]+", scene.place.name.casefold()))
    words |= {word.removesuffix("s") for word in words}
    for known, choice in choices.items():
        if words & set(known.split()):
            return choice
    return otherwise
