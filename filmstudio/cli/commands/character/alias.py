"""`filmstudio character alias`: another cue of the same person."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.tell import tell


def alias(
    name: options.Name,
    cue: Annotated[str, typer.Argument(help="The other cue, such as YOUNG MARA.", show_default=False)],
    remove: Annotated[bool, typer.Option("--remove", help="They answer to it no longer.")] = False,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Let a character answer to another cue."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.alias import alias_character
        from filmstudio.studio.characters.stores import open_stores

        tell(alias_character(open_stores(store), name, cue, remove=remove), as_json=as_json)
