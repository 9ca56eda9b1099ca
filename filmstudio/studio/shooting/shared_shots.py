"""Renders of one film that run at once share its shots: each is leased while it is made, and taken over once made."""

from __future__ import annotations

from collections.abc import Collection

from filmstudio.model.job import RenderJob
from filmstudio.ports.reporter import Reporter
from filmstudio.scheduling.claims import Claim
from filmstudio.studio.shooting.usable import can_be_gone_on_from, usable_take
from filmstudio.takes.film_folder import FilmFolder


class SharedShots:
    """Claims jobs for one render. `gone_on_from` are the keys of those whose last frames others need."""

    def __init__(self, folder: FilmFolder, gone_on_from: Collection[str], reporter: Reporter) -> None:
        self._folder = folder
        self._gone_on_from = gone_on_from
        self._reporter = reporter
        self._told = False
        self.taken_over: set[str] = set()
        """Keys of the takes that another render has made since this one began."""

    def claim(self, job: RenderJob) -> Claim:
        """Take a job in hand, unless another render has it, or has made it meanwhile."""
        key = job.key
        if not self._folder.leases.take(key):
            self._tell(key)
            return Claim(ours=False)
        take = usable_take(job, self._folder, read=True)
        if take and (key not in self._gone_on_from or can_be_gone_on_from(take, self._folder, read=True)):
            self._folder.leases.release(key)
            self.taken_over.add(key)
            return Claim(ours=False, take=take)
        return Claim(ours=True)

    def release(self, key: str) -> None:
        """Give a job out of hand."""
        self._folder.leases.release(key)

    def _tell(self, key: str) -> None:
        """Say once that there is another render, and which."""
        other = None if self._told else self._folder.leases.holder(key)
        if other:
            self._told = True
            self._reporter.say(
                f"another render of this film is at work (process {other.pid} on {other.host}): the shots are shared, "
                "and what it has in hand is waited for"
            )
