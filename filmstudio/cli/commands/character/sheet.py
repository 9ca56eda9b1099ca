"""`filmstudio character sheet`: the whole cast on one picture, or on paper."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options


def sheet(
    names: options.Names = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A .png or .pdf file.", show_default="casting-sheet.png")
    ] = None,
    script: options.Script = None,
    stylised: Annotated[
        bool, typer.Option("--stylised", help="Photographs as cut-paper portraits, like what is drawn.")
    ] = False,
    letter: Annotated[bool, typer.Option("--letter", help="A .pdf on US letter instead of A4.")] = False,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Draw a casting sheet: face, figure, looks, voice and part of everybody."""
    with boundary(debug=debug, as_json=as_json):
        import json

        from filmstudio.cli.printable import printable
        from filmstudio.studio.characters.sheet import SheetRequest, make_sheet
        from filmstudio.studio.characters.stores import open_stores

        done = make_sheet(
            open_stores(store, script), SheetRequest(tuple(names or ()), output, script, letter, stylised)
        )
        if as_json:
            typer.echo(json.dumps(done.as_json(), ensure_ascii=False))
            return
        for warning in done.warnings:
            sys.stderr.write(printable(f"warning: {warning}") + "\n")
        typer.echo(printable(str(done.output)))
