"""The box that a view is painted in."""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.shapes import Shape, blob
from filmstudio.engines.animatic.sets.scene import Scene

VIEW_DEPTH = 0.2
"""Inverse distance of everything seen through a window."""


@dataclass(frozen=True)
class Pane:
    """The box that is looked through, and where the land ends in it."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def horizon(self) -> float:
        """Two thirds down: a window shows more sky than land."""
        return self.top + (self.bottom - self.top) * 0.68

    @property
    def tall(self) -> float:
        """Its height."""
        return self.bottom - self.top


def land_in(scene: Scene, pane: Pane, y: float, wave: float) -> Shape:
    """Return land from a wandering edge near `y` to below the pane."""
    count = max(3, round((pane.right - pane.left) * 5))
    step = (pane.right - pane.left) / count
    points = [(pane.left + step * k, y + scene.roll(-wave, wave)) for k in range(count + 1)]
    return blob((pane.left, pane.bottom + 0.1, 0), *points, (pane.right, pane.bottom + 0.1, 0))
