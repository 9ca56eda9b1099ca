"""How fast shots are made here: how long the ones in hand may still take, and how long one may be silent."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from statistics import median

from filmstudio.model.job import RenderJob
from filmstudio.model.take import Take
from filmstudio.scheduling.local import PATIENCE_S

_LONGEST_TIMES = 10
"""A shot may take so many times as long as the longest of its engine in this film."""


class Pace:
    """What the takes of a film and the progress of its shots tell."""

    def __init__(self, takes: Iterable[Take], now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._longest_s: dict[str, float] = {}
        self._per_frame_s: dict[str, list[float]] = {}
        self._begun: dict[str, tuple[float, float]] = {}
        """When a job was first heard of, and how far it was then."""
        self._share: dict[str, float] = {}
        for take in takes:
            self.made(take)

    def made(self, take: Take) -> None:
        """Learn from a take."""
        engine = take.job.engine
        self._longest_s[engine] = max(self._longest_s.get(engine, 0.0), take.elapsed_s)
        self._per_frame_s.setdefault(engine, []).append(take.elapsed_s / take.frames)

    def heard(self, key: str, share: float) -> None:
        """Learn how far a job is, 0 ... 1. One that is tried again begins anew."""
        if key not in self._begun or share < self._share[key]:
            self._begun[key] = (self._now(), share)
        self._share[key] = share

    def limit_s(self, job: RenderJob) -> float:
        """Return for how many seconds nothing new may be heard of a job before its worker is taken to hang."""
        return max(PATIENCE_S, _LONGEST_TIMES * self._longest_s.get(job.engine, 0.0))

    def left_s(self, job: RenderJob) -> float | None:
        """Return about how many seconds a job that was begun will still take, None where nothing tells."""
        key = job.key
        at_s, share = self._begun.get(key, (0.0, 0.0))
        done = self._share.get(key, 0.0) - share
        if done > 0:
            return (self._now() - at_s) * (1 - self._share[key]) / done
        paces = self._per_frame_s.get(job.engine)
        return median(paces) * job.frames if paces else None
