"""`filmstudio models list`: published models, and what is here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.models import options

if TYPE_CHECKING:
    from rich.console import Console

    from filmstudio.studio.models.listing import ModelRow

_STYLES = {"here": "green", "incomplete": "yellow", "gone": "red", "absent": "dim"}
_WORDS = {"here": "here", "incomplete": "not whole", "gone": "folder gone", "absent": "-"}
_STATE_WIDTH = max(len(word) for word in _WORDS.values())


def list_(
    here: Annotated[bool, typer.Option("--here", help="Only those that are on this machine.")] = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """List the published models by engine, with licence, memory and time as published, and your own."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.models.listing import list_models

        rows = [row for row in list_models() if not here or row.presence != "absent"]
        if as_json:
            for row in rows:
                typer.echo(row.model_dump_json())
        elif rows:
            _print(rows)
        else:
            what = "no model is here" if here else "no installed engine needs a model"
            typer.echo(f"{what}; filmstudio models list shows the published ones" if here else what)


def _print(rows: Sequence[ModelRow]) -> None:
    from rich.console import Console
    from rich.markup import escape

    from filmstudio.cli.printable import one_line

    console = Console(highlight=False)
    published, own = [row for row in rows if not row.own], [row for row in rows if row.own]
    width = max(len(row.name) for row in rows)
    for engine in dict.fromkeys(row.engine for row in published):
        console.print(f"[bold]{escape(engine)}[/bold]")
        for row in published:
            if row.engine == engine:
                _print_row(console, row, width, [row.summary, row.vram, row.time])
        console.print()
    if own:
        console.print("[bold]your own[/bold]")
        for row in own:
            where = row.folder or f"{row.repository}{f'@{row.revision}' if row.revision else ''}"
            what = f"{row.kind}, for the engine {row.engine}" if row.engine else ""
            _print_row(console, row, width, [where, what])
        console.print()
    for names, terms in _terms(rows):
        console.print(f"[cyan]{escape(one_line(names))}[/cyan]: {escape(one_line(terms))}\n")
    _print_end(console, rows)


def _print_row(console: Console, row: ModelRow, width: int, notes: Sequence[str]) -> None:
    """Print a model on one line, and what is to be said of it indented below."""
    from rich.markup import escape
    from rich.padding import Padding

    from filmstudio.cli.printable import one_line

    style = _STYLES[row.presence]
    figures = [f"{row.parameters_b:.1f} B"] if row.parameters_b is not None else []
    figures += [f"{row.download_gb:g} GB to fetch"] if row.download_gb is not None else []
    facts = ", ".join((*figures, one_line(row.licence))).strip(", ")
    console.print(
        f"  [cyan]{escape(one_line(row.name)).ljust(width)}[/cyan]  "
        f"[{style}]{_WORDS[row.presence].ljust(_STATE_WIDTH)}[/{style}]  {escape(facts)}",
        soft_wrap=True,
    )
    note = "; ".join(one_line(note) for note in notes if note)
    if note:
        console.print(Padding(f"[dim]{escape(note)}[/dim]", (0, 0, 0, 6)))


def _print_end(console: Console, rows: Sequence[ModelRow]) -> None:
    from filmstudio.weights.home import home_folder

    present = sum(row.presence == "here" for row in rows)
    console.print(
        f"{present} here, in {home_folder()}. Memory and time are their publishers' figures.\n"
        "get one: filmstudio models fetch NAME; one of your own: filmstudio models add NAME FOLDER",
        style="dim",
        markup=False,
        soft_wrap=True,
    )


def _terms(rows: Sequence[ModelRow]) -> Iterator[tuple[str, str]]:
    """Yield the limits of licences in words, each once, behind the names of the models that have them."""
    named: dict[str, list[str]] = {}
    for row in rows:
        if row.licence_terms:
            named.setdefault(row.licence_terms, []).append(row.name)
    for terms, names in named.items():
        yield ", ".join(names), terms
