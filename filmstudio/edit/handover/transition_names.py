"""What editing programs call transitions: written as people know them, read with whatever else a name has in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from filmstudio.model.shots import TransitionKind

TRANSITION_NAMES: Mapping[TransitionKind, str] = MappingProxyType(
    {
        TransitionKind.DISSOLVE: "Cross Dissolve",
        TransitionKind.WIPE: "Wipe",
        TransitionKind.WIPE_LEFT: "Wipe Left",
        TransitionKind.WIPE_UP: "Wipe Up",
        TransitionKind.WIPE_DOWN: "Wipe Down",
        TransitionKind.CLOCK_WIPE: "Clock Wipe",
        TransitionKind.IRIS_WIPE: "Iris Wipe",
        TransitionKind.FADE_IN: "Fade In",
        TransitionKind.FADE_OUT: "Fade Out",
        TransitionKind.IRIS_IN: "Iris In",
        TransitionKind.IRIS_OUT: "Iris Out",
    }
)
WIPE_CODES: Mapping[TransitionKind, tuple[int, bool]] = MappingProxyType(
    {
        TransitionKind.WIPE: (1, False),
        TransitionKind.WIPE_LEFT: (1, True),
        TransitionKind.WIPE_DOWN: (2, False),
        TransitionKind.WIPE_UP: (2, True),
        TransitionKind.CLOCK_WIPE: (201, False),
        TransitionKind.IRIS_WIPE: (119, False),
        TransitionKind.IRIS_IN: (119, False),
        TransitionKind.IRIS_OUT: (119, True),
    }
)
"""Numbers of SMPTE 258M, and whether they go backwards: 1 an edge from left to right, 2 from top to bottom, 119 a
circle that grows, 201 a clock's hand."""
_WIPES = (
    (re.compile(r"\b(?:clock|radial)\b"), TransitionKind.CLOCK_WIPE),
    (re.compile(r"\b(?:iris|circle|oval)\b"), TransitionKind.IRIS_WIPE),
    (re.compile(r"\bwipe left\b"), TransitionKind.WIPE_LEFT),
    (re.compile(r"\bwipe up\b"), TransitionKind.WIPE_UP),
    (re.compile(r"\bwipe down\b"), TransitionKind.WIPE_DOWN),
    (re.compile(r"wipe"), TransitionKind.WIPE),
)


def wipe_named(name: str) -> TransitionKind | None:
    """Return the wipe that a transition's name means, None where it is none."""
    words = name.casefold()
    return next((kind for pattern, kind in _WIPES if pattern.search(words)), None)


def wipe_coded(code: int) -> TransitionKind:
    """Return the wipe that comes nearest to a number of SMPTE 258M."""
    if 200 <= code < 300:
        return TransitionKind.CLOCK_WIPE
    if 100 <= code < 200:
        return TransitionKind.IRIS_WIPE
    return TransitionKind.WIPE_DOWN if code == 2 else TransitionKind.WIPE
