"""How shots are joined, from the script's own words. Everything that is no fade and no dissolve is a cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.folding import fold
from filmstudio.model.shots import TransitionKind

_FADE_IN = re.compile(r"\b(?:fade|slow fade) (?:in|up|from)\b|\biris in\b|из зтм|aufblende")
_FADE_OUT = re.compile(r"\bfade (?:slowly )?(?:out|to (?:black|white))\b|\bfade[- ]out\b|\biris out\b|\bзтм\b|abblende")
_DISSOLVE = re.compile(r"\bdissolves?\b|\bcross-?[ ]?fade\b|\bfade to\b|uberblendung|fondu enchaine")


def read_transition(text: str) -> TransitionKind:
    """Return what a transition line asks for: a fade, a dissolve, else a cut."""
    words = fold(text)
    if _FADE_IN.search(words):
        return TransitionKind.FADE_IN
    if _FADE_OUT.search(words):
        return TransitionKind.FADE_OUT
    return TransitionKind.DISSOLVE if _DISSOLVE.search(words) else TransitionKind.CUT


def join_shots(reel: Sequence[Draft | TransitionKind]) -> None:
    """Hand every transition of a reel to the shot it belongs to.

    A fade-out ends the shot before it; a fade-in and a dissolve open the shot after it. A film cannot open with a
    dissolve, for there is nothing to dissolve from; after a fade-out the next shot fades in instead.
    """
    before: Draft | None = None
    opening: TransitionKind | None = None
    for item in reel:
        if isinstance(item, Draft):
            if opening is TransitionKind.DISSOLVE and before is None:
                opening = None
            elif opening is TransitionKind.DISSOLVE and before and before.transition_out is TransitionKind.FADE_OUT:
                opening = TransitionKind.FADE_IN
            item.transition_in = opening or TransitionKind.CUT
            before, opening = item, None
        elif item is TransitionKind.FADE_OUT:
            if before is not None:
                before.transition_out = item
        elif item is not TransitionKind.CUT:
            opening = item
