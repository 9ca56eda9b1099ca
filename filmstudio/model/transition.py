"""How one shot becomes the next."""

from __future__ import annotations

from enum import StrEnum


class TransitionKind(StrEnum):
    """How one shot becomes the next."""

    CUT = "cut"
    SMASH_CUT = "smash_cut"
    MATCH_CUT = "match_cut"
    JUMP_CUT = "jump_cut"
    DISSOLVE = "dissolve"
    WIPE = "wipe"
    """From the left to the right, as a wipe goes where nobody says how."""
    WIPE_LEFT = "wipe_left"
    WIPE_UP = "wipe_up"
    WIPE_DOWN = "wipe_down"
    CLOCK_WIPE = "clock_wipe"
    IRIS_WIPE = "iris_wipe"
    """The next picture in a growing circle; from black that is `IRIS_IN`."""
    FADE_IN = "fade_in"
    FADE_OUT = "fade_out"
    IRIS_IN = "iris_in"
    IRIS_OUT = "iris_out"

    @property
    def is_cut(self) -> bool:
        """True where one frame is the old shot and the next the new one, whatever the writer calls it."""
        return self in _CUTS

    @property
    def overlaps(self) -> bool:
        """True where both shots are on screen at once."""
        return self is TransitionKind.DISSOLVE or self.wipes

    @property
    def wipes(self) -> bool:
        """True where an edge moves over the picture, and the next shot is behind it."""
        return self in _WIPES

    @property
    def opens(self) -> bool:
        """True where the picture comes out of black."""
        return self in (TransitionKind.FADE_IN, TransitionKind.IRIS_IN)

    @property
    def closes(self) -> bool:
        """True where the picture goes into black."""
        return self in (TransitionKind.FADE_OUT, TransitionKind.IRIS_OUT)


_WIPES = frozenset(
    {
        TransitionKind.WIPE,
        TransitionKind.WIPE_LEFT,
        TransitionKind.WIPE_UP,
        TransitionKind.WIPE_DOWN,
        TransitionKind.CLOCK_WIPE,
        TransitionKind.IRIS_WIPE,
    }
)
_CUTS = frozenset({TransitionKind.CUT, TransitionKind.SMASH_CUT, TransitionKind.MATCH_CUT, TransitionKind.JUMP_CUT})
