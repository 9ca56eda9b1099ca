"""One painting in progress: what is asked for, the light it is in, and the dice that give a name its own look."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.kinds import Kind, kind_of
from filmstudio.engines.animatic.places.palettes import Tone, tone_for
from filmstudio.engines.animatic.places.pen import Pen, pen_on
from filmstudio.model.place import Place, Weather

FLOOR_Y = 0.84
"""Where feet stand in a wide framing."""
HORIZON_Y = 0.52
"""Eye level: a little below the eyes of a standing person, as from a low tripod."""
PERSON = 0.42
"""Height of a standing person at the floor line, the measure of all furniture."""

_T = TypeVar("_T")


@dataclass
class Scene:
    """Everything a painter of one place needs. `half` is half the picture's width in units of its height."""

    place: Place
    width: int
    height: int
    seed: int
    kind: Kind = field(init=False)
    tone: Tone = field(init=False)

    def __post_init__(self) -> None:
        self.kind = kind_of(self.place)
        self.tone = tone_for(self.place.time, self.place.weather)
        self.look = seed_from("place", self.place.side.value, " ".join(self.place.name.casefold().split()), self.seed)
        self._dice = np.random.default_rng(self.look)
        self.sun_side = -1 if self.look % 2 else 1

    @property
    def half(self) -> float:
        """Half the picture's width."""
        return self.width / self.height / 2

    @property
    def size(self) -> float:
        """How large furniture is drawn: 1 in a landscape picture, smaller where the picture is narrow."""
        return min(1.0, max(0.55, self.half / 0.75))

    @property
    def wet(self) -> bool:
        """Whether the ground shines."""
        return self.place.weather in (Weather.RAIN, Weather.STORM)

    @property
    def snowy(self) -> bool:
        """Whether snow lies."""
        return self.place.weather is Weather.SNOW

    @property
    def lean(self) -> float:
        """How far the wind bends what grows, in units per unit of height."""
        return {Weather.WIND: 0.30, Weather.STORM: 0.34, Weather.RAIN: 0.06}.get(
            self.place.weather, 0.0
        ) * self.sun_side

    def canvas(self) -> Canvas:
        """Return an empty layer."""
        return Canvas(self.width, self.height)

    def pen(self, canvas: Canvas, distance: float = 0.0) -> Pen:
        """Return a pen in the light outside; `distance` 0 here .. 1 at the horizon."""
        return pen_on(canvas, self.tone.tint(distance))

    def aside(self, topic: str) -> Scene:
        """Return the same scene with dice of its own for one topic.

        For everything whose number of rolls depends on hour or weather: so that the rest of the place stays the same.
        """
        other = copy(self)
        other._dice = np.random.default_rng(seed_from(self.look, topic))
        return other

    def roll(self, low: float = 0.0, high: float = 1.0) -> float:
        """Return the next number between `low` and `high`; the same name rolls the same numbers."""
        return low + (high - low) * float(self._dice.random())

    def pick(self, choices: Sequence[_T]) -> _T:
        """Return one of the choices."""
        return choices[min(int(self._dice.random() * len(choices)), len(choices) - 1)]

    def chance(self, share: float) -> bool:
        """Return True in a `share` of all names."""
        return self.roll() < share
