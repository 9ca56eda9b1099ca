"""The account of a run while it goes on: what is done, what is in the works, and how long the rest will take.

Everybody who shows a run goes by this one account: the screen, the log, the events and `filmstudio status`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from filmstudio.ports.reporter import Ahead
from filmstudio.wording import few

SHOTS = "shots"
"""The stage whose steps are frames of shots."""
_TRUSTED_SHARE = 0.05
"""So much of the work must be done before this run's own speed is believed over what was learned before."""

_MOST_REASONS = 3
"""So many reasons fit into the line of a shot."""


@dataclass(frozen=True, slots=True)
class InWork:
    """A shot that is being made."""

    shot: str
    frames: int
    """Frames' worth of work that is done."""
    total: int
    note: str
    since_s: float
    """On the account's clock, when it was first heard of."""
    frames_then: int
    """How far it was at that moment."""

    def left_s(self, now_s: float) -> float | None:
        """Return how long the rest of it takes at its own speed so far, None where there is none to go by."""
        made = self.frames - self.frames_then
        return (now_s - self.since_s) * (self.total - self.frames) / made if made > 0 else None


class Account:
    """Hears what a reporter hears, and adds it up. `now` is a clock in seconds that never goes back."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self.stage = ""
        """The stage that is on, empty between them."""
        self.stage_done = 0
        self.stage_total = 0
        self.reused: tuple[str, ...] = ()
        self.ahead: dict[str, Ahead] = {}
        """Every shot that this run makes, by id; empty where nobody said which."""
        self.done: dict[str, float | None] = {}
        """Shots that this run made, and the seconds each took, where its beginning was heard."""
        self.failures: dict[str, str] = {}
        self._running: dict[str, InWork] = {}
        self._worked: dict[str, int] = {}
        """Frames' worth of work by shot, in this stage."""
        self._began_s = 0.0
        self._working_since_s: float | None = None

    @property
    def running(self) -> tuple[InWork, ...]:
        """The shots that are being made, the longest in the works first."""
        return tuple(self._running.values())

    @property
    def shots(self) -> int | None:
        """How many shots the run is about, reused ones included; None where nobody said."""
        return len(self.ahead) + len(self.reused) if self.ahead or self.reused else None

    @property
    def elapsed_s(self) -> float:
        """How long the stage has been on."""
        return self._now() - self._began_s

    @property
    def share(self) -> float:
        """How much of the stage is done, 0 to 1."""
        return min(self.stage_done / self.stage_total, 1.0) if self.stage_total else 0.0

    def planned(self, reused: Sequence[str], ahead: Sequence[Ahead]) -> None:
        """Take note of what will be made."""
        self.reused, self.ahead = tuple(reused), {one.shot: one for one in ahead}

    def begin(self, stage: str, total: int) -> None:
        """Begin a stage."""
        self.stage, self.stage_done, self.stage_total = stage, 0, total
        self._began_s, self._working_since_s = self._now(), None
        self._running.clear()
        self._worked.clear()

    def advance(self, done: int) -> None:
        """Take note of how far the stage is."""
        self.stage_done = done

    def end(self) -> None:
        """End the stage."""
        self.stage = ""
        self._running.clear()

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Take note of how far a shot is; one that is tried again begins anew."""
        now_s = self._now()
        before = self._running.get(shot)
        self._worked[shot] = frames
        if frames >= total:
            self._running.pop(shot, None)
            self.done[shot] = now_s - before.since_s if before else None
            return
        if self._working_since_s is None:
            self._working_since_s = now_s
        if before is None or frames < before.frames:
            self._running[shot] = InWork(shot, frames, total, note, now_s, frames)
        else:
            self._running[shot] = InWork(shot, frames, total, note, before.since_s, before.frames_then)

    def failed(self, shot: str, reason: str) -> None:
        """Take note of a shot that cannot be made."""
        self._running.pop(shot, None)
        self._worked.pop(shot, None)
        self.failures[shot] = reason

    def left_s(self) -> float | None:
        """Return how long shooting will still take; None where there is nothing to go by, or nothing is shot.

        By the speed of this run as soon as there is one, before that by what was learned earlier. Getting an engine
        ready is not counted as speed: it happens once.
        """
        if self.stage != SHOTS:
            return None
        total, done = self._work()
        left = max(total - done, 0.0)
        own = [left_s for one in self.running if (left_s := one.left_s(self._now())) is not None]
        spent_s = self._now() - self._working_since_s if self._working_since_s is not None else 0.0
        if spent_s > 0 and done > _TRUSTED_SHARE * total:
            return max([left * spent_s / done, *own])
        if not self._all_expected:
            return None
        return left / max(1, len(self._running))

    @property
    def _all_expected(self) -> bool:
        return bool(self.ahead) and all(one.expected_s is not None for one in self.ahead.values())

    def _work(self) -> tuple[float, float]:
        """Return the work of the stage in all and what of it is done: in expected seconds, else in frames."""
        lost = sum(self._weight(self.ahead[shot]) for shot in self.failures if shot in self.ahead)
        if not self._all_expected:
            return self.stage_total - lost, min(sum(self._worked.values()), self.stage_total)
        done = sum(self._weight(self.ahead[shot]) for shot in self.done if shot in self.ahead)
        done += sum(
            self._weight(self.ahead[one.shot]) * one.frames / one.total
            for one in self.running
            if one.shot in self.ahead
        )
        return sum(map(self._weight, self.ahead.values())) - lost, done

    def _weight(self, ahead: Ahead) -> float:
        return ahead.expected_s if self._all_expected and ahead.expected_s is not None else ahead.frames


def why_of(ahead: Mapping[str, Ahead], shot: str) -> str:
    """Return in one short sentence why a shot is made, empty where nobody said; a plan tells all of it."""
    return few(ahead[shot].why, _MOST_REASONS) if shot in ahead else ""
