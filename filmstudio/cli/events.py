"""The events of `--json`: one object a line on stdout. docs/events.md is their contract, and a test holds it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from filmstudio.ports.reporter import Ahead
from filmstudio.studio.seeing.account import SHOTS, Account

SCHEMA = "render-events/1"
_EVENT_EVERY_S = 5.0
_OPENING_EVERY_S = 1.0


class QuietReporter:
    """Only warnings."""

    def say(self, message: str) -> None:
        """Stay silent."""

    def warn(self, message: str) -> None:
        """Print the warning."""
        sys.stderr.write(f"warning: {message}\n")

    def planned(self, reused: Sequence[str], ahead: Sequence[Ahead]) -> None:
        """Stay silent."""

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

    def failed(self, shot: str, reason: str) -> None:
        """Warn."""
        self.warn(f"shot {shot} failed: {reason}")


class JsonReporter(QuietReporter):
    """One JSON object per line on stdout. The keys are part of the public interface."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._account = Account(now)
        self._told: dict[str, float] = {}
        """When something was last told of a shot; of the whole film, under the empty id."""
        self._opened = ("", "")
        """Which engine did what when it was last told of."""
        self._opened_s = 0.0

    def start(self, script: Path) -> None:
        """Print the `start` event, the first of a run."""
        self.emit(event="start", schema=SCHEMA, script=str(script))

    def say(self, message: str) -> None:
        """Print an `info` event."""
        self.emit(event="info", message=message)

    def warn(self, message: str) -> None:
        """Print a `warning` event."""
        self.emit(event="warning", message=message)

    def planned(self, reused: Sequence[str], ahead: Sequence[Ahead]) -> None:
        """Print a `plan` event."""
        self._account.planned(reused, ahead)
        shots = [one._asdict() | {"why": list(one.why)} for one in ahead]
        self.emit(event="plan", reused=list(reused), ahead=shots)

    def begin(self, stage: str, total: int) -> None:
        """Print a `begin` event."""
        self._account.begin(stage, total)
        self._told = {"": self._now()}
        self.emit(event="begin", stage=stage, total=total)

    def advance(self, stage: str, done: int) -> None:
        """Print every few seconds a `film` event while shots are made, a `steps` event in any other stage."""
        self._account.advance(done)
        if self._due(""):
            if stage == SHOTS:
                self._film()
            else:
                self.emit(event="steps", stage=stage, done=done, total=self._account.stage_total)

    def end(self, stage: str) -> None:
        """Print an `end` event."""
        self._account.end()
        self.emit(event="end", stage=stage)

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Print an `opening` event: an engine gets ready. In between, one a second is enough."""
        now_s = self._now()
        if (engine, what) == self._opened and done < total and now_s - self._opened_s < _OPENING_EVERY_S:
            return
        self._opened, self._opened_s = (engine, what), now_s
        self.emit(event="opening", engine=engine, what=what, done=done, total=total)

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Print a `shot` event when a shot ends, and a `progress` event every few seconds until then."""
        self._account.shot(shot, frames, total, note)
        if frames >= total:
            self._told.pop(shot, None)
            took_s = self._account.done[shot]
            self.emit(event="shot", shot=shot, frames=frames, took_s=None if took_s is None else round(took_s, 3))
        elif self._due(shot):
            self.emit(event="progress", shot=shot, frames=frames, total=total, note=note)

    def failed(self, shot: str, reason: str) -> None:
        """Print a `failed` event."""
        self._account.failed(shot, reason)
        self.emit(event="failed", shot=shot, reason=reason)

    def _film(self) -> None:
        account = self._account
        left_s = account.left_s()
        self.emit(
            event="film",
            shots=account.shots,
            done=len(account.done),
            running=[one.shot for one in account.running],
            reused=len(account.reused),
            failed=len(account.failures),
            share=round(account.share, 4),
            left_s=None if left_s is None else round(left_s, 1),
        )

    def _due(self, what: str) -> bool:
        """Say whether it is time to tell of something again; the first time is the beginning, and is not told."""
        now_s = self._now()
        due = now_s - self._told.setdefault(what, now_s) >= _EVENT_EVERY_S
        if due:
            self._told[what] = now_s
        return due

    def emit(self, **values: Any) -> None:
        """Print one object."""
        sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
        sys.stdout.flush()
