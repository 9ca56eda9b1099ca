"""What a prop is: a drawing in a box of its own, and how a hand takes it.

The box is one unit high and about as wide; (0, 0) is its middle, y points down. Light comes from the left: whoever
draws mirrors the canvas where it comes from the right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Key

Drawing = Callable[[Canvas, Key], None]


@dataclass(frozen=True)
class Thing:
    """One kind of thing."""

    draw: Drawing
    words: str
    """What people call it, space between words, `_` within one."""
    height: float = 0.12
    """How high the box is in a hand, in heights of an adult."""
    grip: tuple[float, float] = (0.0, 0.0)
    """Where the hand takes it, in the box."""
    turn: float = 0.0
    """Degrees clockwise that it leans in a hand."""
    carried: bool = True
    """False for what nobody holds: a door's lock, a wheel, an eye."""
    before_power: Thing | None = None
    """What the words mean where lamps are flames: a torch is no electric one in a castle."""
    reads: bool = False
    """True for what carries writing or a dial, which a mirror would turn round."""

    def in_light_of(self, key: Key) -> Thing:
        """Return the thing that the words mean in a scene's time."""
        return self.before_power if self.before_power is not None and key.flames else self
