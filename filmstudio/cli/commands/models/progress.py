"""How reading and downloading weights looks: a bar on a terminal, lines in a log, JSON for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from filmstudio.ports.engine import Hear, Progress

_STEPS = 10
"""Lines for a log, at most; machines hear of every percent."""
_WORTH_A_LINE_BYTES = 500_000_000
"""Less is there before somebody has read the line."""


@contextmanager
def shown_progress(*, as_json: bool) -> Iterator[Hear]:
    """Yield a listener for progress in bytes. It draws on stderr; with `as_json` it prints objects on stdout."""
    if as_json:
        yield _Steps(100, _tell_machine)
    elif sys.stderr.isatty():
        with _bar() as hear:
            yield hear
    else:
        yield _Steps(_STEPS, _tell_log)


@contextmanager
def _bar() -> Iterator[Hear]:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TaskID, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=32), DownloadColumn(), TransferSpeedColumn())
    bars = Bars(*columns, TextColumn("left"), TimeRemainingColumn(), console=Console(stderr=True), transient=True)
    tasks: dict[str, TaskID] = {}

    def hear(progress: Progress) -> None:
        if progress.what not in tasks:
            tasks[progress.what] = bars.add_task(progress.what, total=progress.total)
        bars.update(tasks[progress.what], completed=progress.done)

    with bars:
        yield hear


class _Steps:
    """Tells only when another share of the whole is done."""

    def __init__(self, steps: int, tell: Hear) -> None:
        self._steps = steps
        self._tell = tell
        self._told: dict[str, int] = {}

    def __call__(self, progress: Progress) -> None:
        step = self._steps * progress.done // progress.total if progress.total else self._steps
        if step > self._told.get(progress.what, 0):
            self._told[progress.what] = step
            self._tell(progress)


def _tell_log(progress: Progress) -> None:
    if progress.total < _WORTH_A_LINE_BYTES:
        return
    share = 100 * progress.done // progress.total
    sys.stderr.write(f"{progress.what}: {share} % of {progress.total / 1e9:.2f} GB\n")


def _tell_machine(progress: Progress) -> None:
    line = {"event": "progress", "what": progress.what, "done": progress.done, "total": progress.total}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()
