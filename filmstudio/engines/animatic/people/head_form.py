"""The form of a head: where a point of the face lies when the head is turned, and the outline that it has then.

Everything is drawn as if the head were turned to the right of the picture, and mirrored where it is not: one drawing,
one set of decisions. Units are heads: chin at y = 0.5, crown at y = -0.5.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.paintbox.shapes import Point
from filmstudio.engines.animatic.people.face_acts import RESTS, FaceActs
from filmstudio.engines.animatic.people.head_acting import Acting
from filmstudio.engines.animatic.people.head_outline import XY, blended, mirrored, sampled
from filmstudio.engines.animatic.people.head_tones import HeadTones
from filmstudio.engines.animatic.people.head_traits import HeadShape, NoseShape, Traits
from filmstudio.model.cast import Age, Appearance, Hat, Presentation

PROFILE_FROM = 0.82
"""Turned at least so far, a head is a profile: a drawing of its own."""
_WHOLE_TURN = math.radians(50)
"""What a turn of 1 would be, were it no drawing of its own: 0.6 is a three-quarter view of 30 degrees."""
_BULGE = 1.6
"""How fast the face falls back beside its middle, in heads per square head."""
_THREE_QUARTER = 0.6
_JAW = {"O": 0.045, "C": 0.024, "D": 0.052, "E": 0.034, "H": 0.026, "B": 0.006}
_LEAN = 0.055
"""How far features move when the chin goes down or up all the way."""


@dataclass(frozen=True)
class Head:
    """One head as seen, facing right."""

    look: Appearance
    key: Key
    traits: Traits
    tones: HeadTones
    acts: FaceActs
    acting: Acting
    turn: float
    """0 to the camera ... 1 in profile."""
    pitch: float
    away: bool
    gaze: tuple[float, float]
    """-2 ... 2 to the right of this drawing, -1 up ... 1 down."""
    lit: int
    """1 where the light comes from the side to which the head is turned, -1 from behind it."""
    part: int
    """-1 or 1: the side of the parting, in this drawing."""
    px: float
    """Height of the head in pixels: what would be smaller than a pixel is left out."""

    @property
    def mouth(self) -> str:
        """The letter of the mouth that is made."""
        return self.acting.mouth

    @property
    def profile(self) -> bool:
        """True for the drawing from the side."""
        return self.turn >= PROFILE_FROM and not self.away

    @property
    def hatted(self) -> bool:
        """True where a hat presses the hair down."""
        return self.look.hat is not Hat.NONE

    @property
    def child(self) -> bool:
        """True for a child's proportions."""
        return self.look.age is Age.CHILD

    @property
    def old(self) -> bool:
        """True where a face has lines."""
        return self.look.age is Age.OLD

    @property
    def woman(self) -> bool:
        """True where lashes and lips are drawn."""
        return self.look.presentation is Presentation.WOMAN

    def x(self, x: float, forward: float = 0.27) -> float:
        """Return where a point of the front view lies sideways; `forward` is how far it stands out of the head."""
        if not self.turn:
            return x
        angle = self.turn * _WHOLE_TURN
        return x * math.cos(angle) + max(-0.2, forward - _BULGE * x * x) * math.sin(angle)

    def y(self, y: float) -> float:
        """Return where a feature of the face lies when the head nods."""
        return y - _LEAN * self.pitch

    def at(self, x: float, y: float, forward: float = 0.27) -> XY:
        """Return where a point of the front view lies."""
        return self.x(x, forward), self.y(y)

    @cached_property
    def outline(self) -> tuple[XY, ...]:
        """The outline of skull and face without hair, clockwise from the crown."""
        return sampled(self.outline_points())

    def outline_points(self) -> tuple[Point, ...]:
        """Return the outline as the few points of its curve."""
        if self.profile:
            return self._from_side()
        if self.away:
            return self._from_front()
        front, turned = self._from_front(), self._three_quarter()
        drop = self.jaw_drop * 0.75
        return tuple(
            (point[0], point[1] + drop * min(1.0, max(0.0, (point[1] - 0.2) / 0.25)), *point[2:])
            for point in blended(front, turned, self.turn / _THREE_QUARTER)
        )

    def _from_front(self) -> tuple[Point, ...]:
        o = self.traits.outline
        right: tuple[Point, ...] = (
            (o.temple * 0.62, -0.458), (o.temple, -0.215), (o.cheek * 0.985, -0.020),
            (o.cheek * (0.985 if not self.child else 1.02), 0.110), (o.jaw, o.jaw_y, o.corner),
            (o.chin, 0.468, 0.5 + 0.5 * o.corner),
        )  # fmt: skip
        return ((0.0, -0.5), *right, (0.0, 0.5), *mirrored(right))

    def _three_quarter(self) -> tuple[Point, ...]:
        o = self.traits.outline
        plump = 0.020 if self.child else 0.012 if self.traits.shape in (HeadShape.ROUND, HeadShape.PEAR) else 0.0
        return (
            (-0.04, -0.5), (o.temple * 0.56, -0.462), (o.temple * 0.92, -0.25), (o.cheek * 0.865, -0.015),
            (o.cheek * 0.90 + plump, 0.110),
            (o.jaw * 0.50 + 0.142 + 2.2 * plump, o.jaw_y + 0.035, 0.8 if not plump else 1.0),
            (0.128 + o.chin * 0.80 + plump, 0.472, 0.7), (0.118, 0.5),
            (0.104 - o.chin * 0.95 - 1.5 * plump, 0.462, 0.7), (-o.jaw * 0.66, o.jaw_y + 0.015, o.corner),
            (-0.315, 0.215), (-0.445, 0.030), (-0.462, -0.200), (-0.315, -0.440),
        )  # fmt: skip

    def _from_side(self) -> tuple[Point, ...]:
        t, o = self.traits, self.traits.outline
        nose = t.nose_length * 0.42
        tip = {NoseShape.WEDGE: 0.0, NoseShape.BUTTON: -0.012, NoseShape.BROAD: -0.006, NoseShape.HOOK: 0.016}[t.nose]
        base = t.eye_y + t.nose_length
        lips, jaw = 0.012 * t.lips, (o.jaw - 0.28) * 0.35
        drop = self.jaw_drop * 1.5
        mouth = t.mouth_y
        chin = 0.318 + jaw * 0.6 - (0.02 if self.child else 0.0)
        brow = -0.012 if self.child or self.woman else 0.008
        return (
            (-0.03, -0.5), (0.215, -0.430), (0.325, -0.250), (0.345 + brow, t.eye_y - 0.105),
            (0.318 + (0.004 if self.child else 0.0), t.eye_y - 0.020),
            (0.362 + nose * 0.45 + (0.024 if t.nose is NoseShape.HOOK else -0.006), base - t.nose_length * 0.45),
            (0.352 + nose + tip, base - 0.034 + (0.022 if t.nose is NoseShape.HOOK else 0.0), 0.75),
            (0.366 + nose * 0.45, base + 0.008, 0.5), (0.342, base + 0.020, 0.5), (0.352 + lips * 0.6, mouth - 0.034),
            (0.358 + lips, mouth - 0.012, 0.6), (0.336, mouth + 0.002, 0.3),
            *(((0.332, mouth + 0.004 + drop, 0.2),) if drop else ()),
            (0.348 + lips - drop * 0.16, mouth + 0.022 + drop, 0.6), (0.318 - drop * 0.10, mouth + 0.058 + drop),
            (chin + 0.010 - drop * 0.15, 0.440 + drop * 0.8), (chin - 0.055 - drop * 0.15, 0.5 + drop * 0.8),
            (0.105, 0.468 + drop * 0.4), (-0.085 - jaw, o.jaw_y + 0.030, o.corner), (-0.245, 0.235), (-0.435, 0.080),
            (-0.482, -0.160), (-0.345, -0.410),
        )  # fmt: skip

    @property
    def jaw_drop(self) -> float:
        """How far the chin goes down when the mouth opens, in heads: all of it in profile."""
        if self.mouth == "X":
            return _JAW.get(RESTS.get(self.acting.expression, "X"), 0.0) * self.acts.part
        return _JAW.get(self.mouth, 0.0)

    @property
    def ear_x(self) -> float:
        """Where the near ear is fixed, left of the middle in this drawing."""
        if self.profile:
            return -0.085
        return -(self.traits.outline.cheek + 0.012) * (1 - self.turn / _THREE_QUARTER) - 0.205 * (
            self.turn / _THREE_QUARTER
        )
