"""The Reporter port: what the studio tells while it works. The CLI draws it; `--json` prints it."""

from __future__ import annotations

from typing import Protocol


class Reporter(Protocol):
    """Hears what happens. Every method returns at once and never raises."""

    def say(self, message: str) -> None:
        """One line for people: which engine, what was snapped."""
        ...

    def warn(self, message: str) -> None:
        """One line that should not be missed."""
        ...

    def begin(self, stage: str, total: int) -> None:
        """Begin a stage (`voices`, `shots`, `cut`) of `total` steps; for shots a step is a frame."""
        ...

    def advance(self, stage: str, done: int) -> None:
        """Say how many steps of the stage are done by now."""
        ...

    def end(self, stage: str) -> None:
        """End the stage."""
        ...

    def shot(self, shot: str, frames: int, total: int) -> None:
        """Say how many frames of one shot are done by now; `frames == total` ends it."""
        ...
