"""Where every value of a shot came from, as a table on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from filmstudio.cli.printable import one_line
from filmstudio.cli.shot_table import framing, what

if TYPE_CHECKING:
    from filmstudio.breakdown.explain import Explained
    from filmstudio.model.shots import ShotSpec

_STYLES = {
    "rule": "dim",
    "lock": "dim",
    "script": "green",
    "title-page": "green",
    "film.toml": "yellow",
    "cli": "yellow",
}


def print_explained(shot: ShotSpec, rows: Sequence[Explained]) -> None:
    """Print one row a field: its value, who decided it, and why."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(highlight=False)
    console.print(f"[bold]{escape(one_line(shot.id))}[/bold]  {framing(shot)}, {shot.duration_s:g} s")
    console.print(escape(what(shot)), style="dim")
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("field", no_wrap=True)
    table.add_column("value", style="bold", overflow="fold")
    table.add_column("from", no_wrap=True)
    table.add_column("why", ratio=1, overflow="fold")
    for row in rows:
        style = _STYLES.get(row.source.partition(":")[0], "dim")
        source = escape(one_line(row.source))
        table.add_row(row.field, escape(one_line(row.value)), f"[{style}]{source}[/{style}]", escape(row.sentence))
    console.print(table)
