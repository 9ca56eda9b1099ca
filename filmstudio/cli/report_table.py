"""The report on a script as tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.cli.printable import one_line, printable
from filmstudio.units import clock, eighths_text
from filmstudio.wording import few

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from filmstudio.studio.script_report import CastLine, LocationLine, ScriptReport

_MOST_SCENES = 12
"""So many scene numbers of one person or place are listed; the rest is counted."""


def print_report(report: ScriptReport) -> None:
    """Print title and figures, scenes, cast, places and remarks, the errors first among these."""
    from rich.console import Console
    from rich.markup import escape

    console = Console(highlight=False)
    console.print(f"[bold]{escape(one_line(report.title))}[/bold]  [dim]{escape(printable(report.source))}[/dim]")
    console.print(_figures(report), style="dim")
    for table in (_scenes(report), _cast(report.cast), _places(report.locations)):
        if table.row_count:
            console.print()
            console.print(table)
    _print_remarks(console, report)


def _figures(report: ScriptReport) -> str:
    facts = [
        _count(len(report.scenes), "scene"),
        f"{eighths_text(report.eighths)} pages",
        "1 word" if report.words == 1 else f"{report.words} words",
        f"{_count(report.shots, 'shot')}, about {clock(report.estimated_s)}",
    ]
    if report.directives or report.notes:
        facts.append(f"{_count(report.directives, 'directive')}, {_count(report.notes, 'other note')}")
    return " · ".join(facts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _table() -> Table:
    from rich.table import Table

    return Table(box=None, padding=(0, 1), pad_edge=False)


def _scenes(report: ScriptReport) -> Table:
    from rich.markup import escape

    table = _table()
    table.add_column("", style="bold", no_wrap=True)
    table.add_column("scene", ratio=3, overflow="fold")
    for name in ("page", "length", "words", "shots", "time"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("cast", ratio=2, style="cyan", overflow="fold")
    sections: tuple[str, ...] = ()
    for scene in report.scenes:
        if scene.sections != sections:
            sections = scene.sections
            table.add_row("", f"[dim]{escape(one_line(' / '.join(sections)))}[/dim]")
        synopsis = f"\n[dim]{escape(one_line(scene.synopsis))}[/dim]" if scene.synopsis else ""
        table.add_row(
            escape(one_line(scene.number)),
            escape(one_line(scene.heading or "(before the first heading)")) + synopsis,
            str(scene.page),
            eighths_text(scene.eighths),
            str(scene.words),
            str(scene.shots),
            clock(scene.estimated_s),
            escape(one_line(", ".join(scene.cast))),
        )
    return table


def _cast(cast: tuple[CastLine, ...]) -> Table:
    from rich.markup import escape

    table = _table()
    table.add_column("cast", style="cyan", overflow="fold")
    table.add_column("lines", justify="right", no_wrap=True)
    table.add_column("words", justify="right", no_wrap=True)
    table.add_column("scenes", ratio=1, overflow="fold")
    for person in cast:
        row = (person.name, str(person.lines), str(person.words), _numbers(person.scenes))
        table.add_row(*(escape(one_line(cell)) for cell in row))
    return table


def _places(places: tuple[LocationLine, ...]) -> Table:
    from rich.markup import escape

    table = _table()
    table.add_column("place", overflow="fold")
    table.add_column("side", no_wrap=True)
    table.add_column("time", overflow="fold")
    table.add_column("scenes", ratio=1, overflow="fold")
    for place in places:
        row = (place.name, ", ".join(place.sides), ", ".join(place.times), _numbers(place.scenes))
        table.add_row(*(escape(one_line(cell)) for cell in row))
    return table


def _numbers(scenes: tuple[str, ...]) -> str:
    return few(scenes, _MOST_SCENES)


def _print_remarks(console: Console, report: ScriptReport) -> None:
    from rich.markup import escape

    if report.remarks or report.lint:
        console.print()
    for remark in report.remarks:
        colour = "red" if remark.severity == "error" else "yellow"
        sentence = escape(printable(remark.sentence))
        console.print(f"[{colour}]{remark.severity}[/{colour}] {sentence}", soft_wrap=True)
    if report.lint:
        console.print(f"{_count(report.lint, 'remark')} on the shots: see filmstudio lint", style="dim")
