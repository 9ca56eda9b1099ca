"""How shots are joined, from the script's own words. Everything that is no fade, dissolve or wipe is a cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filmstudio.breakdown.calls import Join
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.folding import fold
from filmstudio.breakdown.rules import because, written
from filmstudio.model.shots import TransitionKind

_FADE_IN = re.compile(r"\b(?:fade|slow fade) (?:in|up|from)\b|из зтм|aufblende")
_FADE_OUT = re.compile(r"\bfade (?:slowly )?(?:out|to (?:black|white))\b|\bfade[- ]out\b|\bзтм\b|abblende")
_DISSOLVE = re.compile(r"\bdissolves?\b|\bcross-?[ ]?fade\b|\bfade to\b|uberblendung|fondu enchaine")
_CUTS = (
    (TransitionKind.SMASH_CUT, re.compile(r"\bsmash\b")),
    (TransitionKind.MATCH_CUT, re.compile(r"\bmatch\b")),
    (TransitionKind.JUMP_CUT, re.compile(r"\bjump[- ]?cuts?\b")),
)
_IRIS_IN, _IRIS_OUT = re.compile(r"\biris(?:es)? (?:in|open)s?\b"), re.compile(r"\biris(?:es)? (?:out|closes?)\b")
_IRIS = re.compile(r"\biris\b")
_WIPE = re.compile(r"\bwipes?\b")
_WIPES = (
    (TransitionKind.CLOCK_WIPE, re.compile(r"\b(?:clock|radial|sweep)\b")),
    (TransitionKind.IRIS_WIPE, re.compile(r"\b(?:iris|circle|circular)\b")),
    (
        TransitionKind.WIPE_LEFT,
        re.compile(r"\bfrom (?:the )?right\b|(?<!from )(?<!from the )\bleft\b(?! to (?:the )?right)"),
    ),
    (TransitionKind.WIPE_UP, re.compile(r"\bfrom (?:the )?(?:bottom|below)\b|\bup(?:wards?)?\b")),
    (TransitionKind.WIPE_DOWN, re.compile(r"\bfrom (?:the )?(?:top|above)\b|\bdown(?:wards?)?\b")),
)
"""How a wipe goes, by the way its edge moves; to the right where nobody says."""
_SECONDS = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)[ -]?(?:seconds?|secs?|s)\b")
_SLOW, _QUICK = re.compile(r"\b(?:slow|slowly|long)\b"), re.compile(r"\b(?:quick|quickly|fast|short)\b")
SLOW_S, QUICK_S = 2.0, 0.4
"""What `SLOW DISSOLVE` and `QUICK FADE` last: twice and half of what editors take without being asked."""
_LONGEST_S = 20.0


def read_transition(text: str) -> TransitionKind:
    """Return what a transition line asks for: a fade or an iris, a dissolve, a wipe, a cut with a name, else a cut."""
    words = fold(text)
    if _IRIS_OUT.search(words):
        return TransitionKind.IRIS_OUT
    if _IRIS_IN.search(words):
        return TransitionKind.IRIS_IN
    if _FADE_IN.search(words):
        return TransitionKind.FADE_IN
    if _FADE_OUT.search(words):
        return TransitionKind.FADE_OUT
    if _DISSOLVE.search(words):
        return TransitionKind.DISSOLVE
    if _WIPE.search(words):
        return next((kind for kind, pattern in _WIPES if pattern.search(words)), TransitionKind.WIPE)
    if _IRIS.search(words):
        return TransitionKind.IRIS_WIPE
    return next((kind for kind, pattern in _CUTS if pattern.search(words)), TransitionKind.CUT)


def read_length(text: str) -> float | None:
    """Return how long a transition line wants to last, in seconds: `(3 SECONDS)`, `SLOW`; None where it says
    nothing."""
    words = fold(text)
    if seconds := _SECONDS.search(words):
        length = float(seconds[1].replace(",", "."))
        return length if 0 < length <= _LONGEST_S else None
    return SLOW_S if _SLOW.search(words) else QUICK_S if _QUICK.search(words) else None


def read_join(text: str, line: int) -> Join:
    """Return a transition line as the join it asks for. A cut takes no time, whatever the line says."""
    kind = read_transition(text)
    return Join(kind, None if kind.is_cut else read_length(text), line, text)


def join_shots(reel: Sequence[Draft | Join]) -> None:
    """Hand every transition of a reel to the shot it belongs to.

    A fade-out ends the shot before it; everything else opens the shot after it. A film cannot open with a dissolve or a
    wipe, for there is nothing to come from; after a fade-out the next shot fades in instead. What a shot's own note
    says of its transition is stronger.
    """
    before: Draft | None = None
    opening: Join | None = None
    for item in reel:
        if isinstance(item, Draft):
            _open(item, _possible(opening, before), before)
            before, opening = item, None
        elif item.kind.closes:
            if before is not None:
                _fade_out(before, item)
        elif item.kind is not TransitionKind.CUT or not item.text:
            opening = item


def _possible(opening: Join | None, before: Draft | None) -> Join | None:
    if opening is None or not opening.kind.overlaps:
        return opening
    if before is None:
        return None
    if before.transition_out.closes:
        return Join(
            TransitionKind.IRIS_IN if before.transition_out is TransitionKind.IRIS_OUT else TransitionKind.FADE_IN
        )
    return opening


def _open(shot: Draft, opening: Join | None, before: Draft | None) -> None:
    wish = shot.call.wish if shot.call else None
    if shot.call and wish and wish.transition is not None:
        asked = Join(wish.transition, wish.transition_s, shot.call.line("transition"))
        if asked.kind.closes:
            _fade_out(shot, asked)
        else:
            # What cannot be done leaves what the script says in print: a film may still open with its FADE IN.
            opening = _possible(asked, before) or opening
    if opening is None:
        return
    shot.transition_in = opening.kind
    shot.transition_in_s = opening.seconds
    source = written(opening.line) if opening.line else because("fade-after-fade")
    shot.decided(source, "transition_in", *(["transition_in_s"] if opening.seconds else []))


def _fade_out(shot: Draft, join: Join) -> None:
    shot.transition_out = join.kind
    shot.transition_out_s = join.seconds
    shot.decided(written(join.line), "transition_out", *(["transition_out_s"] if join.seconds else []))
