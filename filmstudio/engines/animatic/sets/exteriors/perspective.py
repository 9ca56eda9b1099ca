"""Walls that run away from the camera: where a point of them is seen, by how far along and how high it is."""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.shapes import Shape, polygon
from filmstudio.engines.animatic.sets.scene import FLOOR_Y, HORIZON_Y

_EYE = FLOOR_Y - HORIZON_Y
"""Height of the eye above the ground, in heights of the picture where people stand."""


@dataclass(frozen=True)
class Wall:
    """An upright plane parallel to the line of sight, `x` to the side of it, vanishing at `vanish`.

    `along` is the distance from the camera, 1 where people stand, larger behind them; heights are as where they stand.
    """

    x: float
    vanish: float

    def at(self, along: float, height: float) -> tuple[float, float]:
        """Return where a point is seen."""
        depth = 1 / along
        return self.vanish + self.x * depth, HORIZON_Y + (_EYE - height) * depth

    def pane(self, near: float, far: float, low: float, high: float) -> Shape:
        """Return the part of the wall between two distances and two heights."""
        return polygon(self.at(near, low), self.at(far, low), self.at(far, high), self.at(near, high))

    def shift(self, out: float) -> Wall:
        """Return the plane `out` nearer to the middle, for what juts out: awnings, sills, signs."""
        return Wall(self.x - out if self.x > 0 else self.x + out, self.vanish)
