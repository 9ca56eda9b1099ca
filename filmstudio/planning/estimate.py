"""What shots will cost, learned from takes that were made: pure arithmetic over what is known of them.

A model's time grows with pixels, frames, steps and passes, and with pixels a little faster than in proportion; so a
shot is held against takes of its own size first, and only where there are none against those of the nearest size. The
median is taken: one take during which the machine did something else teaches nothing wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import log
from statistics import median
from typing import NamedTuple

LIMIT_TIMES = 10.0
SHORTEST_LIMIT_S = 900.0
"""A shot that takes ten times as long as others did, and a quarter of an hour at least, hangs."""
_DRAWN_GROWTH = 0.7
"""Between 160x90 and 1280x720 a drawn frame takes five to thirty times as long, with 64 times the pixels."""
_MOST_SAMPLES = 50
"""The latest of a kind: what a machine did before its last update counts no more."""


class Work(NamedTuple):
    """What there is to do for one shot, in the terms in which its time grows."""

    engine: str
    checkpoint: str
    """Digest of the weights; empty for none."""
    quality: str
    pixels: int
    """Of one frame as the engine makes it."""
    frames: int
    steps: int
    """1 for an engine that has none."""
    passes: int
    stored_pixels: int
    """Of all frames of the master together."""

    @property
    def units(self) -> float:
        """Pixels x frames x steps x passes; what is drawn in one go grows more slowly with its size."""
        drawn = self.steps * self.passes == 1
        return float(self.pixels ** (_DRAWN_GROWTH if drawn else 1.0)) * self.frames * self.steps * self.passes


class Sample(NamedTuple):
    """A take, and what it cost."""

    key: str
    work: Work
    elapsed_s: float
    peak_bytes: int | None
    """None for an engine that cannot tell."""
    stored_bytes: int


class Learned:
    """What some takes teach. Later samples stand behind earlier ones; those of one key count once."""

    def __init__(self, samples: Iterable[Sample]) -> None:
        self._samples = tuple({sample.key: sample for sample in samples}.values())

    def seconds(self, work: Work) -> float | None:
        """Return how long one shot takes, alone in its worker; None where nothing like it was ever made."""
        per_unit = [sample.elapsed_s / sample.work.units for sample in self._like(work)]
        return median(per_unit) * work.units if per_unit else None

    def limit_s(self, work: Work) -> float | None:
        """Return after how many seconds a shot must be taken for one that hangs; None where nothing is known."""
        seconds = self.seconds(work)
        return None if seconds is None else max(LIMIT_TIMES * seconds, SHORTEST_LIMIT_S)

    def peak_bytes(self, work: Work) -> int | None:
        """Return the most memory that a graphics card held for shots like this one; None where nobody has measured."""
        peaks = [sample.peak_bytes for sample in self._like(work) if sample.peak_bytes is not None]
        return max(peaks, default=None)

    def stored_bytes(self, work: Work) -> int | None:
        """Return how much of the disk a take will fill; None where this engine has made none."""
        some = [sample for sample in self._samples if sample.work.engine == work.engine][-_MOST_SAMPLES:]
        per_pixel = [sample.stored_bytes / sample.work.stored_pixels for sample in some]
        return round(median(per_pixel) * work.stored_pixels) if per_pixel else None

    def teachers(self, works: Iterable[Work]) -> int:
        """Return how many takes the estimates of some shots rest on."""
        return len({sample.key for work in set(works) for sample in self._like(work)})

    def _like(self, work: Work) -> Sequence[Sample]:
        """Return the latest samples that are most like a shot: of its engine and weights at least."""
        of_model = [
            sample
            for sample in self._samples
            if (sample.work.engine, sample.work.checkpoint) == (work.engine, work.checkpoint)
        ]
        of_quality = [sample for sample in of_model if sample.work.quality == work.quality]
        return _nearest(of_quality or of_model, lambda sample: abs(log(sample.work.pixels / work.pixels)))


def _nearest(samples: Sequence[Sample], distance: Callable[[Sample], float]) -> Sequence[Sample]:
    if not samples:
        return ()
    least = min(map(distance, samples))
    return [sample for sample in samples if distance(sample) == least][-_MOST_SAMPLES:]
