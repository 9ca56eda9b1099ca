"""Shots on this machine, in a number of worker processes, each of which opens the work once.

Why processes even for one: a crash of a library (or the out-of-memory killer) takes a shot or two with it and not the
run, and Ctrl-C stops at once whatever a worker is doing. Worker processes are started fresh, never forked: forking a
process that has threads in it deadlocks.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.connection import wait

from filmstudio.errors import EngineError
from filmstudio.model.job import RenderJob
from filmstudio.ports.scheduler import Event, Finished, ShotWork
from filmstudio.scheduling.backlog import Backlog, Due
from filmstudio.scheduling.claims import Claims, Unshared
from filmstudio.scheduling.crew import Worker, dismiss, hire
from filmstudio.scheduling.stop import Stop
from filmstudio.scheduling.worker import Ready, Refused

PATIENCE_S = 15 * 60.0
"""A worker that has told nothing new of a shot for so long hangs, where nothing better is known. Steps of the largest
models take a minute or two on the smallest cards."""
_OPENING_S = 60 * 60.0
"""The same while it gets ready: reading a part of a large model from a slow disk is one silent piece of work."""
_OPENINGS = 2
"""So many workers may die while they get ready, none of them ever having been: the cause will not go away."""
_TICK_S = 1.0
"""How often it is looked whether somebody hangs."""
_ASK_AGAIN_S = 0.25
"""How often a job is claimed again that somebody else has in hand."""

Limit = Callable[[RenderJob], float | None]
"""For how many seconds a worker may tell nothing new of a job; None where nothing is known."""


class LocalScheduler:
    """Runs jobs in `workers` processes.

    `limit_s` says how long a worker may be silent before it is taken to hang, `claims` which jobs are ours to make,
    and `stop` whether the run has been asked to come to an end.
    """

    def __init__(
        self,
        workers: int,
        *,
        limit_s: Limit | None = None,
        opening_limit_s: float = _OPENING_S,
        claims: Claims | None = None,
        stop: Stop | None = None,
    ) -> None:
        self._workers = max(1, workers)
        self._limit_s = limit_s
        self._opening_limit_s = opening_limit_s
        self._claims = claims or Unshared()
        self._stop = stop

    def run(self, jobs: Sequence[RenderJob], work: ShotWork) -> Generator[Event, None, None]:
        """Yield events until every job has Finished, or until what was begun when it was asked to stop has.

        Closing the iterator ends the workers at once. A job whose worker died or hung is tried once more, with nothing
        beside it. Raises UsageError where nothing can be written any more, MissingTool where the work needs what is
        not there, and whatever opening the work raises; EngineError where every worker dies over that.
        """
        opening_limit_s = self._opening_limit_s
        yield from _Run(jobs, work, self._workers, self._limit, opening_limit_s, self._claims, self._stop).events()

    def _limit(self, job: RenderJob) -> float:
        return (self._limit_s(job) if self._limit_s else None) or PATIENCE_S


class _Run:
    """One run: who works, on what, and what nobody has begun."""

    def __init__(
        self,
        jobs: Sequence[RenderJob],
        work: ShotWork,
        workers: int,
        limit_s: Callable[[RenderJob], float],
        opening_limit_s: float,
        claims: Claims,
        stop: Stop | None,
    ) -> None:
        self._work, self._limit_s, self._opening_limit_s = work, limit_s, opening_limit_s
        self._claims, self._stop = claims, stop
        self._backlog = Backlog(jobs)
        self._crew: list[Worker] = []
        self._drawn: list[Due] = []
        """Claimed for workers that are still getting ready."""
        self._ours: dict[str, None] = {}
        """Keys that are claimed, in their order."""
        self._places, self._deaths = min(workers, len(self._backlog)), 0
        self._others_busy = False
        """Something could be begun if nobody else had it in hand."""
        self._ask_again: dict[str, float] = {}
        """When a job is claimed again that somebody else had in hand."""

    def events(self) -> Generator[Event, None, None]:
        try:
            while self._goes_on():
                yield from self._staff()
                began = time.monotonic()
                yield from self._listen()
                # A machine or a terminal that was stopped for an hour is no worker that was silent for an hour.
                yield from self._end_hung(min(time.monotonic() - began, 2 * _TICK_S))
        finally:
            try:
                dismiss(self._crew)
            finally:
                for key in self._ours:
                    self._claims.release(key)

    def _goes_on(self) -> bool:
        in_hand = [due.job for worker in self._crew for due in worker.in_hand.values()]
        if self._stopping and self._stop:
            self._stop.notice(in_hand)
            return bool(in_hand)
        return bool(in_hand or self._drawn or self._backlog)

    @property
    def _stopping(self) -> bool:
        return self._stop is not None and self._stop.asked

    def _staff(self) -> Generator[Event, None, None]:
        """Give every worker that is ready a job, those with nothing in hand first; hire where more may be begun."""
        if self._stopping:
            return
        self._others_busy = False
        for worker in sorted(self._crew, key=lambda worker: len(worker.in_hand)):
            if worker.ready and not worker.alone:
                due = yield from self._next(beside=bool(worker.in_hand))
                if due is not None:
                    worker.give(due, self._limit_s(due.job))
        while len(self._crew) < self._places:
            if len(self._drawn) <= sum(not worker.in_hand for worker in self._crew):
                due = yield from self._draw(beside=False)
                if due is None:
                    return
                self._drawn.append(due)
            self._crew.append(hire(self._work, self._backlog.unfinished))

    def _next(self, *, beside: bool) -> Generator[Event, None, Due | None]:
        for due in self._drawn:
            if not (due.again and beside):
                self._drawn.remove(due)
                return due
        return (yield from self._draw(beside=beside))

    def _draw(self, *, beside: bool) -> Generator[Event, None, Due | None]:
        """Claim the first job that may begin. What others have made meanwhile is finished on the way."""
        for due in self._backlog.may_begin(beside=beside):
            if time.monotonic() < self._ask_again.get(due.key, 0.0):
                self._others_busy = True
                continue
            claim = self._claims.claim(due.job)
            if claim.take is not None:
                self._backlog.withdraw(due)
                yield from self._finished(Finished(due.key, claim.take))
            elif claim.ours:
                self._backlog.withdraw(due)
                self._ours[due.key] = None
                return due
            else:
                self._ask_again[due.key] = time.monotonic() + _ASK_AGAIN_S
                self._others_busy = True
        return None

    def _listen(self) -> Generator[Event, None, None]:
        """Hear what the workers have to say, for a moment at the longest."""
        pipes: dict[object, Worker] = {worker.pipe: worker for worker in self._crew}
        ends = [worker.pipe for worker in self._crew]
        moment_s = _ASK_AGAIN_S if self._others_busy else _TICK_S
        for pipe in wait([*ends, self._stop.woken] if self._stop else ends, moment_s):
            worker = pipes.get(pipe)
            if worker is None:
                continue
            try:
                message = worker.receive()
            except (EOFError, OSError):
                yield from self._lost(worker, worker.bury())
                continue
            if isinstance(message, Refused):
                raise message.error
            if isinstance(message, Finished):
                worker.put_down(message.key)
                yield from self._finished(message)
            elif not isinstance(message, Ready):
                yield message

    def _end_hung(self, waited_s: float) -> Iterator[Event]:
        for worker in [*self._crew]:
            worker.waited(waited_s)
            limit_s = max(worker.limits.values(), default=PATIENCE_S) if worker.opened else self._opening_limit_s
            if worker.silent_s > limit_s:
                worker.process.kill()
                worker.bury()
                yield from self._lost(worker, f"made no progress for {_in_words(limit_s)} and was ended")

    def _lost(self, worker: Worker, cause: str) -> Iterator[Finished]:
        """Do without a worker that is no more: its jobs are tried once more, then given up."""
        self._crew.remove(worker)
        if worker.opened:
            for due in worker.in_hand.values():
                if not self._backlog.give_back(due):
                    yield from self._finished(Finished(due.key, None, _given_up(cause)))
        elif any(other.opened for other in self._crew):
            self._places = max(1, self._places - 1)  # the machine holds no more of them
        elif (deaths := self._deaths + 1) >= _OPENINGS:
            raise _never_ready(cause)
        else:
            self._deaths = deaths

    def _finished(self, finished: Finished) -> Iterator[Finished]:
        """Note that a job is done; those that go on from one that could not be made fail with it."""
        if finished.key in self._ours:
            del self._ours[finished.key]
            self._claims.release(finished.key)
        yield finished
        for job in self._backlog.finish(finished.key, made=finished.take is not None):
            shot = job.continues.shot if job.continues else ""
            yield Finished(job.key, None, f"it goes on from shot {shot}, which could not be made")


def _given_up(cause: str) -> str:
    usual = "; out of memory is the usual cause" if cause.startswith("died") else "; it was tried twice"
    return f"the engine's process {cause}{usual}"


def _never_ready(cause: str) -> EngineError:
    if not cause.startswith("died"):
        return EngineError(
            f"the engine's process {cause} while it got ready", hint="see whether its disk still answers"
        )
    return EngineError(
        f"the engine's process {cause.replace('died', 'died while it got ready')}; out of memory is the usual cause",
        hint="close other programs, give it less with --vram, or take a smaller model",
    )


def _in_words(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds >= 120 else f"{seconds:.0f} s"
