"""What a run says of itself on disk, so that another terminal can ask: a small file, whole, at most once a second.

While a render is at work the file lies in its own workspace, so that it goes when the render goes; what the last one
came to stays in the film's folder. A run that made nothing, because nothing had changed, writes nothing.
"""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import Field

from filmstudio.digest import canonical_json
from filmstudio.errors import FilmstudioError
from filmstudio.model.record import Record
from filmstudio.ports.reporter import Ahead, Reporter
from filmstudio.studio.seeing.account import Account
from filmstudio.takes.presence import read_owner, workspaces

STATUS = "status.json"
"""The file's name: in a workspace of a run at work, in the film's folder of the last one that ended."""
_WRITTEN_EACH_S = 1.0


class State(StrEnum):
    """How a run is, or how it ended."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    """An error ended it, or shots could not be made."""
    STOPPED = "stopped"
    """Somebody ended it: Ctrl-C, SIGTERM, a closed terminal."""
    DIED = "died"
    """Its process is gone and said nothing."""


class RunningShot(Record):
    """A shot in the works."""

    shot: str
    frames: int
    """Frames' worth of work that is done."""
    total: int
    note: str = ""
    """What is being done: `step 12 of 30`."""
    seconds: float
    """How long it has been in the works."""


class RunStatus(Record):
    """One run of `filmstudio render`, as far as it was when this was written."""

    schema_: Literal["run-status/1"] = Field(default="run-status/1", alias="schema")
    state: State
    pid: int
    host: str
    script: str
    since: str
    """When the run began, in UTC: `2026-05-04T10:20:30Z`."""
    at: str
    """When this was written."""
    stage: str = ""
    """`voices`, `shots` or `cut`; empty between them and at the end."""
    share: float = 0.0
    """Of the stage, 0 to 1."""
    shots: int | None = None
    """In all, reused ones included; None where it is not known yet."""
    reused: int = 0
    done: tuple[str, ...] = ()
    """Shots made by this run."""
    running: tuple[RunningShot, ...] = ()
    failed: dict[str, str] = Field(default_factory=dict)
    """Why shots could not be made, by id."""
    left_s: float | None = None
    film: str | None = None
    """Where the film lies, once it is cut."""
    warning: str = ""
    """The last one."""
    error: str = ""
    """What ended the run."""


