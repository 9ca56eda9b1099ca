"""The head as seen: how far it is turned, and where a point of the face then lies.

Units are heads: the origin is the middle of the head, the chin is at y = 0.5, the crown at y = -0.5.
"""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.canvas import Point
from filmstudio.engines.animatic.figures.traits import Tones, Traits
from filmstudio.model.cast import Age, Appearance, Presentation


@dataclass(frozen=True, slots=True)
class Acting:
    """What the face does, in whole steps so that equal moments share one drawing."""

    mouth: int = 0
    """0 closed ... 3 wide open."""
    lids: int = 0
    """0 open, 1 half closed, 2 closed."""
    gaze: int = 0
    """-2 far left ... 0 ahead ... 2 far right, in the frame."""
    brows: int = 0
    """0 at rest, 1 raised."""


@dataclass(frozen=True, slots=True)
class HeadView:
    """Everything the parts of a head are drawn from."""

    look: Appearance
    traits: Traits
    tones: Tones
    yaw: float
    """-1 turned left ... 1 turned right (about 50 degrees)."""
    away: bool
    light_side: float
    """-1 light from the left ... 1 from the right."""

    @property
    def child(self) -> bool:
        """True for a child's proportions."""
        return self.look.age is Age.CHILD

    @property
    def old(self) -> bool:
        """True where the face has lines."""
        return self.look.age is Age.OLD

    @property
    def woman(self) -> bool:
        """True where lashes and lips are drawn."""
        return self.look.presentation is Presentation.WOMAN

    def x(self, x: float, forward: float) -> float:
        """Return where a point of the front view lies sideways; `forward` is how far it stands out of the head."""
        turn = abs(self.yaw)
        narrowed = x * (1 - (0.30 if x * self.yaw > 0 else 0.08) * turn)
        return narrowed + self.yaw * forward

    def mirrored(self, points: list[Point], forward: float) -> list[Point]:
        """Return a closed shape from its right half (top to bottom): the left half follows, bottom to top."""
        left = [(-p[0], *p[1:]) for p in reversed(points) if abs(p[0]) > 1e-6]
        return [(self.x(p[0], forward * self._stand_out(p[1])), *p[1:]) for p in [*points, *left]]

    @staticmethod
    def _stand_out(y: float) -> float:
        """Return how much of `forward` applies at a height: the face comes forward towards the chin."""
        part = max(0.0, min(1.0, (y + 0.5) / 0.9))
        return 0.25 + 0.75 * part

    def contour(self, grow: float = 0.0) -> list[Point]:
        """Return the outline of the face, crown to chin and back; `grow` widens it."""
        w, jaw = self.traits.face_width + grow, self.traits.jaw
        cheek = 1.0 if self.child else 0.96
        return self.mirrored(
            [
                (0.0, -0.485 - grow),
                (0.55 * w, -0.442 - grow),
                (0.90 * w, -0.275),
                (1.0 * w, -0.02),
                (cheek * w, 0.17),
                ((0.70 + 0.15 * jaw) * w, 0.345 + 0.02 * jaw),
                ((0.30 + 0.14 * jaw) * w, 0.475 + grow * 0.6),
                (0.0, 0.50 + grow),
            ],
            0.11,
        )
