"""`filmstudio character add`: one more member of the cast."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.tell import tell


def add(
    name: Annotated[str, typer.Argument(help="The cue, such as MARA.", show_default=False)],
    description: Annotated[
        str | None,
        typer.Option("--description", "-d", help="How they look, for every prompt. [default: what --script says]"),
    ] = None,
    alias: Annotated[list[str] | None, typer.Option("--alias", help="Another cue of theirs; may be repeated.")] = None,
    negative: Annotated[str, typer.Option(help="What no picture of them shall show.")] = "",
    store: options.Store = None,
    script: options.Script = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Add a character to the store, which is made where there is none."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.add import add_character
        from filmstudio.studio.characters.stores import open_stores

        stores = open_stores(store, script)
        made = add_character(
            stores, name, aliases=alias or (), description=description, negative=negative, script=script
        )
        tell(made, as_json=as_json)
