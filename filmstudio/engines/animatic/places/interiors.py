"""Interiors: which room to paint for a kind."""

from __future__ import annotations

from filmstudio.engines.animatic.places.coast import Painting
from filmstudio.engines.animatic.places.country import heaven
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.scene import Scene


def paint_interior(scene: Scene) -> tuple[Painting, Light]:
    """Paint the inside of a place and say what light it has."""
    back, near, front = heaven(scene), scene.canvas(), scene.canvas()
    return [(back, 0.0), (near, 0.9), (front, 1.0)], Light("#ffe8c8", "#8890a8", 0.3, -0.5, False)
