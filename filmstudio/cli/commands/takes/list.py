"""`filmstudio takes SCRIPT`: every take, what made it and what was decided about it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.json_line import json_line


def list_(
    script: options.Script,
    selection: Annotated[
        list[str] | None,
        typer.Argument(help="Only these shots or scenes, like 12A 14-16 scene:3.", show_default=False),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also takes whose footage was thrown away.")] = False,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """List the takes: which are in the film, picked, rejected, rated, and what made them."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.printable import printable
        from filmstudio.studio.takes.chosen import chosen_shots
        from filmstudio.studio.takes.film import open_takes
        from filmstudio.studio.takes.listing import list_takes

        film = open_takes(script, folder)
        listing = list_takes(film, chosen_shots(film, selection), everything=everything)
        if as_json:
            for row in listing.rows:
                typer.echo(json_line(row))
        else:
            from filmstudio.cli.takes_table import print_takes

            print_takes(listing, script)
        for remark in listing.remarks:
            sys.stderr.write(printable(f"warning: {remark}") + "\n")
