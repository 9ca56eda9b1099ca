"""Hands: a mitten and a thumb, in the few ways that a silhouette can tell apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.shapes import Shape, blob, polygon
from filmstudio.engines.animatic.people.pigments import Dye
from filmstudio.engines.animatic.people.skeleton import XY

_MIRROR = Affine(e=-1.0)


@dataclass(frozen=True, slots=True)
class Grip:
    """A hand in the picture: where it begins, which way it points (unit vector), and on which side the thumb is."""

    wrist: XY
    way: XY
    thumb: float
    """1 where the thumb is clockwise from the fingers, -1 on the other side."""
    size: float
    """Its length, in body heights."""

    @property
    def palm(self) -> XY:
        """The middle of the closed hand: where a thing is held."""
        return self.wrist[0] + self.way[0] * self.size * 0.55, self.wrist[1] + self.way[1] * self.size * 0.55

    @property
    def degrees(self) -> float:
        """Which way it points, clockwise from the picture's right."""
        return math.degrees(math.atan2(self.way[1], self.way[0]))


def draw_hand(canvas: Canvas, grip: Grip, kind: str, dye: Dye, *, far: bool) -> None:
    """Draw a hand; `none` draws nothing: it is in a pocket or behind the back."""
    if kind == "none":
        return
    mitten, thumb, shade = _SHAPES.get(kind, _SHAPES["rest"])
    inner = canvas.at(grip.wrist[0], grip.wrist[1], grip.size, grip.degrees)
    if grip.thumb < 0:
        inner = inner.within(_MIRROR)
    inner.fill(mitten, dye.shade if far else dye.lit)
    if shade is not None and not far:
        inner.fill(shade, dye.shade)
    if thumb is not None:
        inner.fill(thumb, dye.shade if far else dye.lit)


def draw_fingers(canvas: Canvas, grip: Grip, dye: Dye, *, far: bool) -> None:
    """Draw the fingers again, over what the hand holds."""
    inner = canvas.at(grip.wrist[0], grip.wrist[1], grip.size, grip.degrees)
    if grip.thumb < 0:
        inner = inner.within(_MIRROR)
    inner.fill(_FINGERS, dye.shade if far else dye.lit)


# In lengths of a hand: the wrist at the origin, fingers along x, the thumb at positive y. Mitten, thumb, shade.
_REST = (
    blob((-0.10, -0.17, 0.3), (0.30, -0.25), (0.72, -0.20), (1.0, -0.02), (0.90, 0.13), (0.50, 0.19),
         (-0.10, 0.17, 0.3)),
    blob((0.10, 0.06, 0.3), (0.40, 0.24), (0.64, 0.33), (0.64, 0.20), (0.40, 0.04, 0.3)),
    blob((0.02, -0.18, 0), (0.34, -0.25), (0.72, -0.20), (1.0, -0.02, 0), (0.66, -0.10), (0.34, -0.13)),
)  # fmt: skip
_OPEN = (
    blob((-0.10, -0.17, 0.3), (0.36, -0.30), (0.86, -0.34), (1.12, -0.20), (1.16, 0.02), (0.92, 0.12), (0.48, 0.22),
         (-0.10, 0.17, 0.3)),
    blob((0.04, 0.02, 0.3), (0.34, 0.42), (0.62, 0.60), (0.70, 0.50), (0.56, 0.24), (0.40, 0.0, 0.3)),
    polygon((0.74, -0.14), (1.15, -0.10), (1.16, -0.06), (0.74, -0.09)),
)  # fmt: skip
_FIST = (
    blob((-0.10, -0.17, 0.3), (0.22, -0.28), (0.62, -0.27), (0.80, -0.06), (0.74, 0.18), (0.40, 0.26),
         (-0.10, 0.17, 0.3)),
    blob((0.16, 0.10, 0.3), (0.46, 0.30), (0.72, 0.22), (0.66, 0.10), (0.30, 0.02, 0.3)),
    blob((0.04, -0.20, 0), (0.24, -0.28), (0.62, -0.27), (0.79, -0.02, 0), (0.56, -0.13), (0.26, -0.14)),
)  # fmt: skip
_POINT = (
    blob((-0.10, -0.17, 0.3), (0.26, -0.27), (0.62, -0.26), (0.76, -0.08), (0.74, 0.05, 0.2), (1.30, 0.10, 0.6),
         (1.32, 0.20, 0.6), (0.66, 0.24, 0.5), (0.30, 0.24), (-0.10, 0.17, 0.3)),
    blob((0.10, 0.12, 0.3), (0.36, 0.36), (0.58, 0.40), (0.60, 0.28), (0.36, 0.10, 0.3)),
    blob((0.04, -0.20, 0), (0.26, -0.27), (0.62, -0.26), (0.76, -0.08), (0.74, 0.04, 0), (0.58, -0.10), (0.28, -0.13)),
)  # fmt: skip
_HOLD = (
    blob((-0.10, -0.17, 0.3), (0.24, -0.28), (0.66, -0.28), (0.86, -0.10), (0.80, 0.10), (0.46, 0.22),
         (-0.10, 0.17, 0.3)),
    blob((0.10, 0.02, 0.3), (0.40, 0.38), (0.66, 0.36), (0.70, 0.20), (0.44, 0.02, 0.3)),
    blob((0.04, -0.20, 0), (0.26, -0.28), (0.66, -0.28), (0.86, -0.10, 0), (0.60, -0.17), (0.28, -0.16)),
)  # fmt: skip
_FLAT = (
    blob((-0.10, -0.15, 0.3), (0.40, -0.17), (0.90, -0.14), (1.08, -0.02), (0.92, 0.11), (0.40, 0.15),
         (-0.10, 0.15, 0.3)),
    blob((0.10, 0.02, 0.3), (0.46, 0.28), (0.66, 0.30), (0.60, 0.16), (0.38, 0.02, 0.3)),
    None,
)  # fmt: skip
_SHAPES: dict[str, tuple[Shape, Shape | None, Shape | None]] = {
    "rest": _REST, "open": _OPEN, "fist": _FIST, "point": _POINT, "hold": _HOLD, "flat": _FLAT,
    "wrap": (_FLAT[0], None, None),
}  # fmt: skip
_FINGERS = blob((0.34, -0.30, 0.4), (0.70, -0.30), (0.88, -0.10), (0.82, 0.12), (0.52, 0.20, 0.4), (0.60, -0.04))
