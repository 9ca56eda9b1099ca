"""The worker's side: a process that opens the work once, makes jobs one after the other and tells what happens.

The second half of a job (encoding, keeping) runs in a thread beside the first half of the next one where the work
allows it; never more than one waits, so that memory stays flat.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from typing import TypeVar

from filmstudio.errors import FilmstudioError, InternalError, MissingTool, UsageError, disk_error, is_disks_fault
from filmstudio.model.job import RenderJob
from filmstudio.ports.scheduler import Event, Finish, Finished, OpenWork, ShotWork

_CLEAN_UP_S = 3.0
"""How long a worker that must go waits for its thread to put its things away."""
_HUNG_UP = (BrokenPipeError, ConnectionResetError)

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker can take a job."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The work cannot go on for any job: no space, a tool or a model that is missing, a machine too small for it."""

    error: FilmstudioError


Message = Event | Ready | Refused


class _Line:
    """The pipe to the parent, for two threads. Raises BrokenPipeError once the parent has hung up."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._lock = threading.Lock()

    def send(self, message: Message) -> None:
        with self._lock:
            self._pipe.send(message)


def serve(pipe: Connection, work: ShotWork, jobs: Sequence[RenderJob]) -> None:
    """Work until the parent hangs up (or dies): jobs in, messages out. `jobs` are those that there may be."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which lets us finish or dismisses us
    signal.signal(signal.SIGTERM, _leave)
    line = _Line(pipe)
    with suppress(*_HUNG_UP), ExitStack() as stack:
        try:
            opened = stack.enter_context(work.open(jobs, line.send))
        except _HUNG_UP:
            raise
        except Exception as error:  # noqa: BLE001 - nothing can be made at all: told as what it is
            line.send(Refused(_for_all(error)))
            return
        # Hung up: that is how work ends, so the engine is closed as after any other work.
        with suppress(*_HUNG_UP):
            _make_all(pipe, line, opened)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # nothing is left to clean up, and libraries' exits tell tracebacks


def _make_all(pipe: Connection, line: _Line, opened: OpenWork) -> None:
    behind = _Behind(line)
    try:
        while True:
            line.send(Ready())
            try:
                key, job = pipe.recv()
            except EOFError:
                return
            finish = _tried(key, partial(opened.begin, job, line.send))
            if isinstance(finish, Finished | Refused):
                line.send(finish)
                continue
            behind.wait()
            if opened.ahead(job):
                behind.do(key, finish)
            else:
                line.send(_finished(key, finish))
    finally:
        behind.wait(_CLEAN_UP_S)


class _Behind:
    """The thread in which one job at a time is finished while the next one is begun."""

    def __init__(self, line: _Line) -> None:
        self._line = line
        self._thread: threading.Thread | None = None

    def do(self, key: str, finish: Finish) -> None:
        """Finish a job beside what comes next. `wait` must have been called."""
        # A daemon: a process that must go at once does not wait for the end of a long encoding.
        self._thread = threading.Thread(target=self._do, args=(key, finish), name="finish", daemon=True)
        self._thread.start()

    def wait(self, longest_s: float | None = None) -> None:
        """Wait until nothing is being finished any more."""
        if self._thread is not None:
            self._thread.join(longest_s)

    def _do(self, key: str, finish: Finish) -> None:
        # Hung up: the parent wants nothing of us any more, and the main thread finds that out for itself.
        with suppress(*_HUNG_UP):
            self._line.send(_finished(key, finish))


def _finished(key: str, finish: Finish) -> Finished | Refused:
    take = _tried(key, finish)
    return take if isinstance(take, Finished | Refused) else Finished(key, take)


def _tried(key: str, half: Callable[[], _T]) -> _T | Finished | Refused:
    """Return what one half of a job gives, or the message that says why there is nothing."""
    try:
        return half()
    except (UsageError, MissingTool) as error:
        return Refused(error)
    except FilmstudioError as error:
        return Finished(key, None, f"{error.message} ({error.hint})" if error.hint else error.message)
    except _HUNG_UP:
        raise
    except Exception as error:  # noqa: BLE001 - a bug in one shot must not lose the others; it is reported as one
        if is_disks_fault(error):
            return Refused(disk_error(error))
        return Finished(key, None, f"internal error: {type(error).__name__}: {error}")


def _for_all(error: Exception) -> FilmstudioError:
    if isinstance(error, FilmstudioError):
        return error
    if is_disks_fault(error):
        return disk_error(error)
    return InternalError(f"internal error while getting ready to shoot: {type(error).__name__}: {error}")


def _leave(signum: int, _frame: object) -> None:
    raise SystemExit(128 + signum)
