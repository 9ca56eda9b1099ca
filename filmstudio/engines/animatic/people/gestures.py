"""Gestures: when a hand is raised while somebody speaks, which way and how far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.people.skeleton import GESTURES
from filmstudio.model.job import TimedLine
from filmstudio.model.shots import Expression

PALM, POINT, SHRUG = 0, 1, 2

_SHORTEST_S, _BEAT_S = 1.3, 2.6
_RISE_S, _FALL_S = 0.30, 0.45
_QUIET = frozenset({
    Expression.SAD, Expression.CRYING, Expression.AFRAID, Expression.TIRED, Expression.THOUGHTFUL, Expression.IN_PAIN,
    Expression.TENDER, Expression.STERN,
})  # fmt: skip
"""Whose hands stay down most of the time."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """A hand at one frame."""

    level: int
    """0 at rest ... `GESTURES` - 1 raised."""
    beat: int
    """PALM, POINT or SHRUG."""
    accent: bool
    """True while it goes up: the brows go with it."""


@dataclass(frozen=True, slots=True)
class _Beat:
    start_s: float
    end_s: float
    kind: int


class Gestures:
    """All gestures of one person in a shot; the same words are always said with the same hands."""

    def __init__(self, lines: Sequence[TimedLine], rate: float, name: str, expression: Expression) -> None:
        self._rate = rate
        self._beats = [beat for line in lines for beat in _beats(line, rate, name, expression)]

    def at(self, frame: int) -> Gesture | None:
        """Return the gesture at a frame, None while the hands rest."""
        at_s = frame / self._rate
        for beat in self._beats:
            if beat.start_s <= at_s < beat.end_s:
                up, down = (at_s - beat.start_s) / _RISE_S, (beat.end_s - at_s) / _FALL_S
                level = round(min(1.0, up, down) * (GESTURES - 1))
                return Gesture(level, beat.kind, accent=up < 1.6) if level else None
        return None


def _beats(line: TimedLine, rate: float, name: str, expression: Expression) -> list[_Beat]:
    """Return the beats of one line: a short one has none, a long one about one in two and a half seconds."""
    length_s = (line.end_frame - line.start_frame) / rate
    if length_s < _SHORTEST_S:
        return []
    felt = line.expression if line.expression is not Expression.NEUTRAL else expression
    count = max(1, round(length_s / _BEAT_S))
    beats = []
    for index in range(count):
        dice = seed_from("gesture", name, line.text, index)
        if dice % 8 < (6 if felt in _QUIET else 2):
            continue
        slot = length_s / count
        start = line.start_frame / rate + slot * index + (0.06 + 0.10 * (dice // 8 % 5) / 4) * slot
        lasts = min(slot * 0.80, 1.0 + 0.8 * (dice // 64 % 7) / 6)
        asks = line.text.rstrip().endswith("?") and index == count - 1
        kind = SHRUG if asks and dice % 2 else (PALM, PALM, POINT, PALM, SHRUG, POINT)[dice // 512 % 6]
        if felt is Expression.ANGRY or felt is Expression.DETERMINED:
            kind = POINT
        beats.append(_Beat(start, start + lasts, kind))
    return beats
