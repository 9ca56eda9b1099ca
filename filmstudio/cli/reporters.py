"""How the studio's progress looks: drawn on a terminal, told in lines without one, JSON for machines, or not at all."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from filmstudio.ports.reporter import Reporter
from filmstudio.units import clock

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

_STAGE_NAMES = {"voices": "Recording voices", "shots": "Shooting", "cut": "Cutting"}
_LINE_EVERY_S = 30.0
_EVENT_EVERY_S = 5.0


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

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Stay silent."""

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Stay silent."""


class LineReporter(QuietReporter):
    """A line for each stage and each finished shot, and one now and then for what takes long: for logs and pipes."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._began = 0.0
        self._opened = ""
        self._heard: dict[str, float] = {}
        """When a line was written, or the work began, by shot."""
        self._shots: dict[str, _Begun] = {}

    def say(self, message: str) -> None:
        """Print the message."""
        sys.stderr.write(f"{message}\n")

    def begin(self, stage: str, total: int) -> None:
        """Print the stage's name."""
        self._began, self._opened = self._now(), ""
        self._heard.clear()
        self._shots.clear()
        self.say(f"{_STAGE_NAMES[stage]} ...")

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Print a line when the engine begins with something."""
        if self._opened != (named := f"{engine}: {what}"):
            self._opened = named
            self.say(f"  {named} ...")

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Print a line when a shot ends, and one every half a minute until then."""
        now = self._now()
        if frames >= total:
            self._heard.pop(shot, None)
            self._shots.pop(shot, None)
            self.say(f"  shot {shot}: {total} frames, after {clock(now - self._began)}")
        elif now - self._heard.setdefault(shot, now) >= _LINE_EVERY_S:
            self._heard[shot] = now
            left = self._shots.setdefault(shot, _Begun(now, frames)).left_s(now, frames, total)
            rest = f", about {clock(left)} left" if left is not None else ""
            self.say(f"  shot {shot}: {note or 'drawing'}, {100 * frames // total} %{rest}")
        else:
            self._shots.setdefault(shot, _Begun(now, frames))

    def end(self, stage: str) -> None:
        """Print how long the stage took."""
        self.say(f"{_STAGE_NAMES[stage]}: done in {clock(self._now() - self._began)}")


class _Begun(NamedTuple):
    """When a shot was first heard of, and how far it was then."""

    at_s: float
    frames: int

    def left_s(self, now_s: float, frames: int, total: int) -> float | None:
        """Return how long the rest will take at the speed so far, None where there is none to go by."""
        done = frames - self.frames
        return (now_s - self.at_s) * (total - frames) / done if done > 0 else None


class JsonReporter(QuietReporter):
    """One JSON object per line on stdout. The keys are part of the public interface."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._heard: dict[str, float] = {}

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

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Print an `opening` event: an engine gets ready."""
        self.emit(event="opening", engine=engine, what=what, done=done, total=total)

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Print a `shot` event when a shot ends, and a `progress` event every few seconds until then."""
        now = self._now()
        if frames >= total:
            self._heard.pop(shot, None)
            self.emit(event="shot", shot=shot, frames=frames)
        elif now - self._heard.setdefault(shot, now) >= _EVENT_EVERY_S:
            self._heard[shot] = now
            self.emit(event="progress", shot=shot, frames=frames, total=total, note=note)

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
        self._bars: dict[str, TaskID] = {}

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
            TextColumn("{task.description:<18}", markup=False),
            BarColumn(bar_width=32),
            TaskProgressColumn(),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[note]}", style="dim", markup=False),
            console=self._console,
            transient=True,
        )
        self._progress.start()
        self._stage = self._progress.add_task(_STAGE_NAMES[stage], total=total, note="")

    def advance(self, stage: str, done: int) -> None:
        """Move the stage's bar."""
        if self._progress and self._stage is not None:
            self._progress.update(self._stage, completed=done)

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Move the bar of an engine that gets ready; it vanishes when that is done."""
        self._move(f"engine {engine}", f"  {engine}", done, total, what)

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Move a shot's bar; it vanishes when the shot is done, and the bar of getting ready when it begins."""
        for name in [name for name in self._bars if name.startswith("engine ")]:
            self._move(name, "", 1, 1, "")
        self._move(f"shot {shot}", f"  shot {shot}", frames, total, note)

    def _move(self, name: str, title: str, done: int, total: int, note: str) -> None:
        if self._progress is None:
            return
        if done >= total:
            task = self._bars.pop(name, None)
            if task is not None:
                self._progress.remove_task(task)
            return
        if name not in self._bars:
            self._bars[name] = self._progress.add_task(title, total=total, note=note)
        self._progress.update(self._bars[name], completed=done, total=total, note=note)

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
        self._bars.clear()
