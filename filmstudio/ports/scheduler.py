"""The Scheduler port: who renders which job when."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Protocol

from filmstudio.model.job import RenderJob
from filmstudio.model.take import Take

Progress = Callable[[int], None]
"""Called with the number of frames that a shot has so far."""

ShotWork = Callable[[RenderJob, Progress], Take]
"""Makes and stores one take. Must be picklable and safe to run twice for the same job."""


@dataclass(frozen=True, slots=True)
class Advanced:
    """A job has so many frames now."""

    key: str
    frames: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A job is done: its take, or the sentence that says why there is none."""

    key: str
    take: Take | None
    error: str | None = None


class Scheduler(Protocol):
    """Runs jobs and tells what happens, in whatever order it happens. One failure never stops the others."""

    def run(self, jobs: Sequence[RenderJob], work: ShotWork) -> Generator[Advanced | Finished, None, None]:
        """Yield events until every job has Finished. Closing the iterator stops all work at once."""
        ...
