"""The screen of a run: one line for the film, its figures, and a bar for each shot in the works, drawn in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from filmstudio.studio.seeing.account import SHOTS, Account
from filmstudio.units import clock

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.live import Live

STAGE_NAMES = {
    "voices": "Recording voices",
    "sounds": "Preparing sounds",
    SHOTS: "Shooting",
    "mix": "Mixing",
    "cut": "Cutting",
    "deliver": "Delivering",
    "media": "Writing media",
    "clips": "Taking in your own",
}


_COUNTED = {"voices": "line", "sounds": "sound", "media": "file", "clips": "file"}
"""Stages whose steps are things that people count."""
_DRAWN_EACH_S = 8
"""Often enough to look alive, seldom enough for a slow line."""
_BAR_COLUMNS = 32
_NAME_COLUMNS = 18
_ROOM_LINES = 4
"""Kept free: for the film's two lines, for the line that counts the shots without a bar, and for the cursor's."""


def stage_name(stage: str) -> str:
    """Return a stage as people call it; what stands behind its first word is said as it is: `Delivering web`."""
    name, _, what = stage.partition(" ")
    return f"{STAGE_NAMES.get(name, name)} {what}".rstrip()


class Screen:
    """Draws an account until it is closed. Nothing of it stays on the terminal; what is said goes above it."""

    def __init__(self, console: Console, account: Account) -> None:
        self._console = console
        self._account = account
        self._live: Live | None = None
        self._opening: dict[str, tuple[str, int, int]] = {}
        """By engine: what it does to get ready, and how far it is."""

    def open(self) -> None:
        """Begin to draw."""
        from rich.live import Live

        self.close()
        self._opening.clear()
        self._live = Live(
            get_renderable=self.drawn, console=self._console, refresh_per_second=_DRAWN_EACH_S, transient=True
        )
        self._live.start()

    def close(self) -> None:
        """Leave the terminal as it was, also after an error."""
        if self._live:
            self._live.stop()
        self._live = None

    def opening(self, engine: str, what: str, done: int, total: int) -> None:
        """Show how far an engine is with getting ready; at `total`, or when a shot begins, it is gone.

        Before the first stage, weights are read: then the screen is there for that alone.
        """
        if done < total:
            if self._live is None:
                self.open()
            self._opening[engine] = what, done, total
            return
        self._opening.pop(engine, None)
        if not self._opening and not self._account.stage:
            self.close()

    def working(self) -> None:
        """Take away what is drawn of engines that get ready: a shot has begun."""
        self._opening.clear()

    def drawn(self) -> RenderableType:
        """Return what the screen shows now; never higher than the terminal."""
        from rich.console import Group
        from rich.table import Table
        from rich.text import Text

        account = self._account
        table = Table.grid(padding=(0, 1))
        table.add_column(no_wrap=True, min_width=_NAME_COLUMNS, overflow="ellipsis")
        table.add_column(no_wrap=True, width=min(_BAR_COLUMNS, max(8, self._console.width - 60)))
        table.add_column(no_wrap=True, justify="right", min_width=5)
        table.add_column(no_wrap=True, overflow="ellipsis", style="dim")
        if account.stage:
            time = f"{clock(account.elapsed_s)}{_left(account)}"
            table.add_row(Text(stage_name(account.stage)), *_bar(account.share), Text(time))
        rows = [*self._rows()]
        shown = rows[: max(1, self._console.height - _ROOM_LINES)]
        for name, share, note in shown:
            table.add_row(Text(f"  {name}"), *_bar(share), Text(note))
        parts: list[RenderableType] = [table]
        if len(rows) > len(shown):
            parts.append(Text(f"  and {len(rows) - len(shown)} more", style="dim"))
        if figures := figures_of(account):
            parts.append(Text(figures, style="dim", no_wrap=True, overflow="ellipsis"))
        return Group(*parts)

    def _rows(self) -> Iterator[tuple[str, float, str]]:
        for engine, (what, done, total) in [*self._opening.items()]:
            yield engine, done / total, what
        for one in self._account.running:
            yield f"shot {one.shot}", one.frames / one.total, one.note


def counted(stage: str, total: int) -> str:
    """Return how many steps a stage has, as people count them: `12 lines`; empty where they are frames or samples."""
    return f"{total} {_COUNTED[stage]}{'s' * (total != 1)}" if stage in _COUNTED else ""


def figures_of(account: Account) -> str:
    """Return the figures of a stage in one line: `12 of 30 shots done, 2 running, 10 reused, 1 failed`."""
    if many := counted(account.stage, account.stage_total):
        return f"{account.stage_done} of {many}"
    if account.stage != SHOTS:
        return ""
    of = f" of {len(account.ahead)}" if account.ahead else ""
    counts = (
        (len(account.running), "running"),
        (len(account.reused), "reused"),
        (len(account.failures), "failed"),
    )
    rest = "".join(f", {count} {what}" for count, what in counts if count)
    return f"{len(account.done)}{of} shots done{rest}"


def _left(account: Account) -> str:
    left_s = account.left_s()
    return "" if left_s is None else f", about {clock(left_s)} left"


def _bar(share: float) -> tuple[RenderableType, str]:
    from rich.progress_bar import ProgressBar

    return ProgressBar(total=1.0, completed=share), f"{int(100 * share)} %"


def draws(width: int, term: str, isatty: Callable[[], bool]) -> bool:
    """Say whether a terminal can be drawn on; on a teletype and on a very narrow one lines are told instead."""
    return isatty() and term not in ("", "dumb", "unknown") and width >= 40
