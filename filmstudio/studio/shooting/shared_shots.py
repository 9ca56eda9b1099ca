"""Renders of one film that run at once share its shots: each is leased while it is made, and taken over once made."""

from __future__ import annotations

from collections.abc import Collection

from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.job import RenderJob
from filmstudio.model.take import Take
from filmstudio.ports.reporter import Reporter
from filmstudio.scheduling.claims import Claim
from filmstudio.studio.shooting.make_take import TAKES
from filmstudio.takes.film_folder import FilmFolder


def kept_take(job: RenderJob, folder: FilmFolder) -> Take | None:
    """Return the take of a job if it is there and whole, every byte of picture and sound checked."""
    key = job.key
    take = folder.ledger.find(TAKES, key, Take)
    if not take or take.job.key != key or take.frames != job.frames or take.encoder != ENCODER_KEY:
        return None
    whole = folder.vault.is_sound(take.picture) and (take.sound is None or folder.vault.is_sound(take.sound))
    return take if whole else None


def can_be_gone_on_from(take: Take, folder: FilmFolder) -> bool:
    """Say whether the last frames of a take are there and whole."""
    return take.tail is not None and folder.vault.is_sound(take.tail)


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
        take = kept_take(job, self._folder)
        if take and (key not in self._gone_on_from or can_be_gone_on_from(take, self._folder)):
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
