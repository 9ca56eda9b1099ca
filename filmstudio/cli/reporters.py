"""How the studio's progress looks: drawn on a terminal, told in lines without one, JSON for machines, or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from filmstudio.cli.events import JsonReporter, QuietReporter
from filmstudio.cli.live import Screen, counted, draws, figures_of, stage_name
from filmstudio.model.record import Record
from filmstudio.ports.reporter import Ahead, Reporter
from filmstudio.studio.seeing.account import SHOTS, Account, why_of
from filmstudio.units import clock

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["JsonReporter", "LineReporter", "QuietReporter", "TerminalReporter", "choose_reporter", "told"]

_Summary = TypeVar("_Summary", bound=Record)

_LINE_EVERY_S = 30.0


def told(
    work: Callable[[Reporter], _Summary], reporter: Reporter, show: Callable[[_Summary], None], *, quiet: bool
) -> _Summary:
    """Do a command's work under its reporter, and end with what came of it: an event for machines, `show` for people.

    The terminal is left as it was, whatever happens. Raises what the work raises.
    """
    try:
        summary = work(reporter)
    finally:
        if isinstance(reporter, TerminalReporter):
            reporter.close()
    if isinstance(reporter, JsonReporter):
        reporter.emit(event="summary", **summary.as_json())
    elif not quiet:
        show(summary)
    return summary


def choose_reporter(*, as_json: bool, quiet: bool) -> Reporter:
    """Return the reporter that fits the flags and the terminal."""
    if as_json:
        return JsonReporter()
    if quiet:
        return QuietReporter()
    columns = shutil.get_terminal_size().columns
    if draws(columns, os.environ.get("TERM", ""), sys.stderr.isatty):
        return TerminalReporter()
    return LineReporter()


class LineReporter(QuietReporter):
    """A line for each stage and each finished shot, and one now and then for what takes long: for logs and pipes."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._account = Account(now)
        self._opened = ""
        self._told: dict[str, float] = {}
        """When a line was last written, or the work began, by shot; of the stage as such, under its name."""

    def say(self, message: str) -> None:
        """Print the message."""
        sys.stderr.write(f"{message}\n")

    def planned(self, reused: Sequence[str], ahead: Sequence[Ahead]) -> None:
        """Take note of what will be made."""
        self._account.planned(reused, ahead)

    def begin(self, stage: str, total: int) -> None:
        """Print the stage's name, and how many lines, sounds or shots there are to make."""
        self._account.begin(stage, total)
        self._opened = ""
        self._told = {stage: self._now()}
        ahead, reused = len(self._account.ahead), len(self._account.reused)
        many = f": {named}" if (named := counted(stage, total)) else ""
        if stage == SHOTS and ahead:
            many = f" {ahead} shot{'s' * (ahead > 1)}" + (f", {reused} reused" if reused else "")
        self.say(f"{stage_name(stage)}{many} ...")

    def advance(self, stage: str, done: int) -> None:
        """Take note of how far the stage is, and print it every half a minute where its steps can be counted."""
        self._account.advance(done)
        if counted(stage, done) and (now_s := self._now()) - self._told[stage] >= _LINE_EVERY_S:
            self._told[stage] = now_s
            self.say(f"  {figures_of(self._account)}")

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Print a line when the engine begins with something."""
        if self._opened != (named := f"{engine}: {what}"):
            self._opened = named
            self.say(f"  {named} ...")

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Print a line when a shot ends, and one every half a minute until then."""
        now_s = self._now()
        self._account.shot(shot, frames, total, note)
        if frames >= total:
            self._told.pop(shot, None)
            self.say(f"  shot {shot}: {total} frames{self._made(shot)}")
        elif now_s - self._told.setdefault(shot, now_s) >= _LINE_EVERY_S:
            self._told[shot] = now_s
            one = next(one for one in self._account.running if one.shot == shot)
            left_s = one.left_s(now_s)
            rest = f", about {clock(left_s)} left" if left_s is not None else ""
            self.say(f"  shot {shot}: {note or 'drawing'}, {100 * frames // total} %{rest}")

    def failed(self, shot: str, reason: str) -> None:
        """Print the warning."""
        self._account.failed(shot, reason)
        super().failed(shot, reason)

    def end(self, stage: str) -> None:
        """Print how long the stage took."""
        self.say(f"{stage_name(stage)}: done in {clock(self._account.elapsed_s)}")
        self._account.end()

    def _made(self, shot: str) -> str:
        """Say how long a shot took, why it was made, and where in the run it stands."""
        took_s = self._account.done[shot]
        told = f" in {_took(took_s)}" if took_s is not None else ""
        why = why_of(self._account.ahead, shot)
        told += f" ({why})" if why else ""
        left_s = self._account.left_s()
        if ahead := len(self._account.ahead):
            told += f"; {len(self._account.done)} of {ahead}"
        return told + (f", about {clock(left_s)} left" if ahead and left_s else "")


def _took(seconds: float) -> str:
    """Return how long a shot took, of a short time its tenths: `2.3 s`, `1:21`."""
    return f"{seconds:.1f} s" if seconds < 10 else clock(seconds)


class TerminalReporter(QuietReporter):
    """One screen: a bar for the film, one for each shot in the works, with elapsed and remaining time."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        from rich.console import Console

        self._console: Console = Console(stderr=True, highlight=False)
        self._account = Account(now)
        self._screen = Screen(self._console, self._account)

    def say(self, message: str) -> None:
        """Print the message above the bars."""
        self._console.print(message, markup=False, style="dim")

    def warn(self, message: str) -> None:
        """Print the warning above the bars."""
        self._console.print(f"warning: {message}", markup=False, style="yellow")

    def planned(self, reused: Sequence[str], ahead: Sequence[Ahead]) -> None:
        """Take note of what will be made."""
        self._account.planned(reused, ahead)

    def begin(self, stage: str, total: int) -> None:
        """Draw the stage's bar."""
        self._account.begin(stage, total)
        self._screen.open()

    def advance(self, stage: str, done: int) -> None:
        """Move the stage's bar."""
        self._account.advance(done)

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Move the bar of an engine that gets ready; it vanishes when that is done."""
        self._screen.opening(engine, what, done, total)

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Move a shot's bar; it vanishes when the shot is done, and the bar of getting ready when it begins."""
        self._screen.working()
        self._account.shot(shot, frames, total, note)

    def failed(self, shot: str, reason: str) -> None:
        """Take the shot's bar away and print the warning above the others."""
        self._account.failed(shot, reason)
        super().failed(shot, reason)

    def end(self, stage: str) -> None:
        """Take the bars away and say that the stage is done."""
        self._screen.close()
        self.say(f"{stage_name(stage)}: done in {clock(self._account.elapsed_s)}")
        self._account.end()

    def close(self) -> None:
        """Leave the terminal as it was, also after an error."""
        self._screen.close()
