"""How the studio's progress looks: drawn on a terminal, told in lines without one, JSON for machines, or not at all."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

from filmstudio.ports.reporter import Reporter
from filmstudio.units import clock

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

_STAGE_NAMES = {"voices": "Recording voices", "shots": "Shooting", "cut": "Cutting"}


def choose_reporter(*, as_json: bool, quiet: bool) -> Reporter:
    """Return the reporter that fits the flags and the terminal."""
    if as_json:
        return JsonReporter()
    if quiet:
        return QuietReporter()
    return TerminalReporter() if sys.stderr.isatty() else LineReporter()


class QuietReporter:
    """Only warnings."""

    def say(self, message: str) -> None:
        """Stay silent."""

    def warn(self, message: str) -> None:
        """Print the warning."""
        sys.stderr.write(f"warning: {message}\n")

    def begin(self, stage: str, total: int) -> None:
        """Stay silent."""

    def advance(self, stage: str, done: int) -> None:
        """Stay silent."""

    def end(self, stage: str) -> None:
        """Stay silent."""

    def shot(self, shot: str, frames: int, total: int) -> None:
        """Stay silent."""


class LineReporter(QuietReporter):
    """A line for each stage and each finished shot: for logs and pipes."""

    def __init__(self) -> None:
        self._began = 0.0
        self._total = 0
        self._done = 0

    def say(self, message: str) -> None:
        """Print the message."""
        sys.stderr.write(f"{message}\n")

    def begin(self, stage: str, total: int) -> None:
        """Print the stage's name."""
        self._began, self._total, self._done = time.monotonic(), total, 0
        self.say(f"{_STAGE_NAMES[stage]} ...")

    def advance(self, stage: str, done: int) -> None:
        """Remember how far the stage is."""
        self._done = done

    def shot(self, shot: str, frames: int, total: int) -> None:
        """Print a line when a shot ends."""
        if frames >= total:
            elapsed = time.monotonic() - self._began
            self.say(f"  shot {shot}: {total} frames, after {clock(elapsed)}")

    def end(self, stage: str) -> None:
        """Print how long the stage took."""
        self.say(f"{_STAGE_NAMES[stage]}: done in {clock(time.monotonic() - self._began)}")


class JsonReporter(QuietReporter):
    """One JSON object per line on stdout. The keys are part of the public interface."""

    def say(self, message: str) -> None:
        """Print an `info` event."""
        self.emit(event="info", message=message)

    def warn(self, message: str) -> None:
        """Print a `warning` event."""
        self.emit(event="warning", message=message)

    def begin(self, stage: str, total: int) -> None:
        """Print a `begin` event."""
        self.emit(event="begin", stage=stage, total=total)

    def end(self, stage: str) -> None:
        """Print an `end` event."""
        self.emit(event="end", stage=stage)

    def shot(self, shot: str, frames: int, total: int) -> None:
        """Print a `shot` event when a shot ends."""
        if frames >= total:
            self.emit(event="shot", shot=shot, frames=frames)

    def emit(self, **values: Any) -> None:
        """Print one object."""
        sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
        sys.stdout.flush()


class TerminalReporter(QuietReporter):
    """Bars: one for the film, one for each shot in the works, with elapsed and remaining time."""

    def __init__(self) -> None:
        from rich.console import Console

        self._console: Console = Console(stderr=True, highlight=False)
        self._progress: Progress | None = None
        self._stage: TaskID | None = None
        self._shots: dict[str, TaskID] = {}

    def say(self, message: str) -> None:
        """Print the message above the bars."""
        self._console.print(message, markup=False, style="dim")

    def warn(self, message: str) -> None:
        """Print the warning above the bars."""
        self._console.print(f"warning: {message}", markup=False, style="yellow")

    def begin(self, stage: str, total: int) -> None:
        """Draw the stage's bar."""
        from rich.progress import (
            BarColumn,
            Progress,
            TaskProgressColumn,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )

        self._progress = Progress(
            TextColumn("{task.description:<18}"),
            BarColumn(bar_width=32),
            TaskProgressColumn(),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        self._progress.start()
        self._stage = self._progress.add_task(_STAGE_NAMES[stage], total=total)

    def advance(self, stage: str, done: int) -> None:
        """Move the stage's bar."""
        if self._progress and self._stage is not None:
            self._progress.update(self._stage, completed=done)

    def shot(self, shot: str, frames: int, total: int) -> None:
        """Move a shot's bar; it vanishes when the shot is done."""
        if self._progress is None:
            return
        if frames >= total:
            task = self._shots.pop(shot, None)
            if task is not None:
                self._progress.remove_task(task)
            return
        if shot not in self._shots:
            self._shots[shot] = self._progress.add_task(f"  shot {shot}", total=total)
        self._progress.update(self._shots[shot], completed=frames)

    def end(self, stage: str) -> None:
        """Take the bars away and say that the stage is done."""
        if self._progress and self._stage is not None:
            elapsed = next(task.elapsed for task in self._progress.tasks if task.id == self._stage) or 0.0
            self._progress.stop()
            self.say(f"{_STAGE_NAMES[stage]}: done in {clock(elapsed)}")
        self.close()

    def close(self) -> None:
        """Leave the terminal as it was, also after an error."""
        if self._progress:
            self._progress.stop()
        self._progress, self._stage = None, None
        self._shots.clear()
