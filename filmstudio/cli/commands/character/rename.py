"""`filmstudio character rename`: another name for the same person."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.tell import tell


def rename(
    name: options.Name,
    new_name: Annotated[str, typer.Argument(help="The new cue.", show_default=False)],
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Rename a character; cues with the old name still mean them."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.rename import rename_character
        from filmstudio.studio.characters.stores import open_stores

        tell(rename_character(open_stores(store), name, new_name), as_json=as_json)
