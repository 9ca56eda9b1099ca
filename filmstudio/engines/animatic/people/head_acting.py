"""What a face does at one moment, in whole steps, so that equal moments share one drawing."""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.model.shots import Expression

MOUTHS = "XABCDEFGH"
"""The letters of `TimedLine.mouth`."""
STRENGTHS = 3
"""Steps in which an expression is eased in."""


@dataclass(frozen=True, slots=True)
class Acting:
    """What the face does."""

    mouth: str = "X"
    """One letter of `MOUTHS`; at rest (X) the expression has a mouth of its own."""
    expression: Expression = Expression.NEUTRAL
    strength: int = STRENGTHS
    """0 the neutral face ... 3 the whole expression."""
    lids: int = 0
    """0 as the expression has them, 1 half closed, 2 closed: a blink is 1 2 2 1."""
    gaze: int = 0
    """-2 far to the left of the picture ... 2 far to the right."""
    gaze_y: int = 0
    """-1 up, 1 down."""
    brow: int = 0
    """-1 drawn down, 1 raised: an accent on a stressed word."""
