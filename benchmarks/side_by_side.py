"""Times two things in turn, A B A B ..., so that a machine that slows down slows both; quotes the median ratio."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple


class Compared(NamedTuple):
    """Medians in seconds, and the median, lowest and highest of the ratios pair by pair."""

    a_s: float
    b_s: float
    ratio: float
    low: float
    high: float

    def row(self, name: str, goal: str) -> str:
        """Return a row of the table in docs/benchmarks.md."""
        spread = f"**{self.ratio:.2f}** ({self.low:.2f} to {self.high:.2f})"
        return f"| {name} | {self.a_s:.2f} s | {self.b_s:.2f} s | {spread} | {goal} |"


def compare(a: Callable[[], object], b: Callable[[], object], runs: int) -> Compared:
    """Run each once to warm up, then `runs` pairs."""
    a(), b()
    pairs = [(_timed(a), _timed(b)) for _ in range(runs)]
    ratios = [a_s / b_s for a_s, b_s in pairs]
    return Compared(
        statistics.median(a_s for a_s, _ in pairs),
        statistics.median(b_s for _, b_s in pairs),
        statistics.median(ratios),
        min(ratios),
        max(ratios),
    )


def _timed(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started
