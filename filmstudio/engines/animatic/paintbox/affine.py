"""Plane maps: where a drawing stands, how large it is and how it is turned."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Affine:
    """`x' = a*x + b*y + c`, `y' = d*x + e*y + f`."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 1.0
    f: float = 0.0

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        """Return the image of one point."""
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def after(self, first: Affine) -> Affine:
        """Return the map that applies `first` and then this one."""
        return Affine(
            self.a * first.a + self.b * first.d,
            self.a * first.b + self.b * first.e,
            self.a * first.c + self.b * first.f + self.c,
            self.d * first.a + self.e * first.d,
            self.d * first.b + self.e * first.e,
            self.d * first.c + self.e * first.f + self.f,
        )

    def inverse(self) -> Affine:
        """Return the inverse map. Raises ZeroDivisionError for a map without one."""
        det = self.a * self.e - self.b * self.d
        a, b, d, e = self.e / det, -self.b / det, -self.d / det, self.a / det
        return Affine(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))

    @property
    def scale(self) -> float:
        """How many times longer a length becomes, on average over all directions."""
        return math.sqrt(abs(self.a * self.e - self.b * self.d))

    def matrix(self) -> NDArray[np.float64]:
        """Return the 2x3 matrix as OpenCV takes it."""
        return np.array([[self.a, self.b, self.c], [self.d, self.e, self.f]], dtype=np.float64)


def place_at(
    x: float, y: float, scale: float = 1.0, degrees: float = 0.0, scale_y: float | None = None, *, flip: bool = False
) -> Affine:
    """Return the map that mirrors (`flip`), scales, turns clockwise (y points down), and moves the origin to (x, y)."""
    turn = math.radians(degrees)
    tall = scale if scale_y is None else scale_y
    cos, sin = math.cos(turn), math.sin(turn)
    side = -1.0 if flip else 1.0
    return Affine(cos * scale * side, -sin * tall, x, sin * scale * side, cos * tall, y)
