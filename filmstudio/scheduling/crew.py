"""The worker processes as their employer sees them: hired, given jobs, heard, and dismissed."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from filmstudio.model.job import RenderJob
from filmstudio.ports.scheduler import ShotWork
from filmstudio.scheduling.backlog import Due
from filmstudio.scheduling.worker import Message, Ready, serve

_STOP_S = 5.0
"""How long a worker may take to clean up after itself before it is killed."""


@dataclass(slots=True)
class Worker:
    """One worker process. Its pipe ends with it."""

    process: SpawnProcess
    pipe: Connection
    ready: bool = False
    opened: bool = False
    in_hand: dict[str, Due] = field(default_factory=dict)
    """One that is begun, and one more that is being finished behind it."""
    limits: dict[str, float] = field(default_factory=dict)
    """How long the worker may be silent over each of them, in seconds."""
    silent_s: float = 0.0
    last: Message | None = None

    @property
    def alone(self) -> bool:
        """Nothing else may be begun beside what it has in hand."""
        return any(due.again for due in self.in_hand.values())

    def give(self, due: Due, limit_s: float) -> None:
        """Give it a job. That it has died meanwhile shows in its pipe."""
        self.in_hand[due.key], self.limits[due.key], self.ready = due, limit_s, False
        self.silent_s = 0.0
        try:
            self.pipe.send((due.key, due.job))
        except (BrokenPipeError, ConnectionResetError):
            return

    def receive(self) -> Message:
        """Return what it says. Raises EOFError or OSError where it has died, in the middle of a message too."""
        message: Message = self.pipe.recv()
        if message != self.last:  # the same again is no progress
            self.last, self.silent_s = message, 0.0
        if isinstance(message, Ready):
            self.ready = self.opened = True
        return message

    def put_down(self, key: str) -> None:
        """Take note that it is done with a job."""
        del self.in_hand[key], self.limits[key]

    def waited(self, seconds: float) -> None:
        """Take note that it has said nothing for so long."""
        if not self.ready or self.in_hand:
            self.silent_s += seconds

    def bury(self) -> str:
        """Clear away what is left of a worker that died. Returns the cause in words."""
        self.pipe.close()
        self.process.join()
        code = self.process.exitcode or 0
        return f"died ({signal.Signals(-code).name if code < 0 else f'exit code {code}'})"


def hire(work: ShotWork, jobs: Sequence[RenderJob]) -> Worker:
    """Start a worker that gets ready for jobs."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, work, jobs), name="filmstudio-shot", daemon=False)
    # Ctrl-C goes to every process of the terminal; until a child can ignore it, it must not be hit by one. Python's
    # resource tracker, which the first process starts, would let it through again: so it is started before.
    resource_tracker.ensure_running()
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
    theirs.close()
    return Worker(process, ours)


def dismiss(crew: Sequence[Worker]) -> None:
    """End workers: who has something in hand at once, the others after they have closed what they opened."""
    for worker in crew:
        worker.pipe.close()
        if worker.in_hand or not worker.opened:
            worker.process.terminate()
    try:
        for worker in crew:
            worker.process.join(_STOP_S)
    finally:  # Ctrl-C once more: nobody is left behind
        for worker in _alive(crew):
            worker.process.kill()
            worker.process.join()


def _alive(crew: Sequence[Worker]) -> Iterator[Worker]:
    return (worker for worker in crew if worker.process.is_alive())
