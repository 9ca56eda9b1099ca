"""Acting in time: blinks, expressions and eyes as tracks over a shot, each a function of the frame alone.

Why tracks made at the start: a single frame of the middle of a shot (a storyboard's panel) is drawn without the ones
before it, and must be the one that the film shows.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from filmstudio.engines.animatic.people.plan import smooth
from filmstudio.model.job import TimedLine
from filmstudio.model.shots import Expression

_CLOSING_S, _CLOSED_S, _OPENING_S = 0.045, 0.085, 0.06
_EARLY_S, _LATE_S = 0.10, 0.45
"""A face changes a little before its line begins, and keeps it a moment after it ended."""
_STEP_S = 2 / 24
"""How long each of the steps lasts in which an expression comes and goes."""
_FULL = 3
_HEAD_LATE_S, _HEAD_S = 0.10, 0.40
_HEAD_STEPS = 6
"""How far a head turns to somebody beside it, in steps (see `skeleton.HEAD_STEP`): 18 degrees."""


@dataclass(frozen=True, slots=True)
class Blinks:
    """When somebody blinks, in seconds, sorted."""

    starts: tuple[float, ...]

    def lids(self, at_s: float) -> int:
        """Return how far the lids are down: 0, 1 or 2."""
        index = bisect_right(self.starts, at_s) - 1
        if index < 0:
            return 0
        since = at_s - self.starts[index]
        if since < _CLOSING_S:
            return 1
        if since < _CLOSING_S + _CLOSED_S:
            return 2
        return 1 if since < _CLOSING_S + _CLOSED_S + _OPENING_S else 0


def blinks_of(dice: np.random.Generator, length_s: float, every_s: tuple[float, float] = (2.2, 5.4)) -> Blinks:
    """Return blinks at natural distances: mostly single, now and then two in a row."""
    starts, at_s = [], float(dice.uniform(0.8, 3.4))
    while at_s < length_s:
        starts.append(at_s)
        again = float(dice.uniform(0, 1)) < 0.14
        at_s += 0.30 if again else float(dice.uniform(*every_s))
    return Blinks(tuple(starts))


@dataclass(frozen=True, slots=True)
class Faces:
    """Which expression somebody wears from which second on."""

    changes: tuple[tuple[float, Expression], ...]
    """Sorted; the first is from the shot's start."""

    def at(self, at_s: float) -> tuple[Expression, int]:
        """Return the expression and its strength, 1..3: the old one goes in steps, then the new one comes."""
        index = max(0, bisect_right([start for start, _ in self.changes], at_s) - 1)
        start, wanted = self.changes[index]
        if index == 0:
            return wanted, _FULL
        steps = int((at_s - start) / _STEP_S)
        before = self.changes[index - 1][1]
        if wanted is Expression.NEUTRAL:
            return (before, _FULL - 1 - steps) if steps < _FULL - 1 else (wanted, _FULL)
        if before is not Expression.NEUTRAL:
            if steps == 0:
                return before, 1
            steps -= 1
        return wanted, min(_FULL, 1 + steps)


def faces_of(own: Expression, lines: list[TimedLine], rate: float) -> Faces:
    """Return the expressions of somebody who says these lines: each line's own, else the person's."""
    changes: list[tuple[float, Expression]] = [(0.0, own)]
    for line in sorted(lines, key=lambda one: one.start_frame):
        if line.expression in (Expression.NEUTRAL, own):
            continue
        start = max(0.0, line.start_frame / rate - _EARLY_S)
        while len(changes) > 1 and changes[-1][0] >= start:
            # The next line comes before the last face has gone.
            changes.pop()
        if start == 0.0:
            changes[0] = (0.0, line.expression)
        elif changes[-1][1] is not line.expression:
            changes.append((start, line.expression))
        changes.append((line.end_frame / rate + _LATE_S, own))
    return Faces(tuple(changes))


@dataclass(frozen=True, slots=True)
class Eyes:
    """Where somebody looks from which second on: across the picture (-2 ... 2) and up or down (-1 ... 1)."""

    changes: tuple[tuple[float, int, int], ...]
    follows: bool = False
    """The head turns after the eyes: of somebody who faces us."""

    def at(self, at_s: float) -> tuple[int, int, int]:
        """Return the gaze, across and down, and the head's turn in steps: the eyes go first, the head comes after."""
        index = max(0, bisect_right([start for start, _, _ in self.changes], at_s) - 1)
        start, across, down = self.changes[index]
        since = at_s - start if index else 10.0
        before = self.changes[index - 1][1] if index else across
        if since < _STEP_S / 2 and abs(across - before) > 1:
            # A long way is made in two steps.
            return (across + before) // 2, down, self._turned(before)
        if not self.follows:
            return across, down, 0
        share = smooth((since - _HEAD_LATE_S) / _HEAD_S)
        head = round(self._turned(before) + (self._turned(across) - self._turned(before)) * share)
        # Once the head has come round the eyes need not strain.
        return (across - (1 if across > 0 else -1) if share >= 1 and abs(across) > 1 else across), down, head

    def _turned(self, across: int) -> int:
        return (_HEAD_STEPS if across > 0 else -_HEAD_STEPS) if self.follows and abs(across) > 1 else 0
