"""Jobs that nobody has begun yet: which may begin, which must wait for another, which never can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filmstudio.model.job import RenderJob

_TRIES = 2
"""A job whose worker died is tried once more: the cause may have been the job beside it, or memory."""


@dataclass(frozen=True, slots=True)
class Due:
    """A job that may begin."""

    key: str
    job: RenderJob
    tries: int = 1
    """This one included."""

    @property
    def again(self) -> bool:
        """A worker has died over it, so that it is made with nothing beside it: nobody else dies of it."""
        return self.tries > 1


class Backlog:
    """The jobs of one run, handed out in their order as far as they need not wait."""

    def __init__(self, jobs: Sequence[RenderJob]) -> None:
        self._waiting = {job.key: Due(job.key, job) for job in jobs}
        self._unfinished = {key: due.job for key, due in self._waiting.items()}

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def unfinished(self) -> tuple[RenderJob, ...]:
        """Every job that has not finished, those included that somebody works on."""
        return tuple(self._unfinished.values())

    def may_begin(self, *, beside: bool) -> Iterator[Due]:
        """Yield the jobs that need not wait for another, in their order. `beside`: another is being finished beside it.

        One that is begun must be withdrawn.
        """
        for due in [*self._waiting.values()]:
            after = due.job.continues.after if due.job.continues else None
            if after not in self._unfinished and not (due.again and beside):
                yield due

    def withdraw(self, due: Due) -> None:
        """Take a job out: it is begun."""
        del self._waiting[due.key]

    def give_back(self, due: Due) -> bool:
        """Let a job be tried again, after all others. False: it was tried often enough."""
        if due.tries >= _TRIES:
            return False
        self._waiting[due.key] = Due(due.key, due.job, due.tries + 1)
        return True

    def finish(self, key: str, *, made: bool) -> list[RenderJob]:
        """Note that a job is done. Returns the jobs that never can be made now, because they go on from it."""
        self._unfinished.pop(key, None)
        lost: list[RenderJob] = []
        gone = [] if made else [key]
        while gone:
            before = gone.pop()
            for due in [*self._waiting.values()]:
                if due.job.continues and due.job.continues.after == before:
                    del self._waiting[due.key], self._unfinished[due.key]
                    lost.append(due.job)
                    gone.append(due.key)
        return lost
