"""Prints the lines of a film: who says them, from what, how, and how a recording is to be called."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from filmstudio.cli.printable import printable
from filmstudio.studio.planning.report import PlanReport


def print_lines(report: PlanReport) -> None:
    """Print one row for each line."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("shot", "who", "line", "seconds", "heard from", "how", "a recording is called"):
        table.add_column(heading, no_wrap=heading in ("shot", "seconds"), overflow="fold")
    for line in report.lines:
        how = ", ".join(filter(None, [line.manner, line.treatment]))
        length = "" if line.seconds is None else f"{line.seconds:.2f}"
        cells = (line.shot, line.speaker, _short(line.text), length, line.source, how, line.file_name)
        table.add_row(*(Text(printable(cell)) for cell in cells))
    console = Console(highlight=False)
    console.print(table)
    recorded, unmeasured = sum(one.recorded for one in report.lines), sum(one.seconds is None for one in report.lines)
    said = f"{len(report.lines)} lines, {recorded} of them recorded"
    console.print(said + (f"; {unmeasured} not measured yet: render has them spoken" if unmeasured else ""))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:37] + "..."
