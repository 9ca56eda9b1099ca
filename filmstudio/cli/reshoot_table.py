"""A re-shoot as people read it: one row a take."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filmstudio.studio.reshooting.reshoot import ReshootSummary, ReshotTake
    from filmstudio.studio.reshooting.same_seed import Compared, SameSeedSummary

_STATES = {"planned": "", "rendered": "shot", "known": "was shot before", "failed": "failed"}


def print_reshoot(summary: ReshootSummary) -> None:
    """Print what was shot, or would be, and where the film lies."""
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, soft_wrap=True)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    last = "against the film" if summary.dry_run else ""
    for title in ("shot", "take", "seed", "frames", "asked", last):
        number = title in ("take", "seed", "frames")
        table.add_column(title, justify="right" if number else "left", no_wrap=number or title == "shot")
    for take in summary.takes:
        wishes = [words for words in take.differs if not words.startswith("seed ")]  # it has a column of its own
        asked = "; ".join(wishes) or "as written"
        told = _against(take) if summary.dry_run else _state(take)
        table.add_row(take.shot, str(take.take), str(take.seed), str(take.frames), asked, told)
    console.print(table)
    if summary.film and summary.film.film:
        more = f" (made again with it: {', '.join(summary.film.rendered)})" if summary.film.rendered else ""
        console.print(f"film    {summary.film.film}{more}", style="bold", markup=False)


def _against(take: ReshotTake) -> str:
    return _STATES[take.state] or ", ".join(take.why) or "not made yet"


def _state(take: ReshotTake) -> str:
    return ", ".join(filter(None, (_STATES[take.state], "in the film" if take.picked else "")))


def print_compared(summary: SameSeedSummary) -> None:
    """Print shot by shot whether a second making gave the same bytes."""
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    for one in summary.shots:
        console.print(f"{one.shot:<6} {_verdict(one)}", style="green" if one.equal else "red", markup=False)
        for difference in one.making:
            console.print(f"         {difference}", style="dim", markup=False)


def _verdict(one: Compared) -> str:
    if one.failed:
        return f"could not be made again: {one.failed}"
    return "equal, byte for byte" if one.equal else f"not equal: {' and '.join(one.differs)}"
