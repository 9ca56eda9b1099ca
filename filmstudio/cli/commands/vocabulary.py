"""`filmstudio vocabulary`: the camera's words, what they mean, and what the engines do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.vocabulary import Entry

_FEW_WORDS = 4


def vocabulary(
    field: Annotated[
        str | None,
        typer.Argument(
            help="Only size, angle, view, move, speed, lens, focus, light, stock, role or transition.",
            show_default=False,
        ),
    ] = None,
    search: Annotated[
        str | None, typer.Option("--search", "-s", help="The term for what you would type.", metavar="WORD")
    ] = None,
    elsewhere: Annotated[bool, typer.Option("--elsewhere", help="Add the names in other systems.")] = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """List the words for the camera, and what every installed engine does with them."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.vocabulary import list_vocabulary

        entries = list_vocabulary(field, search)
        if as_json:
            import json

            for entry in entries:
                typer.echo(json.dumps(entry.as_json(), ensure_ascii=False))
        else:
            _print_table(entries, all_words=field is not None or search is not None, elsewhere=elsewhere)


def _print_table(entries: tuple[Entry, ...], *, all_words: bool, elsewhere: bool) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    engines = list(dict.fromkeys(answer.engine for entry in entries for answer in entry.engines))
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("type", ratio=4, overflow="fold")
    table.add_column("means", ratio=4, overflow="fold")
    for engine in engines:
        table.add_column(engine, ratio=3, overflow="fold")
    if elsewhere:
        table.add_column("elsewhere (~ the nearest)", ratio=3, overflow="fold")
    field = ""
    for entry in entries:
        if entry.field != field:
            if field:
                table.add_row("")
            field = entry.field
            table.add_row(f"[bold cyan]{field}[/bold cyan]")
        cells = [_meaning(entry), *(_answer(entry, engine) for engine in engines)]
        if elsewhere:
            cells.append("\n".join(f"{name.system} {'~ ' * name.nearest}{name.name}" for name in entry.elsewhere))
        table.add_row(_words(entry, all_words), *(escape(cell) for cell in cells))
    console = Console(highlight=False)
    console.print(table)
    if any(entry.field == "lens" for entry in entries):
        from filmstudio.model.vocabulary.focal_lengths import NAMED_MM

        names = ", ".join(f"{name} ({length:g}mm)" for name, length in NAMED_MM.items())
        console.print(f"\nA lens is also a focal length, 85mm, or one by name: {names}.", style="dim")


def _words(entry: Entry, all_words: bool) -> str:
    first, *others = entry.words if all_words else entry.words[:_FEW_WORDS]
    more = [] if len(others) + 1 == len(entry.words) else ["..."]
    return ", ".join([f"[bold]{first}[/bold]", *others, *more])


def _meaning(entry: Entry) -> str:
    return entry.prompt.replace("{subject}", "X") or "as usual"


def _answer(entry: Entry, engine: str) -> str:
    for answer in entry.engines:
        if answer.engine == engine:
            return f"{answer.how.value}: {answer.detail}" if answer.detail else answer.how.value
    return ""
