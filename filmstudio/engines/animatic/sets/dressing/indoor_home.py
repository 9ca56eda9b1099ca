"""Dressing that the painters of homes have already: furniture along the back wall."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.sets.interiors import fire, seats, storage
from filmstudio.engines.animatic.sets.interiors.swatches import NAVY, OAK, STONE, TEAL, WALNUT, WINE
from filmstudio.engines.animatic.sets.scene import Scene


def armchair(canvas: Canvas, scene: Scene) -> None:
    """Stand an armchair."""
    seats.armchair(canvas, scene, TEAL)


def bed(canvas: Canvas, scene: Scene) -> None:
    """Stand a bed."""
    seats.bed(canvas, scene, OAK, NAVY, wide=0.56)


def bench(canvas: Canvas, scene: Scene) -> None:
    """Stand a bench."""
    seats.bench(canvas, scene, OAK, 0.36)


def pew(canvas: Canvas, scene: Scene) -> None:
    """Stand a pew."""
    seats.bench(canvas, scene, WALNUT, 0.44, back=True)


def bookshelf(canvas: Canvas, scene: Scene) -> None:
    """Stand a bookshelf."""
    storage.bookshelf(canvas, scene, WALNUT)


def cabinet(canvas: Canvas, scene: Scene) -> None:
    """Stand a chest of drawers."""
    storage.drawers(canvas, scene, OAK, wide=0.24, high=0.24, rows=4)


def cupboard(canvas: Canvas, scene: Scene) -> None:
    """Stand a cupboard."""
    storage.cupboard(canvas, scene, OAK)


def wardrobe(canvas: Canvas, scene: Scene) -> None:
    """Stand a wardrobe."""
    storage.cupboard(canvas, scene, WALNUT, wide=0.28, high=0.46)


def sofa(canvas: Canvas, scene: Scene) -> None:
    """Stand a sofa."""
    seats.sofa(canvas, scene, WINE, 0.46)


def door(canvas: Canvas, scene: Scene) -> None:
    """Stand a door."""
    storage.door(canvas, scene, WALNUT)


def fireplace(canvas: Canvas, scene: Scene) -> None:
    """Stand a fireplace with a fire that burns."""
    fire.hearth_on(canvas, scene, STONE)


DRAWERS: dict[str, tuple[float, Callable[[Canvas, Scene], None]]] = {
    "armchair": (0.27, armchair),
    "bed": (0.60, bed),
    "bench": (0.37, bench),
    "pew": (0.45, pew),
    "bookshelf": (0.29, bookshelf),
    "cabinet": (0.26, cabinet),
    "cupboard": (0.27, cupboard),
    "wardrobe": (0.31, wardrobe),
    "sofa": (0.47, sofa),
    "door": (0.24, door),
    "fireplace": (0.44, fireplace),
}
"""Word -> width in units, and who draws it."""
