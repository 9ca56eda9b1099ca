"""`filmstudio character compare`: may one be taken for the other?"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.embedder_option import Embedder


def compare(
    one: options.Name,
    other: Annotated[
        str,
        typer.Argument(
            help="Another character; the same one compares their own anchors.",
            show_default=False,
            autocompletion=options.complete_names,
        ),
    ],
    embedder: Embedder = None,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Say how alike two people's anchors are, and whether a face model may confuse them."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.printable import printable
        from filmstudio.studio.characters.compare import compare_characters
        from filmstudio.studio.characters.stores import open_stores

        found = compare_characters(open_stores(store), one, other, embedder=embedder)
        if as_json:
            typer.echo(found.model_dump_json())
            return
        typer.echo(printable(found.sentence))
        if found.pair:
            what = "most" if found.one != found.other else "least"
            typer.echo(printable(f"the pair {what} alike: {' and '.join(found.pair)}, measured by {found.embedder}"))
        for note in found.notes:
            sys.stderr.write(printable(f"note: {note}") + "\n")
