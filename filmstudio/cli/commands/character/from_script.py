"""`filmstudio character from-script`: the whole cast of a screenplay, scaffolded into the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options

if TYPE_CHECKING:
    from filmstudio.studio.characters.from_script import ScaffoldedCast


def from_script(
    script: Annotated[Path, typer.Argument(help="The screenplay.", show_default=False)],
    store: options.Store = None,
    everybody: Annotated[bool, typer.Option("--all", help="Crowds too: MAN #2, ALL.")] = False,
    dry_run: options.DryRun = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Make a record for everybody in a script who has none; records that are there stay as they are."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.from_script import scaffold_cast
        from filmstudio.studio.characters.stores import open_stores

        made = scaffold_cast(open_stores(store, script), script, with_crowds=everybody, dry_run=dry_run)
        if as_json:
            typer.echo(made.model_dump_json())
        else:
            _print(made)


def _print(made: ScaffoldedCast) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from filmstudio.cli.commands.character.list import scenes
    from filmstudio.cli.printable import one_line, printable

    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("character", style="cyan", overflow="fold")
    for heading in ("lines", "words"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("scenes", overflow="fold")
    table.add_column("description", ratio=1, overflow="fold")
    table.add_column("record", overflow="fold")
    for person in made.people:
        names = " / ".join((person.name, *person.aliases))
        record = str(Path(person.file).parent) if person.status == "new" else person.status
        cells = (names, str(person.lines), str(person.words), scenes(person.scenes), person.description, record)
        table.add_row(*(escape(one_line(cell)) for cell in cells))
    console = Console(highlight=False)
    console.print(table)
    for person in made.people:
        for look in person.looks:
            told = f"{person.name}: look {look.name}, worn in {scenes(look.scenes)}"
            console.print(escape(one_line(told)), soft_wrap=True)
    for sentence in made.consequences:
        console.print(escape(printable(sentence)), soft_wrap=True)
    if made.skipped:
        names = ", ".join(made.skipped)
        console.print(f"[dim]{escape(one_line(f'left out, as nobody casts them: {names}; --all adds them'))}[/dim]")