class StatusKeeper:
    """A reporter that passes everything on to another one and keeps the status of the run on disk."""

    def __init__(
        self,
        script: Path,
        root: Path,
        reporter: Reporter,
        at_work: Callable[[], None] = lambda: None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._script, self._root, self._reporter, self._now = script, root, reporter, now
        self._at_work = at_work
        """Called when all is planned and written, and shooting or cutting begins."""
        self._account = Account(now)
        self._since = utc_now()
        self._warning = ""
        self._film: str | None = None
        self._written_s: float | None = None
        self._workspace: Path | None = None
        self._began = False

    def say(self, message: str) -> None:
        """Pass on."""
        self._reporter.say(message)

    def warn(self, message: str) -> None:
        """Pass on, and keep as the last warning."""
        self._warning = message
        self._reporter.warn(message)

    def planned(self, reused: Sequence[str], ahead: Sequence[Ahead]) -> None:
        """Pass on, and take account."""
        self._account.planned(reused, ahead)
        self._reporter.planned(reused, ahead)

    def begin(self, stage: str, total: int) -> None:
        """Pass on, and write: a stage has begun."""
        self._began = True
        if stage != "voices":
            self._at_work()
        self._account.begin(stage, total)
        self._write(State.RUNNING, now=True)
        self._reporter.begin(stage, total)

    def advance(self, stage: str, done: int) -> None:
        """Pass on, and take account."""
        self._account.advance(done)
        self._write(State.RUNNING)
        self._reporter.advance(stage, done)

    def end(self, stage: str) -> None:
        """Pass on, and take account."""
        self._account.end()
        self._write(State.RUNNING)
        self._reporter.end(stage)

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Pass on; it shows that the run is alive."""
        self._write(State.RUNNING)
        self._reporter.opening(engine, what, done, total)

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Pass on, and take account."""
        self._account.shot(shot, frames, total, note)
        self._write(State.RUNNING)
        self._reporter.shot(shot, frames, total, note)

    def failed(self, shot: str, reason: str) -> None:
        """Pass on, and take account."""
        self._account.failed(shot, reason)
        self._write(State.RUNNING, now=True)
        self._reporter.failed(shot, reason)

    def came_to(self, reused: Sequence[str], failed: Sequence[str], reasons: Sequence[str], film: str | None) -> None:
        """Take the run's own summary, which knows best: the shots that were there, and those that failed, with why."""
        made = {one.partition(" ")[0] for one in self._account.done}
        self._account.reused, self._film = tuple(shot for shot in reused if shot not in made), film
        told = self._account.failures
        self._account.failures = {
            shot: told.get(shot) or reason.removeprefix(f"shot {shot}: ")
            for shot, reason in zip(failed, reasons, strict=True)
        }

    @property
    def has_failures(self) -> bool:
        """Some shots could not be made."""
        return bool(self._account.failures)

    def ended(self, state: State, error: str = "") -> None:
        """Leave word of how the run ended, where it made or tried to make anything."""
        if not self._began or not self._root.is_dir():
            return
        self._account.end()
        self._put(self._root / STATUS, state, error)

    def _write(self, state: State, *, now: bool = False) -> None:
        now_s = self._now()
        if not now and self._written_s is not None and now_s - self._written_s < _WRITTEN_EACH_S:
            return
        self._written_s = now_s
        if self._workspace is None or not self._workspace.is_dir():
            self._workspace = _own_workspace(self._root)
        if self._workspace is not None:
            self._put(self._workspace / STATUS, state, "")

    def _put(self, path: Path, state: State, error: str) -> None:
        fresh = path.with_name(f".part-{os.getpid():016x}.json")
        with suppress(OSError):  # a full disk or a folder that was deleted: the film does not fail for its status
            try:
                fresh.write_text(canonical_json(self._status(state, error).as_json()) + "\n", encoding="utf-8")
                fresh.replace(path)
            finally:
                fresh.unlink(missing_ok=True)

    def _status(self, state: State, error: str) -> RunStatus:
        account, now_s = self._account, self._now()
        left_s = account.left_s()
        return RunStatus(
            state=state,
            pid=os.getpid(),
            host=platform.node(),
            script=str(self._script),
            since=self._since,
            at=utc_now(),
            stage=account.stage,
            share=round(account.share, 4),
            shots=account.shots,
            reused=len(account.reused),
            done=tuple(account.done),
            running=tuple(
                RunningShot(
                    shot=one.shot,
                    frames=one.frames,
                    total=one.total,
                    note=one.note,
                    seconds=round(now_s - one.since_s, 1),
                )
                for one in account.running
            ),
            failed=account.failures,
            left_s=None if left_s is None else round(left_s, 1),
            film=self._film,
            warning=self._warning,
            error=error,
        )


@contextmanager
def kept_status(
    script: Path, root: Path, reporter: Reporter, at_work: Callable[[], None] = lambda: None
) -> Iterator[StatusKeeper]:
    """Keep the status of the run that the block is; however it ends, that is left in the film's folder, `root`.

    `at_work` is called whenever shooting or cutting begins: by then the lock is written.
    """
    keeper = StatusKeeper(script, root, reporter, at_work)
    try:
        yield keeper
    except FilmstudioError as error:
        keeper.ended(State.FAILED, error.message)
        raise
    except Exception as error:
        keeper.ended(State.FAILED, f"internal error: {type(error).__name__}: {error}")
        raise
    except BaseException:
        keeper.ended(State.STOPPED)
        raise
    keeper.ended(State.FAILED if keeper.has_failures else State.DONE)


def utc_now() -> str:
    """Return the time of day in UTC, to the second: `2026-05-04T10:20:30Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _own_workspace(root: Path) -> Path | None:
    """Return this process's workspace in a film's folder, None where it has none (yet)."""
    pid, host = os.getpid(), platform.node()
    for space in workspaces(root):
        owner = read_owner(space)
        if owner is not None and (owner.pid, owner.host) == (pid, host):
            return space
    return None
