"""Work for the scheduler's tests. It runs in worker processes, so it must be importable there.

What a job does is said by its subject, word by word; what happened can be read from the folder, one file an event.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from filmstudio.errors import EngineError, UsageError
from filmstudio.model.job import RenderJob
from filmstudio.model.take import Blob, Take
from filmstudio.ports.scheduler import Advanced, Finish, Opening

_PATIENCE_S = 30.0
"""How long a job waits for another before it gives up: far longer than any machine needs."""


@dataclass(frozen=True)
class Work:
    """Jobs that do as they are told."""

    folder: Path
    opening: str = ""
    """What happens while it is opened: `refuse`, `bug`, `hang`, `die`, `die once`."""

    @contextmanager
    def open(self, jobs: Sequence[RenderJob], hear: Callable[[Opening | Advanced], None]) -> Iterator[OpenWork]:
        """Open as told."""
        hear(Opening("reading", 0, 1))
        if self.opening == "refuse":
            raise EngineError("the machine is too small", hint="take a smaller model")
        if self.opening == "bug":
            raise ZeroDivisionError("one over nothing")
        if self.opening == "hang":
            time.sleep(60)
        if self.opening == "die" or (self.opening == "die once" and _first(self.folder / "opened")):
            os.kill(os.getpid(), signal.SIGKILL)
        hear(Opening("reading", 1, 1))
        yield OpenWork(self.folder)
        (self.folder / f"closed.{os.getpid()}").touch()


class OpenWork:
    """The work in one process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ahead(self, job: RenderJob) -> bool:
        """As the job's subject says."""
        return "ahead" in job.subject

    def begin(self, job: RenderJob, hear: Callable[[Opening | Advanced], None]) -> Finish:
        """Do what the job's subject says."""
        (self._folder / f"{job.slate}.{os.getpid()}").touch()
        (self._folder / f"{job.slate} is begun").touch()
        for word in job.subject.split(", "):
            self._do(word)
        if job.subject.startswith("hear "):
            for number in range(25 if "again" in job.subject else 600):
                hear(Advanced(job.key, 0.0, str(number) if "again" in job.subject else ""))
                time.sleep(0.1)
        for frame in range(job.frames):
            hear(Advanced(job.key, (frame + 1) / job.frames))
        return partial(self._finish, job)

    def _do(self, word: str) -> None:
        match word.split():
            case ["refuse"]:
                raise EngineError("not with this engine")
            case ["refuse", "kindly"]:
                raise EngineError("too large", hint="make it smaller")
            case ["bug"]:
                raise ZeroDivisionError("one over nothing")
            case ["full"]:
                raise UsageError("no space left")
            case ["die"]:
                os.kill(os.getpid(), signal.SIGKILL)
            case ["die", "once"] if _first(self._folder / "died"):
                os.kill(os.getpid(), signal.SIGKILL)
            case ["hang"]:
                time.sleep(60)
            case ["await", "died"]:
                _await(self._folder / "died", by_another=True)
            case ["await", *name]:
                _await(self._folder / " ".join(name))

    def _finish(self, job: RenderJob) -> Take:
        (self._folder / f"{job.slate} is finishing").touch()
        for word in job.subject.split(", "):
            if word.startswith("finish: "):
                self._do(word.removeprefix("finish: "))
        (self._folder / f"{job.slate} is made").touch()
        picture = Blob(sha256="0" * 64, suffix=".mp4", size_bytes=1)
        return Take(key=job.key, job=job, picture=picture, frames=job.frames, encoder="x", elapsed_s=0.0)


def _first(mark: Path) -> bool:
    """Say whether this is the first time."""
    if mark.exists():
        return False
    mark.write_text(str(os.getpid()))
    return True


def _await(mark: Path, *, by_another: bool = False) -> None:
    """Wait for a mark. `by_another`: one of this process itself, which is about to die of it, does not count."""
    until = time.monotonic() + _PATIENCE_S
    while not mark.exists() or (by_another and mark.read_text() in ("", str(os.getpid()))):
        if time.monotonic() > until:
            raise TimeoutError(f"{mark.name!r} did not happen")
        time.sleep(0.005)
