"""The table of `filmstudio cut`: one line a shot, in the film's order, and what is missing."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.cli.printable import one_line
from filmstudio.units import clock

if TYPE_CHECKING:
    from filmstudio.studio.cutting.report import CutReport, CutRow


def print_cut(report: CutReport, written: Sequence[Path]) -> None:
    """Print a cut for people, then the files that were written of it."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(highlight=False)
    console.print(one_line(f"{report.title}: {report.size} at {report.rate}"), style="bold", markup=False)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for heading in ("record in", "shot", "take", "frames", "comes in", "sounds"):
        right = heading in ("take", "frames")
        table.add_column(heading, justify="right" if right else "left", header_style="dim", no_wrap=heading != "sounds")
    for row in report.rows:
        style = "yellow" if row.missing else None
        table.add_row(*(escape(one_line(cell)) for cell in _cells(row)), style=style)
    console.print(table)
    for remark in report.remarks:
        console.print(one_line(remark), style="dim", markup=False, soft_wrap=True)
    console.print(_total(report), markup=False, soft_wrap=True)
    if report.missing:
        rendering = shlex.join(["filmstudio", "render", report.script])
        console.print(f"what is missing is made by: {one_line(rendering)}", markup=False, soft_wrap=True)
    for path in written:
        console.print(one_line(str(path)), markup=False, soft_wrap=True)


def _cells(row: CutRow) -> tuple[str, ...]:
    if row.missing:
        return ("", row.shot, "", str(row.frames), row.missing, "")
    joins = ", ".join(filter(None, [row.transition, row.transition_out]))
    sounds = ", ".join(f"{count} {stem}" if count > 1 else stem for stem, count in row.sounds.items())
    take = "" if row.take is None else str(row.take)
    return (row.record_in, row.shot, take, str(row.frames), joins or "cut", sounds)


def _total(report: CutReport) -> str:
    there = len(report.rows) - len(report.missing)
    sounds: Counter[str] = Counter()
    for row in report.rows:
        sounds.update(row.sounds)
    heard = ", ".join(f"{count} {stem}" for stem, count in sounds.items())
    parts = [f"{there} of {len(report.rows)} shots", f"{report.frames} frames", clock(report.seconds)]
    return ", ".join(parts) + (f"; sounds: {heard}" if heard else "")
