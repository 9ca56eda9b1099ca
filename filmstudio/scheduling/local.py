"""Shots on this machine: one worker process for each of `jobs`, each with its own engine, fed one job at a time.

Why processes even for one: a crash of a library (or the out-of-memory killer) takes one shot with it and not the run,
and Ctrl-C stops at once whatever a worker is doing. Worker processes are started fresh, never forked: forking a
process that has threads in it deadlocks.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from filmstudio.errors import FilmstudioError, MissingTool, UsageError, disk_error, is_disks_fault
from filmstudio.model.job import RenderJob
from filmstudio.model.take import Take
from filmstudio.ports.scheduler import Advanced, Finished, ShotWork

_STOP_S = 5.0
"""How long a worker may take to clean up after itself before it is killed."""
_TRIES = 2
"""A job whose worker died is tried once more: the cause may have been the job before it, or memory."""


@dataclass(frozen=True, slots=True)
class _Refused:
    """The work cannot go on for any job (no space, folder not writable, a tool that is missing)."""

    error: FilmstudioError


_Message = Advanced | Finished | _Refused


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    job: RenderJob | None = None
    tries: int = 0


class LocalScheduler:
    """Runs jobs in `workers` processes."""

    def __init__(self, workers: int) -> None:
        self._workers = max(1, workers)

    def run(self, jobs: Sequence[RenderJob], work: ShotWork) -> Generator[Advanced | Finished, None, None]:
        """Yield events until every job has Finished. Closing the iterator ends the workers.

        Raises UsageError where nothing can be written any more, MissingTool where the work needs what is not there.
        """
        waiting = deque((job, 1) for job in jobs)
        crew: list[_Worker] = []
        try:
            while waiting or any(worker.job for worker in crew):
                while waiting and len(crew) < min(self._workers, len(jobs)):
                    crew.append(_hire(work))
                for worker in crew:
                    if worker.job is None and waiting:
                        _give(worker, *waiting.popleft())
                for pipe in wait([worker.pipe for worker in crew]):
                    worker = next(worker for worker in crew if worker.pipe is pipe)
                    try:
                        message: _Message = worker.pipe.recv()
                    except (EOFError, OSError):  # OSError: it died in the middle of a message
                        crew.remove(worker)
                        yield from _buried(worker, waiting)
                        continue
                    if isinstance(message, _Refused):
                        raise message.error
                    if isinstance(message, Finished):
                        worker.job = None
                    yield message
        finally:
            _dismiss(crew)


def _hire(work: ShotWork) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work), name="filmstudio-shot", daemon=False)
    # Ctrl-C goes to every process of the terminal; until a child can ignore it, it must not be hit by one.
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
    theirs.close()
    return _Worker(process, ours)


def _give(worker: _Worker, job: RenderJob, tries: int) -> None:
    worker.job, worker.tries = job, tries
    try:
        worker.pipe.send(job)
    except (BrokenPipeError, ConnectionResetError):
        # It died while idle; its closed pipe is found by `wait`, and the job goes back into the queue there.
        return


def _buried(worker: _Worker, waiting: deque[tuple[RenderJob, int]]) -> Iterator[Finished]:
    """Handle a worker that died: its job is tried once more, then given up."""
    worker.process.join()
    if worker.job is None:
        return
    if worker.tries < _TRIES:
        waiting.append((worker.job, worker.tries + 1))
        return
    code = worker.process.exitcode or 0
    cause = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    yield Finished(worker.job.key, None, f"the engine's process died ({cause}); out of memory is the usual cause")


def _dismiss(crew: list[_Worker]) -> None:
    for worker in crew:
        worker.pipe.close()
        if worker.job is not None:
            worker.process.terminate()
    for worker in crew:
        worker.process.join(_STOP_S)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()


def _serve(pipe: Connection, work: ShotWork) -> None:
    """Work in the child: jobs in, events out, until the parent hangs up (or dies)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then dismisses us
    signal.signal(signal.SIGTERM, _leave)
    while True:
        try:
            job: RenderJob = pipe.recv()
        except EOFError:
            return
        try:
            pipe.send(_done(pipe, job, work))
        except (BrokenPipeError, ConnectionResetError):
            return


def _done(pipe: Connection, job: RenderJob, work: ShotWork) -> _Message:
    key = job.key
    try:
        take: Take = work(job, lambda frames: pipe.send(Advanced(key, frames)))
    except (UsageError, MissingTool) as error:
        return _Refused(error)
    except FilmstudioError as error:
        return Finished(key, None, error.message)
    except (BrokenPipeError, ConnectionResetError):
        raise
    except Exception as error:  # noqa: BLE001 - a bug in one shot must not lose the others; it is reported as one
        if is_disks_fault(error):
            return _Refused(disk_error(error))
        return Finished(key, None, f"internal error: {type(error).__name__}: {error}")
    return Finished(key, take)


def _leave(signum: int, _frame: object) -> None:
    raise SystemExit(128 + signum)
