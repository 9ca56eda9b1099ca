"""Claims: before a job is made it is claimed, so that several runs can share one list of jobs."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from filmstudio.model.job import RenderJob
from filmstudio.model.take import Take


class Claim(NamedTuple):
    """What became of a claim."""

    ours: bool
    """The job is ours to make. False: somebody else is at it, and it can be claimed again later."""
    take: Take | None = None
    """Somebody else has made it: nothing is to be done."""


class Claims(Protocol):
    """Says which jobs are ours."""

    def claim(self, job: RenderJob) -> Claim:
        """Claim a job. Claiming one that is ours already does no harm."""
        ...

    def release(self, key: str) -> None:
        """Give a job up that was claimed, whether it was made or not."""
        ...


class Unshared:
    """Nobody else is there: every job is ours."""

    def claim(self, job: RenderJob) -> Claim:
        """Return that it is ours."""
        return Claim(ours=True)

    def release(self, key: str) -> None:
        """Do nothing."""
