"""What furniture is made of, and the shadow under it."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.places.colour import Colour
from filmstudio.engines.animatic.places.pen import Pen
from filmstudio.engines.animatic.places.rooms import Room
from filmstudio.engines.animatic.places.softness import shadow

Piece = Callable[[Room, Pen], None]
"""Draws one piece of furniture where the pen stands, and leaves its light in the room."""
WOODS: tuple[Colour, ...] = ((150, 104, 72), (122, 84, 64), (178, 134, 92), (104, 76, 66))
CLOTHS: tuple[Colour, ...] = (
    (178, 84, 66),
    (74, 112, 118),
    (186, 146, 82),
    (96, 108, 82),
    (122, 92, 128),
    (74, 92, 132),
)
STEEL: Colour = (150, 156, 166)
DARK: Colour = (52, 54, 62)
BRASS: Colour = (206, 164, 88)
PAPER: Colour = (238, 230, 212)


def ground(pen: Pen, half_width: float) -> None:
    """Lay a contact shadow under a piece."""
    x, y = pen.spot(0, 0.02)
    across = half_width * 1.25 * pen.scale / pen.canvas.height
    shadow(pen.canvas, x, y, across, across * 0.14, 0.5)
