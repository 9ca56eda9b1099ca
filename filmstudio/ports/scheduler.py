"""The Scheduler port: who renders which job when."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from filmstudio.model.job import RenderJob
from filmstudio.model.take import Take


@dataclass(frozen=True, slots=True)
class Opening:
    """A worker is getting ready (it reads a model, encodes prompts): `what` is for people."""

    what: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Advanced:
    """A job is so far: 0 begun ... 1 done. `note` says in words what is being done (`step 12 of 30`)."""

    key: str
    share: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finished:
    """A job is done: its take, or the sentence that says why there is none."""

    key: str
    take: Take | None
    error: str | None = None


Event = Opening | Advanced | Finished

Finish = Callable[[], Take]
"""The second half of a shot, which needs no engine: encodes and keeps what was shot. May run beside the next shot."""


class OpenWork(Protocol):
    """Work with everything loaded, in one worker."""

    def begin(self, job: RenderJob, hear: Callable[[Opening | Advanced], None]) -> Finish:
        """Shoot a job, and return what is left to do."""
        ...

    def ahead(self, job: RenderJob) -> bool:
        """Say whether another job may begin while the second half of this one is done."""
        ...


class ShotWork(Protocol):
    """Makes and stores takes. Picklable, and safe to run twice for the same job."""

    def open(
        self, jobs: Sequence[RenderJob], hear: Callable[[Opening | Advanced], None]
    ) -> AbstractContextManager[OpenWork]:
        """Get ready for jobs, in a worker; an engine is opened when its first job begins."""
        ...


class Scheduler(Protocol):
    """Runs jobs and tells what happens, in whatever order it happens. One failure never stops the others."""

    def run(self, jobs: Sequence[RenderJob], work: ShotWork) -> Generator[Event, None, None]:
        """Yield events until every job has Finished. Closing the iterator stops all work at once.

        A job that continues another's take waits for it; where that one fails it fails too, with a sentence.
        """
        ...
