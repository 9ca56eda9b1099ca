"""Shots on this machine, in a number of worker processes, each of which opens the work once.

Why processes even for one: a crash of a library (or the out-of-memory killer) takes a shot or two with it and not the
run, and Ctrl-C stops at once whatever a worker is doing. Worker processes are started fresh, never forked: forking a
process that has threads in it deadlocks.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from filmstudio.errors import EngineError
from filmstudio.model.job import RenderJob
from filmstudio.ports.scheduler import Event, Finished, ShotWork
from filmstudio.scheduling.backlog import Backlog, Due
from filmstudio.scheduling.worker import Message, Ready, Refused, serve

_STOP_S = 5.0
"""How long a worker may take to clean up after itself before it is killed."""
_OPENINGS = 2
"""So many workers may die while they get ready, none of them ever having been: the cause will not go away."""


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    ready: bool = False
    opened: bool = False
    in_hand: dict[str, Due] = field(default_factory=dict)
    """One that is begun, and one more that is being finished behind it."""

    @property
    def alone(self) -> bool:
        return any(due.again for due in self.in_hand.values())


class LocalScheduler:
    """Runs jobs in `workers` processes."""

    def __init__(self, workers: int) -> None:
        self._workers = max(1, workers)

    def run(self, jobs: Sequence[RenderJob], work: ShotWork) -> Generator[Event, None, None]:
        """Yield events until every job has Finished. Closing the iterator ends the workers.

        A job whose worker died is tried once more, with nothing beside it. Raises UsageError where nothing can be
        written any more, MissingTool where the work needs what is not there, and whatever opening the work raises;
        EngineError where every worker dies over that.
        """
        backlog = Backlog(jobs)
        crew: list[_Worker] = []
        places, deaths = min(self._workers, len(backlog)), 0
        try:
            while backlog or any(worker.in_hand for worker in crew):
                while backlog and len(crew) < places:
                    crew.append(_hire(work, backlog))
                _hand_out(backlog, crew)
                for pipe in wait([worker.pipe for worker in crew]):
                    worker = next(worker for worker in crew if worker.pipe is pipe)
                    try:
                        message: Message = worker.pipe.recv()
                    except (EOFError, OSError):  # OSError: it died in the middle of a message
                        crew.remove(worker)
                        cause = _cause_of_death(worker)
                        if worker.opened:
                            yield from _buried(worker, backlog, cause)
                        elif any(other.opened for other in crew):
                            places = max(1, places - 1)  # the machine holds no more of them
                        elif (deaths := deaths + 1) >= _OPENINGS:
                            raise _never_ready(cause) from None
                        continue
                    if isinstance(message, Refused):
                        raise message.error
                    if isinstance(message, Ready):
                        worker.ready = worker.opened = True
                        continue
                    yield message
                    if isinstance(message, Finished):
                        del worker.in_hand[message.key]
                        yield from _told(message, backlog)
        finally:
            _dismiss(crew)


def _hire(work: ShotWork, backlog: Backlog) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=serve, args=(theirs, work, backlog.unfinished), name="filmstudio-shot", daemon=False
    )
    # Ctrl-C goes to every process of the terminal; until a child can ignore it, it must not be hit by one.
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
    theirs.close()
    return _Worker(process, ours)


def _hand_out(backlog: Backlog, crew: Sequence[_Worker]) -> None:
    """Give every worker that is ready a job, those with nothing in hand first."""
    for worker in sorted(crew, key=lambda worker: len(worker.in_hand)):
        if not worker.ready or worker.alone:
            continue
        due = backlog.take(beside=bool(worker.in_hand))
        if due is None:
            continue
        worker.in_hand[due.key], worker.ready = due, False
        try:
            worker.pipe.send((due.key, due.job))
        except (BrokenPipeError, ConnectionResetError):
            # It died while idle; its closed pipe is found by `wait`, and the job goes back into the backlog there.
            continue


def _told(finished: Finished, backlog: Backlog) -> Iterator[Finished]:
    """Note that a job is done; those that go on from one that could not be made fail with it."""
    for job in backlog.finish(finished.key, made=finished.take is not None):
        shot = job.continues.shot if job.continues else ""
        yield Finished(job.key, None, f"it goes on from shot {shot}, which could not be made")


def _buried(worker: _Worker, backlog: Backlog, cause: str) -> Iterator[Finished]:
    """Handle a worker that died: its jobs are tried once more, then given up."""
    for due in worker.in_hand.values():
        if backlog.give_back(due):
            continue
        finished = Finished(due.key, None, f"the engine's process died ({cause}); out of memory is the usual cause")
        yield finished
        yield from _told(finished, backlog)


def _cause_of_death(worker: _Worker) -> str:
    worker.pipe.close()
    worker.process.join()
    code = worker.process.exitcode or 0
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _never_ready(cause: str) -> EngineError:
    return EngineError(
        f"the engine's process died while it got ready ({cause}); out of memory is the usual cause",
        hint="close other programs, give it less with --vram, or take a smaller model",
    )


def _dismiss(crew: list[_Worker]) -> None:
    for worker in crew:
        worker.pipe.close()
        if worker.in_hand or not worker.opened:
            worker.process.terminate()
    for worker in crew:
        worker.process.join(_STOP_S)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
