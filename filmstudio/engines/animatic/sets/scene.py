"""One set in the making: what is asked for, the key it is painted in, and the dice that give a name its own look.

Units are heights of the picture: x = 0 is the middle, from `-half` to `half`; y = 0 is the top, 1 the bottom. The set
is wider and taller than any still framing shows, so nothing that matters stands at its very edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.engines.animatic.sets.stage_set import Flat, Mover
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Weather

FLOOR_Y = 0.84
"""Where feet stand in a wide framing."""
HORIZON_Y = 0.52
"""Eye level: a little below the eyes of a standing person, as from a low tripod."""
PERSON = 0.42
"""Height of a standing adult at the floor line, the measure of all furniture."""

_T = TypeVar("_T")


@dataclass
class Scene:
    """Everything that a painter of one set needs. The same place, size, seed and finish roll the same dice."""

    place: Place
    width: int
    height: int
    seed: int
    finish: Finish = Finish.COLOUR
    key: Key = field(init=False)
    look: int = field(init=False)
    """The place's own number, whatever the hour and the weather: what stands where follows from it."""
    _begun: list[tuple[Canvas, float, float | None, str]] = field(init=False, default_factory=list)
    movers: list[Mover] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        name = " ".join(self.place.name.casefold().split())
        self.look = seed_from("set", self.place.side.value, name, self.seed)
        self.key = key_of(self.place, self.look, self.finish)
        self._dice = np.random.Generator(np.random.PCG64(self.look))

    @property
    def half(self) -> float:
        """Half the picture's width."""
        return self.width / self.height / 2

    @property
    def narrow(self) -> float:
        """How large things are drawn: 1 in a landscape picture, down to 0.55 where the picture is upright."""
        return min(1.0, max(0.55, self.half / 0.75))

    @property
    def lean(self) -> float:
        """How far the wind bends what grows, in units per unit of height; positive to the right."""
        bend = {Weather.WIND: 0.30, Weather.STORM: 0.34, Weather.RAIN: 0.06}.get(self.place.weather, 0.0)
        return -bend * self.key.side

    def flat(self, depth: float, near: float | None = None, *, stands: str = "") -> Canvas:
        """Begin the next flat, before all that were begun so far. `near` and `stands` as in `Flat`."""
        canvas = self.aside_canvas()
        self._begun.append((canvas, depth, near, stands))
        return canvas

    def aside_canvas(self) -> Canvas:
        """Return an empty canvas of the set's size and units that is no flat: for movers and trials."""
        view = Affine(a=self.height, c=self.width / 2, e=self.height)
        return Canvas(self.width, self.height, view, plain=self.finish is Finish.INK)

    def flats(self) -> tuple[Flat, ...]:
        """Return all flats, far to near, the first one opaque."""
        done = []
        for index, (canvas, depth, near, stands) in enumerate(self._begun):
            rgba = canvas.pixels()
            if index == 0:
                rgba[..., 3] = 255
            done.append(Flat(rgba, depth, near, stands))
        return tuple(done)

    def finished(self) -> tuple[Flat, ...]:
        """Return all flats and let go of the canvases: a mover may keep the scene, not what it was painted on."""
        flats = self.flats()
        self._begun.clear()
        return flats

    def paint(self, local: Colour, tone: Tone = Tone.MID, depth: float = 1.0, *, lit: bool = True) -> Colour:
        """Return the key's paint for a local colour; see `Key.paint`."""
        return self.key.paint(local, tone, depth, lit=lit)

    def aside(self, topic: str) -> Scene:
        """Return the same scene with dice of its own for one topic.

        For everything whose number of rolls depends on the hour, the weather or the dressing, so that the rest of the
        place stays as it is.
        """
        other = copy(self)
        other._dice = np.random.Generator(np.random.PCG64(seed_from(self.look, topic)))
        return other

    def roll(self, low: float = 0.0, high: float = 1.0) -> float:
        """Return the next number between `low` and `high`."""
        return low + (high - low) * float(self._dice.random())

    def pick(self, choices: Sequence[_T]) -> _T:
        """Return one of the choices."""
        return choices[min(int(self._dice.random() * len(choices)), len(choices) - 1)]

    def chance(self, share: float) -> bool:
        """Return True in a `share` of all names."""
        return self.roll() < share
