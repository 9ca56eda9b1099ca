"""`filmstudio character list`: everybody in the stores, what is pinned to them, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.wording import few

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmstudio.studio.characters.listing import Row

_MOST_SCENES = 12


def list_(
    store: options.Store = None,
    script: options.Script = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """List the cast: anchors, looks, LoRAs, voice, seed, scenes and problems."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.listing import list_characters
        from filmstudio.studio.characters.stores import open_stores

        stores = open_stores(store, script)
        rows = list_characters(stores, script)
        if as_json:
            for row in rows:
                typer.echo(row.model_dump_json())
        elif rows:
            _print(rows, with_script=script is not None)
        else:
            typer.echo(f"nobody is in {stores.home} yet; filmstudio character add NAME, or from-script SCRIPT")


def _print(rows: Sequence[Row], *, with_script: bool) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from filmstudio.cli.printable import one_line

    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("character", style="cyan", overflow="fold")
    for heading in ("anchors", "looks", "LoRAs", "voice", "seed"):
        table.add_column(heading, overflow="fold")
    if with_script:
        table.add_column("lines", justify="right", no_wrap=True)
        table.add_column("scenes", overflow="fold")
    table.add_column("problems", style="yellow", overflow="fold")
    for row in rows:
        cells = [", ".join(row.anchors), ", ".join(row.looks), ", ".join(row.loras), row.voice, row.seed]
        if with_script:
            cells += ["" if row.lines is None else str(row.lines), scenes(row.scenes or ())]
        names = " / ".join((row.name, *row.aliases))
        table.add_row(*(escape(one_line(cell)) for cell in (names, *cells, "; ".join(row.problems))))
    console = Console(highlight=False)
    console.print(table)
    wrong = sum(bool(row.problems) for row in rows)
    count = f"{len(rows)} {'character' if len(rows) == 1 else 'characters'}"
    console.print(f"\n{count}" + (f", {wrong} with problems" if wrong else ""), style="dim")


def scenes(numbers: Sequence[str]) -> str:
    """Return the first scene numbers, and how many more there are."""
    return few(numbers, _MOST_SCENES)
