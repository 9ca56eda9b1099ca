"""`filmstudio character import`: a pack becomes characters of the store."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options


def import_pack(
    pack: Annotated[Path, typer.Argument(help="A .fscast file.", show_default=False)],
    as_name: Annotated[
        str | None, typer.Option("--as", help="Take the one character in it under this name.", metavar="NAME")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of one of the same name.")] = False,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Take the characters of a pack into the store: checked first, then all of them or none."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted; the store is as it was"):
        from filmstudio.cli.commands.character.tell import tell
        from filmstudio.studio.characters.import_pack import import_characters
        from filmstudio.studio.characters.stores import open_stores

        for change in import_characters(pack, open_stores(store).home, as_name=as_name, replace=replace):
            tell(change, as_json=as_json)
