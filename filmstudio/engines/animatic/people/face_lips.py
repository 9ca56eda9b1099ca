"""Lips: the nine shapes of speech, and the lines that an expression bends them to.

Neighbouring shapes are close to one another, so that quiet speech moves and does not flicker.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from filmstudio.engines.animatic.people.face_acts import RESTS
from filmstudio.engines.animatic.people.head_form import Head
from filmstudio.engines.animatic.people.head_outline import XY

STEPS = 16
"""Into how many parts a line of the mouth is cut."""
_PROFILE_LIP = 0.334
_PROFILE_GAP = 0.016
"""How much farther forward an open mouth reaches: to the edge of the lips."""
_PROFILE_LENGTH = 0.86


@dataclass(frozen=True, slots=True)
class Lips:
    """One mouth. Lengths in heads; `width` is a part of the person's own."""

    width: float = 1.0
    up: float = 0.0
    """How far the opening goes up from the line of the mouth."""
    low: float = 0.0
    teeth: float = 0.0
    """How much of the opening the upper teeth cover, 0..1."""
    tongue: float = 0.0
    lifted: float = 0.0
    """The tongue's tip behind the upper teeth."""
    purse: float = 0.0
    """Lips pushed forward into a ring."""
    press: float = 0.0
    """Lips pressed: thin, the line longer."""
    tuck: float = 0.0
    """The lower lip under the upper teeth."""


LIPS: dict[str, Lips] = {
    "X": Lips(),
    "A": Lips(width=0.96, press=1.0),
    "B": Lips(width=0.98, up=0.013, low=0.021, teeth=1.0),
    "C": Lips(width=0.92, up=0.017, low=0.044, teeth=0.46),
    "D": Lips(width=0.92, up=0.024, low=0.094, teeth=0.26, tongue=0.55),
    "E": Lips(width=0.66, up=0.024, low=0.056, purse=0.40),
    "F": Lips(width=0.44, up=0.015, low=0.022, purse=1.0),
    "G": Lips(width=0.90, up=0.016, low=0.014, teeth=0.75, tuck=1.0),
    "H": Lips(width=0.86, up=0.020, low=0.052, teeth=0.26, lifted=1.0),
    "O": Lips(width=0.50, up=0.044, low=0.060, purse=0.55),
}


@dataclass(frozen=True)
class Mouth:
    """The lines of one mouth; `u` runs over the face from -1 to 1, in profile only its outer half is seen."""

    head: Head
    lips: Lips

    @property
    def open(self) -> bool:
        """True where there is a gap between the lips."""
        return self.lips.up + self.lips.low > 0.012

    def x(self, u: float) -> float:
        """Return where a point of the mouth lies sideways."""
        acts = self.head.acts
        half = self.head.traits.mouth_width * self.lips.width * (1 + acts.wide)
        if self.head.profile:
            front = _PROFILE_LIP + (_PROFILE_GAP if self.open else 0.0)
            return front + 0.016 * self.lips.purse - (1 - u) / 2 * half * _PROFILE_LENGTH
        return self.head.x(half * u + 0.012 * acts.skew * self.head.part, 0.275 + 0.02 * self.lips.purse)

    def corner(self, u: float) -> float:
        """Return how far the line of the mouth leaves the level at `u`."""
        acts, free = self.head.acts, 1 - 0.65 * self.lips.purse
        uneven = 0.4 if self.head.profile else 0.85 if u * self.head.part > 0 else -0.15
        bend = acts.smile + acts.skew * uneven
        weight = float(((1 - u) / 2) ** 1.6 if self.head.profile else abs(u) ** 1.9)
        lift = 0.056 if bend > 0 else 0.050
        return -lift * bend * weight * free

    def swell(self, u: float, power: float) -> float:
        """Return the shape of the opening: round, or with corners."""
        if self.head.profile:
            return float(1 - ((1 - u) / 2) ** power)
        # Pursed lips make a ring, all others a bow.
        return float((1 - abs(u) ** power) ** (1 - 0.5 * min(1.0, 1.8 * self.lips.purse)))

    def middle(self, u: float) -> float:
        """Return the line where the lips meet, or would."""
        acts = self.head.acts
        y = self.head.y(self.head.traits.mouth_y) + 0.012 * acts.smile - 0.010 * acts.pout
        # A sad lower lip pushes the middle of the line up; a smile lets it hang.
        return y + self.corner(u) - 0.010 * acts.pout * self.swell(u, 2.0)

    def top(self, u: float) -> float:
        """Return the upper edge of the opening."""
        acts = self.head.acts
        power = 2.2 + 2.4 * acts.square + 1.6 * max(0.0, acts.smile)
        up = self.lips.up * (1 - 0.35 * max(0.0, acts.smile)) * (1 + 0.5 * max(0.0, acts.square))
        sneer = 0.030 * acts.sneer * max(0.0, 1 - abs(u * self.head.part - 0.45) * 1.6)
        return self.middle(u) - (up + (sneer if self.open else sneer * 0.3)) * self.swell(u, power)

    def low(self, u: float) -> float:
        """Return the lower edge of the opening."""
        acts = self.head.acts
        power = 2.4 + 2.6 * acts.square
        return self.middle(u) + self.lips.low * (1 + 0.22 * max(0.0, acts.smile)) * self.swell(u, power)

    def line(self, edge: str, start: float = -1.0, end: float = 1.0, shift: float = 0.0) -> list[XY]:
        """Return points along an edge, `shift` moving its middle down."""
        at = {"top": self.top, "low": self.low, "middle": self.middle}[edge]
        us = (start + (end - start) * k / STEPS for k in range(STEPS + 1))
        return [(self.x(u), at(u) + shift * self.swell(u, 2.0)) for u in us]


def mouth_of(head: Head) -> Lips:
    """Return the mouth that is made: the letter's, or at rest what the expression makes of it."""
    if head.mouth != "X":
        return LIPS[head.mouth]
    rest, goal = LIPS["X"], LIPS[RESTS.get(head.acting.expression, "X")]
    share = head.acts.part
    return Lips(
        **{
            one.name: getattr(rest, one.name) + (getattr(goal, one.name) - getattr(rest, one.name)) * share
            for one in fields(Lips)
        }
    )
