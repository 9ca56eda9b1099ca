"""`filmstudio character check`: is the cast whole, and may anybody be taken for another?"""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.embedder_option import Embedder


def check(
    measure: Annotated[
        bool, typer.Option("--measure", help="Measure the faces that this embedder has not measured.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="End with 4 on any remark.")] = False,
    embedder: Embedder = None,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Hold every file against its digest, compare all faces, and say what is wrong or doubtful."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.errors import ProjectError
        from filmstudio.studio.characters.check import check_cast, film_here
        from filmstudio.studio.characters.stores import open_stores

        film = film_here() if store is None else None
        found = check_cast(open_stores(store), embedder=embedder, measure=measure, film=film)
        if as_json:
            typer.echo(found.model_dump_json())
        else:
            from filmstudio.cli.cast_check_table import print_check

            print_check(found)
        if strict and found.remarks:
            raise typer.Exit(ProjectError.exit_code)
