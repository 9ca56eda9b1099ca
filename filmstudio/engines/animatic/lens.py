"""The camera at one moment, and how each depth of the picture answers it.

Distances are fractions of the frame's width (across) and height (down); positive values move the picture to the
right and down.
"""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.canvas import Affine, place_at

_PEOPLE = 1.0
"""The depth at which people stand."""


@dataclass(frozen=True, slots=True)
class Lens:
    """The camera at one moment."""

    across: float = 0.0
    down: float = 0.0
    zoom: float = 1.0
    roll: float = 0.0
    """Degrees, clockwise."""
    parallax: float = 0.0
    """0: all depths move alike ... 1: the far distance stands still."""
    set_across: float = 0.0
    """A move of the set alone, behind people whom the camera follows."""
    set_down: float = 0.0
    set_zoom: float = 1.0
    set_roll: float = 0.0
    sky_across: float = 0.0
    """A move of the farthest layer alone: clouds in a time lapse."""
    smear: float = 0.0
    """Length of the motion blur along the picture's width."""
    rack: float | None = None
    """Where the focus is: 0 on the people ... 1 on the set behind them. None: as the shot is framed."""

    def view(self, depth: float, width: int, height: int, roll: float = 0.0) -> Affine:
        """Return how the still framing is moved at a depth (1 is the plane of the people), in pixels."""
        part = 1 - self.parallax * (1 - depth) * 0.78
        zoom = 1 + (self.zoom - 1) * part
        across, down, turn = self.across * part, self.down * part, self.roll + roll
        if abs(depth - _PEOPLE) > 1e-9:
            set_part = 0.45 + 0.55 * depth
            across += self.set_across * set_part + (self.sky_across if depth <= 0.0 else 0.0)
            down += self.set_down * set_part
            zoom *= self.set_zoom
            turn += self.set_roll
        turned = place_at(width / 2 + across * width, height / 2 + down * height, zoom, turn)
        return turned.after(Affine(c=-width / 2, f=-height / 2))


def eased(part: float) -> float:
    """Return the part of the way at a part of the time: slow out, slow in (smoothstep)."""
    clipped = max(0.0, min(1.0, part))
    return clipped * clipped * (3 - 2 * clipped)
