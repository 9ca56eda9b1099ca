"""Deeds in time: when in a shot each of them begins, how long its telling moment stands, and when hands are empty.

A function of the frame alone, as all of a performance. A deed takes its way at the pace of an arm; what is left of the
shot is rest, so that gestures stay readable.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.engines.animatic.people.deed_plans import DONE, STRUCK, TOLD
from filmstudio.engines.animatic.people.deeds import LETTING_GO, TAKING, Deed

_IN_S, _OUT_S, _SHORTEST_OUT_S = 0.42, 0.50, 0.18
_FIRST_S, _WAIT_S = 0.40, 0.12
"""When the first deed of a shot begins, and how long a telling moment waits for its one stroke."""
_LEAST_S = 1.1
"""The least that a deed takes: of several in less time only the last are done, and one that has less by itself is seen
in its telling moment from the start."""
_LOOPS_S = {
    Deed.WORK: 0.95, Deed.KNOCK: 0.24, Deed.WAVE: 0.44, Deed.CLAP: 0.34, Deed.NOD: 0.56, Deed.SHAKE: 0.52,
    Deed.WIPE: 0.66,
}  # fmt: skip
"""How long a stroke there and back takes of `deed_plans.LOOPED`."""
_ONCE_S = {Deed.THROW: 0.14, Deed.STRIKE: 0.12, Deed.PUSH: 0.55, Deed.OPEN: 0.55, Deed.POUR: 0.40, Deed.DRINK: 0.40}
"""How long the one stroke takes of these."""
_STAND_S = {
    Deed.TAKE: 0.22, Deed.LIFT: 0.20, Deed.OPEN: 0.75, Deed.SWITCH: 0.35, Deed.THROW: 0.45, Deed.STRIKE: 0.40,
    Deed.PUSH: 0.90, Deed.KNOCK: 0.95, Deed.NOD: 1.1, Deed.SHAKE: 1.1, Deed.SHRUG: 0.8, Deed.BOW: 0.8, Deed.DRINK: 1.4,
    Deed.POUR: 1.8, Deed.WAVE: 1.8, Deed.CLAP: 2.0, Deed.WIPE: 1.4, Deed.SALUTE: 1.2, Deed.REACH: 0.9,
    Deed.PUT: 0.35,
}  # fmt: skip
"""How long the telling moment with its strokes stands; the others stand until something else is done."""
_HELD_OUT = 0.6
"""The part of its time that a hand stays out which reaches."""
_FROM_THE_START = frozenset({Deed.LISTEN, Deed.DRIVE})
"""Seen as if it had gone on before the shot."""
_LET_GO = {Deed.THROW: (TOLD + STRUCK) // 2, Deed.DROP: TOLD // 2, Deed.PUT: TOLD}
"""Behind these steps a hand is empty."""


class Doing(NamedTuple):
    """What somebody does at a moment."""

    deed: Deed | None
    act: int
    """See `deed_plans.TOLD`."""
    bare: bool
    """True while what they hold in this shot is not in the hand: not taken yet, or gone."""

    @property
    def rest(self) -> float:
        """How much of a body's rest is left: 1 before and after a deed, 0 while it stands."""
        if self.deed is None:
            return 1.0
        return 1 - self.act / TOLD if self.act <= TOLD else max(0.0, self.act - STRUCK) / (DONE - STRUCK)


NOTHING = Doing(None, 0, bare=False)


class Doings:
    """The deeds of one person in a shot of `length_s` seconds."""

    def __init__(self, deeds: Sequence[Deed], length_s: float) -> None:
        self._length_s = length_s
        self._first_s = min(_FIRST_S, 0.12 * length_s)
        fit = max(1, int((length_s - self._first_s) / _LEAST_S))
        self._deeds = tuple(deeds[-fit:])
        self._slot_s = (length_s - self._first_s) / max(1, len(self._deeds))

    def at(self, at_s: float) -> Doing:
        """Return what is done at a time from the shot's start."""
        if not self._deeds:
            return NOTHING
        number = max(0, min(len(self._deeds) - 1, int((at_s - self._first_s) / self._slot_s)))
        deed = self._deeds[number]
        act = self._act(deed, at_s - self._first_s - number * self._slot_s, last=number == len(self._deeds) - 1)
        return Doing(deed, act, self._bare(number, act))

    def _act(self, deed: Deed, since_s: float, *, last: bool) -> int:
        begins_s = 0.0
        if self._slot_s < _LEAST_S or (deed in _FROM_THE_START and len(self._deeds) == 1):
            since_s, begins_s = max(0.0, since_s) + _IN_S, -_IN_S
        if since_s < _IN_S:
            return max(0, round(TOLD * since_s / _IN_S))
        ends_s = self._slot_s - begins_s
        stands_s = _STAND_S.get(deed, self._length_s)
        if deed is Deed.REACH:
            # What is reached for is not had: the hand stays out as long as there is time.
            stands_s = max(stands_s, _HELD_OUT * ends_s)
        leaves_s = min(_IN_S + stands_s, ends_s - (0.1 if last else _OUT_S))
        # A stroke that has begun is made, however short the way back.
        leaves_s = max(leaves_s, _IN_S + _WAIT_S + _ONCE_S[deed] if deed in _ONCE_S else _IN_S)
        stays = deed not in _STAND_S and last
        if deed in _LOOPS_S:
            # Whole strokes only: a hand that leaves in the middle of one would jump.
            period_s = min(_LOOPS_S[deed], max(0.2, ends_s - _IN_S - _SHORTEST_OUT_S))
            leaves_s = _IN_S + max(1, int((leaves_s - _IN_S) / period_s)) * period_s
            if since_s < leaves_s:
                part = (since_s - _IN_S) / period_s % 1.0
                return TOLD + round((STRUCK - TOLD) * (1 - abs(2 * part - 1)))
        if since_s < leaves_s or stays:
            return self._stroke(deed, since_s - _IN_S)
        out_s = _OUT_S if last else max(_SHORTEST_OUT_S, min(_OUT_S, ends_s - leaves_s))
        return min(DONE, STRUCK + 1 + int((DONE - STRUCK) * (since_s - leaves_s) / out_s))

    def _stroke(self, deed: Deed, since_s: float) -> int:
        if deed in _ONCE_S:
            part = min(1.0, max(0.0, since_s - _WAIT_S) / _ONCE_S[deed])
            return TOLD + round((STRUCK - TOLD) * part)
        return TOLD

    def _bare(self, number: int, act: int) -> bool:
        """Say whether hands are empty: before the first taking, and behind what is let go."""
        bare = False
        for index, deed in enumerate(self._deeds):
            if deed in TAKING and not any(one in TAKING for one in self._deeds[:index]):
                bare = index > number or (index == number and act < TOLD)
            if deed in LETTING_GO and index <= number:
                gone = index < number or act > _LET_GO[deed]
                bare = bare or gone
        return bare
