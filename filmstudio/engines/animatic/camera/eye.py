"""The camera at one moment, and where it sees each depth of the stage.

A stage is painted as a camera sees it from its front: `x` is 0 in the middle, `y` 0 at the top and 1 at the bottom, in
heights of the painting, and every flat has a depth `d`, its inverse distance (1 where people stand). So the painting
is itself a view, and any other one follows from the pinhole: a camera that went sideways by `X`, down by `Y` and the
part `m` of its way to the people sees `(x - X*d) / (1 - m*d)`. All that turns or zooms moves all depths alike.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.affine import Affine

Grid = NDArray[np.float64]
"""A homography, 3x3."""

NEAREST = 0.05
"""What lies closer than this part of its first distance is behind the lens."""


@dataclass(frozen=True, slots=True)
class Plane:
    """A flat as the camera meets it: upright at one depth, or a ground whose depth grows downwards."""

    depth: float
    """At the height `top` and, for what stands upright, everywhere."""
    slope: float = 0.0
    """By how much the depth grows from the top of the painting to its bottom."""
    top: float = 0.0

    def at(self, y: float) -> float:
        """Return the depth at a height of the painting."""
        return self.depth + self.slope * (y - self.top)


@dataclass(frozen=True, slots=True)
class Frame:
    """What is looked through: the picture's size in pixels, and the painting's eye level."""

    width: int
    height: int
    horizon: float

    @property
    def half(self) -> float:
        """Half the picture's width, in its heights."""
        return self.width / self.height / 2


@dataclass(frozen=True, slots=True)
class Eye:
    """Position, focal length, turn and focus at one moment. Lengths on the stage are in heights of the painting."""

    x: float = 0.0
    """How far it has gone to the right."""
    y: float = 0.0
    """How far it has gone down."""
    nearer: float = 0.0
    """The part of its way to the people that it has gone; below 0 it has stepped back."""
    zoom: float = 1.0
    """How many heights of the picture a height of the painting takes, endlessly far away: the focal length."""
    across: float = 0.0
    """Where its own middle is seen, in heights of the picture to the right of the middle: a pan to the left."""
    down: float = 0.5
    """Where its own eye level is seen, in heights of the picture from the top: a tilt up."""
    roll: float = 0.0
    """Degrees, by which the picture turns clockwise."""
    sky: float = 0.0
    """How far clouds have gone by themselves."""
    smear: float = 0.0
    """Length of the motion blur along the picture, in its widths."""
    swing: float = 0.0
    """Degrees by which people are seen more from their left, as the picture has it, than where it was framed: an orbit
    goes around them, and they stay."""
    focus: float = 0.0
    """Where the focus is: 0 on the people ... 1 on what is behind them."""

    @property
    def scale(self) -> float:
        """How many heights of the picture a height of the painting takes where people stand."""
        return self.magnified(1.0)

    def magnified(self, depth: float) -> float:
        """Return how large a depth is seen."""
        return self.zoom / max(NEAREST, 1 - self.nearer * depth)

    def nearness(self, depth: float) -> float:
        """Return the inverse distance that a depth has now."""
        return depth / max(NEAREST, 1 - self.nearer * depth)

    def passes(self, depth: float) -> bool:
        """Return True where the camera has gone by, or nearly."""
        return 1 - self.nearer * depth <= NEAREST

    def view(self, depth: float, frame: Frame) -> Affine:
        """Return how a depth of the painting is seen: from its units to pixels of the picture."""
        size = self.magnified(depth)
        sky = self.sky if depth <= 0.02 else 0.0
        plain = Affine(
            a=size,
            c=self.across - size * (self.x * depth - sky),
            e=size,
            f=self.down - size * (frame.horizon + self.y * depth),
        )
        return self._onto(frame).after(plain)

    def ground(self, plane: Plane, frame: Frame) -> Grid:
        """Return the homography of a plane: from the painting's units to pixels of the picture.

        A plane's inverse distance grows evenly from row to row of a picture, so that the map is exact.
        """
        start = plane.at(0.0)
        depth = np.array([0.0, plane.slope, start])
        ahead = np.array([0.0, 0.0, 1.0]) - self.nearer * depth
        across = self.zoom * (np.array([1.0, 0.0, 0.0]) - self.x * depth) + self.across * ahead
        down = self.zoom * (np.array([0.0, 1.0, -frame.horizon]) - self.y * depth) + self.down * ahead
        onto = np.vstack([self._onto(frame).matrix(), [0.0, 0.0, 1.0]])
        return np.asarray(onto @ np.vstack([across, down, ahead]), np.float64)

    def _onto(self, frame: Frame) -> Affine:
        """Return the map from heights (from the middle, from the top) to pixels, turned about the picture's middle."""
        turn = math.radians(self.roll)
        cos, sin = math.cos(turn) * frame.height, math.sin(turn) * frame.height
        return Affine(cos, -sin, frame.width / 2 + sin / 2, sin, cos, frame.height / 2 - cos / 2)
