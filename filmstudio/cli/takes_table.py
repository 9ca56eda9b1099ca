"""The table of `filmstudio takes`."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.markup import escape

from filmstudio.cli.printable import one_line
from filmstudio.units import clock

if TYPE_CHECKING:
    from filmstudio.studio.takes.listing import Listing, TakeRow

_HEADINGS = ("shot", "take", "", "", "seed", "made (UTC)", "took")
_GAP = 2
_MANY_S = 60.0
"""Longer is told in minutes and seconds."""


def print_takes(listing: Listing, script: Path) -> None:
    """Print one line a take, and below it what differs, what was given up for it and what somebody noted."""
    console = Console(highlight=False, soft_wrap=True)
    if not listing.rows:
        gone = f" any more ({listing.gone} were thrown away; --all lists them)" if listing.gone else ""
        console.print(f"there are no takes{gone}; filmstudio render {shlex.quote(str(script))}", markup=False)
        return
    makers = dict.fromkeys(_maker(row) for row in listing.rows if row.there)
    _print_rows(console, listing.rows, name_makers=len(makers) > 1)
    for moved in dict.fromkeys(row.moved_on for row in listing.rows if row.moved_on):
        console.print(f"\n{escape(one_line(moved))}", style="yellow")
    by = f", all by {next(iter(makers))}" if len(makers) == 1 else ""
    console.print(f"\n{_summary(listing)}{by}", style="dim", markup=False)


def _print_rows(console: Console, rows: Sequence[TakeRow], *, name_makers: bool) -> None:
    lines = [_HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(cell_len(line[column]) for line in lines) for column in range(len(_HEADINGS))]
    indent = widths[0] + widths[1] + 2 * _GAP
    console.print(_line(_HEADINGS, widths), style="dim", markup=False)
    before = ""
    for row in rows:
        cells = _cells(row)
        # A take that is in the film steps forward; one that nobody wants, or that is not there, steps back.
        style = "bold" if row.in_film else "dim" if row.rejected or not row.there else ""
        shown = ("" if row.shot == before else cells[0], *cells[1:])
        console.print(_line(shown, widths), style=style, markup=False)
        for remark in _remarks(row, name_maker=name_makers):
            console.print(f"{'': <{indent}}{one_line(remark)}", style="dim", markup=False)
        before = row.shot


def _cells(row: TakeRow) -> tuple[str, ...]:
    made = row.made_at.replace("T", " ").removesuffix("+00:00")[:16]
    seed = "" if row.seed is None else str(row.seed)
    return (one_line(row.shot), str(row.take), state(row), "\N{BLACK STAR}" * (row.rating or 0), seed, made, _took(row))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - cell_len(cell) + _GAP) for cell, width in zip(cells, widths, strict=True) if width)
    return "".join(padded).rstrip()


def _remarks(row: TakeRow, *, name_maker: bool) -> Iterator[str]:
    asked = ", ".join(row.differs)
    maker = f"by {_maker(row)}" if name_maker and row.there else ""
    if asked or maker:
        yield "; ".join(filter(None, (asked, maker)))
    if row.compromises:
        yield f"given up: {'; '.join(row.compromises)}"
    if row.note:
        yield f"\N{LEFT DOUBLE QUOTATION MARK}{row.note}\N{RIGHT DOUBLE QUOTATION MARK}"


def state(row: TakeRow) -> str:
    """Return in a word or two where a take stands: `in film, picked`."""
    words = [
        "in film" if row.in_film else "",
        "picked" if row.picked else "rejected" if row.rejected else "",
        "" if row.there else "thrown away",
    ]
    return ", ".join(filter(None, words))


def _maker(row: TakeRow) -> str:
    model = f" {row.model}" if row.model else ""
    quality = f", {row.quality.value}" if row.quality else ""
    return f"{row.engine}{model}{quality}"


def _took(row: TakeRow) -> str:
    if row.elapsed_s is None:
        return ""
    return clock(row.elapsed_s) if row.elapsed_s >= _MANY_S else f"{row.elapsed_s:.1f} s"


def _summary(listing: Listing) -> str:
    count = len(listing.rows)
    shots = len({row.shot for row in listing.rows})
    size = sum(row.size_bytes for row in listing.rows)
    parts = [
        f"{count} {'take' if count == 1 else 'takes'} of {shots} {'shot' if shots == 1 else 'shots'}",
        f"{size / 1e6:.1f} MB",
        f"{listing.gone} more were thrown away (--all lists them)" if listing.gone else "",
    ]
    return ", ".join(filter(None, parts))
