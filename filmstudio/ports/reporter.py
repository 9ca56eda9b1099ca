"""The Reporter port: what the studio tells while it works. The CLI draws it; `--json` prints it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Ahead(NamedTuple):
    """A shot that will be made."""

    shot: str
    frames: int
    """Length of its take: its share of the stage `shots`."""
    why: tuple[str, ...] = ()
    """Why no earlier take serves: `line 88 edited`, `MARA's anchor front.png changed`."""
    expected_s: float | None = None
    """How long it should take, learned from earlier ones; None where nothing is known."""


class Reporter(Protocol):
    """Hears what happens. Every method returns at once and never raises."""

    def say(self, message: str) -> None:
        """One line for people: which engine, what was snapped."""
        ...

    def warn(self, message: str) -> None:
        """One line that should not be missed."""
        ...

    def planned(self, reused: Sequence[str], ahead: Sequence[Ahead]) -> None:
        """Say what shooting is about to do, once, before the stage `shots` begins: shots by id."""
        ...

    def begin(self, stage: str, total: int) -> None:
        """Begin a stage (`voices`, `sounds`, `shots`, `cut`) of `total` steps; for shots a step is a frame."""
        ...

    def advance(self, stage: str, done: int) -> None:
        """Say how many steps of the stage are done by now."""
        ...

    def end(self, stage: str) -> None:
        """End the stage."""
        ...

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Say how far an engine is with getting ready: `what` is `reading the model`, `prompts`; at `total` it ends."""
        ...

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        """Say how many frames' worth of work of one shot is done by now; `frames == total` ends it.

        `note` says what is being done: `step 12 of 30`.
        """
        ...

    def failed(self, shot: str, reason: str) -> None:
        """Say that a shot cannot be made, and why; the others go on."""
        ...
